"""The day after a project: what is carried on, who keeps a tie, what ends across sectors."""

from __future__ import annotations

from datetime import timedelta

from graph.findings import FINDINGS
from tests.towns import DAY, town

PROJECT = {"id": "p", "valid_to": DAY}
PAID = {"paid_by": "p"}
TOMORROW = DAY + timedelta(days=1)


def ask(name, records):
    return FINDINGS[name].compute(records, None)


def test_an_activity_with_a_carrier_of_its_own_outlives_the_project():
    records = town(
        [
            ("lis LEADS café", PAID),
            "kor RUNS café",
            "walk PART_OF p",
            ("per VOLUNTEERS_AT walk", {"valid_to": DAY}),
        ],
        Citizen=["lis", "per"],
        Association=["kor"],
        Activity=["café", "walk", "shop"],
        Project=[PROJECT],
    )

    assert ask("activities_after_project", records) == [
        {"activity_id": "café", "project_id": "p", "carriers_before": 2, "carriers_after": 1},
        {"activity_id": "walk", "project_id": "p", "carriers_before": 1, "carriers_after": 0},
    ]


def test_a_carrier_who_begins_the_day_after_carries_it_on():
    records = town(
        [("lis LEADS café", PAID), ("per LEADS café", {"valid_from": TOMORROW})],
        Citizen=["lis", "per"],
        Activity=["café"],
        Project=[PROJECT],
    )

    [row] = ask("activities_after_project", records)

    assert (row["carriers_before"], row["carriers_after"]) == (1, 1)


def test_people_keep_what_the_project_does_not_pay_for():
    """Mia keeps her mentor and a friend met at the project; Ib has the consultant alone."""
    records = town(
        [
            ("ida SUPPORTS mia", PAID),
            ("ida SUPPORTS ib", PAID),
            ("bo MENTORS mia", {"formed_in": "p"}),
            ("mia PARTNERS_WITH eva", {}),
        ],
        Citizen=["mia", "ib", "bo", "eva"],
        Employee=["ida"],
        Project=[PROJECT],
    )

    assert ask("people_after_project", records) == [
        {
            "citizen_id": "ib",
            "project_id": "p",
            "ties_before": 1,
            "ties_after": 0,
            "unpaid_after": 0,
        },
        {
            "citizen_id": "mia",
            "project_id": "p",
            "ties_before": 3,
            "ties_after": 2,
            "unpaid_after": 1,
        },
    ]


def test_every_tie_of_the_last_day_says_whether_it_is_paid_and_whether_it_remains():
    records = town(
        [("ida SUPPORTS mia", PAID), "bo MENTORS mia", "mia PARTNERS_WITH eva"],
        Citizen=["mia", "bo", "eva"],
        Employee=["ida"],
        Project=[PROJECT],
    )

    rows = ask("ties_of_people_after_project", records)

    assert [(row["other_id"], row["paid"], row["remains"]) for row in rows] == [
        ("bo", "no", True),
        ("eva", "unknown", True),
        ("ida", "yes", False),
    ]


def test_a_tie_the_project_stopped_paying_before_its_end_is_none_of_its_people():
    ended = PAID | {"valid_to": DAY - timedelta(days=1)}
    records = town(
        [("ida SUPPORTS mia", ended)], Citizen=["mia"], Employee=["ida"], Project=[PROJECT]
    )

    assert ask("people_after_project", records) == []
    assert ask("ties_of_people_after_project", records) == []
    assert ask("ties_ending_with_project", records) == []


def test_a_project_without_an_end_leaves_nobody():
    records = town(
        [("ida SUPPORTS mia", PAID), ("ida LEADS café", PAID)],
        Citizen=["mia"],
        Employee=["ida"],
        Activity=["café"],
        Project=["p"],
    )

    for name in ("activities_after_project", "people_after_project", "ties_ending_with_project"):
        assert ask(name, records) == []


def test_only_ties_across_sectors_are_told_to_end_with_the_grant():
    """A leader counts as civil on the last day, so Lis and her association are one sector."""
    records = town(
        [
            ("kor PARTNERS_WITH unit", PAID),
            ("klub PARTNERS_WITH kor", PAID),
            ("lis LEADS kor", PAID),
            ("ib MEMBER_OF kor", PAID | {"valid_to": DAY + timedelta(days=30)}),
            "klub PARTNERS_WITH unit",
        ],
        Citizen=["lis", "ib"],
        Association=["kor", "klub"],
        MunicipalUnit=["unit"],
        Project=[PROJECT],
    )

    rows = ask("ties_ending_with_project", records)

    assert [(row["source_id"], row["target_id"]) for row in rows] == [
        ("ib", "kor"),
        ("kor", "unit"),
    ]
    assert {row["ends_on"] for row in rows} == {DAY}
