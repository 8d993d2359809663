"""Groups that stay as they were, but for those whose ties now clearly lead elsewhere."""

from __future__ import annotations

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled

SWEEPS = 10


@compiled
def settled(rows: tuple[IntArray, IntArray], groups: IntArray, doubt: FloatArray) -> None:
    """
    Move each node to the group that raises the modularity most, when it gains enough by it.

    Args:
        rows: indptr and indices of the ties.
        groups: One number per node, below 2 n; changed.
        doubt: Per node how many ties a move must be worth.

    Cost:
        Time 10 * m at most.

    Source:
        Blondel et al. (2008) doi:10.1088/1742-5468/2008/10/P10008, the first phase. Gain of moving
        i to c, in ties: k_i,c - k_i K_c / 2m.
    """
    indptr, indices = rows
    n = len(groups)
    ends = max(len(indices), 1)
    size = np.zeros(2 * n, np.float64)
    for node in range(n):
        size[groups[node]] += indptr[node + 1] - indptr[node]
    ties, found = np.zeros(2 * n, np.float64), np.empty(n, np.int64)
    for _ in range(SWEEPS):
        moved = 0
        for node in range(n):
            degree = indptr[node + 1] - indptr[node]
            home, many = groups[node], 0
            for entry in range(indptr[node], indptr[node + 1]):
                group = groups[indices[entry]]
                if ties[group] == 0:
                    found[many] = group
                    many += 1
                ties[group] += 1
            here = ties[home] - degree * (size[home] - degree) / ends
            best, most = home, here + doubt[node]
            for group in found[:many]:
                if group != home:
                    gain = ties[group] - degree * size[group] / ends
                    if gain > most + 1e-9:
                        best, most = group, gain
            ties[found[:many]] = 0
            if best != home:
                size[home] -= degree
                size[best] += degree
                groups[node] = best
                moved += 1
        if moved == 0:
            return
