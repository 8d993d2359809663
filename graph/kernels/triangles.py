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
def closed_routes(
    start: IntArray, ends: IntArray, ties: IntArray, runs: IntArray, sectors: IntArray
) -> IntArray:
    """
    Return, per node v, the routes a → v → c whose first and last also have a tie a → c.

    Args:
        start: With *ends* and *ties*, the ties from ``outward``.
        runs: One per tie, from its first end to its second: 1 forward, 2 back, 3 both ways.
        sectors: One code per node.

    Returns:
        Five columns, by the sectors of a, v and c: all of one; a and c of one; a as v; c as v;
        three different ones.

    Cost:
        Time m times the degeneracy; memory 40 bytes a node.
    """
    n = len(start) - 1
    routes = np.zeros((n, 5), np.int64)
    tie_to = np.full(n, -1, np.int64)
    corners, sides = np.empty(3, np.int64), np.empty(3, np.int64)
    for a in range(n):
        for place in range(start[a], start[a + 1]):
            tie_to[ends[place]] = ties[place]
        for place in range(start[a], start[a + 1]):
            b = ends[place]
            for far in range(start[b], start[b + 1]):
                c = ends[far]
                if tie_to[c] < 0:
                    continue
                corners[0], corners[1], corners[2] = a, b, c
                sides[0], sides[1], sides[2] = ties[far], tie_to[c], ties[place]  # each opposite
                for middle in range(3):
                    for turn in range(1, 3):
                        at, to = (middle + turn) % 3, (middle - turn) % 3
                        v, first, last = corners[middle], corners[at], corners[to]
                        if (
                            runs[sides[to]] & (1 if first < v else 2)
                            and runs[sides[at]] & (1 if v < last else 2)
                            and runs[sides[middle]] & (1 if first < last else 2)
                        ):
                            one, own, two = sectors[first], sectors[v], sectors[last]
                            if one == two:
                                routes[v, 0 if one == own else 1] += 1
                            elif one == own:
                                routes[v, 2] += 1
                            else:
                                routes[v, 3 if two == own else 4] += 1
        for place in range(start[a], start[a + 1]):
            tie_to[ends[place]] = -1
    return routes
