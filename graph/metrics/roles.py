"""Broker roles: between which sectors a node stands, and on whose behalf."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.kernels.peeling import peel
from graph.kernels.triangles import closed_pairs, outward
from graph.metrics.contacts import degree_by_sector
from graph.metrics.metric import Metric
from graph.metrics.once import once
from graph.network import Network


@once
def gould_fernandez(network: Network) -> dict[str, FloatArray]:
    """
    How often a node stands between two others who have no tie, by the sectors of the three.

    Both orders of the two count, so on undirected ties gatekeeper equals representative.

    Returns:
        Per role, and in ``total``, one whole number per node; 0 for an isolate.

    Cost:
        Triangles and n times the number of sectors: pairs are counted per sector, not one by one.

    Source:
        Gould & Fernandez (1989) doi:10.2307/270949. Ordered pairs a, c with ties to v and none to
        each other: coordinator (all of one sector), itinerant (a and c of one, v of another),
        representative (a with v), gatekeeper (v with c), liaison (three sectors).

    Example:
        >>> sectors = {"bo": "borger", "skole": "kommune", "skak": "forening"}
        >>> ties = [("bo", "skak"), ("skak", "skole")]
        >>> gould_fernandez(Network.from_ties(ties, sectors=sectors))["liaison"].tolist()
        [0.0, 2.0, 0.0]
    """
    contacts = degree_by_sector(network)
    places = np.arange(len(network))
    own = contacts[places, network.sectors]
    other = network.degree - own
    contacts[places, network.sectors] = 0
    squares = np.square(contacts).sum(axis=1)
    inside, alike, mixed, apart = _closed(network).T
    across = own * other - mixed
    roles = {
        "coordinator": own * (own - 1) - 2 * inside,
        "itinerant": squares - other - 2 * alike,
        "representative": across,
        "gatekeeper": across.copy(),
        "liaison": np.square(other) - squares - 2 * apart,
    }
    return {**roles, "total": np.asarray(sum(roles.values()))}


def gould_fernandez_global(network: Network) -> dict[str, float]:
    """
    How often each broker role is filled in the whole network.

    Returns:
        Per role, and in ``total``, a whole number.

    Cost:
        As ``gould_fernandez``.

    Source:
        Gould & Fernandez (1989) doi:10.2307/270949. The sums over all nodes.

    Example:
        >>> club = Network.from_ties([("ali", "bo"), ("bo", "eva")])
        >>> gould_fernandez_global(club)["coordinator"]
        2.0
    """
    return {role: float(values.sum()) for role, values in gould_fernandez(network).items()}


def _closed(network: Network) -> IntArray:
    _, rank = peel(network.indptr, network.indices)
    rows, ends, _ = outward(network.indptr, network.indices, network.entry_ties, rank)
    return closed_pairs(rows, ends, network.sectors)


_ROLES = Metric(
    name="gould_fernandez",
    label="Broker roles",
    label_da="Mæglerroller",
    question="Who links groups that otherwise do not talk, and on whose behalf?",
    question_da="Hvem forbinder grupper, som ellers ikke taler sammen, og på hvis vegne?",
    plain="Who links groups that otherwise do not talk, and on whose behalf.",
    plain_da="Hvem der forbinder grupper, som ellers ikke taler sammen, og på hvis vegne.",
    formula="ordered pairs a, c with ties to v, none to each other, by the sectors of a, v and c",
    source="Gould & Fernandez (1989) doi:10.2307/270949",
    unit="pairs",
    range="0 to d (d - 1)",
    cost="triangles",
    edge_rule="An isolate has 0; both orders of a pair count.",
    edge_rule_da="En isolat har 0; begge rækkefølger af et par tæller.",
    notable="high",
    shape="node_by_role",
    compute=gould_fernandez,
)
METRICS = (
    _ROLES,
    replace(
        _ROLES,
        name="gould_fernandez_global",
        label="Broker roles in the whole network",
        label_da="Mæglerroller i hele netværket",
        question="Which broker roles are filled, and how often?",
        question_da="Hvilke mæglerroller er udfyldt, og hvor ofte?",
        formula="the sums over all nodes",
        range="0 and up",
        notable="",
        shape="record",
        compute=gould_fernandez_global,
    ),
)
