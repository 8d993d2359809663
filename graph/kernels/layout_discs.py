"""Where the discs of the groups stand: near those they have ties to, and never over each other."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled

GATHERING = 0.02  # of the way to the middle in one round
DRAWING = 0.15  # of the way to the weighted middle of the others, at first
Cells = NDArray[np.bool_]


@compiled
def discs_drawn(bonds: FloatArray, radii: FloatArray, centres: FloatArray, rounds: int) -> None:
    """
    Move *centres* near those they have *bonds* to, the middle open to none, all beside each other.

    Args:
        bonds: (k, k), how much more tied two are than size alone would give; rows that add up to 1.
        radii: Of the discs, half of the gap between them included.
        centres: (k, 2), around (0, 0); changed.
        rounds: How many times all are moved.

    Cost:
        Time rounds * k squared.
    """
    k = len(radii)
    for turn in range(rounds):
        warm = DRAWING * (1 - turn / rounds)
        moved = (1 - GATHERING) * centres
        for one in range(k):
            for other in range(k):
                share = warm * bonds[one, other]
                moved[one, 0] += share * (centres[other, 0] - centres[one, 0])
                moved[one, 1] += share * (centres[other, 1] - centres[one, 1])
        centres[:] = moved
        for _ in range(4):
            discs_parted(radii, centres)


@compiled
def discs_parted(radii: FloatArray, centres: FloatArray) -> float:
    """Push discs that lie over each other apart, the smaller further; return the worst overlap."""
    k = len(radii)
    worst = 0.0
    for one in range(k):
        for other in range(one + 1, k):
            aside = centres[other, 0] - centres[one, 0]
            above = centres[other, 1] - centres[one, 1]
            needed = radii[one] + radii[other]
            square = aside * aside + above * above
            if square >= needed * needed:
                continue
            far = math.sqrt(square)
            if far < 1e-9:
                angle = 2.399963 * (one + 7 * other)
                aside, above, far = math.cos(angle) * 1e-9, math.sin(angle) * 1e-9, 1e-9
            missing = needed - far
            worst = max(worst, missing)
            first = radii[other] ** 2 / (radii[one] ** 2 + radii[other] ** 2)
            share = missing / far
            centres[one, 0] -= share * first * aside
            centres[one, 1] -= share * first * above
            centres[other, 0] += share * (1 - first) * aside
            centres[other, 1] += share * (1 - first) * above
    return worst


@compiled
def discs_freed(radii: FloatArray, centres: FloatArray, rounds: int) -> None:
    """Part the discs until none lies over another; what *rounds* leave, a wider map ends."""
    for _ in range(rounds):
        if discs_parted(radii, centres) == 0:
            return
    wider = 1.0
    for one in range(len(radii)):
        for other in range(one + 1, len(radii)):
            aside = centres[other, 0] - centres[one, 0]
            above = centres[other, 1] - centres[one, 1]
            far = max(math.sqrt(aside * aside + above * above), 1e-9)
            wider = max(wider, (radii[one] + radii[other]) / far)
    centres *= wider


@compiled
def squares_packed(taken: Cells, sides: IntArray, corners: IntArray) -> None:
    """
    Give each square without a corner the first free place, line by line.

    Args:
        taken: (lines, places in a line); changed. There must be room for all.
        sides: How many cells wide each square is; the squares that come first go first.
        corners: (n, 2), line and place; -1 is filled in.
    """
    begin = np.zeros(sides.max() + 1, np.int64)  # where the last square of that side was put
    lines, width = taken.shape
    for one in range(len(sides)):
        if corners[one, 0] >= 0:
            continue
        side = sides[one]
        for at in range(begin[side], lines * width):
            line, place = at // width, at % width
            if place + side > width or line + side > lines:
                continue
            if not taken[line : line + side, place : place + side].any():
                taken[line : line + side, place : place + side] = True
                corners[one, 0], corners[one, 1] = line, place
                begin[side] = at
                break
