"""Attack curves: what holds together when the best connected go first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from graph.csr import IntArray
from graph.kernels.removal import degrees_falling, regrown
from graph.metrics.metric import NAN, Metric
from graph.network import Network

NAMED = 20


def attack_degree_adaptive(network: Network) -> dict[str, Any]:
    """
    How the largest part shrinks when whoever has most ties left is taken away, again and again.

    Returns:
        ``order_first20`` (ids), ``largest_component_after_each_removal`` (n sizes, the last 0) and
        ``R``, their mean as a share of n: 0 to 0.5, low when the network falls apart at once; NaN
        without nodes.

    Cost:
        Time (n + m) log n; memory 110 bytes a node and 40 a tie.

    Source:
        Schneider et al. (2011) doi:10.1073/pnas.1009440108. R = sum of s(Q) / n; ties by id.

    Example:
        >>> star = Network.from_ties([("hub", leaf) for leaf in ("ali", "bo", "eva")])
        >>> attack_degree_adaptive(star)["largest_component_after_each_removal"]
        [1, 1, 1, 0]
    """
    return _curve(network, degrees_falling(network.indptr, network.indices))


def attack_degree_static(network: Network) -> dict[str, Any]:
    """
    The same when all go in the order of the ties they had to begin with.

    Returns:
        As ``attack_degree_adaptive``.

    Cost:
        As ``attack_degree_adaptive``.

    Source:
        Schneider et al. (2011) doi:10.1073/pnas.1009440108; Albert, Jeong & Barabási (2000)
        doi:10.1038/35019019.

    Example:
        >>> attack_degree_static(Network.from_ties([("ali", "bo"), ("bo", "eva")]))["R"]
        0.2222222222222222
    """
    return _curve(network, np.argsort(-network.degree, kind="stable"))


def largest_after(network: Network, order: IntArray) -> IntArray:
    """Return the size of the largest component after each removal in *order*, all n of them."""
    n = len(network)
    stage = np.empty(n, dtype=np.int64)
    stage[order] = np.arange(1, n + 1)
    first, second = network.tie_ends
    return regrown(stage, first, second, np.minimum(stage[first], stage[second]), n)[2][1:]


def _curve(network: Network, order: IntArray) -> dict[str, Any]:
    n = len(network)
    sizes = largest_after(network, order)
    return {
        "order_first20": [network.ids[node] for node in order[:NAMED]],
        "largest_component_after_each_removal": sizes.tolist(),
        "R": float(sizes.sum() / n**2) if n else NAN,
    }


_ADAPTIVE = Metric(
    name="attack_degree_adaptive",
    label="Robustness, most ties left first",
    label_da="Robusthed, flest resterende bånd først",
    question="How soon does the network fall apart when those with most ties leave?",
    question_da="Hvor hurtigt falder netværket fra hinanden, når de med flest bånd går først?",
    plain="Low: much rests on a few. The list shows the largest group left after each loss; "
    "ties do not form again in the calculation.",
    plain_da="Lav: meget hviler på få. Listen viser den største gruppe efter hvert tab; der "
    "opstår ikke nye bånd i beregningen.",
    formula="R = sum over removals Q of s(Q) / n^2, s the largest component",
    source="Schneider et al. (2011) doi:10.1073/pnas.1009440108",
    unit="share",
    range="0 to 0.5",
    cost="n + m",
    edge_rule="An empty network has none. Among equals the first id goes first.",
    edge_rule_da="Et tomt netværk har ingen. Blandt lige går det første id først.",
    notable="low",
    shape="record",
    compute=attack_degree_adaptive,
)
METRICS = (
    _ADAPTIVE,
    replace(
        _ADAPTIVE,
        name="attack_degree_static",
        label="Robustness, most ties first",
        label_da="Robusthed, flest bånd først",
        question="How soon does it fall apart when they leave in the order of today's ties?",
        question_da="Hvor hurtigt falder netværket fra hinanden efter antal bånd i dag?",
        source="Schneider et al. (2011) doi:10.1073/pnas.1009440108; Albert, Jeong & Barabási "
        "(2000) doi:10.1038/35019019",
        compute=attack_degree_static,
    ),
)
