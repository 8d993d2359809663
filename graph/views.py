"""The views as networks: all actors, people with what they share, units and their partners."""

from __future__ import annotations

from collections import defaultdict
from itertools import product

import numpy as np
import pandas as pd
from scipy import sparse

from graph.errors import SettingsError
from graph.network import Network

SHARED_BY_PEOPLE = ("Activity", "Association")
PAIRS_AT_MOST = 50_000_000  # bounds memory: about 1 GB while the projection is made


def whole_network(actors: pd.DataFrame, contacts: pd.DataFrame) -> Network:
    """Return all actors with their contact ties, strengths as registered."""
    return Network.from_arrays(
        list(actors.index),
        contacts["source"].tolist(),
        contacts["target"].tolist(),
        strength=contacts["strength"].to_numpy(dtype=np.float64),
        sectors=actors["sector"].tolist(),
    )


def people_network(actors: pd.DataFrame, contacts: pd.DataFrame) -> Network:
    """
    Return the citizens: their own ties, and the activities and associations they share.

    A shared one with k citizens adds 1/(k-1) to each pair of them; alone in one adds nothing.

    Raises:
        SettingsError: The pairs would not fit in memory.

    Source:
        Newman (2001) doi:10.1103/PhysRevE.64.016132.
    """
    citizens = actors.index[actors["kind"] == "Citizen"]
    both = contacts["source"].isin(citizens) & contacts["target"].isin(citizens)
    own = contacts[both]
    first, second, weight = _shared(actors, contacts, citizens)
    return Network.from_arrays(
        list(citizens),
        [*own["source"], *citizens[first]],
        [*own["target"], *citizens[second]],
        strength=np.r_[own["strength"].fillna(1.0).to_numpy(dtype=np.float64), weight],
        sectors=actors.loc[citizens, "sector"].tolist(),
    )


def _shared(
    actors: pd.DataFrame, contacts: pd.DataFrame, citizens: pd.Index
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    groups = actors.index[actors["kind"].isin(SHARED_BY_PEOPLE)]
    person, group = citizens.get_indexer(contacts["source"]), groups.get_indexer(contacts["target"])
    real = (person >= 0) & (group >= 0)
    shape = (len(citizens), len(groups))
    member = sparse.csr_array((np.ones(real.sum()), (person[real], group[real])), shape=shape)
    member.data[:] = 1.0
    size = np.asarray(member.sum(axis=0)).ravel()
    if (size * size).sum() > PAIRS_AT_MOST:
        raise SettingsError(
            f"The view 'people' would hold about {int((size * size).sum() / 2):,} pairs. "
            "Choose a smaller area, or the view 'whole'."
        )
    share = np.divide(1.0, size - 1.0, out=np.zeros_like(size), where=size > 1)
    pairs = sparse.triu(member @ sparse.diags_array(share) @ member.T, k=1).tocoo()
    kept = pairs.data > 0
    return pairs.row[kept], pairs.col[kept], pairs.data[kept]


def partners_network(actors: pd.DataFrame, contacts: pd.DataFrame) -> Network:
    """
    Return units × associations and organisations; strength counts the ties behind a pair.

    An employee's ties count for the employer, a leader's for what he or she leads; nothing is
    merged, so that a post without an employer counts for nobody.
    """
    kind = actors["kind"]
    bodies = actors.index[kind.isin(("MunicipalUnit", "Association", "Organisation"))]
    stands_for = bodies_of(actors, contacts)
    pairs: list[tuple[str, str]] = []
    for source, target in zip(contacts["source"], contacts["target"], strict=True):
        for one, other in product(stands_for.get(source, ()), stands_for.get(target, ())):
            if (kind[one] == "MunicipalUnit") != (kind[other] == "MunicipalUnit"):
                pairs.append((one, other))
    return Network.from_arrays(
        list(bodies),
        [one for one, _ in pairs],
        [other for _, other in pairs],
        sectors=actors.loc[bodies, "sector"].tolist(),
    )


def bodies_of(actors: pd.DataFrame, contacts: pd.DataFrame) -> dict[str, set[str]]:
    """Return for each actor the units, associations and organisations it stands for."""
    bodies = set(
        actors.index[actors["kind"].isin(("MunicipalUnit", "Association", "Organisation"))]
    )
    stands_for: dict[str, set[str]] = defaultdict(set)
    for body in bodies:
        stands_for[body].add(body)
    for row in contacts[contacts["kind"] == "EMPLOYS"].itertuples():
        stands_for[row.target].add(row.source)
    for row in contacts[contacts["kind"] == "LEADS"].itertuples():
        if row.target in bodies:
            stands_for[row.source].add(row.target)
    return stands_for
