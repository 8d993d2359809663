"""Weak spots: what many hang on, and the few structures to look at first."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from graph.findings.bridging import activities_on_one_carrier
from graph.findings.finding import Row
from graph.findings.projects import people_after_project
from graph.findings.roles import Roles, roles_of
from graph.findings.ties import history_of
from graph.groundwork.forest import forest
from graph.metrics import METRICS
from graph.model import NODE_KINDS, PERSON_KINDS
from graph.network import Network
from graph.records import Records

GROUP_SIZE = 3  # fewer on one side are not called a group
SHOWN = 3
OF_ONE_CODE = 2  # unless there are too few of others, so that one pattern does not hide them
HORIZON_DAYS = 365


def weak_spots(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the cut nodes and cut ties of the whole network, those on which most hang first.

    Returns:
        ``part``: "node" or "tie"; ``id``: its id, or ``a|b``; ``kind``: of the node, or of both
        ends; ``label``: names of bodies and activities, the kind for persons; ``cut_off``: how
        many fall off; ``pieces``: the sizes of what is left, falling; ``two_groups``: whether at
        least three are on each side; ``may_rank``: False when a person without a leading role
        stands in it. Those come last, by area and id: such persons are never ranked.

    Cost:
        Time n + m.
    """
    moment = records.on(day)
    roles, network = roles_of(moment), moment.network()
    label, ordinary = _labels(roles), _without_a_leading_role(roles)
    area = roles.column("area_id")
    rows: list[Row] = []
    for part, ids, pieces in _cuts(network):
        rows.append(
            {
                "part": part,
                "id": "|".join(ids),
                "kind": "–".join(roles.kind[node] for node in ids),
                "label": " – ".join(label[node] for node in ids),
                "cut_off": sum(pieces[1:]),
                "pieces": pieces,
                "two_groups": pieces[1] >= GROUP_SIZE,
                "may_rank": ordinary.isdisjoint(ids),
            }
        )
    ranked = sorted((r for r in rows if r["may_rank"]), key=lambda r: (-r["cut_off"], r["id"]))
    others = [row for row in rows if not row["may_rank"]]
    return ranked + sorted(others, key=lambda row: (area.get(row["id"], ""), row["id"]))


def who_falls_off(network: Network, node: str) -> list[str]:
    """
    Return who no longer reaches the largest piece of the component when *node* is gone, sorted.

    Cost:
        Time n + m.

    Example:
        >>> who_falls_off(Network.from_ties([("ali", "bo"), ("bo", "eva"), ("eva", "ib")]), "bo")
        ['ali']
    """
    gone = network.index_of(node)
    seen = {gone}
    pieces = []
    for start in network.neighbours(gone).tolist():
        if start not in seen:
            pieces.append(_reached(network, start, seen))
    pieces.sort(key=lambda piece: (-len(piece), min(piece)))
    return sorted(network.ids[place] for piece in pieces[1:] for place in piece)


def urgent_structures(
    records: Records, day: date | None = None, *, horizon: int = HORIZON_DAYS
) -> list[Row]:
    """
    Return the three structures that concern most, none of them a person.

    Four patterns compete by how many they concern, three at least: "cut_node" (without it so many
    fall off), "bridge" (without this contact so many lose the rest), "one_carrier" (so many take
    part and one person carries it) and "project" (it ends within *horizon* days and leaves so many
    without a registered tie). Each structure is told once; each pattern at most twice unless the
    other patterns leave a place empty. Those that concern most stand first.

    Returns:
        ``code``, ``ids`` it is about, ``n`` concerned and ``day`` (of a project's end, else None).
    """
    moment = records.on(day)
    roles = roles_of(moment)
    found = [
        *_urgent_cuts(moment.network(), roles),
        *(
            _urgent("one_carrier", (row["activity_id"],), row["participants"])
            for row in activities_on_one_carrier(records, moment.day)
        ),
        *_urgent_projects(records, moment.day, horizon),
    ]
    found = sorted((spot for spot in found if spot["n"] >= GROUP_SIZE), key=_concern)
    chosen: list[Row] = []
    for most in (OF_ONE_CODE, SHOWN):
        _choose(chosen, found, most)
    return sorted(chosen, key=_concern)


def _choose(chosen: list[Row], found: Iterable[Row], most: int) -> None:
    """Add to *chosen* until there are three: none told already, each pattern at *most* so often."""
    for spot in found:
        told = {node for other in chosen for node in other["ids"]}
        same = sum(other["code"] == spot["code"] for other in chosen)
        if len(chosen) < SHOWN and same < most and told.isdisjoint(spot["ids"]):
            chosen.append(spot)


def _concern(spot: Row) -> tuple[Any, ...]:
    return -spot["n"], spot["code"], spot["ids"]


def _cuts(network: Network) -> Iterator[tuple[str, tuple[str, ...], list[int]]]:
    """Return part, ids and pieces of every cut node and cut tie."""
    sizes = forest(network).component_sizes
    for node, fall in METRICS["articulation_falloff"].compute(network).items():
        yield "node", (node,), list(fall["pieces"])
    first, second = network.tie_ends
    ends = dict(zip(network.tie_ids, zip(first, second, strict=True), strict=True))
    for tie, side in METRICS["bridge_smaller_side"].compute(network).items():
        one, other = ends[tie]
        yield "tie", (network.ids[one], network.ids[other]), [int(sizes[one]) - side, side]


def _labels(roles: Roles) -> dict[str, str]:
    names = roles.column("name")
    return {
        actor: NODE_KINDS[roles.kind[actor]].label_da
        if roles.is_person(actor)
        else names.get(actor, actor)
        for actor in roles.actors.index
    }


def _without_a_leading_role(roles: Roles) -> set[str]:
    """Return the persons, citizens and posts, who are not registered as driving or leading."""
    driving = roles.who_are("is_ildsjael")
    return {
        person
        for person in roles.of_kind(*PERSON_KINDS)
        if person not in driving and not roles.targets(person, "LEADS", "RUNS")
    }


def _reached(network: Network, start: int, seen: set[int]) -> list[int]:
    """Return the places reached from *start* without those *seen*, and mark them seen."""
    seen.add(start)
    piece, queue = [start], deque([start])
    while queue:
        for place in network.neighbours(queue.popleft()).tolist():
            if place not in seen:
                seen.add(place)
                piece.append(place)
                queue.append(place)
    return piece


def _urgent(code: str, ids: tuple[str, ...], n: int, *, day: date | None = None) -> Row:
    return {"code": code, "ids": ids, "n": n, "day": day}


def _urgent_cuts(network: Network, roles: Roles) -> Iterator[Row]:
    for part, ids, pieces in _cuts(network):
        if not any(roles.is_person(node) for node in ids):
            yield _urgent("cut_node" if part == "node" else "bridge", ids, sum(pieces[1:]))


def _urgent_projects(records: Records, day: date, horizon: int) -> Iterable[Row]:
    ends = history_of(records).ends
    alone = Counter(
        row["project_id"] for row in people_after_project(records) if not row["ties_after"]
    )
    return [
        _urgent("project", (project,), n, day=ends[project])
        for project, n in alone.items()
        if day <= ends[project] <= day + timedelta(days=horizon)
    ]
