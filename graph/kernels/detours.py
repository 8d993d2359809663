"""The way round: how far apart the ends of a tie are without it."""

from __future__ import annotations

import numpy as np

from graph.csr import IntArray
from graph.kernels.compiled import compiled


@compiled
def detours(
    indptr: IntArray, indices: IntArray, first: IntArray, second: IntArray, some: IntArray
) -> IntArray:
    """
    Return how far apart the ends of each tie are without that tie; -1 when out of reach.

    The search goes from both ends, level by level, each time from the one with fewer ties ahead.

    Args:
        indptr: With *indices*, the rows.
        indices: The contacts.
        first: One end of each tie.
        second: The other.
        some: The ties to do; the others are 0.

    Cost:
        Time up to n + m a tie, and near its square root in a network with hubs; memory 32 bytes
        a node.
    """
    n = len(indptr) - 1
    spans = np.zeros(len(first), np.int64)
    steps = np.full((2, n), -1, np.int64)
    queue = np.empty((2, n), np.int64)
    begin, end, ahead = np.zeros(2, np.int64), np.zeros(2, np.int64), np.zeros(2, np.int64)
    for tie in some:
        for side in range(2):
            node = second[tie] if side else first[tie]
            steps[side, node], queue[side, 0] = 0, node
            begin[side], end[side] = 0, 1
            ahead[side] = indptr[node + 1] - indptr[node]
        span = 0
        while span == 0:
            side = 0 if ahead[0] <= ahead[1] else 1
            start, stop = begin[side], end[side]
            begin[side], ahead[side] = stop, 0
            for place in range(start, stop):
                node = queue[side, place]
                for entry in range(indptr[node], indptr[node + 1]):
                    other = indices[entry]
                    if steps[side, node] == 0 and steps[1 - side, other] == 0:
                        continue  # the tie itself
                    if steps[1 - side, other] >= 0:
                        span = steps[side, node] + 1 + steps[1 - side, other]
                    if steps[side, other] < 0:
                        steps[side, other] = steps[side, node] + 1
                        queue[side, end[side]] = other
                        end[side] += 1
                        ahead[side] += indptr[other + 1] - indptr[other]
                if span:
                    break
            if span == 0 and end[side] == stop:
                span = -1
        spans[tie] = span
        for side in range(2):
            for place in range(end[side]):
                steps[side, queue[side, place]] = -1
    return spans
