"""What a measure costs is said beforehand, and every row's cost is one the table knows."""

from __future__ import annotations

import numpy as np
import pytest

from graph.metrics import METRICS
from graph.metrics.price import COSTS, seconds, size
from graph.network import Network


def _chain(n: int) -> Network:
    ids = [f"n{number:07}" for number in range(n)]
    return Network.from_arrays(ids, ids[:-1], ids[1:])


@pytest.mark.parametrize("metric", METRICS.values(), ids=lambda metric: metric.name)
def test_every_cost_in_the_table_of_metrics_has_a_price(metric):
    assert metric.cost in COSTS


def test_size_is_what_a_person_counts():
    """By hand: a triangle with one on it; degrees 2, 2, 3, 1; the triangle is the 2-core."""
    ties = [("a", "b"), ("b", "c"), ("a", "c"), ("c", "d")]

    found = size(Network.from_ties(ties))

    assert (found.n, found.m, found.squares, found.core) == (4, 4, 18, 2)


def test_all_routes_cost_a_hundredfold_on_a_network_ten_times_as_large():
    times = [seconds(METRICS["betweenness"], _chain(n)) for n in (1000, 10_000)]

    assert times[1] / times[0] == pytest.approx(100, rel=0.01)


def test_an_empty_network_costs_nothing():
    empty = Network.from_ties([])

    assert all(np.isfinite(seconds(metric, empty)) for metric in METRICS.values())
    assert seconds(METRICS["degree"], empty) == 0


def test_what_is_refused_at_once_has_no_price():
    metric = METRICS["best_added_tie_DF"]

    assert seconds(metric, _chain(3_000)) > 60
    assert seconds(metric, _chain(3_001)) == 0
