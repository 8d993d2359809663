"""Measures as one table: a value a row, with ids that can be told apart again."""

from __future__ import annotations

from graph.analysis import table_of
from graph.network import Network

LINE = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")]


def rows(network: Network, name: str) -> list[tuple[str, str, object]]:
    table = table_of(network, [name])
    return list(zip(table["item"], table["field"], table["value"], strict=True))


def test_each_of_several_equally_good_sets_has_a_row_of_its_own():
    """Without c a line of five leaves two pairs; of two nodes b and d leave nobody to anybody."""
    found = rows(Network.from_ties(LINE), "kpp_neg_F_k2")

    sets = [(field, value) for item, field, value in found if item == "sets"]
    assert sets == [("1", "b|d")]
    ring = rows(Network.from_ties([*LINE, ("e", "a")]), "kpp_neg_F_k2")
    sets = [(field, value) for item, field, value in ring if item == "sets"]
    assert sets == [("1", "a|c"), ("2", "a|d"), ("3", "b|d"), ("4", "b|e"), ("5", "c|e")]


def test_an_id_with_a_space_can_be_told_from_two_ids():
    network = Network.from_ties([("ny kor", "bo"), ("bo", "eva")])

    found = {item: value for item, _, value in rows(network, "attack_degree_static")}

    assert found["order_first20"].split("|") == ["bo", "eva", "ny kor"]


def test_a_table_of_nodes_has_a_row_each():
    table = table_of(Network.from_ties(LINE, alone=["ib"]), ["degree", "constraint"])

    assert list(table.columns) == ["id", "sector", "degree", "constraint"]
    assert table["degree"].tolist() == [1, 2, 2, 2, 1, 0]
    assert table["constraint"].isna().tolist() == [False] * 5 + [True]
