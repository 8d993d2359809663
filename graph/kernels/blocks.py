"""Distances from sixty-four sources at once, one bit a source."""

from __future__ import annotations

import numpy as np

from graph.csr import IntArray
from graph.kernels.compiled import compiled

WORD = 64


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
