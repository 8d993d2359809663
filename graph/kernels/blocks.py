"""Shortest routes from many sources at once, one lane a source, so that loops become vectors."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled

SmallArray = NDArray[np.int32]  # half the memory where n nodes stand LANES times

LANES = 32
WORD = 64


@compiled
def through(
    indptr: IntArray, indices: IntArray, tie_of_entry: IntArray, starts: IntArray
) -> tuple[FloatArray, FloatArray]:
    """
    Return the share of shortest routes that run through each node and each tie.

    The sources are the nodes from each of *starts* and the 31 after it. A *tie_of_entry* of
    length 0 leaves the ties out. Every pair is met from both its ends, so the sum over all
    sources is twice the value.

    Cost:
        Time n + m a source at most, and far less where neighbours in the order of the nodes are
        neighbours in the network; memory 1 kB a node. Counts of routes are doubles.

    Source:
        Brandes (2001) doi:10.1080/0022250X.2001.9990249; many sources at once: Then et al. (2014)
        doi:10.14778/2735496.2735507.
    """
    n = len(indptr) - 1
    per_node = np.zeros(n)
    per_tie = np.zeros(len(indices) // 2 if len(tie_of_entry) else 0)
    routes = np.zeros((n, LANES))
    steps = np.full((n, LANES), -1, np.int32)
    carried = np.zeros((n, LANES))
    work = np.zeros((n, LANES))
    active = np.empty(n * LANES, np.int32)
    level = np.zeros(n + 2, np.int64)
    for start in starts:
        routes[:], steps[:], carried[:] = 0.0, -1, 0.0
        last = min(start + LANES, n)
        for source in range(start, last):
            routes[source, source - start], steps[source, source - start] = 1.0, 0
            active[source - start] = source
        level[1] = last - start
        depth = spread(indptr, indices, routes, steps, work, active, level)
        gather(
            indptr,
            indices,
            tie_of_entry,
            routes,
            steps,
            work,
            active,
            level[: depth + 1],
            carried,
            per_tie,
        )
        for node in range(n):
            for lane in range(LANES):
                per_node[node] += carried[node, lane]
    return per_node, per_tie


@compiled
def spread(
    indptr: IntArray,
    indices: IntArray,
    routes: FloatArray,
    steps: SmallArray,
    work: FloatArray,
    active: SmallArray,
    level: IntArray,
) -> int:
    """
    Count the shortest routes outwards from the sources, level by level; return how many levels.

    *active* holds, from ``level[d]`` up to ``level[d + 1]``, the nodes at distance d of some lane.
    """
    n = len(indptr) - 1
    front = np.zeros(LANES)
    lanes = len(front)  # not the constant: a loop of known length is unrolled, not made a vector
    unseen = np.full(n, level[1])
    for place in range(level[1]):
        unseen[active[place]] -= 1
    stamp = np.full(n, -1, np.int64)
    touched = np.empty(n, np.int64)
    depth = 0
    while level[depth + 1] > level[depth]:
        n_touched = 0
        for place in range(level[depth], level[depth + 1]):
            node = active[place]
            for k in range(lanes):
                front[k] = routes[node, k] if steps[node, k] == depth else 0.0
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                if unseen[other] == 0:
                    continue
                if stamp[other] != depth:
                    stamp[other] = depth
                    touched[n_touched] = other
                    n_touched += 1
                    for k in range(lanes):
                        work[other, k] = front[k]
                else:
                    for k in range(lanes):
                        work[other, k] += front[k]
        end = level[depth + 1]
        depth += 1
        for place in range(n_touched):
            node = touched[place]
            fresh = 0
            for k in range(lanes):
                found = work[node, k] if steps[node, k] < 0 else 0.0
                routes[node, k] += found
                steps[node, k] = depth if found > 0.0 else steps[node, k]
                fresh += found > 0.0
            if fresh:
                unseen[node] -= fresh
                active[end] = node
                end += 1
        level[depth + 1] = end
    return depth


@compiled
def gather(
    indptr: IntArray,
    indices: IntArray,
    tie_of_entry: IntArray,
    routes: FloatArray,
    steps: SmallArray,
    work: FloatArray,
    active: SmallArray,
    level: IntArray,
    carried: FloatArray,
    per_tie: FloatArray,
) -> None:
    """Carry the routes back inwards, level by level: to *carried*, and to *per_tie* if asked."""
    total = np.zeros(LANES)
    lanes = len(total)
    stamp = np.full(len(indptr) - 1, -1, np.int64)
    for depth in range(len(level) - 2, 0, -1):
        for place in range(level[depth], level[depth + 1]):
            node = active[place]
            stamp[node] = depth
            for k in range(lanes):
                here = steps[node, k] == depth
                work[node, k] = (1.0 + carried[node, k]) / routes[node, k] if here else 0.0
        for place in range(level[depth - 1], level[depth]):
            node = active[place]
            total[:] = 0.0
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                if stamp[other] != depth:
                    continue
                for k in range(lanes):
                    total[k] += work[other, k]
                if len(per_tie):
                    part = 0.0
                    for k in range(lanes):
                        if steps[node, k] == depth - 1:
                            part += work[other, k] * routes[node, k]
                    per_tie[tie_of_entry[entry]] += part
            if depth > 1:
                for k in range(lanes):
                    here = steps[node, k] == depth - 1
                    carried[node, k] += routes[node, k] * total[k] if here else 0.0


@compiled
def bits(word: np.uint64) -> int:
    """Return how many bits of *word* are 1."""
    count = 0
    while word:
        word &= word - np.uint64(1)
        count += 1
    return count


@compiled
def closeness_sum(indptr: IntArray, indices: IntArray, starts: IntArray) -> float:
    """
    Return the sum of 1 / distance from the sources to all they can reach.

    The sources are the nodes from each of *starts* and the 63 after it, one bit each.

    Cost:
        Time n + m a source at most, usually a tenth; memory 60 bytes a node.

    Source:
        Then et al. (2014) doi:10.14778/2735496.2735507.
    """
    n = len(indptr) - 1
    total = 0.0
    seen = np.zeros(n, np.uint64)
    front = np.zeros(n, np.uint64)
    reached = np.zeros(n, np.uint64)
    active = np.empty(n, np.int64)
    touched = np.empty(n, np.int64)
    for start in starts:
        last = min(start + WORD, n)
        seen[:] = 0
        for source in range(start, last):
            seen[source] = front[source] = np.uint64(1) << np.uint64(source - start)
            active[source - start] = source
        n_active, depth = last - start, 0
        while n_active:
            n_touched, depth = 0, depth + 1
            for place in range(n_active):
                node = active[place]
                for entry in range(indptr[node], indptr[node + 1]):
                    other = indices[entry]
                    if reached[other] == 0:
                        touched[n_touched] = other
                        n_touched += 1
                    reached[other] |= front[node]
            n_active = 0
            for place in range(n_touched):
                node = touched[place]
                fresh = reached[node] & ~seen[node]
                reached[node] = 0
                if fresh:
                    front[node] = fresh
                    seen[node] |= fresh
                    total += bits(fresh) / depth
                    active[n_active] = node
                    n_active += 1
    return total
