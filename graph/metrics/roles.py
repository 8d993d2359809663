"""Broker roles: between which sectors a node stands, and on whose behalf."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.groundwork.once import once
from graph.groundwork.open_routes import BACK, FORWARD, arcs_of, runs_of
from graph.groundwork.outward import outward_ties
from graph.kernels.triangles import closed_routes
from graph.metrics.metric import Metric
from graph.network import Network

ROLES = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison")


@once
def gould_fernandez(network: Network) -> dict[str, FloatArray]:
    """
    How often a node stands between two others who have no tie, by the sectors of the three.

    Directed ties count in their direction: a to v, v to c, and none from a to c. Undirected ties
    count in both, so that both orders of a and c count and gatekeeper equals representative.

    Returns:
        Per role, and in ``total``, one whole number per node; 0 for an isolate.

    Cost:
        Time triangles, and n times the number of sectors: pairs are counted per sector, not one by
        one; memory 100 bytes a node and sector, and 50 a tie.

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
    from_here, ends, tie = arcs_of(network)
    runs = runs_of(network)
    both_ways = runs[tie] == FORWARD + BACK
    into, out = _by_sector(network, ends, from_here), _by_sector(network, from_here, ends)
    back = _by_sector(network, from_here[both_ways], ends[both_ways])  # a is c: no pair
    own = np.arange(len(network)), network.sectors
    into_all, out_all = into.sum(axis=1), out.sum(axis=1)
    alike = (into * out - back).sum(axis=1)
    coordinator = into[own] * out[own] - back[own]
    routes = np.stack(
        (
            coordinator,
            alike - coordinator,
            into[own] * (out_all - out[own]),
            (into_all - into[own]) * out[own],
            (into_all - into[own]) * (out_all - out[own])
            - ((into * out).sum(axis=1) - into[own] * out[own]),
        )
    )
    closed = closed_routes(*outward_ties(network), runs, network.sectors).T
    open_routes = (routes - closed).astype(np.float64)
    return {**dict(zip(ROLES, open_routes, strict=True)), "total": open_routes.sum(axis=0)}


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


def _by_sector(network: Network, at: IntArray, others: IntArray) -> IntArray:
    """Return, per node and sector, how often the node is *at* and its other of that sector."""
    n, sectors = len(network), len(network.sector_names)
    cell = at * sectors + network.sectors[others]
    return np.bincount(cell, minlength=n * sectors).reshape(n, sectors)


_ROLES = Metric(
    name="gould_fernandez",
    label="Broker roles",
    label_da="Mæglerroller",
    question="Who links groups that otherwise do not talk, and on whose behalf?",
    question_da="Hvem forbinder grupper, som ellers er uden forbindelse, og på hvis vegne?",
    plain="Who links groups that otherwise do not talk, and on whose behalf.",
    plain_da="Hvem der forbinder grupper, som ellers er uden forbindelse, og på hvis vegne.",
    formula="ordered pairs a, c with ties to v, none to each other, by the sectors of a, v and c",
    source="Gould & Fernandez (1989) doi:10.2307/270949",
    unit="pairs",
    range="0 to d (d - 1)",
    cost="triangles",
    edge_rule="An isolate has 0; without directions both orders of a pair count.",
    edge_rule_da="En uden bånd har 0; uden retning tæller begge rækkefølger af et par.",
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
