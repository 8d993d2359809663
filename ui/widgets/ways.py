"""The shortest ways between two chosen actors, and where those on them stand on the map."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from graph.moment import Moment
from ui.widgets.surroundings import MOST_SHOWN, Neighbours

ACROSS, DOWN = 280.0, 104.0  # between two steps, and between two on the same step


@dataclass(frozen=True)
class Ways:
    """
    Every shortest way between two.

    Attributes:
        steps: For each shown actor on one of them how far from *one* it is; *one* is 0.
        length: How many ties each way has.
        number: How many different ways there are.
        n: How many actors stand on them, shown or not.
    """

    one: str
    other: str
    steps: dict[str, int]
    length: int
    number: int
    n: int


def ways_between(neighbours: Neighbours, one: str, other: str) -> Ways | None:
    """
    Return the shortest ways from *one* to *other*, at most 500 actors; None when there is none.

    When there are too many, only whole ways are shown, one through each of the last by id.

    Cost:
        Time n + m.
    """
    steps, number = _reached(neighbours, one, until=other)
    if other not in steps:
        return None
    length = steps[other]
    on_a_way: dict[str, int] = {other: length}
    ring = [other]
    for step in range(length - 1, -1, -1):
        ring = sorted(
            {near for node in ring for near in neighbours[node] if steps.get(near) == step}
        )
        on_a_way |= dict.fromkeys(ring, step)
    shown = dict(sorted(on_a_way.items(), key=lambda item: (item[1], item[0])))
    if len(shown) > MOST_SHOWN:
        shown = _one_way(neighbours, shown, other)
    return Ways(one, other, shown, length, number[other], len(on_a_way))


def ties_of_ways(moment: Moment, ways: Ways) -> pd.DataFrame:
    """Return the active contact ties that lead one step on, by step and ends."""
    ties = moment.contacts
    ties = ties[ties["source"].isin(ways.steps) & ties["target"].isin(ways.steps)]
    start, end = ties["source"].map(ways.steps), ties["target"].map(ways.steps)
    ties = ties.assign(step=start.where(start < end, end))[(start - end).abs() == 1]
    return ties.sort_values(["step", "source", "target", "kind"], ignore_index=True)


def in_rows(steps: Mapping[str, int]) -> dict[str, tuple[float, float]]:
    """Return where each stands: one column for each step, evenly down it, by key."""
    columns: dict[int, list[str]] = defaultdict(list)
    for node, step in sorted(steps.items(), key=lambda item: (item[1], item[0])):
        columns[step].append(node)
    return {
        node: (step * ACROSS, (place - (len(column) - 1) / 2) * DOWN)
        for step, column in columns.items()
        for place, node in enumerate(column)
    }


def _reached(
    neighbours: Neighbours, one: str, *, until: str
) -> tuple[dict[str, int], dict[str, int]]:
    """Return how far each is from *one*, and by how many ways, as far out as *until*."""
    steps, number = {one: 0}, {one: 1}
    ring, step = [one], 0
    while ring and until not in steps:
        step += 1
        found: dict[str, int] = defaultdict(int)
        for node in ring:
            for near in neighbours.get(node, ()):
                if near not in steps:
                    found[near] += number[node]
        ring = sorted(found)
        steps |= dict.fromkeys(ring, step)
        number |= found
    return steps, number


def _one_way(neighbours: Neighbours, steps: Mapping[str, int], other: str) -> dict[str, int]:
    """Return as many whole ways as there is room for; the first by id in any case."""
    kept: dict[str, int] = {}
    for end in [node for node, step in steps.items() if step == steps[other] - 1]:
        way, node = {other: steps[other], end: steps[end]}, end
        while steps[node]:
            node = min(near for near in neighbours[node] if steps.get(near) == steps[node] - 1)
            way[node] = steps[node]
        if len(kept | way) > MOST_SHOWN and kept:
            break
        kept |= way
    return dict(sorted(kept.items(), key=lambda item: (item[1], item[0])))
