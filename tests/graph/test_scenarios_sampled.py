"""What if in a large network: distances and routes by chance, with how wrong they may be."""

from __future__ import annotations

import doctest

import numpy as np
import pytest

import graph.scenarios.distances
from graph.metrics.cohesion import fragmentation_dw
from graph.network import Network
from graph.scenarios import Given, Ground, play
from graph.scenarios.distances import far_apart

LEAVES = 2_600


@pytest.fixture(scope="module")
def large() -> Network:
    """6,000 nodes by chance, in one large part and some small ones, and isolates."""
    chance = np.random.default_rng(7)
    names = [f"n{number}" for number in range(6_000)]
    ends = chance.integers(0, 5_600, (7_000, 2))
    return Network.from_ties([(names[a], names[b]) for a, b in ends], alone=names)


def two_halls() -> Network:
    """Two halls with 2,600 citizens each; the choir and the club both join the halls."""
    sectors = {"choir": "civil", "club": "civil", "east": "civil", "west": "civil"}
    ties = [(hall, body) for hall in ("east", "west") for body in ("choir", "club")]
    for hall in ("east", "west"):
        citizens = [f"{hall}{number}" for number in range(LEAVES)]
        sectors |= dict.fromkeys(citizens, "borger")
        ties += [(hall, citizen) for citizen in citizens]
    return Network.from_ties(ties, sectors=sectors)


def ground_of_halls() -> Ground:
    network = two_halls()
    ground = Ground.from_network(network)
    ground.ranked[:] = ground.nameable
    return ground


def test_the_interval_of_the_distances_holds_the_truth(large):
    """95 % of 40 are 38; under 34 is less likely than 1 in 100 when the interval is right."""
    truth = fragmentation_dw(large)
    found = [far_apart(large, exact_up_to=0, seed=seed) for seed in range(40)]

    assert sum(one.low <= truth <= one.high for one in found) >= 34
    assert all(one.high - one.low < 0.02 for one in found)
    assert {one.sources for one in found} == {1_024}


def test_distances_are_exact_where_that_is_soon_done(large):
    found = far_apart(large)

    assert found.low == found.value == found.high == fragmentation_dw(large)
    assert found.sources == 6_000


def test_a_rise_beyond_chance_is_told_with_how_wrong_it_may_be():
    """By hand: half of the routes between the halls run through the choir, then all of them."""
    pairs = 2 * LEAVES * LEAVES / ((2 * LEAVES + 4) * (2 * LEAVES + 3))

    found = play(ground_of_halls(), "withdrawal", Given(ids=("club",)), routes=True)

    [choir] = found["routes"]
    assert found["routes_certainty"] == {"eps": 0.01, "delta": 0.1}
    assert choir["id"] == "choir"
    assert choir["before"] == pytest.approx(pairs / 2, abs=0.012)
    assert choir["after"] == pytest.approx(pairs, abs=0.012)


def test_what_chance_could_make_is_no_rise():
    """Nothing changes for the routes when one of 5,200 citizens leaves."""
    found = play(ground_of_halls(), "withdrawal", Given(ids=("east7",)), routes=True)

    assert found["routes"] == []


def test_the_example_runs():
    assert doctest.testmod(graph.scenarios.distances).failed == 0
