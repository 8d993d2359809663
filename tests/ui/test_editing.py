"""Ret data: a correction is asked for, shown, saved and taken back; on a real Neo4j."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph.journal import entries
from graph.settings import Settings
from graph.store import Store
from ingest import loader, sheets
from ingest.rules import check
from tests.ui.readings import draw_view, told_on
from ui.wording import sentence

pytestmark = pytest.mark.usefixtures("connection", "_pages_find")
VILLAGE = {
    "omraader": "id;navn\no1;Øst\no2;Vest\n",
    "borgere": (
        "id;navn;område;ildsjæl;er barn\n"
        "b1;Sanne Leder (opdigtet);o1;ja;\nb2;Bo Lund (opdigtet);o1;;\nb3;Ida Ung;o1;;ja\n"
    ),
    "foreninger": "id;navn;område\nf1;Koret;o1\nf2;Nørreby IF;o1\n",
    "relationer": "fra;til;relation;gælder fra\nb1;f1;leder;2024\nb2;f1;medlem;\n",
    "om_data": (
        "felt;svar\nkilde;Prøve\nformål;Prøve\nretsgrundlag;Samtykke\n"
        "retsgrundlag for børn;Samtykke\nindsamlet den;31-12-2025\n"
    ),
}
LEADS, MEMBER = "b1|f1|LEADS|2024-01-01|", "b2|f1|MEMBER_OF||"
ABOUT = {"who": "MJ", "known_from": "telefon", "purpose": "Naboskab", "legal_basis": "Samtykke"}


@pytest.fixture(autouse=True)
def village(store: Store, neo4j_settings: Settings, tmp_path: Path) -> Path:
    """A small village, loaded; the folder of its sheets."""
    for name, text in VILLAGE.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    checked = check(sheets.read([tmp_path]), known_ids=loader.known_ids(store))
    loader.load(checked, store, settings=neo4j_settings)
    return tmp_path


def _page(language: str = "da") -> AppTest:
    page = AppTest.from_function(draw_view, kwargs={"name": "editing"}, default_timeout=90)
    page.session_state["lang"] = language
    return page.run()


def _task(page: AppTest, task: str) -> AppTest:
    page.session_state["edit-task"] = task
    return page.run()


def _pick(page: AppTest, label: str, value: str) -> AppTest:
    """Choose *value*, an id or a code, in the menu *label*."""
    (menu,) = [menu for menu in page.selectbox if menu.label == label]
    return menu.set_value(value).run()


def _field(page: AppTest, name: str):
    (field,) = [
        field
        for kind in (page.text_input, page.selectbox, page.date_input, page.checkbox)
        for field in kind
        if (field.key or "").endswith(f"-{name}")
    ]
    return field


def _fill(page: AppTest, **cells: str) -> AppTest:
    for name, cell in cells.items():
        _field(page, name).set_value(cell)
    for name, answer in ABOUT.items():
        if any((field.key or "").endswith(f"-about-{name}") for field in page.text_input):
            _field(page, f"about-{name}").set_value(answer)
    _field(page, "about-collected_on").set_value(date(2026, 2, 1))
    return _press(page, "editing.show")


def _press(page: AppTest, key: str, at: int = 0) -> AppTest:
    buttons = [button for button in page.button if button.label == sentence(key, "da")]
    return buttons[at].click().run()


def _renamed(page: AppTest, name: str = "Sangkoret") -> AppTest:
    return _fill(_pick(page, "Aktør", "f1"), name=name)


def _difference(page: AppTest) -> list[list[str]]:
    return page.table[0].value.to_numpy().tolist()


def _name_of_choir(store: Store) -> str:
    return store.edits.stored([("Association", "f1")])["Association", "f1"]["name"]


def test_a_correction_is_shown_before_it_is_saved(store):
    page = _renamed(_page())

    assert not page.exception
    assert not page.error
    assert _difference(page) == [["Koret · Forening · f1", "Navn", "Koret", "Sangkoret"]]
    assert "Det bliver de nyeste data" in told_on(page)
    assert _name_of_choir(store) == "Koret"


def test_a_saved_correction_stands_first_among_the_latest_and_in_the_log(store, neo4j_settings):
    page = _press(_renamed(_page()), "editing.save")

    assert sentence("editing.done", "da") in told_on(page)
    assert not page.warning
    assert _name_of_choir(store) == "Sangkoret"
    (told,) = [m.value for m in page.markdown if m.value.startswith("**Rettet:**")]
    assert told.replace("\\", "").endswith("(Navn: Koret → Sangkoret)")
    assert any(c.value.startswith("Af MJ · ") and "kilde: telefon" in c.value for c in page.caption)
    *_, last = entries(neo4j_settings.home)
    assert (last["what"], last["about"]) == ("edit_change", ["f1"])


def test_a_correction_is_taken_back_by_its_button(store):
    before = store.hash()
    page = _press(_renamed(_page()), "editing.save")

    page = _press(page, "editing.undo")

    assert store.hash() == before
    assert any(caption.value == "Fortrudt" for caption in page.caption)
    assert any(m.value.startswith("**Fortrudt:**") for m in page.markdown)


def test_a_file_that_overtakes_a_correction_is_told_in_the_list(store, village, neo4j_settings):
    _press(_renamed(_page()), "editing.save")
    (village / "foreninger.csv").write_text("id;navn\nf1;Blandet Kor\n", encoding="utf-8")
    checked = check(sheets.read([village]), known_ids=loader.known_ids(store))
    loader.load(checked, store, settings=neo4j_settings)

    page = _page()

    assert sentence("editing.state_overtaken", "da") in [c.value for c in page.caption]
    assert not [b for b in page.button if b.label == sentence("editing.undo", "da")]


def test_the_preview_of_a_load_says_what_the_hand_keeps_and_what_it_loses(store):
    _press(_renamed(_page()), "editing.save")
    page = AppTest.from_function(draw_view, kwargs={"name": "loading"}, default_timeout=90).run()
    sent = [("om_data.csv", VILLAGE["om_data"].encode(), "text/csv")]

    kept = (
        page.file_uploader[0]
        .set_value([*sent, ("foreninger.csv", VILLAGE["foreninger"].encode(), "text/csv")])
        .run()
    )
    assert sentence("difference.kept_edits", "da", n=1) in [i.value for i in kept.info]
    lost = (
        page.file_uploader[0]
        .set_value([*sent, ("foreninger.csv", b"id;navn\nf1;Blandet Kor\n", "text/csv")])
        .run()
    )

    assert sentence("difference.lost_edits", "da", n=1) in [w.value for w in lost.warning]
    assert lost.dataframe[-1].value.to_numpy().tolist() == [["Foreninger", "f1", "–"]]


def test_what_is_wrong_stands_below_its_field_and_nothing_typed_is_lost(store):
    page = _fill(_pick(_page(), "Aktør", "f1"), name="010190-1234", cvr="12")

    told = [error.value for error in page.error]
    assert sentence("editing.fault_cpr", "da") in told
    assert sentence("editing.refused", "da") in told
    assert any("cifre" in text for text in told)
    assert _field(page, "cvr").value == "12"
    assert "010190" not in "".join(told)


def test_what_must_be_said_about_a_correction_is_asked_for(store):
    page = _press(_pick(_page(), "Aktør", "f1"), "editing.show")

    needed = [error.value for error in page.error].count(sentence("editing.needed", "da"))
    assert needed == 3  # who, from where, what for; no person, so no legal basis


def test_a_child_needs_the_basis_for_children(store):
    page = _fill(_pick(_page(), "Aktør", "b3"), group="koret")

    assert sentence("editing.fault_child", "da") in [error.value for error in page.error]


def test_what_was_said_last_time_stands_in_the_next_form(store):
    page = _press(_renamed(_page()), "editing.save")

    page = _pick(page, "Aktør", "f2")

    assert _field(page, "about-who").value == "MJ"
    assert _field(page, "about-purpose").value == "Naboskab"


def test_a_new_actor_gets_an_id_that_nobody_has(store):
    page = _pick(_task(_page(), "add"), "Hvilken art er den?", "Association")
    given = _field(page, "id").value

    page = _press(_fill(page, name="Ny forening", area_id="o2"), "editing.save")

    assert given.startswith("ny-")
    assert store.records().nodes.loc[given, "area_id"] == "o2"


def test_only_ties_that_fit_their_ends_are_offered(store):
    page = _pick(_task(_page(), "tie_add"), "Fra", "b2")

    (kinds,) = [menu for menu in page.selectbox if menu.label == "Hvilken relation?"]
    assert "er medlem af" in kinds.options
    assert "har ansat" not in kinds.options
    page = _pick(page, "Hvilken relation?", "MEMBER_OF")
    (ends,) = [menu for menu in page.selectbox if menu.label == "Til"]
    assert all("Forening" in option for option in ends.options)


def test_a_new_tie_is_saved_with_its_dates(store):
    page = _pick(_task(_page(), "tie_add"), "Fra", "b2")
    page = _pick(_pick(page, "Hvilken relation?", "MEMBER_OF"), "Til", "f2")

    page = _press(_fill(page, valid_from="marts 2025", strength="3"), "editing.save")

    ties = store.records().ties.set_index(["source", "target"])
    assert ties.loc[("b2", "f2"), "valid_from"].date() == date(2025, 3, 1)
    assert ties.loc[("b2", "f2"), "strength"] == 3


def test_a_tie_is_ended_or_was_never_there(store):
    page = _pick(_pick(_task(_page(), "end"), "Aktør", "f1"), "Relation", LEADS)
    page = _press(_fill(page, valid_to="2025"), "editing.save")
    assert store.records().ties.set_index("kind").loc["LEADS", "valid_to"].year == 2025

    page = _pick(_pick(page, "Aktør", "f1"), "Relation", MEMBER)
    page.checkbox[0].check()
    page = _press(_fill(page), "editing.save")

    assert "MEMBER_OF" not in set(store.records().ties["kind"])


def test_a_pause_asks_for_its_days_alone(store):
    page = _pick(_task(_page(), "pause"), sentence("editing.citizen", "da"), "b2")
    asked = [f.label for f in page.text_input if "-about-" not in (f.key or "")]

    page = _press(_fill(page, paused_from="01-01-2026"), "editing.save")

    assert asked == ["Pause fra", "Pause til"]
    assert store.records().on(date(2026, 2, 1)).status["b2"] == "paused"


def test_no_citizen_who_leads_nothing_is_named_in_the_list_or_the_menus(store):
    page = _fill(_pick(_page(), "Aktør", "b2"), name="Bo Berg (opdigtet)")

    page = _press(page, "editing.save")

    shown = told_on(page) + "".join(option for menu in page.selectbox for option in menu.options)
    assert "Bo " not in shown
    assert "Borger b2 (Navn)" in shown.replace("\\", "")


def test_a_new_actor_that_is_undone_keeps_its_name_in_the_list(store):
    page = _pick(_task(_page(), "add"), "Hvilken art er den?", "Association")
    page = _press(_fill(page, name="Ny forening"), "editing.save")

    page = _press(page, "editing.undo")

    assert "**Fortrudt:** Ny forening · Forening" in told_on(page).replace("\\", "")


def test_what_was_typed_is_never_markup(store):
    attack = "<b>x</b> [her](http://x.dk)"
    page = _fill(_pick(_page(), "Aktør", "f1"), name=attack)
    _field(page, "about-known_from").set_value(attack)

    page = _press(page, "editing.show")
    assert not [cell for line in _difference(page) for cell in line if "[her](" in cell]
    page = _press(page, "editing.save")

    assert _name_of_choir(store) == attack
    assert "[her](" not in told_on(page)
    assert "<b>" not in told_on(page)


def test_the_page_speaks_english_too():
    page = _page("en")

    assert page.title[0].value == "Correct data"
    assert sentence("editing.start", "en") in [info.value for info in page.info]


def test_whoever_opened_a_form_before_another_saved_is_told_and_writes_over_nothing(store):
    """Both save the same actor; the second form would else put the old value back."""
    first, second = _renamed(_page()), _pick(_page(), "Aktør", "f1")
    second = _fill(second, cvr="12345674")
    _press(first, "editing.save")

    second = _press(second, "editing.save")

    assert [w.value for w in second.warning] == [sentence("editing.overtaken", "da", fields="Navn")]
    assert not [b for b in second.button if b.label == sentence("editing.save", "da")]
    stored = store.edits.stored([("Association", "f1")])["Association", "f1"]
    assert (stored["name"], stored.get("cvr")) == ("Sangkoret", None)
    assert _field(second, "cvr").value == "12345674"


def test_a_form_opened_again_has_what_stands_now_and_keeps_it(store):
    first, second = _renamed(_page()), _pick(_page(), "Aktør", "f1")
    _press(first, "editing.save")

    second = _press(second.run(), "editing.again")
    assert _field(second, "name").value == "Sangkoret"
    second = _press(_fill(second, cvr="12345674"), "editing.save")

    stored = store.edits.stored([("Association", "f1")])["Association", "f1"]
    assert (stored["name"], stored["cvr"]) == ("Sangkoret", "12345674")


def test_a_place_that_another_has_moved_is_told_too(store):
    first, second = _pick(_page(), "Aktør", "f1"), _pick(_page(), "Aktør", "f1")
    second = _fill(second, name="Sangkoret")
    _press(_fill(first, area_id="o2"), "editing.save")

    second = _press(second, "editing.save")

    assert sentence("editing.overtaken", "da", fields="Område") in [w.value for w in second.warning]
    assert store.records().nodes.loc["f1", "area_id"] == "o2"
    assert _name_of_choir(store) == "Koret"


def test_a_tie_that_another_has_taken_away_is_told_to_who_corrects_it(store):
    ours = _pick(_pick(_task(_page(), "tie_change"), "Aktør", "f1"), "Relation", MEMBER)
    theirs = _pick(_pick(_task(_page(), "end"), "Aktør", "f1"), "Relation", MEMBER)
    theirs.checkbox[0].check()
    _press(_fill(theirs), "editing.save")

    ours = ours.run()

    assert sentence("editing.left", "da") in [w.value for w in ours.warning]


def test_the_same_new_tie_from_two_forms_is_stored_once_and_the_second_is_told(store):
    forms = []
    for _ in range(2):
        page = _pick(_task(_page(), "tie_add"), "Fra", "b2")
        page = _pick(_pick(page, "Hvilken relation?", "MEMBER_OF"), "Til", "f2")
        forms.append(_fill(page, strength="3"))
    _press(forms[0], "editing.save")

    second = forms[1].run()

    assert sentence("editing.taken", "da") in [error.value for error in second.error]
    assert len(store.edits.latest(9)) == 1


def test_two_new_actors_with_the_same_suggested_id_lose_nothing_that_was_typed(store):
    forms = [_pick(_task(_page(), "add"), "Hvilken art er den?", "Association") for _ in range(2)]
    first, second = _fill(forms[0], name="Den ene"), _fill(forms[1], name="Den anden")
    taken = _field(first, "id").value
    _press(first, "editing.save")

    second = second.run()

    assert sentence("editing.taken", "da") in [error.value for error in second.error]
    assert _field(second, "name").value == "Den anden"
    second = _press(_fill(second, id="f3", name="Den anden"), "editing.save")
    names = store.records().nodes["name"]
    assert (names[taken], names["f3"]) == ("Den ene", "Den anden")


def test_an_edit_under_another_cannot_be_undone_and_says_so(store):
    _press(_renamed(_page()), "editing.save")
    stale = _page()
    (undo,) = [b for b in stale.button if b.label == sentence("editing.undo", "da")]
    _press(_renamed(_page(), "Det blandede kor"), "editing.save")

    stale = undo.click().run()

    assert _name_of_choir(store) == "Det blandede kor"
    assert sentence("editing.state_changed", "da") in [c.value for c in stale.caption]
    assert len([b for b in stale.button if b.label == sentence("editing.undo", "da")]) == 1


def test_an_actor_that_has_got_ties_since_cannot_be_undone_and_says_so(store):
    page = _pick(_task(_page(), "add"), "Hvilken art er den?", "Association")
    new = _field(page, "id").value
    page = _press(_fill(page, name="Ny forening"), "editing.save")
    page = _pick(_task(page, "tie_add"), "Fra", "b2")
    page = _pick(_pick(page, "Hvilken relation?", "MEMBER_OF"), "Til", new)
    page = _press(_fill(page), "editing.save")

    page = _press(page, "editing.undo", at=1)

    assert sentence("editing.undo_refused", "da") in [w.value for w in page.warning]
    assert new in store.records().nodes.index


def test_the_basis_for_a_child_is_asked_for_in_sight_before_it_is_found_missing(store):
    page = _pick(_task(_page(), "pause"), sentence("editing.citizen", "da"), "b3")

    assert "legal_basis_children" not in _folded(page)
    page = _fill(page, paused_from="01-01-2026")
    assert sentence("editing.fault_child", "da") in [error.value for error in page.error]
    assert "legal_basis_children" not in _folded(page)


def test_a_field_that_a_fault_names_comes_out_of_the_fold_with_what_was_typed(store):
    """That the tie is of a child is known only when it is checked."""
    page = _pick(_task(_page(), "tie_add"), "Fra", "b3")
    page = _pick(_pick(page, "Hvilken relation?", "MEMBER_OF"), "Til", "f2")
    assert "legal_basis_children" in _folded(page)

    page = _fill(page, strength="3")

    assert "legal_basis_children" not in _folded(page)
    assert _field(page, "about-known_from").value == ABOUT["known_from"]
    assert sentence("editing.fault_child", "da") in [error.value for error in page.error]
    _field(page, "about-legal_basis_children").set_value("Samtykke")
    page = _press(_press(page, "editing.show"), "editing.save")
    ties = store.records().ties
    assert "f2" in set(ties.loc[ties["source"] == "b3", "target"])


def _folded(page: AppTest) -> list[str]:
    """Return the questions about the correction that lie in a fold."""
    fields = [field for fold in page.expander for field in fold.text_input]
    return [field.key.rpartition("-")[2] for field in fields]


@pytest.mark.parametrize(("language", "label"), [("da", "CVR-nummer"), ("en", "CVR number")])
def test_labels_are_words_and_not_the_headings_of_a_sheet(language, label):
    page = _page(language)
    (actor,) = [menu for menu in page.selectbox if (menu.key or "").endswith("-actor")]

    page = actor.set_value("f1").run()

    assert _field(page, "cvr").label.startswith(label)
    assert _field(page, "answered").label == sentence("editing.field_answered", language)
