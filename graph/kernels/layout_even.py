"""Nodes spread evenly over a disc, none upon another."""

from __future__ import annotations

import math

import numpy as np

from graph.csr import FloatArray
from graph.kernels.compiled import compiled

ENOUGH = 0.05  # of the distance asked for, that may still be missing


@compiled
def filled(places: FloatArray, radius: float) -> None:
    """Move *places* straight in or out so that they fill a disc of *radius* evenly."""
    n = len(places)
    far = np.empty(n)
    for node in range(n):
        far[node] = math.hypot(places[node, 0], places[node, 1])
    for rank, node in enumerate(np.argsort(far, kind="mergesort")):
        wanted = radius * math.sqrt((rank + 0.5) / n)
        if far[node] > 0:
            places[node, 0] *= wanted / far[node]
            places[node, 1] *= wanted / far[node]


@compiled
def pushed_apart(places: FloatArray, radius: float, apart: float, rounds: int) -> None:
    """
    Push those nearer than *apart* from each other, within a disc of *radius*; as little as needed.

    Two in the very same place part along an angle that their numbers decide.
    """
    n = len(places)
    across = int(2 * radius / apart) + 3
    first = np.empty(across * across, np.int64)
    following = np.empty(n, np.int64)
    for _ in range(rounds):
        first[:] = -1
        for node in range(n - 1, -1, -1):
            cell = cell_of(places, node, radius, apart, across)
            following[node], first[cell] = first[cell], node
        worst = 0.0
        for node in range(n):
            cell = cell_of(places, node, radius, apart, across)
            for row in range(-across, across + 1, across):
                for at in range(cell + row - 1, cell + row + 2):
                    if at < 0 or at >= len(first):
                        continue
                    other = first[at]
                    while other >= 0:
                        if other > node:
                            worst = max(worst, parted(places, node, other, apart))
                        other = following[other]
        for node in range(n):
            far = math.hypot(places[node, 0], places[node, 1])
            if far > radius:
                places[node, 0] *= radius / far
                places[node, 1] *= radius / far
        if worst < ENOUGH * apart:
            return


@compiled
def cell_of(places: FloatArray, node: int, radius: float, apart: float, across: int) -> int:
    """Return the cell of a grid over the disc, as wide as two should be apart, of *node*."""
    column = int((places[node, 0] + radius) / apart) + 1
    row = int((places[node, 1] + radius) / apart) + 1
    return min(max(row, 0), across - 1) * across + min(max(column, 0), across - 1)


@compiled
def parted(places: FloatArray, node: int, other: int, apart: float) -> float:
    """Move two apart by half of what is missing each; return what was missing."""
    aside = places[other, 0] - places[node, 0]
    above = places[other, 1] - places[node, 1]
    far = math.sqrt(aside * aside + above * above)
    if far >= apart:
        return 0.0
    if far < 1e-6:
        angle = 2.399963 * (node + 7 * other)
        aside, above, far = math.cos(angle) * 1e-6, math.sin(angle) * 1e-6, 1e-6
    share = 0.5 * (apart - far) / far
    places[node, 0] -= share * aside
    places[node, 1] -= share * above
    places[other, 0] += share * aside
    places[other, 1] += share * above
    return apart - far
