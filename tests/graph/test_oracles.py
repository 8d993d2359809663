"""Every metric against the networks whose values others have computed."""

from __future__ import annotations

import json
import math

import pytest

from graph.metrics import METRICS, measure
from tests.networks import ORACLES, differences, expected_values, read_oracle

FINDINGS_ONLY = "toy_municipality"
NAMES = sorted(
    name
    for path in ORACLES.glob("*.expected.json")
    if (name := path.name.removesuffix(".expected.json")) != FINDINGS_ONLY
)
CASES = [
    (name, metric)
    for name in NAMES
    for metric in expected_values(name)
    if metric in METRICS and metric != "ei_permutation_mc"
]
NETWORKS = {name: read_oracle(name) for name in NAMES}


@pytest.mark.parametrize(("name", "metric"), CASES)
def test_a_metric_has_the_value_that_others_found(name, metric):
    found = measure(NETWORKS[name], [metric])[metric]

    assert differences(found, expected_values(name)[metric], at=metric) == []


def test_every_metric_is_held_to_some_oracle():
    assert {metric for _, metric in CASES} == set(METRICS)


def test_all_seven_networks_are_here():
    """An empty folder would make every other test pass."""
    assert len(NAMES) == 7


@pytest.mark.parametrize("name", NAMES)
def test_all_values_can_be_written_as_strict_json(name):
    text = json.dumps(measure(NETWORKS[name]), allow_nan=False)

    assert json.loads(text).keys() == METRICS.keys()


def test_the_comparison_itself_sees_a_difference():
    assert differences({"a": 1.0 + 3e-8}, {"a": 1.0}) != []
    assert differences({"a": None}, {"a": 0.0}) != []
    assert differences([1, 2], [1]) != []
    assert differences({"a": math.pi}, {"a": math.pi + 1e-9}) == []
