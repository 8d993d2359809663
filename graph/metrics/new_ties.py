"""The best new tie: the one that would bring most pairs within reach, or nearer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.errors import QueryError
from graph.groundwork.once import once
from graph.kernels.compiled import summed
from graph.kernels.new_tie import (
    Distances,
    all_distances,
    gain_at_most,
    gains_from_the_top,
)
from graph.metrics.cohesion import component_sizes, fragmentation
from graph.metrics.metric import NAN, Metric
from graph.metrics.price import NODES_AT_MOST
from graph.model import BETWEEN_ENDS
from graph.network import Network

LISTED = 12
SLACK = 1e-11  # how near, as a share, two gains count as equal


def best_added_tie_F(network: Network) -> dict[str, Any]:  # noqa: N802  # F is its name
    """
    The greatest drop of fragmentation that one tie can bring: it joins the two largest parts.

    Returns:
        ``drop``, ``pairs_components`` (the two sizes) and ``fragmentation_after``; only ``drop``,
        0, when there is one part, and NaN below two nodes.

    Cost:
        Time n + m; memory 120 bytes a node.

    Source:
        Borgatti (2006) doi:10.1007/s10588-006-7084-x. 2 s_1 s_2 / (n (n - 1)).

    Example:
        >>> best_added_tie_F(Network.from_ties([("ali", "bo")], alone=["eva"]))["drop"]
        0.6666666666666666
    """
    n, sizes = len(network), component_sizes(network)
    if n < 2:
        return {"drop": NAN}
    if len(sizes) < 2:
        return {"drop": 0.0}
    drop = 2 * sizes[0] * sizes[1] / (n * (n - 1))
    after = fragmentation(network) - drop
    return {"pairs_components": sizes[:2], "fragmentation_after": after, "drop": drop}


def best_added_tie_DF(network: Network) -> dict[str, Any]:  # noqa: N802  # DF is its name
    """
    The new tie that would bring pairs nearest to each other on average.

    Returns:
        ``drop`` (of fragmentation by distance), ``n`` (how many ties bring as much) and ``pairs``,
        the first twelve as ``a|b``. Without a missing tie 0 and none; NaN below two nodes.

    Raises:
        QueryError: There are more than 3,000 nodes; said before anything is computed.

    Cost:
        Time n^3 to bound every pair and, for the pairs whose bound is high enough, the product of
        those brought nearer on each side; memory 2 n^2 bytes, and 32 a pair without a tie.

    Source:
        Borgatti (2006) doi:10.1007/s10588-006-7084-x. The tie u - v brings i and j to
        d(i, u) + 1 + d(v, j) when that is less than d(i, j).

    Example:
        >>> line = Network.from_ties([("ali", "bo"), ("bo", "eva"), ("eva", "ib")])
        >>> best_added_tie_DF(line)["pairs"]
        ['ali|eva', 'ali|ib', 'bo|ib']
        >>> round(best_added_tie_DF(line)["drop"], 4)
        0.1111
    """
    return best_added(network, np.ones(len(network), dtype=bool), across=False)


def best_added_cross_sector_tie_DF(network: Network) -> dict[str, Any]:  # noqa: N802  # its name
    """
    The same among ties whose ends are in different sectors.

    Returns:
        As ``best_added_tie_DF``.

    Raises:
        QueryError: As ``best_added_tie_DF``.

    Cost:
        As ``best_added_tie_DF``.

    Source:
        As ``best_added_tie_DF``, over i and j with different sectors.

    Example:
        >>> sectors = {"ali": "borger", "eva": "borger", "bo": "forening", "ib": "forening"}
        >>> line = [("ali", "bo"), ("bo", "eva"), ("eva", "ib")]
        >>> best_added_cross_sector_tie_DF(Network.from_ties(line, sectors=sectors))["pairs"]
        ['ali|ib']
    """
    return best_added(network, np.ones(len(network), dtype=bool), across=True)


@dataclass(frozen=True)
class Missing:
    """The pairs without a tie, the highest bound first: their ends, bounds and all distances."""

    distance: Distances
    first: IntArray
    second: IntArray
    bounds: FloatArray


@once
def missing_ties(network: Network) -> Missing:
    """Return every pair without a tie, with a bound on what a tie would bring."""
    n = len(network)
    if n > NODES_AT_MOST:
        raise QueryError(
            "best_added_tie_DF weighs every pair against every node: with {n:,} nodes about "
            "{billions:,.0f} billion steps; {most:,} nodes is the most. Take a smaller area, or "
            "ask for best_added_tie_F (--by F).",
            n=n,
            billions=n**3 / 1e9,
            most=NODES_AT_MOST,
        )
    distance = all_distances(network.indptr, network.indices)
    first, second = np.nonzero(np.triu(distance != 1, k=1))
    [bounds] = summed(lambda some: [gain_at_most(distance, first, second, some)], len(first))
    order = np.argsort(-bounds, kind="stable")
    return Missing(distance, first[order], second[order], bounds[order])


def best_ties(
    network: Network, allowed: NDArray[np.bool_], *, across: bool
) -> tuple[float, IntArray, IntArray]:
    """Return the greatest gain, and the ends of the ties that bring it, in the order of ids."""
    missing = missing_ties(network)
    first, second = missing.first, missing.second
    fits = allowed[first] & allowed[second]
    if across:
        fits &= network.sectors[first] != network.sectors[second]
    first, second = first[fits], second[fits]
    gains = gains_from_the_top(missing.distance, first, second, missing.bounds[fits], SLACK)
    best = float(gains.max(initial=0.0))
    top = np.flatnonzero(gains >= best * (1 - SLACK))
    top = top[np.lexsort((second[top], first[top]))]
    return best, first[top], second[top]


def best_added(network: Network, allowed: NDArray[np.bool_], *, across: bool) -> dict[str, Any]:
    """Return what ``best_added_tie_DF`` does, of ties between those to whom they are *allowed*."""
    n = len(network)
    if n < 2:
        return {"drop": NAN, "n": 0, "pairs": []}
    best, first, second = best_ties(network, allowed, across=across)
    ends = zip(first[:LISTED], second[:LISTED], strict=True)
    return {
        "drop": 2 * best / (n * (n - 1)),
        "n": len(first),
        "pairs": [f"{network.ids[a]}{BETWEEN_ENDS}{network.ids[b]}" for a, b in ends],
    }


_JOINING = Metric(
    name="best_added_tie_F",
    label="Best new tie, reach",
    label_da="Bedste nye bånd, rækkevidde",
    question="How much more could reach each other with one new tie?",
    question_da="Hvor mange flere kunne nå hinanden med ét nyt bånd?",
    plain="How much fragmentation falls when one tie joins the two largest parts.",
    plain_da="Hvor meget fragmenteringen falder, når ét bånd forbinder de to største dele.",
    formula="2 s_1 s_2 / (n (n - 1))",
    source="Borgatti (2006) doi:10.1007/s10588-006-7084-x",
    unit="share",
    range="0 to 1",
    cost="n + m",
    edge_rule="With one part it is 0. Below two nodes there is none.",
    edge_rule_da="Med én del er det 0. Under to aktører findes det ikke.",
    notable="high",
    shape="record",
    compute=best_added_tie_F,
)
_NEARER = replace(
    _JOINING,
    name="best_added_tie_DF",
    label="Best new tie, distance",
    label_da="Bedste nye bånd, afstand",
    question="Which one new tie would bring people nearest to each other?",
    question_da="Hvilket nyt bånd ville bringe folk tættest på hinanden?",
    plain="How much fragmentation by distance falls, and by which ties. It is a place in the "
    "network to look at; whether they should meet is for them to say.",
    plain_da="Hvor meget fragmenteringen efter afstand falder, og ved hvilke bånd. Det peger på et "
    "sted i netværket; om de skal mødes, bestemmer de selv.",
    formula="max over pairs u, v without a tie of DF(G) - DF(G + uv)",
    cost=f"n^3, at most {NODES_AT_MOST:,} nodes",
    edge_rule="Where all have ties to all it is 0. Below two nodes there is none.",
    edge_rule_da="Hvor alle har bånd til alle, er det 0. Under to aktører findes det ikke.",
    compute=best_added_tie_DF,
)
METRICS = (
    _JOINING,
    _NEARER,
    replace(
        _NEARER,
        name="best_added_cross_sector_tie_DF",
        label="Best new tie across sectors",
        label_da="Bedste nye bånd på tværs af sektorer",
        question="Which one new tie between two sectors would bring people nearest?",
        question_da="Hvilket nyt bånd mellem to sektorer ville bringe folk tættest på hinanden?",
        formula="max over u, v without a tie, of different sectors, of DF(G) - DF(G + uv)",
        compute=best_added_cross_sector_tie_DF,
    ),
)
