"""Two networks beside each other: estimates, standard errors, and intervals that hold."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from graph.metrics import measure
from graph.metrics.comparison import COMPARED, compare_networks
from graph.network import Network
from tests.networks import SEEDS, as_networkx, by_chance


def _rows(before: Network, after: Network, **options: int) -> dict[str, dict[str, float]]:
    return {row["measure"]: row for row in compare_networks(before, after, **options)}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_estimates_are_the_metrics_of_each_network(seed):
    before, after = by_chance(seed), by_chance(seed + 100)

    rows = _rows(before, after, draws=5)

    for name, network in (("before", before), ("after", after)):
        known = measure(network, ["ei_whole", "fragmentation", "degree"])
        assert rows["ei_whole"][name] == pytest.approx(known["ei_whole"])
        assert rows["fragmentation"][name] == pytest.approx(known["fragmentation"])
        assert rows["mean_degree"][name] == pytest.approx(np.mean(list(known["degree"].values())))
        assert rows["density"][name] == pytest.approx(nx.density(as_networkx(network)))
    assert rows["density"]["difference"] == rows["density"]["after"] - rows["density"]["before"]


@pytest.mark.parametrize("seed", range(3))
def test_the_standard_errors_agree_with_networks_drawn_node_by_node(seed):
    """The same, drawn again with a full matrix: Snijders & Borgatti as they describe it."""
    network = by_chance(seed)
    chance, n, draws = np.random.default_rng(seed), len(network), 1500
    matrix = nx.to_numpy_array(as_networkx(network), weight=None)
    sectors, upper = network.sectors, np.triu_indices(n, 1)
    found = {measure.name: [] for measure in COMPARED}
    for _ in range(draws):
        drawn = chance.integers(0, n, n)
        sample = matrix[np.ix_(drawn, drawn)]
        for a, b in combinations(range(n), 2):
            if drawn[a] == drawn[b]:
                one, two = chance.choice(n, 2, replace=False)
                sample[a, b] = sample[b, a] = matrix[one, two]
        graph = nx.from_numpy_array(sample)
        inside = (sectors[drawn][:, None] == sectors[drawn])[upper] * sample[upper]
        joined = sum(len(part) * (len(part) - 1) for part in nx.connected_components(graph))
        found["density"].append(nx.density(graph))
        found["mean_degree"].append(sample.sum() / n)
        found["fragmentation"].append(1 - joined / (n * (n - 1)))
        if sample.any():
            found["ei_whole"].append(1 - 2 * inside.sum() / sample[upper].sum())

    rows = _rows(network, network, draws=3000)

    for name, values in found.items():
        assert rows[name]["before_se"] == pytest.approx(np.std(values), rel=0.12), name


@pytest.mark.parametrize("groups", [False, True])
def test_the_interval_holds_the_truth_at_least_as_often_as_it_says(groups):
    """
    120 random networks of 40 nodes, once all alike and once with two kinds of people.

    Copies of one node make the error of a network of independent ties too large rather than too
    small (known of the method), so the interval may hold more often than 95 %, never less than 90.
    """
    chance, n, hits = np.random.default_rng(5), 40, 0
    names = [f"n{place:02}" for place in range(n)]
    for _ in range(120):
        eager = chance.random(n) < 0.5 if groups else np.zeros(n, dtype=bool)
        likely = np.where(eager[:, None] & eager, 0.3, 0.1)
        drawn = np.triu(chance.random((n, n)) < likely, 1)
        ties = [(names[a], names[b]) for a, b in zip(*np.nonzero(drawn), strict=True)]
        row = _rows(*[Network.from_ties(ties, alone=names)] * 2, draws=200)["density"]
        truth = 0.1 + 0.2 * 0.25 * groups
        hits += row["before_low"] <= truth <= row["before_high"]

    assert hits / 120 >= 0.90


def test_the_same_network_twice_does_not_differ_at_all():
    """Paired: what both share is drawn in both, so it adds no error to the difference."""
    row = _rows(by_chance(2), by_chance(2), draws=50)["ei_whole"]

    assert row["paired"]
    assert (row["difference"], row["difference_se"], row["difference_high"]) == (0, 0, 0)


def test_other_nodes_are_independent_samples():
    before, after = by_chance(2), Network.from_ties([("a", "b"), ("b", "c"), ("d", "a")])

    row = _rows(before, after, draws=50)["density"]

    assert not row["paired"]
    assert row["difference_se"] == pytest.approx(np.hypot(row["before_se"], row["after_se"]))


def test_the_same_seed_gives_the_same_errors():
    one, two, other = (_rows(by_chance(3), by_chance(4), draws=50, seed=seed) for seed in (7, 7, 8))

    assert one == two
    assert one["density"]["before_se"] != other["density"]["before_se"]


def test_an_interval_is_cut_at_the_ends_of_its_range():
    star = Network.from_ties([("hub", leaf) for leaf in "abcdef"])

    row = _rows(star, star, draws=200)["fragmentation"]

    assert row["before"] == 0
    assert row["before_se"] > 0
    assert row["before_low"] == 0
    assert row["before_high"] <= 1


@pytest.mark.parametrize("alone", ["", "a", "abc"])
def test_without_ties_there_is_no_index_and_no_error(alone, recwarn):
    empty = Network.from_ties([], alone=alone)

    rows = _rows(empty, empty, draws=20)

    assert np.isnan([rows["ei_whole"][key] for key in ("before", "before_se", "difference")]).all()
    assert np.isnan(rows["density"]["before"]) == (len(alone) < 2)
    assert [str(warning.message) for warning in recwarn] == []


def test_a_clique_stays_one_however_it_is_drawn():
    """All pairs are tied, so copies are too: nothing varies."""
    clique = Network.from_ties(list(combinations("abcdef", 2)))

    rows = _rows(clique, clique, draws=100)

    assert rows["density"]["before_se"] == 0
    assert rows["fragmentation"]["before_se"] == 0
