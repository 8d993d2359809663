"""What a set of nodes can be chosen for: five aims, each with the score of a set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import in_threads
from graph.kernels.reach import gained, how_far
from graph.kernels.removal import closeness_without, emptied, joined_without
from graph.network import Network

AT_LEAST = 64  # as many make a share of work; one does where it is a search from everywhere
SMALL = 4096  # below it threads cost more than they save

Chosen = tuple[int, ...]


@dataclass(frozen=True)
class Aim:
    """
    What a set is chosen for.

    Attributes:
        scores: Per node what the set is worth with it added, to be as high as can be.
        share: From the best score, n and k to the value shown.
        least_left: How many must be left for the value to have a meaning.
        searches: Whether the score of each node costs a search from every other.
        submodular: Whether a node adds no more to a larger set than to a smaller.
        starts: From how many first nodes a set grows when not all are tried.
        in_pairs: Whether two of the best of these sets are then changed at once.
    """

    scores: Callable[[Network, Chosen, IntArray], FloatArray]
    share: Callable[[float, int, int], float]
    least_left: int
    searches: bool = False
    submodular: bool = False
    starts: int = 1
    in_pairs: bool = False


def _gone(network: Network, chosen: Chosen) -> Any:
    gone = np.zeros(len(network), dtype=bool)
    gone[list(chosen)] = True
    return gone


def _cut_off(network: Network, chosen: Chosen, _candidates: IntArray) -> FloatArray:
    rows = emptied(network.indptr, network.indices, _gone(network, chosen))
    return -joined_without(*rows)


def _far_apart(network: Network, chosen: Chosen, candidates: IntArray) -> FloatArray:
    def sums(some: IntArray) -> FloatArray:
        return closeness_without(network.indptr, network.indices, _gone(network, chosen), some)

    return -_of_each(sums, candidates, len(network), apart=SMALL // 16, by=AT_LEAST)


def _nearer(
    network: Network, chosen: Chosen, candidates: IntArray, *, steps: int | None
) -> FloatArray:
    """Return how many the set with each candidate reaches in *steps*; None: the sum of 1 / d."""
    n = len(network)
    worth = np.zeros((n if steps is None else steps + 1) + 1)
    worth[:-1] = 1 / np.maximum(np.arange(len(worth) - 1), 1) if steps is None else 1.0
    limit = len(worth) - 1
    far = how_far(network.indptr, network.indices, np.array(chosen, dtype=np.int64), limit)

    def gains(some: IntArray) -> FloatArray:
        return gained(network.indptr, network.indices, far, worth, some)

    return worth[far].sum() + _of_each(gains, candidates, n, apart=SMALL)


def _of_each(
    values: Callable[[IntArray], FloatArray],
    candidates: IntArray,
    n: int,
    *,
    apart: int,
    by: int = 1,
) -> FloatArray:
    """Return, per node, the values of the candidates, else 0; in threads from *apart* nodes up."""
    found = np.zeros(n)
    if n < apart:
        found[candidates] = values(candidates)
        return found

    def share(some: IntArray) -> tuple[IntArray, FloatArray]:
        places = candidates[some // by]
        return places, values(places)

    for places, part in in_threads(share, len(candidates) * by, by=by):
        found[places] = part
    return found


def _fragmentation(score: float, n: int, k: int) -> float:
    left = n - k
    return 1 + score / (left * (left - 1))


AIMS = {
    "neg_F": Aim(_cut_off, _fragmentation, least_left=2, starts=8, in_pairs=True),
    "neg_DF": Aim(_far_apart, _fragmentation, least_left=2, searches=True),
    "pos_reach1": Aim(
        partial(_nearer, steps=1), lambda score, _n, _k: score, least_left=0, submodular=True
    ),
    "pos_reach2": Aim(
        partial(_nearer, steps=2), lambda score, _n, _k: score, least_left=0, submodular=True
    ),
    "pos_DR": Aim(
        partial(_nearer, steps=None), lambda score, n, _k: score / n, least_left=0, submodular=True
    ),
}
