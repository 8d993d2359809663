"""Fragmentation by distance: exact where that is soon done, else from a sample of sources."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy import sparse

from graph.csr import IntArray
from graph.groundwork.nearby import nearby
from graph.kernels.blocks import WORD, closeness_sum
from graph.kernels.compiled import in_threads
from graph.metrics.cohesion import fragmentation_dw
from graph.network import Network

EXACT_UP_TO = 20_000  # nodes; all sources are searched from in a few seconds
GROUPS = 16  # of WORD sources each
STUDENT_95 = 2.131449545559323  # standard errors on each side, with GROUPS - 1 degrees of freedom
SEED = 20_240_101


@dataclass(frozen=True)
class Estimate:
    """A share and its 95 % interval; *sources* says from how many nodes the ways were measured."""

    value: float
    low: float
    high: float
    sources: int


def far_apart(network: Network, *, exact_up_to: int = EXACT_UP_TO, seed: int = SEED) -> Estimate:
    """
    Return fragmentation by distance; above *exact_up_to* nodes from 1,024 sources drawn by chance.

    Returns:
        0 (all have ties to all) to 1 (only isolates); the interval has no width when it is exact;
        NaN below two nodes.

    Cost:
        Time n (n + m) up to 20,000 nodes, and 1,024 (n + m) at most beyond, over the processors;
        memory 100 bytes a node and 40 a tie.

    Source:
        Eppstein & Wang (2004) doi:10.7155/jgaa.00081 on sampled sources; Wolter (2007)
        doi:10.1007/978-0-387-35099-8, ch. 2, on the variance from random groups. Each group of 64
        sources gives a mean of 1 / d; interval = their mean ± Student's t of standard errors.

    Example:
        >>> far_apart(Network.from_ties([("ali", "bo"), ("bo", "eva")])).value.__round__(4)
        0.1667
    """
    n, drawn = len(network), GROUPS * WORD
    if n <= max(exact_up_to, drawn):
        value = fragmentation_dw(network)
        return Estimate(value, value, value, n)
    sources = np.random.default_rng(seed).choice(n, drawn, replace=False)
    rows = _first(network, sources)
    parts = in_threads(
        lambda starts: [
            closeness_sum(rows.indptr, rows.indices, start) for start in starts.reshape(-1, 1)
        ],
        drawn,
        by=WORD,
    )
    near = np.concatenate(parts) / (WORD * (n - 1))
    value = 1 - float(near.mean())
    error = STUDENT_95 * float(near.std(ddof=1)) / sqrt(GROUPS) * sqrt(1 - drawn / n)
    return Estimate(value, max(value - error, 0.0), min(value + error, 1.0), drawn)


def _first(network: Network, sources: IntArray) -> sparse.csr_array:
    """Return the rows of *network* with *sources* as its first nodes."""
    n = len(network)
    near = nearby(network).order
    order = np.r_[sources, near[~np.isin(near, sources)]]
    number = np.empty(n, dtype=np.int64)
    number[order] = np.arange(n)
    indptr = np.r_[0, np.cumsum(network.degree[order])]
    moved = np.argsort(number[network.entry_rows], kind="stable")
    ones = np.ones(len(moved), dtype=np.int8)
    return sparse.csr_array((ones, number[network.indices[moved]], indptr), shape=(n, n))
