"""How the map is laid: the largest component in the middle, the islands on a ground beside it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.kernels.layout_discs import squares_packed
from graph.layout.discs import Discs, placed
from graph.layout.groups import shares
from graph.layout.shape import APART, Box, covered, margin_of

Corner = tuple[float, float]
CELL = 1.5 * APART  # of the islands' ground
SPARSE = 0.25  # of the map is covered by discs; a town drawn anew has 0.4 to 0.6
MUCH_FULLER = 2.0


@dataclass(frozen=True)
class Ground:
    """
    Where the discs stand.

    Attributes:
        centres: (k, 2), one per community.
        corner: The left and the top of the islands' ground.
        box: What discs and islands cover.
    """

    centres: FloatArray
    corner: Corner
    box: Box

    def filled(self, radii: FloatArray) -> float:
        """Return the share of the box that discs of *radii* cover, above 0 up to 1."""
        left, bottom, right, top = self.box
        return float(math.pi * (radii**2).sum() / max((right - left) * (top - bottom), 1e-300))


@dataclass(frozen=True)
class Islands:
    """The smaller components as circles; ``stood`` is whether they stood on the map before."""

    middles: FloatArray
    radii: FloatArray
    stood: NDArray[np.bool_]


def ground_near(discs: Discs, corner: Corner | None) -> tuple[Ground, bool]:
    """
    Return where all *discs* stand, and whether they were set anew.

    *corner* is that of the map before, kept while it is free. Islands that have been joined since
    may leave most of the map empty; then the discs are set as if there had been none before.
    """
    ground = _ground_of(discs, corner)
    if corner is not None and (filled := ground.filled(discs.radii)) < SPARSE:
        anew = _ground_of(replace(discs, before=np.full_like(discs.before, np.nan)), None)
        if anew.filled(discs.radii) > MUCH_FULLER * filled:
            return anew, True
    return ground, False


def _ground_of(discs: Discs, corner: Corner | None) -> Ground:
    """Return where all *discs* stand; *corner* is that of the map before, kept while it is free."""
    parts = shares(discs.component)
    if not parts:
        return Ground(np.zeros((0, 2)), corner or (0.0, 0.0), (0.0, 0.0, 0.0, 0.0))
    main = parts[0]
    if corner is not None:  # what was an island finds its place among the others
        was_island = (discs.component == 0) & (discs.before[:, 0] > corner[0])
        discs = replace(discs, before=np.where(was_island[:, None], np.nan, discs.before))
    centres = np.zeros((len(discs.radii), 2))
    for part in parts:
        centres[part] = placed(discs, part)
    box = covered(centres[main], discs.radii[main])
    begins = (box[2] + margin_of(box), box[3])
    if corner is not None:
        begins = max(corner[0], box[2] + APART), corner[1]
        centres[discs.component > 0, 0] += begins[0] - corner[0]
    islands = _islands(discs, centres, parts[1:])
    steps = islands_placed(islands, begins, height=box[3] - box[1]) - islands.middles
    for part, step in zip(parts[1:], steps, strict=True):
        centres[part] += step
    return Ground(centres, begins, covered(centres, discs.radii))


def _islands(discs: Discs, centres: FloatArray, parts: list[IntArray]) -> Islands:
    boxes = np.array([covered(centres[part], discs.radii[part]) for part in parts]).reshape(-1, 4)
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    far = [
        np.hypot(*(centres[part] - middle).T) + discs.radii[part]
        for part, middle in zip(parts, middles, strict=True)
    ]
    stood = [bool(np.isfinite(discs.before[part]).any()) for part in parts]
    return Islands(middles, np.array([one.max() for one in far]), np.array(stood, dtype=bool))


def islands_placed(islands: Islands, corner: Corner, *, height: float) -> FloatArray:
    """
    Return the middle of each island, on a ground that begins at *corner* and grows to the right.

    One that stood there stays, unless another now stands in its place; the rest take the first
    free places, downwards and then to the right.
    """
    many = len(islands.radii)
    if not many:
        return islands.middles
    sides = np.ceil((2 * islands.radii + APART) / CELL).astype(np.int64)
    largest = int(sides.max())
    height = max(height, math.sqrt(float((sides**2).sum())) * CELL)
    from_corner = (islands.middles - corner) * (1, -1) / CELL - sides[:, None] / 2
    used, lowest = np.ceil(from_corner[islands.stood].max(axis=0, initial=0)).astype(int) + largest
    width = max(math.ceil(height / CELL), lowest)
    taken = np.zeros((used + 1 + (many // (width // largest) + 2) * largest, width), dtype=np.bool_)
    corners = np.full((many, 2), -1, dtype=np.int64)
    for one in np.flatnonzero(islands.stood & (from_corner > -0.01).all(axis=1)):
        cells = tuple(_touched(begin, sides[one]) for begin in from_corner[one])
        if not taken[cells].any():
            taken[cells] = True
            corners[one] = 0
    stay = corners[:, :1] >= 0
    squares_packed(taken, sides, corners)
    middle = corner + (corners + sides[:, None] / 2) * CELL * (1, -1)
    return np.where(stay, islands.middles, middle)


def _touched(begin: float, side: int) -> slice:
    """Return the cells of one direction that a square touches when it begins at *begin*."""
    return slice(max(0, math.floor(begin + 0.01)), math.ceil(begin + side - 0.01))
