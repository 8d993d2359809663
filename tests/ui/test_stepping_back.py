"""Who steps back, and in which order: stages, safe reach and routes, without a screen."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from graph.moment import Moment
from graph.records import Records
from ingest import rules, sheets
from ingest.plain import read_records
from tests.networks import ORACLES
from tests.towns import DAY, town
from ui.widgets.what_if import stepping_back
from ui.widgets.what_if.stepping_back import Choice, more_routes, stepped_back, who_may

ROOT = Path(__file__).resolve().parents[2]


def case(number: int, day: date | None = None) -> Moment:
    [folder] = (ROOT / "sample_data").glob(f"{number:02d}-*")
    return Records.from_deliveries([rules.check(sheets.read([folder])).delivery]).on(day)


@pytest.fixture
def street() -> Moment:
    """Ida reaches Ali and Bo, the library Per; Kim, a post too, knows no citizen; Bo knows Eva."""
    return town(
        ["ida SUPPORTS ali", "ida SUPPORTS bo", "bo KNOWS eva", "library EMPLOYS ida",
         "library EMPLOYS kim", "library SUPPORTS per", "library RUNS walk",
         "eva TAKES_PART_IN walk"],
        Citizen=["ali", "bo", "eva", "per"],
        Employee=["ida", "kim"],
        MunicipalUnit=["library"],
        Activity=["walk"],
    ).on(DAY)  # fmt: skip


def test_in_slagelse_the_first_stand_without_at_the_third_stage():
    """The answer of the case; Ejner, who was not asked, stands apart at the fourth."""
    found = stepped_back(case(8), Choice("units", ("slag-k01", "slag-k02")))

    assert found.safe == 2
    assert found.losing("persons_without_tie", found.last) == {
        "slag-b01": 3,
        "slag-b03": 3,
    }
    assert found.losing("unknown_without_tie", found.last) == {"slag-b05": 4}
    assert found.stages[3] == ("slag-m02",)
    assert found.course("persons_without_tie") == [0, 0, 0, 2, 2]


def test_when_the_whole_municipality_of_the_toy_steps_back_the_oracle_says_who_is_left():
    files = (ORACLES / f"toy_municipality.{part}.csv" for part in ("nodes", "edges"))
    moment = read_records(*files).on(DAY)

    found = stepped_back(moment, Choice("sector", activities=True))

    text = (ORACLES / "toy_municipality.expected.json").read_text(encoding="utf-8")
    expected = json.loads(text)["withdrawal_new_isolates"]["values"]
    gone = {one for some in found.stages for one in some}
    newly = {one for row in found.rows for one in row["new_isolates"]}
    assert sorted(newly - gone) == expected


def test_those_with_fewest_citizens_go_first_and_those_with_none_go_with_them(street):
    found = stepped_back(street, Choice("sector"))

    assert found.stages == ((), ("kim", "library"), ("ida",))
    assert found.losing("persons_without_tie", 1) == {"per": 1}
    assert found.safe == 0


def test_the_order_can_be_turned_or_chosen(street):
    largest = stepped_back(street, Choice("sector", order="largest"))
    chosen = stepped_back(street, Choice("employees", ("kim", "ida"), order="as_chosen"))

    assert largest.stages == ((), ("kim", "ida"), ("library",))
    assert chosen.stages == ((), ("kim",), ("ida",))
    assert chosen.safe == 1


def test_a_unit_takes_its_employees_along_and_an_employee_nobody(street):
    unit = stepped_back(street, Choice("units", ("library",)))
    post = stepped_back(street, Choice("employees", ("ida",)))

    assert {one for some in unit.stages for one in some} == {"library", "ida", "kim"}
    assert post.stages == ((), ("ida",))


def test_an_activity_only_they_run_ends_when_that_is_chosen(street):
    """Eva has Bo still; the walk goes with the library that runs it."""
    found = stepped_back(street, Choice("sector", activities=True))

    assert "walk" in {one for some in found.stages for one in some}
    assert "eva" not in found.losing("persons_without_tie", found.last)


def test_one_who_pauses_is_not_said_to_lose():
    found = stepped_back(case(8), Choice("units", ("slag-k01",)))

    assert "slag-b04" not in found.losing("persons_without_tie", found.last)


def test_a_project_is_one_stage_of_all_it_pays():
    found = stepped_back(case(7, date(2017, 6, 1)), Choice("project", ("lys-p01",)))

    assert found.last == 1
    assert "lys-b12" in found.losing("persons_without_tie", 1)
    assert "lys-b18" in found.losing("unknown_without_tie", 1)


def test_only_what_is_there_can_be_chosen(street):
    from graph.findings.roles import roles_of

    roles = roles_of(street)

    assert who_may(roles, "units") == ["library"]
    assert who_may(roles, "employees") == ["ida", "kim"]
    assert who_may(roles, "project") == who_may(roles, "area") == []


def test_routes_are_counted_in_pairs_so_that_those_far_off_do_not_rise():
    """By hand: without the library Ali reaches Eva by café and choir; Y nobody new."""
    moment = town(
        ["library SUPPORTS ali", "library SUPPORTS eva", "ali TAKES_PART_IN café",
         "per TAKES_PART_IN café", "per TAKES_PART_IN choir", "eva TAKES_PART_IN choir",
         "x TAKES_PART_IN yoga", "y TAKES_PART_IN yoga"],
        Citizen=["ali", "eva", "per", "x", "y"],
        Activity=["café", "choir", "yoga"],
        MunicipalUnit=["library"],
    ).on(DAY)  # fmt: skip

    found = more_routes(moment, Choice("sector"))

    assert [row["id"] for row in found] == ["café", "choir"]
    assert all(row["after"] > row["before"] for row in found)


def test_very_many_go_several_at_a_time(street, monkeypatch):
    monkeypatch.setattr(stepping_back, "MOST_STAGES", 1)

    found = stepped_back(street, Choice("sector"))

    assert found.stages == ((), ("kim", "library", "ida"))
