"""Pairs without a tie and what speaks for one."""

from __future__ import annotations

from math import log

import networkx as nx
import pytest

from graph.errors import QueryError
from graph.metrics import measure
from graph.metrics.pairs import adamic_adar
from graph.network import Network
from tests.networks import SEEDS, as_networkx, by_chance, differences


def test_a_shared_contact_who_knows_few_counts_for_more():
    """By hand: Bo knows 2, Eva 3; Ali and Liv share both, the others one of them."""
    ties = [("ali", "bo"), ("bo", "liv"), ("ali", "eva"), ("eva", "liv"), ("eva", "per")]

    values = adamic_adar(Network.from_ties(ties))

    assert values == pytest.approx(
        {
            "ali|liv": 1 / log(2) + 1 / log(3),
            "ali|per": 1 / log(3),
            "liv|per": 1 / log(3),
            "bo|eva": 1 / log(2) + 1 / log(2),
        }
    )


def test_who_has_a_tie_already_is_not_introduced():
    assert adamic_adar(Network.from_ties([("ali", "bo"), ("bo", "eva"), ("eva", "ali")])) == {}


def test_an_isolate_and_another_component_are_in_no_pair():
    network = Network.from_ties([("ali", "bo"), ("bo", "eva"), ("liv", "per")], alone=["ib"])

    assert adamic_adar(network).keys() == {"ali|eva"}


@pytest.mark.parametrize("alone", ["", "a", "abc"])
def test_without_ties_there_are_no_pairs(alone):
    assert adamic_adar(Network.from_ties([], alone=alone)) == {}


@pytest.mark.parametrize("seed", SEEDS)
def test_adamic_adar_agrees_with_networkx(seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    expected = {
        "|".join(sorted((a, b))): value
        for a, b, value in nx.adamic_adar_index(graph)
        if set(graph[a]) & set(graph[b])
    }

    assert differences(measure(network, ["adamic_adar"])["adamic_adar"], expected) == []


def test_a_hub_of_too_many_pairs_is_refused_before_they_are_made():
    leaves = [f"n{place:05}" for place in range(30_000)]
    star = Network.from_arrays([*leaves, "hub"], leaves, ["hub"] * len(leaves))

    with pytest.raises(QueryError, match="adamic_adar would write down up to 449,985,000 pairs"):
        adamic_adar(star)
