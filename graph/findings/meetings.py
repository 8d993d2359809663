"""Who could meet so that a weak spot is no longer the only way: bodies and activities alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from graph.model import GROUP_KINDS
from graph.moment import Moment
from graph.sharing import is_sensitive

SIDES = 2
NAMED = 2  # on each side


def who_could_meet(moment: Moment, ids: Sequence[str]) -> list[list[str]]:
    """
    Return who could meet across a cut node or cut tie *ids*, for each of its two largest sides.

    Args:
        ids: One actor, or the two ends of a tie.

    Returns:
        The larger side first; of each at most two, never a person, a place that reveals health or
        abuse, or *ids*: the nearest first, of these the one with most contacts. A side without
        any is empty.

    Cost:
        Time n + m.
    """
    starts = ids if len(ids) > 1 else sorted(moment.neighbours.get(ids[0], ()))
    sides: list[dict[str, int]] = []
    for start in starts:
        if not any(start in side for side in sides):
            sides.append(_steps_from(start, moment, without=set(ids) - {start}))
    sides.sort(key=lambda side: (-len(side), min(side)))
    return [_nearest(side, moment, ids) for side in sides[:SIDES]]


def _steps_from(start: str, moment: Moment, *, without: set[str]) -> dict[str, int]:
    """Return how many steps from *start* everyone is who is reached past nobody in *without*."""
    steps, queue = {start: 0}, deque([start])
    while queue:
        node = queue.popleft()
        for near in moment.neighbours[node] - without:
            if near not in steps:
                steps[near] = steps[node] + 1
                queue.append(near)
    return steps


def _nearest(side: dict[str, int], moment: Moment, ids: Sequence[str]) -> list[str]:
    kind, never = moment.actors["kind"], is_sensitive(moment).union(ids)
    able = [node for node in side if node not in never and kind[node] in GROUP_KINDS]
    able.sort(key=lambda node: (side[node], -len(moment.neighbours[node]), node))
    return able[:NAMED]
