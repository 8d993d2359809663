"""An order of the nodes that follows from the ties alone, whatever the nodes are called."""

from __future__ import annotations

import numpy as np

from graph.csr import IntArray
from graph.kernels.compiled import compiled

Cells = tuple[IntArray, IntArray, IntArray, IntArray]  # order, place, start, size


@compiled
def split(cells: Cells, counts: IntArray, begin: int, first: int) -> int:
    """
    Split the cell that starts at *first*, whose nodes from the place *begin* on were counted.

    Returns:
        The start of the largest part, or -1 where the cell stays whole.
    """
    order, place, start, size = cells
    end = first + size[first]
    tail = order[begin:end].copy()
    if begin == first and counts[tail].min() == counts[tail].max():
        return -1
    order[begin:end] = tail[np.argsort(counts[tail])]
    part, largest, most = first, first, 0
    for at in range(begin, end + 1):
        if at in (end, begin) or counts[order[at]] != counts[order[at - 1]]:
            if at > part:
                size[part] = at - part
                if size[part] > most:
                    largest, most = part, size[part]
            part = at
        if at < end:
            place[order[at]], start[order[at]] = at, part
    return largest


@compiled
def refined(indptr: IntArray, indices: IntArray) -> IntArray:
    """
    Return the nodes in an order that only the ties decide.

    Nodes stand in cells; a cell is split by how many contacts each of its nodes has in another
    cell, until nothing splits. Then one node of the first cell that holds several gets a cell of
    its own, and so on until all have. Which one that is does not matter where the nodes of the
    cell could change places, as leaves of one hub can.

    Cost:
        Time (n + m) log n; memory 100 bytes a node.

    Source:
        McKay & Piperno (2014) doi:10.1016/j.jsc.2013.09.003, one path of the search tree; Hopcroft
        (1971) for leaving out the largest part.
    """
    n = len(indptr) - 1
    order, place, start = np.arange(n), np.arange(n), np.zeros(n, np.int64)
    size, moved, counts = np.zeros(n, np.int64), np.zeros(n, np.int64), np.zeros(n, np.int64)
    queue, queued = np.zeros(n, np.int64), np.zeros(n, np.bool_)
    touched, found = np.empty(n, np.int64), np.empty(n, np.int64)
    head, waiting, single = 0, 0, 0
    if n:
        size[0], waiting, queued[0] = n, 1, True
    while single < n:
        if waiting == 0:
            if size[single] == 1:
                single += 1
                continue
            last = single + size[single] - 1
            size[single] -= 1
            size[last], start[order[last]] = 1, last
            queue[head], queued[last], waiting = last, True, 1
        cell = queue[head]
        head, waiting = (head + 1) % n, waiting - 1
        queued[cell] = False
        n_touched, n_found = 0, 0
        for at in range(cell, cell + size[cell]):
            for entry in range(indptr[order[at]], indptr[order[at] + 1]):
                other = indices[entry]
                if counts[other] == 0:
                    touched[n_touched] = other
                    n_touched += 1
                counts[other] += 1
        for node in touched[:n_touched]:
            first = start[node]
            if moved[first] == 0:
                found[n_found] = first
                n_found += 1
            moved[first] += 1
            target = first + size[first] - moved[first]
            other = order[target]
            order[place[node]], place[other] = other, place[node]
            order[target], place[node] = node, target
        for first in np.sort(found[:n_found]):
            whole, begin = size[first], first + size[first] - moved[first]
            moved[first] = 0
            largest = split((order, place, start, size), counts, begin, first)
            if largest < 0:
                continue
            skipped = -1 if queued[first] else largest
            part = first
            while part < first + whole:
                if part != skipped and not queued[part]:
                    queue[(head + waiting) % n], queued[part] = part, True
                    waiting += 1
                part += size[part]
        counts[touched[:n_touched]] = 0
    return order
