"""What one more tie would mean for the distances: whom it brings nearer, and by how much."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled
from graph.kernels.one_tie import search

Distances = NDArray[np.int16]

OUT_OF_REACH = -1


@compiled
def all_distances(indptr: IntArray, indices: IntArray) -> Distances:
    """Return every pair's distance, OUT_OF_REACH when there is no way; time n (n + m)."""
    n = len(indptr) - 1
    table = np.full((n, n), OUT_OF_REACH, np.int16)
    distance = np.full(n, -1, np.int64)
    queue = np.empty(n, np.int64)
    for start in range(n):
        reached = search(indptr, indices, start, (-1, -1), distance, queue)
        for place in range(reached):
            table[start, queue[place]] = distance[queue[place]]
            distance[queue[place]] = -1
    return table


@compiled
def sides_of(
    distance: Distances, one: int, two: int, firsts: IntArray, seconds: IntArray
) -> tuple[int, int]:
    """Fill in who is nearer to *one* and who to *two*, by more than a tie; return how many."""
    a, b = 0, 0
    for node in range(len(distance)):
        gap = distance[two, node] - distance[one, node]
        if gap > 1:
            firsts[a] = node
            a += 1
        elif gap < -1:
            seconds[b] = node
            b += 1
    return a, b


@compiled
def gain_at_most(
    distance: Distances, first: IntArray, second: IntArray, starts: IntArray
) -> FloatArray:
    """
    Return, for each new tie, a bound on what it adds to the sum of 1 / distance over pairs.

    A pair i, j was at most d(i, u) + d(u, v) + d(v, j) apart, and comes to d(i, u) + 1 + d(v, j).
    The bound is the gain itself where u and v had no way to each other.

    Cost:
        Time n and the square of the depth a tie.
    """
    n = len(distance)
    bounds = np.zeros(len(first))
    near_first, near_second = np.empty(n, np.int64), np.empty(n, np.int64)
    for tie in starts:
        u, v = first[tie], second[tie]
        apart = distance[u, v]
        near_first[:], near_second[:] = 0, 0
        deepest = np.zeros(2, np.int64)
        for node in range(n):
            to_u, to_v = distance[u, node], distance[v, node]
            if to_u >= 0 and (to_v < 0 or to_u + 1 < to_v):
                near_first[to_u] += 1
                deepest[0] = max(deepest[0], to_u)
            elif to_v >= 0 and (to_u < 0 or to_v + 1 < to_u):
                near_second[to_v] += 1
                deepest[1] = max(deepest[1], to_v)
        for a in range(deepest[0] + 1):
            for b in range(deepest[1] + 1):
                before = 1 / (a + apart + b) if apart >= 0 else 0.0
                bounds[tie] += near_first[a] * near_second[b] * (1 / (a + 1 + b) - before)
    return bounds


@compiled
def gains_from_the_top(
    distance: Distances, first: IntArray, second: IntArray, bounds: FloatArray, slack: float
) -> FloatArray:
    """
    Return what each new tie adds; -1 from where no bound reaches the best found, less *slack*.

    Args:
        distance: Of all pairs.
        first, second: The ends of the new ties, the highest bound first.
        bounds: What each can add at most.
        slack: How near, as a share, counts as equal.
    """
    n = len(distance)
    gains = np.full(len(first), -1.0)
    best = 0.0
    firsts, seconds = np.empty(n, np.int64), np.empty(n, np.int64)
    for tie in range(len(first)):
        if bounds[tie] < best * (1 - slack):
            break
        u, v = first[tie], second[tie]
        if distance[u, v] < 0:
            gains[tie] = bounds[tie]
        else:
            n_first, n_second = sides_of(distance, u, v, firsts, seconds)
            total = 0.0
            for i in firsts[:n_first]:
                for j in seconds[:n_second]:
                    after = distance[u, i] + 1 + distance[v, j]
                    if after < distance[i, j]:
                        total += 1 / after - 1 / distance[i, j]
            gains[tie] = total
        best = max(best, gains[tie])
    return gains
