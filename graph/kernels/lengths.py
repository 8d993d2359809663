"""Shortest routes when ties differ in length; a length is a pair of doubles, 106 bits together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled
from graph.kernels.counts import add_count, scaled

SmallArray = NDArray[np.int32]


@compiled
def add(a_high: float, a_low: float, b_high: float, b_low: float) -> tuple[float, float]:
    """
    Return the sum of two positive pairs, right to about 2**-104 of it.

    Source:
        Dekker (1971) doi:10.1007/BF01397083; Knuth's two-sum.
    """
    total = a_high + b_high
    part = total - a_high
    rest = (a_high - (total - part)) + (b_high - part) + a_low + b_low
    high = total + rest
    return high, rest - (high - total)


@compiled
def push(
    heap: IntArray,
    highs: FloatArray,
    lows: FloatArray,
    size: int,
    node: int,
    high: float,
    low: float,
) -> int:
    """Put *node* on the heap under its key (*high*, *low*); return the new size."""
    place = size
    while place > 0:
        above = (place - 1) // 2
        if highs[above] < high or (highs[above] == high and lows[above] <= low):
            break
        heap[place], highs[place], lows[place] = heap[above], highs[above], lows[above]
        place = above
    heap[place], highs[place], lows[place] = node, high, low
    return size + 1


@compiled
def pop(heap: IntArray, highs: FloatArray, lows: FloatArray, size: int) -> int:
    """Return the node with the least key, and close the gap that it leaves."""
    least, last = heap[0], size - 1
    node, high, low = heap[last], highs[last], lows[last]
    place = 0
    while 2 * place + 1 < last:
        child = 2 * place + 1
        right = child + 1
        if right < last and (
            highs[right] < highs[child]
            or (highs[right] == highs[child] and lows[right] < lows[child])
        ):
            child = right
        if high < highs[child] or (high == highs[child] and low <= lows[child]):
            break
        heap[place], highs[place], lows[place] = heap[child], highs[child], lows[child]
        place = child
    heap[place], highs[place], lows[place] = node, high, low
    return least


@compiled
def through_lengths(
    rows: tuple[IntArray, SmallArray],
    lengths: FloatArray,
    slack: tuple[float, float],
    weight: FloatArray,
    sources: IntArray,
) -> FloatArray:
    """
    Return the share of shortest routes from *sources* that run through each node.

    Args:
        rows: Rows and contacts.
        lengths: Two columns, high and low; one row per entry, above 0.
        slack: Lengths count as equal when they differ by at most the first, or by the second
            times the length.
        weight: How many each node stands for, as the source and as the end of a route.
        sources: The nodes to start from.

    Cost:
        Time (n + m) log n a source; memory 64 bytes a node and 48 a tie.

    Source:
        Brandes (2001) doi:10.1080/0022250X.2001.9990249, with Dijkstra's search.
    """
    indptr, indices = rows
    n = len(indptr) - 1
    per_node, routes, carried = np.zeros(n), np.zeros(n), np.zeros(n)
    far_high, far_low = np.full(n, np.inf), np.zeros(n)
    number, order, powers = np.full(n, -1, np.int64), np.empty(n, np.int64), np.zeros(n, np.int64)
    heap = np.empty(len(indices) + 1, np.int64)
    highs, lows = np.empty(len(indices) + 1), np.empty(len(indices) + 1)
    for source in sources:
        far_high[source], far_low[source], routes[source] = 0.0, 0.0, 1.0
        size, settled = push(heap, highs, lows, 0, source, 0.0, 0.0), 0
        while size > 0:
            node = pop(heap, highs, lows, size)
            size -= 1
            if number[node] >= 0:
                continue
            number[node], order[settled] = settled, node
            settled += 1
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                if number[other] >= 0:
                    continue
                high, low = add(far_high[node], far_low[node], lengths[entry, 0], lengths[entry, 1])
                allowed = max(slack[0], slack[1] * high)
                gap = (high - far_high[other]) + (low - far_low[other])
                if gap < -allowed:
                    far_high[other], far_low[other] = high, low
                    routes[other], powers[other] = routes[node], powers[node]
                    size = push(heap, highs, lows, size, other, high, low)
                elif gap <= allowed:
                    add_count(routes, powers, node, other)
        for place in range(settled - 1, 0, -1):
            node = order[place]
            share = (weight[node] + carried[node]) / routes[node]
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                if number[other] > place:
                    continue
                high, low = add(
                    far_high[other], far_low[other], lengths[entry, 0], lengths[entry, 1]
                )
                gap = (high - far_high[node]) + (low - far_low[node])
                if abs(gap) <= max(slack[0], slack[1] * high):
                    carried[other] += scaled(routes[other] * share, powers[other] - powers[node])
            per_node[node] += weight[source] * carried[node]
        for place in range(settled):
            node = order[place]
            routes[node], powers[node], carried[node], number[node] = 0.0, 0, 0.0, -1
            far_high[node], far_low[node] = np.inf, 0.0
    return per_node


@compiled
def through_whole_lengths(
    rows: tuple[IntArray, SmallArray], lengths: IntArray, weight: FloatArray, sources: IntArray
) -> FloatArray:
    """
    Return the same where every length is a small whole number: a bucket for each next distance.

    Args:
        rows: Rows and contacts.
        lengths: One per entry, 1 or more.
        weight: How many each node stands for, as the source and as the end of a route.
        sources: The nodes to start from.

    Cost:
        Time n + m and the longest distance a source; memory 50 bytes a node and 32 a tie.

    Source:
        Dial (1969) doi:10.1145/363269.363610, in the place of Dijkstra's heap.
    """
    indptr, indices = rows
    n, n_buckets = len(indptr) - 1, lengths.max() + 1
    per_node, routes, carried = np.zeros(n), np.zeros(n), np.zeros(n)
    far = np.full(n, -1, np.int64)  # below 0: not seen
    order, powers, is_settled = np.empty(n, np.int64), np.zeros(n, np.int64), np.zeros(n, np.bool_)
    first = np.full(n_buckets, -1, np.int64)  # per bucket an item; per item a node and the next
    item_node, item_next = (
        np.empty(len(indices) + 1, np.int64),
        np.empty(len(indices) + 1, np.int64),
    )
    for source in sources:
        far[source], routes[source] = 0, 1.0
        item_node[0], item_next[0], first[0] = source, -1, 0
        n_items = waiting = 1
        settled, distance = 0, 0
        while waiting:
            bucket = distance % n_buckets
            item = first[bucket]
            first[bucket] = -1
            while item >= 0:
                node, item = item_node[item], item_next[item]
                waiting -= 1
                if is_settled[node]:
                    continue
                is_settled[node], order[settled] = True, node
                settled += 1
                for entry in range(indptr[node], indptr[node + 1]):
                    other = indices[entry]
                    there = distance + lengths[entry]
                    if far[other] < 0 or there < far[other]:
                        far[other], routes[other] = there, routes[node]
                        powers[other] = powers[node]
                        item_node[n_items], item_next[n_items] = other, first[there % n_buckets]
                        first[there % n_buckets] = n_items
                        n_items += 1
                        waiting += 1
                    elif there == far[other]:
                        add_count(routes, powers, node, other)
            distance += 1
        for place in range(settled - 1, 0, -1):
            node = order[place]
            share = (weight[node] + carried[node]) / routes[node]
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                if far[other] + lengths[entry] == far[node]:
                    carried[other] += scaled(routes[other] * share, powers[other] - powers[node])
            per_node[node] += weight[source] * carried[node]
        for place in range(settled):
            node = order[place]
            routes[node], powers[node], carried[node] = 0.0, 0, 0.0
            far[node], is_settled[node] = -1, False
    return per_node
