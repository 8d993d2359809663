"""Cycles of four and the others two steps away, counted without writing any pair down."""

from __future__ import annotations

import numpy as np

from graph.csr import IntArray
from graph.kernels.compiled import compiled


@compiled
def four_cycles(indptr: IntArray, indices: IntArray) -> int:
    """
    Return how many cycles of four ties there are.

    Each is found from its node of the most ties, of several the one that comes last.

    Cost:
        Time the sum over the ties of the ties of the lesser end, whatever the size of a hub;
        memory 16 bytes a node.

    Source:
        Chiba & Nishizeki (1985) doi:10.1137/0214017.
    """
    n = len(indptr) - 1
    ways = np.zeros(n, np.int64)
    met = np.empty(n, np.int64)
    cycles = 0
    for top in range(n):
        d_top = indptr[top + 1] - indptr[top]
        n_met = 0
        for entry in range(indptr[top], indptr[top + 1]):
            side = indices[entry]
            d_side = indptr[side + 1] - indptr[side]
            if d_side > d_top or (d_side == d_top and side > top):
                continue
            for far in range(indptr[side], indptr[side + 1]):
                end = indices[far]
                d_end = indptr[end + 1] - indptr[end]
                if d_end > d_top or (d_end == d_top and end >= top):
                    continue
                if ways[end] == 0:
                    met[n_met] = end
                    n_met += 1
                cycles += ways[end]
                ways[end] += 1
        for place in range(n_met):
            ways[met[place]] = 0
    return cycles


@compiled
def two_steps_away(indptr: IntArray, indices: IntArray, nodes: IntArray) -> IntArray:
    """
    Return how many different others each of *nodes* reaches in two steps.

    Cost:
        Time the routes of two steps, of which a hub with d ties adds d squared; memory 8 bytes a
        node of the network.
    """
    counts = np.zeros(len(nodes), np.int64)
    seen_from = np.full(len(indptr) - 1, -1, np.int64)
    for place in range(len(nodes)):
        node = nodes[place]
        seen_from[node] = node
        for entry in range(indptr[node], indptr[node + 1]):
            between = indices[entry]
            for far in range(indptr[between], indptr[between + 1]):
                other = indices[far]
                if seen_from[other] != node:
                    seen_from[other] = node
                    counts[place] += 1
    return counts
