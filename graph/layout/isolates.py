"""The box of those without a tie: never hidden, line by line below the rest of the map."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray
from graph.kernels.layout_discs import squares_packed
from graph.layout.before import Before
from graph.layout.shape import APART, Box, margin_of

STEP = 1.6 * APART  # from one isolate to the next
WIDE, WIDE_ALONE = 6, 2  # how many times as wide as high the box is, with and without ties
FEWEST_COLUMNS = 8


def isolates_placed(
    isolates: NDArray[np.bool_], ground: Box, before: Before | None
) -> tuple[FloatArray, Box]:
    """
    Return where the *isolates* stand, in the order of their ids, and the box around them.

    Whoever stood in the box keeps the place in it; the new take the first free ones. The box of
    the map *before* stays where it was while it is clear of the *ground* of those with ties.
    """
    many = int(isolates.sum())
    corner, columns = (ground[0], ground[1] - margin_of(ground)), _columns(many, ground)
    cells = np.full((many, 2), -1, dtype=np.int64)
    if before is not None and before.layout.isolates.any():
        left, _, right, top = before.layout.box
        columns = round((right - left) / STEP)
        corner = left, min(top, ground[1] - APART)
        stood = before.isolates[isolates]
        at = (before.positions[isolates][stood] - (left, top)) * (1, -1) / STEP - 0.5
        cells[stood] = np.rint(at).astype(np.int64)[:, ::-1]
    if not many:
        return np.zeros((0, 2)), (*corner, *corner)
    taken = np.zeros((many + int(cells[:, 0].max()) + 2, columns), dtype=np.bool_)
    stay = cells[:, 0] >= 0
    taken[cells[stay, 0], cells[stay, 1]] = True
    squares_packed(taken, np.ones(many, dtype=np.int64), cells)
    places = corner + (cells[:, ::-1] + 0.5) * np.array([STEP, -STEP])
    low = corner[1] - (int(cells[:, 0].max()) + 1) * STEP
    return places, (corner[0], low, corner[0] + columns * STEP, corner[1])


def _columns(many: int, ground: Box) -> int:
    """Return how many stand in one line: no wider than the ground, if there is one."""
    across = ground[2] - ground[0]
    if not across:
        return max(FEWEST_COLUMNS, math.ceil(math.sqrt(WIDE_ALONE * many)))
    return max(FEWEST_COLUMNS, min(int(across / STEP), math.ceil(math.sqrt(WIDE * many))))
