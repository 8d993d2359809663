"""Bridging: through whom, and over which ties, the shortest routes between others run."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.groundwork.all_routes import all_routes
from graph.groundwork.lengths import Lengths, lengths
from graph.groundwork.once import once
from graph.groundwork.shattered import Shattered, shattered
from graph.kernels.compiled import summed
from graph.kernels.lengths import through_lengths, through_whole_lengths
from graph.metrics.metric import NAN, Metric
from graph.network import Network

MOST_BUCKETS = 5_000  # a length of more whole units than this is searched for with a heap


@once
def betweenness(network: Network) -> FloatArray:
    """
    How many of the shortest routes between two others run through a node.

    Returns:
        One value per node, in the order of ``network.ids``; in pairs of nodes, 0 for an isolate.
        Two nodes in different components add nothing.

    Cost:
        Time n (n + m) over the processors, n and m without what hangs on cut nodes; memory 800
        bytes a node for each processor, and 100 a tie.

    Source:
        Freeman (1977) doi:10.2307/3033543; Brandes (2001) doi:10.1080/0022250X.2001.9990249,
        block by block as at ``graph.groundwork.shattered``.
        Sum over pairs s < t of sigma_st(v) / sigma_st.

    Example:
        >>> betweenness(Network.from_ties([("ali", "bo"), ("bo", "eva")])).tolist()
        [0.0, 1.0, 0.0]
    """
    parts = shattered(network)
    rows = (parts.indptr, parts.indices)
    copies, _ = all_routes(rows, rows, weight=parts.weight, part=parts.part)
    within = np.bincount(parts.node, weights=copies, minlength=len(network))
    return np.asarray(parts.between + within / 2)


def betweenness_normalized(network: Network) -> FloatArray:
    """
    Betweenness as a share of all pairs of others.

    Returns:
        One value per node, 0 to 1; isolates count among the others. NaN below three nodes.

    Cost:
        As ``betweenness``.

    Source:
        Freeman (1977) doi:10.2307/3033543. Betweenness / ((n - 1)(n - 2) / 2).

    Example:
        >>> betweenness_normalized(Network.from_ties([("ali", "bo"), ("bo", "eva")])).tolist()
        [0.0, 1.0, 0.0]
    """
    pairs = (len(network) - 1) * (len(network) - 2) / 2
    return betweenness(network) / (pairs or NAN)


@once
def edge_betweenness(network: Network) -> FloatArray:
    """
    How many of the shortest routes between two nodes run over a tie.

    Returns:
        One value per tie, in the order of ``network.tie_ids``; in pairs of nodes, at least 1.

    Cost:
        As ``betweenness``, and 8 bytes a tie for each processor.

    Source:
        Girvan & Newman (2002) doi:10.1073/pnas.122653799, over unordered pairs.

    Example:
        >>> edge_betweenness(Network.from_ties([("ali", "bo"), ("bo", "eva")])).tolist()
        [2.0, 2.0]
    """
    parts = shattered(network)
    rows, ties = (parts.indptr, parts.indices), network.entry_ties[parts.entries]
    _, over = all_routes(rows, rows, weight=parts.weight, part=parts.part, ties=ties)
    values = parts.bridged.copy()
    values[: len(over)] += over / 2
    return values


@once
def betweenness_inv_weight(network: Network) -> FloatArray:
    """
    Betweenness where a strong tie is a short one: the length of a tie is 1 / strength.

    Routes of equal length are recognised as equal, however their lengths are added up; how, is
    said at ``graph.groundwork.lengths.lengths``.

    Returns:
        One value per node; in pairs of nodes, 0 for an isolate. NaN for all where the strengths
        are no simple fractions and lie more than 1e20 times apart.

    Cost:
        Time n (n + m) over the processors where the strengths are few and simple, else a log n
        more; memory 70 bytes a node and 50 a tie for each processor.

    Source:
        Freeman (1977) doi:10.2307/3033543; Brandes (2001) doi:10.1080/0022250X.2001.9990249.

    Example:
        >>> detour = [("ali", "eva", 1), ("ali", "bo", 2), ("bo", "eva", 2)]
        >>> betweenness_inv_weight(Network.from_ties(detour)).tolist()
        [0.0, 0.5, 0.0]
    """
    strengths = network.tie_strength
    if network.n_ties == 0 or strengths.min() == strengths.max():
        return betweenness(network)
    measured = lengths(network)
    if measured is None:
        return np.full(len(network), NAN)
    parts = shattered(network)
    if len(parts.node) == 0:
        return parts.between
    (copies,) = summed(lambda sources: (_lengths_from(sources, parts, measured),), len(parts.node))
    within = np.bincount(parts.node, weights=copies, minlength=len(network))
    return np.asarray(parts.between + within / 2)


def bridging_coefficient(network: Network) -> FloatArray:
    """
    How well connected a node's neighbours are beside the node itself.

    Returns:
        One value per node, above 0; NaN for an isolate.

    Cost:
        Time m; memory 40 bytes a node and 30 a tie.

    Source:
        Hwang et al. (2006) Bridging Centrality: Identifying Bridging Nodes in Scale-free Networks.
        (1 / d_i) / sum over neighbours j of 1 / d_j.

    Example:
        >>> bridging_coefficient(Network.from_ties([("ali", "bo"), ("bo", "eva")])).tolist()
        [2.0, 0.25, 2.0]
    """
    inverse = 1 / network.degree_or_nan
    around = network.row_sums(inverse[network.indices])
    return inverse / np.where(around > 0, around, NAN)


def bridging_centrality(network: Network) -> FloatArray:
    """
    Betweenness, counted for more where the neighbours are well connected themselves.

    Returns:
        One value per node, 0 and up; NaN for an isolate.

    Cost:
        As ``betweenness``.

    Source:
        Hwang et al. (2006) Bridging Centrality: Identifying Bridging Nodes in Scale-free Networks.
        Betweenness * bridging coefficient.

    Example:
        >>> bridging_centrality(Network.from_ties([("ali", "bo"), ("bo", "eva")])).tolist()
        [0.0, 0.25, 0.0]
    """
    return betweenness(network) * bridging_coefficient(network)


def _lengths_from(sources: IntArray, parts: Shattered, measured: Lengths) -> FloatArray:
    rows, pairs = (parts.indptr, parts.indices), measured.pairs[parts.entries]
    if measured.slack[0] and pairs[:, 0].max() <= MOST_BUCKETS:
        whole = pairs[:, 0].astype(np.int64)
        return through_whole_lengths(rows, whole, parts.weight, sources)
    return through_lengths(rows, pairs, measured.slack, parts.weight, sources)


_BETWEENNESS = Metric(
    name="betweenness",
    label="Betweenness",
    label_da="Mellemposition",
    question="Through whom do the shortest routes between others run?",
    question_da="Gennem hvem går de korteste veje mellem andre?",
    plain="Many of the shortest routes between others go through here.",
    plain_da="Mange af de korteste veje mellem andre går gennem denne.",
    formula="sum over pairs s < t of sigma_st(v) / sigma_st",
    source="Freeman (1977) doi:10.2307/3033543; Brandes (2001) doi:10.1080/0022250X.2001.9990249",
    unit="pairs",
    range="0 to (n - 1)(n - 2) / 2",
    cost="n m",
    edge_rule="An isolate has 0; two nodes in different components add nothing.",
    edge_rule_da="En uden bånd har 0; to i hver sin del af netværket tæller ikke med.",
    notable="high",
    shape="node",
    compute=betweenness,
)
METRICS = (
    _BETWEENNESS,
    replace(
        _BETWEENNESS,
        name="betweenness_normalized",
        label="Betweenness, as a share",
        label_da="Mellemposition, som andel",
        formula="betweenness / ((n - 1)(n - 2) / 2), n with the isolates",
        unit="share",
        range="0 to 1",
        edge_rule="An isolate has 0; below three nodes there is none.",
        edge_rule_da="En uden bånd har 0; under tre aktører findes den ikke.",
        compute=betweenness_normalized,
    ),
    replace(
        _BETWEENNESS,
        name="edge_betweenness",
        label="Betweenness of a tie",
        label_da="Et bånds mellemposition",
        question="Over which ties do the shortest routes run?",
        question_da="Over hvilke bånd går de korteste veje?",
        plain="Many of the shortest routes between two others go over this tie.",
        plain_da="Mange af de korteste veje mellem to andre går over dette bånd.",
        formula="sum over pairs s < t of sigma_st(tie) / sigma_st",
        source="Girvan & Newman (2002) doi:10.1073/pnas.122653799",
        range="1 to n^2 / 4",
        edge_rule="Pairs are counted once, not in both directions.",
        edge_rule_da="Hvert par tælles én gang, ikke i begge retninger.",
        shape="tie",
        compute=edge_betweenness,
    ),
    replace(
        _BETWEENNESS,
        name="betweenness_inv_weight",
        label="Betweenness (by strength)",
        label_da="Mellemposition (efter styrke)",
        formula="sum over pairs s < t of sigma_st(v) / sigma_st, the length of a tie 1 / strength",
        cost="n m log n",
        edge_rule="As betweenness; none where strengths lie more than 1e20 times apart.",
        edge_rule_da="Som mellemposition; findes ikke, hvor styrker er 1e20 gange fra hinanden.",
        compute=betweenness_inv_weight,
    ),
    Metric(
        name="bridging_coefficient",
        label="Bridging coefficient",
        label_da="Bro-koefficient",
        question="Who stands between well connected neighbours?",
        question_da="Hvem står mellem naboer med mange kontakter?",
        plain="High: few contacts, each with many others of their own.",
        plain_da="Høj: få kontakter, som hver især har mange andre.",
        formula="(1 / d_i) / sum over neighbours j of 1 / d_j",
        source="Hwang et al. (2006) Bridging Centrality",
        unit="",
        range="above 0",
        cost="m",
        edge_rule="An isolate has none.",
        edge_rule_da="En uden bånd har ingen.",
        notable="high",
        shape="node",
        compute=bridging_coefficient,
    ),
    Metric(
        name="bridging_centrality",
        label="Bridging centrality",
        label_da="Brocentralitet",
        question="Who is the way between groups that are each well connected?",
        question_da="Hvem er vejen mellem grupper, der hver for sig hænger godt sammen?",
        plain="Many routes go through here, and the neighbours have many contacts of their own.",
        plain_da="Mange veje går gennem denne, og naboerne har selv mange kontakter.",
        formula="betweenness * bridging coefficient",
        source="Hwang et al. (2006) Bridging Centrality",
        unit="pairs",
        range="0 and up",
        cost="n m",
        edge_rule="An isolate has none.",
        edge_rule_da="En uden bånd har ingen.",
        notable="high",
        shape="node",
        compute=bridging_centrality,
    ),
)
