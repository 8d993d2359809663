"""Whom to introduce to whom: each rule beside somebody it almost concerns; and what is decided."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.findings.introductions import introductions
from graph.findings.kept_suggestions import kept_suggestions
from graph.findings.not_proposed import not_proposed
from graph.records import Records, Row
from graph.store import Store
from graph.store.suggestions import decide, suggestion_id, take_back
from ingest import rules, sheets
from tests.towns import DAY, Sentence, town

ROOT = Path(__file__).resolve().parents[2]
LATER = DAY + timedelta(days=30)
PLACES: list[Sentence] = [
    "café BELONGS_TO north", "club BELONGS_TO north", "dinner BELONGS_TO south",
    "liv TAKES_PART_IN café", "kaj TAKES_PART_IN café", "liv MEMBER_OF club",
    "kaj TAKES_PART_IN dinner", "north PART_OF town", "south PART_OF town",
]  # fmt: skip


def street(ties: list[Sentence] = (), **nodes: list) -> Records:  # type: ignore[assignment]
    """A town of two areas: a café and a club in the north, a dinner in the south."""
    people = nodes.pop("Citizen", [])
    return town(
        [*PLACES, *ties],
        Citizen=["liv", "kaj", *people],
        Activity=["café", "dinner", *nodes.pop("Activity", [])],
        Association=["club", *nodes.pop("Association", [])],
        Area=["north", "south"],
        Municipality=["town"],
        **nodes,
    )


def pairs(records: Records, reason: str, day: date = DAY) -> list[tuple[str, str]]:
    return [
        (row["first_id"], row["second_id"])
        for row in introductions(records, day)
        if row["reason"] == reason
    ]


def the_one(records: Records, reason: str) -> Row:
    [row] = [row for row in introductions(records, DAY) if row["reason"] == reason]
    return row


def case(number: int) -> Records:
    [folder] = (ROOT / "sample_data").glob(f"{number:02d}-*")
    return Records.from_deliveries([rules.check(sheets.read([folder])).delivery])


def test_a_citizen_without_a_tie_meets_where_most_are_in_the_same_area():
    row = the_one(street(["ib LIVES_IN north"], Citizen=["ib"]), "no_tie")

    assert (row["first_id"], row["second_id"], row["near"]) == ("ib", "café", "area")
    assert row["at_id"] == "café"


def test_without_a_place_in_the_area_it_is_one_in_the_municipality():
    ties = ["ib LIVES_IN west", "west PART_OF town"]
    records = town(
        [*PLACES, *ties],
        Citizen=["liv", "kaj", "ib"],
        Activity=["café", "dinner"],
        Association=["club"],
        Area=["north", "south", "west"],
        Municipality=["town"],
    )

    row = the_one(records, "no_tie")

    assert (row["second_id"], row["near"]) == ("café", "municipality")


@pytest.mark.parametrize(
    "about",
    [
        {"is_child": True},
        {"age_band": "13-17"},
        {"protected": True},
        {"paused_from": DAY},
        {"answered": "refused"},
        {"answered": "not_asked"},
    ],
)
def test_children_the_protected_the_pausing_and_the_unknown_are_never_introduced(about):
    records = street(["ib LIVES_IN north"], Citizen=[{"id": "ib", **about}])

    assert pairs(records, "no_tie") == []


def test_a_pause_that_is_over_spares_nobody():
    over = {"id": "ib", "paused_from": DAY - timedelta(9), "paused_to": DAY - timedelta(1)}

    records = street(["ib LIVES_IN north"], Citizen=[over])

    assert pairs(records, "no_tie") == [("ib", "café")]


def test_nobody_is_led_to_a_place_that_reveals_illness_or_rests_on_one():
    """The café is led by Eva alone; the walk is a sensitive one; the club is left."""
    records = street(
        ["ib LIVES_IN north", "eva LEADS café", "walk BELONGS_TO north", "liv TAKES_PART_IN walk",
         "kaj TAKES_PART_IN walk", "eva TAKES_PART_IN walk"],
        Citizen=["ib", "eva"],
        Activity=[{"id": "walk", "sensitive": True}],
    )  # fmt: skip

    assert pairs(records, "no_tie") == [("ib", "club")]


@pytest.mark.parametrize(
    "carried",
    [
        ["anna LEADS walk", "anna LEADS dinner", "bo LEADS dinner"],
        ["anna VOLUNTEERS_AT walk"],
        ["ida RUNS walk"],
        ["anna LEADS walk", "eva LEADS walk"],
    ],
)
def test_nobody_is_led_to_an_activity_that_one_person_carries(carried):
    """Most are at the walk; whoever pauses carries nothing now."""
    here = ["walk BELONGS_TO north", *(f"{one} TAKES_PART_IN walk" for one in ("liv", "kaj", "bo"))]
    records = street(
        ["ib LIVES_IN north", *here, *carried],
        Citizen=["ib", "anna", "bo", {"id": "eva", "paused_from": DAY}],
        Employee=["ida"],
        Activity=["walk"],
    )

    assert pairs(records, "no_tie") == [("ib", "café")]


def test_no_helper_is_told_to_take_part_in_what_reveals_illness():
    ties = ["ib LIVES_IN north", "anna LEADS walk", "ib TAKES_PART_IN walk"]
    walk = {"id": "walk", "sensitive": True}

    records = street(ties, Citizen=["ib", "anna"], Activity=[walk])

    assert pairs(records, "helper") == []
    assert pairs(street(ties, Citizen=["ib", "anna"], Activity=["walk"]), "helper") == [
        ("ib", "anna")
    ]


def test_a_place_that_two_share_the_lead_of_is_no_load():
    records = street(
        ["ib LIVES_IN north", "eva LEADS café", "per LEADS café"], Citizen=["ib", "eva", "per"]
    )

    assert pairs(records, "no_tie") == [("ib", "café")]


def test_whoever_has_paid_ties_only_meets_first_where_somebody_knows_both():
    """By hand: more are at the café, but Ida supports Ib and is a volunteer at the club."""
    records = street(
        ["ib LIVES_IN north", "ida SUPPORTS ib", "ida VOLUNTEERS_AT club"],
        Citizen=["ib"],
        Employee=["ida"],
    )

    row = the_one(records, "only_professionals")

    assert (row["second_id"], row["near"], row["through_ids"]) == ("club", "contact", ["ida"])


def test_one_unpaid_tie_is_enough_not_to_be_suggested():
    records = street(
        ["ib LIVES_IN north", "ida SUPPORTS ib", "ib KNOWS liv"], Citizen=["ib"], Employee=["ida"]
    )

    assert pairs(records, "only_professionals") == []


def test_whoever_carries_alone_gets_a_helper_from_what_they_share():
    """Per volunteers, Liv and Kaj take part; Ann volunteers too, but leads the club herself."""
    records = street(
        ["eva LEADS café", "per VOLUNTEERS_AT café", "ann VOLUNTEERS_AT café", "ann LEADS club"],
        Citizen=["eva", "per", "ann"],
    )

    assert ("per", "eva") in pairs(records, "helper")
    assert "ann" not in {first for first, _ in pairs(records, "helper")}


def test_a_helper_is_never_a_child_or_somebody_they_know_already():
    records = town(
        ["eva LEADS café", "bo TAKES_PART_IN café", "pil TAKES_PART_IN café", "bo KNOWS eva"],
        Citizen=["eva", "bo", {"id": "pil", "is_child": True}],
        Activity=["café"],
    )

    assert pairs(records, "helper") == []


def two_groups(**extra: list[Sentence]) -> Records:
    """By hand: two clubs of three hang together by Ali, of the one, and Eva, of the other."""
    ties: list[Sentence] = [
        "ali MEMBER_OF chess", "bo MEMBER_OF chess", "per MEMBER_OF chess",
        "eva MEMBER_OF choir", "ida MEMBER_OF choir", "kim MEMBER_OF choir", "ali KNOWS eva",
        "chess BELONGS_TO north", "choir BELONGS_TO north", *extra.get("ties", []),
    ]  # fmt: skip
    return town(
        ties,
        Citizen=["ali", "bo", "per", "eva", "ida", "kim"],
        Association=["chess", "choir"],
        Area=["north"],
    )


def test_two_groups_that_hang_by_one_contact_meet_through_their_bodies():
    row = the_one(two_groups(), "two_groups")

    assert (row["first_id"], row["second_id"], row["near"]) == ("chess", "choir", "area")
    assert row["through_ids"] == ["ali", "eva"]
    assert row["mends"] == ["ali|chess", "ali|eva", "choir|eva"]


@pytest.mark.parametrize("reveals", ["chess", "choir"])
def test_no_body_that_reveals_illness_meets_another_nor_is_the_contact_with_it_told(reveals):
    """By hand: the people of the one club meet those of the other without its name."""
    groups = two_groups()
    told = groups.nodes.assign(sensitive=groups.nodes.index == reveals)

    rows = introductions(Records(told, groups.ties, groups.loads), DAY)

    for row in rows:
        named = {row["first_id"], row["second_id"], row["at_id"], *row["turn_to_ids"]}
        assert reveals not in named | set(row["through_ids"])


def test_a_contact_with_the_staff_of_a_place_that_reveals_is_never_told():
    """Nina works at the clinic, and is the one contact between the club and her patients."""
    records = town(
        ["clinic EMPLOYS nina", "nina SUPPORTS ali", "ali MEMBER_OF chess", "bo MEMBER_OF chess",
         "per MEMBER_OF chess", "clinic PARTNERS_WITH house", "house RUNS dinner",
         "chess BELONGS_TO north", "clinic BELONGS_TO north", "house BELONGS_TO north"],
        Citizen=["ali", "bo", "per"],
        Employee=["nina"],
        MunicipalUnit=[{"id": "clinic", "sensitive": True}],
        Association=["chess", "house"],
        Activity=["dinner"],
        Area=["north"],
    )  # fmt: skip

    found = [row for row in introductions(records, DAY) if row["reason"] == "two_groups"]

    assert found
    told = [
        {*row["through_ids"], *row["turn_to_ids"], row["first_id"], row["second_id"]}
        for row in found
    ]
    assert not any(names & {"clinic", "nina"} for names in told)


@pytest.mark.parametrize(("said", "other"), [("answered", "ida"), ("refused", "kim")])
def test_whoever_refused_is_in_no_suggestion_between_two_groups(said, other):
    """By hand: two circles of friends hang together by Ali and Eva; the café is near all."""
    friends = ["ali KNOWS bo", "bo KNOWS per", "ali KNOWS per", "eva KNOWS ida", "ida KNOWS kim",
               "eva KNOWS kim", "ali KNOWS eva"]  # fmt: skip
    ida = {"id": "ida", "answered": said}
    names = ["ali", "bo", "per", "eva", "kim"]
    records = street(
        [*friends, *(f"{one} LIVES_IN north" for one in [*names, "ida"])], Citizen=[*names, ida]
    )

    assert pairs(records, "two_groups") == [("bo", other)]


@pytest.mark.parametrize(("area", "met"), [("north", [("bo", "ida")]), ("south", [])])
def test_two_persons_meet_only_when_they_share_an_area(area, met):
    """By hand: two circles of friends, the other one in the same area, or in the next."""
    friends = ["ali KNOWS bo", "bo KNOWS per", "ali KNOWS per", "eva KNOWS ida", "ida KNOWS kim",
               "eva KNOWS kim", "ali KNOWS eva"]  # fmt: skip
    here = [f"{one} LIVES_IN north" for one in ("ali", "bo", "per")]
    there = [f"{one} LIVES_IN {area}" for one in ("eva", "ida", "kim")]
    names = ["ali", "bo", "per", "eva", "ida", "kim"]

    assert pairs(street([*friends, *here, *there], Citizen=names), "two_groups") == met


@pytest.mark.parametrize(
    ("about", "because"),
    [({"is_child": True}, "spared"), ({"answered": "refused"}, None), ({"paused_from": DAY}, None)],
)
def test_who_has_no_suggestion_is_told_with_the_reason(about, because):
    """By hand: Ib is spared; nothing is known of who refused; whoever pauses is left in peace."""
    records = street(["ib LIVES_IN north"], Citizen=[{"id": "ib", **about}])

    found = {row["citizen_id"]: row["because"] for row in not_proposed(records, DAY)}

    assert found.get("ib") == because


def test_without_a_place_or_with_a_decision_there_is_no_new_suggestion(store, ib):
    assert not_proposed(store.records(), DAY) == []
    assert not_proposed(town(Citizen=["bo"]), DAY) == [{"citizen_id": "bo", "because": "nowhere"}]
    empty = town(["bo LIVES_IN north"], Citizen=["bo"], Area=["north"])
    assert not_proposed(empty, DAY) == [{"citizen_id": "bo", "because": "no_place"}]

    decide(store, ib, "agreed", day=DAY)

    [row] = not_proposed(store.records(), DAY)
    assert row == {"citizen_id": "ib", "because": "decided"}


def test_two_groups_with_a_second_contact_need_no_meeting():
    assert pairs(two_groups(ties=["bo KNOWS ida"]), "two_groups") == []


def test_a_contact_point_is_that_of_the_place_else_those_who_run_it_are_named():
    told = street(["ib LIVES_IN south", "house RUNS dinner"], Citizen=["ib"], Association=["house"])
    row = the_one(told, "no_tie")
    assert (row["contact_point"], row["turn_to_ids"]) == (None, ["house"])

    house = {"id": "house", "contact_point": "Kontoret, Torvet 1"}
    told = street(["ib LIVES_IN south", "house RUNS dinner"], Citizen=["ib"], Association=[house])
    assert the_one(told, "no_tie")["contact_point"] == "Kontoret, Torvet 1"


def test_in_slagelse_the_lone_get_helpers_and_those_with_staff_only_a_place():
    found = introductions(case(8))

    by_first = {(row["reason"], row["first_id"]): row["second_id"] for row in found}
    assert by_first["helper", "slag-b30"] == "slag-b20"  # Mathilde, unlike the leaders there
    assert by_first["only_professionals", "slag-b03"] == "slag-a02"  # the centre knows both
    named = {row[end] for row in found for end in ("first_id", "second_id")}
    assert named.isdisjoint({"slag-b35", "slag-b36", "slag-b37", "slag-b04"})  # child … pause
    assert "slag-b05" not in named  # not asked: unknown is not without
    assert "slag-a04" not in {row["at_id"] for row in found if row["reason"] != "helper"}


def test_the_same_records_give_the_same_introductions_in_the_same_order():
    assert introductions(case(8)) == introductions(case(8))


# What is decided, kept in the store


@pytest.fixture
def ib(store: Store) -> Row:
    """The introduction of Ib to the café, in the store."""
    _put(store, street(["ib LIVES_IN north"], Citizen=["ib"]))
    return the_one(store.records(), "no_tie")


def _put(store: Store, records: Records) -> None:
    load = {"id": "load-1", "source": "by-hand", "purpose": "test", "collected_on": DAY,
            "complete": True}  # fmt: skip
    store.put_load(load)
    for kind in sorted(set(records.nodes["kind"])):
        ids = records.nodes.index[records.nodes["kind"] == kind]
        store.put_nodes(kind, [{"id": one} for one in ids], load=load)
    for kind in sorted(set(records.ties["kind"])):
        some = records.ties[records.ties["kind"] == kind]
        rows = [
            {"source": s, "target": t} for s, t in zip(some["source"], some["target"], strict=True)
        ]
        store.put_ties(kind, rows, load=load)


def states(store: Store, day: date = DAY) -> list[tuple[str, date | None]]:
    return [(row["state"], row["since"]) for row in kept_suggestions(store.records(), day)]


def test_an_agreed_meeting_is_kept_with_its_day_and_not_proposed_again(store, ib):
    decide(store, ib, "agreed", day=DAY)

    assert states(store) == [("agreed", DAY)]
    assert pairs(store.records(), "no_tie") == []


def test_deciding_the_same_twice_changes_nothing(store, ib):
    decide(store, ib, "agreed", day=DAY)
    before = store.hash()

    again = decide(store, ib, "agreed", day=LATER)

    assert (again.created, again.updated, again.unchanged) == (0, 0, 1)
    assert store.hash() == before


def test_a_dismissed_one_does_not_come_back_and_the_next_best_takes_its_place(store, ib):
    decide(store, ib, "dismissed", day=DAY)

    assert states(store) == [("dismissed", DAY)]
    assert pairs(store.records(), "no_tie") == [("ib", "club")]


def test_while_one_meeting_is_under_way_no_other_is_proposed(store, ib):
    decide(store, ib | {"second_id": "club"}, "agreed", day=DAY)

    assert pairs(store.records(), "no_tie") == []


def test_what_became_a_tie_and_has_ended_is_not_proposed_again_but_something_else_is(store, ib):
    decide(store, ib, "became_tie", day=DAY)

    assert pairs(store.records(), "no_tie") == [("ib", "club")]
    assert not_proposed(store.records(), DAY) == []


def test_a_meeting_at_a_place_found_to_reveal_illness_is_told_no_more(store, ib):
    decide(store, ib, "agreed", day=DAY)
    load = {"id": "load-2", "source": "by-hand", "purpose": "test", "collected_on": DAY}
    store.put_load(load)

    store.put_nodes("Activity", [{"id": "café", "sensitive": True}], load=load)

    assert states(store) == []


def test_undo_goes_back_one_step_at_a_time_until_it_is_proposed(store, ib):
    decide(store, ib, "agreed", day=DAY)
    decide(store, ib, "met", day=LATER)

    take_back(store, ib)
    assert states(store) == [("agreed", DAY)]
    take_back(store, ib)
    assert states(store) == []
    assert pairs(store.records(), "no_tie") == [("ib", "café")]
    assert take_back(store, ib).unchanged == 1


def test_it_became_a_tie_when_the_tie_is_registered(store, ib):
    decide(store, ib, "met", day=DAY)
    tie = {"source": "ib", "target": "café", "valid_from": DAY}
    store.put_ties("TAKES_PART_IN", [tie], load={"id": "load-1", "source": "by-hand"})

    assert states(store) == [("became_tie", DAY)]
    assert states(store, DAY - timedelta(days=1)) == [("met", DAY)]


def test_whoever_pauses_leaves_the_list(store, ib):
    decide(store, ib, "agreed", day=DAY)
    paused = {"id": "ib", "paused_from": DAY}
    store.put_nodes("Citizen", [paused], load={"id": "load-1", "source": "by-hand"})

    assert states(store) == []


def test_what_is_kept_brings_no_load_and_moves_no_day(store, ib):
    before = store.counts().loads, store.records().default_day

    decide(store, ib, "agreed", day=LATER + timedelta(days=900))

    assert (store.counts().loads, store.records().default_day) == before


def test_the_id_of_a_suggestion_names_nobody_and_knows_no_order():
    assert suggestion_id("ib", "café") == suggestion_id("café", "ib")
    assert "ib" not in suggestion_id("ib", "café")


def test_there_are_no_other_states(store, ib):
    with pytest.raises(StoreError, match="'liked' is no state of a suggestion"):
        decide(store, ib, "liked", day=DAY)
