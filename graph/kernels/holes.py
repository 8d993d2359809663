"""Burt's measures of structural holes, from what the ends of each tie have in common."""

from __future__ import annotations

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled
from graph.kernels.triangles import Outward


@compiled
def own_strengths(indptr: IntArray, strength: FloatArray) -> FloatArray:
    """Return, per node, of its strengths x the sum (or NaN), largest, sums of xx and xx ln(xx)."""
    own = np.zeros((len(indptr) - 1, 4))
    for node in range(len(own)):
        total = largest = squares = spread = 0.0
        for entry in range(indptr[node], indptr[node + 1]):
            x = strength[entry]
            total += x
            largest = max(largest, x)
            squares += x * x
            if x != 1:
                spread += 2 * x * x * np.log(x)
        own[node, 0], own[node, 1] = total if total > 0 else np.nan, largest
        own[node, 2], own[node, 3] = squares, spread
    return own


@compiled
def structural_holes(
    indptr: IntArray, out: Outward, strength: FloatArray, own: FloatArray, sums: FloatArray
) -> FloatArray:
    """
    Return constraint, hierarchy and effective size, a row of each with one value per node.

    With s_i the sum of i's strengths, contact j constrains i by (u_ij / s_i) squared, where u_ij is
    a_ij + sum over shared contacts q of a_iq * a_qj / s_q: one number a tie, the same both ways.

    Args:
        indptr: Where the rows of the network begin.
        out: The ties from ``outward``.
        strength: One per entry of the network.
        own: From ``own_strengths``; used up.
        sums: From ``shared_contacts``, with 1 / s as the scale.

    Returns:
        NaN for an isolate. Hierarchy is 1 - H / ln d, H the entropy of the d contacts' parts.
    """
    start, ends, entries = out
    n = len(start) - 1
    redundant = np.zeros(n)
    for a in range(n):
        for place in range(start[a], start[a + 1]):
            if sums[place, 0] == 0:
                continue
            b, x, product = ends[place], strength[entries[place]], sums[place, 0]
            u = x + sums[place, 1]
            squares = u * u - x * x
            spread = 2 * (u * u * np.log(u) - x * x * np.log(x))
            redundant[a] += product / own[b, 1]
            redundant[b] += product / own[a, 1]
            own[a, 2] += squares
            own[b, 2] += squares
            own[a, 3] += spread
            own[b, 3] += spread
    values = np.full((3, n), np.nan)
    for node in range(n):
        degree = indptr[node + 1] - indptr[node]
        if degree > 0:
            total, squares, spread = own[node, 0], own[node, 2], own[node, 3]
            values[0, node] = squares / (total * total)
            uneven = spread / squares + np.log(degree / squares)  # ln d - H
            values[1, node] = min(max(uneven / np.log(degree), 0.0), 1.0) if degree > 1 else 1.0
            values[2, node] = max(degree - redundant[node] / total, 1.0)  # less by rounding alone
    return values
