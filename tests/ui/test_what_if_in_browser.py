"""Hvad nu hvis by clicks alone, in a real browser: the safe reach, and an introduction agreed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.conftest import ADDRESSES
from tests.ui.test_in_browser import PATIENCE_MS, _open, _watched

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("cases")]


def settled(page: Page) -> None:
    page.wait_for_selector("[data-test-script-state=notRunning]")


def test_the_stage_at_which_the_first_stands_alone_is_found_by_clicks(
    dashboard: str, chromium: Browser
):
    page, wrong = _watched(chromium, dashboard, 1280)
    _open(page, f"{dashboard}/{ADDRESSES['withdrawal']}&dag=2019-10-31")

    page.get_by_text("Enheder", exact=True).first.click()
    field = page.locator("[data-testid=stMultiSelect]")
    expect(field).to_be_visible(timeout=PATIENCE_MS)
    settled(page)
    for unit in ("slag-k01", "slag-k02"):
        field.get_by_role("combobox").fill(unit)
        page.get_by_role("option", name=unit).click()
        expect(field).to_contain_text(unit)
        settled(page)
    page.keyboard.press("Escape")

    expect(page.get_by_text("Sikker rækkevidde: 2 af 4 trin.")).to_be_visible(timeout=PATIENCE_MS)
    page.get_by_text("Hvem mister den sidste registrerede relation? 2 borgere").click()
    expect(page.locator("[data-testid=stDataFrame]").first).to_be_visible()
    assert wrong == []
    page.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_an_introduction_is_agreed_and_undone(dashboard: str, chromium: Browser, width: int):
    page, wrong = _watched(chromium, dashboard, width)
    _open(page, f"{dashboard}/{ADDRESSES['introductions']}&dag=2019-10-31")

    page.get_by_role("button", name="Aftalt", exact=True).first.click()
    expect(page.get_by_role("heading", name="I gang: 1")).to_be_visible(timeout=PATIENCE_MS)
    settled(page)
    page.reload()
    expect(page.get_by_role("heading", name="I gang: 1")).to_be_visible(timeout=PATIENCE_MS)
    page.get_by_role("button", name="Fortryd").first.click()

    expect(page.get_by_role("heading", name="I gang: 1")).to_have_count(0, timeout=PATIENCE_MS)
    assert page.evaluate("document.body.scrollWidth") <= width
    assert wrong == []
    page.close()
