"""Ties between two days, worked by hand."""

from __future__ import annotations

from datetime import date
from math import isnan

from graph.findings.timeline import turn
from graph.records import Delivery, Records

LOAD = {"id": "l", "source": "prøve", "collected_on": date(2025, 6, 30), "complete": True}
END = date(2021, 1, 1)


def _village() -> Records:
    nodes = {"Citizen": [{"id": who} for who in ("bo", "eva", "ib", "liv")]}
    ties = [
        {"source": "bo", "target": "eva"},
        {"source": "bo", "target": "ib", "valid_to": date(2024, 12, 31)},
        {"source": "eva", "target": "ib", "valid_from": date(2025, 1, 1)},
        {"source": "ib", "target": "liv", "valid_from": date(2020, 1, 1), "valid_to": END},
        {"source": "ib", "target": "liv", "valid_from": date(2025, 2, 1)},
    ]
    return Records.from_deliveries([Delivery(LOAD, nodes, {"KNOWS": ties})])


def test_ties_are_new_lost_or_kept_between_two_days():
    found = turn(_village(), date(2024, 6, 30), date(2025, 6, 30))

    assert found.kept == 1
    assert sorted(zip(found.new["source"], found.new["target"], strict=True)) == [
        ("eva", "ib"), ("ib", "liv"),
    ]  # fmt: skip
    assert found.lost[["source", "target"]].to_numpy().tolist() == [["bo", "ib"]]
    assert found.share_kept == 1 / 4
    assert found.share_of_earlier == 1 / 2


def test_a_tie_that_ended_and_began_again_is_both_lost_and_new():
    found = turn(_village(), date(2020, 6, 30), date(2025, 6, 30))

    liv = [frame[frame["target"] == "liv"] for frame in (found.new, found.lost)]
    assert [len(rows) for rows in liv] == [1, 1]


def test_without_any_tie_on_either_day_there_is_no_share():
    nobody = _village().without_ties(_village().ties["key"])

    found = turn(nobody, date(2024, 1, 1), date(2025, 1, 1))
    assert isnan(found.share_kept)
    assert isnan(found.share_of_earlier)
