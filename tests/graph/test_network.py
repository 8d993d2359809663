"""The canonical network: sorted, without loops, each tie once, isolates kept."""

from __future__ import annotations

import numpy as np
import pytest

from graph.errors import SheetError
from graph.network import Network
from tests.networks import SEEDS, by_chance


@pytest.fixture
def club() -> Network:
    """Ali and Bo know each other three times over; Eva knows Bo; Ib only himself."""
    ties = [("bo", "ali", 2), ("ali", "bo"), ("ali", "bo", 0.5), ("bo", "eva"), ("ib", "ib")]
    return Network.from_ties(ties, sectors={"bo": "kommune"})


def test_ids_are_sorted_by_code_point():
    network = Network.from_ties([("å", "a"), ("Z", "æ")])

    assert network.ids == ("Z", "a", "å", "æ")


def test_parallel_and_reversed_ties_are_one_with_their_strengths_added(club):
    assert club.tie_ids == ["ali|bo", "bo|eva"]
    assert club.tie_strength.tolist() == [3.5, 1.0]


def test_a_tie_to_oneself_is_dropped_but_the_node_stays(club):
    assert club.degree[club.index_of("ib")] == 0


def test_a_node_without_a_sector_is_in_the_unknown_one(club):
    assert club.sector_names == ("kommune", "ukendt")
    assert club.sectors.tolist() == [1, 0, 1, 1]


def test_each_tie_stands_in_both_rows_under_one_number():
    for seed in SEEDS:
        network = by_chance(seed)
        first, second = network.tie_ends

        ends = [
            {int(row), int(other)}
            for row, other in zip(network.entry_rows, network.indices, strict=True)
        ]

        assert [{int(first[t]), int(second[t])} for t in network.entry_ties] == ends


def test_the_strengths_of_both_directions_are_the_same():
    for seed in SEEDS:
        network = by_chance(seed)

        assert np.allclose(network.strength, network.tie_strength[network.entry_ties], rtol=1e-15)


def test_missing_strength_counts_as_one_and_is_counted():
    network = Network.from_arrays(["a", "b"], ["a", "a"], ["b", "b"], strength=[None, 2.0])

    assert network.tie_strength.tolist() == [3.0]
    assert network.ties_without_strength == 1


@pytest.mark.parametrize("strength", [0.0, -1.0, np.inf])
def test_a_strength_that_is_not_above_zero_and_finite_is_refused(strength):
    with pytest.raises(SheetError, match="must be above 0"):
        Network.from_arrays(["a", "b"], ["a"], ["b"], strength=[strength])


@pytest.mark.parametrize("strength", ["2,5", "stærk", ""])
def test_a_strength_that_is_no_number_is_refused_by_what_it_says(strength):
    with pytest.raises(SheetError, match=f"'{strength}' is not a strength"):
        Network.from_ties([("a", "b", 1), ("b", "c", strength)])


def test_a_strength_of_zero_is_told_with_its_place():
    with pytest.raises(SheetError, match="Tie number 2 has the strength 0"):
        Network.from_ties([("a", "b", 1), ("b", "c", 0)])


def test_an_empty_id_is_refused():
    with pytest.raises(SheetError, match="An id is empty"):
        Network.from_ties([("", "a")])


def test_rows_that_do_not_become_ties_of_their_own_are_counted(club):
    """Ib is tied to himself, and Ali and Bo stand three times."""
    assert (club.loops_dropped, club.rows_merged) == (1, 2)
    assert club.without(["eva"]).rows_merged == 2


def test_an_answered_arc_is_no_repetition():
    rows = [("a", "b"), ("b", "a"), ("a", "b"), ("c", "c")]

    assert Network.from_ties(rows, directed=True).rows_merged == 1
    assert Network.from_ties(rows).rows_merged == 2


def test_a_tie_to_an_unknown_node_is_refused_by_name():
    with pytest.raises(SheetError, match="'x', which is not among the nodes"):
        Network.from_arrays(["a"], ["a"], ["x"])


def test_the_same_id_twice_is_refused_by_name():
    with pytest.raises(SheetError, match="'a' stands twice"):
        Network.from_arrays(["a", "b", "a"], [], [])


def test_arcs_keep_the_direction_that_ties_forget():
    network = Network.from_ties([("a", "b", 2), ("b", "a", 1), ("b", "c", 1)], directed=True)

    indptr, indices, strength = network.arcs
    assert indptr.tolist() == [0, 1, 3, 3]
    assert indices.tolist() == [1, 0, 2]
    assert strength.tolist() == [2.0, 1.0, 1.0]
    assert network.tie_strength.tolist() == [3.0, 1.0]


def test_the_order_of_rows_does_not_matter():
    forwards = Network.from_ties([("a", "b"), ("b", "c"), ("d", "c")], alone=["e"])
    backwards = Network.from_ties([("c", "d"), ("c", "b"), ("b", "a")], alone=["e"])

    assert forwards.ids == backwards.ids
    assert forwards.indices.tolist() == backwards.indices.tolist()


def test_without_takes_a_node_and_its_ties_away(club):
    left = club.without(["bo"])

    assert left.ids == ("ali", "eva", "ib")
    assert left.n_ties == 0
    assert left.sector_names == ("ukendt",)


def test_without_equals_a_network_built_without_them():
    for seed in SEEDS:
        network = by_chance(seed)
        gone = set(network.ids[::3])
        first, second = network.tie_ends
        rows = [
            (network.ids[a], network.ids[b], strength)
            for a, b, strength in zip(first, second, network.tie_strength, strict=True)
            if not gone & {network.ids[a], network.ids[b]}
        ]
        sectors = {
            node: network.sector_names[code]
            for node, code in zip(network.ids, network.sectors, strict=True)
            if node not in gone
        }

        left, built = network.without(gone), Network.from_ties(rows, sectors=sectors)

        assert left.ids == built.ids
        assert left.sector_names == built.sector_names
        assert left.sectors.tolist() == built.sectors.tolist()
        assert left.indptr.tolist() == built.indptr.tolist()
        assert left.indices.tolist() == built.indices.tolist()
        assert np.allclose(left.strength, built.strength, rtol=1e-15)


def test_without_keeps_arcs_and_sides():
    network = Network.from_ties([("a", "b"), ("c", "b")], directed=True)

    left = network.without(["a"])

    assert [part.tolist() for part in left.arcs] == [[0, 0, 1], [0], [1.0]]


def test_without_everybody_is_the_empty_network(club):
    assert len(club.without(club.ids)) == 0


def test_a_node_is_found_by_its_id(club):
    assert club.index_of("eva") == 2
    assert club.neighbours(club.index_of("bo")).tolist() == [0, 2]


def test_an_unknown_id_is_a_key_error(club):
    with pytest.raises(KeyError, match="otto"):
        club.index_of("otto")


def test_row_sums_give_an_isolate_zero(club):
    assert club.row_sums(club.strength).tolist() == [3.5, 4.5, 1.0, 0.0]


def test_strengths_that_cannot_be_added_up_are_refused():
    """Each is a number; the sum of the parallel two would be infinite, and so would a node's."""
    with pytest.raises(SheetError, match="too large"):
        Network.from_ties([("ali", "bo", 1e308), ("bo", "ali", 1e308)])
    with pytest.raises(SheetError, match="too large"):
        Network.from_ties([("ali", "bo", 1e308), ("ali", "eva", 1e308)])


def test_an_id_that_could_give_two_ties_one_name_is_refused():
    """Otherwise both would be a|b|c, and one of them would be gone from every result."""
    with pytest.raises(SheetError, match="joins the two ends"):
        Network.from_ties([("a|b", "c"), ("a", "b|c")])
