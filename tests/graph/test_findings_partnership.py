"""Partnership: missing partners and pairs, whole threads, closed circles, areas, rhythm."""

from __future__ import annotations

from datetime import timedelta

import pytest

from graph.errors import QueryError
from graph.findings import FINDINGS, difference_by_chance
from tests.towns import DAY, town

BODIES = {
    "Citizen": ["lis", "bo"],
    "Employee": ["chief"],
    "Association": ["kor"],
    "MunicipalUnit": ["unit"],
    "Activity": ["café"],
}


def ask(name, records):
    return FINDINGS[name].compute(records, DAY)


@pytest.mark.parametrize(
    "ties",
    [
        ["kor PARTNERS_WITH unit"],
        ["kor PARTNERS_WITH chief", "unit EMPLOYS chief"],
        ["lis LEADS kor", "chief KNOWS lis", "unit EMPLOYS chief"],
        ["kor RUNS café", "unit RUNS café"],
    ],
    ids=["unit", "official", "leader", "shared activity"],
)
def test_a_tie_by_any_of_four_ways_is_a_partner_for_both_sides(ties):
    assert ask("associations_without_municipal_partner", town(ties, **BODIES)) == []
    assert ask("units_without_civil_partner", town(ties, **BODIES)) == []


@pytest.mark.parametrize(
    "ties",
    [
        [],
        ["kor PARTNERS_WITH chief"],
        ["bo MEMBER_OF kor", "unit SUPPORTS bo"],
        ["lis LEADS kor", "lis TAKES_PART_IN café", "unit RUNS café"],
    ],
    ids=["none", "employee of nobody", "through a member", "activity of the leader alone"],
)
def test_ties_of_members_and_of_employees_of_nobody_are_no_partnership(ties):
    assert ask("associations_without_municipal_partner", town(ties, **BODIES)) == [
        {"association_id": "kor", "status": "registered"}
    ]
    assert ask("units_without_civil_partner", town(ties, **BODIES)) == [
        {"unit_id": "unit", "status": "registered"}
    ]


def test_a_body_nobody_asked_is_unknown():
    records = town(complete=False, Association=["kor"], MunicipalUnit=["unit"])

    assert ask("associations_without_municipal_partner", records)[0]["status"] == "unknown"
    assert ask("units_without_civil_partner", records)[0]["status"] == "unknown"


@pytest.mark.parametrize(("form", "listed"), [("housing", 0), ("company", 1), (None, 1)])
def test_only_an_organisation_of_the_civil_sector_is_a_civil_partner(form, listed):
    records = town(
        ["unit PARTNERS_WITH org"],
        MunicipalUnit=["unit"],
        Organisation=[{"id": "org", "form": form}],
    )

    assert len(ask("units_without_civil_partner", records)) == listed


FAMILY = {
    "Citizen": ["bo", "lis", "pil", "mor"],
    "Employee": ["ida", "eva"],
    "Association": ["kor"],
    "MunicipalUnit": ["unit"],
    "Organisation": ["bolig"],
    "Family": ["fam"],
}
SERVED = ["pil PART_OF fam", "unit EMPLOYS ida", "ida SUPPORTS pil", "pil MEMBER_OF kor"]


@pytest.mark.parametrize(
    "ties",
    [
        ["ida KNOWS lis", "lis LEADS kor"],
        ["kor EMPLOYS eva", "eva KNOWS ida"],
        ["ida MEMBER_OF kor"],
        ["unit PARTNERS_WITH kor"],
    ],
    ids=["leader", "employees", "member", "bodies"],
)
def test_a_pair_is_not_missing_when_people_of_both_have_a_tie(ties):
    assert len(ask("missing_pairs", town(SERVED, **FAMILY))) == 1
    assert ask("missing_pairs", town([*SERVED, *ties], **FAMILY)) == []


def test_a_volunteer_serves_the_family_but_does_not_tie_the_two_bodies():
    ties = [*SERVED[:3], "bo MENTORS pil", "bo VOLUNTEERS_AT kor", "bo KNOWS ida"]

    assert ask("missing_pairs", town(ties, **FAMILY)) == [
        {"unit_id": "unit", "organisation_id": "kor", "family_ids": ["fam"]}
    ]


def test_a_pair_that_serves_different_families_is_not_missing():
    ties = ["pil PART_OF fam", "mor PART_OF fam2", "unit SUPPORTS pil", "bolig PAYS_FEE mor"]

    assert ask("missing_pairs", town(ties, **FAMILY | {"Family": ["fam", "fam2"]})) == []


def test_somebody_tied_to_the_family_and_every_body_holds_the_whole_thread():
    assert ask("families_without_whole_thread", town(SERVED, **FAMILY)) == [
        {"family_id": "fam", "bodies": ["kor", "unit"], "status": "registered"}
    ]
    held = [*SERVED, "lis LEADS kor", "ida KNOWS lis"]
    assert ask("families_without_whole_thread", town(held, **FAMILY)) == []


def test_an_employee_who_only_refers_the_family_may_hold_its_thread():
    ties = ["pil PART_OF fam", "unit EMPLOYS eva", "eva REFERS pil", "unit SUPPORTS pil",
            "pil MEMBER_OF kor", "lis LEADS kor", "eva KNOWS lis"]  # fmt: skip

    assert ask("families_without_whole_thread", town(ties, **FAMILY)) == []
    assert len(ask("families_without_whole_thread", town(ties[:-1], **FAMILY))) == 1


def test_a_family_that_one_body_serves_has_no_thread_to_lose():
    records = town(["pil PART_OF fam", "unit REFERS pil"], **FAMILY)

    assert ask("families_without_whole_thread", records) == []


def test_the_family_itself_does_not_hold_its_own_thread():
    """The mother knows both bodies; that somebody outside should is the point."""
    ties = [*SERVED, "mor PART_OF fam", "mor FAMILY_OF pil", "mor MEMBER_OF kor", "ida KNOWS mor"]

    assert len(ask("families_without_whole_thread", town(ties, **FAMILY))) == 1


def test_a_friend_of_the_bodies_who_does_not_know_the_family_holds_nothing():
    ties = [*SERVED, "lis LEADS kor", "eva KNOWS lis", "eva KNOWS ida"]

    assert len(ask("families_without_whole_thread", town(ties, **FAMILY))) == 1


def test_a_family_with_a_member_nobody_asked_is_unknown():
    nodes = FAMILY | {"Citizen": [{"id": "pil", "answered": "not_asked"}]}

    [row] = ask("families_without_whole_thread", town(SERVED, **nodes))

    assert row["status"] == "unknown"


def circle(ties, pil=None, **more):
    child = {"id": "pil", "is_child": True} | (pil or {})
    nodes = {
        "Citizen": ["bo", child, {"id": "siv", "is_child": True}],
        "Employee": ["ida"],
        "Association": ["klub"],
        "MunicipalUnit": ["unit"],
        "Activity": ["bold"],
    }
    rows = ask("closed_circle", town(ties, **nodes | more))
    return next(row for row in rows if row["child_id"] == "pil")


CLOSED = ["unit REFERS pil", "unit PAYS_FEE pil", "bo MENTORS pil", "pil MEMBER_OF klub"]


def test_an_organisation_behind_two_legs_is_normal():
    row = circle(CLOSED)

    assert (row["shared_person_ids"], row["verdict"]) == ([], "closed")


@pytest.mark.parametrize(
    "ties",
    [
        ["ida REFERS pil", "ida PAYS_FEE pil", *CLOSED[2:]],
        [*CLOSED, "bo MENTORS siv"],
    ],
    ids=["two legs", "two children"],
)
def test_a_person_behind_two_legs_or_two_children_carries_the_circle(ties):
    row = circle(ties)

    assert len(row["shared_person_ids"]) == 1
    assert row["verdict"] == "one_person"


def test_a_missing_leg_is_open_when_the_child_was_asked_and_else_unknown():
    asked = circle(CLOSED[1:])
    not_asked = circle(CLOSED[1:], {"answered": "not_asked"})

    assert (asked["referral"], asked["verdict"]) == ("open", "open")
    assert (not_asked["referral"], not_asked["verdict"]) == ("unknown", "unknown")


def test_a_team_that_an_association_runs_is_a_club_and_one_of_the_unit_is_not():
    team = [*CLOSED[:3], "pil TAKES_PART_IN bold"]

    assert circle([*team, "klub RUNS bold"])["club"] == "closed"
    assert circle([*team, "unit RUNS bold"])["club"] == "open"


def area(name, tied, bodies=4):
    """A row of an area whose units have *tied* ties each to its *bodies*."""
    return {
        "area_id": name,
        "units": len(tied),
        "organisations": bodies,
        "pairs": len(tied) * bodies,
        "tied": sum(tied),
        "tied_by_unit": tied,
    }


def test_an_area_without_units_has_no_pairs():
    records = town(["kor BELONGS_TO by"], Association=["kor"], Area=["by", "land"])

    assert ask("partnerships_by_area", records) == [area("by", [], bodies=1)]


def test_the_difference_of_two_areas_is_judged_over_every_way_to_share_the_units():
    """By hand: shares 1, 1, ½ against 0, 0, ½; 4 of the 20 ways are as far apart."""
    found = difference_by_chance([area("a", [4, 4, 2]), area("b", [0, 0, 2])])

    assert (found["arrangements"], found["exact"]) == (20, True)
    assert found["difference"] == pytest.approx(2 / 3)
    assert found["p"] == pytest.approx(4 / 20)


def test_two_areas_alike_differ_by_nothing_and_chance_always_does_as_much():
    found = difference_by_chance([area("a", [2, 2]), area("b", [1, 1], bodies=2)])

    assert (found["difference"], found["p"]) == (0.0, 1.0)


def test_beyond_twenty_thousand_ways_they_are_drawn_the_same_for_the_same_seed():
    rows = [area("a", [4, 3] * 10), area("b", [1, 2] * 10)]

    first, again, other = (difference_by_chance(rows, seed=seed) for seed in (1, 1, 2))

    assert not first["exact"]
    assert first == again
    assert first["p"] == pytest.approx(other["p"], abs=0.01)
    assert 0 < first["p"] < 0.001


def test_an_area_without_pairs_has_no_share_to_compare():
    found = difference_by_chance([area("a", []), area("b", [1])])

    assert found["difference"] is None
    assert found["p"] is None


def test_three_areas_are_not_compared_until_two_are_named():
    rows = [area("a", [1]), area("b", [1]), area("c", [0])]

    with pytest.raises(QueryError, match="Name two of them"):
        difference_by_chance(rows)
    assert difference_by_chance(rows, ("a", "c"))["area_b"] == "c"


@pytest.mark.parametrize(
    ("met", "late"),
    [(30, None), (31, 1), (None, "never")],
    ids=["on the very day", "a day late", "never"],
)
def test_a_partnership_lapses_the_day_after_its_rhythm(met, late):
    terms = {"cadence_days": 30, "last_met_on": met and DAY - timedelta(days=met)}
    records = town([("kor PARTNERS_WITH unit", terms)], **BODIES)

    found = [row["days_late"] for row in ask("lapsed_partnerships", records)]

    assert found == {None: [], 1: [1], "never": [None]}[late]


def test_a_partnership_without_an_agreed_rhythm_cannot_lapse():
    assert ask("lapsed_partnerships", town(["kor PARTNERS_WITH unit"], **BODIES)) == []
