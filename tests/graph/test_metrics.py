"""What holds for every metric: both languages, JSON, any order of nodes, degenerate networks."""

from __future__ import annotations

import doctest
import importlib
import json
import pkgutil
from dataclasses import fields

import numpy as np
import pytest

import graph.groundwork
import graph.metrics
import graph.network
from graph.errors import QueryError
from graph.metrics import METRICS, as_values, fitting, measure
from graph.metrics.metric import SHAPES_OF_A_NODE
from graph.network import Network
from tests.networks import SEEDS, by_chance, differences

BY_ID = (  # of equals the first ids
    "kpp_", "attack_", "best_added_tie_DF", "best_added_cross_", "communities", "community_ties",
)  # fmt: skip
MAY_BE_EMPTY = {"unit", "notable", "needs"}
MODULES = [
    graph.network,
    *(
        importlib.import_module(f"{package.__name__}.{module.name}")
        for package in (graph.groundwork, graph.metrics)
        for module in pkgutil.iter_modules(package.__path__)
    ),
    graph.metrics,
]
STAR = [("hub", leaf) for leaf in "abcdef"]
CLIQUE = [(a, b) for a in "abcde" for b in "abcde" if a < b]
DEGENERATE = {
    "empty": Network.from_ties([]),
    "one node": Network.from_ties([], alone=["a"]),
    "one node with a loop": Network.from_ties([("a", "a")]),
    "only isolates": Network.from_ties([], alone="abcde"),
    "one tie": Network.from_ties([("a", "b")]),
    "star": Network.from_ties(STAR),
    "clique": Network.from_ties(CLIQUE),
    "loops and parallels": Network.from_ties([("a", "a"), ("a", "b"), ("b", "a"), ("c", "c")]),
    "two sectors, one without ties": Network.from_ties([("a", "b")], sectors={"c": "kommune"}),
}


@pytest.mark.parametrize("metric", METRICS.values(), ids=lambda metric: metric.name)
def test_a_row_says_everything_in_both_languages(metric):
    empty = [field.name for field in fields(metric) if getattr(metric, field.name) == ""]

    assert set(empty) <= MAY_BE_EMPTY
    assert metric.question.endswith("?")
    assert metric.question_da.endswith("?")


def test_no_two_metrics_have_the_same_label():
    for labels in ([m.label for m in METRICS.values()], [m.label_da for m in METRICS.values()]):
        assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("metric", METRICS.values(), ids=lambda metric: metric.name)
def test_the_docstring_has_source_cost_and_a_runnable_example(metric):
    text = metric.compute.__doc__

    assert all(word in text for word in ("Returns:", "Cost:", "Source:", "Example:", ">>>"))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_example_gives_what_it_says(module):
    assert doctest.testmod(module).failed == 0


def test_there_are_as_many_examples_as_metrics():
    """The examples of a decorated function must not be lost."""
    tried = sum(doctest.testmod(module).attempted for module in MODULES)

    assert tried >= len(METRICS)


@pytest.mark.parametrize("name", DEGENERATE)
def test_a_degenerate_network_has_values_and_no_warning(name, recwarn):
    network = DEGENERATE[name]

    values = measure(network)

    assert values.keys() == {metric.name for metric in fitting(network)}
    assert json.dumps(values, allow_nan=False)
    assert [str(warning.message) for warning in recwarn] == []


@pytest.mark.parametrize("name", DEGENERATE)
def test_a_node_metric_has_one_float_per_node(name):
    network = DEGENERATE[name]

    for metric in fitting(network):
        if metric.shape == "node":
            values = metric.compute(network)
            assert values.shape == (len(network),), metric.name
            assert values.dtype == np.float64, metric.name


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    "metric",
    [metric for metric in fitting(by_chance(0)) if not metric.name.startswith(BY_ID)],
    ids=lambda metric: metric.name,
)
def test_the_order_of_nodes_never_matters(metric, seed):
    """Every node gets another name, so all stand elsewhere; the values follow the names."""
    network = by_chance(seed)
    places = np.random.default_rng(seed + 1000).permutation(len(network))
    names = {node: f"x{place:03}" for node, place in zip(network.ids, places, strict=True)}

    renamed = measure(_renamed(network, names), [metric.name])[metric.name]

    expected = _with_names(measure(network, [metric.name])[metric.name], names)
    assert differences(renamed, expected) == []


@pytest.mark.parametrize("name", ["constraint", "constraint_weighted", "effective_size"])
def test_an_isolate_is_null_and_not_zero(name):
    assert measure(Network.from_ties([("a", "b")], alone=["ib"]), [name])[name]["ib"] is None


def test_measuring_twice_gives_the_same_object_so_work_is_shared():
    network = by_chance(0)
    betweenness = METRICS["betweenness"].compute

    assert betweenness(network) is betweenness(network)


def test_a_shared_result_cannot_be_changed_by_who_reads_it():
    values = METRICS["betweenness"].compute(by_chance(0))

    with pytest.raises(ValueError, match="read-only"):
        values[0] = 1


def test_measure_computes_all_when_none_are_named():
    network = by_chance(0)

    assert list(measure(network)) == [metric.name for metric in fitting(network)]


def test_an_unknown_metric_is_refused_with_the_close_ones():
    with pytest.raises(QueryError, match=r"'betweeness' is not a metric.*betweenness"):
        measure(by_chance(0), ["betweeness"])


def test_whole_numbers_are_written_whole_and_nan_as_none():
    network = Network.from_ties([("a", "b")], alone=["ib"])

    assert json.dumps(as_values(METRICS["constraint"], network, np.array([1.0, 0.5, np.nan]))) == (
        '{"a": 1, "b": 0.5, "ib": null}'
    )


def test_what_a_node_has_can_be_told_from_the_shape():
    per_node = [metric.name for metric in METRICS.values() if metric.shape in SHAPES_OF_A_NODE]

    assert "degree_by_sector" in per_node
    assert "fragmentation" not in per_node


def _renamed(network: Network, names: dict[str, str]) -> Network:
    first, second = network.tie_ends
    return Network.from_ties(
        [
            (names[network.ids[b]], names[network.ids[a]], strength)
            for a, b, strength in zip(first, second, network.tie_strength, strict=True)
        ][::-1],
        sectors={
            names[node]: network.sector_names[code]
            for node, code in zip(network.ids, network.sectors, strict=True)
        },
    )


def _with_names(values, names):
    if isinstance(values, dict):
        return {_named(key, names): _with_names(value, names) for key, value in values.items()}
    if isinstance(values, list) and values and isinstance(values[0], str):
        return sorted(_named(value, names) for value in values)
    return values


def _named(key: str, names: dict[str, str]) -> str:
    parts = key.split("|")
    return "|".join(sorted(names[part] for part in parts)) if set(parts) <= set(names) else key


def test_a_measure_that_refuses_is_left_out_with_its_reason_when_asked_to():
    """A hub's 3,300 contacts make more pairs than are written down."""
    hub = Network.from_ties([("hub", f"n{number}") for number in range(3_300)])
    refused: dict[str, str] = {}

    values = measure(hub, ["degree", "adamic_adar"], refused=refused)

    assert values.keys() == {"degree"}
    assert "pairs" in refused["adamic_adar"]
    with pytest.raises(QueryError, match="pairs"):
        measure(hub, ["adamic_adar"])
