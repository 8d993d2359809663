"""Ties between two days, worked by hand."""

from __future__ import annotations

from datetime import date, timedelta
from math import isnan

import pytest

from graph.findings.timeline import lasting, turn
from graph.records import Delivery, Records
from tests.towns import DAY, town

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


NEW_YEAR = date(2022, 1, 1)


def _supported(*terms: dict[str, object]) -> Records:
    """Kim supports Ali, paid by one grant after another."""
    return town(
        [("kim SUPPORTS ali", one) for one in terms],
        Citizen=["ali"],
        Employee=["kim"],
        Project=["g1", "g2", "g3"],
    )


@pytest.mark.parametrize("begins", [NEW_YEAR, NEW_YEAR - timedelta(days=90)])
def test_a_tie_that_a_new_grant_takes_over_is_kept(begins):
    records = _supported(
        {"paid_by": "g1", "valid_to": date(2021, 12, 31)}, {"paid_by": "g2", "valid_from": begins}
    )

    found = turn(records, date(2021, 1, 1), DAY)

    assert (len(found.new), len(found.lost), found.kept) == (0, 0, 1)
    assert found.share_of_earlier == 1


def test_a_day_without_the_tie_is_an_end_and_a_beginning():
    records = _supported(
        {"paid_by": "g1", "valid_to": date(2021, 12, 31)},
        {"paid_by": "g2", "valid_from": date(2022, 1, 2)},
    )

    found = turn(records, date(2021, 1, 1), DAY)

    assert (len(found.new), len(found.lost), found.kept) == (1, 1, 0)


def test_a_lasting_tie_runs_from_its_first_day_to_its_last():
    """The second grant runs inside the first; one that would end before it begins is no tie."""
    records = _supported(
        {"paid_by": "g1", "valid_from": date(2020, 1, 1), "valid_to": date(2021, 12, 31)},
        {"paid_by": "g2", "valid_from": date(2020, 6, 1), "valid_to": date(2020, 12, 31)},
        {"paid_by": "g3", "valid_from": NEW_YEAR, "valid_to": date(2022, 3, 31)},
        {"valid_from": date(2022, 4, 1), "valid_to": date(2022, 3, 1)},
    )

    ties = lasting(records)

    assert ties[["source", "target", "kind"]].to_numpy().tolist() == [["kim", "ali", "SUPPORTS"]]
    assert ties["valid_from"].dt.date.tolist() == [date(2020, 1, 1)]
    assert ties["ends_on"].dt.date.tolist() == [date(2022, 3, 31)]


def test_an_open_end_stays_open_and_another_kind_is_another_tie():
    records = town(
        [
            ("kim SUPPORTS ali", {"valid_to": date(2021, 12, 31)}),
            ("kim MENTORS ali", {"valid_from": NEW_YEAR}),
        ],
        Citizen=["ali"],
        Employee=["kim"],
    )

    found = turn(records, date(2021, 1, 1), DAY)

    assert found.new["kind"].tolist() == ["MENTORS"]
    assert found.new["ends_on"].isna().all()
    assert found.lost["kind"].tolist() == ["SUPPORTS"]
    assert found.lost["valid_from"].isna().all()
    assert turn(town(), date(2021, 1, 1), DAY).kept == 0
