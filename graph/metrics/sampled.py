"""Betweenness of large networks from routes drawn by chance, with how wrong it may be beside it."""

from __future__ import annotations

from math import ceil, floor, log, log2, sqrt
from typing import Any

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.groundwork.forest import forest
from graph.kernels.compiled import KEPT, summed
from graph.kernels.dice import Seeds, seeds
from graph.kernels.drawn_routes import drawn_routes
from graph.kernels.reach import how_far
from graph.metrics.bridging import betweenness
from graph.metrics.metric import NAN, Metric
from graph.network import Network

EXACT_UP_TO = 5_000  # nodes; below this all routes are found sooner than enough are drawn
FIRST_LOOK = 60  # / eps: about where the bound can first be kept
GROWTH = 1.5  # how many more routes are drawn before the next look
SEED = 20_240_101


def betweenness_sampled(
    network: Network, *, eps: float = 0.01, delta: float = 0.1, seed: int = SEED
) -> dict[str, Any]:
    """
    Betweenness as a share of all pairs, from routes drawn by chance, with its certainty.

    With probability 1 - delta no value of the whole table is more than eps from the true one.
    Up to 5,000 nodes all routes are used: the values are exact, and eps and delta are 0.

    Returns:
        ``eps``, ``delta``, ``samples`` (how many routes were drawn) and ``values`` by id, from 0
        to 1; NaN when there is but one node.

    Cost:
        Time in proportion to 1 / eps squared at most, and to 1 / eps where no node is on many
        routes: a second or two for 100,000 nodes; memory 120 bytes a node, and
        60 a node for each processor.

    Source:
        Riondato & Kornaropoulos (2016) doi:10.1007/s10618-015-0423-0; stopping early by Audibert,
        Munos & Szepesvári (2009) doi:10.1016/j.tcs.2009.01.016.
        Sum over ordered pairs s, t of sigma_st(v) / sigma_st / (n (n - 1)).

    Example:
        >>> chain = Network.from_ties([("ali", "bo"), ("bo", "eva")])
        >>> betweenness_sampled(chain)["values"]["bo"].__round__(4)
        0.3333
    """
    n, samples = len(network), 0
    if n <= EXACT_UP_TO:
        eps = delta = 0.0
        values = betweenness(network) / (n * (n - 1) / 2 or NAN)
    else:
        values, samples = draw(network, eps=eps, delta=delta, seed=seed)
    named = dict(zip(network.ids, values.tolist(), strict=True))
    return {"eps": eps, "delta": delta, "samples": samples, "values": named}


def draw(network: Network, *, eps: float, delta: float, seed: int) -> tuple[FloatArray, int]:
    """
    Return the share of drawn routes that run through each node, and how many were drawn.

    Half of *delta* is for stopping as soon as the spread of what was drawn allows it, half for the
    number of routes that suffices in any network of this diameter.
    """
    most = most_draws(network, eps=eps, delta=delta / 2)
    inner = int((network.degree > 1).sum())  # only they can be between others
    if most == 0 or inner == 0:
        return np.zeros(len(network)), 0
    looks = _looks(most, eps=eps)
    sureness = np.log(3 * inner * len(looks) / (delta / 2))
    chances, counts, drawn = seeds(seed, most), np.zeros(len(network), dtype=np.int64), 0
    for look in looks:
        counts += _through(network, chances[drawn:look])
        drawn = look
        if _error(counts / drawn, drawn, sureness=sureness) <= eps:
            break
    return counts / drawn, drawn


def most_draws(network: Network, *, eps: float, delta: float) -> int:
    """
    Return how many routes are enough in any network of this diameter; 0 where all have length 1.

    Source:
        Riondato & Kornaropoulos (2016) doi:10.1007/s10618-015-0423-0, with the constant 0.5 of
        Löffler & Phillips (2009) Shape Fitting on Point Sets with Probability Distributions.
        0.5 / eps^2 (floor(log2(VD - 2)) + 1 + ln(1 / delta)), VD the nodes of the longest route.
    """
    component, by_degree = forest(network).component, np.argsort(-network.degree, kind="stable")
    _, first = np.unique(component[by_degree], return_index=True)
    far = how_far(network.indptr, network.indices, by_degree[first], len(network))
    longest = 2 * int(far.max(initial=0)) + 1
    if longest < 3:
        return 0
    return ceil(0.5 / eps**2 * (floor(log2(longest - 2)) + 1 + log(1 / delta)))


def _looks(most: int, *, eps: float) -> list[int]:
    """Return after how many draws to look whether they are enough; the last is *most*."""
    looks = [ceil(FIRST_LOOK / eps)]
    while looks[-1] < most:
        looks.append(ceil(looks[-1] * GROWTH))
    return [*(look for look in looks if look < most), most]


def _through(network: Network, chances: Seeds) -> IntArray:
    component = forest(network).component
    [counts] = summed(
        lambda some: [drawn_routes(network.indptr, network.indices, component, chances[some])],
        len(chances),
        limits=KEPT,
    )
    return np.asarray(counts)


def _error(shares: FloatArray, drawn: int, *, sureness: float) -> float:
    """Return the empirical Bernstein bound, the largest over the nodes."""
    spread = float((shares * (1 - shares)).max())
    return sqrt(2 * spread * sureness / drawn) + 3 * sureness / drawn


METRICS = (
    Metric(
        name="betweenness_sampled",
        label="Betweenness, from samples",
        label_da="Mellemposition, ved stikprøver",
        question="Through whom do the routes run in a network too large to try them all?",
        question_da="Gennem hvem går vejene i et netværk, der er for stort til at prøve alle?",
        plain="As betweenness, as a share of all pairs; eps says how far off a number may be.",
        plain_da="Som mellemposition, som andel af alle par; eps siger, hvor meget tal kan afvige.",
        formula="share of drawn routes through i; |error| <= eps for all i, probability 1 - delta",
        source="Riondato & Kornaropoulos (2016) doi:10.1007/s10618-015-0423-0",
        unit="share",
        range="0 to 1",
        cost="samples",
        edge_rule="An isolate has 0; up to 5,000 nodes the values are exact, and eps and delta 0.",
        edge_rule_da="En uden bånd har 0; op til 5.000 aktører er tallene nøjagtige.",
        notable="high",
        shape="record",
        compute=betweenness_sampled,
    ),
)
