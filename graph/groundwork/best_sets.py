"""The best set of k nodes for an aim: all sets tried, or one node added and changed at a time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import comb
from typing import Any

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.groundwork.aims import AIMS, Aim, Chosen
from graph.kernels.removal import joined_without
from graph.network import Network

SETS_AT_MOST = 1_000_000  # as many are all tried
STEPS_AT_MOST = 5_000_000_000  # what trying all may cost where each try is a search of its own
PAIRED = 16  # how many are tried together with every other node where two are changed at once
SHORT_LIST = 32  # how many are tried at each step where each try is a search of its own
LIKELY = 64  # how many of those worth most alone are tried before the others
LISTED = 12
SLACK = 1e-11  # how near, as a share, two sums of 1 / distance count as equal


def best_sets(network: Network, aim: str, k: int) -> dict[str, Any]:
    """
    The *k* nodes who together are worth most for *aim*.

    Every set is tried while there are at most 1,000,000 of them (and, for ``neg_DF``, the work is
    at most 5e9 steps, a minute); beyond, one is added at a time and then each changed for a better
    one as long as there is one; for ``neg_F`` from each of the eight best first nodes, and of the
    best of these sets two at once, one for any of 16 candidates, the other for any node. ``neg_DF``
    then looks at 32 candidates a step: those with most ties and those whose loss splits off most.

    Returns:
        ``value``; ``n_optimal_sets``; ``sets``, the first twelve in the order of their ids. When
        not all sets were tried: ``exact`` is False, ``n_optimal_sets`` NaN and ``sets`` the one
        found. A value without meaning is NaN, with no sets.
    """
    purpose, n = AIMS[aim], len(network)
    if n < k + purpose.least_left:
        return {"value": np.nan, "n_optimal_sets": 0, "sets": []}
    beside: dict[str, Any]
    many = comb(n, k)
    steps = many * (n // 64 + 1) * (n + len(network.indices)) if purpose.searches else 0
    if many <= SETS_AT_MOST and steps <= STEPS_AT_MOST:
        best, count, sets = _all_tried(network, purpose, k)
        beside = {"n_optimal_sets": count}
    else:
        best, chosen = one_by_one(network, aim, k)
        sets, beside = [tuple(sorted(chosen))], {"n_optimal_sets": np.nan, "exact": False}
    named = [[network.ids[node] for node in one] for one in sets]
    return {"value": purpose.share(best, n, k), **beside, "sets": named}


def _all_tried(network: Network, aim: Aim, k: int) -> tuple[float, int, list[Chosen]]:
    """Return the best score, how many sets have it, and the first of them."""
    best, count, sets = -np.inf, 0, list[Chosen]()
    n = len(network)
    for some in combinations(range(n), k - 1):
        start = some[-1] + 1 if some else 0
        last = np.arange(start, n)
        if not len(last):
            continue
        scores = aim.scores(network, some, last)[start:]
        slack = SLACK * max(1.0, abs(best)) if sets else 0.0
        if scores.max() > best + slack:
            best, count, sets = float(scores.max()), 0, []
            slack = SLACK * max(1.0, abs(best))
        equal = np.flatnonzero(scores >= best - slack) + start
        count += len(equal)
        sets += [(*some, node) for node in equal[: LISTED - len(sets)].tolist()]
    return best, count, sets


def one_by_one(network: Network, aim: str, k: int) -> tuple[float, Chosen]:
    """Return a good set and its score: the best node each time, then changes for a better one."""
    purpose = AIMS[aim]
    few = _short_list(network, SHORT_LIST)
    candidates = few if purpose.searches else np.arange(len(network))
    search = _Search(network, purpose, candidates)
    found = max((search.grown(first, k) for first in search.firsts()), key=lambda found: found[0])
    if purpose.in_pairs and k > 1:
        return search.changed_in_pairs(found, _short_list(network, PAIRED))
    return found


@dataclass(frozen=True, eq=False)
class _Search:
    network: Network
    aim: Aim
    candidates: IntArray

    @cached_property
    def alone(self) -> FloatArray:
        """Per node what it is worth alone."""
        return self.aim.scores(self.network, (), self.candidates)

    def firsts(self) -> list[int]:
        """Return the nodes worth most alone."""
        top = np.argsort(-self.alone[self.candidates], kind="stable")[: self.aim.starts]
        return [int(node) for node in self.candidates[top]]

    def grown(self, first: int, k: int) -> tuple[float, Chosen]:
        """Return the set that grows from *first*, and is changed while a change betters it."""
        best, chosen = float(self.alone[first]), Chosen((first,))
        while len(chosen) < k:
            best, node = self._best_beside(chosen)
            chosen = (*chosen, node)
        at = 0
        while at < k > 1:
            rest = chosen[:at] + chosen[at + 1 :]
            score, node = self._best_beside(rest)
            if score > best + SLACK * max(1.0, abs(best)):
                best, chosen, at = score, (*rest, node), 0
            else:
                at += 1
        return best, chosen

    def changed_in_pairs(self, found: tuple[float, Chosen], few: IntArray) -> tuple[float, Chosen]:
        """Return *found*, changed while one of *few* and any other better it in place of two."""
        better: tuple[float, Chosen] | None = found
        while better:
            found = better
            best, chosen = found
            least = best + SLACK * max(1.0, abs(best))
            tried = (
                (*kept, int(one))
                for kept in combinations(chosen, len(chosen) - 2)
                for one in few[~np.isin(few, kept)]
            )
            found_beside = ((self._best_beside(some), some) for some in tried)
            better = next(
                ((score, (*some, node)) for (score, node), some in found_beside if score > least),
                None,
            )
        return found

    def _best_beside(self, chosen: Chosen) -> tuple[float, int]:
        """Return the best score of *chosen* with a candidate, and the first that gives it."""
        free = self.candidates[~np.isin(self.candidates, chosen)]
        scores = np.full(len(self.network), -np.inf)
        if self.aim.submodular:
            free = self._worth_a_try(free, chosen)
        scores[free] = self.aim.scores(self.network, chosen, free)[free]
        best = float(scores.max())
        return best, int(np.argmax(scores >= best - SLACK * max(1.0, abs(best))))

    def _worth_a_try(self, free: IntArray, chosen: Chosen) -> IntArray:
        """
        Return those of *free* that could be best beside *chosen*, by what they are worth alone.

        Source:
            Minoux (1978) doi:10.1007/BFb0006528; Leskovec et al. (2007)
            doi:10.1145/1281192.1281239.
        """
        likely = free[np.argsort(-self.alone[free], kind="stable")[:LIKELY]]
        scores = self.aim.scores(self.network, chosen, likely)
        best, already = scores[likely].max(), scores[chosen[0]]
        slack = SLACK * max(1.0, abs(best))
        return free[already + self.alone[free] >= best - slack]


def _short_list(network: Network, many: int) -> IntArray:
    """Return the nodes with most ties and those whose loss splits off most, in order of ids."""
    half = many // 2
    ties = np.argsort(-network.degree, kind="stable")[:half]
    split = np.argsort(joined_without(network.indptr, network.indices), kind="stable")[:half]
    return np.unique(np.r_[ties, split])
