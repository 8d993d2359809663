"""What a tie is worth: which pairs come farther apart without it, and by how much."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled

Words = NDArray[np.uint64]

WORD = 64


@compiled
def search(
    indptr: IntArray,
    indices: IntArray,
    start: int,
    without: tuple[int, int],
    distance: IntArray,
    queue: IntArray,
) -> int:
    """Fill *distance* from *start*, the tie *without* left out; return how many are in *queue*."""
    queue[0], distance[start] = start, 0
    head, tail = 0, 1
    while head < tail:
        node = queue[head]
        head += 1
        for entry in range(indptr[node], indptr[node + 1]):
            other = indices[entry]
            if distance[other] >= 0:
                continue
            if (node == without[0] and other == without[1]) or (
                node == without[1] and other == without[0]
            ):
                continue
            distance[other] = distance[node] + 1
            queue[tail] = other
            tail += 1
    return tail


@compiled
def joined_sides(
    near_first: IntArray, firsts: IntArray, near_second: IntArray, seconds: IntArray
) -> float:
    """Return the sum of 1 / distance between two sides that only one tie joins."""
    deepest = 0
    for node in firsts:
        deepest = max(deepest, near_first[node])
    count = np.zeros(deepest + 1, np.int64)
    for node in firsts:
        count[near_first[node]] += 1
    deepest = 0
    for node in seconds:
        deepest = max(deepest, near_second[node])
    other_count = np.zeros(deepest + 1, np.int64)
    for node in seconds:
        other_count[near_second[node]] += 1
    total = 0.0
    for a in range(len(count)):
        for b in range(len(other_count)):
            total += count[a] * other_count[b] / (a + 1 + b)
    return total


@compiled
def brought_nearer(
    indptr: IntArray,
    indices: IntArray,
    without: tuple[int, int],
    sources: IntArray,
    near: IntArray,
    near_goal: IntArray,
    goals: int,
    words: Words,
    places: IntArray,
) -> float:
    """
    Return how much more 1 / distance is with the tie than *without*, from up to 64 sources.

    Args:
        indptr, indices: The contacts.
        without: The tie.
        sources: One bit each.
        near: How far each source is from its end of the tie.
        near_goal: How far each goal is from the other end; -1 for who is no goal.
        goals: How many goals there are.
        words, places: Room to work in: three rows of n words, the second and third 0; two of n.

    Source:
        Then et al. (2014) doi:10.14778/2735496.2735507.
    """
    seen, front, reached = words[0], words[1], words[2]
    active, touched = places[0], places[1]
    seen[:] = 0
    for k in range(len(sources)):
        seen[sources[k]] = front[sources[k]] = np.uint64(1) << np.uint64(k)
        active[k] = sources[k]
    n_active, depth, total = len(sources), 0, 0.0
    missing = len(sources) * goals
    while n_active > 0 and missing > 0:
        n_touched, depth = 0, depth + 1
        for place in range(n_active):
            node = active[place]
            is_end = node in without
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                if is_end and other in without:
                    continue
                if reached[other] == 0:
                    touched[n_touched] = other
                    n_touched += 1
                reached[other] |= front[node]
        n_active = 0
        for place in range(n_touched):
            node = touched[place]
            fresh = reached[node] & ~seen[node]
            reached[node] = 0
            if fresh == 0:
                continue
            front[node] = fresh
            seen[node] |= fresh
            active[n_active] = node
            n_active += 1
            if near_goal[node] < 0:
                continue
            for k in range(len(sources)):
                if (fresh >> np.uint64(k)) & np.uint64(1):
                    missing -= 1
                    by_tie = near[k] + 1 + near_goal[node]
                    if by_tie < depth:
                        total += 1 / by_tie - 1 / depth
    return total


@compiled
def worth_of_ties(
    indptr: IntArray, indices: IntArray, first: IntArray, second: IntArray, starts: IntArray
) -> FloatArray:
    """
    Return how much the sum of 1 / distance over unordered pairs falls without each tie.

    Only a pair with one end nearer to the first and the other nearer to the second can have used
    the tie u - v: its distance was d(i, u) + 1 + d(v, j). So the network without the tie is
    searched from u, from v, and from each node of the smaller of the two sides.

    Args:
        indptr, indices: The contacts.
        first, second: The ends of the ties.
        starts: The ties to look at; the others get 0.

    Cost:
        Time n + m for each tie, and again for every 64 nodes on the smaller side of it; memory
        110 bytes a node.
    """
    n = len(indptr) - 1
    worth = np.zeros(len(first))
    near_first, near_second = np.full(n, -1, np.int64), np.full(n, -1, np.int64)
    near_goal = np.full(n, -1, np.int64)
    firsts, seconds = np.empty(n, np.int64), np.empty(n, np.int64)
    sides, places = np.empty((2, n), np.int64), np.empty((2, n), np.int64)
    words = np.zeros((3, n), np.uint64)
    for tie in starts:
        without = (first[tie], second[tie])
        n_first = search(indptr, indices, without[0], without, near_first, firsts)
        n_second = search(indptr, indices, without[1], without, near_second, seconds)
        if near_first[without[1]] < 0:
            worth[tie] = joined_sides(near_first, firsts[:n_first], near_second, seconds[:n_second])
        else:
            count = np.zeros(2, np.int64)
            for place in range(n_first):
                node = firsts[place]
                gap = near_second[node] - near_first[node]
                if abs(gap) > 1:
                    side = 0 if gap > 0 else 1
                    sides[side, count[side]] = node
                    count[side] += 1
            small = 0 if count[0] <= count[1] else 1
            goals = sides[1 - small, : count[1 - small]]
            for goal in goals:
                near_goal[goal] = min(near_first[goal], near_second[goal])
            for start in range(0, count[small], WORD):
                sources = sides[small, start : min(start + WORD, count[small])]
                near = np.minimum(near_first[sources], near_second[sources])
                worth[tie] += brought_nearer(
                    indptr, indices, without, sources, near, near_goal, len(goals), words, places
                )
            for goal in goals:
                near_goal[goal] = -1
        for place in range(n_first):
            near_first[firsts[place]] = -1
        for place in range(n_second):
            near_second[seconds[place]] = -1
    return worth
