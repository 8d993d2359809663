"""Hvor er det tyndt: the questions of the cases answered by its views, near misses and unknown."""

from __future__ import annotations

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.readings import (
    asked,
    draw_view,
    name_of,
    names_told,
    opened_view,
    table_with,
    tables_in,
    told_on,
)
from ui.pages import MENU

pytestmark = pytest.mark.usefixtures("cases", "_pages_find")
LEG_WORDS = {"closed": "registreret", "open": "ikke registreret", "unknown": "ukendt"}
FOLDS = {"open": "Åben", "one_person": "Hviler på", "unknown": "Ukendt", "closed": "Lukket"}
LEGS = {"referral": "Visitation", "fee": "Kontingent", "companion": "Følgeskab", "club": "Klub"}


def _known_and_unknown(page: AppTest, fold: str, prefix: str) -> list[set[str]]:
    """Return whom the first table of a fold is about, and whom the others, of one case."""
    tables = tables_in(page, fold)
    rest = [names_told(table, prefix) for table in tables[1:]]
    return [names_told(tables[0], prefix), set().union(*rest)]


@pytest.mark.parametrize(
    ("number", "prefix", "name", "view", "fold"),
    [
        ("01", "symb", "only_through_unit", "professionals", "Kun gennem kommunen"),
        ("02", "insp", "only_professional_ties", "professionals", "Kun professionelle"),
        ("10", "rb", "associations_without_municipal_partner", "isolation", "Foreninger uden"),
        ("11", "bro", "units_without_civil_partner", "isolation", "Enheder uden"),
        ("08", "slag", "lone_ildsjaele", "weak_spots", "Ildsjæle uden registreret medansvarlig"),
        ("03", "sag", "activities_on_one_carrier", "weak_spots", "Aktiviteter med én bærer"),
    ],
)
def test_a_question_of_a_case_is_answered_with_the_unknown_apart_and_no_near_miss(
    number, prefix, name, view, fold, opened
):
    question = asked(number, name)
    expected: dict[str, set[str]] = {"registered": set(), "unknown": set()}
    for row in question["rows"]:
        expected[row.get("status", "registered")].add(next(iter(row.values())))

    known, unknown = _known_and_unknown(opened(number, view), fold, prefix)

    assert known == expected["registered"]
    assert unknown == expected["unknown"]
    assert {one["id"] for one in question["near_misses"]}.isdisjoint(known | unknown)


def test_which_employees_and_units_stand_beside_whom_they_alone_reach(opened):
    page = opened("02", "professionals")

    (table, *_) = tables_in(page, "Kun professionelle")
    amalie = table[table["Navn"] == "Borger insp-b01"].iloc[0]
    assert amalie["Kontakter"] == "ungevejleder (insp-m01)"
    units = table_with(page, "Når alene (borgere)")
    own = units[units["Enhed"] == name_of("02", "insp-k01")].iloc[0]
    assert "Borger insp-b01" in own["Borgere (id)"]
    assert "insp-m01" in own["Gennem (stilling)"]
    assert units["Når alene (borgere)"].is_monotonic_decreasing


def test_near_misses_are_said_with_what_keeps_them_out(opened):
    few, paused = tables_in(opened("02", "professionals"), "Tæt på")

    assert {"insp-b20"} <= names_told(few, "insp")
    assert {"insp-b07"} <= names_told(paused, "insp")
    assert few.set_index("Navn").loc["Borger insp-b20", "Kontakter"] == "Borger insp-b17"


def test_a_tie_gained_outside_the_house_is_told_with_its_day(opened):
    (table,) = tables_in(opened("02", "professionals"), "har fået en relation uden om")

    assert {name for name in names_told(table, "insp") if "-b" in name} == {
        row["citizen_id"] for row in asked("02", "gained_tie_outside")["rows"]
    }
    assert table.set_index("Navn").loc["Borger insp-b03", "Siden"] == "20. marts 2017"


def test_whoever_pauses_stands_apart_and_not_as_isolated(opened):
    page = opened("02", "isolation")

    (table,) = tables_in(page, "holder pause")
    told = names_told(table, "insp")
    assert told == {row["citizen_id"] for row in asked("02", "paused")["rows"]}
    known, _unknown = _known_and_unknown(page, "Uden registreret relation", "insp")
    assert told.isdisjoint(known)


@pytest.mark.parametrize("verdict", FOLDS)
def test_each_child_stands_under_what_its_circle_is_with_each_leg_in_words(verdict, opened):
    expected = [row for row in asked("09", "closed_circle")["rows"] if row["verdict"] == verdict]

    (table,) = tables_in(opened("09", "closed_circle"), FOLDS[verdict])

    own = table[table["Navn"].str.contains("plads-")].set_index("Navn")
    assert set(own.index) == {f"Borger {row['child_id']}" for row in expected}
    for row in expected:
        line = own.loc[f"Borger {row['child_id']}"]
        assert {leg: line[LEGS[leg]] for leg in LEGS} == {leg: LEG_WORDS[row[leg]] for leg in LEGS}
        assert all(person in line["Hviler på"] for person in row["shared_person_ids"])


def test_persons_behind_several_legs_or_children_are_told_and_no_organisation(opened):
    carriers = table_with(opened("09", "closed_circle"), "Bærer", "Om børnene")

    assert names_told(carriers, "plads") | set(
        carriers["Navn"].str.extract(r"\((plads-\w+)\)")[0].dropna()
    ) >= {"plads-b30", "plads-m01"}
    assert set(carriers["Art"]) <= {"Borger", "Ildsjæl", "Medarbejder"}
    line = carriers[carriers["Om børnene"].str.contains("plads-b13")].iloc[0]
    assert line["Bærer"] == "Kontingent, Følgeskab"


def test_families_whose_whole_thread_nobody_holds_are_told_by_id_and_the_unknown_apart(opened):
    page = opened("11", "closed_circle")

    tables = [table.value for table in page.dataframe if "Hjælpes af" in table.value]
    told = [{f for f in table["Familie"] if "bro-" in f} for table in tables]
    assert [{family.split()[-1] for family in some} for some in told] == [
        {"bro-fam02", "bro-fam04"},
        {"bro-fam05"},
    ]
    row = tables[0][tables[0]["Familie"].str.contains("bro-fam02")].iloc[0]
    assert all(name_of("11", body) in row["Hjælpes af"] for body in ("bro-f02", "bro-k02"))


def test_a_thin_bridge_is_told_by_the_bodies_of_its_two_groups(opened):
    table = table_with(opened("01", "weak_spots"), "Gruppen om", "Relationerne mellem dem")

    assert (table[["Størrelse (aktører)", "Dens størrelse (aktører)"]] >= 3).all(axis=None)
    assert not any(text.startswith("Borger ") for text in table["Gruppen om"])
    assert all(0 < text.count(" – ") <= 2 for text in table["Relationerne mellem dem"])


@pytest.mark.parametrize("view", ["closed_circle", "professionals"])
def test_an_area_without_anybody_says_what_to_do(view):
    page = opened_view(view)

    page.selectbox(key="area").set_value("bro-o02").run()

    assert not page.exception
    shown = pd.concat([t.value for t in page.dataframe], axis=0) if page.dataframe else None
    assert shown is None or not shown.astype(str).apply(lambda s: s.str.contains("plads-")).any(
        axis=None
    )


def test_the_english_page_says_the_legs_in_english():
    page = opened_view("closed_circle", language="en")

    assert "Four legs close the circle" in told_on(page)
    assert {"Referral", "Fee", "Companion", "Club"} <= set(page.dataframe[0].value)


@pytest.mark.parametrize("entry", ["thin", "bridge_builders"])
def test_on_a_day_before_any_tie_every_view_still_opens(entry):
    for view in MENU[entry].views:
        page = AppTest.from_function(draw_view, kwargs={"name": view}, default_timeout=240)
        page.query_params["dag"] = "1990-01-01"

        page.run()

        assert not page.exception, view
        assert not page.error, view
