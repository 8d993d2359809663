"""Broker roles by chance: how often a node would fill each, and how far from that it is."""

from __future__ import annotations

from dataclasses import astuple, replace

import numpy as np

from graph.csr import FloatArray
from graph.groundwork.dealt_labels import Chances, role_chances, variance
from graph.groundwork.open_routes import OpenRoutes, open_routes
from graph.metrics.metric import NAN, Metric
from graph.metrics.roles import gould_fernandez
from graph.network import Network

Roles = dict[str, FloatArray]
DOUBTFUL = 1e-6  # below this share of its largest terms a variance is reckoned in whole numbers


def gould_fernandez_permutation_mean(network: Network) -> Roles:
    """
    How often each node would fill each role on average if the sectors were dealt out by chance.

    The ties stay; all sectors are dealt out over all nodes, so that each keeps its size.

    Returns:
        Per role, and in ``total``, one value per node; 0 for an isolate.

    Cost:
        Triangles, in closed form and without draws; memory 310 bytes a node
        and 110 a tie.

    Source:
        Gould & Fernandez (1989) doi:10.2307/270949 for the roles. Open routes at the node times
        the chance that three random nodes have the sectors of the role.

    Example:
        >>> sectors = {"bo": "borger", "skole": "kommune", "skak": "forening"}
        >>> ties = [("bo", "skak"), ("skak", "skole")]
        >>> network = Network.from_ties(ties, sectors=sectors)
        >>> gould_fernandez_permutation_mean(network)["liaison"].tolist()
        [0.0, 2.0, 0.0]
    """
    routes = open_routes(network).routes
    return {**{role: routes * float(c.one) for role, c in _chances(network)}, "total": routes}


def gould_fernandez_permutation_sd(network: Network) -> Roles:
    """
    How far each node's roles would spread if the sectors were dealt out by chance.

    The variance follows from how two routes through the node can share others: their first, their
    last, the last of one and the first of the other, both, or none.

    Returns:
        Standard deviations, as ``gould_fernandez_permutation_mean``; ``total`` does not vary: 0.

    Cost:
        As ``gould_fernandez_permutation_mean``.

    Source:
        Gould & Fernandez (1989) doi:10.2307/270949 for the roles; moments of a random labelling as
        in Mantel (1967) Cancer Research 27:209. sqrt(sum over pairs of routes of
        P(both fit) - P(one fits)^2).

    Example:
        >>> sectors = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> ties = [("bo", "skak"), ("skak", "eva")]
        >>> network = Network.from_ties(ties, sectors=sectors)
        >>> gould_fernandez_permutation_sd(network)["itinerant"].round(4).tolist()
        [0.0, 0.0, 0.9428]
    """
    routes = open_routes(network)
    found = {role: np.sqrt(_variance(routes, chances)) for role, chances in _chances(network)}
    return {**found, "total": np.zeros(len(network))}


def gould_fernandez_permutation_z(network: Network) -> Roles:
    """
    How many standard deviations each node's roles are from what dealt-out sectors would give.

    Returns:
        As ``gould_fernandez_permutation_mean``, in standard deviations; NaN where nothing varies.

    Cost:
        As ``gould_fernandez_permutation_mean``.

    Source:
        Gould & Fernandez (1989) doi:10.2307/270949 for the roles. (count - mean) / sd.

    Example:
        >>> sectors = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> ties = [("bo", "skak"), ("skak", "eva")]
        >>> network = Network.from_ties(ties, sectors=sectors)
        >>> gould_fernandez_permutation_z(network)["itinerant"].round(4).tolist()
        [nan, nan, 1.4142]
    """
    mean, sd = gould_fernandez_permutation_mean(network), gould_fernandez_permutation_sd(network)
    return _z(gould_fernandez(network), mean, sd)


def gould_fernandez_global_permutation_mean(network: Network) -> dict[str, float]:
    """
    How often each role would be filled in the whole network if the sectors were dealt by chance.

    Returns:
        Per role, and in ``total``, one number.

    Cost:
        As ``gould_fernandez_permutation_mean``.

    Source:
        Gould & Fernandez (1989) doi:10.2307/270949 for the roles. The sums over all nodes.

    Example:
        >>> sectors = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> network = Network.from_ties([("bo", "skak"), ("skak", "eva")], sectors=sectors)
        >>> round(gould_fernandez_global_permutation_mean(network)["itinerant"], 4)
        0.6667
    """
    means = gould_fernandez_permutation_mean(network)
    return {role: float(values.sum()) for role, values in means.items()}


def _chances(network: Network) -> list[tuple[str, Chances]]:
    return list(role_chances(np.bincount(network.sectors).tolist()).items())


def _variance(routes: OpenRoutes, chances: Chances) -> FloatArray:
    """Return the variance at each node; in whole numbers where large terms cancel out."""
    weights, of_square = variance(chances)
    counts = np.stack((*astuple(routes), np.square(routes.routes)))
    terms = counts * np.array([float(weight) for weight in (*weights, of_square)])[:, np.newaxis]
    found, scale = terms.sum(axis=0), np.abs(terms).sum(axis=0)
    for node in np.flatnonzero(found < DOUBTFUL * scale):
        whole = [int(count) for count in counts[:-1, node]]
        exact = sum(weight * count for weight, count in zip(weights, whole, strict=True))
        found[node] = float(exact + of_square * whole[0] ** 2)
    return found


def _z(found: Roles, mean: Roles, sd: Roles) -> Roles:
    return {
        role: (values - mean[role]) / np.where(sd[role] > 0, sd[role], NAN)
        for role, values in found.items()
    }


_MEAN = Metric(
    name="gould_fernandez_permutation_mean",
    label="Broker roles by chance, mean",
    label_da="Mæglerroller ved tilfældig fordeling, gennemsnit",
    question="How often would the place in the network give each role by chance?",
    question_da="Hvor ofte ville pladsen i netværket give hver rolle ved tilfældig fordeling?",
    plain="The count to expect if the sectors were dealt out over the actors by chance.",
    plain_da="Det antal, man ville vente, hvis sektorerne var fordelt tilfældigt på aktørerne.",
    formula="open routes at v times P(three random nodes have the sectors of the role)",
    source="Gould & Fernandez (1989) doi:10.2307/270949; exact over all ways to deal the sectors",
    unit="pairs",
    range="0 to d (d - 1)",
    cost="triangles",
    edge_rule="An isolate has 0. The ties stay; all sectors are dealt out over all nodes.",
    edge_rule_da="En uden bånd har 0. Båndene ligger fast; alle sektorer fordeles på alle aktører.",
    notable="",
    shape="node_by_role",
    compute=gould_fernandez_permutation_mean,
)
METRICS = (
    _MEAN,
    replace(
        _MEAN,
        name="gould_fernandez_permutation_sd",
        label="Broker roles by chance, spread",
        label_da="Mæglerroller ved tilfældig fordeling, spredning",
        question="How much would the roles vary by chance?",
        question_da="Hvor meget ville rollerne variere, hvis tilfældet rådede?",
        plain="The standard deviation if the sectors were dealt out over the actors by chance.",
        plain_da="Standardafvigelsen, hvis sektorerne var fordelt tilfældigt på aktørerne.",
        formula="sqrt(sum over pairs of routes at v of P(both fit the role) - P(one fits)^2)",
        range="0 and up",
        edge_rule="An isolate has 0; the total over roles does not vary.",
        edge_rule_da="En uden bånd har 0; summen over rollerne varierer ikke.",
        compute=gould_fernandez_permutation_sd,
    ),
    replace(
        _MEAN,
        name="gould_fernandez_permutation_z",
        label="Broker roles against chance",
        label_da="Mæglerroller i forhold til tilfældet",
        question="Who fills a role more often than the place in the network alone explains?",
        question_da="Hvem udfylder en rolle oftere, end pladsen i netværket alene forklarer?",
        plain="Above 2: more often than dealt-out sectors would give. Below -2: less often.",
        plain_da="Over 2: oftere end ved tilfældigt fordelte sektorer. Under -2: sjældnere.",
        formula="(count - mean) / sd over all ways to deal out the sectors",
        unit="sd",
        range="unbounded",
        edge_rule="Where nothing can vary there is none; so for an isolate and the total.",
        edge_rule_da="Uden bånd, for summen, og hvor intet kan variere, findes den ikke.",
        notable="high",
        compute=gould_fernandez_permutation_z,
    ),
    replace(
        _MEAN,
        name="gould_fernandez_global_permutation_mean",
        label="Broker roles in the whole network by chance, mean",
        label_da="Mæglerroller i hele netværket ved tilfældig fordeling, gennemsnit",
        question="How often would each broker role be filled by chance?",
        question_da="Hvor ofte ville hver mæglerrolle være udfyldt ved tilfældig fordeling?",
        formula="the sums over all nodes",
        range="0 and up",
        shape="record",
        compute=gould_fernandez_global_permutation_mean,
    ),
)
