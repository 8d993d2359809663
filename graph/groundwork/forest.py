"""One walk in depth over a network: its parts, and what hangs on each node."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.groundwork.once import once
from graph.kernels.depth_first import walk
from graph.network import Network


@dataclass(frozen=True)
class Forest:
    """
    What one walk in depth says of every node, in the order of ``network.ids``.

    Attributes:
        order: The nodes as they were found.
        entry: The entry of ``network.indices`` that led to the node; -1 for a root.
        parent: The node it was found from; -1 for a root.
        below: How many hang under it, itself included.
        component: The number of its component.
        component_sizes: How many nodes its component has.
        hangs: Whether it and those below reach the rest only through its parent.
        is_bridge: Whether the tie to its parent is their only tie to the rest.
        pieces: Into how many its component falls without it; 0 for an isolate.
        joined_pairs_without: Ordered pairs that can reach each other without it.
    """

    order: IntArray
    entry: IntArray
    parent: IntArray
    below: IntArray
    component: IntArray
    component_sizes: IntArray
    hangs: NDArray[np.bool_]
    is_bridge: NDArray[np.bool_]
    pieces: IntArray
    joined_pairs_without: FloatArray


@once
def forest(network: Network) -> Forest:
    """Return the walk in depth over *network*, on which cohesion and weak spots rest."""
    n = len(network)
    order, found, entry, parent, low, below = walk(network.indptr, network.indices)
    component = np.empty(n, dtype=np.int64)
    component[order] = np.cumsum(parent[order] < 0) - 1
    sizes = np.bincount(component)[component] if n else component
    inner = parent >= 0
    hangs = inner & (low >= found[parent])
    above, under = parent[hangs], below[hangs]
    rest = sizes - 1 - _sums(above, under, n)
    pairs = _sums(above, under * (under - 1), n) + rest * (rest - 1)
    own = sizes * (sizes - 1)
    joined = own[parent < 0].sum() - own + pairs
    return Forest(
        order,
        entry,
        parent,
        below,
        component,
        sizes,
        hangs,
        is_bridge=inner & (low > found[parent]),
        pieces=np.bincount(above, minlength=n) + (rest > 0),
        joined_pairs_without=joined.astype(np.float64),
    )


def _sums(places: IntArray, values: IntArray, n: int) -> IntArray:
    sums = np.zeros(n, dtype=np.int64)
    np.add.at(sums, places, values)
    return sums
