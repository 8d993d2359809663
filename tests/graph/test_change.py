"""Change between two days: by hand, against sets, and when people come and go."""

from __future__ import annotations

import doctest
import json
from dataclasses import fields

import numpy as np
import pytest

import graph.metrics.change
from graph.errors import QueryError
from graph.metrics.change import CHANGES, change
from graph.network import Network
from tests.networks import arcs_of, by_chance, differences

SEEDS = range(12)


@pytest.fixture
def spring() -> Network:
    ties = [("ali", "bo"), ("bo", "ali"), ("bo", "eva"), ("liv", "ali"), ("per", "bo")]
    return Network.from_ties(ties, alone=["ib"], directed=True)


@pytest.fixture
def autumn() -> Network:
    """Eva lost Bo, Ib found Ali; Ali turned to Liv; Per left and Sam came."""
    ties = [("ali", "bo"), ("ali", "liv"), ("ib", "ali"), ("sam", "bo")]
    return Network.from_ties(ties, alone=["eva"], directed=True)


def test_ties_are_kept_new_and_lost_by_hand(spring, autumn):
    """Kept ali-bo, ali-liv; new ali-ib, bo-sam; lost bo-eva, bo-per."""
    found = change(spring, autumn)

    assert (found["ties_kept"], found["ties_new"], found["ties_lost"]) == (2, 2, 2)
    assert found["tie_jaccard"] == pytest.approx(2 / 6)


def test_a_tie_that_turned_round_is_a_lost_and_a_new_arc(spring, autumn):
    """Kept ali-bo alone of five; new ali-liv, ib-ali, sam-bo."""
    found = change(spring, autumn)

    assert (found["arcs_kept"], found["arcs_new"], found["arcs_lost"]) == (1, 3, 4)
    assert found["arc_jaccard"] == pytest.approx(1 / 8)
    assert found["arc_hamming"] == 7


def test_who_came_or_left_is_said_and_has_no_change(spring, autumn):
    found = change(spring, autumn)

    assert found["nodes_joined"] == ["sam"]
    assert found["nodes_left"] == ["per"]
    assert found["degree_change"] == {
        "ali": 1, "bo": -1, "eva": -1, "ib": 1, "liv": 0, "per": None, "sam": None,
    }  # fmt: skip


def test_the_last_tie_lost_and_the_first_one_found(spring, autumn):
    found = change(spring, autumn)

    assert found["became_isolate"] == ["eva"]
    assert found["left_isolation"] == ["ib"]


def test_who_joined_without_a_tie_did_not_become_an_isolate():
    found = change(Network.from_ties([("a", "b")]), Network.from_ties([("a", "b")], alone=["ib"]))

    assert found["became_isolate"] == []
    assert found["nodes_joined"] == ["ib"]


@pytest.mark.parametrize("alone", ["", "a"])
def test_without_ties_on_either_day_there_is_no_stability(alone, recwarn):
    nobody = Network.from_ties([], alone=alone, directed=True)

    found = change(nobody, nobody)

    assert found["tie_jaccard"] is None
    assert found["arc_jaccard"] is None
    assert found["ties_kept"] == found["arc_hamming"] == 0
    assert [str(warning.message) for warning in recwarn] == []


def test_without_direction_there_are_no_arcs_to_compare():
    found = change(by_chance(0), by_chance(1))

    assert not [name for name in found if name.startswith("arc")]


def test_directions_on_one_day_only_are_refused():
    with pytest.raises(QueryError, match="One of the two has ties with a direction"):
        change(by_chance(0), by_chance(0, directed=True))


@pytest.mark.parametrize("seed", SEEDS)
def test_change_agrees_with_sets(seed):
    before, after = by_chance(seed, directed=True), by_chance(seed + 100, directed=True)
    found = change(before, after)

    for prefix, earlier, later in (
        ("ties", set(before.tie_ids), set(after.tie_ids)),
        ("arcs", set(arcs_of(before)), set(arcs_of(after))),
    ):
        counts = [len(earlier & later), len(later - earlier), len(earlier - later)]
        assert [found[f"{prefix}_{what}"] for what in ("kept", "new", "lost")] == counts
        jaccard = found[f"{prefix[:-1]}_jaccard"]
        assert jaccard == pytest.approx(counts[0] / len(earlier | later))
    degrees = [dict(zip(day.ids, day.degree.tolist(), strict=True)) for day in (before, after)]
    assert found["degree_change"] == {
        node: degrees[1][node] - degrees[0][node]
        if degrees[0].keys() & degrees[1].keys() >= {node}
        else None
        for node in sorted({*before.ids, *after.ids})
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_the_way_back_exchanges_new_and_lost(seed):
    before, after = by_chance(seed), by_chance(seed + 100)
    there, back = change(before, after), change(after, before)

    assert there["ties_new"] == back["ties_lost"]
    assert there["became_isolate"] == back["left_isolation"]
    assert there["nodes_joined"] == back["nodes_left"]
    assert there["tie_jaccard"] == back["tie_jaccard"]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_nodes_never_matters(seed):
    days = by_chance(seed), by_chance(seed + 100)
    everybody = sorted({*days[0].ids, *days[1].ids})
    places = np.random.default_rng(seed).permutation(len(everybody))
    names = {node: f"x{place:03}" for node, place in zip(everybody, places, strict=True)}

    found = change(*(_renamed(day, names) for day in days))

    expected = {
        name: {names[node]: number for node, number in value.items()}
        if isinstance(value, dict)
        else sorted(names[node] for node in value)
        if isinstance(value, list)
        else value
        for name, value in change(*days).items()
    }
    assert differences(found, expected) == []


def test_the_same_day_twice_is_no_change():
    day = by_chance(3, directed=True)

    found = change(day, day)

    assert found["tie_jaccard"] == found["arc_jaccard"] == 1
    assert set(found["degree_change"].values()) == {0}


@pytest.mark.parametrize("row", CHANGES.values(), ids=lambda row: row.name)
def test_a_row_says_everything_in_both_languages(row):
    empty = [field.name for field in fields(row) if getattr(row, field.name) == ""]

    assert set(empty) <= {"needs"}


def test_no_two_rows_have_the_same_label():
    for labels in ([row.label for row in CHANGES.values()], [r.label_da for r in CHANGES.values()]):
        assert len(set(labels)) == len(labels)


def test_the_example_gives_what_it_says_and_all_is_strict_json(spring, autumn):
    assert doctest.testmod(graph.metrics.change).failed == 0
    assert json.loads(json.dumps(change(spring, autumn), allow_nan=False)).keys() == CHANGES.keys()


def _renamed(network: Network, names: dict[str, str]) -> Network:
    first, second = network.tie_ends
    return Network.from_ties(
        [
            (names[network.ids[a]], names[network.ids[b]])
            for a, b in zip(first, second, strict=True)
        ],
        alone=[names[node] for node in network.ids],
    )
