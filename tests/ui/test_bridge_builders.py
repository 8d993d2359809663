"""Hvem bygger bro: pairs, districts, mixing, new leaders and meetings, read off the views."""

from __future__ import annotations

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from graph.findings.beside_chance import ROLES
from tests.ui.readings import (
    asked,
    name_of,
    names_told,
    opened_view,
    table_with,
    tables_in,
    told_on,
)
from tests.ui.test_pages import BODIES

pytestmark = pytest.mark.usefixtures("cases", "_pages_find")
MIXED = {
    "mixed": "Blandet",
    "reserve": "Reservat",
    "mostly_one_group": "Mest én gruppe",
    "only_others": "Kun andre",
    "unknown": "Ukendt",
}
HOW = {
    "direct": "direkte",
    "holds_post": "har selv stillingen",
    "through_led_body": "gennem en forening, de leder",
}


@pytest.fixture
def aarhus(opened) -> AppTest:
    """The page across on the day of case 10, with its municipality chosen."""
    page = opened("10", "across")
    (place,) = (box for box in page.selectbox if box.label == "Kommune")
    return place.set_value("aarhus").run()


def test_the_pairs_that_serve_the_same_families_come_first_and_no_near_miss_is_among_them(aarhus):
    table = table_with(aarhus, "Fælles familier (antal)", "Enhed")

    expected = {
        (name_of("10", row["unit_id"]), name_of("10", row["organisation_id"])): row["family_ids"]
        for row in asked("10", "missing_pairs")["rows"]
    }
    serving = table[table["Fælles familier (antal)"] > 0]
    pairs = zip(serving["Enhed"], serving["Forening eller organisation"], strict=True)
    told = dict(zip(pairs, serving["Familierne (id)"], strict=True))
    assert told.keys() == expected.keys()
    for pair, families in expected.items():
        assert all(family in told[pair] for family in families)
    assert table["Fælles familier (antal)"].is_monotonic_decreasing
    assert table["Ved tilfældet (relationer)"].ge(0).all()


def test_the_matrix_shows_the_ties_of_each_pair_and_those_expected_by_a_named_null_model(aarhus):
    matrix = table_with(aarhus, "Forening eller organisation", name_of("10", "rb-k01"))
    vestervang = matrix[matrix["Forening eller organisation"] == name_of("10", "rb-f04")].iloc[0]
    assert vestervang[name_of("10", "rb-k01")].startswith("ingen registreret (")
    assert "Nulmodel: enderne fordelt tilfældigt" in told_on(aarhus)
    assert "10.2307/2342435" in told_on(aarhus)


def test_the_thinner_of_two_districts_is_named_and_chance_allowed_for(opened):
    """By hand: 5 of 20 pairs against 8 of 20; 132 of 252 ways differ as much."""
    page = opened("11", "across")

    told = told_on(page)
    thinner = "Vi har registreret en mindre andel i **Distrikt Fjord**"
    assert f"{thinner} (25 % af parrene mod 40 % i Distrikt Lyng)" in told
    assert "**men ikke mere, end tilfældet kan give**: i 52 af 100" in told
    assert "(252 måder prøvet)" in told
    table = table_with(page, "Mulige par (antal)")
    assert table["Par med relation (antal)"].tolist() == [8, 5]


def test_two_districts_with_a_unit_each_are_too_few_to_hold_against_chance():
    """By hand: the two units can change places, and then the difference is as large."""

    def draw() -> None:
        from graph.findings.areas import partnerships_by_area
        from tests.towns import DAY, town
        from ui.widgets.districts import show_two_districts
        from ui.widgets.names import Names

        records = town(
            ["school PARTNERS_WITH choir", "school BELONGS_TO north", "choir BELONGS_TO north",
             "office BELONGS_TO south", "club BELONGS_TO south"],
            MunicipalUnit=["school", "office"],
            Association=["choir", "club"],
            Area=["north", "south"],
        )  # fmt: skip
        show_two_districts(partnerships_by_area(records, DAY), Names(records.on(DAY), "da"))

    told = told_on(AppTest.from_function(draw).run())

    assert "**er der for få enheder til at sige**" in told
    assert "på 2 måder, og i 100 af 100 er forskellen mindst så stor" in told


@pytest.mark.parametrize("number", ["01", "04"])
@pytest.mark.parametrize("verdict", MIXED)
def test_an_activity_stands_under_whether_it_mixes_groups(number, verdict, opened):
    rows = [row for row in asked(number, "activity_mixing")["rows"] if row["verdict"] == verdict]
    expected = {name_of(number, row["activity_id"]): row for row in rows}

    tables = tables_in(opened(number, "across"), MIXED[verdict])

    told = pd.concat(tables).drop_duplicates("Navn").set_index("Navn") if tables else {}
    assert expected.keys() <= set(told.index if tables else ())
    for name, row in expected.items():
        assert told.loc[name, "I målgruppen (borgere)"] == row["in_target_group"]
        assert told.loc[name, "Ukendt (borgere)"] == row["unknown"]


def test_where_people_meet_as_equals_is_told_and_not_where_the_other_is_staff_or_leads(opened):
    question = asked("04", "equal_meeting_places")

    (table,) = tables_in(opened("04", "across"), "Hvor man mødes som ligemænd")

    told = set(table["Navn"])
    assert {name_of("04", row["activity_id"]) for row in question["rows"]} <= told
    assert told.isdisjoint({name_of("04", one["id"]) for one in question["near_misses"]})


def test_sectors_stand_beside_a_named_null_model_with_an_interval_and_its_p_in_words(opened):
    page = opened("10", "across")

    told = told_on(page)
    assert "E-I-indekset er **" in told
    assert "19 af 20 gange mellem" in told
    assert "Nulmodel: sektorer fordelt tilfældigt" in told
    assert "1.000 tilfældige fordelinger" in told
    table = table_with(page, "Sektorer", "Så langt fra kommer tilfældet i")
    assert set(table["I ord"]) <= {"mere end tilfældet", "mindre end tilfældet", "som tilfældet"}
    assert "Borger – Kommune" in set(table["Sektorer"])


def test_possible_new_leaders_are_told_with_their_track_the_unknown_apart(opened):
    question = asked("08", "candidates_to_train")
    page = opened("08", "new_leaders")

    told = {}
    for status, fold in (("registered", "mulige nye ildsjæle"), ("unknown", "Ukendt for")):
        (table,) = tables_in(page, fold)
        told[status] = table.set_index("Navn")
        expected = {r["citizen_id"] for r in question["rows"] if r["status"] == status}
        assert names_told(table, "slag") == expected
        assert {one["id"] for one in question["near_misses"]}.isdisjoint(names_told(table, "slag"))
    mathilde = told["registered"].loc["Borger slag-b30"]
    assert mathilde[["1:1 samtale", "Lyttemøde", "Træning"]].tolist() == [
        "holdt", "ikke registreret", "holdt",
    ]  # fmt: skip
    assert mathilde["Næste skridt"] == "Lyttemøde"
    assert told["registered"].loc["Borger slag-b31", "Næste skridt"] == "1:1 samtale"


def test_whoever_both_gives_and_receives_is_told_with_how(opened):
    question = asked("03", "roles_on_both_sides")

    (table,) = tables_in(opened("03", "new_leaders"), "både giver og tager imod")

    told = names_told(table, "sag")
    assert told == {row["citizen_id"] for row in question["rows"]}
    assert {one["id"] for one in question["near_misses"]}.isdisjoint(told)
    assert {"Giver", "Tager imod"} <= set(table)


def test_nobody_on_the_page_of_new_leaders_has_a_number(opened):
    for table in opened("08", "new_leaders").dataframe:
        assert not table.value.select_dtypes("number").columns.tolist()


def test_a_decision_of_an_official_is_told_with_how_and_that_none_is_no_proof(opened):
    page = opened("06", "meetings")

    table = table_with(page, "Beslutning", "Hvordan")
    expected = {
        (name_of("06", row["decision_id"]), HOW[row["path"]])
        for row in asked("06", "decision_ties_of_officials")["rows"]
    }
    assert set(zip(table["Beslutning"], table["Hvordan"], strict=True)) == expected
    assert "intet bevis for uafhængighed" in told_on(page)


def test_a_meeting_is_told_with_its_n_or_that_it_is_unknown_and_never_an_effect(opened):
    page = opened("08", "meetings")

    table = table_with(page, "Fik ordet", "Svarede (n)").set_index("Møde")
    local = table.loc["Møde i et lokalsamfund"]
    assert local["Fik ordet"] == "80 % (n ukendt)"
    assert local["Kan bedre handle"] == "64 % (n ukendt)"
    assert (local["Holdt"], local["Relationer begyndt efter (antal)"]) == ("ukendt", "ukendt")
    assert table.loc["Stormøde 1", "Svarede (n)"] == "64"
    assert table.loc["Stormøde 2", "Svarede (n)"] == "n ukendt"
    assert "aldrig en effekt" in told_on(page)


def test_a_partnership_out_of_its_rhythm_is_told_and_one_in_time_is_not(opened):
    """Thirty days after 14 October is 13 November; the data was collected on 31 October."""
    page = opened("08", "meetings")

    late, in_time = (
        set(table["Den ene ende"])
        for fold in ("Længere siden end aftalt", "Mødtes som aftalt")
        for table in tables_in(page, fold)
    )
    own = name_of("08", "slag-f01")
    assert own in in_time
    assert own not in late


def test_each_broker_role_stands_beside_chance_for_bodies_and_people_who_lead_alone():
    page = opened_view("bridging")
    roles = page.selectbox[0]

    for role in (*ROLES, "ei_node"):
        roles.set_value(role).run()
        assert not page.exception
        table = page.dataframe[1].value
        assert set(table["Art"]) <= BODIES | {"Ildsjæl"}
        assert set(table["I ord"]) <= {
            "mere end tilfældet", "mindre end tilfældet", "som tilfældet", "–",
        }  # fmt: skip
        values = table.iloc[:, 1]
        assert values.is_monotonic_decreasing
    assert "Nulmodel: sektorer fordelt tilfældigt" in told_on(page)


def test_a_view_without_data_is_not_offered():
    from graph.records import Delivery, Records
    from ui.pages import MENU

    load = {"id": "x", "source": "x", "complete": True}
    records = Records.from_deliveries([Delivery(load, {"Association": [{"id": "kor"}]}, {})])

    offered = [
        name
        for entry in ("thin", "bridge_builders")
        for name, view in MENU[entry].views.items()
        if view.needs(records)
    ]
    assert offered == ["isolation", "weak_spots", "bridging"]
