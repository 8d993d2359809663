"""How near a set of nodes is to all others, and how much nearer one more node brings it."""

from __future__ import annotations

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled


@compiled
def how_far(indptr: IntArray, indices: IntArray, chosen: IntArray, limit: int) -> IntArray:
    """Return each node's distance to the nearest of *chosen*; *limit* when that far or farther."""
    n = len(indptr) - 1
    far = np.full(n, limit, np.int64)
    queue = np.empty(n, np.int64)
    tail = 0
    for node in chosen:
        far[node] = 0
        queue[tail] = node
        tail += 1
    head = 0
    while head < tail:
        node = queue[head]
        head += 1
        for entry in range(indptr[node], indptr[node + 1]):
            other = indices[entry]
            if far[node] + 1 < far[other]:
                far[other] = far[node] + 1
                queue[tail] = other
                tail += 1
    return far


@compiled
def gained(
    indptr: IntArray, indices: IntArray, far: IntArray, worth: FloatArray, starts: IntArray
) -> FloatArray:
    """
    Return what each of *starts* adds to the worth of the set that *far* speaks of.

    The search stops where the set is as near already: whatever lies behind is so too.

    Args:
        indptr, indices: The contacts.
        far: Each node's distance to the set, at most ``len(worth) - 1``.
        worth: What a node at each distance counts for; the last is 0, out of reach.
        starts: The nodes to add, one at a time.

    Cost:
        Time up to n + m a start, far less when the set is near; memory 24 bytes a node.
    """
    n = len(indptr) - 1
    limit = len(worth) - 1
    gains = np.zeros(len(starts))
    distance = np.full(n, -1, np.int64)
    queue = np.empty(n, np.int64)
    for at in range(len(starts)):
        start = starts[at]
        if far[start] == 0:
            continue
        queue[0], distance[start] = start, 0
        head, tail = 0, 1
        total = worth[0] - worth[far[start]]
        while head < tail:
            node = queue[head]
            head += 1
            step = distance[node] + 1
            if step >= limit:
                break
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                if distance[other] < 0 and step < far[other]:
                    distance[other] = step
                    total += worth[step] - worth[far[other]]
                    queue[tail] = other
                    tail += 1
        gains[at] = total
        for place in range(tail):
            distance[queue[place]] = -1
    return gains
