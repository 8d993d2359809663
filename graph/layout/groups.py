"""Who stands in which disc: the communities, as they were on the map before when there was one."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from graph.csr import IntArray
from graph.kernels.layout_groups import settled
from graph.layout.before import Before
from graph.metrics.communities import best_partition
from graph.network import Network

DOUBT = 1.0  # ties: who stood on the map moves to another community only when worth that much


def groups_of(network: Network, before: Before | None) -> tuple[IntArray, IntArray]:
    """
    Return the community and the component of each node: 0 is the largest, -1 stands for isolates.

    Without a map before, they are the communities of the metric of that name. With one, all stay
    where they were unless their ties now clearly lead elsewhere: Leiden begun from nothing cuts a
    network without clear communities in other places after any change.
    """
    tied = network.degree > 0
    codes = best_partition(network) if before is None else _kept(network, before)
    ones = np.ones(len(network.indices), dtype=np.int8)
    matrix = sparse.csr_array((ones, network.indices, network.indptr), shape=(len(tied),) * 2)
    component = connected_components(matrix, directed=False)[1].astype(np.int64)
    together = component * (int(codes.max(initial=0)) + 1) + codes
    return _by_size(together, tied), _by_size(component, tied)


def _kept(network: Network, before: Before) -> IntArray:
    """Return the communities before; each of the new joins where its ties lead, or begins one."""
    known = before.community >= 0
    codes = np.where(known, len(known) + before.community, np.arange(len(known)))
    settled((network.indptr, network.indices), codes, np.where(known, DOUBT, 0.0))
    return np.unique(codes, return_inverse=True)[1].astype(np.int64)


def _by_size(codes: IntArray, tied: NDArray[np.bool_]) -> IntArray:
    """Return *codes* numbered from the largest, equally large ones by their first node."""
    numbers = np.full(len(codes), -1, dtype=np.int64)
    _, first, inverse, sizes = np.unique(
        codes[tied], return_index=True, return_inverse=True, return_counts=True
    )
    rank = np.empty(len(sizes), dtype=np.int64)
    rank[np.lexsort((first, -sizes))] = np.arange(len(sizes))
    numbers[tied] = rank[inverse]
    return numbers


def shares(numbers: IntArray) -> list[IntArray]:
    """Return the places of 0, of 1 and so on; those below 0 are left out."""
    order = np.argsort(numbers, kind="stable")
    ends = np.searchsorted(numbers[order], np.arange(int(numbers.max(initial=-1)) + 2))
    return [order[a:b] for a, b in pairwise(ends.tolist())]
