"""Corrections by hand on a real Neo4j: checked as files are, whole, kept against files, undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from graph.edits import Edit, held_by_hand
from graph.model import tie_key
from graph.records import Row
from graph.settings import Settings
from graph.store import Store
from graph.store.edits import Edits
from ingest import loader, sheets
from ingest.by_hand import TIES, Draft, Wish, draft
from ingest.loader import Outcome
from ingest.rules import check

ABOUT = {
    "who": "MJ",
    "known_from": "telefonsamtale",
    "purpose": "Prøve",
    "legal_basis": "Samtykke",
    "collected_on": "01-02-2026",
}
ABOUT_FILE = (
    "felt;svar\nkilde;Prøve\nformål;Prøve\nretsgrundlag;Samtykke\nindsamlet den;31-12-2025\n"
)
VILLAGE = {
    "kommuner": "id;navn\nnorreby;Nørreby Kommune\n",
    "omraader": "id;navn;kommune\no1;Øst;norreby\no2;Vest;norreby\n",
    "borgere": "id;navn;område;ildsjæl\nb1;Sanne (opdigtet);o1;ja\nb2;Bo (opdigtet);o1;\n",
    "foreninger": "id;navn;område\nf1;Koret;o1\nf2;Nørreby IF;o1\n",
    "relationer": (
        "fra;til;relation;styrke;gælder fra;gælder til\n"
        "b1;f1;leder;stærk;marts 2024;\n"
        "b2;b1;nabo;;;\n"
    ),
    "om_data": ABOUT_FILE,
}
LEADS = ("LEADS", tie_key("LEADS", {"source": "b1", "target": "f1", "valid_from": "2024-03-01"}))
CASE = Path(__file__).resolve().parents[2] / "sample_data" / "01-symb-slagelse"
RUNS = ("RUNS", "symb-f02|symb-a02|RUNS|2018-01-01|")  # as the sheet has it, since 2018
CHOIR = ("Association", "f1")


@pytest.fixture
def settings(neo4j_settings: Settings, tmp_path: Path) -> Settings:
    return replace(neo4j_settings, home=tmp_path / "home")


@pytest.fixture
def load_village(store: Store, settings: Settings, tmp_path: Path):
    """Load the village, with some of its sheets changed, or only say what that would do."""

    def load(*, dry_run: bool = False, **changes: str) -> Outcome:
        for name, text in (VILLAGE | changes).items():
            (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        checked = check(sheets.read([tmp_path]), known_ids=loader.known_ids(store))
        return loader.load(checked, store, settings=settings, dry_run=dry_run)

    load()
    return load


def renamed(name: str | None = "Sangkoret", **row: object) -> Wish:
    return Wish("change", "Association", {"id": "f1", "name": name, **row})


def tie(**row: object) -> Wish:
    """The choir's leader as registered, with *row* changed."""
    stands = {
        "source": "b1", "target": "f1", "kind": "LEADS", "valid_from": "03-2024", "valid_to": None,
    }  # fmt: skip
    return Wish("change", TIES, stands | row, gone=(LEADS,))


def save(store: Store, wish: Wish, **about: str) -> Edit:
    found = draft(store, wish, ABOUT | about)
    assert found.edit is not None, found
    assert store.edits.put(found.edit)
    return found.edit


def stands(store: Store, thing: tuple[str, str] = CHOIR) -> Row | None:
    return store.edits.stored([thing])[thing]


def codes(found: Draft) -> dict[str, list[str]]:
    return {name: [one.code for one in problems] for name, problems in found.faults.items()}


# --- saving and undoing


def test_an_edit_changes_what_it_says_and_nothing_else(store, load_village):
    before = stands(store)

    edit = save(store, renamed())

    assert stands(store) == before | {"name": "Sangkoret"}
    assert [(change.kind, change.columns) for change in edit.changes[1:]] == [
        ("Association", ("name",))
    ]
    assert edit.main.thing == CHOIR


def test_an_edit_is_a_load_of_its_own(store, load_village):
    edit = save(store, renamed())

    loads = store.records().loads
    assert loads.loc[edit.id, "source"] == "Rettet i hånden"
    assert loads.loc[edit.id, "purpose"] == "Prøve"
    assert loads.loc[edit.id, "collected_on"] == date(2026, 2, 1)


def test_undoing_brings_back_the_very_same_content(store, load_village):
    before = store.hash()
    edit = save(store, renamed())
    assert store.hash() != before

    assert store.edits.undo(edit.id, who="MJ")

    assert store.hash() == before
    assert len(store.records().loads) == 1


def test_undoing_twice_is_harmless(store, load_village):
    edit = save(store, renamed())
    store.edits.undo(edit.id, who="MJ")
    after = store.hash()

    assert store.edits.undo(edit.id, who="MJ")

    assert store.hash() == after
    assert [one.task for one in store.edits.latest(9)] == ["undo", "change"]


def test_an_undoing_can_itself_be_undone_and_then_the_hand_holds_again(store, load_village):
    edit = save(store, renamed())
    after = store.hash()
    store.edits.undo(edit.id, who="MJ")

    store.edits.undo(store.edits.latest(1)[0].id, who="MJ")

    assert store.hash() == after
    assert load_village(dry_run=True).kept_edits == 1


def test_an_edit_under_another_is_undone_after_it(store, load_village):
    before = store.hash()
    first, second = save(store, renamed()), save(store, renamed("Koret af 1911"))

    assert not store.edits.undo(first.id, who="MJ")
    assert store.edits.undo(second.id, who="MJ")
    assert store.edits.undo(first.id, who="MJ")

    assert store.hash() == before


def test_what_changed_in_the_meantime_is_not_overwritten(store, load_village):
    found = draft(store, renamed("Koret af 1911"), ABOUT)
    save(store, renamed())

    assert not store.edits.put(found.edit)

    assert stands(store)["name"] == "Sangkoret"


def test_an_edit_that_fails_halfway_leaves_nothing(store, load_village, monkeypatch):
    """The second of its parts names an end that is gone."""
    before = store.hash()
    found = draft(store, renamed(area_id="o2"), ABOUT)
    parts = found.edit.changes
    broken = replace(parts[-1], ends=("f1", "o9"), kind="BELONGS_TO", key="f1|o9|BELONGS_TO||")

    assert not store.edits.put(replace(found.edit, changes=(*parts, broken)))

    assert store.hash() == before
    assert store.edits.latest(9) == []


def test_an_edit_reads_back_as_it_was_made(store, load_village):
    edit = save(store, tie(valid_to="2025"))

    (found,) = store.edits.latest(1)

    assert found == edit
    assert found.main.after["valid_to"] == date(2025, 12, 31)
    assert found.main.after["valid_to_precision"] == "year"


def test_what_is_erased_leaves_no_trace_in_the_edits(store, load_village):
    save(store, tie(valid_to="2025"))
    save(store, renamed())

    store.edits.forget(["b1"])

    assert [edit.main.thing for edit in store.edits.latest(9)] == [CHOIR]


# --- against files


def test_the_same_file_again_leaves_the_edit_and_changes_nothing(store, load_village):
    save(store, renamed())
    save(store, tie(valid_to="2025"))
    after = store.hash()

    again = load_village()

    assert (again.created, again.updated, again.kept_edits) == (0, 0, 2)
    assert again.rows == again.unchanged
    assert store.hash() == after


def test_a_changed_row_wins_and_the_preview_says_so(store, load_village):
    save(store, renamed())
    changed = VILLAGE["foreninger"].replace("Koret", "Blandet Kor")

    preview = load_village(dry_run=True, foreninger=changed)
    load_village(foreninger=changed)

    assert preview.lost_edits == ({"kind": "Association", "id": "f1", "ends": ()},)
    assert preview.updated == 1
    assert stands(store)["name"] == "Blandet Kor"


def test_an_edit_that_a_file_has_overtaken_says_so_and_cannot_be_undone(store, load_village):
    edit = save(store, renamed())
    load_village(foreninger=VILLAGE["foreninger"].replace("Koret", "Blandet Kor"))

    (found,) = store.edits.latest(1)

    assert found.overtaken == ("Association f1",)
    assert not store.edits.undo(edit.id, who="MJ")
    assert load_village(dry_run=True).kept_edits == 0


def test_a_file_that_says_the_same_as_the_hand_takes_nothing_from_it(store, load_village):
    save(store, renamed())

    outcome = load_village(foreninger=VILLAGE["foreninger"].replace("Koret", "Sangkoret"))

    assert (outcome.updated, outcome.lost_edits) == (0, ())
    assert stands(store)["name"] == "Sangkoret"


def test_a_dry_run_overtakes_nothing(store, load_village):
    save(store, renamed())

    load_village(dry_run=True, foreninger=VILLAGE["foreninger"].replace("Koret", "Andet"))

    assert store.edits.latest(1)[0].overtaken == ()


def test_a_row_that_does_not_speak_of_what_was_corrected_is_loaded(store, load_village):
    save(store, renamed())

    outcome = load_village(foreninger="id;kontaktsted\nf1;Forsamlingshuset\n")

    assert outcome.lost_edits == ()
    assert stands(store)["contact_point"] == "Forsamlingshuset"
    assert stands(store)["name"] == "Sangkoret"
    assert load_village().kept_edits == 1


def test_an_undone_edit_holds_nothing(store, load_village):
    edit = save(store, renamed())
    store.edits.undo(edit.id, who="MJ")

    assert store.edits.held() == {}


def test_what_two_edits_hold_is_what_the_files_said_before_the_first(store, load_village):
    save(store, renamed())
    save(store, renamed(None, contact_point="Skolen"))

    held = store.edits.held()[CHOIR]

    assert held.is_said_again({"name": "Koret", "contact_point": None})
    assert not held.is_said_again({"name": "Sangkoret"})
    assert held_by_hand([]) == {}


# --- ties and places


def test_a_corrected_area_replaces_the_old_one_and_stays_when_the_file_is_loaded(
    store, load_village
):
    old = tie_key("BELONGS_TO", {"source": "f1", "target": "o1"})
    wish = replace(renamed("Koret", area_id="o2"), gone=(("BELONGS_TO", old),))
    before = store.hash()

    edit = save(store, wish)
    again = load_village()

    assert store.records().nodes.loc["f1", "area_id"] == "o2"
    assert again.kept_edits == 1
    assert again.reference_ties.created == 0
    assert store.edits.undo(edit.id, who="MJ")
    assert store.hash() == before


def test_a_corrected_start_moves_the_tie_and_keeps_what_is_not_asked_for(store, load_village):
    """The form of a plain network's tie does not ask for its strength."""
    save(store, tie(valid_from="04-2024"))

    ties = store.records().ties
    (found,) = ties[ties["kind"] == "LEADS"].to_dict("records")
    assert found["valid_from"].date() == date(2024, 4, 1)
    assert found["strength"] == 3
    assert found["load_source"] == "Rettet i hånden"
    assert load_village().created == 0


def test_a_tie_that_ended_and_begins_again_keeps_its_history(store, load_village):
    save(store, tie(valid_to="2024"))
    again = {"source": "b1", "target": "f1", "kind": "LEADS", "valid_from": "01-01-2026"}

    save(store, Wish("add", TIES, again, is_new=True))

    ties = store.records().ties
    assert ties[ties["kind"] == "LEADS"]["valid_to"].isna().tolist() == [False, True]


def test_a_tie_registered_by_mistake_is_removed_and_stays_away(store, load_village):
    before = store.hash()

    edit = save(store, replace(tie(), task="remove"))

    assert stands(store, LEADS) is None
    assert load_village().created == 0
    assert store.edits.undo(edit.id, who="MJ")
    assert store.hash() == before


def test_a_new_actor_can_be_undone_until_somebody_is_tied_to_it(store, load_village):
    before = store.hash()
    new = {"id": "f9", "name": "Ny forening", "area_id": "o1"}
    edit = save(store, Wish("add", "Association", new, is_new=True))
    tied = save(
        store,
        Wish("add", TIES, {"source": "b2", "target": "f9", "kind": "MEMBER_OF"}, is_new=True),
    )

    assert not store.edits.undo(edit.id, who="MJ")
    store.edits.undo(tied.id, who="MJ")
    assert store.edits.undo(edit.id, who="MJ")

    assert store.hash() == before


def test_an_actor_made_by_hand_is_the_files_once_a_file_has_it(store, load_village):
    save(store, Wish("add", "Association", {"id": "f9", "name": "Ny forening"}, is_new=True))
    more = VILLAGE["foreninger"] + "f9;Nyt navn;o1\n"

    preview = load_village(dry_run=True, foreninger=more)
    load_village(foreninger=more)

    assert [row["id"] for row in preview.lost_edits] == ["f9"]
    assert stands(store, ("Association", "f9"))["name"] == "Nyt navn"
    assert store.edits.held() == {}


def test_a_pause_is_an_edit_like_any_other(store, load_village):
    row = {"id": "b2", "paused_from": "01-02-2026", "paused_to": None}

    save(store, Wish("pause", "Citizen", row))

    assert store.records().on(date(2026, 3, 1)).status["b2"] == "paused"
    assert load_village().kept_edits == 0  # the sheet has no such column
    assert store.records().on(date(2026, 3, 1)).status["b2"] == "paused"


def test_the_label_of_ildsjaele_follows_the_edit_and_its_undoing(store, load_village):
    count = "MATCH (n:Ildsjael) RETURN count(n) AS n"
    edit = save(store, Wish("change", "Citizen", {"id": "b1", "is_ildsjael": False}))
    assert next(store.rows(count))["n"] == 0

    store.edits.undo(edit.id, who="MJ")

    assert next(store.rows(count))["n"] == 1


# --- the rules of the files


@pytest.mark.parametrize(
    ("wish", "faults"),
    [
        (renamed("010190-1234"), {"name": ["cpr"]}),
        (Wish("add", "Association", {"id": "f|9"}, is_new=True), {"id": ["bad-id"]}),
        (Wish("add", "Association", {"id": "b1"}), {"id": ["id-of-another-kind"]}),
        (renamed(area_id="o9"), {"area_id": ["unknown-id"]}),
        (renamed(cvr="123"), {"cvr": ["bad-digits"]}),
        (tie(valid_to="i går"), {"valid_to": ["bad-date"]}),
        (tie(valid_to="2023"), {"valid_to": ["ends-before-start"]}),
        (tie(kind="MENTORS"), {"kind": ["wrong-ends"]}),
        (Wish("change", "Citizen", {"id": "b2", "is_child": True}),
         {"legal_basis_children": ["no-basis-for-child"]}),
        (Wish("change", "Citizen", {"id": "b2", "protected": True}),
         {"legal_basis_protected": ["no-basis-for-protected"]}),
    ],
)  # fmt: skip
def test_a_form_is_refused_as_a_file_is_and_beside_its_field(store, load_village, wish, faults):
    found = draft(store, wish, ABOUT)

    assert codes(found) == faults
    assert found.edit is None
    assert not found.is_sound


def test_the_tie_of_a_child_needs_the_basis_for_children(store, load_village):
    save(
        store,
        Wish("change", "Citizen", {"id": "b2", "is_child": True}),
        legal_basis_children="Lov om prøver",
    )
    wish = Wish("add", TIES, {"source": "b2", "target": "f1", "kind": "MEMBER_OF"}, is_new=True)

    assert codes(draft(store, wish, ABOUT)) == {"legal_basis_children": ["no-basis-for-child"]}
    assert draft(store, wish, ABOUT | {"legal_basis_children": "Lov om prøver"}).edit is not None


@pytest.mark.parametrize("name", ["who", "known_from", "purpose", "collected_on"])
def test_who_where_from_what_for_and_when_must_be_said(store, load_village, name):
    assert draft(store, renamed(), ABOUT | {name: ""}).needed == (name,)


def test_a_legal_basis_is_asked_for_a_person_and_not_for_an_association(store, load_village):
    about = ABOUT | {"legal_basis": ""}

    assert draft(store, renamed(), about).edit is not None
    assert draft(store, tie(valid_to="2025"), about).needed == ("legal_basis",)


@pytest.mark.parametrize("name", ["who", "known_from", "purpose"])
def test_no_cpr_number_is_kept_about_an_edit(store, load_village, name):
    found = draft(store, renamed(), ABOUT | {name: "010190-1234"})

    assert codes(found) == {name: ["cpr"]}


def test_what_is_there_already_cannot_be_new(store, load_village):
    assert draft(store, Wish("add", "Association", {"id": "f1"}, is_new=True), ABOUT).is_taken
    assert draft(store, replace(tie(), gone=(), is_new=True), ABOUT).is_taken


def test_nothing_new_is_no_edit(store, load_village):
    found = draft(store, renamed("Koret"), ABOUT)

    assert found.is_sound
    assert found.edit is None


def test_an_empty_store_has_no_edits(store):
    assert isinstance(store.edits, Edits)
    assert store.edits.latest(9) == []
    assert store.edits.held() == {}


def test_a_whole_sample_case_keeps_its_edits_when_loaded_again_and_is_itself_when_undone(
    store, settings
):
    def load_case() -> Outcome:
        found = check(sheets.read([CASE]), known_ids=loader.known_ids(store))
        return loader.load(found, store, settings=settings)

    load_case()
    before, kinds = store.hash(), store.records().nodes["kind"]
    edits = [
        save(store, Wish("change", kind, {"id": node, "name": "Rettet navn"}))
        for node, kind in kinds[kinds.isin(("Association", "MunicipalUnit", "Activity"))].items()
    ]
    row = {"source": "symb-f02", "target": "symb-a02", "kind": "RUNS", "valid_from": "2018"}
    edits.append(save(store, Wish("end", TIES, row | {"valid_to": "2021"}, gone=(RUNS,))))
    after = store.hash()

    again = load_case()

    assert (again.created, again.updated, again.lost_edits) == (0, 0, ())
    assert again.kept_edits == len(edits) > 5
    assert store.hash() == after
    assert store.records().loads["invented"].all()
    assert all(store.edits.undo(edit.id, who="MJ") for edit in reversed(edits))
    assert store.hash() == before
