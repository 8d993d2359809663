"""Whom a chosen actor is tied to, step by step, and where each stands on the map."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from graph.moment import Moment

MOST_SHOWN = 500  # actors; more is slower to draw than to read
ROOM = 130.0  # between two on the same ring, in the map's own unit
RING = 240.0  # at least between two rings
Neighbours = Mapping[str, Collection[str]]


@dataclass(frozen=True)
class Surroundings:
    """
    The actors around one.

    Attributes:
        centre: The chosen actor.
        steps: For each shown actor how many steps away; the centre is 0; nearest first.
        through: For each shown actor but the centre the one nearer it was reached through.
        n: How many there are within reach, the centre too, shown or not.
    """

    centre: str
    steps: dict[str, int]
    through: dict[str, str]
    n: int


def surroundings(moment: Moment, centre: str, steps: int) -> Surroundings:
    """Return the actors at most *steps* ties from *centre*, at most 500, nearest first."""
    return around(moment.neighbours, centre, steps)


def around(neighbours: Neighbours, centre: str, steps: int | None = None) -> Surroundings:
    """Return whoever is at most *steps* (None: any number) from *centre*, at most 500."""
    found = {centre: 0}
    through: dict[str, str] = {}
    ring, step = [centre], 0
    while ring and step != steps:
        step += 1
        reached: dict[str, str] = {}
        for node in ring:
            for other in sorted(neighbours.get(node, ())):
                if other not in found:
                    reached.setdefault(other, node)
        ring = sorted(reached)
        found |= dict.fromkeys(ring, step)
        through |= reached
    shown = dict(list(found.items())[:MOST_SHOWN])
    return Surroundings(centre, shown, {n: through[n] for n in shown if n in through}, len(found))


def places(around: Surroundings) -> dict[str, tuple[float, float]]:
    """
    Return where each actor stands: rings by steps, each beside the one it is reached through.

    The same actors always stand in the same places; nothing moves by itself.
    """
    below: dict[str, list[str]] = defaultdict(list)
    for node, nearer in around.through.items():
        below[nearer].append(node)
    width = _widths(around, below)
    angle = {around.centre: (0.0, 2 * math.pi)}
    for node in around.steps:
        start, room = angle[node]
        for child in below[node]:
            share = room * width[child] / sum(width[other] for other in below[node])
            angle[child] = (start, share)
            start += share
    radius = _radii(around)
    return {
        node: _point(radius[step], angle[node][0] + angle[node][1] / 2)
        for node, step in around.steps.items()
    }


def _widths(around: Surroundings, below: dict[str, list[str]]) -> dict[str, int]:
    """Return for each actor how many ends of branches stand outside it, at least 1."""
    width: dict[str, int] = {}
    for node in reversed(around.steps):
        width[node] = sum(width[child] for child in below[node]) or 1
    return width


def _radii(around: Surroundings) -> dict[int, float]:
    """Return the radius of each ring, wide enough for all who stand in it."""
    radius = {0: 0.0}
    for step in range(1, max(around.steps.values()) + 1):
        inside = sum(other == step for other in around.steps.values())
        radius[step] = max(radius[step - 1] + RING, inside * ROOM / (2 * math.pi))
    return radius


def _point(radius: float, angle: float) -> tuple[float, float]:
    return round(radius * math.cos(angle), 1), round(radius * math.sin(angle), 1)
