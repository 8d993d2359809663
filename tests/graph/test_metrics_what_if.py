"""What if: key players, attack, withdrawal, new ties, ties cut, against doing it in earnest."""

from __future__ import annotations

import math
from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from graph.errors import QueryError
from graph.groundwork import best_sets
from graph.groundwork.aims import AIMS
from graph.groundwork.best_sets import one_by_one
from graph.metrics import measure, new_ties
from graph.metrics.attack import attack_degree_adaptive, attack_degree_static
from graph.metrics.key_players import kpp_neg_F, kpp_pos_reach1
from graph.metrics.new_ties import best_added_tie_DF, best_added_tie_F
from graph.metrics.tie_removal import valente_fujimoto_bridging
from graph.metrics.withdrawal import withdrawal
from graph.network import Network
from tests.networks import SEEDS, as_networkx, by_chance, differences, read_oracle

FEW_SEEDS = SEEDS[:6]
SMALL_ORACLES = ("kite", "florentine_marriage", "karate", "structures", "edgecases_multi")


@pytest.fixture
def two_clubs() -> Network:
    """Two closed clubs of three; Maja alone knows someone in both; Ib knows nobody."""
    chess = [("ali", "bo"), ("bo", "eva"), ("eva", "ali")]
    choir = [("liv", "per"), ("per", "sam"), ("sam", "liv")]
    return Network.from_ties([*chess, *choir, ("maja", "ali"), ("maja", "liv")], alone=["ib"])


def fragmentation(graph: nx.Graph) -> float:
    n = len(graph)
    return 1 - sum(len(c) * (len(c) - 1) for c in nx.connected_components(graph)) / (n * (n - 1))


def fragmentation_dw(graph: nx.Graph) -> float:
    n = len(graph)
    near = sum(1 / d for _, row in nx.all_pairs_shortest_path_length(graph) for d in row.values()
               if d)  # fmt: skip
    return 1 - near / (n * (n - 1))


def left(graph: nx.Graph, some: tuple[str, ...]) -> nx.Graph:
    return graph.subgraph(set(graph) - set(some))


def reach(graph: nx.Graph, some: tuple[str, ...]) -> dict[str, int]:
    return nx.multi_source_dijkstra_path_length(graph, set(some), weight=None)


IN_EARNEST = {
    "neg_F": lambda graph, some: fragmentation(left(graph, some)),
    "neg_DF": lambda graph, some: fragmentation_dw(left(graph, some)),
    "pos_reach1": lambda graph, some: sum(d <= 1 for d in reach(graph, some).values()),
    "pos_reach2": lambda graph, some: sum(d <= 2 for d in reach(graph, some).values()),
    "pos_DR": lambda graph, some: (
        sum(1 / max(d, 1) for d in reach(graph, some).values()) / len(graph)
    ),
}


@pytest.mark.parametrize("seed", FEW_SEEDS)
@pytest.mark.parametrize("k", [1, 2])
@pytest.mark.parametrize("aim", IN_EARNEST)
def test_the_best_sets_are_those_that_trying_all_in_earnest_finds(aim, k, seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    worth = {some: IN_EARNEST[aim](graph, some) for some in combinations(network.ids, k)}
    best = max(worth.values())
    sets = [list(some) for some, value in worth.items() if value > best - 1e-9]

    found = measure(network, [f"kpp_{aim}_k{k}"])[f"kpp_{aim}_k{k}"]

    expected = {"value": best, "n_optimal_sets": len(sets), "sets": sets[:12]}
    assert differences(found, expected) == []


def test_the_two_whose_loss_parts_most(two_clubs):
    """By hand: without Ali and Liv are left two pairs, Maja and Ib: 2 of 15 pairs are joined."""
    found = kpp_neg_F(two_clubs, k=2)

    assert found["value"] == pytest.approx(1 - 2 / 15)
    assert found["sets"] == [["ali", "liv"]]


def test_an_isolate_reaches_itself_and_nobody_reaches_it(two_clubs):
    """By hand: Ali reaches three and herself; one of each club and Maja are seven; then Ib."""
    assert kpp_pos_reach1(two_clubs, k=1) == {
        "value": 4, "n_optimal_sets": 2, "sets": [["ali"], ["liv"]],
    }  # fmt: skip
    assert kpp_pos_reach1(two_clubs, k=2)["value"] == 7
    assert all("ib" in one for one in kpp_pos_reach1(two_clubs, k=3)["sets"])


def test_a_set_larger_than_the_network_has_no_value():
    one = Network.from_ties([], alone=["ib"])

    for aim in AIMS:
        found = measure(one, [f"kpp_{aim}_k3"])[f"kpp_{aim}_k3"]
        assert found == {"value": None, "n_optimal_sets": 0, "sets": []}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("aim", AIMS)
def test_names_change_neither_the_value_nor_how_many_sets_have_it(aim, seed):
    """Only which twelve are named, and who goes first among equals, follows the ids."""
    network = by_chance(seed)
    name = f"kpp_{aim}_k2"

    found, renamed = (measure(one, [name])[name] for one in (network, reversed_names(network)))

    assert renamed["value"] == pytest.approx(found["value"], abs=1e-12)
    assert renamed["n_optimal_sets"] == found["n_optimal_sets"]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", ["best_added_tie_DF", "best_added_cross_sector_tie_DF"])
def test_names_change_neither_the_drop_nor_how_many_ties_bring_it(name, seed):
    network = by_chance(seed)

    found, renamed = (measure(one, [name])[name] for one in (network, reversed_names(network)))

    assert renamed["drop"] == pytest.approx(found["drop"], abs=1e-12)
    assert renamed["n"] == found["n"]


def reversed_names(network: Network) -> Network:
    names = dict(zip(network.ids, network.ids[::-1], strict=True))
    first, second = network.tie_ends
    ties = [
        (names[network.ids[a]], names[network.ids[b]]) for a, b in zip(first, second, strict=True)
    ]
    return Network.from_ties(
        ties,
        sectors={
            names[node]: network.sector_names[code]
            for node, code in zip(network.ids, network.sectors, strict=True)
        },
    )


@pytest.mark.parametrize("name", SMALL_ORACLES)
def test_one_at_a_time_with_changes_comes_near_the_best(name):
    """Measured: equal but for kite's neg_DF of 2 (0.560 for 0.607)."""
    network = read_oracle(name)

    for aim, purpose in AIMS.items():
        for k in (1, 2, 3):
            best = best_sets.best_sets(network, aim, k)["value"]
            score, chosen = one_by_one(network, aim, k)
            found = purpose.share(score, len(network), k)
            assert len(set(chosen)) == k
            least = 0.92 if aim == "neg_DF" else 1.0
            assert best * least - 1e-12 <= found <= best + 1e-12, (aim, k, found, best)


def test_beyond_what_can_be_tried_the_answer_says_that_it_is_not_exact(monkeypatch):
    network = by_chance(1)
    monkeypatch.setattr(best_sets, "SETS_AT_MOST", 10)

    found = measure(network, ["kpp_neg_F_k2"])["kpp_neg_F_k2"]

    assert found["exact"] is False
    assert found["n_optimal_sets"] is None
    assert len(found["sets"]) == 1


def shrinking(network: Network, *, adaptive: bool) -> tuple[list[str], list[int]]:
    graph = as_networkx(network)
    start = dict(graph.degree)
    order, sizes = [], []
    while graph:
        now = dict(graph.degree) if adaptive else start
        node = min(graph, key=lambda one: (-now[one], one))
        graph.remove_node(node)
        order.append(node)
        sizes.append(max(map(len, nx.connected_components(graph)), default=0))
    return order, sizes


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("adaptive", [True, False])
def test_an_attack_goes_as_when_each_is_removed_in_earnest(adaptive, seed):
    network = by_chance(seed)
    order, sizes = shrinking(network, adaptive=adaptive)

    found = (attack_degree_adaptive if adaptive else attack_degree_static)(network)

    assert found["order_first20"] == order[:20]
    assert found["largest_component_after_each_removal"] == sizes
    assert found["R"] == pytest.approx(sum(sizes) / len(network) ** 2)


def test_whoever_lost_ties_waits_longer_when_the_attack_adapts():
    """By hand: without the hub, b has one tie left and d, who keeps two, goes before it."""
    ties = [("hub", x) for x in "abc"] + [("b", "x"), ("d", "e"), ("d", "f")]

    assert attack_degree_static(Network.from_ties(ties))["order_first20"][:3] == ["hub", "b", "d"]
    assert attack_degree_adaptive(Network.from_ties(ties))["order_first20"][:3] == ["hub", "d", "b"]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_withdrawal_leaves_what_is_left_when_the_sector_is_taken_away(seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    expected = {}
    for sector in network.sector_names:
        rest = graph.subgraph(n for n in graph if graph.nodes[n]["sector"] != sector)
        parts = [len(part) for part in nx.connected_components(rest)]
        expected[sector] = {
            "n_left": len(rest),
            "n_components": len(parts),
            "largest": max(parts, default=0),
            "new_isolates": sorted(n for n in rest if graph.degree[n] and not rest.degree[n]),
            "fragmentation": fragmentation(rest) if len(rest) > 1 else None,
        }

    assert differences(measure(network, ["withdrawal"])["withdrawal"], expected) == []


def test_who_had_no_tie_before_is_no_new_isolate(two_clubs):
    sectors = dict.fromkeys(two_clubs.ids, "borger") | {"maja": "kommune"}
    first, second = two_clubs.tie_ends
    ties = [(two_clubs.ids[a], two_clubs.ids[b]) for a, b in zip(first, second, strict=True)]

    found = withdrawal(Network.from_ties(ties, sectors=sectors))["kommune"]

    assert found["new_isolates"] == []
    assert found["n_components"] == 3


def test_one_tie_joins_the_two_largest_parts(two_clubs):
    """By hand: seven and one of eight nodes."""
    found = best_added_tie_F(two_clubs)

    assert found["pairs_components"] == [7, 1]
    assert found["fragmentation_after"] == pytest.approx(0)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("across", [True, False])
def test_the_best_new_tie_is_the_one_that_trying_all_in_earnest_finds(across, seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    before, drops = fragmentation_dw(graph), {}
    for a, b in combinations(network.ids, 2):
        if graph.has_edge(a, b):
            continue
        if across and graph.nodes[a]["sector"] == graph.nodes[b]["sector"]:
            continue
        graph.add_edge(a, b)
        drops[f"{a}|{b}"] = before - fragmentation_dw(graph)
        graph.remove_edge(a, b)
    best = max(drops.values())
    pairs = [pair for pair, drop in drops.items() if drop > best - 1e-9]
    name = "best_added_cross_sector_tie_DF" if across else "best_added_tie_DF"

    found = measure(network, [name])[name]

    assert differences(found, {"drop": best, "n": len(pairs), "pairs": pairs[:12]}) == []


def test_where_all_have_ties_to_all_nothing_can_be_added():
    clique = Network.from_ties(combinations("abcd", 2))

    assert best_added_tie_DF(clique) == {"drop": 0, "n": 0, "pairs": []}
    assert math.isnan(best_added_tie_DF(Network.from_ties([], alone=["ib"]))["drop"])


def test_too_many_pairs_are_refused_before_anything_is_computed():
    large = Network.from_ties([], alone=[str(n) for n in range(new_ties.NODES_AT_MOST + 1)])

    with pytest.raises(QueryError, match=r"3,001 nodes.*best_added_tie_F"):
        best_added_tie_DF(large)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_tie_is_worth_what_cutting_it_in_earnest_costs(seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    before, drops = fragmentation_dw(graph), {}
    for a, b in list(graph.edges):
        cut = graph.copy()
        cut.remove_edge(a, b)
        drops[frozenset((a, b))] = fragmentation_dw(cut) - before
    expected = [
        np.mean([drops[frozenset((node, near))] for near in graph[node]]) if graph[node] else np.nan
        for node in network.ids
    ]

    assert valente_fujimoto_bridging(network) == pytest.approx(expected, abs=1e-12, nan_ok=True)


def test_an_isolate_has_no_tie_to_cut(two_clubs):
    values = valente_fujimoto_bridging(two_clubs)

    assert np.isnan(values[two_clubs.index_of("ib")])
    assert two_clubs.ids[np.nanargmax(values)] == "maja"


def test_a_ring_that_is_cut_becomes_a_line():
    """In closed form: n of each distance up to (n - 1) / 2 become n - d of each up to n - 1."""
    n = 301
    ring = Network.from_ties([(f"n{a:03}", f"n{(a + 1) % n:03}") for a in range(n)])
    before = n * sum(1 / d for d in range(1, (n - 1) // 2 + 1))
    after = sum((n - d) / d for d in range(1, n))

    values = valente_fujimoto_bridging(ring)

    assert values == pytest.approx(np.full(n, 2 * (before - after) / (n * (n - 1))))


def test_the_best_tie_of_a_ring_is_equally_good_wherever_it_begins():
    ring = Network.from_ties([(f"n{a:03}", f"n{(a + 1) % 60:03}") for a in range(60)])

    found, span = best_added_tie_DF(ring), best_span(ring)

    spans = {int(b[1:]) - int(a[1:]) for a, b in (pair.split("|") for pair in found["pairs"])}
    assert spans <= {span, 60 - span}
    assert found["n"] == (30 if span == 30 else 60)


def best_span(ring: Network) -> int:
    """How far apart the ends of the best new tie of a ring are, by trying all from one node."""
    graph, worth = as_networkx(ring), {}
    for span in range(2, 31):
        graph.add_edge("n000", f"n{span:03}")
        worth[span] = fragmentation_dw(graph)
        graph.remove_edge("n000", f"n{span:03}")
    return min(worth, key=lambda span: worth[span])
