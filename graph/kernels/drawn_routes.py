"""Shortest routes drawn by chance: two ends, and one of the shortest routes between them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled
from graph.kernels.counts import LARGE, SMALL, add_count, scaled
from graph.kernels.dice import Seeds, below, share

SmallArray = NDArray[np.int32]


@compiled
def drawn_routes(
    indptr: IntArray, indices: IntArray, component: IntArray, chances: Seeds
) -> IntArray:
    """
    Return, per node, through how many of the drawn routes it is, the two ends not counted.

    Each draw takes two nodes, all pairs as likely as each other, and one of their shortest
    routes, all as likely as each other; two in different components have none.

    Args:
        indptr: With *indices*, the rows.
        indices: The contacts.
        component: One number per node.
        chances: One seed for each draw.

    Cost:
        Time a draw up to n + m, and near its square root in a network with hubs: the search goes
        from both ends, each time from the one with fewer ties ahead. Memory 48 bytes a node.

    Source:
        Riondato & Kornaropoulos (2016) doi:10.1007/s10618-015-0423-0; from both ends: Borassi &
        Natale (2016) doi:10.4230/LIPIcs.ESA.2016.20.
    """
    n = len(indptr) - 1
    through = np.zeros(n, np.int64)
    steps, routes = np.full((2, n), -1, np.int32), np.zeros((2, n))
    queue, powers = np.empty((2, n), np.int32), np.zeros((2, n), np.int32)
    state, large = np.zeros(1, np.uint64), np.zeros(1, np.bool_)
    begin, end = np.zeros(2, np.int64), np.zeros(2, np.int64)
    for chance in chances:
        state[0] = chance
        start, goal = below(state, n), below(state, n - 1)
        goal += goal >= start
        if component[start] != component[goal]:
            continue
        for side in range(2):
            first = goal if side else start
            queue[side, 0], steps[side, first], routes[side, first] = first, 0, 1.0
            begin[side], end[side] = 0, 1
        middle = meet(indptr, indices, steps, routes, powers, large, queue, begin, end, state)
        through[middle] += middle not in (start, goal)
        for side in range(2):
            node = middle
            while steps[side, node] > 1:
                left = routes[side, node] * share(state)
                node = nearer(indptr, indices, steps[side], routes[side], powers[side], node, left)
                through[node] += 1
            for place in range(end[side]):
                steps[side, queue[side, place]] = -1
        if large[0]:
            powers[:], large[0] = 0, False
    return through


@compiled
def meet(
    indptr: IntArray,
    indices: IntArray,
    steps: SmallArray,
    routes: FloatArray,
    powers: SmallArray,
    large: NDArray[np.bool_],
    queue: SmallArray,
    begin: IntArray,
    end: IntArray,
    state: Seeds,
) -> int:
    """Search from both ends, level by level, until they meet; return where, drawn by routes."""
    ahead = np.zeros(2, np.int64)
    for side in range(2):
        node = queue[side, 0]
        ahead[side] = indptr[node + 1] - indptr[node]
    while True:
        side = 0 if ahead[0] <= ahead[1] else 1
        first, last = begin[side], end[side]
        begin[side], ahead[side] = last, 0
        tail, depth = last, steps[side, queue[side, first]] + 1
        for place in range(first, last):
            node = queue[side, place]
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                if steps[side, other] < 0:
                    steps[side, other], routes[side, other] = depth, 0.0
                    queue[side, tail] = other
                    tail += 1
                    ahead[side] += indptr[other + 1] - indptr[other]
                if steps[side, other] == depth:
                    if large[0]:
                        add_count(routes[side], powers[side], node, other)
                    else:
                        routes[side, other] += routes[side, node]
        end[side], highest = tail, -1
        for place in range(last, tail):
            node = queue[side, place]
            if routes[side, node] > LARGE:
                routes[side, node] *= SMALL
                powers[side, node] += 1
                large[0] = True
            if steps[1 - side, node] >= 0:
                highest = max(highest, powers[0, node] + powers[1, node])
        if highest >= 0:
            met = queue[side, last:tail][steps[1 - side][queue[side, last:tail]] >= 0]
            return drawn(met, routes, powers, highest, share(state))


@compiled
def drawn(
    nodes: SmallArray, routes: FloatArray, powers: SmallArray, highest: int, chance: float
) -> int:
    """Return one of *nodes*, drawn by the routes through each from both ends."""
    counts = np.empty(len(nodes))
    for place, node in enumerate(nodes):
        power = powers[0, node] + powers[1, node] - highest
        counts[place] = scaled(routes[0, node] * routes[1, node], power)
    left = counts.sum() * chance
    for place, node in enumerate(nodes):
        left -= counts[place]
        if left <= 0.0:
            return node
    return nodes[-1]


@compiled
def nearer(
    indptr: IntArray,
    indices: IntArray,
    steps: SmallArray,
    routes: FloatArray,
    powers: SmallArray,
    node: int,
    left: float,
) -> int:
    """Return a contact of *node* a step nearer to the end: the one where *left* is used up."""
    chosen = -1
    for entry in range(indptr[node], indptr[node + 1]):
        other = indices[entry]
        if steps[other] == steps[node] - 1 and (chosen < 0 or left > 0.0):
            chosen = other
            left -= scaled(routes[other], powers[other] - powers[node])
    return chosen
