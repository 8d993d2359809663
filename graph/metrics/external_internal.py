"""The E-I index: do ties cross between sectors, and would they by chance?"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import comb, perm, sqrt

import numpy as np

from graph.csr import FloatArray
from graph.metrics.contacts import degree_by_sector
from graph.metrics.metric import NAN, Metric
from graph.metrics.mixing import mixing_matrix
from graph.network import Network


def ei_node(network: Network) -> FloatArray:
    """
    Whether a node's contacts are outside its own sector or inside; see ``ei_node_expected``.

    Returns:
        One value per node, -1 (all inside) to 1 (all outside); NaN for an isolate.

    Cost:
        Time m; memory 50 bytes a node and 50 a tie.

    Source:
        Krackhardt & Stern (1988) doi:10.2307/2786835. (E - I) / (E + I) over contacts.

    Example:
        >>> sectors = {"bo": "borger", "skak": "forening"}
        >>> ei_node(Network.from_ties([("bo", "skak")], alone=["ib"], sectors=sectors)).tolist()
        [1.0, nan, 1.0]
    """
    inside = degree_by_sector(network)[np.arange(len(network)), network.sectors]
    return np.asarray(1 - 2 * inside / network.degree_or_nan)


def ei_group(network: Network) -> FloatArray:
    """
    Whether the ties of a sector go out of it or stay inside; see ``ei_group_expected``.

    Returns:
        One value per sector of ``network.sector_names``, -1 to 1; NaN for a sector without ties.

    Cost:
        Time m; memory 20 bytes a node and 50 a tie.

    Source:
        Krackhardt & Stern (1988) doi:10.2307/2786835. (E - I) / (E + I), each tie once.

    Example:
        >>> sectors = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> ei_group(Network.from_ties([("bo", "eva"), ("bo", "skak")], sectors=sectors)).tolist()
        [0.0, 1.0]
    """
    matrix = mixing_matrix(network)
    inside, all_ties = matrix.diagonal(), matrix.sum(axis=1)
    return np.asarray(1 - 2 * inside / np.where(all_ties > 0, all_ties, NAN))


def ei_whole(network: Network) -> float:
    """
    Whether ties cross between sectors or stay inside; never read without ``ei_permutation_mean``.

    Returns:
        -1 (none cross) to 1 (all cross); NaN without ties.

    Cost:
        Time m; memory 20 bytes a node and 50 a tie.

    Source:
        Krackhardt & Stern (1988) doi:10.2307/2786835. (E - I) / (E + I) over ties.

    Example:
        >>> sectors = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> ei_whole(Network.from_ties([("bo", "eva"), ("bo", "skak")], sectors=sectors))
        0.0
    """
    inside = float(mixing_matrix(network).trace())
    return 1 - 2 * inside / (network.n_ties or NAN)


def ei_permutation_mean(network: Network) -> float:
    """
    What ``ei_whole`` would be on average if the sectors were dealt out to the nodes by chance.

    Returns:
        -1 to 1; NaN without ties.

    Cost:
        Time n, in closed form; memory 10 bytes a node.

    Source:
        Krackhardt & Stern (1988) doi:10.2307/2786835. 1 - 2 sum n_g (n_g - 1) / (n (n - 1)).

    Example:
        >>> sectors = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> round(ei_permutation_mean(Network.from_ties([("bo", "eva")], sectors=sectors)), 4)
        0.3333
    """
    return float(1 - 2 * _all_inside(network, 2)) if network.n_ties else NAN


def ei_permutation_sd(network: Network) -> float:
    """
    How far ``ei_whole`` would spread if the sectors were dealt out to the nodes by chance.

    The number of ties inside sectors is a sum over ties; its variance follows from how likely two
    ties are to be inside at once, and that depends only on whether they share a node.

    Returns:
        The standard deviation, 0 and up; NaN without ties.

    Cost:
        Time n, in closed form and in whole numbers; memory 20 bytes a node.

    Source:
        Krackhardt & Stern (1988) doi:10.2307/2786835 for the permutation; moments of a random
        labelling as in Mantel (1967) Cancer Research 27:209.

    Example:
        >>> sectors = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> round(ei_permutation_sd(Network.from_ties([("bo", "eva")], sectors=sectors)), 4)
        0.9428
    """
    ties = network.n_ties
    if not ties:
        return NAN
    touching = sum(comb(k, 2) for k in network.degree.tolist())
    apart = comb(ties, 2) - touching
    inside = _all_inside(network, 2)
    both = touching * _all_inside(network, 3) + apart * _two_pairs_inside(network)
    variance = ties * inside + 2 * both - (ties * inside) ** 2
    return 2 * sqrt(variance) / ties


def _all_inside(network: Network, k: int) -> Fraction:
    """Return how likely *k* nodes drawn by chance are of one sector."""
    ways = perm(len(network), k)
    same = sum(perm(size, k) for size in _group_sizes(network))
    return Fraction(same, ways) if ways else Fraction(0)


def _two_pairs_inside(network: Network) -> Fraction:
    """Return how likely two separate pairs drawn by chance are each of one sector."""
    ways = perm(len(network), 4)
    sizes = _group_sizes(network)
    pairs = sum(perm(size, 2) for size in sizes)
    same = sum(perm(size, 4) + perm(size, 2) * (pairs - perm(size, 2)) for size in sizes)
    return Fraction(same, ways) if ways else Fraction(0)


def _group_sizes(network: Network) -> list[int]:
    return [int(size) for size in np.bincount(network.sectors)]


EI_NODE = Metric(
    name="ei_node",
    label="E-I index",
    label_da="E-I-indeks",
    question="Are the contacts outside the own sector, or inside?",
    question_da="Er kontakterne uden for egen sektor eller inden for?",
    plain="-1: only inside the own sector. 1: only outside.",
    plain_da="-1: kun inden for egen sektor. 1: kun uden for.",
    formula="(E - I) / (E + I)",
    source="Krackhardt & Stern (1988) doi:10.2307/2786835",
    unit="",
    range="-1 to 1",
    cost="m",
    edge_rule="An isolate has none. Read beside what chance would give.",
    edge_rule_da="En uden bånd har ingen. Læs det sammen med, hvad tilfældet ville give.",
    notable="high",
    shape="node",
    compute=ei_node,
)
EI_GROUP = replace(
    EI_NODE,
    name="ei_group",
    label="E-I index of a sector",
    label_da="En sektors E-I-indeks",
    question="Do the ties of this sector go out of it?",
    question_da="Går sektorens bånd ud af den?",
    plain="-1: all ties stay inside the sector. 1: all go out of it.",
    plain_da="-1: alle bånd bliver inden for sektoren. 1: alle går ud af den.",
    edge_rule="A sector without ties has none. Read beside what chance would give.",
    edge_rule_da="En sektor uden bånd har intet. Læs det sammen med, hvad tilfældet ville give.",
    shape="group",
    compute=ei_group,
)
_EI_WHOLE = replace(
    EI_NODE,
    name="ei_whole",
    label="E-I index of the network",
    label_da="Netværkets E-I-indeks",
    question="Do we work across sectors?",
    question_da="Samarbejder vi på tværs af sektorer?",
    plain="Do we work across sectors more or less than chance would give?",
    plain_da="Samarbejder vi mere eller mindre på tværs, end tilfældet ville give?",
    edge_rule="Without ties there is none. Read beside what chance would give.",
    edge_rule_da="Uden bånd findes det ikke. Læs det sammen med, hvad tilfældet ville give.",
    notable="",
    shape="network",
    compute=ei_whole,
)
METRICS = (
    EI_NODE,
    EI_GROUP,
    _EI_WHOLE,
    replace(
        _EI_WHOLE,
        name="ei_permutation_mean",
        label="E-I index by chance, mean",
        label_da="E-I-indeks ved tilfældig fordeling, gennemsnit",
        question="How much would cross between sectors by chance?",
        question_da="Hvor meget ville gå på tværs, hvis tilfældet rådede?",
        plain="The E-I index to expect if the sectors were dealt out by chance.",
        plain_da="Det E-I-indeks, man ville vente, hvis sektorerne var fordelt tilfældigt.",
        formula="1 - 2 sum n_g (n_g - 1) / (n (n - 1))",
        cost="n",
        edge_rule="Without ties there is none.",
        edge_rule_da="Uden bånd findes det ikke.",
        compute=ei_permutation_mean,
    ),
    replace(
        _EI_WHOLE,
        name="ei_permutation_sd",
        label="E-I index by chance, spread",
        label_da="E-I-indeks ved tilfældig fordeling, spredning",
        question="How much would that vary by chance?",
        question_da="Hvor meget ville det variere, hvis tilfældet rådede?",
        plain="The standard deviation if the sectors were dealt out by chance.",
        plain_da="Standardafvigelsen, hvis sektorerne var fordelt tilfældigt.",
        formula="2 sd(ties inside) / m over all ways to deal out the sectors",
        range="0 and up",
        cost="n",
        edge_rule="Without ties there is none.",
        edge_rule_da="Uden bånd findes den ikke.",
        compute=ei_permutation_sd,
    ),
)
