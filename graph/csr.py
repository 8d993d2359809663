"""Compressed sparse rows: the ties of node i stand from ``indptr[i]`` up to ``indptr[i + 1]``."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]
Rows = tuple[IntArray, IntArray, FloatArray]  # indptr, indices, strength


def added_up(row: IntArray, column: IntArray, values: FloatArray, *, n: int) -> Rows:
    """Return sorted CSR arrays without loops, parallel entries added up."""
    real = row != column
    matrix = sparse.coo_array((values[real], (row[real], column[real])), shape=(n, n)).tocsr()
    matrix.sum_duplicates()
    matrix.sort_indices()
    return matrix.indptr.astype(np.int64), matrix.indices.astype(np.int64), matrix.data


def kept(rows: Rows, keep: NDArray[np.bool_]) -> Rows:
    """Return the CSR arrays of the nodes to *keep*, numbered anew."""
    indptr, indices, values = rows
    number = np.cumsum(keep) - 1
    first = np.repeat(np.arange(len(keep)), np.diff(indptr))
    stays = keep[first] & keep[indices]
    degree = np.bincount(number[first[stays]], minlength=int(keep.sum()))
    return np.r_[0, np.cumsum(degree)].astype(np.int64), number[indices[stays]], values[stays]
