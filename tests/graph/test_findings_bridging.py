"""Bridging: who carries, who meets as equals, who decides."""

from __future__ import annotations

import pytest

from graph.findings import FINDINGS
from tests.towns import DAY, town


def ask(name, records):
    return FINDINGS[name].compute(records, DAY)


def test_two_roles_of_one_person_are_one_carrier_and_a_body_is_none():
    records = town(
        [
            "lis LEADS café",
            "lis VOLUNTEERS_AT café",
            "kor RUNS café",
            "per RUNS shop",
            "ida LEADS shop",
        ],
        Citizen=["lis", "per"],
        Employee=["ida"],
        Association=["kor"],
        Activity=["café", "shop", "walk"],
    )

    assert ask("activities_on_one_carrier", records) == [
        {"activity_id": "café", "carrier_id": "lis", "participants": 0}
    ]


def test_who_only_gives_or_only_receives_has_no_role_on_both_sides():
    records = town(
        ["bo MENTORS ali", "ali TAKES_PART_IN café", "eva LEADS café", "eva MENTORS bo"],
        Citizen=["ali", "bo", "eva"],
        Activity=["café"],
    )

    assert ask("roles_on_both_sides", records) == [
        {"citizen_id": "bo", "gives": ["MENTORS"], "receives": ["MENTORS"]}
    ]


ALI = {"id": "ali", "in_target_group": True}
BO = {"id": "bo", "in_target_group": False}


@pytest.mark.parametrize(
    ("bo", "ties"),
    [
        ({"id": "bo"}, []),
        (BO, ["bo HOLDS post"]),
        (BO, ["bo VOLUNTEERS_AT shop"]),
        ({"id": "bo", "in_target_group": True}, []),
    ],
    ids=["unknown", "holds a post", "carries it", "also in the target group"],
)
def test_no_equals_meet_when_the_other_is_unknown_staff_or_in_charge(bo, ties):
    records = town(
        ["ali TAKES_PART_IN shop", "bo TAKES_PART_IN shop", *ties],
        Citizen=[ALI, bo],
        Employee=["post"],
        Activity=["shop"],
    )

    assert ask("equal_meeting_places", records) == []


def test_who_carries_another_activity_still_meets_as_an_equal():
    records = town(
        ["ali TAKES_PART_IN shop", "bo TAKES_PART_IN shop", "bo LEADS walk"],
        Citizen=[ALI, BO],
        Activity=["shop", "walk"],
    )

    assert [row["activity_id"] for row in ask("equal_meeting_places", records)] == ["shop"]


@pytest.mark.parametrize(
    ("inside", "others", "unknown", "verdict"),
    [
        (2, 8, 0, "mixed"),
        (2, 9, 0, "mostly_one_group"),
        (2, 2, 5, "mixed"),
        (3, 1, 1, "unknown"),
        (3, 0, 0, "reserve"),
        (0, 3, 0, "only_others"),
        (5, 1, 0, "mostly_one_group"),
        (0, 0, 1, "unknown"),
        (1, 0, 0, "unknown"),
        (0, 1, 0, "unknown"),
        (2, 0, 0, "reserve"),
    ],
)
def test_an_activity_is_mixed_with_two_of_each_and_a_fifth(inside, others, unknown, verdict):
    """2 of 10 is just a fifth; 2 of 11 is not. The unknown unmake no mix; one alone shows none."""
    groups = [True] * inside + [False] * others + [None] * unknown
    citizens = [{"id": f"c{n}", "in_target_group": group} for n, group in enumerate(groups)]
    ties = [f"{citizen['id']} TAKES_PART_IN walk" for citizen in citizens]

    rows = ask("activity_mixing", town(ties, Citizen=citizens, Activity=["walk"]))

    assert rows == [
        {
            "activity_id": "walk",
            "in_target_group": inside,
            "others": others,
            "unknown": unknown,
            "verdict": verdict,
        }
    ]


def test_decisions_of_officials_are_found_by_all_three_paths():
    records = town(
        [
            "unit EMPLOYS chief",
            "lis HOLDS chief",
            "lis LEADS kor",
            "chief LEADS klub",
            *(f"{decider} DECIDES budget" for decider in ("chief", "lis", "kor", "klub")),
        ],
        Citizen=["lis"],
        Employee=["chief"],
        Association=["klub", "kor"],
        MunicipalUnit=["unit"],
        Project=["budget"],
    )

    rows = ask("decision_ties_of_officials", records)

    assert [(row["decider_id"], row["official_id"], row["path"]) for row in rows] == [
        ("chief", "chief", "direct"),
        ("klub", "chief", "through_led_body"),
        ("kor", "chief", "through_led_body"),
        ("lis", "chief", "holds_post"),
    ]


def test_an_association_whose_member_is_an_official_is_still_independent():
    """Near misses: an ordinary member, the post of an association, and who holds that post."""
    records = town(
        [
            "unit EMPLOYS chief",
            "chief MEMBER_OF kor",
            "kor DECIDES budget",
            "kor EMPLOYS clerk",
            "clerk DECIDES budget",
            "lis HOLDS clerk",
            "lis DECIDES budget",
        ],
        Citizen=["lis"],
        Employee=["chief", "clerk"],
        Association=["kor"],
        MunicipalUnit=["unit"],
        Project=["budget"],
    )

    assert ask("decision_ties_of_officials", records) == []
