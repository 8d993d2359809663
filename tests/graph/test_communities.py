"""Communities: good ones, the same whatever the names, and how sure they are."""

from __future__ import annotations

from itertools import combinations

import igraph
import networkx as nx
import numpy as np
import pytest

from graph.groundwork.null_models import rewired
from graph.metrics import METRICS, measure
from graph.metrics.communities import (
    SMALL,
    adjusted_rand,
    best_partition,
    communities,
    community_stability,
    community_ties,
    modularity,
    modularity_best_leiden,
)
from graph.network import Network
from tests.networks import SEEDS, as_networkx, by_chance

NAMES = ["communities", "modularity_best_leiden", "community_stability", "community_ties"]


@pytest.fixture
def two_clubs() -> Network:
    """Two closed clubs, of four and three, joined by one tie; Ib knows nobody."""
    chess = list(combinations(("ali", "bo", "eva", "kim"), 2))
    choir = list(combinations(("liv", "per", "sam"), 2))
    return Network.from_ties([*chess, *choir, ("ali", "liv")], alone=["ib"])


def test_two_clubs_are_two_communities_and_the_isolate_is_its_own(two_clubs):
    found = communities(two_clubs)

    assert found == {
        "ali": 1, "bo": 1, "eva": 1, "kim": 1, "liv": 2, "per": 2, "sam": 2, "ib": 3,
    }  # fmt: skip


def test_modularity_by_hand(two_clubs):
    """Of 10 ties 6 and 3 inside; 13 and 7 of 20 ends."""
    expected = 6 / 10 - (13 / 20) ** 2 + 3 / 10 - (7 / 20) ** 2

    assert modularity_best_leiden(two_clubs) == pytest.approx(expected)


def test_ties_between_communities_by_hand(two_clubs):
    assert community_ties(two_clubs) == {"1|1": 6, "1|2": 1, "2|2": 3}


def test_clear_communities_are_found_in_every_run(two_clubs):
    assert community_stability(two_clubs) == 1


def test_few_ties_by_chance_give_a_high_modularity_so_no_value_is_called_high():
    """200 nodes and 460 ties by chance; swapped about they give as much again."""
    chance = np.random.default_rng(1)
    graph = nx.gnm_random_graph(200, 460, seed=1)
    network = Network.from_ties([(f"n{a}", f"n{b}") for a, b in graph.edges])

    value = modularity_best_leiden(network)

    assert value > 0.45
    assert modularity_best_leiden(rewired(network, chance)) == pytest.approx(value, abs=0.05)
    row = METRICS["modularity_best_leiden"]
    assert row.notable == ""
    for plain in (row.plain, row.plain_da):
        assert "--null rewired" in plain
        assert not any(character.isdigit() for character in plain)


def test_a_ring_has_no_clear_communities():
    """A ring can be cut anywhere, so the runs disagree."""
    ring = Network.from_ties([(f"n{a:02}", f"n{(a + 1) % 40:02}") for a in range(40)])

    assert community_stability(ring) < 0.9


def test_whoever_is_alone_in_every_run_makes_the_communities_no_more_stable():
    ties = [(f"n{a:02}", f"n{(a + 1) % 60:02}") for a in range(60)]
    among_others = Network.from_ties(ties, alone=[f"i{a:03}" for a in range(500)])

    expected = community_stability(Network.from_ties(ties))
    assert community_stability(among_others) == pytest.approx(expected, abs=0.03)


@pytest.mark.parametrize("alone", ["", "abc"])
def test_without_ties_there_is_no_modularity_but_everyone_has_a_community(alone):
    found = measure(Network.from_ties([], alone=alone), NAMES)

    assert found["communities"] == {node: place for place, node in enumerate(alone, start=1)}
    assert found["modularity_best_leiden"] is None
    assert found["community_stability"] is None
    assert found["community_ties"] == {}


@pytest.mark.parametrize("seed", SEEDS)
def test_modularity_agrees_with_networkx_and_reaches_what_igraph_finds(seed):
    network = by_chance(seed)
    parts: dict[int, set[str]] = {}
    for node, number in communities(network).items():
        parts.setdefault(number, set()).add(node)
    other = igraph.Graph(len(network), list(zip(*network.tie_ends, strict=True)))
    found = modularity_best_leiden(network)

    known = nx.community.modularity(as_networkx(network), parts.values(), weight=None)

    assert found == pytest.approx(known)
    assert found >= other.community_multilevel().modularity - 0.02
    assert found >= other.community_fastgreedy().as_clustering().modularity - 0.02


@pytest.mark.parametrize("seed", range(4))
def test_on_a_small_network_nothing_is_better(seed):
    """All partitions of seven nodes, one by one."""
    chance = np.random.default_rng(seed)
    names = "abcdefg"
    ties = [pair for pair in combinations(names, 2) if chance.random() < 0.4]
    network = Network.from_ties(ties, alone=names)

    best = max(modularity(network, np.array(parts)) for parts in _partitions(len(names)))

    assert modularity_best_leiden(network) == pytest.approx(best)


@pytest.mark.parametrize("seed", SEEDS)
def test_names_do_not_decide_how_many_communities_there_are_or_how_large(seed):
    """Numbers of equally large communities go by their first id, so sizes are compared."""
    network = by_chance(seed)
    new = np.random.default_rng(seed).permutation(len(network))
    first, second = network.tie_ends
    renamed = Network.from_ties(
        [(f"x{new[a]:03}", f"x{new[b]:03}") for a, b in zip(first, second, strict=True)],
        alone=[f"x{name:03}" for name in new],
    )

    sizes, others = (
        sorted(np.bincount(list(communities(one).values()))) for one in (network, renamed)
    )

    assert sizes == others
    assert sorted(community_ties(network).values()) == sorted(community_ties(renamed).values())


def test_numbers_go_by_size_and_then_by_the_first_id():
    clubs = ["cd", "ab", "efg"]
    network = Network.from_ties([pair for club in clubs for pair in combinations(club, 2)])

    assert communities(network) == {"e": 1, "f": 1, "g": 1, "a": 2, "b": 2, "c": 3, "d": 3}


def test_a_large_network_is_searched_less_but_still_well():
    """Sixty clubs of sixteen in a ring of clubs: more ties than ``SMALL``."""
    clubs = [[f"c{club:02}n{a:02}" for a in range(16)] for club in range(60)]
    inside = [pair for club in clubs for pair in combinations(club, 2)]
    across = [(clubs[club][0], clubs[club - 1][1]) for club in range(60)]
    network = Network.from_ties([*inside, *across])
    real = np.array([int(node[1:3]) for node in network.ids])

    assert network.n_ties > SMALL
    assert adjusted_rand(best_partition(network), real) == 1


def test_the_adjusted_rand_index_by_hand():
    """{a b}{c d} and {a b}{c}{d}: together 2 and 1 of 6 pairs, 1 in both, 1/3 by chance."""
    one, two = np.array([0, 0, 1, 1]), np.array([0, 0, 1, 2])

    assert adjusted_rand(one, two) == pytest.approx((1 - 1 / 3) / (3 / 2 - 1 / 3))
    assert adjusted_rand(one, one) == 1
    assert adjusted_rand(np.array([0, 0, 0]), np.array([0, 0, 0])) == 1
    assert adjusted_rand(np.array([0, 1, 2]), np.array([0, 1, 2])) == 1
    assert adjusted_rand(np.array([0, 0, 0]), np.array([0, 1, 2])) == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_the_adjusted_rand_index_agrees_with_igraph(seed):
    chance = np.random.default_rng(seed)
    one, two = chance.integers(0, 4, 20), chance.integers(0, 5, 20)

    expected = igraph.compare_communities(one.tolist(), two.tolist(), method="adjusted_rand")

    assert adjusted_rand(one, two) == pytest.approx(expected)


def _partitions(n: int) -> list[list[int]]:
    """Return every partition of n things, as a code each."""
    found = [[0]]
    for _ in range(n - 1):
        found = [[*codes, code] for codes in found for code in range(max(codes) + 2)]
    return found
