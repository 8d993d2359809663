"""Every address on a store that holds nothing: no error, and what to do stands on the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.ui.conftest import ADDRESSES
from tests.ui.test_in_browser import PATIENCE_MS, _open, _watched
from tests.ui.test_pages import WITHOUT_DATA
from ui.wording import sentence

pytestmark = pytest.mark.browser
SPOKEN = {"da": "", "en": "&lang=English"}


@pytest.mark.parametrize(("language", "width"), [("da", 390), ("en", 1280)])
def test_every_page_of_an_empty_store_says_what_to_do(
    empty_dashboard: str, chromium: Browser, language: str, width: int
):
    page, wrong = _watched(chromium, empty_dashboard, width)

    for name, address in ADDRESSES.items():
        _open(page, f"{empty_dashboard}/{address}{SPOKEN[language]}")
        main = page.locator("[data-testid=stMain]")
        if name not in WITHOUT_DATA:
            remedy = sentence("page.loading", language)
            expect(main).to_contain_text(remedy, timeout=PATIENCE_MS)
        assert "Traceback" not in main.inner_text()
        bad = page.locator("[data-testid=stAlertContentError], [data-testid=stException]")
        assert bad.count() == 0, name

    assert wrong == []
    page.close()
