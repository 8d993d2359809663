"""Contacts, parts of the network, cores, and the ties between circles."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from graph.metrics import measure
from graph.metrics.cohesion import component_sizes, coreness, fragmentation, fragmentation_dw
from graph.metrics.contacts import degree, degree_by_sector, isolates, strength
from graph.metrics.local_bridges import local_bridges, overlap, tie_span
from graph.network import Network
from tests.networks import SEEDS, as_networkx, by_chance, differences


@pytest.fixture
def club_and_pair() -> Network:
    """A closed club of three with a fourth at its edge, a pair, and Ib alone."""
    club = [("ali", "bo", 2), ("bo", "eva", 1), ("eva", "ali", 1), ("eva", "maja", 4)]
    sectors = {"ali": "borger", "bo": "borger", "eva": "forening", "maja": "kommune"}
    return Network.from_ties([*club, ("per", "sam")], alone=["ib"], sectors=sectors)


def test_contacts_are_counted_and_their_strengths_added(club_and_pair):
    values = measure(club_and_pair, ["degree", "strength"])

    assert values["degree"]["eva"] == 3
    assert values["strength"]["eva"] == 6
    assert values["degree"]["ib"] == 0
    assert values["strength"]["ib"] == 0


def test_contacts_by_sector_leave_out_the_sectors_without_any(club_and_pair):
    values = measure(club_and_pair, ["degree_by_sector", "strength_by_sector"])

    assert values["degree_by_sector"]["eva"] == {"borger": 2, "kommune": 1}
    assert values["strength_by_sector"]["eva"] == {"borger": 2, "kommune": 4}
    assert values["degree_by_sector"]["ib"] == {}
    assert values["degree_by_sector"]["per"] == {"ukendt": 1}


def test_those_without_a_tie_are_the_isolates(club_and_pair):
    assert isolates(club_and_pair) == ["ib"]


def test_the_parts_of_a_network_by_hand(club_and_pair):
    """Parts of 4, 2 and 1: 1 - (4 * 3 + 2 * 1) / (7 * 6); 1/d adds 5 + 2/2 on each side."""
    values = measure(club_and_pair, ["n_components", "component_sizes"])

    assert values == {"n_components": 3, "component_sizes": [4, 2, 1]}
    assert fragmentation(club_and_pair) == pytest.approx(1 - 14 / 42)
    assert fragmentation_dw(club_and_pair) == pytest.approx(1 - 2 * (4 + 2 / 2 + 1) / 42)


def test_below_two_nodes_nobody_can_be_out_of_reach():
    alone = Network.from_ties([], alone=["ib"])

    assert np.isnan(fragmentation(alone))
    assert np.isnan(fragmentation_dw(alone))


def test_only_isolates_are_wholly_fragmented_and_a_club_not_at_all():
    apart = Network.from_ties([], alone="abc")
    club = Network.from_ties([("a", "b"), ("b", "c"), ("c", "a")])

    assert (fragmentation(apart), fragmentation_dw(apart)) == (1, 1)
    assert (fragmentation(club), fragmentation_dw(club)) == (0, 0)


def test_a_club_is_a_core_of_two_and_an_isolate_of_none(club_and_pair):
    values = measure(club_and_pair, ["coreness"])["coreness"]

    assert values == {"ali": 2, "bo": 2, "eva": 2, "ib": 0, "maja": 1, "per": 1, "sam": 1}


def test_overlap_by_hand(club_and_pair):
    """ali|eva: Bo is shared, Maja is not, 1 / (1 + 2 - 1); a pair with only each other has 0."""
    values = measure(club_and_pair, ["overlap"])["overlap"]

    assert values["ali|bo"] == 1
    assert values["ali|eva"] == 0.5
    assert values["eva|maja"] == 0
    assert values["per|sam"] == 0


def test_a_local_bridge_has_no_shared_contact_and_a_bridge_no_way_round(club_and_pair):
    ring = [("k", "l"), ("l", "m"), ("m", "n"), ("n", "o"), ("o", "k")]

    assert local_bridges(club_and_pair) == ["eva|maja", "per|sam"]
    assert measure(club_and_pair, ["tie_span"])["tie_span"] == {"eva|maja": None, "per|sam": None}
    assert set(tie_span(Network.from_ties(ring)).values()) == {4.0}


@pytest.mark.parametrize("seed", SEEDS)
def test_contacts_and_parts_agree_with_networkx(seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    sizes = sorted(map(len, nx.connected_components(graph)), reverse=True)
    pairs = len(graph) * (len(graph) - 1)

    assert degree(network).tolist() == [d for _, d in graph.degree()]
    assert strength(network) == pytest.approx([s for _, s in graph.degree(weight="weight")])
    assert degree_by_sector(network).sum(axis=1).tolist() == [d for _, d in graph.degree()]
    assert isolates(network) == sorted(nx.isolates(graph))
    assert component_sizes(network) == sizes
    assert fragmentation(network) == pytest.approx(1 - sum(s * (s - 1) for s in sizes) / pairs)
    assert fragmentation_dw(network) == pytest.approx(1 - nx.global_efficiency(graph))
    assert coreness(network).tolist() == list(nx.core_number(graph).values())


@pytest.mark.parametrize("seed", SEEDS)
def test_contacts_by_sector_agree_with_counting_them(seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    counts, sums = {node: {} for node in graph}, {node: {} for node in graph}
    for node in graph:
        for other, tie in graph[node].items():
            sector = graph.nodes[other]["sector"]
            counts[node][sector] = counts[node].get(sector, 0) + 1
            sums[node][sector] = sums[node].get(sector, 0) + tie["weight"]

    found = measure(network, ["degree_by_sector", "strength_by_sector"])

    assert differences(found["degree_by_sector"], counts) == []
    assert differences(found["strength_by_sector"], sums) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_ties_between_circles_agree_with_networkx(seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    shares, spans = {}, {}
    for a, b in graph.edges:
        shared = len(list(nx.common_neighbors(graph, a, b)))
        either = graph.degree(a) + graph.degree(b) - 2 - shared
        name = "|".join(sorted((a, b)))
        shares[name] = shared / either if either else 0.0
        if not shared:
            cut = nx.restricted_view(graph, [], [(a, b)])
            spans[name] = nx.shortest_path_length(cut, a, b) if nx.has_path(cut, a, b) else None

    assert differences(dict(zip(network.tie_ids, overlap(network), strict=True)), shares) == []
    assert local_bridges(network) == sorted(spans)
    assert differences(measure(network, ["tie_span"])["tie_span"], spans) == []
