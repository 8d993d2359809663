"""Mixing across sectors, and what chance would give."""

from __future__ import annotations

from itertools import permutations

import networkx as nx
import numpy as np
import pytest

from graph.metrics import measure
from graph.metrics.external_internal import (
    ei_group,
    ei_node,
    ei_permutation_mean,
    ei_permutation_sd,
    ei_whole,
)
from graph.metrics.external_internal_expected import ei_group_expected, ei_node_expected
from graph.metrics.mixing import (
    assortativity_degree,
    assortativity_sector,
    mixing_matrix,
    modularity_sector,
    participation,
    within_module_z,
)
from graph.network import Network
from tests.networks import SEEDS, as_networkx, by_chance

OF_THE_WHOLE = [
    assortativity_sector,
    assortativity_degree,
    modularity_sector,
    ei_whole,
    ei_permutation_mean,
    ei_permutation_sd,
]


@pytest.fixture
def village() -> Network:
    """Three citizens, two associations and a school; Ib, a citizen, has no tie."""
    sectors = {
        **dict.fromkeys(("ali", "bo", "eva", "ib"), "borger"),
        **dict.fromkeys(("kor", "skak"), "forening"),
        "skole": "kommune",
    }
    ties = [("ali", "bo"), ("bo", "skak"), ("eva", "skak"), ("kor", "skak"), ("skak", "skole")]
    return Network.from_ties(ties, sectors=sectors)


def test_contacts_in_three_sectors_are_spread_further_than_in_one(village):
    """By hand for skak: 2 citizens, 1 association, 1 school of 4."""
    values = measure(village, ["participation"])["participation"]

    assert values["skak"] == pytest.approx(1 - (4 + 1 + 1) / 16)
    assert values["ali"] == 0
    assert values["ib"] is None


def test_ties_inside_and_across_sectors_by_hand(village):
    """One tie among citizens, one among associations, two and one across."""
    values = measure(village, ["mixing_matrix", "ei_whole", "ei_group", "ei_node"])

    assert values["mixing_matrix"]["borger"] == {"borger": 1, "forening": 2, "kommune": 0}
    assert values["mixing_matrix"]["forening"] == {"borger": 2, "forening": 1, "kommune": 1}
    assert values["ei_whole"] == pytest.approx((3 - 2) / 5)
    assert values["ei_group"]["borger"] == pytest.approx((2 - 1) / 3)
    assert values["ei_group"]["kommune"] == 1
    assert values["ei_node"]["bo"] == 0
    assert values["ei_node"]["ib"] is None


def test_contacts_in_the_own_sector_are_compared_with_the_others_of_it(village):
    """Citizens have 1, 1, 0 and 0 there: mean 1/2, deviation 1/2; the associations are alike."""
    values = measure(village, ["within_module_z"])["within_module_z"]

    assert (values["ali"], values["eva"], values["ib"]) == (1, -1, -1)
    assert values["skak"] is None
    assert values["skole"] is None


def test_the_expected_index_by_hand(village):
    """1 - 2 * (4 * 3 + 2 * 1 + 0) / (7 * 6)."""
    assert ei_permutation_mean(village) == pytest.approx(1 - 2 * 14 / 42)


@pytest.mark.parametrize("compute", OF_THE_WHOLE)
def test_without_ties_there_is_no_value(compute):
    assert np.isnan(compute(Network.from_ties([], sectors={"a": "borger", "b": "kommune"})))


def test_a_sector_without_ties_has_no_index():
    network = Network.from_ties([("a", "b")], sectors={"c": "kommune"})

    assert measure(network, ["ei_group"])["ei_group"] == {"kommune": None, "ukendt": -1}


def test_one_sector_alone_cannot_be_sorted_by_sector():
    network = Network.from_ties([("a", "b"), ("b", "c")])

    assert np.isnan(assortativity_sector(network))
    assert ei_permutation_sd(network) == 0


def test_where_all_have_equally_many_contacts_they_cannot_be_sorted_by_that():
    ring = Network.from_ties([("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")])

    assert np.isnan(assortativity_degree(ring))


def test_no_tie_across_is_sorted_wholly():
    network = Network.from_ties(
        [("a", "b"), ("c", "d")], sectors={"a": "x", "b": "x", "c": "y", "d": "y"}
    )

    assert assortativity_sector(network) == 1
    assert ei_whole(network) == -1


@pytest.mark.parametrize("seed", SEEDS)
def test_assortativity_and_modularity_agree_with_networkx(seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    parts = [
        {node for node in graph if graph.nodes[node]["sector"] == name}
        for name in network.sector_names
    ]
    place = {name: code for code, name in enumerate(network.sector_names)}
    ends = nx.attribute_mixing_matrix(graph, "sector", mapping=place, normalized=False)

    assert assortativity_sector(network) == pytest.approx(
        nx.attribute_assortativity_coefficient(graph, "sector")
    )
    assert assortativity_degree(network) == pytest.approx(
        nx.degree_assortativity_coefficient(graph)
    )
    assert modularity_sector(network) == pytest.approx(
        nx.community.modularity(graph, parts, weight=None)
    )
    assert mixing_matrix(network) == pytest.approx(ends / (1 + np.eye(len(ends))))


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_reckoned_per_node_agrees_with_counting(seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    sector = nx.get_node_attributes(graph, "sector")
    spread, index, own = [], [], {}
    for node in graph:
        near = [sector[other] for other in graph[node]]
        own[node] = near.count(sector[node])
        shares = [near.count(name) / len(near) for name in set(near)]
        spread.append(1 - sum(share**2 for share in shares) if near else np.nan)
        index.append((len(near) - 2 * own[node]) / len(near) if near else np.nan)
    z = []
    for node in graph:
        group = [own[other] for other in graph if sector[other] == sector[node]]
        z.append((own[node] - np.mean(group)) / np.std(group) if len(set(group)) > 1 else np.nan)

    assert participation(network) == pytest.approx(spread, nan_ok=True)
    assert ei_node(network) == pytest.approx(index, nan_ok=True)
    assert within_module_z(network) == pytest.approx(z, nan_ok=True)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_index_agrees_with_counting_ties(seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    sector = nx.get_node_attributes(graph, "sector")
    crossing = [sector[a] != sector[b] for a, b in graph.edges]
    expected = []
    for name in network.sector_names:
        inside = sum(sector[a] == sector[b] == name for a, b in graph.edges)
        across = sum((sector[a] == name) != (sector[b] == name) for a, b in graph.edges)
        total = inside + across
        expected.append((across - inside) / total if total else np.nan)

    assert ei_whole(network) == pytest.approx(2 * np.mean(crossing) - 1)
    assert ei_group(network) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("seed", range(4))
def test_chance_agrees_with_every_way_to_deal_out_the_sectors(seed):
    """All 720 orders of six labels, one by one."""
    network, labels, pairs = _six(seed)
    found = [
        np.mean([1 if dealt[a] != dealt[b] else -1 for a, b in pairs])
        for dealt in permutations(labels)
    ]

    assert ei_permutation_mean(network) == pytest.approx(np.mean(found))
    assert ei_permutation_sd(network) == pytest.approx(np.std(found))


@pytest.mark.parametrize("seed", range(4))
def test_chance_for_one_node_agrees_with_every_way_to_deal_out_the_other_sectors(seed):
    """All 120 orders of five labels over the five others, for each node in turn."""
    network, labels, pairs = _six(seed)
    expected = []
    for node, own in enumerate(labels):
        near = [a + b - node for a, b in pairs if node in (a, b)]
        others = [place for place in range(6) if place != node]
        index = [
            np.mean([1 if dealt[others.index(other)] != own else -1 for other in near])
            for dealt in permutations([labels[place] for place in others])
            if near
        ]
        expected.append(np.mean(index) if near else np.nan)

    assert ei_node_expected(network) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("seed", range(4))
def test_chance_for_a_sector_agrees_with_every_way_to_deal_out_the_sectors(seed):
    """The ties inside and across of all 720 deals, added up, give the index of a sector."""
    network, labels, pairs = _six(seed)
    expected = []
    for name in network.sector_names:
        ends = [
            (dealt[a] == name) + (dealt[b] == name)
            for dealt in permutations(labels)
            for a, b in pairs
        ]
        expected.append((ends.count(1) - ends.count(2)) / (ends.count(1) + ends.count(2)))

    has_ties = ~np.isnan(ei_group(network))
    found = ei_group_expected(network)
    assert found[has_ties] == pytest.approx(np.array(expected)[has_ties])
    assert np.isnan(found[~has_ties]).all()


def test_by_chance_an_isolate_and_a_sector_without_ties_have_no_index_either(village):
    network = village.without(["skole"])
    alone = Network.from_ties([("a", "b")], sectors={"c": "kommune"})

    values = measure(network, ["ei_node_expected"])["ei_node_expected"]

    assert values["ib"] is None
    assert values["skak"] == pytest.approx(1 - 2 / 5)
    assert measure(alone, ["ei_group_expected"])["ei_group_expected"]["kommune"] is None


def _six(seed: int) -> tuple[Network, list[str], list[tuple[int, int]]]:
    """Return six nodes of three sectors with ties by chance, and the labels and ties by place."""
    chance = np.random.default_rng(seed)
    labels = ["x", "x", "x", "y", "y", "z"]
    pairs = [(a, b) for a in range(6) for b in range(a) if chance.random() < 0.5]
    network = Network.from_ties(
        [(f"n{a}", f"n{b}") for a, b in pairs],
        sectors={f"n{place}": label for place, label in enumerate(labels)},
    )
    return network, labels, pairs
