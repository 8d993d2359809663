"""The same figures on several days, worked by hand on three people and a club."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from graph.findings.over_time import days_up_to, happened, over_time
from graph.records import Delivery, Records

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
