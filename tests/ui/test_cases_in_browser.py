"""
The questions of the eleven cases, answered by clicks from the front page in a real browser.

The expected rows are those of ``svar.json``. All cases are one country here, so of each table only
the lines about the case are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.test_cases import CASES, checked
from tests.ui.readings import asked, case_of, day_of, name_of
from tests.ui.test_bridge_builders import HOW, MIXED
from tests.ui.test_thin import FOLDS, LEG_WORDS, LEGS
from tests.ui.visitor import Table, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("cases")]
THIN, BRIDGES, WHAT_IF = "Hvor er det tyndt", "Hvem bygger bro", "Hvad nu hvis"
ALONE, UNCARRIED = "ingen registreret relation", "ingen registreret bærer"
UNKNOWN, CARRIER_UNKNOWN, LEFT = "ukendt", "ukendt, hvem der bærer", "har en tilbage"
ENDS = ("Den ene ende", "Den anden ende")
PAID = {"yes": "betalt", "no": "ubetalt", "unknown": "ukendt"}
Opens = Callable[[str], Visitor]


@pytest.fixture
def opens(dashboard: str, chromium: Browser) -> Iterator[Opens]:
    """A visitor at the front page who has asked for the day of a case."""
    opened: list[Visitor] = []

    def open_for(number: str) -> Visitor:
        opened.append(Visitor.at_front(chromium, dashboard, day_of(number)))
        return opened[-1]

    yield open_for
    for visitor in opened:
        visitor.page.close()


def _nodes(number: str) -> Iterable[dict[str, Any]]:
    return (row for rows in checked(case_of(number)).delivery.nodes.values() for row in rows)


def _about(number: str, table: Table) -> dict[str, dict[str, str]]:
    """Return the lines of *table* about actors of a case, by the id they are shown with."""
    ids = {row["id"] for row in _nodes(number)}
    lines = {}
    for line in table:
        words = f"{line['Navn']} {line.get('Id', '')}".replace("(", " ").replace(")", " ").split()
        lines |= {word: line for word in words if word in ids}
    return lines


def _named(number: str, table: Table, column: str) -> set[str]:
    """Return the bodies of a case named in a *column* of *table*."""
    ours = {str(row.get("name")) for row in _nodes(number)}
    return {line[column] for line in table} & ours


def _by_status(number: str, name: str) -> list[set[str]]:
    """Return whom the answer is about, and for whom it is unknown."""
    found: dict[str, set[str]] = {"registered": set(), "unknown": set()}
    for row in asked(number, name)["rows"]:
        found[row.get("status", "registered")].add(next(iter(row.values())))
    return [found["registered"], found["unknown"]]


def _shown(number: str, tables: list[Table]) -> list[set[str]]:
    """Return whom the first table is about, and whom the others."""
    first, *rest = (set(_about(number, table)) for table in tables)
    return [first, set().union(*rest)]


def _mixing_is_shown(visitor: Visitor, number: str) -> None:
    rows = asked(number, "activity_mixing")["rows"]
    for verdict in sorted({row["verdict"] for row in rows}):
        (table,) = visitor.tables_in(MIXED[verdict])
        shown = _about(number, table)
        expected = [row for row in rows if row["verdict"] == verdict]
        assert set(shown) == {row["activity_id"] for row in expected}
        for row in expected:
            line = shown[row["activity_id"]]
            assert line["I målgruppen (borgere)"] == str(row["in_target_group"])
            assert line["Ukendt (borgere)"] == str(row["unknown"])


def _standing(visitor: Visitor, number: str, project: str) -> dict[str, str]:
    """Return how each whom the end of *project* concerns stands the day after."""
    visitor.choose("Projekt", name_of(number, project))
    (table,) = visitor.tables_in("Hvem og hvad berøres?")
    return {node: line["Dagen efter"] for node, line in _about(number, table).items()}


def test_01_who_is_reached_by_the_municipality_alone_and_what_the_grant_takes_along(opens: Opens):
    visitor = opens("01")

    visitor.go_to(THIN, "Kun professionelle")
    tables = visitor.tables_in("Kun gennem kommunen")
    assert _shown("01", tables) == _by_status("01", "only_through_unit")
    lines = _about("01", tables[0]) | _about("01", tables[1])
    for row in asked("01", "only_through_unit")["rows"]:
        units = lines[row["citizen_id"]]["Kommunale enheder"].split(", ")
        assert units == [name_of("01", unit) for unit in row["unit_ids"]]

    visitor.go_to(BRIDGES, "På tværs")
    _mixing_is_shown(visitor, "01")

    visitor.go_to(WHAT_IF, "Når bevillingen udløber")
    visitor.choose("Hvor langt frem?", "3 år")
    stands = _standing(visitor, "01", "symb-p01")
    people = asked("01", "people_after_project")["rows"]
    assert {row["citizen_id"] for row in people} <= set(stands)
    assert {node for node, state in stands.items() if state == ALONE} == {
        row["citizen_id"] for row in people if not row["ties_after"]
    }

    (ending,) = visitor.tables_in("Hvilke relationer ophører?")
    across = [line for line in ending if line["På tværs af sektorer"] == "ja"]
    assert len(ending) > len(across)  # the grant pays two ties inside civil society as well
    assert {tuple(_called("01", line[end]) for end in ENDS) for line in across} == {
        (row["source_id"], row["target_id"])
        for row in asked("01", "ties_ending_with_project")["rows"]
    }


def test_02_who_knows_only_paid_helpers_who_has_paused_and_who_found_others(opens: Opens):
    visitor = opens("02")

    visitor.go_to(THIN)
    (table,) = visitor.tables_in("holder pause")
    assert set(_about("02", table)) == {row["citizen_id"] for row in asked("02", "paused")["rows"]}
    assert _about("02", table)["insp-b07"]["Pause til"] == "31. december 2017"

    visitor.go_to(THIN, "Kun professionelle")
    tables = visitor.tables_in("Kun professionelle relationer")
    assert _shown("02", tables) == _by_status("02", "only_professional_ties")
    assert _about("02", tables[0])["insp-b01"]["Kontakter"] == "ungevejleder (insp-m01)"

    (table,) = visitor.tables_in("har fået en relation uden om")
    gained = _about("02", table)
    expected = asked("02", "gained_tie_outside")["rows"]
    assert set(gained) == {row["citizen_id"] for row in expected}
    assert gained["insp-b03"]["Siden"] == "20. marts 2017"


def test_03_which_cause_rests_on_one_and_who_both_gives_and_receives(opens: Opens):
    visitor = opens("03")

    visitor.go_to(THIN, "Svage punkter")
    (table,) = visitor.tables_in("Aktiviteter med én bærer")
    carried = _about("03", table)
    expected = asked("03", "activities_on_one_carrier")["rows"]
    assert set(carried) == {row["activity_id"] for row in expected}
    for row in expected:
        assert carried[row["activity_id"]]["Deltagere (borgere)"] == str(row["participants"])

    visitor.go_to(BRIDGES, "Nye ildsjæle")
    (table,) = visitor.tables_in("både giver og tager imod")
    both = {row["citizen_id"] for row in asked("03", "roles_on_both_sides")["rows"]}
    assert set(_about("03", table)) == both


def test_04_where_citizens_meet_the_village_and_what_is_mixed(opens: Opens):
    visitor = opens("04")
    visitor.go_to(BRIDGES, "På tværs")

    (table,) = visitor.tables_in("Hvor man mødes som ligemænd")
    shown = _about("04", table)
    expected = asked("04", "equal_meeting_places")["rows"]
    assert set(shown) == {row["activity_id"] for row in expected}
    assert {node: line["Andre (borgere)"] for node, line in shown.items()} == {
        row["activity_id"]: str(row["others"]) for row in expected
    }

    _mixing_is_shown(visitor, "04")


def test_05_which_ties_mia_and_the_others_keep_the_day_after_the_offer(opens: Opens):
    visitor = opens("05")
    expected = asked("05", "ties_of_people_after_project")["rows"]

    visitor.go_to(WHAT_IF, "Når bevillingen udløber")
    stands = _standing(visitor, "05", "mia-p01")
    assert {row["citizen_id"] for row in expected} <= set(stands)
    assert stands["mia-a01"] == UNCARRIED

    visitor.press("Vis dagen efter, 1. juli 2017")
    for citizen in sorted({row["citizen_id"] for row in expected}):
        visitor.go_to("Kort", "Omgivelser")
        visitor.choose("Aktør", citizen)
        shown = visitor.table(citizen)
        kept = {
            row["other_id"]: PAID[row["paid"]]
            for row in expected
            if row["citizen_id"] == citizen and row["remains"]
        }
        assert {_called("05", line["Navn"]): line["Betalt?"] for line in shown} == kept


def _called(number: str, text: str) -> str:
    """Return the id of the actor of a case that is called *text*."""
    return next(row["id"] for row in _nodes(number) if row["id"] in text or row.get("name") == text)


def test_06_which_decision_an_official_has_a_part_in(opens: Opens):
    visitor = opens("06")

    visitor.go_to(BRIDGES, "Møder")

    table = visitor.table("Beslutninger, hvor en ansat")
    assert {(line["Beslutning"], line["Hvordan"]) for line in table} == {
        (name_of("06", row["decision_id"]), HOW[row["path"]])
        for row in asked("06", "decision_ties_of_officials")["rows"]
    }
    visitor.sees("intet bevis for uafhængighed")


def test_07_which_activities_and_young_people_stand_when_the_funding_ends(opens: Opens):
    visitor = opens("07")
    activities = asked("07", "activities_after_project")["rows"]
    people = asked("07", "people_after_project")
    unasked = {row["id"] for row in people["unknowns"]}

    visitor.go_to(WHAT_IF, "Når bevillingen udløber")
    stands = _standing(visitor, "07", "lys-p01")

    without = {row["citizen_id"] for row in people["rows"] if not row["ties_after"]}
    assert _who(stands, ALONE) == without - unasked
    assert _who(stands, UNKNOWN) == without & unasked != set()
    bare = {row["activity_id"]: row["carriers_before"] for row in activities}
    carried = {row["activity_id"] for row in activities if row["carriers_after"]}
    assert carried <= _who(stands, LEFT)
    assert _who(stands, UNCARRIED) == {node for node in bare.keys() - carried if bare[node]}
    assert _who(stands, CARRIER_UNKNOWN) == {node for node in bare if not bare[node]} == {"lys-a08"}
    visitor.sees("Ukendt, hvem der bærer: Lydstudie.")


def _who(stands: dict[str, str], state: str) -> set[str]:
    """Return those who stand so the day after."""
    return {node for node, how in stands.items() if how == state}


def test_08_how_far_staff_may_step_back_who_stands_alone_and_whom_to_train(opens: Opens):
    visitor = opens("08")

    visitor.go_to(WHAT_IF, "Hvis vi trækker os")
    visitor.press("Enheder")
    for unit in ("slag-k01", "slag-k02"):
        visitor.choose("Hvilke enheder? Deres medarbejdere følger med", unit)
    visitor.page.keyboard.press("Escape")
    stages = asked("08", "withdrawal_stages")["rows"]
    safe = next(row["stage"] for row in stages if row["newly_alone"]) - 1
    visitor.sees(f"Sikker rækkevidde: {safe} af {len(stages)} trin.")
    visitor.one_step_on()
    unasked = {row["id"] for row in asked("08", "withdrawal_stages")["unknowns"]}
    lost = {citizen: str(row["stage"]) for row in stages for citizen in row["newly_alone"]}
    known = {citizen: stage for citizen, stage in lost.items() if citizen not in unasked}
    (table,) = visitor.tables_in(f"sidste registrerede relation? {len(known)} borgere")
    assert {node: line["Trin"] for node, line in _about("08", table).items()} == known
    (table,) = visitor.tables_in("Ukendt, om de har andre: 1 borger")
    apart = {node: line["Trin"] for node, line in _about("08", table).items()}
    assert apart == {citizen: lost[citizen] for citizen in unasked}

    visitor.go_to(THIN, "Svage punkter")
    (table,) = visitor.tables_in("Ildsjæle uden registreret medansvarlig")
    alone = {row["person_id"] for row in asked("08", "lone_ildsjaele")["rows"]}
    assert set(_about("08", table)) == alone

    visitor.go_to(BRIDGES, "Nye ildsjæle")
    visitor.choose("Område", "Klinteby")
    (table,) = visitor.tables_in("mulige nye ildsjæle")
    known, unknown = _by_status("08", "candidates_to_train")
    assert set(_about("08", table)) == known
    (table,) = visitor.tables_in("Ukendt for")
    assert set(_about("08", table)) == unknown & {"slag-b34"}
    visitor.choose("Område", "Mosehuse")
    (table,) = visitor.tables_in("Ukendt for")
    assert set(_about("08", table)) == unknown & {"slag-b38"}


def test_09_for_which_children_the_circle_is_closed_open_or_rests_on_one(opens: Opens):
    visitor = opens("09")
    visitor.go_to(THIN, "Den lukkede cirkel")

    for verdict, fold in FOLDS.items():
        (table,) = visitor.tables_in(fold)
        shown = _about("09", table)
        rows = [r for r in asked("09", "closed_circle")["rows"] if r["verdict"] == verdict]
        assert set(shown) == {row["child_id"] for row in rows}
        for row in rows:
            line = shown[row["child_id"]]
            assert [line[LEGS[leg]] for leg in LEGS] == [LEG_WORDS[row[leg]] for leg in LEGS]
            assert all(person in line["Hviler på"] for person in row["shared_person_ids"])


def test_10_which_branches_have_no_municipal_partner_and_which_pairs_no_tie(opens: Opens):
    visitor = opens("10")

    visitor.go_to(THIN, "Uden registreret relation")
    tables = visitor.tables_in("Foreninger uden kommunal partner")
    assert _shown("10", tables) == _by_status("10", "associations_without_municipal_partner")

    visitor.go_to(BRIDGES, "På tværs")
    visitor.choose("Kommune", "Aarhus Kommune")
    table = visitor.table("uden en registreret relation er værd at se på")
    assert {
        (line["Enhed"], line["Forening eller organisation"], line["Familierne (id)"])
        for line in table
        if line["Familierne (id)"] not in ("", "–")
    } == {
        (
            name_of("10", row["unit_id"]),
            name_of("10", row["organisation_id"]),
            ", ".join(row["family_ids"]),
        )
        for row in asked("10", "missing_pairs")["rows"]
    }


def test_11_which_units_have_no_civil_partner_who_holds_the_thread_and_which_bridge_is_thinner(
    opens: Opens,
):
    visitor = opens("11")

    visitor.go_to(THIN, "Uden registreret relation")
    tables = visitor.tables_in("Enheder uden civil partner")
    assert _shown("11", tables) == _by_status("11", "units_without_civil_partner")

    visitor.go_to(THIN, "Den lukkede cirkel")
    known, unknown = _by_status("11", "families_without_whole_thread")
    for called, expected in (("nogen, der har hele tråden", known), ("Ukendt for", unknown)):
        families = {line["Familie"] for line in visitor.table(called)}
        assert {family for family in families if "bro-" in family} == expected

    visitor.go_to(BRIDGES, "På tværs")
    visitor.sees("Vi har registreret en mindre andel i Distrikt Fjord")
    visitor.sees("252 måder prøvet")
    table = visitor.table("To distrikter side om side")
    assert [line["Par med relation (antal)"] for line in table] == [
        str(row["tied"]) for row in asked("11", "partnerships_by_area")["rows"]
    ]


def test_every_case_has_its_walk():
    walks = {
        name.split("_")[1] for name in globals() if name.startswith("test_") and name[5].isdigit()
    }

    assert walks == {case.name[:2] for case in CASES}
