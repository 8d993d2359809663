"""What may leave the house: bodies by name, persons in groups of five or more, nobody alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.moment import Moment
from graph.records import Delivery, Records
from graph.sharing import (
    CONTACT_POINT,
    FEWEST,
    Line,
    Mark,
    band,
    is_sensitive,
    shared_picture,
)
from ingest import rules, sheets

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2025, 12, 31)
LOAD = {"id": "load-1", "source": "test", "collected_on": DAY, "complete": True}
BODIES = {
    "Association": [{"id": "klub"}, {"id": "kor"}],
    "MunicipalUnit": [{"id": "skole"}, {"id": "misbrug", "sensitive": True}],
}


def _moment(ties: dict[str, list[tuple[str, str]]], **citizens: int) -> Moment:
    """Return the bodies with so many citizens a1, a2 … as each letter says."""
    people = [{"id": f"{letter}{n}"} for letter, many in citizens.items() for n in range(many)]
    rows = {
        kind: [{"source": source, "target": target} for source, target in pairs]
        for kind, pairs in ties.items()
    }
    delivery = Delivery(LOAD, {"Citizen": people, **BODIES}, rows)
    return Records.from_deliveries([delivery]).on(DAY)


def _members(letter: str, n: int, body: str) -> list[tuple[str, str]]:
    return [(f"{letter}{i}", body) for i in range(n)]


def _groups(picture) -> dict[frozenset[str], Mark]:
    """Return each group of persons by the bodies it is drawn at."""
    found = {}
    for key, mark in picture.marks.items():
        if mark.n is not None:
            ends = {end for line in picture.lines for end in (line.one, line.other)}
            lines = [line for line in picture.lines if key in (line.one, line.other)]
            assert key in ends
            found[frozenset(e for ln in lines for e in (ln.one, ln.other)) - {key}] = mark
    return found


@pytest.fixture(scope="module")
def sample() -> Moment:
    """All eleven cases, without a database."""
    folders = sheets.folders(ROOT / "sample_data")
    return Records.from_deliveries(
        [rules.check(sheets.read([folder])).delivery for folder in folders]
    ).on()


@pytest.mark.parametrize(
    ("n", "told"), [(1, (1, 4)), (4, (1, 4)), (5, (5, 9)), (19, (10, 19)), (5000, (1000, None))]
)
def test_a_number_of_persons_is_told_as_a_band(n, told):
    assert band(n) == told


def test_five_members_are_a_group_and_four_are_not_told():
    moment = _moment({"MEMBER_OF": [*_members("a", 5, "klub"), *_members("b", 4, "kor")]}, a=5, b=4)

    picture = shared_picture(moment)

    assert _groups(picture) == {frozenset({"klub"}): Mark("Citizen", n=(5, 9))}
    assert set(picture.marks) >= {"klub", "kor", "skole"}


def test_those_who_hang_alike_are_one_group_at_both():
    both = [*_members("a", 6, "klub"), *_members("a", 6, "kor")]

    picture = shared_picture(_moment({"MEMBER_OF": both}, a=6))

    assert _groups(picture) == {frozenset({"klub", "kor"}): Mark("Citizen", n=(5, 9))}


def test_the_one_who_alone_links_two_bodies_does_not_link_them_in_the_picture():
    """The lone bridge is counted among the members of each, and told at neither by itself."""
    ties = [*_members("a", 4, "klub"), *_members("b", 4, "kor"), ("c0", "klub"), ("c0", "kor")]

    picture = shared_picture(_moment({"MEMBER_OF": ties}, a=4, b=4, c=1))

    assert set(_groups(picture)) == {frozenset({"klub"}), frozenset({"kor"})}


def test_a_tie_between_two_persons_is_not_drawn():
    ties = {"MEMBER_OF": _members("a", 5, "klub"), "KNOWS": [("a0", "a1"), ("a1", "b0")]}

    picture = shared_picture(_moment(ties, a=5, b=1))

    assert len(picture.lines) == 1


def test_ildsjaele_and_employees_stand_apart_from_citizens():
    """Each role needs five of its own."""
    moment = _moment(
        {"MEMBER_OF": _members("a", 9, "klub"), "LEADS": _members("a", 4, "klub")}, a=9
    )

    assert _groups(shared_picture(moment)) == {frozenset({"klub"}): Mark("Citizen", n=(5, 9))}


def test_what_is_sensitive_is_a_municipal_contact_and_says_nothing_of_who_comes_there():
    """Six come to both: at the club they are members, and nobody sees that they go elsewhere."""
    ties = [*_members("a", 6, "klub"), *_members("a", 6, "misbrug")]
    moment = _moment({"MEMBER_OF": ties[:6], "SUPPORTS": [(b, a) for a, b in ties[6:]]}, a=6)

    picture = shared_picture(moment)

    assert is_sensitive(moment) == {"misbrug"}
    assert "misbrug" not in repr(picture)
    assert picture.marks[CONTACT_POINT] == Mark(CONTACT_POINT)
    assert set(_groups(picture)) == {frozenset({"klub"}), frozenset({CONTACT_POINT})}


def test_two_bodies_keep_their_ties_with_kind_and_first_day():
    moment = _moment({"PARTNERS_WITH": [("klub", "skole"), ("misbrug", "skole")]})

    picture = shared_picture(moment)

    assert set(picture.lines) == {
        Line("klub", "skole", ("PARTNERS_WITH",)),
        Line(CONTACT_POINT, "skole"),
    }


def test_a_picture_round_one_person_is_not_shared():
    moment = _moment({"MEMBER_OF": _members("a", 9, "klub")}, a=9)

    assert shared_picture(moment, starts=["a0"]) is None


def test_nothing_stands_in_a_picture_because_of_a_person_left_out():
    """The choir is two steps from the club through one person alone."""
    ties = [*_members("a", 6, "klub"), ("a0", "kor"), *_members("b", 6, "kor")]
    moment = _moment({"MEMBER_OF": ties}, a=6, b=6)

    picture = shared_picture(moment, {"klub", "kor", *(f"a{n}" for n in range(6))}, starts=["klub"])

    assert "kor" not in picture.marks
    assert picture.starts == ("klub",)


def test_a_way_that_goes_through_fewer_than_five_is_not_shared():
    ends = ["klub", "kor"]
    few = [*_members("a", 4, "klub"), *_members("a", 4, "kor")]
    many = [*_members("a", 5, "klub"), *_members("a", 5, "kor")]

    assert shared_picture(_moment({"MEMBER_OF": few}, a=4), starts=ends) is None
    assert len(shared_picture(_moment({"MEMBER_OF": many}, a=5), starts=ends).marks) == 3


def test_an_actor_nobody_is_tied_to_in_the_picture_is_not_a_picture():
    assert shared_picture(_moment({}), starts=["klub"]) is None


def test_an_empty_store_is_an_empty_picture():
    moment = Records.from_deliveries([Delivery(LOAD, {}, {})]).on(DAY)

    assert shared_picture(moment).marks == {}


def test_no_person_of_the_sample_stands_in_its_picture(sample):
    persons = set(sample.actors.index[sample.actors["kind"].isin(["Citizen", "Employee"])])
    named = sample.actors.loc[sorted(persons | is_sensitive(sample)), "name"].dropna()

    picture = shared_picture(sample)

    told = {text for key, mark in picture.marks.items() for text in (key, mark.actor)}
    assert len(persons) > 200
    assert len(is_sensitive(sample)) == 7
    assert told.isdisjoint(persons | is_sensitive(sample) | set(named))
    assert any(mark.n for mark in picture.marks.values())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 29), st.sampled_from(["klub", "kor", "skole", "misbrug"]), st.booleans()
        ),
        max_size=80,
    )
)
def test_every_group_holds_five_persons_who_have_all_its_ties(rows):
    """Checked against the definition: those of the role with a tie to every body of the group."""
    leads = {(f"a{n}", body) for n, body, leading in rows if leading and body != "misbrug"}
    member = {(f"a{n}", body) for n, body, _ in rows} - leads
    moment = _moment(
        {
            "LEADS": sorted(leads),
            "MEMBER_OF": sorted(tie for tie in member if tie[1] in {"klub", "kor"}),
            "SUPPORTS": sorted((b, a) for a, b in member if b in {"skole", "misbrug"}),
        },
        a=30,
    )

    for bodies, mark in _groups(shared_picture(moment)).items():
        ends = {"misbrug" if body == CONTACT_POINT else body for body in bodies}
        alike = [
            person
            for person in (f"a{n}" for n in range(30))
            if all((person, body) in leads | member for body in ends)
        ]
        assert len(alike) >= FEWEST
        assert len(alike) >= mark.n[0]
