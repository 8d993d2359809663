"""For each contact of a node: how many routes through the node its own ties cut short."""

from __future__ import annotations

import numpy as np

from graph.csr import IntArray
from graph.kernels.compiled import compiled
from graph.kernels.triangles import SmallArray


@compiled
def closed_at_contacts(
    start: IntArray, ends: SmallArray, ties: IntArray, runs: IntArray
) -> tuple[IntArray, IntArray, IntArray]:
    """
    Return how many routes a → v → c are closed by a tie a → c, told at each end of the route.

    Args:
        start: With *ends* and *ties*, the ties from ``outward``.
        runs: One per tie, from its first end to its second: 1 forward, 2 back, 3 both ways.

    Returns:
        Two tables, a row per tie and a column for each of its ends as v, the other end being a in
        the first table and c in the second. Then, per node, how many pairs of its contacts in both
        ways have a tie in any way.

    Cost:
        Time m times the root of m at most; memory 32 bytes a tie and 16 a node.
    """
    n = len(start) - 1
    as_first, as_last = np.zeros((len(ties), 2), np.int64), np.zeros((len(ties), 2), np.int64)
    pairs = np.zeros(n, np.int64)
    tie_to = np.full(n, -1, np.int64)
    corners, sides = np.empty(3, np.int64), np.empty(3, np.int64)
    for a in range(n):
        for place in range(start[a], start[a + 1]):
            tie_to[ends[place]] = ties[place]
        for place in range(start[a], start[a + 1]):
            b = ends[place]
            for far in range(start[b], start[b + 1]):
                c = ends[far]
                if tie_to[c] < 0:
                    continue
                corners[0], corners[1], corners[2] = a, b, c
                sides[0], sides[1], sides[2] = ties[far], tie_to[c], ties[place]  # each opposite
                for middle in range(3):
                    v = corners[middle]
                    if runs[sides[(middle + 1) % 3]] == 3 and runs[sides[(middle + 2) % 3]] == 3:
                        pairs[v] += 1
                    for turn in range(1, 3):
                        at, to = (middle + turn) % 3, (middle - turn) % 3
                        first, last = corners[at], corners[to]
                        if (
                            runs[sides[to]] & (1 if first < v else 2)
                            and runs[sides[at]] & (1 if v < last else 2)
                            and runs[sides[middle]] & (1 if first < last else 2)
                        ):
                            as_first[sides[to], 0 if v < first else 1] += 1
                            as_last[sides[at], 0 if v < last else 1] += 1
        for place in range(start[a], start[a + 1]):
            tie_to[ends[place]] = -1
    return as_first, as_last, pairs
