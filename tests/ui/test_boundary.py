"""What goes wrong on a page becomes a sentence, and the log holds nothing that people typed."""

from __future__ import annotations

import logging

from streamlit.testing.v1 import AppTest

from ui.wording import sentence


def _bug() -> None:
    from ui.widgets.boundary import Boundary

    with Boundary():
        raise KeyError("Sanne Hemmelig")


def _bad_file() -> None:
    from graph.errors import SheetError
    from ui.widgets.boundary import Boundary

    with Boundary():
        raise SheetError("[x](javascript:1) is empty.")


def test_a_bug_is_a_sentence_on_screen_and_a_place_in_the_log(caplog):
    caplog.set_level(logging.WARNING)

    page = AppTest.from_function(_bug).run()

    assert not page.exception
    assert [error.value for error in page.error] == [sentence("error.unexpected", "da")]
    assert "unexpected KeyError at" in caplog.text
    assert "Hemmelig" not in caplog.text


def test_an_error_with_a_message_shows_it_letter_by_letter():
    page = AppTest.from_function(_bad_file).run()

    assert page.error[0].value == sentence(
        "error.SheetError", "da", message=r"\[x\]\(javascript\:1\) is empty\."
    )
