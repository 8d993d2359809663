"""Every metric against the networks whose values others have computed."""

from __future__ import annotations

import json
import math

import pytest

from graph.metrics import METRICS, fitting, measure
from tests.networks import ORACLES, differences, expected_values, read_oracle

FINDINGS_ONLY = "toy_municipality"
NAMES = sorted(
    name
    for path in ORACLES.glob("*.expected.json")
    if (name := path.name.removesuffix(".expected.json")) != FINDINGS_ONLY
)
NO_SINGLE_VALUE = {  # a bound, and what chance gives: compared apart
    "modularity_optimum", "modularity_best_leiden", "ei_permutation_mc",
}  # fmt: skip
NO_ORACLE = {  # held by hand and by going through every case: test_metrics_chance, _mixing ...
    "ei_node_expected", "ei_group_expected",
    "communities", "community_stability", "community_ties", "gould_fernandez_permutation_mean",
    "gould_fernandez_permutation_sd", "gould_fernandez_permutation_z",
    "gould_fernandez_global_permutation_mean",
    "betweenness_sampled",  # exact in networks this small: test_metrics_sampled
    "co_members", "co_memberships",  # the sums of the projections: test_metrics_two_modes
}  # fmt: skip
STANDARD_ERRORS = 4
DRAWS = 20_000  # as in the oracle, and as ei_permutation_mc makes in networks of this size
CASES = [
    (name, metric)
    for name in NAMES
    for metric in expected_values(name)
    if metric not in NO_SINGLE_VALUE
]
NETWORKS = {name: read_oracle(name) for name in NAMES}


@pytest.mark.parametrize(("name", "metric"), CASES)
def test_a_metric_has_the_value_that_others_found(name, metric):
    found = measure(NETWORKS[name], [metric])[metric]

    assert differences(found, expected_values(name)[metric], at=metric) == []


def test_every_undirected_metric_is_held_to_some_oracle():
    held = {metric for _, metric in CASES} | NO_SINGLE_VALUE | NO_ORACLE

    assert {name for name, metric in METRICS.items() if metric.needs != "directed"} <= held


@pytest.mark.parametrize("name", NAMES)
def test_draws_by_chance_are_near_what_the_closed_form_says(name):
    """A deviation of draws spreads by less than sd / sqrt(draws) where the tails are light."""
    known = expected_values(name)
    mean, sd = known["ei_permutation_mean"], known["ei_permutation_sd"]

    found = measure(NETWORKS[name], ["ei_permutation_mc"])["ei_permutation_mc"]

    assert found.keys() == known["ei_permutation_mc"].keys()
    assert abs(found["mean"] - mean) <= STANDARD_ERRORS * sd / math.sqrt(DRAWS)
    assert abs(found["sd"] - sd) <= STANDARD_ERRORS * sd / math.sqrt(DRAWS)
    for side in ("p_le", "p_ge"):
        p = known["ei_permutation_mc"][side]
        spread = math.sqrt(2 * max(p * (1 - p), 1 / DRAWS) / DRAWS)  # both are drawn
        assert abs(found[side] - p) <= STANDARD_ERRORS * spread


@pytest.mark.parametrize("name", NAMES)
def test_communities_are_as_good_as_others_found_and_no_better_than_can_be(name):
    known = expected_values(name)

    found = measure(NETWORKS[name], ["modularity_best_leiden"])["modularity_best_leiden"]

    assert found >= known["modularity_best_leiden"]["median"] - 1e-9
    assert found <= known.get("modularity_optimum", 1) + 1e-9


def test_all_seven_networks_are_here():
    """An empty folder would make every other test pass."""
    assert len(NAMES) == 7


@pytest.mark.parametrize("name", NAMES)
def test_all_values_can_be_written_as_strict_json(name):
    text = json.dumps(measure(NETWORKS[name]), allow_nan=False)

    assert json.loads(text).keys() == {metric.name for metric in fitting(NETWORKS[name])}


def test_the_comparison_itself_sees_a_difference():
    assert differences({"a": 1.0 + 3e-8}, {"a": 1.0}) != []
    assert differences({"a": None}, {"a": 0.0}) != []
    assert differences([1, 2], [1]) != []
    assert differences({"a": math.pi}, {"a": math.pi + 1e-9}) == []
