"""The network in its blocks: pendant trees and cut nodes carry weights instead of searches."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import reverse_cuthill_mckee

from graph.csr import FloatArray, IntArray
from graph.groundwork.forest import Forest, forest
from graph.groundwork.once import once
from graph.kernels.depth_first import inherit
from graph.network import Network


@dataclass(frozen=True)
class Shattered:
    """
    Every block of three nodes or more as a network of its own; a cut node is in several.

    A block is a group that no loss of one node splits. A shortest route between two blocks runs
    through the same cut nodes whichever way it takes, so within a block a cut node stands for all
    who hang on it.

    Attributes:
        node: Per copy the place in ``network.ids``.
        weight: Per copy how many nodes it stands for, itself included.
        part: Per copy the number of its block; the copies of a block stand together, neighbours
            near each other.
        indptr, indices: The rows of the copies.
        entries: Per entry its place in ``network.indices``.
        between: Per node of the network, the pairs that its loss parts: all their routes run
            through it.
        bridged: Per tie the pairs that its loss parts; 0 where it is no bridge.
    """

    node: IntArray
    weight: FloatArray
    part: IntArray
    indptr: IntArray
    indices: NDArray[np.int32]
    entries: IntArray
    between: FloatArray
    bridged: FloatArray


@once
def shattered(network: Network) -> Shattered:
    """
    Return the blocks of *network*, with the pairs that need no search.

    Cost:
        Time n + m, and (n + m) log n to order them; memory 100 bytes a tie.

    Source:
        Sarıyüce, Saule, Kaya & Çatalyürek (2012) arXiv:1209.6007; Puzis et al.
        (2015) doi:10.1093/comnet/cnu015; order of Cuthill & McKee (1969) doi:10.1145/800195.805928.
    """
    tree, n = forest(network), len(network)
    block = inherit(tree.order, tree.parent, np.where(tree.hangs, np.arange(n), -1))
    is_top = tree.hangs & ~tree.is_bridge
    inside = (block >= 0) & is_top[block]
    tops = np.flatnonzero(is_top)
    hanging, squares = (_below(tree, sizes) for sizes in (tree.below, tree.below**2))
    others = tree.component_sizes - 1
    weight = np.r_[1 + hanging[inside], (tree.component_sizes - tree.below)[tops]]
    copies = np.r_[np.flatnonzero(inside), tree.parent[tops]]
    part = np.r_[block[inside], tops]
    first, second, entries = _ties_of_copies(network, block, inside=inside, tops=tops)
    order, indptr, moved = _near(first, second, len(copies))
    number = np.empty(len(copies), dtype=np.int32)
    number[order] = np.arange(len(copies))
    return Shattered(
        copies[order],
        weight[order].astype(np.float64),
        part[order],
        indptr,
        number[second[moved]],
        entries[moved],
        between=(others**2 - squares - (others - hanging) ** 2) / 2,
        bridged=_bridged(network, tree),
    )


def _below(tree: Forest, sizes: IntArray) -> IntArray:
    """Return, per node, the sum of *sizes* over the children that hang on it."""
    return np.bincount(
        tree.parent[tree.hangs], weights=sizes[tree.hangs], minlength=len(sizes)
    ).astype(np.int64)


def _ties_of_copies(
    network: Network, block: IntArray, *, inside: NDArray[np.bool_], tops: IntArray
) -> tuple[IntArray, IntArray, IntArray]:
    """Return the two copies that each entry within a block is between, and the entry."""
    tree, n = forest(network), len(network)
    found = np.empty(n, dtype=np.int64)
    found[tree.order] = np.arange(n)
    own, top = np.cumsum(inside) - 1, np.empty(n, dtype=np.int64)
    top[tops] = inside.sum() + np.arange(len(tops))
    rows, columns = network.entry_rows, network.indices
    of_tie = block[np.where(found[rows] > found[columns], rows, columns)]
    within = np.zeros(n, dtype=bool)
    within[tops] = True
    entries = np.flatnonzero(within[of_tie])
    of_tie = of_tie[entries]
    first, second = (
        np.where(tree.parent[of_tie] == ends[entries], top[of_tie], own[ends[entries]])
        for ends in (rows, columns)
    )
    return first, second, entries


def _near(first: IntArray, second: IntArray, n: int) -> tuple[IntArray, IntArray, IntArray]:
    """Return an order that puts neighbours near each other, its rows, and its entries in order."""
    if n == 0:
        return np.empty(0, dtype=np.int64), np.zeros(1, dtype=np.int64), first
    rows = sparse.csr_array((np.ones(len(first), dtype=np.int8), (first, second)), shape=(n, n))
    order = reverse_cuthill_mckee(rows, symmetric_mode=True).astype(np.int64)
    number = np.empty(n, dtype=np.int64)
    number[order] = np.arange(n)
    degree = np.bincount(first, minlength=n)
    indptr = np.r_[0, np.cumsum(degree[order])].astype(np.int64)
    return order, indptr, np.lexsort((number[second], number[first]))


def _bridged(network: Network, tree: Forest) -> FloatArray:
    parted = np.zeros(network.n_ties)
    lower = np.flatnonzero(tree.is_bridge)
    sizes = tree.below[lower] * (tree.component_sizes - tree.below)[lower]
    parted[network.entry_ties[tree.entry[lower]]] = sizes
    return parted
