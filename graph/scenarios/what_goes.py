"""The five changes: who or what goes, in which order, or which tie is added."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np

from graph.errors import SettingsError
from graph.groundwork.best_sets import best_sets
from graph.groundwork.forest import forest
from graph.kernels.removal import degrees_falling
from graph.metrics.new_ties import best_ties
from graph.scenarios.change import Change, adding, ending, leaving, split
from graph.scenarios.ground import Flags, Ground

PARTING = {"F": "neg_F", "DF": "neg_DF"}


@dataclass(frozen=True)
class Given:
    """
    What a person may choose; each scenario reads some of it.

    Attributes:
        sector, kind, ids: Who steps back: all of a sector, of a kind, or these.
        project: The project whose ties end.
        until: The last day on which ties that end are counted.
        stages: In how many stages at most.
        k: How many key players.
        many: How many go in an attack.
        by: F, out of reach, or DF, by distance.
        across: Whether a new tie must join two sectors.
    """

    sector: str = "kommune"
    kind: str = ""
    ids: tuple[str, ...] = field(default_factory=tuple)
    project: str = ""
    until: date | None = None
    stages: int = 20
    k: int = 3
    many: int = 20
    by: str = "F"
    across: bool = False


def withdrawal(ground: Ground, given: Given) -> Change:
    """Return the change in which they step back, whoever reaches fewest persons first."""
    goes = np.flatnonzero(_chosen(ground, given))
    n = len(ground.network)
    ends = np.r_[ground.first, ground.second], np.r_[ground.second, ground.first]
    met = np.unique(ends[0][ground.persons[ends[1]]] * n + ends[1][ground.persons[ends[1]]])
    reach = np.bincount(met // max(n, 1), minlength=n)
    order = goes[np.argsort(reach[goes], kind="stable")]
    return leaving(ground, order.tolist(), stages=given.stages)


def funding_cliff(ground: Ground, given: Given) -> Change:
    """Return the change in which ties end day by day, or those of one project at once."""
    if ground.contacts is None:
        raise SettingsError(
            "funding_cliff needs the days on which ties end: take the store, or name the day with "
            "--as-of for files with kinds and dates."
        )
    ends = ground.contacts["ends_on"].to_numpy().astype("datetime64[D]")
    if given.project:
        ties = np.flatnonzero((ground.contacts["paid_by"] == given.project).to_numpy())
        if not len(ties):
            raise SettingsError(f"No active tie is paid by the project {given.project!r}.")
        return ending(ground, [(given.project, ties)])
    if given.until:
        ends = np.where(ends <= np.datetime64(given.until), ends, np.datetime64("NaT"))
    days = np.unique(ends[~np.isnat(ends)])
    place = np.where(np.isnat(ends), -1, np.searchsorted(days, ends))
    parts = split(np.arange(len(days)).tolist(), given.stages)
    return ending(
        ground,
        [
            (f"≤ {days[part[-1]]}", np.flatnonzero((place >= part[0]) & (place <= part[-1])))
            for part in parts
        ],
    )


def key_players(ground: Ground, given: Given) -> Change:
    """Return the change in which the first best set of k goes, one by one in the order of ids."""
    [chosen] = best_sets(ground.network, PARTING[given.by], given.k)["sets"][:1] or [[]]
    return leaving(ground, [ground.network.index_of(one) for one in chosen], stages=given.k)


def attack(ground: Ground, given: Given) -> Change:
    """Return the change in which whoever has most ties left goes, again and again."""
    order = degrees_falling(ground.network.indptr, ground.network.indices)[: given.many]
    return leaving(ground, order.tolist(), stages=given.stages)


def best_new_tie(ground: Ground, given: Given) -> Change:
    """Return the change in which the one tie is added that brings most."""
    allowed = ground.may_be_tied
    if given.by == "DF":
        _, first, second = best_ties(ground.network, allowed, across=given.across)
        return adding(ground, list(zip(first.tolist(), second.tolist(), strict=True))[:1])
    return adding(ground, _joining(ground, allowed, across=given.across))


def _joining(ground: Ground, allowed: Flags, *, across: bool) -> list[tuple[int, int]]:
    """
    Return the tie from the largest part to the next largest that has somebody to begin with.

    Bodies and activities come before persons, those with most ties before others, then by id.
    """
    network, tree = ground.network, forest(ground.network)
    bodies = ground.ranked & ~ground.persons
    order = np.lexsort((-network.degree, ~bodies, -tree.component_sizes))
    order = order[allowed[order]]
    part = tree.component[order]
    here, there = order[part == part[:1]], order[part != part[:1]]
    begins = [0]
    if across:
        begins = sorted(np.unique(network.sectors[here], return_index=True)[1].tolist())
    ends = []
    for one in here[begins].tolist() if len(here) else []:
        fits = there[network.sectors[there] != network.sectors[one]] if across else there
        ends += [(one, int(other)) for other in fits[:1]]
    best = max(ends, key=lambda pair: tree.component_sizes[pair[1]], default=None)
    return [] if best is None else [(min(best), max(best))]


def _chosen(ground: Ground, given: Given) -> Any:
    network = ground.network
    if given.ids:
        missing = [one for one in given.ids if one not in set(network.ids)]
        if missing:
            raise SettingsError(f"{missing[0]!r} is not among the nodes. Correct the id.")
        return np.isin(network.ids, given.ids)
    if given.kind:
        if ground.kind is None:
            raise SettingsError("The nodes have no kinds. Choose a sector or ids instead.")
        return _some_of(ground.kind == given.kind, given.kind, sorted(set(ground.kind)))
    names = np.array(network.sector_names, dtype=object)
    chosen = names[network.sectors] == given.sector if len(names) else np.zeros(0, dtype=bool)
    return _some_of(chosen, given.sector, list(network.sector_names))


def _some_of(chosen: Flags, name: str, there_are: list[str]) -> Flags:
    if not chosen.any():
        raise SettingsError(f"No node is {name!r}. There are: {', '.join(there_are)}.")
    return chosen
