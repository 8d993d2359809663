"""Brokerage: who reaches separate circles, and who is closed in by one."""

from __future__ import annotations

from dataclasses import replace

from graph.csr import FloatArray
from graph.groundwork.shared_contacts import counted, weighted
from graph.metrics.metric import BY_STRENGTH, BY_STRENGTH_DA, TOO_WIDE, TOO_WIDE_DA, Metric
from graph.network import Network


def constraint(network: Network) -> FloatArray:
    """
    Burt's constraint: how far a node's contacts lead back to one another.

    Low marks a broker (mægler), who reaches separate circles; high marks someone closed in by one.

    Returns:
        One value per node, in the order of ``network.ids``; dimensionless, above 0.
        NaN for an isolate; 1 for a node with one contact.

    Cost:
        Time m times the root of m at most (triangles), whatever the size of a hub; memory 80 bytes
        a node and 80 a tie.

    Source:
        Burt (1992) Structural Holes, ch. 2; Burt (2004) doi:10.1086/421787.
        Sum over contacts j of (p_ij + sum over q of p_iq * p_qj) squared, p_ij = 1 / d_i.

    Example:
        >>> club = Network.from_ties([("ali", "bo"), ("bo", "eva"), ("eva", "ali")])
        >>> constraint(club).tolist()
        [1.125, 1.125, 1.125]
    """
    return counted(network)[0]


def constraint_weighted(network: Network) -> FloatArray:
    """
    Burt's constraint, where a strong tie takes a larger share than a weak one.

    Returns:
        As ``constraint``; only the ratios of the strengths count.

    Cost:
        As ``constraint``.

    Source:
        Burt (1992) Structural Holes, ch. 2, with p_ij = a_ij / s_i.

    Example:
        >>> pair = Network.from_ties([("ali", "bo", 3), ("bo", "eva", 1)])
        >>> constraint_weighted(pair).tolist()
        [1.0, 0.625, 1.0]
    """
    return weighted(network)[0]


def hierarchy(network: Network) -> FloatArray:
    """
    How far a node's constraint comes from one contact alone.

    Returns:
        One value per node, 0 (all contacts alike) to 1 (one does it all); 1 for a node with one
        contact; NaN for an isolate.

    Cost:
        As ``constraint``.

    Source:
        Burt (1992) Structural Holes, ch. 2. Sum over j of r_j ln r_j / (N ln N), r_j = c_ij N / C.

    Example:
        >>> hierarchy(Network.from_ties([("ali", "bo"), ("bo", "eva")], alone=["ib"])).tolist()
        [1.0, 0.0, 1.0, nan]
    """
    return counted(network)[1]


def hierarchy_weighted(network: Network) -> FloatArray:
    """
    How far a node's constraint comes from one contact alone, by the strengths of the ties.

    Returns:
        As ``hierarchy``.

    Cost:
        As ``constraint``.

    Source:
        Burt (1992) Structural Holes, ch. 2, on the weighted constraint of each contact.

    Example:
        >>> pair = Network.from_ties([("ali", "bo", 3), ("bo", "eva", 1)])
        >>> hierarchy_weighted(pair).round(3).tolist()
        [1.0, 0.531, 1.0]
    """
    return weighted(network)[1]


_CONSTRAINT = Metric(
    name="constraint",
    label="Constraint",
    label_da="Begrænsning",
    question="Who reaches circles that would otherwise not meet?",
    question_da="Hvem når kredse, der ellers ikke ville mødes?",
    plain="High: the contacts already know each other. Low: separate circles are reached.",
    plain_da="Høj: kontakterne kender allerede hinanden. Lav: man når adskilte kredse.",
    formula="sum over j of (p_ij + sum over q of p_iq p_qj)^2, p_ij = 1 / d_i",
    source="Burt (1992) Structural Holes, ch. 2; Burt (2004) doi:10.1086/421787",
    unit="",
    range="above 0, at most 9/8",
    cost="triangles",
    edge_rule="An isolate has none; one contact gives 1.",
    edge_rule_da="En uden bånd har ingen; én kontakt giver 1.",
    notable="low",
    shape="node",
    compute=constraint,
)
_HIERARCHY = replace(
    _CONSTRAINT,
    name="hierarchy",
    label="Hierarchy",
    label_da="Hierarki",
    question="Does the constraint come from one contact?",
    question_da="Kommer begrænsningen fra én enkelt kontakt?",
    plain="0: all contacts constrain alike. 1: one contact does it all.",
    plain_da="0: alle kontakter begrænser lige meget. 1: én kontakt står for det hele.",
    formula="sum over j of r_j ln r_j / (N ln N), r_j = c_ij N / C",
    source="Burt (1992) Structural Holes, ch. 2",
    range="0 to 1",
    notable="high",
    compute=hierarchy,
)

METRICS = (
    _CONSTRAINT,
    replace(
        _CONSTRAINT,
        name="constraint_weighted",
        label=_CONSTRAINT.label + BY_STRENGTH,
        label_da=_CONSTRAINT.label_da + BY_STRENGTH_DA,
        formula="sum over j of (p_ij + sum over q of p_iq p_qj)^2, p_ij = a_ij / s_i",
        range="above 0, at most 2",
        edge_rule=_CONSTRAINT.edge_rule + TOO_WIDE,
        edge_rule_da=_CONSTRAINT.edge_rule_da + TOO_WIDE_DA,
        compute=constraint_weighted,
    ),
    _HIERARCHY,
    replace(
        _HIERARCHY,
        name="hierarchy_weighted",
        label=_HIERARCHY.label + BY_STRENGTH,
        label_da=_HIERARCHY.label_da + BY_STRENGTH_DA,
        edge_rule=_HIERARCHY.edge_rule + TOO_WIDE,
        edge_rule_da=_HIERARCHY.edge_rule_da + TOO_WIDE_DA,
        compute=hierarchy_weighted,
    ),
)
