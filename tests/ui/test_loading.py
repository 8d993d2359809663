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


HAS_ITS_OWN = ("loading", *WITHOUT_DATA)


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
    assert "3 rækker = 3 nye + 0 ændrede + 0 uændrede + 0 sat til side" in told_on(page)
    assert store.counts().n_nodes == 0


def test_after_load_the_data_is_there_and_the_same_file_again_changes_nothing(store):
    page = _upload(_page(), om_data=ABOUT, borgere=PEOPLE, relationer=TIES)

    page.button[-1].click().run()

    assert sentence("loading.done", "da") in told_on(page)
    assert (store.counts().n_nodes, store.counts().n_ties) == (2, 1)
    again = _upload(_page(), om_data=ABOUT, borgere=PEOPLE, relationer=TIES)
    assert "3 rækker = 0 nye + 0 ændrede + 3 uændrede + 0 sat til side" in told_on(again)


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
    assert "2 rækker = 2 nye" in told_on(page)


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
    assert "1 række = 1 nye" in told_on(page)


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
