"""Ties with a direction: who names whom, who is answered, and which ways the routes run."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from graph.csr import FloatArray, IntArray, Rows, added_up
from graph.errors import QueryError
from graph.groundwork.all_routes import routes_along
from graph.groundwork.once import once
from graph.metrics.brokerage import constraint_weighted
from graph.metrics.metric import BY_STRENGTH, BY_STRENGTH_DA, NAN, TOO_WIDE, TOO_WIDE_DA, Metric
from graph.network import Network


def in_degree(network: Network) -> FloatArray:
    """
    How many others have a tie to a node.

    Returns:
        One whole number per node, in the order of ``network.ids``; 0 for an isolate.

    Cost:
        Time m; memory 16 bytes a node and 10 an arc.

    Source:
        Freeman (1979) doi:10.1016/0378-8733(78)90021-7, arcs that end at the node.

    Example:
        >>> in_degree(Network.from_ties([("ali", "bo"), ("eva", "bo")], directed=True)).tolist()
        [0.0, 2.0, 0.0]
    """
    return np.bincount(_arcs(network)[1], minlength=len(network)).astype(np.float64)


def out_degree(network: Network) -> FloatArray:
    """
    To how many others a node has a tie.

    Returns:
        One whole number per node; 0 for an isolate.

    Cost:
        Time n; memory 16 bytes a node.

    Source:
        Freeman (1979) doi:10.1016/0378-8733(78)90021-7, arcs that start at the node.

    Example:
        >>> out_degree(Network.from_ties([("ali", "bo"), ("eva", "bo")], directed=True)).tolist()
        [1.0, 0.0, 1.0]
    """
    return np.diff(_arcs(network)[0]).astype(np.float64)


def reciprocity(network: Network) -> float:
    """
    The share of arcs that are answered.

    Returns:
        0 to 1; NaN without arcs.

    Cost:
        Time m log m; memory 40 bytes an arc.

    Source:
        Newman, Forrest & Balthrop (2002) doi:10.1103/PhysRevE.66.035101.
        Arcs i to j with an arc j to i / all arcs.

    Example:
        >>> ties = [("ali", "bo"), ("bo", "ali"), ("bo", "eva"), ("eva", "liv")]
        >>> reciprocity(Network.from_ties(ties, directed=True))
        0.5
    """
    start, end, n = *_ends(network), len(network)
    answered = np.isin(end * n + start, start * n + end, assume_unique=True)
    return float(answered.sum()) / (len(start) or NAN)


@once
def betweenness_directed(network: Network) -> FloatArray:
    """
    How many of the shortest routes from one node to another run through a node, as ties point.

    Returns:
        One value per node, in ordered pairs of nodes; 0 for an isolate. A pair of which the one
        cannot be reached from the other adds nothing.

    Cost:
        Time n (n + m) over the processors; memory 800 bytes a node for each
        processor, and 100 a tie.

    Source:
        Freeman (1977) doi:10.2307/3033543; Brandes (2001) doi:10.1080/0022250X.2001.9990249.
        Sum over ordered pairs s, t of sigma_st(v) / sigma_st.

    Example:
        >>> chain = Network.from_ties([("ali", "bo"), ("bo", "eva")], directed=True)
        >>> betweenness_directed(chain).tolist()
        [0.0, 1.0, 0.0]
    """
    return routes_along(network, *_ends(network))


def constraint_directed(network: Network) -> FloatArray:
    """
    Burt's constraint, where a tie that runs both ways takes twice the share of one that does not.

    Returns:
        One value per node, above 0; NaN for an isolate; 1 for a node with one contact, in or out.

    Cost:
        As ``constraint``.

    Source:
        Burt (1992) Structural Holes, ch. 2, with p_ij = (a_ij + a_ji) / sum over k of
        (a_ik + a_ki), where a_ij is 1 when there is an arc.

    Example:
        >>> ties = [("ali", "bo"), ("bo", "ali"), ("bo", "eva"), ("eva", "liv")]
        >>> constraint_directed(Network.from_ties(ties, directed=True)).round(3).tolist()
        [1.0, 0.556, 0.5, 1.0]
    """
    start, end = _ends(network)
    n, arcs = len(network), np.ones(len(start))
    ways = added_up(np.r_[start, end], np.r_[end, start], np.r_[arcs, arcs], n=n)[2]
    return constraint_weighted(replace(network, strength=ways))


def constraint_directed_weighted(network: Network) -> FloatArray:
    """
    Burt's constraint by the strengths of both directions together.

    Returns:
        As ``constraint_directed``; only the ratios of the strengths count.

    Cost:
        As ``constraint``.

    Source:
        Burt (1992) Structural Holes, ch. 2, with p_ij = (a_ij + a_ji) / sum over k of
        (a_ik + a_ki): the weighted constraint of the ties, whose strength is a_ij + a_ji.

    Example:
        >>> ties = [("ali", "bo", 2), ("bo", "ali"), ("bo", "eva")]
        >>> constraint_directed_weighted(Network.from_ties(ties, directed=True)).tolist()
        [1.0, 0.625, 1.0]
    """
    _arcs(network)
    return constraint_weighted(network)


def strong_component_sizes(network: Network) -> list[int]:
    """
    How many nodes each part has in which everybody reaches everybody as the ties point.

    Returns:
        Sizes in falling order; an isolate is a part of 1.

    Cost:
        Time n + m; memory 30 bytes a node and 20 an arc.

    Source:
        Tarjan (1972) doi:10.1137/0201010.

    Example:
        >>> ties = [("ali", "bo"), ("bo", "ali"), ("bo", "eva")]
        >>> strong_component_sizes(Network.from_ties(ties, directed=True))
        [2, 1]
    """
    n = len(network)
    if n == 0:
        return []
    indptr, indices, _ = _arcs(network)
    arcs = sparse.csr_array((np.ones(len(indices)), indices, indptr), shape=(n, n))
    _, part = connected_components(arcs, directed=True, connection="strong")
    return [int(size) for size in np.sort(np.bincount(part))[::-1]]


def _arcs(network: Network) -> Rows:
    if network.arcs is None:
        raise QueryError("The ties have no direction: read them as directed.")
    return network.arcs


def _ends(network: Network) -> tuple[IntArray, IntArray]:
    """Return where each arc starts and ends."""
    indptr, indices, _ = _arcs(network)
    return np.repeat(np.arange(len(network), dtype=np.int64), np.diff(indptr)), indices


_IN_DEGREE = Metric(
    name="in_degree",
    label="Named by others",
    label_da="Nævnt af andre",
    question="How many others have a registered tie to here?",
    question_da="Hvor mange andre har en registreret relation hertil?",
    plain="The number of different others whose tie points here.",
    plain_da="Antallet af forskellige andre, hvis relation peger hertil.",
    formula="|{j : j has an arc to i}|",
    source="Freeman (1979) doi:10.1016/0378-8733(78)90021-7",
    unit="nodes",
    range="0 to n - 1",
    cost="m",
    edge_rule="An isolate has 0.",
    edge_rule_da="En uden bånd har 0.",
    notable="high",
    shape="node",
    compute=in_degree,
    needs="directed",
)
_CONSTRAINT = replace(
    _IN_DEGREE,
    name="constraint_directed",
    label="Constraint, both directions",
    label_da="Begrænsning, begge retninger",
    question="Who reaches separate circles, when an answered tie counts twice?",
    question_da="Hvem når adskilte kredse, når et gengældt bånd tæller dobbelt?",
    plain="High: the contacts already know each other. Low: separate circles are reached.",
    plain_da="Høj: kontakterne kender allerede hinanden. Lav: man når adskilte kredse.",
    formula="sum over j of (p_ij + sum over q of p_iq p_qj)^2, p_ij from a_ij + a_ji, a = 0 or 1",
    source="Burt (1992) Structural Holes, ch. 2; Burt (2004) doi:10.1086/421787",
    unit="",
    range="above 0, at most 2",
    cost="triangles",
    edge_rule="An isolate has none; one contact gives 1.",
    edge_rule_da="En uden bånd har ingen; én kontakt giver 1.",
    notable="low",
    compute=constraint_directed,
)
METRICS = (
    _IN_DEGREE,
    replace(
        _IN_DEGREE,
        name="out_degree",
        label="Names others",
        label_da="Nævner andre",
        question="To how many others is there a registered tie from here?",
        question_da="Til hvor mange andre er der en registreret relation herfra?",
        plain="The number of different others that a tie points to from here.",
        plain_da="Antallet af forskellige andre, som en relation herfra peger på.",
        formula="|{j : i has an arc to j}|",
        cost="n",
        compute=out_degree,
    ),
    replace(
        _IN_DEGREE,
        name="reciprocity",
        label="Reciprocity",
        label_da="Gensidighed",
        question="How many of the ties are answered?",
        question_da="Hvor mange af båndene er gengældt?",
        plain="The share of directed ties that also run the other way.",
        plain_da="Andelen af bånd med retning, der også går den anden vej.",
        formula="arcs i to j with an arc j to i / all arcs",
        source="Newman, Forrest & Balthrop (2002) doi:10.1103/PhysRevE.66.035101",
        unit="share",
        range="0 to 1",
        edge_rule="Without arcs there is no value; an isolate changes nothing.",
        edge_rule_da="Uden bånd er der ingen værdi; en uden bånd ændrer intet.",
        notable="",
        shape="network",
        compute=reciprocity,
    ),
    replace(
        _IN_DEGREE,
        name="betweenness_directed",
        label="Betweenness as ties point",
        label_da="Mellemposition i båndenes retning",
        question="Through whom do the shortest routes between others run, as the ties point?",
        question_da="Gennem hvem går de korteste veje mellem andre i båndenes retning?",
        plain="Many of the shortest routes from one to another go through here.",
        plain_da="Mange af de korteste veje fra én til en anden går gennem denne.",
        formula="sum over ordered pairs s, t of sigma_st(v) / sigma_st",
        source=(
            "Freeman (1977) doi:10.2307/3033543; Brandes (2001) doi:10.1080/0022250X.2001.9990249"
        ),
        unit="ordered pairs",
        range="0 to (n - 1)(n - 2)",
        cost="n m",
        edge_rule="An isolate has 0; a node that cannot be reached from another adds nothing.",
        edge_rule_da="En uden bånd har 0; en aktør, ingen kan nå, tæller ikke med.",
        compute=betweenness_directed,
    ),
    _CONSTRAINT,
    replace(
        _CONSTRAINT,
        name="constraint_directed_weighted",
        label=_CONSTRAINT.label + BY_STRENGTH,
        label_da=_CONSTRAINT.label_da + BY_STRENGTH_DA,
        formula="sum over j of (p_ij + sum over q of p_iq p_qj)^2, p_ij from a_ij + a_ji",
        edge_rule=_CONSTRAINT.edge_rule + TOO_WIDE,
        edge_rule_da=_CONSTRAINT.edge_rule_da + TOO_WIDE_DA,
        compute=constraint_directed_weighted,
    ),
    replace(
        _IN_DEGREE,
        name="strong_component_sizes",
        label="Sizes of the parts as ties point",
        label_da="Delenes størrelse i båndenes retning",
        question="In which groups can everybody reach everybody, as the ties point?",
        question_da="I hvor store grupper kan alle nå alle i båndenes retning?",
        plain="Groups where a message that follows the ties comes round to all.",
        plain_da="Grupper, hvor en besked, der følger båndenes retning, når rundt til alle.",
        formula="sizes of the classes of nodes that reach each other",
        source="Tarjan (1972) doi:10.1137/0201010",
        range="1 to n",
        cost="n + m",
        edge_rule="An isolate is a part of 1.",
        edge_rule_da="En uden bånd er en del på 1.",
        notable="",
        shape="list",
        compute=strong_component_sizes,
    ),
)
