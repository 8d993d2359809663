"""Shortest routes between all, searched in batches over the processors."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray, added_up
from graph.groundwork.forest import forest
from graph.groundwork.nearby import nearby
from graph.kernels.batches import batches
from graph.kernels.compiled import summed
from graph.kernels.routes import through
from graph.network import Network

SmallRows = tuple[IntArray, NDArray[np.int32]]  # indptr, indices


def all_routes(
    out: SmallRows,
    into: SmallRows,
    *,
    weight: FloatArray,
    part: IntArray,
    ties: IntArray | None = None,
) -> tuple[FloatArray, FloatArray]:
    """
    Return the share of shortest routes through each node, and over each tie if asked.

    Args:
        out: Rows as the ties point.
        into: Rows against the way they point; the same where they point both ways.
        weight: How many each node stands for.
        part: Per node the number of its part; the nodes of a part stand together, and no route
            leaves it.
        ties: The tie of each entry of *out*.

    Returns:
        Sums over ordered pairs; the second as long as the highest number of a tie asks.
    """
    sources, begins = batches(*out, part)
    breaks = np.flatnonzero(np.diff(part, prepend=-1)) if len(part) else part
    ends = np.r_[breaks[1:], len(part)]
    at = np.searchsorted(breaks, sources[begins[:-1]], side="right") - 1
    spans = np.column_stack((begins[:-1], begins[1:], breaks[at], ends[at]))
    ties = np.empty(0, dtype=np.int64) if ties is None else ties
    n_ties = int(ties.max()) + 1 if len(ties) else 0
    per_node, per_tie = summed(
        lambda some: through(out, into, weight, (ties, n_ties), spans, sources, some), len(spans)
    )
    return per_node, per_tie


def routes_along(network: Network, start: IntArray, end: IntArray) -> FloatArray:
    """Return the share of shortest routes through each node, along arcs from *start* to *end*."""
    n, component, order = len(network), forest(network).component, nearby(network).order
    order = order[np.argsort(component[order], kind="stable")]  # parts together, neighbours near
    number = np.empty(n, dtype=np.int64)
    number[order] = np.arange(n)
    out, into = _rows(number[start], number[end], n), _rows(number[end], number[start], n)
    through_each, _ = all_routes(out, into, weight=np.ones(n), part=component[order])
    return np.asarray(through_each[number])


def _rows(start: IntArray, end: IntArray, n: int) -> SmallRows:
    indptr, indices, _ = added_up(start, end, np.ones(len(start)), n=n)
    return indptr, indices.astype(np.int32)
