"""Bridges, cut nodes, who falls off, blocks: one walk against taking each away in earnest."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from graph.metrics import measure
from graph.metrics.weak_spots import (
    articulation_falloff,
    articulation_points,
    biconnected_components,
    bridge_smaller_side,
    bridges,
    node_removal,
)
from graph.network import Network
from tests.networks import SEEDS, as_networkx, by_chance, differences


@pytest.fixture
def two_clubs() -> Network:
    """Two closed clubs of three; Maja alone knows someone in both; Ib knows nobody."""
    chess = [("ali", "bo"), ("bo", "eva"), ("eva", "ali")]
    choir = [("liv", "per"), ("per", "sam"), ("sam", "liv")]
    return Network.from_ties([*chess, *choir, ("maja", "ali"), ("maja", "liv")], alone=["ib"])


def test_the_ties_of_the_only_link_are_bridges(two_clubs):
    assert bridges(two_clubs) == ["ali|maja", "liv|maja"]
    assert bridge_smaller_side(two_clubs) == {"ali|maja": 3, "liv|maja": 3}


def test_a_tie_registered_twice_is_still_a_bridge():
    assert bridges(Network.from_ties([("ali", "bo"), ("bo", "ali")])) == ["ali|bo"]


def test_who_falls_off_when_a_cut_node_leaves(two_clubs):
    """By hand: without Ali, two of chess are cut off from Maja and the three of choir."""
    assert articulation_points(two_clubs) == ["ali", "liv", "maja"]
    assert articulation_falloff(two_clubs) == {
        "ali": {"pieces": [4, 2], "cut_off": 2},
        "liv": {"pieces": [4, 2], "cut_off": 2},
        "maja": {"pieces": [3, 3], "cut_off": 3},
    }


def test_the_hub_of_a_star_leaves_only_isolates():
    star = Network.from_ties([("hub", leaf) for leaf in "abcd"])

    assert articulation_falloff(star) == {"hub": {"pieces": [1, 1, 1, 1], "cut_off": 3}}


def test_without_an_isolate_there_is_one_part_fewer(two_clubs):
    """By hand: the seven others are one part."""
    assert node_removal(two_clubs)["ib"] == {"n_components": 1, "fragmentation": 0.0}


def test_fewer_than_two_left_have_no_fragmentation():
    left = measure(Network.from_ties([("ali", "bo")]), ["node_removal"])["node_removal"]

    assert left["ali"] == {"n_components": 1, "fragmentation": None}


def test_a_cut_node_is_in_several_blocks_and_an_isolate_in_none(two_clubs):
    assert biconnected_components(two_clubs) == [
        "ali|bo|eva",
        "ali|maja",
        "liv|maja",
        "liv|per|sam",
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_bridges_cut_nodes_and_blocks_agree_with_networkx(seed):
    network = by_chance(seed)
    graph = as_networkx(network)

    blocks = ["|".join(sorted(block)) for block in nx.biconnected_components(graph)]

    assert bridges(network) == sorted("|".join(sorted(tie)) for tie in nx.bridges(graph))
    assert articulation_points(network) == sorted(nx.articulation_points(graph))
    assert biconnected_components(network) == sorted(blocks)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_sides_of_a_bridge_are_what_is_left_when_it_is_cut(seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    expected = {}
    for a, b in list(nx.bridges(graph)):
        cut = graph.copy()
        cut.remove_edge(a, b)
        sides = [len(nx.node_connected_component(cut, end)) for end in (a, b)]
        expected["|".join(sorted((a, b)))] = min(sides)

    assert differences(bridge_smaller_side(network), expected) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_every_loss_of_a_node_agrees_with_taking_it_away_in_earnest(seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    removal, falloff = {}, {}
    for node in list(graph):
        left = graph.subgraph(set(graph) - {node})
        sizes = [len(part) for part in nx.connected_components(left)]
        pairs = len(left) * (len(left) - 1)
        removal[node] = {
            "n_components": len(sizes),
            "fragmentation": 1 - sum(s * (s - 1) for s in sizes) / pairs,
        }
        own = nx.node_connected_component(graph, node) - {node}
        pieces = sorted(map(len, nx.connected_components(graph.subgraph(own))), reverse=True)
        if len(pieces) > 1:
            falloff[node] = {"pieces": pieces, "cut_off": sum(pieces[1:])}

    assert differences(node_removal(network), removal) == []
    assert differences(articulation_falloff(network), falloff) == []


def test_a_chain_of_a_hundred_thousand_needs_no_recursion():
    n = 100_000
    names = [f"n{place:06}" for place in range(n)]
    chain = Network.from_arrays(names, names[:-1], names[1:])

    sides = np.array(list(bridge_smaller_side(chain).values()))

    assert len(sides) == n - 1
    assert sides.max() == n // 2
    assert len(articulation_points(chain)) == n - 2
