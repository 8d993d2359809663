"""A layout: where every node stands on the map, and what the map is made of."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray

Places = NDArray[np.float32]
Box = tuple[float, float, float, float]
APART = 1.0  # how far two nodes should stand from each other: the map's unit
AREA = 2.0  # of the map for each node of a group
MARGIN, LEAST_MARGIN = 0.03, 3.0  # around a part of the map, of its height; at least, in units


@dataclass(frozen=True, eq=False)
class Layout:
    """
    A map of the whole network; x grows to the right, y upwards, two nodes are some 1 apart.

    Attributes:
        ids: One per node, as in the network.
        positions: float32 (n, 2), no two alike.
        community: int32 (n,), 0 for the largest; -1 for an isolate, who has none.
        isolates: Who has no tie here; they stand in ``box``.
        box: x0, y0, x1, y1 of the isolates' box; without isolates it is empty: x0 = x1, y0 = y1.
        centres: float32 (k, 2), the middle of each community's disc.
        radii: float32 (k,), within which its nodes stand; no two discs meet.
        corner: Where the ground of the islands begins: its left, its top.
    """

    ids: tuple[str, ...]
    positions: Places
    community: NDArray[np.int32]
    isolates: NDArray[np.bool_]
    box: Box
    centres: Places
    radii: NDArray[np.float32]
    corner: tuple[float, float]

    @cached_property
    def place_of(self) -> dict[str, int]:
        """The place of each id."""
        return {node: place for place, node in enumerate(self.ids)}


def radius_of(members: FloatArray) -> FloatArray:
    """Return the radius of a disc for so many."""
    return np.sqrt(members * AREA / math.pi)


def margin_of(box: Box) -> float:
    """Return how much stays free around a part of the map that covers *box*."""
    return max(LEAST_MARGIN, MARGIN * (box[3] - box[1]))


def sunflower(n: int, radius: float) -> FloatArray:
    """Return *n* places spread evenly over a disc."""
    number = np.arange(n) + 0.5
    far, angle = radius * np.sqrt(number / max(n, 1)), number * math.pi * (3 - math.sqrt(5))
    return np.stack([far * np.cos(angle), far * np.sin(angle)], axis=1)


def covered(centres: FloatArray, radii: FloatArray) -> Box:
    """Return what these circles cover."""
    low, high = (centres - radii[:, None]).min(axis=0), (centres + radii[:, None]).max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])
