"""Which sources to search from together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.csr import IntArray
from graph.kernels.compiled import compiled
from graph.kernels.lanes import LANES

SmallArray = NDArray[np.int32]


@compiled
def batches(indptr: IntArray, indices: SmallArray, part: IntArray) -> tuple[IntArray, IntArray]:
    """
    Return the nodes in batches of sixteen or fewer that lie near each other, each in one part.

    The nearer the sources, the more nodes are equally far from all of them, and the fewer times
    a tie is looked at.

    Args:
        indptr: With *indices*, the rows.
        indices: The contacts.
        part: Per node a number; the nodes of a part stand together.

    Returns:
        The nodes batch by batch, and where each batch begins, with the end of the last.
    """
    n = len(indptr) - 1
    order, begins = np.empty(n, np.int64), np.empty(n + 1, np.int64)
    taken = np.zeros(n, np.bool_)
    size, first_free, n_batches = 0, 0, 0
    while size < n:
        begin = head = size
        begins[n_batches] = begin
        n_batches += 1
        while size - begin < LANES:
            if head == size:
                while first_free < n and taken[first_free]:
                    first_free += 1
                if first_free == n or (size > begin and part[first_free] != part[order[begin]]):
                    break
                order[size], taken[first_free] = first_free, True
                size += 1
            for entry in range(indptr[order[head]], indptr[order[head] + 1]):
                other = indices[entry]
                if not taken[other] and size - begin < LANES:
                    order[size], taken[other] = other, True
                    size += 1
            head += 1
    begins[n_batches] = n
    return order, begins[: n_batches + 1]
