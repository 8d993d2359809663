"""Isolation: unknown and pausing stand apart, and near misses are not listed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from graph.findings import FINDINGS, absences, typed_findings
from tests.towns import DAY, town

HELPED = {"Citizen": ["ali"], "Employee": ["ida"], "MunicipalUnit": ["unit"]}


def ask(name, records):
    return FINDINGS[name].compute(records, DAY)


def test_without_a_tie_is_registered_only_of_those_who_were_asked():
    records = town(
        complete=False,
        Citizen=[
            {"id": "ib", "answered": "answered"},
            {"id": "maja", "answered": "refused"},
            "per",
            {"id": "sus", "answered": "answered", "paused_from": DAY},
        ],
    )

    rows = ask("no_registered_tie", records)

    assert [(row["id"], row["status"]) for row in rows] == [
        ("ib", "registered"),
        ("maja", "unknown"),
        ("per", "unknown"),
        ("sus", "paused"),
    ]


def test_coverage_of_an_area_tells_of_those_who_live_there_and_of_no_others():
    records = town(
        ["asked BELONGS_TO by", "ib LIVES_IN by", "per LIVES_IN land"],
        complete=False,
        Citizen=["ib", "per"],
        Area=["by", "land"],
        Coverage=[{"id": "asked", "covers_kind": "Citizen", "complete": True}],
    )

    rows = ask("no_registered_tie", records)

    assert rows == [
        {"id": "ib", "kind": "Citizen", "area_id": "by", "status": "registered"},
        {"id": "per", "kind": "Citizen", "area_id": "land", "status": "unknown"},
    ]


def test_a_tie_to_oneself_and_a_home_are_no_contact():
    records = town(["ida KNOWS ida", "ali LIVES_IN by"], Area=["by"], **HELPED)

    assert {row["id"] for row in ask("no_registered_tie", records)} == {"ali", "ida", "unit"}


@pytest.mark.parametrize("status", ["unknown", "paused"])
def test_somebody_not_asked_or_pausing_is_not_said_to_know_only_professionals(status):
    ali = {
        "unknown": {"id": "ali", "answered": "refused"},
        "paused": {"id": "ali", "paused_from": DAY - timedelta(days=3), "paused_to": DAY},
    }[status]
    records = town(["ida SUPPORTS ali"], Citizen=[ali], Employee=["ida"])

    rows = ask("only_professional_ties", records)

    assert [row["status"] for row in rows] == (["unknown"] if status == "unknown" else [])


def test_whoever_holds_a_post_is_not_said_to_be_helped_by_it():
    records = town(
        ["gitte HOLDS leader", "house EMPLOYS leader"],
        Citizen=["gitte"],
        Employee=["leader"],
        MunicipalUnit=["house"],
    )

    assert ask("only_professional_ties", records) == []
    assert ask("only_through_unit", records) == []


def test_a_pause_that_ended_yesterday_no_longer_counts():
    pause = {"paused_from": DAY - timedelta(days=9), "paused_to": DAY - timedelta(days=1)}
    records = town(["ida SUPPORTS ali"], Citizen=[{"id": "ali", **pause}], Employee=["ida"])

    assert ask("paused", records) == []
    assert [row["status"] for row in ask("only_professional_ties", records)] == ["registered"]


def test_a_tie_of_unknown_pay_makes_only_professionals_unknown_and_an_unpaid_one_denies_it():
    nodes = {"Citizen": ["ali", "bo", "eva"], "Employee": ["ida"]}
    ties = ["ida SUPPORTS ali", "ida SUPPORTS bo", ("ali PARTNERS_WITH eva", {}), "bo KNOWS eva"]

    rows = ask("only_professional_ties", town(ties, **nodes))

    assert rows == [{"citizen_id": "ali", "contacts": ["eva", "ida"], "status": "unknown"}]


def test_a_volunteer_who_gets_paid_counts_as_a_professional():
    """The tie's own word on pay goes before what is usual for its kind."""
    records = town([("bo MENTORS ali", {"paid": True})], Citizen=["ali", "bo"])

    assert [row["citizen_id"] for row in ask("only_professional_ties", records)] == ["ali", "bo"]


def test_an_activity_that_an_association_runs_too_is_not_the_municipality_alone():
    nodes = HELPED | {"Activity": ["walk"], "Association": ["kor"]}
    ties = ["unit RUNS walk", "ali TAKES_PART_IN walk"]

    assert len(ask("only_through_unit", town(ties, **nodes))) == 1
    assert ask("only_through_unit", town([*ties, "kor RUNS walk"], **nodes)) == []


def test_an_activity_nobody_is_registered_to_run_is_not_the_municipality():
    records = town(["ali TAKES_PART_IN walk"], Activity=["walk"], **HELPED)

    assert ask("only_through_unit", records) == []


def test_an_employee_of_an_association_is_not_the_municipality():
    records = town(
        ["kor EMPLOYS ida", "ida SUPPORTS ali"],
        Citizen=["ali"],
        Employee=["ida"],
        Association=["kor"],
    )

    assert ask("only_through_unit", records) == []


@pytest.mark.parametrize(
    ("ali", "expected"),
    [({"answered": "refused"}, ["unknown"]), ({"paused_from": DAY}, []), ({}, ["registered"])],
)
def test_only_through_the_municipality_says_what_is_known_of_the_person(ali, expected):
    nodes = HELPED | {"Citizen": [{"id": "ali", **ali}]}
    records = town(["unit EMPLOYS ida", "ida SUPPORTS ali", "unit SUPPORTS ali"], **nodes)

    assert [row["status"] for row in ask("only_through_unit", records)] == expected


def test_a_pause_is_listed_with_the_ties_that_hold_meanwhile():
    pause = {"paused_from": DAY, "paused_to": DAY}
    records = town(
        ["ali KNOWS bo", "ali NEIGHBOUR_OF bo"],
        Citizen=[{"id": "ali", **pause}, "bo", {"id": "eva", "paused_to": DAY}],
    )

    assert ask("paused", records) == [{"citizen_id": "ali", **pause, "ties": 2}]


def test_who_leads_one_thing_with_others_does_not_carry_alone():
    nodes = {"Citizen": ["lis", "per"], "Association": ["kor", "klub"]}
    ties = ["lis LEADS kor", "lis LEADS klub"]

    assert ask("lone_ildsjaele", town(ties, **nodes)) == [
        {"person_id": "lis", "leads": ["klub", "kor"]}
    ]
    assert ask("lone_ildsjaele", town([*ties, "per LEADS klub"], **nodes)) == []


def test_who_leads_in_a_post_is_no_ildsjael():
    """The politician leads alone too, and is paid to; only citizens are ildsjæle."""
    records = town(
        ["lis LEADS kor", "mayor LEADS committee", "unit EMPLOYS mayor"],
        Citizen=["lis"],
        Employee=["mayor"],
        MunicipalUnit=["unit"],
        Association=["kor", "committee"],
    )

    assert ask("lone_ildsjaele", records) == [{"person_id": "lis", "leads": ["kor"]}]
    assert typed_findings(records, as_of=DAY)["now"]["S4_lone_ildsjael"] == ["lis"]


def test_a_body_that_only_funds_stands_apart_from_those_nobody_asked():
    records = town(
        ["fund FUNDS p"],
        complete=False,
        Organisation=["fund", "firm"],
        Citizen=["ali"],
        Project=["p"],
    )

    status = {row["id"]: row["status"] for row in absences(records, DAY)}

    assert status == {"ali": "unknown", "firm": "unknown", "fund": "structure"}


def test_a_fund_that_is_known_to_have_no_tie_is_registered_as_such():
    records = town(
        ["fund FUNDS p"],
        complete=False,
        Organisation=[{"id": "fund", "answered": "answered"}],
        Project=["p"],
    )

    assert [row["status"] for row in absences(records, DAY)] == ["registered"]


LEADER = {"id": "lis", "age_band": "65-79", "group": "kor"}
VILLAGE = ["lis LEADS café", "lis LIVES_IN by", "maja LIVES_IN by", "maja TAKES_PART_IN café"]


def candidates(maja, ties=(), leaders=(), **more):
    citizens = [LEADER, *leaders, {"id": "maja", "age_band": "18-29", "group": "unge"} | maja]
    nodes = {"Citizen": citizens, "Activity": ["café"], "Area": ["by"]} | more
    return ask("candidates_to_train", town([*VILLAGE, *ties], **nodes))


@pytest.mark.parametrize(
    "maja",
    [
        {"is_child": True},
        {"age_band": "13-17"},
        {"answered": "refused"},
        {"protected": True},
        {"paused_from": DAY},
        {"age_band": "65-79"},
        {"group": "kor"},
        {"age_band": None, "group": "kor"},
    ],
    ids=str,
)
def test_children_protected_pausing_and_those_like_the_leaders_are_not_proposed(maja):
    assert candidates(maja) == []


@pytest.mark.parametrize("missing", [{"age_band": None}, {"group": None}], ids=str)
def test_a_missing_age_or_group_makes_a_candidate_unknown(missing):
    assert [row["status"] for row in candidates(missing)] == ["unknown"]


def test_a_leader_of_unknown_age_makes_a_candidate_unknown_unless_another_rules_it_out():
    other = {"id": "per", "group": "havefolk"}
    ties = ["per LEADS café", "per LIVES_IN by"]

    unknown = candidates({}, ties, [other])
    ruled_out = candidates({"group": "havefolk"}, ties, [other])

    assert [row["status"] for row in unknown] == ["unknown"]
    assert ruled_out == []


def test_an_area_without_a_leader_has_no_candidates():
    """Nobody to differ from: Ib takes part too, but lives elsewhere."""
    rows = candidates(
        {}, ["ib LIVES_IN land", "ib TAKES_PART_IN café"], [{"id": "ib"}], Area=["by", "land"]
    )

    assert [row["citizen_id"] for row in rows] == ["maja"]


def test_only_steps_held_by_the_day_are_done():
    steps = [
        {"id": "s1", "type": "talk", "held_on": DAY},
        {"id": "s2", "type": "training", "held_on": DAY + timedelta(days=1)},
        {"id": "s3", "type": "listening_meeting"},
    ]

    rows = candidates({}, [f"maja INVITED_TO {step['id']}" for step in steps], Step=steps)

    assert [row["steps"] for row in rows] == [["talk"]]
