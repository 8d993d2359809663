"""The database goes and comes back under open pages; on a server that only this file uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from playwright.sync_api import Browser, Page, expect

from graph.local_neo4j import connect, stop
from graph.settings import Settings
from graph.store import open_store
from tests.ui.conftest import ADDRESSES, load_cases, serving
from tests.ui.test_empty_in_browser import SPOKEN
from tests.ui.test_in_browser import PATIENCE_MS, _open, _watched
from ui.wording import sentence

pytestmark = pytest.mark.browser
WIDTHS = (1280, 390)
NEEDS_NONE = ("manual",)
GONE = "Databasen svarer ikke lige nu"


@dataclass(frozen=True)
class Served:
    """The dashboard with the eleven cases, and the settings of its database."""

    base: str
    settings: Settings


@pytest.fixture(scope="module")
def served(neo4j_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    settings = replace(neo4j_settings, home=tmp_path_factory.mktemp("outage"))
    with open_store(settings) as store:
        load_cases(store, settings)
    with serving(settings) as base:
        yield Served(base, settings)
    stop(settings)


@pytest.fixture
def up(served: Served) -> Served:
    """The same, its database up."""
    connect(served.settings)
    return served


@pytest.fixture
def down(served: Served) -> Served:
    """The same, its database stopped."""
    stop(served.settings)
    return served


def opened(chromium: Browser, base: str, name: str) -> tuple[Page, list[str]]:
    """Open a view while the database is up; return it, and what is wrong with it."""
    page, wrong = _watched(chromium, base, WIDTHS[0])
    _open(page, f"{base}/{ADDRESSES[name]}")
    return page, wrong


def test_an_open_page_comes_back_when_the_database_does(up: Served, chromium: Browser):
    """By itself; port and password are new, and read again."""
    page, wrong = opened(chromium, up.base, "overview")
    expect(page.get_by_text("De mest presserende steder")).to_be_visible(timeout=PATIENCE_MS)
    stop(up.settings)
    page.get_by_role("link", name="Hvor er det tyndt").first.click()
    expect(page.get_by_text(GONE)).to_be_visible(timeout=PATIENCE_MS)

    connect(up.settings)
    switch = page.get_by_role("radio", name="Svage punkter")
    expect(switch).to_be_visible(timeout=PATIENCE_MS)

    expect(page.get_by_text(GONE)).to_have_count(0)
    assert wrong == []
    page.close()


@pytest.mark.parametrize("language", ["da", "en"])
def test_without_a_database_every_view_says_what_to_do_and_offers_to_try_again(
    down: Served, chromium: Browser, language: str
):
    """Help needs no database and stands as ever; the others keep their heading."""
    page, wrong = _watched(chromium, down.base, WIDTHS[0])

    for name, address in ADDRESSES.items():
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        _open(page, f"{down.base}/{address}{SPOKEN[language]}")
        main = page.locator("[data-testid=stMain]")
        expect(page.locator("h1")).to_have_text(sentence(f"page.{name}", language))
        shown = name not in NEEDS_NONE
        alert = page.locator("[data-testid=stAlertContentWarning]")
        expect(alert).to_have_count(int(shown), timeout=PATIENCE_MS)
        again = page.get_by_role("button", name=sentence("error.try_again", language))
        expect(again).to_have_count(int(shown))
        if shown:
            expect(alert).to_contain_text("brobygger store start")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.body.scrollWidth") <= width, (name, width)
        assert "Traceback" not in main.inner_text(), name
        bad = page.locator("[data-testid=stAlertContentError], [data-testid=stException]")
        assert bad.count() == 0, name

    assert wrong == []
    page.close()


def test_what_is_asked_for_while_the_database_is_down_is_said_not_to_be_stored(
    up: Served, chromium: Browser
):
    page, wrong = opened(chromium, up.base, "introductions")
    agree = page.get_by_role("button", name=sentence("state.agreed", "da"), exact=True).first
    expect(agree).to_be_visible(timeout=PATIENCE_MS)
    stop(up.settings)

    agree.click()

    expect(page.get_by_text(sentence("error.not_kept", "da"))).to_be_visible(timeout=PATIENCE_MS)
    expect(page.get_by_text(GONE)).to_be_visible()
    page.get_by_role("button", name=sentence("error.try_again", "da")).click()
    expect(page.get_by_text(GONE)).to_be_visible()
    connect(up.settings)
    expect(agree).to_be_visible(timeout=PATIENCE_MS)
    expect(page.get_by_text(GONE)).to_have_count(0)
    expect(page.get_by_role("heading", name="I gang: 1")).to_have_count(0)
    assert wrong == []
    page.close()
