"""The same figures on several days, worked by hand on three people and a club."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from graph.findings.over_time import days_up_to, happened, over_time
from graph.records import Delivery, Records
from tests.towns import DAY, town

LONG_AGO = date(2021, 1, 1)
LOAD = {"id": "l", "source": "prøve", "collected_on": date(2023, 1, 1), "complete": True}


@pytest.fixture
def village() -> Records:
    """Bo joins the club in 2023; Eva and Bo meet in 2024 and part in 2025; Ib knows nobody."""
    ties = [
        {"source": "bo", "target": "skak", "valid_from": date(2023, 6, 30)},
    ]
    knows = [
        {
            "source": "bo",
            "target": "eva",
            "valid_from": date(2024, 6, 30),
            "valid_to": date(2025, 1, 31),
        }
    ]
    nodes = {
        "Citizen": [{"id": who} for who in ("bo", "eva", "ib")],
        "Association": [{"id": "skak", "name": "Skakklubben"}],
    }
    delivery = Delivery(LOAD, nodes, {"MEMBER_OF": ties, "KNOWS": knows})
    return Records.from_deliveries([delivery])


def test_each_day_has_its_own_figures(village):
    days = [date(2023, 1, 1), date(2023, 12, 31), date(2024, 12, 31), date(2025, 6, 30)]

    found = over_time(village, days)

    assert found["ties"].tolist() == [0, 1, 2, 1]
    assert found["citizens_without_tie"].tolist() == [3, 2, 1, 2]
    assert found["crossing"].iloc[1:].tolist() == [1.0, 0.5, 1.0]
    assert pd.isna(found["crossing"].iloc[0])
    assert found["fragmentation"].tolist() == pytest.approx([1, 5 / 6, 1 / 2, 5 / 6])


def test_before_somebody_was_heard_of_nothing_is_known_of_them(village):
    """Ib is first asked in 2025; Eva is heard of with her tie in 2024, and that is no progress."""
    asked_late = Records(
        village.nodes,
        village.ties,
        village.loads.assign(collected_on=pd.Timestamp(2025, 6, 30)),
    )
    days = [date(2023, 1, 1), date(2023, 12, 31), date(2024, 12, 31), date(2025, 6, 30)]

    assert over_time(asked_late, days)["citizens_without_tie"].tolist() == [0, 0, 0, 2]
    assert happened(asked_late, days[1], days[2])["no_longer_alone"] == 0


def test_the_days_end_on_the_day_asked_for_and_begin_no_earlier_than_the_first_tie(village):
    days = days_up_to(village, date(2025, 6, 30))

    assert days == sorted(set(days))
    assert days[-1] == date(2025, 6, 30)
    assert days[0] >= date(2023, 6, 30)
    assert 2 <= len(days) <= 9


def test_before_any_tie_there_is_only_the_day_itself(village):
    assert days_up_to(village, date(2020, 1, 1)) == [date(2020, 1, 1)]


def test_what_happened_counts_those_who_lost_the_last_tie_and_those_who_gained_a_first(village):
    grown = happened(village, date(2023, 12, 31), date(2024, 12, 31))
    parted = happened(village, date(2024, 12, 31), date(2025, 6, 30))

    assert grown == {"began": 1, "ended": 0, "alone_now": 0, "no_longer_alone": 1}
    assert parted == {"began": 0, "ended": 1, "alone_now": 1, "no_longer_alone": 0}


def test_who_was_not_asked_is_not_counted_as_alone(village):
    nobody_asked = Records(village.nodes, village.ties, village.loads.assign(complete=False))

    assert over_time(nobody_asked, [date(2025, 6, 30)])["citizens_without_tie"].tolist() == [0]


def test_a_day_on_which_somebody_paused_counts_for_neither_side():
    """Bo paused for two years and stood alone; that he now sings in the choir is no progress."""
    pause = {"paused_from": date(2020, 1, 1), "paused_to": date(2022, 1, 31)}
    began = {"valid_from": date(2022, 3, 1)}
    records = town(
        [
            ("bo KNOWS eva", {"valid_from": date(2018, 1, 1), "valid_to": date(2019, 6, 30)}),
            ("bo TAKES_PART_IN kor", began),
        ],
        Citizen=[{"id": "bo", **pause}, "eva"],
        Activity=["kor"],
    )

    assert over_time(records, [LONG_AGO, DAY])["citizens_without_tie"].tolist() == [1, 1]  # Eva
    assert happened(records, LONG_AGO, DAY)["no_longer_alone"] == 0


def test_a_day_before_anybody_asked_is_unknown():
    """The area was asked from June 2022; a list of 2019 names Bo, and does not say he is alone."""
    asked = {"id": "c", "covers_kind": "Citizen", "complete": True, "valid_from": date(2022, 6, 1)}
    records = town(
        [("bo KNOWS eva", {"valid_from": date(2022, 6, 15)})],
        complete=False,
        Citizen=["bo", "eva", "ib"],
        Coverage=[asked],
    )
    of_2019 = Records(
        records.nodes,
        records.ties,
        records.loads.assign(collected_on=date(2019, 1, 1)),
    )

    assert over_time(of_2019, [LONG_AGO, DAY])["citizens_without_tie"].tolist() == [0, 1]  # Ib
    assert happened(of_2019, LONG_AGO, DAY)["no_longer_alone"] == 0


def grown(asked: date, *, of: date) -> Records:
    """Return three who always knew each other, and three with newer ties, of another list."""
    began = {"valid_from": date(2022, 6, 1)}
    first = Delivery(
        {**LOAD, "id": "old", "collected_on": asked},
        {"Citizen": [{"id": who} for who in "abc"]},
        {"KNOWS": [{"source": "a", "target": "b"}, {"source": "b", "target": "c"}]},
    )
    pairs = (("c", "x"), ("x", "y"), ("y", "z"))
    second = Delivery(
        {**LOAD, "id": "new", "collected_on": of},
        {"Citizen": [{"id": who} for who in "xyz"]},
        {"KNOWS": [{"source": one, "target": other, **began} for one, other in pairs]},
    )
    return Records.from_deliveries([first, second])


@pytest.mark.parametrize("asked", [date(2020, 1, 1), date(2021, 9, 1)])
def test_a_list_that_grows_does_not_bring_people_together(asked):
    """Also where the first list is younger than the first day that is shown."""
    found = over_time(grown(asked, of=DAY), [LONG_AGO, DAY])

    assert found["fragmentation"].tolist() == [0, 0]


def test_within_one_list_everybody_is_followed_also_who_had_no_tie_yet():
    found = over_time(grown(DAY, of=DAY), [LONG_AGO, DAY])

    assert found["fragmentation"].tolist() == pytest.approx([1 - 6 / 30, 0])


def test_who_had_a_tie_on_the_first_day_is_followed_also_where_a_later_list_tells_of_it():
    """It has no start, so it counts on every day; it ends, and Ib is out of reach; Per is new."""
    first = Delivery(
        {**LOAD, "id": "old", "collected_on": date(2020, 1, 1)},
        {"Citizen": [{"id": who} for who in ("bo", "eva")]},
        {"KNOWS": [{"source": "bo", "target": "eva"}]},
    )
    ended = {"source": "bo", "target": "ib", "valid_to": date(2022, 3, 1)}
    second = Delivery(
        {**LOAD, "id": "new", "collected_on": DAY},
        {"Citizen": [{"id": who} for who in ("ib", "per")]},
        {"KNOWS": [ended]},
    )

    found = over_time(Records.from_deliveries([first, second]), [LONG_AGO, DAY])

    assert found["fragmentation"].tolist() == pytest.approx([0, 4 / 6])


def test_a_grant_that_is_renewed_ends_nothing():
    ends = date(2021, 12, 31)
    records = town(
        [
            ("kim SUPPORTS ali", {"paid_by": "g1", "valid_to": ends}),
            ("kim SUPPORTS ali", {"paid_by": "g2", "valid_from": date(2022, 1, 1)}),
        ],
        Citizen=["ali"],
        Employee=["kim"],
        Project=["g1", "g2"],
    )

    found = happened(records, LONG_AGO, DAY)

    assert (found["began"], found["ended"]) == (0, 0)
