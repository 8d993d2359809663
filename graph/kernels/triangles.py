"""Every triangle once, from its least connected corner, so that a hub never meets all its pairs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled

SmallArray = NDArray[np.int32]
Outward = tuple[IntArray, SmallArray, IntArray]  # rows, ends, and the entry of each in the network


@compiled
def outward(indptr: IntArray, indices: IntArray) -> Outward:
    """
    Return each tie once, from the end with fewer contacts, or else the earlier, to the other.

    Returns:
        Rows; the ends in them, ascending; and which of *indices* each is.

    Source:
        Latapy (2008) doi:10.1016/j.tcs.2008.07.017: so no row is longer than the root of 2 m.
    """
    n, n_ties = len(indptr) - 1, len(indices) // 2
    degree = np.empty(n, np.int32)
    for node in range(n):
        degree[node] = indptr[node + 1] - indptr[node]
    start = np.zeros(n + 1, np.int64)
    ends = np.empty(n_ties + 1, np.int32)  # one to spare: what stays is written over by the next
    entries = np.empty(n_ties + 1, np.int64)
    place = 0
    for node in range(n):
        own = degree[node]
        for entry in range(indptr[node], indptr[node + 1]):
            other = indices[entry]
            ends[place], entries[place] = other, entry
            place += (degree[other] > own) | ((degree[other] == own) & (other > node))
        start[node + 1] = place
    return start, ends[:n_ties], entries[:n_ties]


@compiled
def perhaps_sharing(start: IntArray, ends: SmallArray) -> IntArray:
    """
    Return the places of the ties whose ends may have a contact in common, ascending.

    Each row is told in 64 bits, one for the last digits of each end; two rows without a bit in
    common have no end in common, and are not looked at again.

    Args:
        start: With *ends*, the ties from ``outward``.
    """
    n, one = len(start) - 1, np.uint64(1)
    told = np.empty(n, np.uint64)
    for node in range(n):
        bits = np.uint64(0)
        for place in range(start[node], start[node + 1]):
            bits |= one << np.uint64(ends[place] & 63)
        told[node] = bits
    places = np.empty(len(ends) + 1, np.int64)
    found = 0
    for node in range(n):
        if start[node + 1] - start[node] > 1:
            for place in range(start[node], start[node + 1]):
                places[found] = place
                found += (told[node] & told[ends[place]]) != 0
    return places[:found]


@compiled
def shared_contacts(
    out: Outward, strength: FloatArray, scale: FloatArray, places: IntArray, sums: FloatArray
) -> None:
    """
    Add to *sums*, per tie of *out*, what its two ends have in common.

    Args:
        out: The ties from ``outward``.
        strength: One per entry of the network.
        scale: One per node.
        places: The ties between the two least connected corners, from ``perhaps_sharing``; the
            triangles of some of them give a part of the sums.
        sums: Two columns, each a sum over the contacts q that the ends a and b share: the product
            of strengths aq * bq; that product times the *scale* of q.

    Cost:
        Time m times the root of m at most; memory 4 bytes a node.

    Source:
        Chiba & Nishizeki (1985) doi:10.1137/0214017; Latapy (2008) doi:10.1016/j.tcs.2008.07.017.
    """
    start, ends, entries = out
    place_in_row = np.zeros(len(start) - 1, np.int32)  # of each end in the row of a, from 1
    a = row_end = 0
    for ab in places:
        if ab >= row_end:
            for place in range(start[a], row_end):
                place_in_row[ends[place]] = 0
            while ab >= start[a + 1]:
                a += 1
            row_end = start[a + 1]
            for place in range(start[a], row_end):
                place_in_row[ends[place]] = place - start[a] + 1
        b = ends[ab]
        for bc in range(start[b], start[b + 1]):
            c = ends[bc]
            if place_in_row[c] == 0:
                continue
            ac = start[a] + place_in_row[c] - 1
            ab_ac = strength[entries[ab]] * strength[entries[ac]]
            ab_bc = strength[entries[ab]] * strength[entries[bc]]
            ac_bc = strength[entries[ac]] * strength[entries[bc]]
            sums[bc, 0] += ab_ac
            sums[ac, 0] += ab_bc
            sums[ab, 0] += ac_bc
            sums[bc, 1] += ab_ac * scale[a]
            sums[ac, 1] += ab_bc * scale[b]
            sums[ab, 1] += ac_bc * scale[c]


@compiled
def closed_routes(
    start: IntArray, ends: SmallArray, ties: IntArray, runs: IntArray, sectors: IntArray
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
        Time m times the root of m at most; memory 40 bytes a node.
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
