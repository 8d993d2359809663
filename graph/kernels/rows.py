"""Once along the rows of a network: what stands in them, and where the other half of a tie is."""

from __future__ import annotations

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled


@compiled
def entry_ties(indptr: IntArray, indices: IntArray) -> IntArray:
    """
    Return the number of the tie of each entry; ties are numbered by their first end, then second.

    Row by row, the first end of a tie stands in the next entry of the second's own row, which is
    ascending; so one pass finds both.
    """
    ties = np.empty(len(indices), np.int64)
    coming = indptr[:-1].copy()
    tie = 0
    for node in range(len(indptr) - 1):
        for entry in range(coming[node], indptr[node + 1]):
            other = indices[entry]
            ties[entry] = ties[coming[other]] = tie
            coming[other] += 1
            tie += 1
    return ties


@compiled
def row_sums(indptr: IntArray, entries: FloatArray) -> FloatArray:
    """Return the sum of each row, added up from left to right; 0 for an empty one."""
    sums = np.zeros(len(indptr) - 1)
    for node in range(len(sums)):
        for entry in range(indptr[node], indptr[node + 1]):
            sums[node] += entries[entry]
    return sums
