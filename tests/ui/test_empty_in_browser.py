"""Every address on a store that holds nothing: no error, and what to do stands on the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from graph.local_neo4j import Connection
from graph.settings import Settings
from graph.store import open_store
from tests.ui.conftest import ADDRESSES, serving
from tests.ui.test_in_browser import PATIENCE_MS, _open, _watched
from tests.ui.test_pages import WITHOUT_DATA
from ui.wording import sentence

pytestmark = pytest.mark.browser
SPOKEN = {"da": "", "en": "&lang=English"}


@pytest.fixture(scope="module")
def dashboard(module_connection: Connection, neo4j_settings: Settings) -> Iterator[str]:
    """The dashboard on an empty store."""
    with open_store(neo4j_settings) as store:
        store.prepare()
    with serving(neo4j_settings) as base:
        yield base


@pytest.mark.parametrize(("language", "width"), [("da", 390), ("en", 1280)])
def test_every_page_of_an_empty_store_says_what_to_do(
    dashboard: str, chromium: Browser, language: str, width: int
):
    page, wrong = _watched(chromium, dashboard, width)

    for name, address in ADDRESSES.items():
        _open(page, f"{dashboard}/{address}{SPOKEN[language]}")
        main = page.locator("[data-testid=stMain]")
        if name not in WITHOUT_DATA:
            remedy = sentence("page.loading", language)
            expect(main).to_contain_text(remedy, timeout=PATIENCE_MS)
        assert "Traceback" not in main.inner_text()
        bad = page.locator("[data-testid=stAlertContentError], [data-testid=stException]")
        assert bad.count() == 0, name

    assert wrong == []
    page.close()
