"""What is left when nodes are taken away: one at a time, or one after the other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.kernels.blocks import WORD, closeness_sum
from graph.kernels.compiled import compiled
from graph.kernels.depth_first import walk

Flags = NDArray[np.bool_]


@compiled
def emptied(indptr: IntArray, indices: IntArray, gone: Flags) -> tuple[IntArray, IntArray]:
    """Return the rows without the ties of the nodes that are *gone*, who stay as isolates."""
    n = len(indptr) - 1
    starts = np.zeros(n + 1, np.int64)
    left = np.empty(len(indices), np.int64)
    size = 0
    for node in range(n):
        if not gone[node]:
            for entry in range(indptr[node], indptr[node + 1]):
                if not gone[indices[entry]]:
                    left[size] = indices[entry]
                    size += 1
        starts[node + 1] = size
    return starts, left[:size]


@compiled
def joined_without(indptr: IntArray, indices: IntArray) -> FloatArray:
    """
    Return, for each node, how many ordered pairs still reach each other when it is taken away.

    Cost:
        Time n + m, one walk for all; memory 90 bytes a node.

    Source:
        Hopcroft & Tarjan (1973) doi:10.1145/362248.362272.
    """
    n = len(indptr) - 1
    order, found, _, parent, low, below = walk(indptr, indices)
    cut = np.zeros(n, np.int64)
    joined = np.zeros(n)
    size = np.empty(n, np.int64)
    total = 0
    for node in order:
        above = parent[node]
        if above < 0:
            size[node] = below[node]
            total += below[node] * (below[node] - 1)
        else:
            size[node] = size[above]
            if low[node] >= found[above]:
                cut[above] += below[node]
                joined[above] += below[node] * (below[node] - 1)
    for node in range(n):
        rest = size[node] - 1 - cut[node]
        joined[node] += total - size[node] * (size[node] - 1) + rest * (rest - 1)
    return joined


@compiled
def closeness_without(
    indptr: IntArray, indices: IntArray, gone: Flags, candidates: IntArray
) -> FloatArray:
    """
    Return the sum of 1 / distance over ordered pairs without those *gone* and each candidate.

    Cost:
        Time n (n + m) a candidate, 64 sources at once; memory 8 bytes a tie and 80 a node.
    """
    n = len(indptr) - 1
    sums = np.empty(len(candidates))
    starts = np.arange(0, n, WORD)
    for at in range(len(candidates)):
        node = candidates[at]
        before = gone[node]
        gone[node] = True
        rows, left = emptied(indptr, indices, gone)
        sums[at] = closeness_sum(rows, left, starts)
        gone[node] = before
    return sums


@compiled
def degrees_falling(indptr: IntArray, indices: IntArray) -> IntArray:
    """
    Return the nodes in the order in which the one with most ties left is taken away.

    Among equals the first node goes first. Degrees only fall, so those at a level are all known
    when the level is reached, and a node that has left it does not come back.

    Cost:
        Time (n + m) log n; memory 24 bytes a node and 16 a tie.
    """
    n = len(indptr) - 1
    left = indptr[1:] - indptr[:-1]
    highest = 0
    for node in range(n):
        highest = max(highest, left[node])
    events = n + len(indices) // 2
    who = np.empty(events, np.int64)
    following = np.empty(events, np.int64)
    first = np.full(highest + 1, -1, np.int64)
    many = np.zeros(highest + 1, np.int64)
    event = 0
    for node in range(n):
        who[event], following[event] = node, first[left[node]]
        first[left[node]] = event
        many[left[node]] += 1
        event += 1
    order = np.empty(n, np.int64)
    removed = np.zeros(n, np.bool_)
    place = 0
    for level in range(highest, -1, -1):
        waiting = np.empty(many[level], np.int64)
        at = first[level]
        for k in range(many[level]):
            waiting[k] = who[at]
            at = following[at]
        waiting.sort()
        for node in waiting:
            if left[node] != level:
                continue
            removed[node] = True
            order[place] = node
            place += 1
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                if not removed[other]:
                    left[other] -= 1
                    who[event], following[event] = other, first[left[other]]
                    first[left[other]] = event
                    many[left[other]] += 1
                    event += 1
    return order


@compiled
def root_of(parent: IntArray, node: int) -> int:
    """Return the root of *node*, and shorten the way to it."""
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node


@compiled
def regrown(
    node_stage: IntArray, first: IntArray, second: IntArray, tie_stage: IntArray, stages: int
) -> tuple[IntArray, IntArray, IntArray, FloatArray]:
    """
    Return what is left after each stage 0, 1 ... *stages* of a removal, grown from the end back.

    Args:
        node_stage: The stage at which each node goes; above *stages* when it stays.
        first, second: The ends of each tie; parallel ties do no harm.
        tie_stage: The stage at which each tie goes, no later than its ends.
        stages: The last stage.

    Returns:
        Per stage how many nodes are left, in how many components, the size of the largest, and
        the ordered pairs that reach each other.

    Cost:
        Time (n + m) log(n + m), however many stages; memory 16 bytes a node and 8 a tie.

    Source:
        Tarjan (1975) doi:10.1145/321879.321884 on sets that only grow together.
    """
    n = len(node_stage)
    parent = np.arange(n)
    size = np.ones(n, np.int64)
    nodes, ties = np.argsort(-node_stage), np.argsort(-tie_stage)
    left = np.zeros(stages + 1, np.int64)
    parts = np.zeros(stages + 1, np.int64)
    largest = np.zeros(stages + 1, np.int64)
    joined = np.zeros(stages + 1)
    here, there, biggest, next_node, next_tie = 0, 0, 0, 0, 0
    pairs = 0.0
    for stage in range(stages, -1, -1):
        while next_node < n and node_stage[nodes[next_node]] > stage:
            next_node += 1
            here, there, biggest = here + 1, there + 1, max(biggest, 1)
        while next_tie < len(ties) and tie_stage[ties[next_tie]] > stage:
            a = root_of(parent, first[ties[next_tie]])
            b = root_of(parent, second[ties[next_tie]])
            next_tie += 1
            if a == b:
                continue
            if size[a] < size[b]:
                a, b = b, a
            pairs += 2.0 * size[a] * size[b]
            parent[b] = a
            size[a] += size[b]
            there, biggest = there - 1, max(biggest, size[a])
        left[stage], parts[stage], largest[stage], joined[stage] = here, there, biggest, pairs
    return left, parts, largest, joined
