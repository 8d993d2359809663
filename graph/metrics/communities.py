"""Communities: who belongs together by the ties alone, and how sure that is."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from math import comb

import graspologic_native  # type: ignore[import-untyped]
import numpy as np
from numpy.typing import NDArray

from graph.csr import IntArray, added_up
from graph.groundwork.once import once
from graph.groundwork.structure_order import structure_order
from graph.metrics.metric import NAN, Metric
from graph.network import Network

SMALL = 5_000  # ties; above it a run takes seconds
RUNS, ROUNDS = 20, 10  # seeds 0 to 19; rounds of moving, refining and gathering in each
RUNS_LARGE, ROUNDS_LARGE = 5, 4  # two more rounds gain more than the best of five seeds
Parts = NDArray[np.int32]  # one code per node


def communities(network: Network) -> dict[str, int]:
    """
    Which community each node belongs to: the partition of the best of 20 runs of Leiden.

    Above 5,000 ties it is one run of 4 rounds.

    Returns:
        Node -> number; 1 is the largest community, equally large ones go by their first id. A
        node without ties is a community of its own.

    Cost:
        Time some m a round: 20 runs of 10 rounds over the processors, above 5,000 ties one of 4;
        memory 200 bytes a node and 100 a tie for each of them.

    Source:
        Traag, Waltman & van Eck (2019) doi:10.1038/s41598-019-41695-z. Maximises modularity,
        sum over communities of (ties inside / m - (degrees / 2m)^2).

    Example:
        >>> communities(Network.from_ties([("ali", "bo"), ("eva", "liv")], alone=["ib"]))
        {'ali': 1, 'bo': 1, 'eva': 2, 'ib': 3, 'liv': 2}
    """
    return dict(zip(network.ids, _numbered(best_partition(network)).tolist(), strict=True))


def modularity_best_leiden(network: Network) -> float:
    """
    How well the ties fall into communities: the modularity of ``communities``.

    Returns:
        -0.5 to 1. A bound from below: a better partition may exist. Ties drawn by chance give
        0.5 and more where there are few of them, so no value is high in itself: set it beside
        that of ties that are swapped about (``rewired``). NaN without ties.

    Cost:
        As ``communities``.

    Source:
        Newman & Girvan (2004) doi:10.1103/PhysRevE.69.026113 for modularity; Traag, Waltman & van
        Eck (2019) doi:10.1038/s41598-019-41695-z for the search.

    Example:
        >>> modularity_best_leiden(Network.from_ties([("ali", "bo"), ("eva", "liv")]))
        0.5
    """
    return modularity(network, best_partition(network))


def community_stability(network: Network) -> float:
    """
    How far the runs of Leiden from different seeds agree on who belongs together.

    Returns:
        1 (all runs give the same communities) down to about 0 (no more than by chance): the mean
        of the adjusted Rand index of the nodes with ties over all pairs of runs. NaN without.

    Cost:
        As ``communities``, but 5 runs above 5,000 ties, and time n log n for each pair of runs.

    Source:
        Hubert & Arabie (1985) doi:10.1007/BF01908075 for the index.

    Example:
        >>> community_stability(Network.from_ties([("ali", "bo"), ("eva", "liv")]))
        1.0
    """
    if not network.n_ties:
        return NAN
    partitions = list(np.array(_partitions(network))[:, network.degree > 0])
    runs = _unlike(partitions)
    pairs = [weight * adjusted_rand(a, b) for (a, b), weight in _pairs_of(runs)]
    alike = sum(comb(times, 2) for _, times in runs)
    return (sum(pairs) + alike) / comb(len(partitions), 2)


def community_ties(network: Network) -> dict[str, int]:
    """
    How many ties there are between each two communities, and inside each.

    Returns:
        ``a|b`` -> ties, a and b being numbers of ``communities``, a at most b; ``a|a`` is inside.
        Two communities without ties to each other are left out.

    Cost:
        As ``communities``.

    Source:
        Traag, Waltman & van Eck (2019) doi:10.1038/s41598-019-41695-z for the communities.

    Example:
        >>> clubs = [("ali", "bo"), ("bo", "eva"), ("eva", "ali"), ("liv", "per"), ("per", "sam")]
        >>> network = Network.from_ties([*clubs, ("sam", "liv"), ("ali", "liv")])
        >>> community_ties(network)
        {'1|1': 3, '1|2': 1, '2|2': 3}
    """
    numbers = _numbered(best_partition(network))
    ends = np.sort(np.stack([numbers[side] for side in network.tie_ends], axis=1), axis=1)
    pairs, counts = np.unique(ends, axis=0, return_counts=True)
    return {f"{a}|{b}": int(n) for (a, b), n in zip(pairs.tolist(), counts, strict=True)}


@once
def best_partition(network: Network) -> IntArray:
    """Return the partition of highest modularity, one code per node; the first of equal ones."""
    if network.n_ties > SMALL:
        return _found(network, range(1))[0].astype(np.int64)
    found = [parts for parts, _ in _unlike(_partitions(network))]
    return max(found, key=lambda parts: modularity(network, parts)).astype(np.int64)


def modularity(network: Network, parts: IntArray | Parts) -> float:
    """Return the modularity of *parts*, a code per node, in whole numbers; NaN without ties."""
    ties = network.n_ties
    if not ties:
        return NAN
    first, second = network.tie_ends
    inside = int((parts[first] == parts[second]).sum())
    degrees = np.bincount(parts, weights=network.degree)
    expected = sum(int(total) ** 2 for total in degrees)
    return float(Fraction(4 * ties * inside - expected, 4 * ties * ties))


def adjusted_rand(one: IntArray | Parts, two: IntArray | Parts) -> float:
    """
    Return how far two partitions agree: 1 wholly, 0 as by chance.

    Source:
        Hubert & Arabie (1985) doi:10.1007/BF01908075. (pairs together in both - expected) /
        (mean of the pairs together in each - expected).

    Example:
        >>> adjusted_rand(np.array([0, 0, 1, 1]), np.array([0, 0, 1, 2])).__round__(4)
        0.5714
    """
    both = one.astype(np.int64) * (int(two.max(initial=0)) + 1) + two
    in_one, in_two = (_together(np.bincount(parts)) for parts in (one, two))
    in_both = _together(np.unique(both, return_counts=True)[1])
    pairs = comb(len(one), 2)
    above = 2 * (in_both * pairs - in_one * in_two)
    most = (in_one + in_two) * pairs - 2 * in_one * in_two
    return above / most if most else 1.0


@once
def _partitions(network: Network) -> list[Parts]:
    """Return what each run found."""
    return _found(network, range(RUNS if network.n_ties <= SMALL else RUNS_LARGE))


def _found(network: Network, seeds: range) -> list[Parts]:
    """Return what the runs from *seeds* find, beginning from an order that names do not decide."""
    rounds = ROUNDS if network.n_ties <= SMALL else ROUNDS_LARGE
    order = structure_order(network)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    ties = rank[network.entry_rows], rank[network.indices]
    start, ends, ones = added_up(*ties, np.ones(len(network.indices)), n=len(network))
    if not network.n_ties:
        return [np.arange(len(network), dtype=np.int32)] * len(seeds)
    narrow = ends.astype(np.int32)

    def run(seed: int) -> Parts:
        _, found = graspologic_native.leiden_csr(
            start, narrow, ones, len(network), seed=seed, iterations=rounds
        )
        codes = np.fromiter((found[place] for place in range(len(network))), dtype=np.int32)
        return _renumbered(codes[rank])

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return list(pool.map(run, seeds))


def _renumbered(codes: Parts) -> Parts:
    """Return the same partition numbered as its communities first come, so that equal is equal."""
    _, first, inverse = np.unique(codes, return_index=True, return_inverse=True)
    number = np.empty(len(first), dtype=np.int32)
    number[np.argsort(first)] = np.arange(len(first))
    return number[inverse]


def _unlike(partitions: list[Parts]) -> list[tuple[Parts, int]]:
    """Return each different partition, in the order of the runs, and how many runs found it."""
    times: dict[bytes, int] = {}
    for parts in partitions:
        times[parts.tobytes()] = times.get(parts.tobytes(), 0) + 1
    return [(np.frombuffer(found, dtype=np.int32), n) for found, n in times.items()]


def _pairs_of(runs: list[tuple[Parts, int]]) -> list[tuple[tuple[Parts, Parts], int]]:
    return [((a, b), times * others) for (a, times), (b, others) in combinations(runs, 2)]


def _together(sizes: IntArray) -> int:
    """Return how many pairs stand together in parts of these sizes."""
    return sum(size * (size - 1) // 2 for size in sizes.tolist())


def _numbered(parts: IntArray) -> IntArray:
    """Return *parts* numbered from 1, the largest first, equally large ones by their first node."""
    sizes = np.bincount(parts)
    number = np.empty(len(sizes), dtype=np.int64)
    number[np.argsort(-sizes, kind="stable")] = np.arange(1, len(sizes) + 1)
    return number[parts]


_COMMUNITIES = Metric(
    name="communities",
    label="Communities",
    label_da="Fællesskaber",
    question="Who belongs together by the ties alone?",
    question_da="Hvem hører sammen, når man kun ser på båndene?",
    plain="The number of the community; those of one number have more ties to each other.",
    plain_da="Fællesskabets nummer; de med samme nummer har flere bånd til hinanden.",
    formula="the partition of highest modularity in 20 runs of Leiden; above 5,000 ties one run of "
    "4 rounds",
    source="Traag, Waltman & van Eck (2019) doi:10.1038/s41598-019-41695-z",
    unit="community",
    range="1 to the number of communities",
    cost="m a run",
    edge_rule="An isolate is its own community. Of equal size, the first id comes first.",
    edge_rule_da="En uden bånd er sit eget fællesskab. Lige store nummereres efter første id.",
    notable="",
    shape="record",
    compute=communities,
)
METRICS = (
    _COMMUNITIES,
    replace(
        _COMMUNITIES,
        name="modularity_best_leiden",
        label="Modularity of the communities",
        label_da="Fællesskabernes modularitet",
        question="Does the network fall into communities?",
        question_da="Deler netværket sig i fællesskaber?",
        plain="Chance alone gives high values where ties are few: compare with ties swapped "
        "about (brobygger compare --null rewired).",
        plain_da="Tilfældet alene giver høje værdier, hvor der er få bånd: sammenlign med bånd, "
        "der er byttet om (brobygger compare --null rewired).",
        formula="sum over communities of (ties inside / m - (degrees / 2m)^2), the best run",
        source="Newman & Girvan (2004) doi:10.1103/PhysRevE.69.026113; "
        "Traag, Waltman & van Eck (2019) doi:10.1038/s41598-019-41695-z",
        unit="",
        range="-0.5 to 1",
        edge_rule="Without ties there is none. A better partition may exist.",
        edge_rule_da="Uden bånd findes den ikke. Der kan findes en bedre opdeling.",
        notable="",
        shape="network",
        compute=modularity_best_leiden,
    ),
    replace(
        _COMMUNITIES,
        name="community_stability",
        label="Stability of the communities",
        label_da="Fællesskabernes stabilitet",
        question="Would another start give the same communities?",
        question_da="Ville en anden start give de samme fællesskaber?",
        plain="1: always the same communities. Below 0.8: read them with care.",
        plain_da="1: altid de samme fællesskaber. Under 0,8: læs dem med forbehold.",
        formula="mean adjusted Rand index over all pairs of runs",
        source="Hubert & Arabie (1985) doi:10.1007/BF01908075",
        unit="",
        range="about 0 to 1",
        edge_rule="Without ties there is none; isolates do not count.",
        edge_rule_da="Uden bånd findes den ikke; aktører uden bånd tæller ikke med.",
        notable="low",
        shape="network",
        compute=community_stability,
    ),
    replace(
        _COMMUNITIES,
        name="community_ties",
        label="Ties between communities",
        label_da="Bånd mellem fællesskaber",
        question="Which communities have ties to each other?",
        question_da="Hvilke fællesskaber har bånd til hinanden?",
        plain="The number of ties between each two communities, and inside each.",
        plain_da="Antallet af bånd mellem hvert par af fællesskaber og inden for hver.",
        formula="e_ab = ties between community a and community b",
        unit="ties",
        range="1 to m",
        edge_rule="Communities without ties to each other are left out.",
        edge_rule_da="Fællesskaber uden bånd til hinanden er udeladt.",
        compute=community_ties,
    ),
)
