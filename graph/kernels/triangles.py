"""Every triangle once, in the order of peeling, so that a hub never meets all its pairs."""

from __future__ import annotations

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled


@compiled
def outward(
    indptr: IntArray, indices: IntArray, tie_of_entry: IntArray, rank: IntArray
) -> tuple[IntArray, IntArray, IntArray]:
    """Return each tie once, from the lower rank to the higher: rows, ends, and which tie."""
    n = len(indptr) - 1
    start = np.zeros(n + 1, np.int64)
    ends = np.empty(len(indices) // 2, np.int64)
    ties = np.empty(len(indices) // 2, np.int64)
    place = 0
    for node in range(n):
        for entry in range(indptr[node], indptr[node + 1]):
            if rank[indices[entry]] > rank[node]:
                ends[place], ties[place] = indices[entry], tie_of_entry[entry]
                place += 1
        start[node + 1] = place
    return start, ends, ties


@compiled
def shared_contacts(
    start: IntArray, ends: IntArray, ties: IntArray, strength: FloatArray, scale: FloatArray
) -> tuple[IntArray, FloatArray, FloatArray]:
    """
    Return, per tie, what its two ends have in common.

    Args:
        start: With *ends* and *ties*, the ties from ``outward``.
        strength: One per tie.
        scale: One per node.

    Returns:
        Three arrays, each a sum over the contacts q that the ends a and b share: 1; the product
        of strengths aq * bq; that product times the *scale* of q.

    Cost:
        Time m times the degeneracy; memory 24 bytes a tie.

    Source:
        Chiba & Nishizeki (1985) doi:10.1137/0214017.
    """
    count = np.zeros(len(ties), np.int64)
    product = np.zeros(len(ties))
    scaled = np.zeros(len(ties))
    tie_to = np.full(len(start) - 1, -1, np.int64)
    for a in range(len(start) - 1):
        for place in range(start[a], start[a + 1]):
            tie_to[ends[place]] = ties[place]
        for place in range(start[a], start[a + 1]):
            b, ab = ends[place], ties[place]
            for far in range(start[b], start[b + 1]):
                c, bc = ends[far], ties[far]
                ac = tie_to[c]
                if ac < 0:
                    continue
                count[ab] += 1
                count[bc] += 1
                count[ac] += 1
                via_a = strength[ab] * strength[ac]
                via_b = strength[ab] * strength[bc]
                via_c = strength[ac] * strength[bc]
                product[bc] += via_a
                product[ac] += via_b
                product[ab] += via_c
                scaled[bc] += via_a * scale[a]
                scaled[ac] += via_b * scale[b]
                scaled[ab] += via_c * scale[c]
        for place in range(start[a], start[a + 1]):
            tie_to[ends[place]] = -1
    return count, product, scaled


@compiled
def closed_pairs(start: IntArray, ends: IntArray, sectors: IntArray) -> IntArray:
    """
    Return, per node, its pairs of contacts that have a tie to each other, by their sectors.

    Args:
        start: With *ends*, the ties from ``outward``.
        sectors: One code per node.

    Returns:
        Four columns: both of the node's own sector; both of one other; one of its own and one of
        another; two of two others.

    Cost:
        Time m times the degeneracy; memory 32 bytes a node.
    """
    n = len(start) - 1
    pairs = np.zeros((n, 4), np.int64)
    marked = np.zeros(n, np.bool_)
    corners = np.empty(3, np.int64)
    for a in range(n):
        for place in range(start[a], start[a + 1]):
            marked[ends[place]] = True
        for place in range(start[a], start[a + 1]):
            b = ends[place]
            for far in range(start[b], start[b + 1]):
                if not marked[ends[far]]:
                    continue
                corners[0], corners[1], corners[2] = a, b, ends[far]
                for k in range(3):
                    own = sectors[corners[k]]
                    one, two = sectors[corners[k - 1]], sectors[corners[k - 2]]
                    if own in (one, two):
                        pairs[corners[k], 0 if one == two else 2] += 1
                    else:
                        pairs[corners[k], 1 if one == two else 3] += 1
        for place in range(start[a], start[a + 1]):
            marked[ends[place]] = False
    return pairs
