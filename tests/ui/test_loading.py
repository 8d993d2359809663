"""Hent data, and what the pages say while there is nothing; on a real Neo4j."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.test_pages import PAGES, _draw, _told
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
    return AppTest.from_function(_draw, kwargs={"name": name}, default_timeout=90).run()


def _upload(page: AppTest, **files: str) -> AppTest:
    sent = [(f"{name}.csv", text.encode(), "text/csv") for name, text in files.items()]
    return page.file_uploader[0].set_value(sent).run()


@pytest.mark.parametrize("name", [name for name in PAGES if name != "loading"])
def test_a_page_without_data_says_where_to_get_some(name):
    page = _page(name)

    assert not page.exception
    assert not page.error
    assert sentence("empty.body", "da") in _told(page)


def test_nothing_is_stored_before_the_person_says_load(store):
    page = _upload(_page(), om_data=ABOUT, borgere=PEOPLE, relationer=TIES)

    assert not page.error
    assert "3 rækker = 3 nye + 0 ændrede + 0 uændrede + 0 sat til side" in _told(page)
    assert store.counts().n_nodes == 0


def test_after_load_the_data_is_there_and_the_same_file_again_changes_nothing(store):
    page = _upload(_page(), om_data=ABOUT, borgere=PEOPLE, relationer=TIES)

    page.button[-1].click().run()

    assert sentence("loading.done", "da") in _told(page)
    assert (store.counts().n_nodes, store.counts().n_ties) == (2, 1)
    again = _upload(_page(), om_data=ABOUT, borgere=PEOPLE, relationer=TIES)
    assert "3 rækker = 0 nye + 0 ændrede + 3 uændrede + 0 sat til side" in _told(again)


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
    labels = [field.label for field in page.text_input]
    assert labels == ["Kilde", "Formål", "Indsamlet den", "Retsgrundlag"]

    for field, answer in zip(
        page.text_input, ("Prøveliste", "Naboskab", "31-12-2025", "Samtykke"), strict=True
    ):
        field.set_value(answer)
    page = page.button[-1].click().run()

    assert not page.error
    assert "2 rækker = 2 nye" in _told(page)


def test_uploaded_files_are_gone_when_they_are_read(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    _upload(_page(), om_data=ABOUT, borgere=PEOPLE)

    assert list(tmp_path.glob("brobygger-*")) == []
