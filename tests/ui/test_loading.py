"""Hent data, and what the pages say while there is nothing; on a real Neo4j."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.readings import VIEWS, draw_view, told_on
from tests.ui.test_pages import WITHOUT_DATA
from ui.wording import sentence

pytestmark = pytest.mark.usefixtures("connection", "_pages_find")
ROOT = Path(__file__).resolve().parents[2]
ABOUT = (
    "felt;svar\nkilde;Prøveliste\nformål;Naboskab\nretsgrundlag;Samtykke\n"
    "indsamlet den;31-12-2025\n"
)
PEOPLE = "id;navn\nb-01;Sanne (opdigtet)\nb-02;Bo (opdigtet)\n"
TIES = "fra;til;relation\nb-01;b-02;nabo\n"


def _page(name: str = "loading") -> AppTest:
    return AppTest.from_function(draw_view, kwargs={"name": name}, default_timeout=90).run()


HAS_ITS_OWN = ("loading", "editing", *WITHOUT_DATA)


def _upload(page: AppTest, **files: str) -> AppTest:
    sent = [(f"{name}.csv", text.encode(), "text/csv") for name, text in files.items()]
    return page.file_uploader[0].set_value(sent).run()


@pytest.mark.parametrize("name", [name for name in VIEWS if name not in HAS_ITS_OWN])
def test_a_page_without_data_says_where_to_get_some(name):
    page = _page(name)

    assert not page.exception
    assert not page.error
    assert sentence("empty.body", "da") in told_on(page)


def test_nothing_is_stored_before_the_person_says_load(store):
    page = _upload(_page(), om_data=ABOUT, borgere=PEOPLE, relationer=TIES)

    assert not page.error
    assert "3 rækker: 3 nye, 0 ændrede, 0 uændrede, 0 sat til side" in told_on(page)
    assert store.counts().n_nodes == 0


def test_after_load_the_data_is_there_and_the_same_file_again_changes_nothing(store):
    page = _upload(_page(), om_data=ABOUT, borgere=PEOPLE, relationer=TIES)

    page.button[-1].click().run()

    assert sentence("loading.done", "da") in told_on(page)
    assert (store.counts().n_nodes, store.counts().n_ties) == (2, 1)
    again = _upload(_page(), om_data=ABOUT, borgere=PEOPLE, relationer=TIES)
    assert "3 rækker: 0 nye, 0 ændrede, 3 uændrede, 0 sat til side" in told_on(again)


@pytest.mark.parametrize(("year", "moves"), [("2025", False), ("2026", True)])
def test_a_load_that_moves_the_day_of_the_pages_says_so_first(store, year, moves):
    _upload(_page(), om_data=ABOUT, borgere=PEOPLE).button[-1].click().run()

    more = _upload(
        _page(), om_data=ABOUT.replace("2025", year), borgere=PEOPLE + "b-03;Eva (opdigtet)\n"
    )

    assert ("siderne viser herefter 31. december 2026" in told_on(more)) is moves


def test_a_fault_is_told_with_its_place_and_its_remedy(store):
    page = _upload(
        _page(), om_data=ABOUT, borgere=PEOPLE, relationer="fra;til;relation\nb-01;b-99;nabo\n"
    )

    table = page.table[0].value
    assert table[sentence("problem.file", "da")].tolist() == ["relationer\\.csv"]
    assert table[sentence("problem.row", "da")].tolist() == ["2"]
    assert table[sentence("problem.remedy", "da")].iloc[0]
    assert page.error[-1].value == sentence("loading.stopped", "da")
    assert store.counts().n_nodes == 0


def test_what_the_sheets_do_not_say_about_the_data_is_asked(store):
    page = _upload(_page(), borgere=PEOPLE)

    page = _answer(page, Kilde="Prøveliste", Formål="Naboskab", Retsgrundlag="Samtykke")

    assert not page.error
    assert "2 rækker: 2 nye" in told_on(page)


def _answer(page: AppTest, **answers: str) -> AppTest:
    """Fill in the form about the data, exactly its fields, and press its button."""
    assert {field.label for field in page.text_input} == set(answers)
    for field in page.text_input:
        field.set_value(answers[field.label])
    assert [field.label for field in page.date_input] == ["Indsamlet den"]
    page.date_input[0].set_value(date(2025, 12, 31))
    return page.button[-1].click().run()


@pytest.mark.parametrize(
    ("rows", "basis"),
    [
        ("id;navn;er barn\nb-01;Sanne (opdigtet);ja\n", "Retsgrundlag for børn"),
        (
            "id;navn;beskyttet adresse\nb-01;Sanne (opdigtet);ja\n",
            "Retsgrundlag for beskyttede adresser",
        ),
        ("id;navn\nb-01;010190-1234\n", "Retsgrundlag for cpr-numre"),
    ],
)
def test_the_form_asks_for_the_basis_that_the_rows_need(store, rows, basis):
    page = _upload(_page(), borgere=rows)

    page = _answer(
        page, Kilde="Prøve", Formål="Naboskab", Retsgrundlag="Samtykke", **{basis: "Lov om prøver"}
    )

    assert not page.error
    assert "1 række: 1 nye" in told_on(page)


@pytest.mark.parametrize("rows", ["", "id;navn\n", "a;b\n1;2\n", "navn\nSanne (opdigtet)\n"])
def test_a_file_that_is_no_list_is_said_before_anything_is_asked(store, rows):
    page = _upload(_page(), **{"noget" if "a;b" in rows else "borgere": rows})

    assert not page.text_input
    assert len(page.table[0].value) == 1
    assert len(page.error) == 1


def test_an_answer_that_is_not_understood_is_blamed_on_the_form(store, monkeypatch):
    """A date field cannot hold one; another way in could."""
    monkeypatch.setattr("ui.widgets.uploads.ask_about", lambda _: {"collected_on": "i går"})

    page = _upload(_page(), borgere=PEOPLE)

    assert page.error[0].value == sentence("about.wrong", "da", n=1)
    assert page.table[0].value[sentence("problem.file", "da")].tolist() == ["Formularen Om data"]


def test_uploaded_files_are_gone_when_they_are_read(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    _upload(_page(), om_data=ABOUT, borgere=PEOPLE)

    assert list(tmp_path.glob("brobygger-*")) == []


def test_the_first_actor_of_an_empty_store_can_be_added_by_hand(store):
    page = _page("editing")
    assert sentence("editing.empty", "da") in told_on(page)
    (kind,) = page.selectbox
    page = kind.set_value("Association").run()

    typed = {"name": "Koret", "about-who": "MJ", "about-known_from": "telefon"}
    typed |= {"about-purpose": "Naboskab"}
    for name, text in typed.items():
        (field,) = [field for field in page.text_input if field.key.endswith(f"-{name}")]
        field.set_value(text)
    for name in ("editing.show", "editing.save"):
        (button,) = [b for b in page.button if b.label == sentence(name, "da")]
        page = button.click().run()

    assert not page.exception
    assert sentence("editing.done", "da") in told_on(page)
    assert list(store.records().nodes["name"]) == ["Koret"]
    (undo,) = [b for b in page.button if b.label == sentence("editing.undo", "da")]
    page = undo.click().run()
    assert store.records().nodes.empty
    assert [b.label for b in page.button].count(sentence("editing.redo", "da")) == 1


def test_an_empty_store_says_how_to_begin_and_a_filled_one_does_not(store):
    first = told_on(_page())
    page = _upload(_page(), om_data=ABOUT, borgere=PEOPLE)
    page.button[-1].click().run()

    assert sentence("loading.first", "da") in first
    assert sentence("loading.sample", "da") in first
    assert sentence("loading.first", "da") not in told_on(_page())


def test_a_file_that_cannot_be_read_hides_no_fault_of_the_others(store):
    ending = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    wrong = "id;navn;ildsjæl\nb-01;Sanne (opdigtet);måske\n"
    sent = [
        ("personer.xlsx", b"%PDF-1.7 not a workbook", ending),
        ("laast.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), ending),
        ("borgere.csv", wrong.encode(), "text/csv"),
        ("foreninger.csv", b"navn\nKoret\n", "text/csv"),
        ("relationer.csv", b"fra;til;relation\nb-01;f-9;leder\n", "text/csv"),
        ("omraader.csv", b"id;navn\no-1;Nordby\n", "text/csv"),
    ]

    page = _page().file_uploader[0].set_value(sent).run()

    sound = sentence("loading.in_order", "da", files=["omraader.csv"])
    assert sound in told_on(page).replace("\\", "")
    files = page.table[0].value[sentence("problem.file", "da")].tolist()
    assert [name.replace("\\", "") for name in files] == [
        "personer.xlsx",
        "laast.xlsx",
        "foreninger.csv",
        "borgere.csv",
    ]
    reasons = page.table[0].value[sentence("problem.reason", "da")].tolist()
    assert "PDF" in reasons[0]
    assert "adgangskode" in reasons[1]
    assert sentence("loading.then_references", "da") in told_on(page)
    assert not page.text_input


def test_a_file_with_a_cpr_number_is_not_called_sound_beside_one_that_cannot_be_read(store):
    sent = [
        ("personer.xlsx", b"%PDF-1.7 not a workbook", "application/octet-stream"),
        ("borgere.csv", b"id;navn\nb-01;010190-1234\n", "text/csv"),
        ("omraader.csv", b"id;navn\no-1;Nordby\n", "text/csv"),
    ]

    page = _page().file_uploader[0].set_value(sent).run()

    sound = sentence("loading.in_order", "da", files=["omraader.csv"])
    assert sound in told_on(page).replace("\\", "")


def test_a_file_that_is_no_sheet_is_named_and_the_others_are_read(store):
    ending = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    sent = [
        ("notat.docx", b"PK", ending),
        ("om_data.csv", ABOUT.encode(), "text/csv"),
        ("foreninger.csv", b"id;navn\nf-1;Koret\n", "text/csv"),
    ]

    page = _page().file_uploader[0].set_value(sent).run()

    (refused,) = (error.value.replace("\\", "") for error in page.error)
    assert refused.startswith("notat.docx er ikke et regneark")
    assert "1 række: 1 nye" in told_on(page)


def test_a_wrong_heading_in_english_is_told_in_english(store):
    page = AppTest.from_function(draw_view, kwargs={"name": "loading"}, default_timeout=90)
    page.session_state["lang"] = "en"

    page = _upload(page.run(), borgere="id;nmae\nb-01;Sanne (opdigtet)\n", om_data=ABOUT)

    told = page.table[0].value[sentence("problem.reason", "en")].iloc[0].replace("\\", "")
    assert "a sheet of Citizens" in told
    assert "Close to it: »name«." in told
