"""The pages that save, on the cases in a real Neo4j: Omgivelser with its box, and Rapport."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from graph.journal import FILE, entries, verify
from graph.settings import Settings
from ui.wording import sentence

pytestmark = pytest.mark.usefixtures("cases", "_pages_find")


def _draw(name: str) -> None:
    """Open one page as the front door does, without the menu."""
    import importlib

    import streamlit as st

    from ui.state import opened_store
    from ui.widgets.boundary import Boundary

    def draw() -> None:
        with Boundary():
            importlib.import_module(f"ui.pages.{name}").show(opened_store())

    st.navigation([st.Page(draw, url_path=name, default=True)], position="hidden").run()


def _opened(name: str, *, language: str = "da") -> AppTest:
    page = AppTest.from_function(_draw, kwargs={"name": name}, default_timeout=90)
    page.session_state["lang"] = language
    page.session_state["save-fold"] = True
    return page.run()


def _around(actor: str) -> AppTest:
    page = _opened("neighbourhood")
    return page.selectbox(key="centre").set_value(actor).run()


def _between(one: str, other: str) -> AppTest:
    page = _opened("neighbourhood")
    page.segmented_control(key="what-map").set_value("ways").run()
    page.selectbox(key="centre").set_value(one)
    return page.selectbox(key="other-end").set_value(other).run()


def _labels(page: AppTest) -> list[str]:
    return [button.proto.label for button in page.get("download_button")]


@pytest.fixture
def home(_pages_find):
    """The folder of the log, without a log before and after."""
    folder = Settings.from_env().home
    (folder / FILE).unlink(missing_ok=True)
    yield folder
    if (folder / FILE).is_dir():
        (folder / FILE).rmdir()
    (folder / FILE).unlink(missing_ok=True)


def test_the_way_between_two_is_told_with_its_ties_and_their_dates():
    page = _between("rb-a04", "rb-f11")

    table = page.dataframe[0].value
    assert not page.exception
    assert any("har 4 led" in m.value for m in page.markdown)
    assert list(table.columns) == ["Led", "Fra", "Relation", "Til", "Betalt?", "Siden", "Slutter"]
    assert set(table["Led"]) == {1, 2, 3, 4}
    assert all("→" in told or "←" in told for told in table["Relation"] if "leder" in told)
    assert any("←" in told for told in table["Relation"])
    assert table["Siden"].iloc[0].split()[-1].isdigit()


def test_where_no_way_is_registered_a_sentence_says_so():
    page = _between("rb-a04", "insp-f01")

    assert any("Vi har ikke registreret nogen vej mellem" in info.value for info in page.info)
    assert not page.dataframe


def test_the_way_from_somebody_to_themselves_is_asked_again():
    page = _between("rb-a04", "rb-a04")

    assert page.info[0].value == sentence("map.same", "da")


def test_an_association_can_be_saved_without_a_purpose_and_nothing_is_logged(home):
    page = _around("insp-f01")

    assert _labels(page) == [sentence("save.download", "da")]
    assert not (home / FILE).exists()


def test_the_whole_map_can_be_saved_and_with_persons_for_a_purpose_that_is_logged(home):
    page = _opened("map")
    assert _labels(page) == [sentence("save.download", "da")]
    assert not (home / FILE).exists()

    page.checkbox(key="save-persons").set_value(True).run()
    page.text_input(key="save-purpose").set_value("Møde i styregruppen")
    page.button[-1].click().run()

    (line,) = entries(home)
    assert (line["purpose"], line["about"]) == ("Møde i styregruppen", [])
    assert line["what"] == "saved_map_svg"
    assert _labels(page) == [sentence("save.download", "da")]


def test_a_citizen_cannot_be_saved_without_a_purpose():
    page = _around("insp-b01")

    assert _labels(page) == []
    assert sentence("save.cannot_share", "da") in [info.value for info in page.info]


def test_with_a_purpose_the_log_is_written_before_the_file_is_there(home):
    page = _around("insp-b01")
    page.checkbox(key="save-persons").set_value(True).run()
    assert _labels(page) == []

    page.text_input(key="save-purpose").set_value("Møde med borgeren selv")
    page.button[-1].click().run()

    (line,) = entries(home)
    assert (line["purpose"], line["about"]) == ("Møde med borgeren selv", ["insp-b01"])
    assert (line["who"], line["what"]) == ("local", "saved_map_html")
    assert verify(home).broken is None
    assert _labels(page) == [sentence("save.download", "da")]


@pytest.mark.parametrize(
    ("purpose", "key"), [("   ", "save.no_purpose"), ("Om 311299-0000", "save.cpr")]
)
def test_without_a_fit_purpose_there_is_neither_line_nor_file(home, purpose, key):
    page = _around("insp-b01")
    page.checkbox(key="save-persons").set_value(True).run()

    page.text_input(key="save-purpose").set_value(purpose)
    page.button[-1].click().run()

    assert [warning.value for warning in page.warning] == [sentence(key, "da", most=500)]
    assert not (home / FILE).exists()
    assert _labels(page) == []


def test_when_the_log_cannot_be_written_no_file_is_made(home):
    (home / FILE).mkdir()
    page = _around("insp-b01")
    page.checkbox(key="save-persons").set_value(True).run()

    page.text_input(key="save-purpose").set_value("Møde")
    page.button[-1].click().run()

    assert page.error[0].value.startswith("Loggen kan ikke skrives, så filen er ikke lavet")
    assert _labels(page) == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_report_is_offered_as_pdf_and_as_a_page(language):
    page = _opened("report", language=language)

    assert not page.exception
    assert page.title[0].value == sentence("page.report", language)
    assert _labels(page) == [sentence(f"report.{form}", language) for form in ("pdf", "html")]
