"""The open routes through a node, and how two of them can meet: what a variance is made of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.groundwork.once import once
from graph.groundwork.outward import outward_ties
from graph.kernels.open_routes import closed_at_contacts
from graph.network import Network

FORWARD, BACK = 1, 2


@dataclass(frozen=True)
class OpenRoutes:
    """
    Routes a → v → c without a tie a → c, counted per node v.

    Attributes:
        routes: How many.
        turned: How many are open in the other order too, c → v → a.
        same_first, same_last: Ordered pairs of routes that share a, or that share c, and no more.
        chained: Ordered pairs where the last of one is the first of the other, and no more.
    """

    routes: FloatArray
    turned: FloatArray
    same_first: FloatArray
    same_last: FloatArray
    chained: FloatArray


@once
def open_routes(network: Network) -> OpenRoutes:
    """
    Return the open routes of *network*; undirected ties run both ways.

    Cost:
        Time m times the root of m at most (triangles); memory 120 bytes a tie.
    """
    n = len(network)
    runs = runs_of(network)
    rows, ends, ties = outward_ties(network)
    closed_first, closed_last, pairs = closed_at_contacts(rows, ends, ties, runs)
    both_ends = np.stack(network.tie_ends, axis=1)
    to_second, to_first = runs & FORWARD > 0, runs & BACK > 0
    out = np.stack((to_second, to_first), axis=1).astype(np.int64)  # from the column's end
    into = out[:, ::-1]
    out_degree, in_degree = _per_node(both_ends, out, n), _per_node(both_ends, into, n)
    firsts = into * (out_degree[both_ends] - out - closed_first)
    lasts = out * (in_degree[both_ends] - into - closed_last)
    mutual = _per_node(both_ends, out * into, n)
    turned = mutual * (mutual - 1) - 2 * pairs
    return OpenRoutes(
        *(
            values.astype(np.float64)
            for values in (
                _per_node(both_ends, firsts, n),
                turned,
                _per_node(both_ends, firsts * (firsts - 1), n),
                _per_node(both_ends, lasts * (lasts - 1), n),
                _per_node(both_ends, firsts * lasts, n) - turned,
            )
        )
    )


def runs_of(network: Network) -> IntArray:
    """Return which ways each tie runs: 1 to its second end, 2 to its first, 3 both."""
    runs = np.zeros(network.n_ties, dtype=np.int64)
    start, end, tie = arcs_of(network)
    np.add.at(runs, tie, np.where(start < end, FORWARD, BACK))
    return runs


def arcs_of(network: Network) -> tuple[IntArray, IntArray, IntArray]:
    """Return where each arc starts and ends, and which tie it is of; undirected, both ways."""
    if network.arcs is None:
        return network.entry_rows, network.indices, network.entry_ties
    n, (indptr, end, _) = len(network), network.arcs
    start = np.repeat(np.arange(n), np.diff(indptr))
    first, second = network.tie_ends
    low, high = np.minimum(start, end), np.maximum(start, end)
    return start, end, np.searchsorted(first * n + second, low * n + high)


def _per_node(ends: IntArray, values: IntArray, n: int) -> IntArray:
    sums = np.zeros(n, dtype=np.int64)
    np.add.at(sums, ends, values)
    return sums
