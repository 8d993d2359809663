"""Ties with a direction, against networkx and igraph."""

from __future__ import annotations

import igraph
import networkx as nx
import numpy as np
import pytest

from graph.errors import QueryError
from graph.metrics import measure
from graph.metrics.directed import (
    METRICS,
    betweenness_directed,
    constraint_directed,
    constraint_directed_weighted,
    in_degree,
    out_degree,
    reciprocity,
    strong_component_sizes,
)
from graph.network import Network
from tests.networks import SEEDS, arcs_of, by_chance, differences


@pytest.fixture
def ring_and_tail() -> Network:
    """Ali, Bo and Eva name each other in a ring, Bo also Ali; Eva names Liv; Ib nobody."""
    ties = [("ali", "bo", 2), ("bo", "ali", 1), ("bo", "eva", 1), ("eva", "ali", 4)]
    return Network.from_ties([*ties, ("eva", "liv", 2)], alone=["ib"], directed=True)


def test_arcs_in_and_out_are_counted_apart(ring_and_tail):
    values = measure(ring_and_tail, ["in_degree", "out_degree"])

    assert values["in_degree"] == {"ali": 2, "bo": 1, "eva": 1, "ib": 0, "liv": 1}
    assert values["out_degree"] == {"ali": 1, "bo": 2, "eva": 2, "ib": 0, "liv": 0}


def test_two_of_five_arcs_are_answered(ring_and_tail):
    assert reciprocity(ring_and_tail) == pytest.approx(2 / 5)


def test_routes_run_as_the_ties_point(ring_and_tail):
    """By hand: ali-eva, ali-liv over Bo; bo-liv, ali-liv over Eva; eva-bo over Ali."""
    values = measure(ring_and_tail, ["betweenness_directed"])["betweenness_directed"]

    assert values == {"ali": 1, "bo": 2, "eva": 2, "ib": 0, "liv": 0}


def test_an_answered_tie_takes_twice_the_share(ring_and_tail):
    """By hand for Bo: 2/3 in Ali, 1/3 in Eva; Ali has 2/3 in Bo, 1/3 in Eva; Eva 1/3 each."""
    values = constraint_directed(ring_and_tail)
    bo = (2 / 3 + 1 / 3 * 1 / 3) ** 2 + (1 / 3 + 2 / 3 * 1 / 3) ** 2

    assert values[ring_and_tail.index_of("bo")] == pytest.approx(bo)
    assert values[ring_and_tail.index_of("liv")] == 1
    assert np.isnan(values[ring_and_tail.index_of("ib")])


def test_the_ring_is_one_strong_part(ring_and_tail):
    assert strong_component_sizes(ring_and_tail) == [3, 1, 1]


def test_an_isolate_has_no_constraint_and_no_place_on_a_route(ring_and_tail):
    ib = ring_and_tail.index_of("ib")

    assert np.isnan(constraint_directed_weighted(ring_and_tail)[ib])
    assert in_degree(ring_and_tail)[ib] == out_degree(ring_and_tail)[ib] == 0


@pytest.mark.parametrize("alone", ["", "a", "abc"])
def test_without_arcs_nothing_is_answered_and_nothing_warns(alone, recwarn):
    network = Network.from_ties([], alone=alone, directed=True)

    values = measure(network, [metric.name for metric in METRICS])

    assert values["reciprocity"] is None
    assert values["strong_component_sizes"] == [1] * len(alone)
    assert [str(warning.message) for warning in recwarn] == []


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.name)
def test_ties_without_direction_are_refused(metric):
    with pytest.raises(QueryError, match="direction"):
        measure(by_chance(0), [metric.name])


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.name)
def test_a_function_called_by_itself_refuses_them_too(metric):
    with pytest.raises(QueryError, match="no direction"):
        metric.compute(by_chance(0))


@pytest.mark.parametrize("seed", SEEDS)
def test_degrees_routes_and_parts_agree_with_networkx(seed):
    network = by_chance(seed, directed=True)
    graph = _as_digraph(network)
    values = measure(network, [metric.name for metric in METRICS])
    routes = nx.betweenness_centrality(graph, normalized=False)
    sizes = sorted(map(len, nx.strongly_connected_components(graph)), reverse=True)

    assert differences(values["in_degree"], dict(graph.in_degree)) == []
    assert differences(values["out_degree"], dict(graph.out_degree)) == []
    assert differences(values["betweenness_directed"], routes) == []
    assert values["strong_component_sizes"] == sizes
    assert values["reciprocity"] == pytest.approx(nx.overall_reciprocity(graph))


@pytest.mark.parametrize("seed", SEEDS)
def test_constraint_agrees_with_igraph(seed):
    network = by_chance(seed, directed=True)
    graph = _as_igraph(network)

    assert constraint_directed(network) == pytest.approx(graph.constraint(), nan_ok=True)
    assert constraint_directed_weighted(network) == pytest.approx(
        graph.constraint(weights="weight"), nan_ok=True
    )


@pytest.mark.parametrize("seed", range(4))
def test_constraint_agrees_with_networkx_for_all_who_name_somebody(seed):
    """networkx gives NaN to a node that is only named; its neighbours are there all the same."""
    network = by_chance(seed, directed=True)
    graph = _as_digraph(network)
    names_somebody = out_degree(network) > 0
    nodes = [node for node in graph if graph.out_degree(node)]
    bare = nx.constraint(graph, nodes=nodes)
    weighted = nx.constraint(graph, nodes=nodes, weight="weight")

    assert constraint_directed(network)[names_somebody] == pytest.approx(list(bare.values()))
    assert constraint_directed_weighted(network)[names_somebody] == pytest.approx(
        list(weighted.values())
    )


def test_routes_agree_with_igraph_where_more_than_one_block_of_sources_is_needed():
    """300 nodes, so that several threads and several blocks of lanes take part."""
    chance = np.random.default_rng(7)
    names = [f"n{place:03}" for place in range(300)]
    ends = chance.integers(0, 300, (900, 2))
    network = Network.from_ties([(names[a], names[b]) for a, b in ends], alone=names, directed=True)

    expected = _as_igraph(network).betweenness(directed=True)

    assert betweenness_directed(network) == pytest.approx(expected, rel=1e-10)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.name)
def test_the_order_of_nodes_never_matters(metric, seed):
    network = by_chance(seed, directed=True)
    places = np.random.default_rng(seed + 1000).permutation(len(network))
    names = {node: f"x{place:03}" for node, place in zip(network.ids, places, strict=True)}
    _, _, strength = network.arcs
    renamed = Network.from_ties(
        [
            (names[a], names[b], amount)
            for (a, b), amount in zip(arcs_of(network), strength, strict=True)
        ][::-1],
        sectors={
            names[node]: network.sector_names[code]
            for node, code in zip(network.ids, network.sectors, strict=True)
        },
        directed=True,
    )

    found = measure(renamed, [metric.name])[metric.name]
    before = measure(network, [metric.name])[metric.name]

    by_name = metric.shape == "node"
    expected = {names[node]: before[node] for node in before} if by_name else before
    assert differences(found, expected) == []


def _as_digraph(network: Network) -> nx.DiGraph:
    graph = nx.DiGraph()
    graph.add_nodes_from(network.ids)
    for (a, b), amount in zip(arcs_of(network), network.arcs[2], strict=True):
        graph.add_edge(a, b, weight=float(amount))
    return graph


def _as_igraph(network: Network) -> igraph.Graph:
    place = {node: number for number, node in enumerate(network.ids)}
    arcs = [(place[a], place[b]) for a, b in arcs_of(network)]
    graph = igraph.Graph(len(network), arcs, directed=True)
    graph.es["weight"] = network.arcs[2].tolist()
    return graph
