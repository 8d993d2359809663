"""What a measure will cost on a network, said before it is begun."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import comb

import numpy as np

from graph.groundwork.best_sets import SETS_AT_MOST, STEPS_AT_MOST
from graph.groundwork.once import once
from graph.groundwork.peeled import peeled
from graph.metrics.metric import Metric
from graph.network import Network


@dataclass(frozen=True)
class Size:
    """
    What the time of a measure grows with.

    Attributes:
        n, m: Nodes that have ties or not, and ties.
        squares: The sum of squared degrees: what a hub costs where all its pairs are met.
        core: The highest core number; a tie is in at most that many triangles found by peeling.
    """

    n: float
    m: float
    squares: float
    core: float


@once
def size(network: Network) -> Size:
    """Return the size of *network*, in doubles, so that no product overflows."""
    core = peeled(network)
    squares = float((network.degree.astype(np.float64) ** 2).sum())
    return Size(len(network), network.n_ties, squares, float(core.max(initial=0)))


NODES_AT_MOST = 3_000  # of a best new tie: all pairs, each against all nodes, about a minute


def pairs_against_all(s: Size) -> float:
    """Return the steps of weighing each pair against every node; 0 where that is refused."""
    return s.n**3 if s.n <= NODES_AT_MOST else 0.0


# By the word in a metric's row: how many steps, and seconds a step, measured on two processors of
# 2.6 GHz with everything compiled. Right to a factor of about 3: for a warning, not for a bill.
COSTS: dict[str, tuple[Callable[[Size], float], float]] = {
    "n": (lambda s: s.n, 4e-7),
    "m": (lambda s: s.n + s.m, 2e-7),
    "n + m": (lambda s: s.n + s.m, 6e-7),
    "triangles": (lambda s: s.n + s.m * (1 + s.core), 3e-7),
    "samples": (lambda s: s.n + s.m, 1e-5),
    "(n + m) draws": (lambda s: s.n + s.m, 4e-6),
    "m a run": (lambda s: s.n + s.m, 2e-5),
    "sum over ties of the lesser degree": (lambda s: s.m + s.squares, 1e-8),
    "sum d^2": (lambda s: s.n + s.squares, 1e-6),
    "m per local bridge": (lambda s: s.m * np.sqrt(s.n + s.m), 1e-8),
    "n m": (lambda s: s.n * (s.n + s.m), 4e-9),
    "n m log n": (lambda s: s.n * (s.n + s.m) * np.log2(s.n + 2), 4e-9),
    "n^2 m": (lambda s: s.n**2 * (s.n + s.m), 5e-10),
    "n^3 m": (lambda s: s.n**3 * (s.n + s.m), 2e-10),
    f"n^3, at most {NODES_AT_MOST:,} nodes": (pairs_against_all, 6e-9),
    "n m^2": (lambda s: s.n * s.m**2, 8e-11),
}


ROUNDS = 80  # about as many times all nodes are tried when not all sets are


def tries(s: Size, k: int) -> float:
    """Return how often every node is tried beside others to find the best *k*."""
    if comb(int(s.n), k) <= SETS_AT_MOST:
        return float(comb(int(s.n), k - 1))
    return ROUNDS if k > 1 else 1.0


def searches(s: Size, k: int) -> float:
    """Return the steps of searching from every node, once for each set of *k* that is tried."""
    once_from_all = (s.n // 64 + 1) * (s.n + 2 * s.m)
    sets = comb(int(s.n), k)
    if sets <= SETS_AT_MOST and sets * once_from_all <= STEPS_AT_MOST:
        return sets * once_from_all
    return 4 * ROUNDS * once_from_all


for _k in (1, 2, 3):
    COSTS |= {
        f"n + m, sets of {_k}": (partial(lambda k, s: tries(s, k) * (s.n + s.m), _k), 1e-7),
        f"sum d^2, sets of {_k}": (partial(lambda k, s: tries(s, k) * (s.n + s.squares), _k), 1e-8),
        f"n m, sets of {_k}": (partial(lambda k, s: tries(s, k) * s.n * (s.n + s.m), _k), 1e-9),
        f"n^2 m, sets of {_k}": (partial(lambda k, s: searches(s, k), _k), 1.4e-8),
    }


def seconds(metric: Metric, network: Network) -> float:
    """
    Return about how long *metric* takes on *network*.

    0 where its row names no known cost, and where it refuses so large a network at once: what it
    then says is all there is to say.

    Example:
        >>> from graph.metrics import METRICS
        >>> friends = Network.from_ties([("ali", "bo")])
        >>> seconds(METRICS["betweenness"], friends) < 0.001
        True
    """
    steps, each = COSTS.get(metric.cost, (lambda _size: 0.0, 0.0))
    return float(steps(size(network)) * each)
