"""Effective size: how many separate circles a node's contacts amount to."""

from __future__ import annotations

from dataclasses import replace

from graph.csr import FloatArray
from graph.groundwork.shared_contacts import counted, weighted
from graph.metrics.metric import BY_STRENGTH, BY_STRENGTH_DA, TOO_WIDE, TOO_WIDE_DA, Metric
from graph.network import Network


def effective_size(network: Network) -> FloatArray:
    """
    How many separate circles a node's contacts amount to.

    Returns:
        One value per node, from 1 to its degree; NaN for an isolate.

    Cost:
        As ``constraint``.

    Source:
        Burt (1992) Structural Holes, ch. 2; Borgatti (1997) Connections 20(1). d - 2 t / d, with t
        the ties among the contacts.

    Example:
        >>> club = Network.from_ties([("ali", "bo"), ("bo", "eva"), ("eva", "ali")])
        >>> effective_size(club).tolist()
        [1.0, 1.0, 1.0]
    """
    return counted(network)[2]


def effective_size_weighted(network: Network) -> FloatArray:
    """
    How many separate circles a node's contacts amount to, by the strengths of the ties.

    Returns:
        One value per node, from 1 to its degree; NaN for an isolate.

    Cost:
        As ``constraint``.

    Source:
        Burt (1992) Structural Holes, ch. 2. Sum over j of (1 - sum over q of p_iq * m_jq), with
        m_jq = a_jq / the strongest tie of j.

    Example:
        >>> club = Network.from_ties([("ali", "bo", 1), ("bo", "eva", 2), ("eva", "ali", 1)])
        >>> effective_size_weighted(club).round(3).tolist()
        [1.0, 1.167, 1.167]
    """
    return weighted(network)[2]


def efficiency(network: Network) -> FloatArray:
    """
    The share of a node's contacts that are not already reached through the others.

    Returns:
        One value per node, above 0, at most 1; NaN for an isolate.

    Cost:
        As ``constraint``.

    Source:
        Burt (1992) Structural Holes, ch. 2. Effective size / degree.

    Example:
        >>> efficiency(Network.from_ties([("ali", "bo"), ("bo", "eva")], alone=["ib"])).tolist()
        [1.0, 1.0, 1.0, nan]
    """
    return effective_size(network) / network.degree_or_nan


def efficiency_weighted(network: Network) -> FloatArray:
    """
    The share of a node's contacts not reached through the others, by the strengths of the ties.

    Returns:
        One value per node, at most 1; NaN for an isolate.

    Cost:
        As ``constraint``.

    Source:
        Burt (1992) Structural Holes, ch. 2. Weighted effective size / degree.

    Example:
        >>> efficiency_weighted(Network.from_ties([("ali", "bo", 3), ("bo", "eva")])).tolist()
        [1.0, 1.0, 1.0]
    """
    return effective_size_weighted(network) / network.degree_or_nan


_EFFECTIVE_SIZE = Metric(
    name="effective_size",
    label="Effective size",
    label_da="Effektiv størrelse",
    question="How many separate circles do the contacts amount to?",
    question_da="Hvor mange adskilte kredse svarer kontakterne til?",
    plain="The number of contacts, less what they already have through each other.",
    plain_da="Antallet af kontakter fratrukket det, de allerede får gennem hinanden.",
    formula="d_i - 2 t_i / d_i, t_i the ties among the contacts of i",
    source="Burt (1992) Structural Holes, ch. 2; Borgatti (1997) Connections 20(1)",
    unit="nodes",
    range="1 to the degree",
    cost="triangles",
    edge_rule="An isolate has none; one contact gives 1.",
    edge_rule_da="En uden bånd har ingen; én kontakt giver 1.",
    notable="high",
    shape="node",
    compute=effective_size,
)
_EFFICIENCY = replace(
    _EFFECTIVE_SIZE,
    name="efficiency",
    label="Efficiency",
    label_da="Effektivitet",
    question="How large a share of the contacts reaches something new?",
    question_da="Hvor stor en del af kontakterne når noget nyt?",
    plain="1: no contact knows another. Near 0: all of them know each other.",
    plain_da="1: ingen af kontakterne kender hinanden. Nær 0: de kender alle hinanden.",
    formula="effective size / d_i",
    source="Burt (1992) Structural Holes, ch. 2",
    unit="",
    range="above 0, at most 1",
    compute=efficiency,
)

METRICS = (
    _EFFECTIVE_SIZE,
    replace(
        _EFFECTIVE_SIZE,
        name="effective_size_weighted",
        label=_EFFECTIVE_SIZE.label + BY_STRENGTH,
        label_da=_EFFECTIVE_SIZE.label_da + BY_STRENGTH_DA,
        formula="sum over j of (1 - sum over q of p_iq m_jq), m_jq = a_jq / max over k of a_jk",
        source="Burt (1992) Structural Holes, ch. 2",
        edge_rule=_EFFECTIVE_SIZE.edge_rule + TOO_WIDE,
        edge_rule_da=_EFFECTIVE_SIZE.edge_rule_da + TOO_WIDE_DA,
        compute=effective_size_weighted,
    ),
    _EFFICIENCY,
    replace(
        _EFFICIENCY,
        name="efficiency_weighted",
        label=_EFFICIENCY.label + BY_STRENGTH,
        label_da=_EFFICIENCY.label_da + BY_STRENGTH_DA,
        formula="weighted effective size / d_i",
        edge_rule=_EFFICIENCY.edge_rule + TOO_WIDE,
        edge_rule_da=_EFFICIENCY.edge_rule_da + TOO_WIDE_DA,
        compute=efficiency_weighted,
    ),
)
