"""Shortest routes from sixteen sources at once, one lane a source."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled
from graph.kernels.counts import MOST
from graph.kernels.lanes import (
    LANES,
    add,
    add_number,
    how_many,
    inverse,
    load,
    nothing,
    rows_of,
    store,
    times,
    total,
    where_some,
    where_zero,
)
from graph.kernels.one_by_one import one_by_one

SmallArray = NDArray[np.int32]
FEW = 16  # a level below a sixteenth of the nodes is spread by its own ties, a larger one fetched
DONE = -2


@compiled
def through(
    out: tuple[IntArray, SmallArray],
    into: tuple[IntArray, SmallArray],
    weight: FloatArray,
    ties: tuple[IntArray, int],
    spans: IntArray,
    sources: IntArray,
    some: IntArray,
) -> tuple[FloatArray, FloatArray]:
    """
    Return the share of shortest routes from some sources that run through each node and each tie.

    Args:
        out: Rows and contacts, as the ties point.
        into: The same, against the way they point.
        weight: How many each node stands for, as the source and as the end of a route.
        ties: The tie of each entry of *out*, and how many ties there are; 0 to leave them out.
        spans: Per batch four columns: its first place in *sources* and the place after its last;
            the first node that it can reach and the one after the last.
        sources: The nodes to start from, batch by batch.
        some: The batches to do.

    Returns:
        Per node and per tie. Without direction every pair is met from both its ends, so the sum
        over all batches is twice the value.

    Cost:
        Time n + m a source at most, and a sixth of it where neighbours are in one batch; memory
        760 bytes a node and 8 a tie. A batch with more routes than a double can count is searched
        again, one source at a time.

    Source:
        Brandes (2001) doi:10.1080/0022250X.2001.9990249; many sources at once: Then et al. (2014)
        doi:10.14778/2735496.2735507; fetched or spread: Beamer et al. (2012)
        doi:10.1109/SC.2012.50.
    """
    n = len(out[0]) - 1
    per_node = np.zeros(n)
    per_tie = np.zeros(ties[1])
    rows = (rows_of(n), rows_of(n), rows_of(n), rows_of(n), rows_of(1))
    found, node_of = rows_of(n * LANES), np.empty(n * LANES, np.int32)
    level, unseen = np.zeros(n + 2, np.int64), np.zeros(n, np.int64)
    places = (np.empty(n, np.int64), np.empty(n, np.int64))
    inverse_routes, _, _, carried, of_sources = rows
    for batch in some:
        first, last, low, high = spans[batch]
        for lane in range(LANES):
            of_sources[0, lane] = weight[sources[first + lane]] if lane < last - first else 0.0
        unseen[low:high] = last - first
        depth, n_reached = spread(
            out, into, (low, high), sources[first:last], rows, found, node_of, level, unseen, places
        )
        if depth < 0:
            one_by_one(out, weight, ties[0], sources[first:last], per_node, per_tie)
        else:
            gather(out, ties[0], weight, rows, found, node_of, level[: depth + 1], per_tie)
        for place in range(n_reached):
            node = places[0][place]
            per_node[node] += total(times(load(carried, node), load(of_sources, 0)))
            store(carried, node, nothing())
            store(inverse_routes, node, nothing())
    return per_node, per_tie


@compiled
def spread(
    out: tuple[IntArray, SmallArray],
    into: tuple[IntArray, SmallArray],
    span: tuple[int, int],
    sources: IntArray,
    rows: tuple[FloatArray, FloatArray, FloatArray, FloatArray, FloatArray],
    found: FloatArray,
    node_of: SmallArray,
    level: IntArray,
    unseen: IntArray,
    places: tuple[IntArray, IntArray],
) -> tuple[int, int]:
    """
    Count the shortest routes outwards from the sources, level by level; return how many levels.

    Below 0: there are more routes than a double can count. Then how many nodes to look at again,
    which stand in the first of *places*.
    From ``level[d]`` up to ``level[d + 1]`` stand the nodes at distance d in some lane: *node_of*,
    and in *found* their routes in those lanes. The first of *rows* ends as 1 / routes.
    """
    routes, front, coming, _, _ = rows
    open_nodes, touched = places
    for lane in range(len(sources)):
        source = sources[lane]
        node_of[lane], front[source, lane], routes[source, lane] = source, 1.0, 1.0
        store(found, lane, load(front, source))
        unseen[source] -= 1
    level[0], level[1], depth, n_open = 0, len(sources), 0, -1
    for node in range(span[0], span[1]):
        touched[node] = -1
    while level[depth + 1] > level[depth]:
        begin, end = level[depth], level[depth + 1]
        if (end - begin) * FEW < n_open:
            n_open = -1
        elif n_open < 0 and (end - begin) * FEW >= span[1] - span[0]:
            n_open = 0
            for node in range(span[0], span[1]):
                open_nodes[n_open] = node
                n_open += unseen[node] > 0
        now, left = end, 0
        if n_open < 0:
            n_now = push(out, front, coming, node_of[begin:end], unseen, open_nodes, touched, depth)
        else:
            n_now = n_open
        for place in range(n_now):
            node = open_nodes[place]
            seen, coming_here = load(routes, node), nothing()
            if n_open < 0:
                coming_here = load(coming, node)
            else:
                for entry in range(into[0][node], into[0][node + 1]):
                    coming_here = add(coming_here, load(front, into[1][entry]))
            fresh = where_zero(seen, coming_here)
            n_fresh = how_many(fresh)
            store(coming, node, fresh)
            if n_fresh:
                unseen[node] -= n_fresh
                store(routes, node, add(seen, fresh))
                store(found, now, fresh)
                node_of[now] = node
                now += 1
            open_nodes[left] = node
            left += unseen[node] > 0
        n_open = left if n_open >= 0 else -1
        for place in range(begin, end):
            store(front, node_of[place], nothing())
        front, coming = coming, front
        depth += 1
        level[depth + 1] = now
    n_reached, most = reached(node_of[: level[depth]], span, open_nodes, touched), nothing()
    for place in range(n_reached):
        row = load(routes, open_nodes[place])
        most = add(most, row)
        store(routes, open_nodes[place], inverse(row))
    return depth if total(most) < MOST else -1, n_reached


@compiled
def reached(active: SmallArray, span: tuple[int, int], nodes: IntArray, touched: IntArray) -> int:
    """List each of the *active* nodes once, or all where many are; return how many."""
    count, n = 0, span[1] - span[0]
    if len(active) * FEW >= n:
        for node in range(span[0], span[1]):
            nodes[node - span[0]] = node
        return n
    for node in active:
        if touched[node] != DONE:
            touched[node], nodes[count] = DONE, node
            count += 1
    return count


@compiled
def push(
    out: tuple[IntArray, SmallArray],
    front: FloatArray,
    coming: FloatArray,
    active: SmallArray,
    unseen: IntArray,
    reached: IntArray,
    touched: IntArray,
    depth: int,
) -> int:
    """Add the routes of the *active* nodes to their contacts; return how many are *reached*."""
    count = 0
    for node in active:
        row = load(front, node)
        for entry in range(out[0][node], out[0][node + 1]):
            other = out[1][entry]
            if unseen[other] > 0:
                if touched[other] != depth:
                    touched[other] = depth
                    reached[count] = other
                    count += 1
                store(coming, other, add(load(coming, other), row))
    return count


@compiled
def gather(
    out: tuple[IntArray, SmallArray],
    tie_of_entry: IntArray,
    weight: FloatArray,
    rows: tuple[FloatArray, FloatArray, FloatArray, FloatArray, FloatArray],
    found: FloatArray,
    node_of: SmallArray,
    level: IntArray,
    per_tie: FloatArray,
) -> None:
    """Carry the routes back inwards, level by level: to *carried*, and to *per_tie* if asked."""
    inverse_routes, share, _, carried, of_sources = rows
    with_ties = len(per_tie) > 0
    for depth in range(len(level) - 2, 0 if with_ties else 1, -1):
        for place in range(level[depth], level[depth + 1]):
            node = node_of[place]
            ends = add_number(load(carried, node), weight[node])
            per_route = times(ends, load(inverse_routes, node))
            store(share, node, where_some(load(found, place), per_route))
        for place in range(level[depth - 1], level[depth]):
            node, below = node_of[place], nothing()
            here = load(found, place)
            for entry in range(out[0][node], out[0][node + 1]):
                there = load(share, out[1][entry])
                below = add(below, there)
                if with_ties:
                    part = times(times(here, there), load(of_sources, 0))
                    per_tie[tie_of_entry[entry]] += total(part)
            if depth > 1:
                store(carried, node, add(load(carried, node), times(here, below)))
        for place in range(level[depth], level[depth + 1]):
            store(share, node_of[place], nothing())
