"""Betweenness from samples: the promise of eps and delta, held to the exact values."""

from __future__ import annotations

import numpy as np
import pytest

from graph.metrics import sampled
from graph.metrics.bridging import betweenness
from graph.metrics.sampled import betweenness_sampled, draw, most_draws
from graph.network import Network

RUNS = 40
CHANCE = np.random.default_rng(3)
NETWORKS = {
    "by chance": [(f"n{a}", f"n{b}") for a, b in CHANCE.integers(0, 150, (260, 2))],
    "a hub": [("hub", f"n{a}") for a in range(60)] + [("n0", "n1"), ("n1", "m"), ("m", "k")],
    "a ring, with many equal routes": [(f"n{a}", f"n{(a + 1) % 30}") for a in range(30)]
    + [(f"n{a}", f"n{(a + 2) % 30}") for a in range(30)],
    "two parts": [(f"a{a}", f"a{a // 2}") for a in range(1, 30)]
    + [(f"b{a}", f"b{a - 1}") for a in range(1, 30)],
}


def _shares(network: Network) -> np.ndarray:
    return betweenness(network) / (len(network) * (len(network) - 1) / 2)


@pytest.mark.parametrize("name", NETWORKS)
def test_the_promise_is_kept_in_as_many_runs_as_it_says(name):
    """Promised: in 9 of 10 runs no value is more than 0.05 off; each seed is a run."""
    network = Network.from_ties(NETWORKS[name], alone=["ib"])
    exact = _shares(network)

    off = [np.abs(draw(network, eps=0.05, delta=0.1, seed=s)[0] - exact).max() for s in range(RUNS)]

    assert np.mean(np.array(off) <= 0.05) >= 0.9


@pytest.mark.parametrize("name", NETWORKS)
def test_the_mean_of_many_runs_is_the_exact_value(name):
    """No bias: the mean of all draws is within 5 standard errors of a share for every node."""
    network = Network.from_ties(NETWORKS[name], alone=["ib"])
    exact = _shares(network)

    runs = [draw(network, eps=0.05, delta=0.1, seed=seed) for seed in range(RUNS)]

    drawn = sum(samples for _, samples in runs)
    mean = sum(values * samples for values, samples in runs) / drawn
    assert (np.abs(mean - exact) <= 5 * np.sqrt(exact * (1 - exact) / drawn) + 1e-12).all()


def test_the_same_seed_gives_the_same_values():
    network = Network.from_ties(NETWORKS["by chance"])

    first, second = (draw(network, eps=0.05, delta=0.1, seed=7)[0] for _ in range(2))

    assert first.tolist() == second.tolist()


def test_the_number_of_routes_that_always_suffices_follows_the_theory():
    """By hand: two steps from the middle, so VD <= 5; 50 (floor(log2(3)) + 1 + ln 10)."""
    chain = Network.from_ties([("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("c", "x")])

    assert most_draws(chain, eps=0.1, delta=0.1) == np.ceil(50 * (1 + 1 + np.log(10)))


def test_a_network_without_two_steps_needs_no_draws():
    pairs = Network.from_ties([("a", "b")], alone=["ib"])
    isolates = Network.from_ties([], alone="abc")

    assert draw(isolates, eps=0.1, delta=0.1, seed=1)[1] == 0
    assert draw(pairs, eps=0.1, delta=0.1, seed=1)[0].tolist() == [0, 0, 0]


def test_a_small_network_has_the_exact_values_and_says_so():
    """By hand: Bo is between 1 of the 3 pairs; Ib, who knows nobody, between none."""
    chain = Network.from_ties([("ali", "bo"), ("bo", "eva")], alone=["ib"])

    found = betweenness_sampled(chain)

    assert (found["eps"], found["delta"], found["samples"]) == (0, 0, 0)
    assert found["values"] == {"ali": 0, "bo": 1 / 6, "eva": 0, "ib": 0}


def test_a_large_network_says_eps_delta_and_how_many_were_drawn(monkeypatch):
    monkeypatch.setattr(sampled, "EXACT_UP_TO", 10)
    network = Network.from_ties(NETWORKS["by chance"])

    found = betweenness_sampled(network, eps=0.05, delta=0.2, seed=1)

    assert (found["eps"], found["delta"]) == (0.05, 0.2)
    assert 0 < found["samples"] <= most_draws(network, eps=0.05, delta=0.1)
