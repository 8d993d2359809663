"""Betweenness of nodes and ties, by steps and by strength, and bridging centrality."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import igraph
import networkx as nx
import numpy as np
import pytest
import rustworkx as rx

from graph.groundwork.lengths import lengths
from graph.metrics import measure
from graph.metrics.bridging import (
    betweenness,
    betweenness_inv_weight,
    betweenness_normalized,
    bridging_centrality,
    bridging_coefficient,
    edge_betweenness,
)
from graph.network import Network
from tests.networks import SEEDS, as_networkx, by_chance, differences


@pytest.fixture
def two_clubs() -> Network:
    """Two closed clubs of three; Maja alone knows someone in both; Ib knows nobody."""
    chess = [("ali", "bo"), ("bo", "eva"), ("eva", "ali")]
    choir = [("liv", "per"), ("per", "sam"), ("sam", "liv")]
    return Network.from_ties([*chess, *choir, ("maja", "ali"), ("maja", "liv")], alone=["ib"])


def test_the_only_link_between_two_clubs_carries_all_routes_between_them(two_clubs):
    """By hand: 3 * 3 routes run through Maja; through Ali 2 others * 4 on the far side."""
    values = measure(two_clubs, ["betweenness"])["betweenness"]

    assert (values["maja"], values["ali"], values["bo"]) == (9, 8, 0)


def test_someone_who_knows_nobody_is_on_no_route_but_counts_among_the_others(two_clubs):
    """By hand: 9 of the (8 - 1)(8 - 2) / 2 = 21 pairs of others."""
    share = betweenness_normalized(two_clubs)

    assert share[two_clubs.ids.index("ib")] == 0
    assert share[two_clubs.ids.index("maja")] == pytest.approx(9 / 21)


def test_with_two_nodes_there_are_no_others_to_be_between():
    assert np.isnan(betweenness_normalized(Network.from_ties([("a", "b")]))).all()


def test_the_tie_between_two_clubs_carries_every_route_across(two_clubs):
    """By hand: 3 in one club * 4 (Maja and the other club)."""
    assert measure(two_clubs, ["edge_betweenness"])["edge_betweenness"]["ali|maja"] == 12


def test_two_equally_short_routes_share_the_pair():
    """By hand: a square; each pair of opposite corners has two routes, half through each."""
    square = Network.from_ties([("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")])

    assert betweenness(square).tolist() == [0.5, 0.5, 0.5, 0.5]


@pytest.mark.parametrize("seed", SEEDS)
def test_betweenness_agrees_with_networkx_and_igraph(seed):
    network = by_chance(seed)
    graph = as_networkx(network)

    values = measure(network, ["betweenness", "edge_betweenness"])

    ties = nx.edge_betweenness_centrality(graph, normalized=False)
    named = {"|".join(sorted(tie)): value for tie, value in ties.items()}
    other = igraph.Graph(len(network), list(zip(*network.tie_ends, strict=True)))
    assert (
        differences(values["betweenness"], nx.betweenness_centrality(graph, normalized=False)) == []
    )
    assert betweenness(network) == pytest.approx(other.betweenness(), abs=1e-8)
    assert differences(values["edge_betweenness"], named) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_normalized_betweenness_agrees_with_rustworkx(seed):
    network = by_chance(seed)
    graph = rx.PyGraph()
    graph.add_nodes_from(network.ids)
    first, second = network.tie_ends
    graph.add_edges_from_no_data(list(zip(first.tolist(), second.tolist(), strict=True)))

    found = betweenness_normalized(network)

    assert found == pytest.approx(list(rx.betweenness_centrality(graph).values()), abs=1e-10)


def test_a_larger_network_is_shared_by_the_processors_and_adds_up():
    chance = np.random.default_rng(7)
    ties = [(f"n{a}", f"n{b}") for a, b in chance.integers(0, 300, (700, 2))]
    network = Network.from_ties(ties)

    graph = igraph.Graph(len(network), list(zip(*network.tie_ends, strict=True)))

    assert betweenness(network) == pytest.approx(graph.betweenness(), rel=1e-10)
    assert edge_betweenness(network) == pytest.approx(graph.edge_betweenness(), rel=1e-10)


def test_a_strong_detour_is_shorter_than_a_weak_tie():
    """By hand: a-c has length 1, a-b-c 1/4 + 1/4."""
    network = Network.from_ties([("a", "c", 1), ("a", "b", 4), ("b", "c", 4)])

    assert betweenness_inv_weight(network).tolist() == [0, 1, 0]


@pytest.mark.parametrize(
    ("direct", "first", "second"), [(1, 2, 2), (0.3, 0.4, 1.2), (0.1, 0.3, 0.15), (2, 3, 6)]
)
def test_equally_long_routes_are_seen_as_equal(direct, first, second):
    """1/0.3 = 1/0.4 + 1/1.2, which doubles do not say; each route then has half the pair."""
    network = Network.from_ties([("a", "c", direct), ("a", "b", first), ("b", "c", second)])

    assert betweenness_inv_weight(network).tolist() == [0, 0.5, 0]


def test_ten_tenths_added_up_from_parallel_ties_are_one():
    """Ten ties of 0.1 add up to 0.9999999999999999 in doubles; the strength is 1."""
    tenths = [("a", "c", 0.1)] * 10
    network = Network.from_ties([*tenths, ("a", "b", 2), ("b", "c", 2)])

    assert betweenness_inv_weight(network).tolist() == [0, 0.5, 0]


def test_lengths_that_differ_in_the_ninth_digit_are_not_equal():
    close = Network.from_ties([("a", "c", 1), ("a", "b", 2), ("b", "c", 2 + 1e-9)])

    assert betweenness_inv_weight(close).tolist() == [0, 1, 0]


def test_strengths_that_are_no_fractions_still_know_equal_sums_in_another_order():
    """Two routes over the same three odd lengths, in different orders."""
    odd = [np.pi, np.e, np.sqrt(2)]
    up = [("s", "a", odd[0]), ("a", "b", odd[1]), ("b", "t", odd[2])]
    down = [("s", "c", odd[2]), ("c", "d", odd[0]), ("d", "t", odd[1])]
    network = Network.from_ties([*up, *down])

    measured = lengths(network)

    assert measured.slack == (0.0, 1e-25)
    assert measure(network, ["betweenness_inv_weight"]) == {
        "betweenness_inv_weight": _exact(network)
    }


def test_many_large_prime_strengths_have_no_common_unit_and_still_agree():
    """The least common multiple of forty primes is far beyond 2**100."""
    primes = [p for p in range(1000, 1400) if all(p % d for d in range(2, 38))][:40]
    chance = np.random.default_rng(3)
    ties = [(f"n{a}", f"n{b}", p) for p, (a, b) in zip(primes, _pairs(chance, 14), strict=False)]
    network = Network.from_ties(ties)

    assert lengths(network).slack == (0.0, 1e-25)
    found = measure(network, ["betweenness_inv_weight"])["betweenness_inv_weight"]
    assert differences(found, _exact(network)) == []


def test_strengths_too_far_apart_have_no_value():
    network = Network.from_ties([("a", "b", 1e-30), ("b", "c", np.pi)])

    assert np.isnan(betweenness_inv_weight(network)).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_betweenness_by_strength_agrees_with_exact_fractions(seed):
    """Every route is listed and measured with whole fractions; no double takes part."""
    network = by_chance(seed)

    found = measure(network, ["betweenness_inv_weight"])["betweenness_inv_weight"]

    assert differences(found, _exact(network)) == []


def test_only_the_ratios_of_strengths_count():
    ties = [("a", "c", 1.0), ("a", "b", 2.0), ("b", "c", 2.0), ("c", "d", 5.0)]
    tenfold = [(a, b, 10 * strength) for a, b, strength in ties]

    first, second = Network.from_ties(ties), Network.from_ties(tenfold)

    assert betweenness_inv_weight(first).tolist() == betweenness_inv_weight(second).tolist()


def test_the_middle_of_a_chain_bridges_most():
    """By hand: 1/2 over 1/1 + 1/2 for b; 1/2 over 1/2 + 1/2 for c."""
    chain = Network.from_ties([("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")], alone=["x"])

    coefficient = measure(chain, ["bridging_coefficient"])["bridging_coefficient"]
    centrality = measure(chain, ["bridging_centrality"])["bridging_centrality"]

    assert coefficient["b"] == pytest.approx(1 / 3)
    assert coefficient["c"] == 0.5
    assert centrality["c"] == 4 * 0.5
    assert coefficient["x"] is None
    assert centrality["x"] is None


@pytest.mark.parametrize("seed", SEEDS)
def test_bridging_agrees_with_its_formula_over_networkx(seed):
    network = by_chance(seed)
    graph = as_networkx(network)

    routes = nx.betweenness_centrality(graph, normalized=False)
    expected = {
        v: 1 / d / sum(1 / graph.degree(u) for u in graph[v]) if d else np.nan
        for v, d in graph.degree()
    }

    by_id = list(expected.values())
    assert bridging_coefficient(network) == pytest.approx(by_id, nan_ok=True)
    product = [expected[v] * routes[v] for v in graph]
    assert bridging_centrality(network) == pytest.approx(product, nan_ok=True, abs=1e-9)


def _pairs(chance: np.random.Generator, n: int) -> list[tuple[int, int]]:
    pairs = list(combinations(range(n), 2))
    chance.shuffle(pairs)
    return pairs


def _exact(network: Network) -> dict[str, float]:
    """Betweenness from the definition: all pairs, all shortest routes, lengths as fractions."""
    graph = as_networkx(network)
    for *_, tie in graph.edges(data=True):
        strength = Fraction(tie["weight"])
        simple = strength.limit_denominator(10_000)
        near = abs(simple - strength) < Fraction(1, 10**13)
        tie["length"] = 1 / (simple if near else strength)
    total = dict.fromkeys(graph, Fraction(0))
    for s, t in combinations(graph, 2):
        if nx.has_path(graph, s, t):
            routes = list(nx.all_shortest_paths(graph, s, t, weight="length"))
            for route in routes:
                for between in route[1:-1]:
                    total[between] += Fraction(1, len(routes))
    return {node: float(value) for node, value in total.items()}
