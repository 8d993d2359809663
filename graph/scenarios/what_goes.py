"""The five changes: who or what goes, in which order, or which tie is added."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np

from graph.csr import IntArray
from graph.errors import SettingsError
from graph.groundwork.best_sets import best_sets
from graph.groundwork.forest import forest
from graph.kernels.removal import degrees_falling
from graph.metrics.new_ties import best_ties
from graph.model import PERSON_KINDS
from graph.scenarios.change import Change, adding, ending, leaving, split, told
from graph.scenarios.chosen import check_allowed, contacts, paid_by, pair, place, some_of
from graph.scenarios.ground import Flags, Ground

PARTING = {"F": "neg_F", "DF": "neg_DF"}


@dataclass(frozen=True)
class Given:
    """
    What a person may choose; each scenario reads some of it.

    Attributes:
        sector, kind, ids: Who steps back: all of a sector, of a kind, or these.
        ties: The ties ``a|b`` that go, or that are added instead of the best.
        project: The project whose ties end or go.
        until: The last day on which ties that end are counted.
        stages: In how many stages at most.
        k: How many key players.
        many: How many go in an attack.
        by: F, out of reach, or DF, by distance.
        across: Whether a new tie must join two sectors.
    """

    sector: str = "kommune"
    kind: str = ""
    ids: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()
    project: str = ""
    until: date | None = None
    stages: int = 20
    k: int = 3
    many: int = 20
    by: str = "F"
    across: bool = False


def withdrawal(ground: Ground, given: Given) -> Change:
    """
    Return the change in which they step back, whoever reaches fewest persons first.

    Of a project the ties go that it pays, those of one holder together: the end that is no person,
    or the one who gives.
    """
    if given.project:
        return _project_in_stages(ground, given)
    if given.ties:
        return _ties_in_stages(ground, given)
    goes = np.flatnonzero(_chosen(ground, given))
    order = goes[np.argsort(_persons_met(ground)[goes], kind="stable")]
    named = ground.nameable | _posts(ground) | np.isin(ground.network.ids, given.ids)
    return leaving(ground, order.tolist(), stages=given.stages, named=named)


def funding_cliff(ground: Ground, given: Given) -> Change:
    """Return the change in which ties end day by day, or those of one project at once."""
    table = contacts(ground)
    if given.project:
        return ending(ground, [(given.project, paid_by(ground, given.project))])
    ends = table["ends_on"].to_numpy().astype("datetime64[D]")
    if given.until:
        ends = np.where(ends <= np.datetime64(given.until), ends, np.datetime64("NaT"))
    days = np.unique(ends[~np.isnat(ends)])
    at = np.where(np.isnat(ends), -1, np.searchsorted(days, ends))
    parts = split(np.arange(len(days)).tolist(), given.stages)
    return ending(
        ground,
        [
            (f"≤ {days[part[-1]]}", np.flatnonzero((at >= part[0]) & (at <= part[-1])))
            for part in parts
        ],
    )


def key_players(ground: Ground, given: Given) -> Change:
    """Return the change in which the first best set of k goes, one by one in the order of ids."""
    found = best_sets(ground.network, PARTING[given.by], given.k)
    [chosen] = found["sets"][:1] or [[]]
    order = [ground.network.index_of(one) for one in chosen]
    how = {"exact": found.get("exact", True), "n_optimal_sets": found["n_optimal_sets"]}
    return replace(leaving(ground, order, stages=given.k), chosen=how if chosen else {})


def attack(ground: Ground, given: Given) -> Change:
    """Return the change in which whoever has most ties left goes, again and again."""
    order = degrees_falling(ground.network.indptr, ground.network.indices)[: given.many]
    return leaving(ground, order.tolist(), stages=given.stages)


def best_new_tie(ground: Ground, given: Given) -> Change:
    """Return the change in which the one tie is added that brings most, or those given."""
    allowed = ground.may_be_tied
    if given.ties:
        pairs = [pair(ground, tie) for tie in given.ties]
        check_allowed(ground, pairs)
        return adding(ground, pairs)
    if given.by == "DF":
        _, first, second = best_ties(ground.network, allowed, across=given.across)
        return adding(ground, list(zip(first.tolist(), second.tolist(), strict=True))[:1])
    return adding(ground, _joining(ground, allowed, across=given.across))


def _joining(ground: Ground, allowed: Flags, *, across: bool) -> list[tuple[int, int]]:
    """
    Return the tie from the largest part to the next largest that has somebody to begin with.

    Bodies and activities come before persons, those with most ties before others, then by id. It
    is the best of all pairs of parts, *across* sectors too: were all in the largest of one sector,
    then of two smaller parts that fit one has another sector, and joins more with the largest.
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


def _project_in_stages(ground: Ground, given: Given) -> Change:
    ties = paid_by(ground, given.project)
    first, second = ground.first[ties], ground.second[ties]
    person = np.isin(ground.kind, PERSON_KINDS) if ground.kind is not None else ground.persons
    holder = np.where(person[first] & ~person[second], second, first)
    holders = np.unique(holder)
    order = holders[np.argsort(_persons_met(ground)[holders], kind="stable")]
    named = ground.nameable | _posts(ground)
    return ending(
        ground,
        [
            (told(ground, part, named), ties[np.isin(holder, part)])
            for part in split(order.tolist(), given.stages)
        ],
    )


def _ties_in_stages(ground: Ground, given: Given) -> Change:
    low, high = np.minimum(ground.first, ground.second), np.maximum(ground.first, ground.second)
    parts = []
    for part in split(given.ties, given.stages):
        places = []
        for tie in part:
            one, two = pair(ground, tie)
            places.append(np.flatnonzero((low == one) & (high == two)))
            if not len(places[-1]):
                raise SettingsError("No active tie joins {tie}.", tie=tie)
        parts.append((" ".join(f"-{tie}" for tie in part), np.concatenate(places)))
    return ending(ground, parts)


def _persons_met(ground: Ground) -> IntArray:
    """Return how many persons each node has ties to."""
    n = len(ground.network)
    ends = np.r_[ground.first, ground.second], np.r_[ground.second, ground.first]
    met = np.unique(ends[0][ground.persons[ends[1]]] * n + ends[1][ground.persons[ends[1]]])
    return np.bincount(met // max(n, 1), minlength=n)


def _posts(ground: Ground) -> Any:
    """Return who is a post, which is no citizen: a person who fills it is a node of its own."""
    return np.zeros(len(ground.network), bool) if ground.kind is None else ground.kind == "Employee"


def _chosen(ground: Ground, given: Given) -> Any:
    network = ground.network
    if given.ids:
        chosen = np.zeros(len(network), dtype=bool)
        chosen[[place(ground, one) for one in given.ids]] = True
        return chosen
    if given.kind:
        if ground.kind is None:
            raise SettingsError("The nodes have no kinds. Choose a sector or ids instead.")
        return some_of(ground.kind == given.kind, given.kind, sorted(set(ground.kind)))
    names = np.array(network.sector_names, dtype=object)
    chosen = names[network.sectors] == given.sector if len(names) else np.zeros(0, dtype=bool)
    return some_of(chosen, given.sector, list(network.sector_names))
