"""Ret data in a real browser: a double click on the button that saves."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from graph.settings import Settings
from graph.store import open_store
from tests.ui.conftest import ADDRESSES
from tests.ui.test_in_browser import _open, _watched
from ui.wording import sentence

pytestmark = pytest.mark.browser
TYPED = {"Id": "f-1", "Navn": "Koret", "editing.about_who": "MJ"}
TYPED |= {"editing.about_known_from": "telefon", "editing.about_purpose": "Naboskab"}


def test_a_double_click_saves_once_and_says_that_it_is_saved(
    empty_dashboard: str, chromium: Browser, neo4j_settings: Settings
):
    page, wrong = _watched(chromium, empty_dashboard, 1280)
    _open(page, f"{empty_dashboard}/{ADDRESSES['editing']}")
    kind = page.get_by_role("combobox", name=sentence("editing.kind", "da"))
    kind.fill("Forening")
    kind.press("Enter")
    for name, text in TYPED.items():
        label = sentence(name, "da") if "." in name else name
        page.get_by_role("textbox", name=label, exact=True).fill(text)
    page.get_by_role("button", name=sentence("editing.show", "da")).click()

    page.get_by_role("button", name=sentence("editing.save", "da")).dblclick()

    main = page.locator("[data-testid=stMain]")
    expect(main).to_contain_text(sentence("editing.done", "da"))
    expect(page.get_by_role("button", name=sentence("editing.undo", "da"))).to_have_count(1)
    with open_store(neo4j_settings) as store:
        (edit,) = store.edits.latest(9)
    assert (edit.task, edit.main.key) == ("add", "f-1")
    assert page.get_by_role("alert").filter(has_text=sentence("editing.taken", "da")).count() == 0
    assert wrong == []
    page.close()
