"""Units beside civil bodies: the ties of each pair, and how many chance would give it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import numpy as np
from scipy.special import gammaln

from graph.csr import FloatArray, IntArray
from graph.findings.finding import Row
from graph.findings.partnership import missing_pairs
from graph.moment import Moment
from graph.records import Records

Pair = tuple[str, str]
NOWHERE = ""  # where no municipality is registered


def pairs_beside_chance(records: Records, day: date | None = None) -> list[Row]:
    """
    Return each pair of unit and civil body with its ties, and how many chance would give it.

    The null model ``ends dealt``: within a municipality every unit and every body keeps how many
    ties it has, and whom they lead to is dealt out. Ties of employees count for the employer,
    those of leaders for what they lead. A body from elsewhere takes part where it has a tie to a
    unit, or serves a family together with one.

    Returns:
        ``place`` (municipality, empty when none is registered), ``unit_id``, ``organisation_id``,
        ``ties``, ``expected``, ``p_none`` (how often chance leaves the pair without a tie) and
        ``family_ids``, those that both serve when we have not registered a tie between them.
        Pairs of one place together: units and bodies by id.

    Cost:
        Time and memory by the pairs of each municipality.

    Source:
        The hypergeometric mean and chance of none, as in Fisher's exact test: Fisher (1935)
        doi:10.2307/2342435. r c / N and C(N - c, r) / C(N, r), r and c the ties of the two, N all.
    """
    moment = records.on(day)
    ties = _ties_of_pairs(moment)
    families = {
        (row["unit_id"], row["organisation_id"]): row["family_ids"]
        for row in missing_pairs(records, day)
    }
    place = moment.actors["municipality_id"].fillna(NOWHERE).to_dict()
    rows: list[Row] = []
    for where, (units, bodies) in sorted(_tables(moment, [*ties, *families], place).items()):
        table = np.array([[ties.get((u, b), 0) for b in bodies] for u in units], dtype=np.int64)
        expected, p_none = _by_chance(table)
        rows += [
            {
                "place": where,
                "unit_id": unit,
                "organisation_id": body,
                "ties": int(table[i, j]),
                "expected": float(expected[i, j]),
                "p_none": float(p_none[i, j]),
                "family_ids": [] if table[i, j] else families.get((unit, body), []),
            }
            for i, unit in enumerate(units)
            for j, body in enumerate(bodies)
        ]
    return rows


def _ties_of_pairs(moment: Moment) -> dict[Pair, int]:
    """Return how many ties stand behind each pair of the view *partners*, the unit first."""
    network = moment.network("partners")
    kind = moment.actors["kind"].to_dict()
    found = {}
    for first, second, count in zip(*network.tie_ends, network.tie_strength, strict=True):
        ends = sorted(
            (network.ids[first], network.ids[second]), key=lambda end: _is_body(end, kind)
        )
        found[ends[0], ends[1]] = round(float(count))
    return found


def _is_body(actor: str, kind: Mapping[str, str]) -> bool:
    return kind[actor] != "MunicipalUnit"


def _tables(
    moment: Moment, related: Iterable[Pair], place: Mapping[str, str]
) -> dict[str, tuple[Sequence[str], Sequence[str]]]:
    """Return for each place with both its units, and its bodies with those related to a unit."""
    units, bodies = defaultdict(set), defaultdict(set)
    for actor, kind in moment.actors["kind"].items():
        if kind == "MunicipalUnit":
            units[place[actor]].add(actor)
        elif kind in ("Association", "Organisation"):
            bodies[place[actor]].add(actor)
    for unit, body in related:
        bodies[place[unit]].add(body)
    return {
        where: (sorted(units[where]), sorted(bodies[where])) for where in units if bodies[where]
    }


def _by_chance(table: IntArray) -> tuple[FloatArray, FloatArray]:
    """Return the expected ties of each pair, and how often it would have none."""
    rows, columns, whole = table.sum(axis=1)[:, None], table.sum(axis=0)[None, :], table.sum()
    if not whole:
        return np.zeros(table.shape), np.ones(table.shape)
    possible = rows + columns <= whole
    left = np.where(possible, whole - columns - rows, 0)
    chance = (
        gammaln(whole - columns + 1)
        - gammaln(left + 1)
        - gammaln(whole + 1)
        + gammaln(whole - rows + 1)
    )
    return rows * columns / whole, np.where(possible, np.exp(chance), 0.0)
