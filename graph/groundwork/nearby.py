"""The network with its nodes in an order that puts neighbours near each other in memory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import reverse_cuthill_mckee

from graph.csr import IntArray
from graph.groundwork.once import once
from graph.network import Network


@dataclass(frozen=True)
class Nearby:
    """
    The rows of a network in another order of the nodes.

    Attributes:
        order: The place in ``network.ids`` of each node in the new order.
        indptr, indices: The rows, the nodes by their new numbers.
        entry_ties: The place in ``network.tie_ids`` of the tie of each entry.
    """

    order: IntArray
    indptr: IntArray
    indices: IntArray
    entry_ties: IntArray


@once
def nearby(network: Network) -> Nearby:
    """
    Return *network* in reverse Cuthill-McKee order.

    Source:
        Cuthill & McKee (1969) doi:10.1145/800195.805928.
    """
    n = len(network)
    entries = np.arange(len(network.indices))
    rows = sparse.csr_array((entries, network.indices, network.indptr), shape=(n, n))
    order = reverse_cuthill_mckee(rows, symmetric_mode=True).astype(np.int64) if n else entries
    number = np.empty(n, dtype=np.int64)
    number[order] = np.arange(n)
    indptr = np.r_[0, np.cumsum(network.degree[order])]
    moved = np.lexsort((number[network.indices], number[network.entry_rows]))
    return Nearby(order, indptr, number[network.indices[moved]], network.entry_ties[moved])
