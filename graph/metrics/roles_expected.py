"""Broker roles against random arcs: the closed form of Gould and Fernandez, for directed ties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from graph.csr import FloatArray
from graph.metrics.metric import NAN, Metric
from graph.metrics.roles import gould_fernandez
from graph.network import Network

Roles = dict[str, FloatArray]
ROLES = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total")


def gould_fernandez_expected(network: Network) -> Roles:
    """
    How often each node would fill each role if as many arcs were drawn by chance.

    Sectors stay; each arc is there with the density d of the network, whatever the others are.

    Returns:
        Per role, and in ``total``, one value per node; alike for all of a sector.

    Cost:
        Time n, and the square of the number of sectors; memory 300 bytes a node.

    Source:
        Gould & Fernandez (1989) doi:10.2307/270949. R d^2 (1 - d), R the ordered pairs whose
        sectors give the role.

    Example:
        >>> pair = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> network = Network.from_ties([("bo", "skak")], sectors=pair, directed=True)
        >>> gould_fernandez_expected(network)["itinerant"].round(4).tolist()
        [0.0, 0.0, 0.0463]
    """
    open_route = _density(network) ** 2 * (1 - _density(network))
    return {role: pairs * open_route for role, (pairs, _) in _pairs(network).items()}


def gould_fernandez_sd(network: Network) -> Roles:
    """
    How far each node's roles would spread if as many arcs were drawn by chance.

    Returns:
        Standard deviations, as ``gould_fernandez_expected``.

    Cost:
        As ``gould_fernandez_expected``.

    Source:
        Gould & Fernandez (1989) doi:10.2307/270949. sqrt(R p (1 - p) + S d^3 (1 - d)^3),
        p = d^2 (1 - d), S the ordered pairs of routes that share their first or their last.

    Example:
        >>> pair = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> network = Network.from_ties([("bo", "skak")], sectors=pair, directed=True)
        >>> gould_fernandez_sd(network)["itinerant"].round(4).tolist()
        [0.0, 0.0, 0.2127]
    """
    d = _density(network)
    p = d * d * (1 - d)
    return {
        role: np.sqrt(pairs * p * (1 - p) + shared * (d * (1 - d)) ** 3)
        for role, (pairs, shared) in _pairs(network).items()
    }


def gould_fernandez_z(network: Network) -> Roles:
    """
    How many standard deviations each node's roles are from what random arcs would give.

    Returns:
        As ``gould_fernandez_expected``, in standard deviations; NaN where nothing varies.

    Cost:
        As ``gould_fernandez``.

    Source:
        Gould & Fernandez (1989) doi:10.2307/270949. (count - expected) / sd.

    Example:
        >>> pair = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> network = Network.from_ties([("bo", "skak")], sectors=pair, directed=True)
        >>> gould_fernandez_z(network)["itinerant"].round(4).tolist()
        [nan, nan, -0.2177]
    """
    expected, sd = gould_fernandez_expected(network), gould_fernandez_sd(network)
    return {
        role: (values - expected[role]) / np.where(sd[role] > 0, sd[role], NAN)
        for role, values in gould_fernandez(network).items()
    }


def _density(network: Network) -> float:
    """Return the share of all ordered pairs that have an arc; an undirected tie is two."""
    pairs = len(network) * (len(network) - 1)
    arcs = len(network.indices if network.arcs is None else network.arcs[1])
    return arcs / pairs if pairs else 0.0


def _pairs(network: Network) -> dict[str, tuple[FloatArray, FloatArray]]:
    """Return, per role and node, the fitting pairs and how many of those share an end."""
    sizes = np.bincount(network.sectors).tolist()
    by_sector = [_pairs_of(sizes, at) for at in range(len(sizes))]
    table = np.array(by_sector, dtype=np.float64).reshape(len(sizes), len(ROLES), 2)
    at = table[network.sectors]
    return {role: (at[:, place, 0], at[:, place, 1]) for place, role in enumerate(ROLES)}


def _pairs_of(sizes: Sequence[int], at: int) -> list[tuple[int, int]]:
    """Return the fitting pairs a, c of a node of the sector *at*, and those that share an end."""
    n, own = sum(sizes), sizes[at] - 1
    out = n - sizes[at]
    others = [*sizes[:at], *sizes[at + 1 :]]
    mixed = own * out, own * out * (out - 1) + out * own * (own - 1)
    return [
        (own * (own - 1), 2 * own * (own - 1) * (own - 2)),
        (
            sum(size * (size - 1) for size in others),
            2 * sum(size * (size - 1) * (size - 2) for size in others),
        ),
        mixed,
        mixed,
        (
            sum(size * (out - size) for size in others),
            2 * sum(size * (out - size) * (out - size - 1) for size in others),
        ),
        ((n - 1) * (n - 2), 2 * (n - 1) * (n - 2) * (n - 3)),
    ]


_EXPECTED = Metric(
    name="gould_fernandez_expected",
    label="Broker roles with random arcs, mean",
    label_da="Mæglerroller ved tilfældige bånd, gennemsnit",
    question="How often would a node of this sector fill each role if the arcs were random?",
    question_da="Hvor ofte ville en aktør i sektoren udfylde rollen, hvis båndene var tilfældige?",
    plain="The count to expect if as many directed ties were drawn by chance.",
    plain_da="Det antal, man ville vente, hvis lige så mange rettede bånd var trukket tilfældigt.",
    formula="R d^2 (1 - d), R the ordered pairs whose sectors give the role, d the density",
    source="Gould & Fernandez (1989) doi:10.2307/270949",
    unit="pairs",
    range="0 to (n - 1) (n - 2)",
    cost="n",
    edge_rule="An isolate has what the others of its sector have. Directed ties only.",
    edge_rule_da="En uden bånd har det samme som de andre i sektoren. Kun rettede bånd.",
    notable="",
    shape="node_by_role",
    compute=gould_fernandez_expected,
    needs="directed",
)
METRICS = (
    _EXPECTED,
    replace(
        _EXPECTED,
        name="gould_fernandez_sd",
        label="Broker roles with random arcs, spread",
        label_da="Mæglerroller ved tilfældige bånd, spredning",
        question="How much would the roles vary if the arcs were random?",
        question_da="Hvor meget ville rollerne variere, hvis båndene var tilfældige?",
        plain="The standard deviation if as many directed ties were drawn by chance.",
        plain_da="Standardafvigelsen, hvis lige så mange rettede bånd var trukket tilfældigt.",
        formula="sqrt(R p (1 - p) + S d^3 (1 - d)^3), p = d^2 (1 - d), S the routes sharing an end",
        range="0 and up",
        compute=gould_fernandez_sd,
    ),
    replace(
        _EXPECTED,
        name="gould_fernandez_z",
        label="Broker roles against random arcs",
        label_da="Mæglerroller i forhold til tilfældige bånd",
        question="Who fills a role more often than random arcs would give?",
        question_da="Hvem udfylder en rolle oftere, end tilfældige bånd ville give?",
        plain="Above 2: more often than random directed ties would give. Below -2: less often.",
        plain_da="Over 2: oftere, end tilfældige rettede bånd ville give. Under -2: sjældnere.",
        formula="(count - expected) / sd",
        unit="sd",
        range="unbounded",
        cost="triangles",
        edge_rule="Where nothing can vary there is none. Directed ties only.",
        edge_rule_da="Hvor intet kan variere, findes den ikke. Kun rettede bånd.",
        notable="high",
        compute=gould_fernandez_z,
    ),
)
