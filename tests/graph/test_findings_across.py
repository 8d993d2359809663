"""Units beside bodies, sectors and brokers beside chance, near misses, thin bridges, meetings."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import numpy as np
import pytest

from graph.findings.across import pairs_beside_chance
from graph.findings.beside_chance import EI, brokers_beside_chance, sectors_beside_chance
from graph.findings.candidates import leaders_by_area
from graph.findings.families import carriers_of_circles
from graph.findings.measured_meetings import measured_meetings
from graph.findings.partnership import lapsed_partnerships, partnership_rhythm
from graph.findings.professionals import nearly_only_professional, reached_through_one_unit
from graph.findings.thin_bridges import thin_bridges
from tests.towns import DAY, town

TOWN = {
    "Municipality": ["by"],
    "MunicipalUnit": ["skole", "center"],
    "Association": ["kor", "klub"],
}
PLACED = [f"{body} BELONGS_TO by" for body in ("skole", "center", "kor", "klub")]
PARTNERS = [
    *PLACED,
    "kor PARTNERS_WITH skole",
    "klub PARTNERS_WITH skole",
    "center PARTNERS_WITH kor",
]


def _pair(rows, unit, body):
    (row,) = (row for row in rows if (row["unit_id"], row["organisation_id"]) == (unit, body))
    return row


def test_a_pair_stands_beside_what_all_ways_to_deal_the_ends_give():
    """Tried out: all orders of the three bodies' ends against the three units' ends."""
    rows = pairs_beside_chance(town(PARTNERS, **TOWN), DAY)

    units, bodies = ("skole", "skole", "center"), ("kor", "klub", "kor")
    dealt = [list(zip(units, order, strict=True)) for order in permutations(bodies)]
    assert len(rows) == 4
    for row in rows:
        counts = [deal.count((row["unit_id"], row["organisation_id"])) for deal in dealt]
        assert row["expected"] == pytest.approx(np.mean(counts))
        assert row["p_none"] == pytest.approx(np.mean([count == 0 for count in counts]))
    assert _pair(rows, "center", "klub")["ties"] == 0
    assert _pair(rows, "center", "kor")["ties"] == 1


def test_a_tie_of_an_employee_and_of_a_leader_counts_for_unit_and_association():
    ties = [*PLACED, "skole EMPLOYS lærer", "lis LEADS kor", "lærer KNOWS lis"]
    rows = pairs_beside_chance(town(ties, **TOWN, Citizen=["lis"], Employee=["lærer"]), DAY)

    assert _pair(rows, "skole", "kor")["ties"] == 1


def test_only_a_pair_without_a_tie_is_told_with_the_families_both_serve():
    family = ["bo PART_OF fam", "bo MEMBER_OF klub", "center REFERS bo", "skole REFERS bo"]
    rows = pairs_beside_chance(
        town([*PARTNERS, *family], **TOWN, Citizen=["bo"], Family=["fam"]), DAY
    )

    assert _pair(rows, "center", "klub")["family_ids"] == ["fam"]
    assert _pair(rows, "skole", "klub")["family_ids"] == []


def test_a_body_from_elsewhere_takes_part_where_it_has_a_tie():
    away = {**TOWN, "Municipality": ["by", "anden"], "Organisation": ["fond", "ukendt"]}
    ties = [*PARTNERS, "fond BELONGS_TO anden", "fond PARTNERS_WITH skole"]

    rows = pairs_beside_chance(town(ties, **away), DAY)

    assert {row["place"] for row in rows} == {"by"}
    assert {row["organisation_id"] for row in rows} == {"kor", "klub", "fond"}


def test_a_municipality_without_a_single_tie_expects_none():
    rows = pairs_beside_chance(town(PLACED, **TOWN), DAY)

    assert {(row["ties"], row["expected"], row["p_none"]) for row in rows} == {(0, 0.0, 1.0)}


SECTORS = town(
    ["ali KNOWS bo", "bo KNOWS eva", "bo MEMBER_OF kor", "kor PARTNERS_WITH skole"],
    Citizen=["ali", "bo", "eva"],
    Association=["kor"],
    MunicipalUnit=["skole"],
)


def test_ties_between_sectors_stand_beside_the_mean_of_all_ways_to_deal_them_out():
    """Tried out: all orders of the five sectors over the five actors."""
    whole, *pairs = sectors_beside_chance(SECTORS, DAY)

    network = SECTORS.on(DAY).network()
    first, second = network.tie_ends
    sectors = [network.sector_names[code] for code in network.sectors]
    dealt = [
        [tuple(sorted((order[a], order[b]))) for a, b in zip(first, second, strict=True)]
        for order in permutations(sectors)
    ]
    for row in pairs:
        mean = np.mean([deal.count(row["sectors"]) for deal in dealt])
        assert row["expected"] == pytest.approx(mean), row["sectors"]
        assert row["low"] <= mean <= row["high"]
    assert whole["value"] == 0.0  # two ties inside a sector, two across
    crossing = np.mean([np.mean([a != b for a, b in deal]) for deal in dealt])
    assert whole["expected"] == pytest.approx(2 * crossing - 1)


def test_a_tie_from_which_a_sector_is_taken_says_nothing_of_who_works_with_whom():
    """Employment lies inside one sector by definition: as if it were not there."""
    hired = ["skole EMPLOYS ida", "skole EMPLOYS kim", "ida SUPPORTS ali"]
    rows = sectors_beside_chance(
        town(
            ["bo MEMBER_OF kor", *hired],
            Citizen=["ali", "bo"],
            Association=["kor"],
            MunicipalUnit=["skole"],
            Employee=["ida", "kim"],
        ),
        DAY,
    )

    assert rows[0]["value"] == 1.0  # both others go across
    assert sum(row["value"] for row in rows[1:]) == 2


def test_the_same_deals_are_made_each_time_and_their_number_is_told():
    assert sectors_beside_chance(SECTORS, DAY) == sectors_beside_chance(SECTORS, DAY)
    assert {row["deals"] for row in sectors_beside_chance(SECTORS, DAY)} == {1000}
    assert all(0 < row["p"] <= 1 for row in sectors_beside_chance(SECTORS, DAY))


def test_without_ties_nothing_is_told_beside_chance():
    nobody = town(Citizen=["ali", "bo"])

    assert sectors_beside_chance(nobody, DAY) == []
    assert brokers_beside_chance(nobody, DAY) == []


def test_an_index_stands_beside_all_ways_to_deal_out_the_sectors_of_the_others():
    rows = {row["id"]: row for row in brokers_beside_chance(SECTORS, DAY) if row["measure"] == EI}

    others = ["borger", "borger", "civil", "kommune"]  # all but bo, a citizen with three contacts
    dealt = [1 - 2 * order[:3].count("borger") / 3 for order in permutations(others)]
    assert rows["bo"]["expected"] == pytest.approx(np.mean(dealt))
    assert rows["bo"]["z"] == pytest.approx((-1 / 3 - np.mean(dealt)) / np.std(dealt))


def test_whoever_has_no_tie_has_no_broker_role():
    alone = town(["ali KNOWS bo"], Citizen=["ali", "bo", "ib"])

    assert {row["id"] for row in brokers_beside_chance(alone, DAY)} == {"ali", "bo"}


HELPED = {"Citizen": ["bo", "lis"], "Employee": ["ida"], "MunicipalUnit": ["center"]}


@pytest.mark.parametrize(
    ("ties", "told"),
    [
        (["ida SUPPORTS bo"], []),
        (["ida SUPPORTS bo", "bo KNOWS lis"], [("bo", "few_unpaid", ["lis"])]),
        (["ida SUPPORTS bo", ("bo KNOWS lis", {"paid": True})], []),
        (["bo KNOWS lis"], []),
    ],
    ids=["only paid", "one unpaid", "both paid", "none paid"],
)
def test_one_unpaid_contact_beside_paid_ones_is_a_near_miss(ties, told):
    rows = nearly_only_professional(town(ties, **HELPED), DAY)

    assert [(row["citizen_id"], row["reason"], row["contacts"]) for row in rows] == told


def test_whoever_pauses_is_a_near_miss_that_says_so():
    pausing = {**HELPED, "Citizen": [{"id": "bo", "paused_from": DAY}, "lis"]}

    (row,) = nearly_only_professional(town(["ida SUPPORTS bo"], **pausing), DAY)

    assert (row["citizen_id"], row["reason"]) == ("bo", "paused")


def test_three_unpaid_contacts_are_no_near_miss():
    many = {**HELPED, "Citizen": ["bo", "lis", "eva", "per"]}
    ties = ["ida SUPPORTS bo", "bo KNOWS lis", "bo KNOWS eva", "bo KNOWS per"]

    assert nearly_only_professional(town(ties, **many), DAY) == []


def test_a_unit_that_is_the_only_way_to_somebody_is_told_with_the_post():
    ties = ["center EMPLOYS ida", "ida SUPPORTS bo", "ida SUPPORTS lis", "bo KNOWS lis"]

    assert reached_through_one_unit(town(ties[:2], **HELPED), DAY) == [
        {"unit_id": "center", "citizen_ids": ["bo"], "employee_ids": ["ida"]}
    ]
    assert reached_through_one_unit(town(ties, **HELPED), DAY) == []


def test_a_unit_is_not_told_as_the_only_way_to_whom_nobody_asked():
    ties = ["center EMPLOYS ida", "ida SUPPORTS bo"]

    assert reached_through_one_unit(town(ties, complete=False, **HELPED), DAY) == []


def test_a_person_behind_two_legs_or_two_children_carries_and_an_organisation_never():
    children = [{"id": child, "is_child": True} for child in ("pil", "ask", "mo")]
    records = town(
        ["lis MENTORS pil", "lis MENTORS ask", "ida REFERS mo", "ida PAYS_FEE mo",
         "center REFERS pil", "center PAYS_FEE pil", "bo MENTORS mo"],
        **{**HELPED, "Citizen": ["bo", "lis", *children]},
    )  # fmt: skip

    assert carriers_of_circles(records, DAY) == [
        {"person_id": "ida", "legs": ["referral", "fee"], "child_ids": ["mo"]},
        {"person_id": "lis", "legs": ["companion"], "child_ids": ["ask", "pil"]},
    ]


def test_the_ages_and_groups_of_leaders_are_told_by_area_and_what_is_missing():
    records = town(
        ["lis LEADS kor", "lis LIVES_IN øst", "bo LEADS kor", "bo LIVES_IN øst"],
        Citizen=[{"id": "lis", "age_band": "65-79", "group": "kor"}, {"id": "bo"}],
        Association=["kor"],
        Area=["øst"],
    )

    assert leaders_by_area(records, DAY) == [
        {"area_id": "øst", "age_bands": ["65-79"], "groups": ["kor"], "unknown": True}
    ]


@pytest.mark.parametrize(
    ("terms", "late"),
    [
        ({"cadence_days": 30, "last_met_on": DAY - timedelta(days=30)}, 0),
        ({"cadence_days": 30, "last_met_on": DAY - timedelta(days=31)}, 1),
        ({"cadence_days": 30}, None),
        ({"last_met_on": DAY}, None),
    ],
    ids=["in time", "a day late", "never met", "no rhythm"],
)
def test_the_rhythm_of_a_partnership_is_told_whether_or_not_it_is_kept(terms, late):
    records = town([("kor PARTNERS_WITH skole", terms)], **TOWN)

    (row,) = partnership_rhythm(records, DAY)

    assert row["days_late"] == late
    assert row["cadence_days"] == terms.get("cadence_days")
    lapsed = terms.get("cadence_days") is not None and late != 0
    assert len(lapsed_partnerships(records, DAY)) == lapsed


CLUBS = [
    f"{club}{one} KNOWS {club}{other}" for club in "xyz" for one, other in ("ab", "bc", "ca", "ad")
]
MEMBERS = [f"{club}{one} MEMBER_OF {club}" for club in "xyz" for one in "abcd"]
THREE = {
    "Citizen": [f"{club}{one}" for club in "xyz" for one in "abcd"],
    "Association": ["x", "y", "z"],
}


def test_two_groups_with_one_tie_between_them_have_a_thin_bridge():
    across = ["xa KNOWS ya", "yb KNOWS za", "yc KNOWS zb", "yd KNOWS zc"]

    rows = thin_bridges(town([*CLUBS, *MEMBERS, *across], **THREE), DAY)

    assert [({row["hub_a"], row["hub_b"]}, row["ends"]) for row in rows] == [
        ({"x", "y"}, [("xa", "ya")])
    ]
    assert {rows[0]["size_a"], rows[0]["size_b"]} == {5}


HELD = date(2021, 9, 1)


def _met(ties, **meeting):
    return town(
        ties,
        Meeting=[{"id": "møde", "name": "Lyttemøde", **meeting}],
        Association=["kor"],
        Citizen=["bo", "lis", "eva"],
    )


def test_ties_that_began_in_the_year_after_a_meeting_are_counted_beside_it():
    ties = [
        "møde PART_OF kor",
        ("bo MEMBER_OF kor", {"valid_from": HELD}),
        ("lis MEMBER_OF kor", {"valid_from": HELD + timedelta(days=1)}),
        ("lis KNOWS eva", {"valid_from": HELD + timedelta(days=9)}),
        ("bo KNOWS eva", {"valid_from": DAY + timedelta(days=9)}),
    ]

    (row,) = measured_meetings(_met(ties, held_on=HELD, n=20, share_had_a_say=0.8), DAY)

    assert row["ties_after"] == 2
    assert (row["n"], row["share_had_a_say"], row["share_able_to_act"]) == (20, 0.8, None)
    assert row["with_ids"] == ["kor"]


@pytest.mark.parametrize(
    ("ties", "meeting"),
    [(["møde PART_OF kor"], {}), ([], {"held_on": HELD})],
    ids=["unknown date", "with nobody"],
)
def test_ties_after_a_meeting_are_unknown_without_its_date_or_whom_it_was_with(ties, meeting):
    (row,) = measured_meetings(_met(ties, **meeting), DAY)

    assert row["ties_after"] is None
    assert row["n"] is None


def test_a_meeting_that_is_still_to_come_is_not_told():
    records = _met(["møde PART_OF kor"], held_on=DAY + timedelta(days=1))

    assert measured_meetings(records, DAY) == []


@pytest.mark.parametrize(
    "ask",
    [
        pairs_beside_chance, sectors_beside_chance, brokers_beside_chance, thin_bridges,
        nearly_only_professional, reached_through_one_unit, carriers_of_circles, leaders_by_area,
        partnership_rhythm, measured_meetings,
    ],
    ids=lambda ask: ask.__name__,
)  # fmt: skip
@pytest.mark.parametrize("nodes", [{"Area": ["øst"]}, {"Citizen": ["bo"]}], ids=["area", "citizen"])
def test_where_next_to_nothing_is_registered_nothing_is_told(ask, nodes):
    assert ask(town(**nodes), DAY) == []
