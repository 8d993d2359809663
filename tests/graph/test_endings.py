"""Ties that are to end: what stands the day after, beside what only looks as if it ended."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from graph.findings.endings import endings, left_after
from graph.records import Records
from ingest import rules, sheets
from tests.towns import DAY, town

ROOT = Path(__file__).resolve().parents[2]
SOON = DAY + timedelta(days=30)


def case(number: int) -> Records:
    [folder] = (ROOT / "sample_data").glob(f"{number:02d}-*")
    return Records.from_deliveries([rules.check(sheets.read([folder])).delivery])


def test_when_the_funding_of_frem_i_lyset_ends_one_is_left_without_and_the_unknown_are_told():
    """
    Clara alone is known to; Hjalte was not asked. Ball club and workshop lose both carriers.

    Of the sound studio, part of the project, nobody is registered as its carrier: unknown.
    """
    [row] = [r for r in endings(case(7), date(2017, 1, 1)) if r["project_id"] == "lys-p01"]

    assert row["ends_on"] == date(2017, 6, 30)
    assert (row["without_tie"], row["unknown"]) == (["lys-b12"], ["lys-b18"])
    assert row["without_carrier"] == ["lys-a02", "lys-a03"]
    assert row["carrier_unknown"] == ["lys-a08"]
    assert "lys-a05" in row["activities"]  # part of the project, but no tie of it ends


def test_who_takes_over_the_day_after_still_carries():
    """The residents' association runs the summer trip from the day after; nobody ran the studio."""
    rows = endings(case(7), date(2017, 1, 1))

    carried = {one for row in rows for one in row["activities"]}
    without = {one for row in rows for one in row["without_carrier"]}
    assert "lys-a06" in carried - without
    assert "lys-a08" not in without


def test_in_slagelse_two_stand_without_the_day_after_the_grant():
    [row] = [r for r in endings(case(1), horizon=900) if r["project_id"] == "symb-p01"]

    assert row["without_tie"] == ["symb-b09", "symb-b21"]
    assert "symb-b17" in row["people"]  # the dinner ends, the friendship from it does not
    assert row["ties"] == len(row["ended"]) == 12


def test_whoever_keeps_only_paid_ties_is_told_from_whoever_had_only_such():
    ends = {"valid_to": SOON}
    records = town(
        [("ali KNOWS bo", ends), "ida SUPPORTS ali", "ida SUPPORTS bo", "bo KNOWS eva",
         ("kim SUPPORTS per", ends), "ida SUPPORTS per"],
        Citizen=["ali", "bo", "eva", "per"],
        Employee=["ida", "kim"],
    )  # fmt: skip

    [row] = endings(records, DAY)

    assert row["without_unpaid"] == ["ali"]
    assert row["without_tie"] == []


@pytest.mark.parametrize(("horizon", "found"), [(29, 0), (30, 1)])
def test_the_last_day_of_the_horizon_counts(horizon, found):
    records = town([("ali KNOWS bo", {"valid_to": SOON})], Citizen=["ali", "bo"])

    assert len(endings(records, DAY, horizon=horizon)) == found


def test_whoever_pauses_is_not_said_to_stand_without():
    ali = {"id": "ali", "paused_from": DAY}
    records = town([("ali KNOWS bo", {"valid_to": SOON})], Citizen=[ali, "bo"])

    [row] = endings(records, DAY)

    assert row["people"] == row["without_tie"] == ["bo"]


def test_whoever_pauses_until_then_is_told_as_any_other():
    ali = {"id": "ali", "paused_from": DAY, "paused_to": SOON - timedelta(1)}
    records = town([("ali KNOWS bo", {"valid_to": SOON})], Citizen=[ali, "bo"])

    [row] = endings(records, DAY)

    assert row["people"] == row["without_tie"] == ["ali", "bo"]


def test_a_tie_that_ends_before_its_project_ends_by_its_own_date():
    paid = {"paid_by": "grant"}
    records = town(
        [("ida SUPPORTS ali", paid), ("ida SUPPORTS bo", paid | {"valid_to": DAY})],
        Citizen=["ali", "bo"],
        Employee=["ida"],
        Project=[{"id": "grant", "valid_to": SOON}],
    )

    assert [(r["ends_on"], r["project_id"], r["ties"]) for r in endings(records, DAY)] == [
        (DAY, None, 1),
        (SOON, "grant", 1),
    ]


def test_without_an_end_nothing_ends():
    assert endings(town(["ali KNOWS bo"], Citizen=["ali", "bo"]), DAY) == []


LATER = DAY + timedelta(days=90)


def test_who_has_a_new_tie_by_the_end_of_the_period_is_not_left_without():
    """Ali's tie ends, and two weeks later another begins: without then, not when all is over."""
    records = town(
        [
            ("ali KNOWS bo", {"valid_to": SOON}),
            ("ali KNOWS eva", {"valid_from": SOON + timedelta(days=15)}),
        ],
        Citizen=["ali", "bo", "eva"],
    )

    rows = endings(records, DAY, horizon=90)

    assert rows[0]["without_tie"] == ["ali", "bo"]
    assert left_after(records, DAY, rows=rows, last=LATER)["without_tie"] == ["bo"]


def test_who_paused_when_the_tie_ended_is_left_without_when_the_pause_is_over():
    pause = {"paused_from": DAY, "paused_to": SOON + timedelta(days=10)}
    records = town(
        [("eva KNOWS ib", {"valid_to": SOON})],
        Citizen=[{"id": "eva", **pause}, {"id": "ib", "answered": "not_asked"}],
    )

    rows = endings(records, DAY, horizon=90)
    left = left_after(records, DAY, rows=rows, last=LATER)
    still = left_after(records, DAY, rows=rows, last=SOON)

    assert (left["without_tie"], left["unknown"]) == (["eva"], ["ib"])
    assert (still["without_tie"], still["unknown"]) == ([], ["ib"])


def test_an_activity_somebody_takes_up_again_is_not_left_without_a_carrier():
    """Choir: taken up again. Chess: not. Of the studio, part of the grant, nobody ever carried."""
    ends = {"valid_to": SOON}
    records = town(
        [
            ("ib LEADS kor", ends),
            ("ib LEADS skak", ends),
            ("ib TAKES_PART_IN studie", ends),
            ("eva LEADS kor", {"valid_from": SOON + timedelta(days=15)}),
        ],
        Citizen=["ib", "eva"],
        Activity=["kor", "skak", "studie"],
    )

    rows = endings(records, DAY, horizon=90)
    left = left_after(records, DAY, rows=rows, last=LATER)

    assert rows[0]["without_carrier"] == ["kor", "skak"]
    assert (left["without_carrier"], left["carrier_unknown"]) == (["skak"], ["studie"])
