"""The way round: how far apart the ends of a tie are without it."""

from __future__ import annotations

import numpy as np

from graph.csr import IntArray
from graph.kernels.compiled import compiled


@compiled
def detours(indptr: IntArray, indices: IntArray, first: IntArray, second: IntArray) -> IntArray:
    """
    Return how far apart the ends of each tie are without that tie; -1 when out of reach.

    Cost:
        Time up to n + m a tie, less when the detour is short; memory 16 bytes a node.
    """
    n = len(indptr) - 1
    spans = np.full(len(first), -1, np.int64)
    distance = np.full(n, -1, np.int64)
    queue = np.empty(n, np.int64)
    for tie in range(len(first)):
        start, goal = first[tie], second[tie]
        queue[0], distance[start] = start, 0
        head, tail = 0, 1
        while head < tail and distance[goal] < 0:
            node = queue[head]
            head += 1
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                if distance[other] < 0 and not (node == start and other == goal):
                    distance[other] = distance[node] + 1
                    queue[tail] = other
                    tail += 1
        spans[tie] = distance[goal]
        for place in range(tail):
            distance[queue[place]] = -1
    return spans
