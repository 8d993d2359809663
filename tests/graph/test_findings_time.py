"""Time: withdrawal in stages, the horizon, ties gained outside, the mix of sectors; weak spots."""

from __future__ import annotations

from datetime import timedelta

import pytest

from graph.findings import (
    FINDINGS,
    urgent_structures,
    weak_spots,
    who_could_meet,
    who_falls_off,
)
from tests.towns import DAY, town

UNITS = {"Citizen": ["ali", "bo", "eva"], "Employee": ["ida"], "MunicipalUnit": ["unit", "west"]}


def ask(name, records, **extras):
    return FINDINGS[name].compute(records, DAY, **extras)


def test_the_municipality_steps_back_from_the_fewest_citizens_first():
    """Ida reaches one, then west two, then unit two; Ali keeps Bo throughout, Eva nobody."""
    records = town(
        [
            "unit EMPLOYS ida",
            "ida SUPPORTS ali",
            "unit SUPPORTS ali",
            "unit SUPPORTS eva",
            "west SUPPORTS eva",
            "west SUPPORTS bo",
            "ali KNOWS bo",
        ],
        **UNITS,
    )

    assert ask("withdrawal_stages", records) == [
        {"stage": 1, "removed_id": "ida", "newly_alone": []},
        {"stage": 2, "removed_id": "unit", "newly_alone": []},
        {"stage": 3, "removed_id": "west", "newly_alone": ["eva"]},
    ]


def test_who_pauses_is_not_counted_among_those_left_alone():
    nodes = UNITS | {"Citizen": [{"id": "ali", "paused_from": DAY}]}

    rows = ask("withdrawal_stages", town(["unit SUPPORTS ali"], **nodes))

    assert rows == [{"stage": 1, "removed_id": "unit", "newly_alone": []}]


@pytest.mark.parametrize(
    ("ends", "listed"), [(-1, False), (0, True), (90, True), (91, False)], ids=str
)
def test_the_horizon_counts_its_first_and_its_last_day(ends, listed):
    tie = ("ali KNOWS bo", {"valid_to": DAY + timedelta(days=ends)})

    assert bool(ask("expiring_ties", town([tie], **UNITS))) == listed


def test_the_horizon_can_be_shortened():
    tie = ("ali KNOWS bo", {"valid_to": DAY + timedelta(days=10)})

    assert ask("expiring_ties", town([tie], **UNITS), horizon=9) == []


def test_a_tie_ends_with_the_project_that_pays_when_that_is_earlier():
    terms = {"paid_by": "p", "valid_to": DAY + timedelta(days=400)}
    project = {"id": "p", "valid_to": DAY + timedelta(days=5)}

    rows = ask("expiring_ties", town([("ali KNOWS bo", terms)], Project=[project], **UNITS))

    assert [row["ends_on"] for row in rows] == [project["valid_to"]]


CAME, LATER = DAY - timedelta(days=400), DAY - timedelta(days=30)
HOUSE = {
    "Citizen": ["noa", "lis", "per"],
    "Employee": ["ida"],
    "Association": ["house", "klub"],
    "Activity": ["café"],
}


def gained(*ties, came=CAME):
    came_to = ("noa TAKES_PART_IN café", {"valid_from": came})
    return ask("gained_tie_outside", town(["house RUNS café", came_to, *ties], **HOUSE))


def test_a_later_unpaid_tie_outside_the_house_is_gained():
    rows = gained(("noa MEMBER_OF klub", {"valid_from": LATER}))

    assert rows == [
        {"citizen_id": "noa", "association_id": "house", "other_id": "klub", "since": LATER}
    ]


@pytest.mark.parametrize(
    "ties",
    [
        [("noa MEMBER_OF klub", {"valid_from": CAME})],
        [("noa MEMBER_OF klub", {"valid_from": LATER, "valid_to": LATER})],
        [("noa MEMBER_OF klub", {"valid_from": LATER, "paid": True})],
        [("noa PARTNERS_WITH per", {"valid_from": LATER})],
        ["noa KNOWS per"],
        [("ida KNOWS noa", {"valid_from": LATER}), "house EMPLOYS ida"],
        [("noa KNOWS lis", {"valid_from": LATER}), "lis VOLUNTEERS_AT café"],
    ],
    ids=[
        "not later",
        "ended",
        "paid",
        "pay unknown",
        "no start",
        "staff of the house",
        "volunteer there",
    ],
)
def test_ties_that_came_first_ended_are_paid_or_inside_are_not_gained(ties):
    assert gained(*ties) == []


def test_who_left_the_house_still_came_there_first():
    """Noa's time at the house ended; the tie outside is gained all the same."""
    left = ("noa MEMBER_OF house", {"valid_from": CAME, "valid_to": LATER})
    tie = ("noa KNOWS per", {"valid_from": LATER})

    rows = ask("gained_tie_outside", town([left, tie], **HOUSE))

    assert [row["other_id"] for row in rows] == ["per"]


def test_pairs_are_counted_once_however_many_ties_they_have():
    records = town(
        ["ali KNOWS bo", "ali NEIGHBOUR_OF bo", "unit SUPPORTS ali", "unit EMPLOYS ida"], **UNITS
    )

    assert ask("cross_sector_ties", records) == [
        {"sector_a": "borger", "sector_b": "borger", "ties": 1},
        {"sector_a": "borger", "sector_b": "kommune", "ties": 1},
        {"sector_a": "kommune", "sector_b": "kommune", "ties": 1},
    ]


def two_villages():
    """A unit and a choir, three members each, held together by one contact."""
    return town(
        [
            "house PARTNERS_WITH kor",
            *(f"{name} MEMBER_OF kor" for name in ("ali", "bo", "eva")),
            *(f"{name} MEMBER_OF house" for name in ("liv", "per", "sam")),
            *("ali KNOWS bo", "bo KNOWS eva", "liv KNOWS per", "per KNOWS sam"),
        ],
        Citizen=["ali", "bo", "eva", "liv", "per", "sam", {"id": "ib", "answered": "refused"}],
        Association=[{"id": "house", "name": "Huset"}, "kor"],
    )


def test_a_tie_between_two_groups_of_three_and_its_ends_are_the_weak_spots():
    rows = weak_spots(two_villages(), DAY)

    assert [(row["part"], row["id"], row["cut_off"], row["two_groups"]) for row in rows] == [
        ("tie", "house|kor", 4, True),
        ("node", "house", 3, True),
        ("node", "kor", 3, True),
    ]
    assert rows[0]["label"] == "Huset – kor"
    assert rows[1]["pieces"] == [4, 3]


def test_two_are_not_called_a_group():
    """Liv and Per alone behind the house; three are needed on each side."""
    records = town(
        ["house PARTNERS_WITH kor", "ali MEMBER_OF kor", "liv MEMBER_OF house", "liv KNOWS per",
         "per MEMBER_OF house", "kor PARTNERS_WITH klub"],
        Citizen=["ali", "liv", "per"],
        Association=["house", "klub", "kor"],
    )  # fmt: skip

    spots = {row["id"]: row for row in weak_spots(records, DAY)}

    assert spots["house|kor"]["pieces"] == [3, 3]
    assert spots["house|kor"]["two_groups"]
    assert spots["house"]["pieces"] == [3, 2]
    assert not spots["house"]["two_groups"]


def test_citizens_without_a_leading_role_come_last_by_area_and_are_never_named():
    records = town(
        ["bo KNOWS ali", "bo KNOWS eva", "lis KNOWS eva", "lis LEADS kor", "per MEMBER_OF kor",
         "bo LIVES_IN a", "eva LIVES_IN b"],
        Citizen=[*({"id": c, "name": c.title()} for c in ("ali", "bo", "eva", "lis", "per"))],
        Association=["kor"],
        Area=["a", "b"],
    )  # fmt: skip

    nodes = [row for row in weak_spots(records, DAY) if row["part"] == "node"]

    assert [(row["id"], row["may_rank"], row["label"]) for row in nodes] == [
        ("lis", True, "Borger"),
        ("kor", True, "kor"),
        ("bo", False, "Borger"),
        ("eva", False, "Borger"),
    ]


def test_a_post_without_a_leading_role_is_not_ranked():
    """A caseworker's post is a person too, though the unit it belongs to may be ranked."""
    records = town(
        ["centre EMPLOYS post", "post SUPPORTS ali", "post SUPPORTS bo"],
        MunicipalUnit=["centre"],
        Employee=["post"],
        Citizen=["ali", "bo"],
    )

    nodes = [row for row in weak_spots(records, DAY) if row["part"] == "node"]

    assert [(row["id"], row["may_rank"]) for row in nodes] == [("post", False)]


def test_who_falls_off_is_everyone_outside_the_largest_piece():
    network = two_villages().on(DAY).network()

    assert who_falls_off(network, "kor") == ["ali", "bo", "eva"]


def test_the_urgent_structures_are_three_at_most_and_never_a_person():
    """The contact concerns four; the ends of it are then told already."""
    assert urgent_structures(two_villages(), DAY) == [
        {"code": "bridge", "ids": ("house", "kor"), "n": 4, "day": None}
    ]


@pytest.mark.parametrize(("ends", "told"), [(30, True), (-1, False), (366, False)], ids=str)
def test_a_project_that_ends_soon_and_leaves_three_without_a_tie_is_urgent(ends, told):
    ends_on = DAY + timedelta(days=ends)
    records = town(
        [(f"ida SUPPORTS {name}", {"paid_by": "p"}) for name in ("ali", "bo", "eva")],
        Project=[{"id": "p", "valid_to": ends_on}],
        **UNITS,
    )

    found = [row for row in urgent_structures(records, DAY) if row["code"] == "project"]

    assert found == ([{"code": "project", "ids": ("p",), "n": 3, "day": ends_on}] if told else [])


@pytest.mark.parametrize("people", [3, 2])
def test_an_activity_on_one_carrier_is_urgent_with_three_participants(people):
    """Everybody also meets elsewhere, so that no one is cut off."""
    citizens = UNITS["Citizen"]
    records = town(
        [
            *("unit RUNS café", "ida LEADS café", "unit EMPLOYS ida"),
            *(f"unit SUPPORTS {citizen}" for citizen in citizens),
            *(f"{citizen} TAKES_PART_IN café" for citizen in citizens[:people]),
        ],
        Activity=["café"],
        **UNITS,
    )

    found = urgent_structures(records, DAY)

    urgent = [{"code": "one_carrier", "ids": ("café",), "n": 3, "day": None}]
    assert found == (urgent if people == 3 else [])


def test_a_person_whom_many_hang_on_is_not_shown_as_urgent():
    """Lis leads three circles, and is a weak spot; the front page shows structures alone."""
    ties = [f"lis KNOWS {name}" for name in ("ali", "bo", "eva", "ib")]
    records = town([*ties, "lis LEADS kor"], Association=["kor"],
                   Citizen=["ali", "bo", "eva", "ib", "lis"])  # fmt: skip

    assert weak_spots(records, DAY)[0]["cut_off"] == 4
    assert urgent_structures(records, DAY) == []


def clubs_round_one_person(*sizes):
    """Clubs whose members meet nowhere else, each tied to the same person by one member."""
    members = {f"club{n}": [f"m{n}{one}" for one in range(size)] for n, size in enumerate(sizes)}
    ties = [f"{one} MEMBER_OF {club}" for club, all_of in members.items() for one in all_of]
    ties += [f"hub KNOWS {all_of[0]}" for all_of in members.values()]
    citizens = ["hub", *(one for all_of in members.values() for one in all_of)]
    return town(ties, Association=list(members), Citizen=citizens)


def test_one_pattern_fills_the_three_places_when_there_is_no_other():
    found = urgent_structures(clubs_round_one_person(6, 5, 4, 3), DAY)

    assert [(spot["code"], spot["ids"], spot["n"]) for spot in found] == [
        ("cut_node", ("club0",), 5),
        ("cut_node", ("club1",), 4),
        ("cut_node", ("club2",), 3),
    ]


def test_no_place_that_reveals_illness_is_named_to_meet():
    people = [f"{one} TAKES_PART_IN group" for one in ("ali", "bo", "eva")]
    moment = town(
        ["center RUNS group", "center PARTNERS_WITH house", "house RUNS bank", *people],
        Citizen=["ali", "bo", "eva"],
        Association=["center", "house"],
        Activity=[{"id": "group", "sensitive": True}, "bank"],
    ).on(DAY)

    assert who_could_meet(moment, ("center",)) == [[], ["house", "bank"]]


def test_those_who_could_meet_are_bodies_and_activities_on_both_sides():
    """Nobody is named on a side where only persons are; the ends of the tie meet already."""
    moment = two_villages().on(DAY)

    assert who_could_meet(moment, ("house", "kor")) == [[], []]


def test_the_nearest_body_on_each_side_of_a_cut_node_is_named():
    ties = ["kor PARTNERS_WITH klub", "kor PARTNERS_WITH fdf", "fdf PARTNERS_WITH spejd",
            "ali MEMBER_OF klub", "bo MEMBER_OF klub"]  # fmt: skip
    moment = town(ties, Association=["kor", "klub", "fdf", "spejd"], Citizen=["ali", "bo"]).on(DAY)

    assert who_could_meet(moment, ("kor",)) == [["klub"], ["fdf", "spejd"]]
    assert who_could_meet(moment, ("klub", "kor")) == [[], ["fdf", "spejd"]]
