"""Every page in a real browser, wide and narrow: nothing from outside, no errors, no traceback."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from graph.local_neo4j import Connection
from graph.settings import Settings
from graph.store import open_store
from tests.ui.conftest import ADDRESSES, load_cases, serving
from tests.ui.visitor import Runs, Visitor

pytestmark = pytest.mark.browser
ATTACK = (
    "<img src=x onerror=alert(1)> href [x](javascript:alert(1)) </script><script>alert(1)</script> "
    "http://evil.example/a www.evil.example"
)
PATIENCE_MS = 60_000


@pytest.fixture(scope="module")
def dashboard(module_connection: Connection, neo4j_settings: Settings) -> Iterator[str]:
    """The dashboard with the eleven cases and one association with a hostile name."""
    with open_store(neo4j_settings) as store:
        load_cases(store, neo4j_settings)
        load = {"id": "load-x", "source": ATTACK, "purpose": "prøve"}
        store.put_load(load)
        store.put_nodes("Association", [{"id": "x-f1", "name": ATTACK}], load=load)
        store.put_nodes("Citizen", [{"id": "x-b1"}], load=load)
        store.put_ties("MEMBER_OF", [{"source": "x-b1", "target": "x-f1"}], load=load)
    with serving(neo4j_settings) as base:
        yield base


def _watched(chromium: Browser, base: str, width: int) -> tuple[Page, list[str]]:
    """Return a page, and the list that everything wrong with it is written to."""
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.set_default_timeout(PATIENCE_MS)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (wrong.append(f"ran: {dialog.message}"), dialog.dismiss()))
    page.on("response", lambda answer: _note_response(answer.status, answer.url, wrong))
    page.on("request", lambda asked: _note_request(asked.url, base, wrong))
    page.on("console", lambda said: _note_console(said.type, said.text, wrong))
    return page, wrong


def _note_response(status: int, url: str, wrong: list[str]) -> None:
    if status >= 400:
        wrong.append(f"{status}: {url}")


def _note_request(url: str, base: str, wrong: list[str]) -> None:
    if not url.startswith((base, base.replace("http", "ws"), "data:", "blob:", "about:")):
        wrong.append(f"outside: {url}")


def _note_console(kind: str, text: str, wrong: list[str]) -> None:
    if kind == "error":
        wrong.append(f"console: {text}")


def _open(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("h1")
    page.wait_for_selector("[data-test-script-state=notRunning]")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_page_opens_without_error_and_asks_nobody_outside(
    dashboard, chromium, width, language
):
    page, wrong = _watched(chromium, dashboard, width)

    for address in ADDRESSES.values():
        _open(page, f"{dashboard}/{address}" + ("&lang=English" if language == "en" else ""))
        page.wait_for_selector(f"html[lang={language}]", state="attached")
        assert "Traceback" not in page.inner_text("body")
        assert page.locator("[data-testid=stAlertContentError]").count() == 0
        assert page.locator("a[href*=evil]").count() == 0
        assert page.evaluate("document.body.scrollWidth") <= width

    assert wrong == []
    page.close()


def test_a_hostile_name_runs_nothing_on_the_map_and_is_shown_as_it_was_typed(dashboard, chromium):
    page, wrong = _watched(chromium, dashboard, 1280)
    _open(page, f"{dashboard}/kort?vis=omgivelser")

    page.get_by_role("combobox").first.click()
    page.get_by_role("combobox").first.fill("x-f1")
    page.keyboard.press("Enter")
    frame = page.frame_locator("iframe").first
    expect(frame.locator("canvas")).to_be_visible()
    frame.locator("canvas").hover(position={"x": 300, "y": 270})
    page.wait_for_selector("[data-testid=stDataFrame]")

    assert wrong == []
    assert "<img src=x onerror" in page.inner_text("body")
    assert frame.locator("img, a").count() == 0
    page.close()


def _day_of(page: Page) -> str:
    """Return the day in the field, once the page is drawn and the field of before is gone."""
    expect(page.locator("[data-testid=stDateInput]")).to_have_count(1)
    return "-".join(page.locator("[data-testid=stDateInput] [role=spinbutton]").all_inner_texts())


def test_a_typed_day_holds_when_it_is_shown_and_on_the_next_page(dashboard, chromium):
    """The field and the facts of the page always say the same day."""
    page, wrong = _watched(chromium, dashboard, 1280)
    _open(page, f"{dashboard}/hvor-er-det-tyndt?vis=uden-relation")
    page.locator("[data-testid=stDateInput] [role=spinbutton]").last.click()
    page.keyboard.type("2018")

    page.get_by_role("button", name="Vis", exact=True).click()

    facts = page.locator("[data-testid=stCaptionContainer]").filter(has_text="Opgjort pr.")
    expect(facts).to_contain_text("30. juni 2018")
    assert _day_of(page) == "30-06-2018"
    assert "dag=2018-06-30" in page.url
    page.get_by_role("link", name="Overblik").first.click()
    expect(page.locator("h1")).to_have_text("Overblik")
    expect(facts).to_contain_text("30. juni 2018")
    assert _day_of(page) == "30-06-2018"
    expect(page).to_have_url(re.compile("dag=2018-06-30"))  # also one that is mailed opens that day
    page.go_back()
    expect(page.locator("h1")).to_have_text("Uden registreret relation")
    expect(facts).to_contain_text("30. juni 2018")
    assert wrong == []
    page.close()


def test_a_day_that_is_typed_but_not_asked_for_stops_no_click(dashboard, chromium):
    page, wrong = _watched(chromium, dashboard, 1280)
    _open(page, f"{dashboard}/hvor-er-det-tyndt?vis=uden-relation")
    page.locator("[data-testid=stDateInput] [role=spinbutton]").last.click()
    page.keyboard.type("2018")

    page.get_by_role("link", name="Overblik").first.click()

    expect(page.locator("h1")).to_have_text("Overblik")
    facts = page.locator("[data-testid=stCaptionContainer]").filter(has_text="Opgjort pr.")
    expect(facts).to_contain_text("30. juni 2021")
    assert _day_of(page) == "30-06-2021"
    assert wrong == []
    page.close()


def test_a_row_leads_to_the_map_of_its_actor(dashboard, chromium):
    page, wrong = _watched(chromium, dashboard, 1280)
    _open(page, f"{dashboard}/hvor-er-det-tyndt?vis=svage-punkter&lang=English")

    table = page.locator("[data-testid=stDataFrame]").locator("visible=true").first
    table.click(position={"x": 18, "y": 52})
    page.get_by_role("link", name="with surroundings").first.click()

    expect(page.locator("h1")).to_have_text("Surroundings")
    expect(page.frame_locator("iframe").first.locator("canvas")).to_be_visible()
    assert "aktoer=plads-f01" in page.url
    assert page.url.count("lang=English") == 1
    assert wrong == []
    page.close()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("steps", ["1 led", "2 led"])
def test_the_whole_map_stands_in_its_frame_in_letters_that_can_be_read(
    dashboard, chromium, width, steps
):
    page, wrong = _watched(chromium, dashboard, width)
    visitor = Visitor(page, Runs(page))
    _open(page, f"{dashboard}/kort?vis=omgivelser&aktoer=symb-a01")
    if not page.get_by_role("radio", name=steps, exact=True).is_checked():
        visitor.press(steps)
    expect(page.frame_locator("iframe").first.locator("canvas")).to_be_visible()
    drawn = page.query_selector("iframe").content_frame()
    drawn.wait_for_function("typeof place === 'object' && Object.keys(place).length > 1")

    inside, letters, named = drawn.evaluate(
        """() => {
          const at = nodes.getIds().map(id => network.canvasToDOM(network.getPosition(id)));
          const inside = at.every(p => p.x > 40 && p.x < frame.clientWidth - 40 &&
                                       p.y > 10 && p.y < frame.clientHeight - 40);
          const letters = nodes.get().map(n => n.font.size * network.getScale());
          return [inside, Math.min(...letters), nodes.get().filter(n => n.label.trim()).length];
        }"""
    )

    assert inside
    assert letters >= 12
    assert named >= 8
    assert page.locator("[data-testid=stMain]").evaluate("e => e.scrollWidth") <= width
    assert wrong == []
    page.close()


def test_the_head_of_the_page_leaves_half_of_an_ordinary_screen_to_the_map(dashboard, chromium):
    """The hostile name of a source makes the facts here a line longer than they are else."""
    page, wrong = _watched(chromium, dashboard, 1280)
    _open(page, f"{dashboard}/{ADDRESSES['map']}")

    drawn = page.locator(".map")
    expect(drawn).to_be_visible(timeout=PATIENCE_MS)

    box = drawn.bounding_box()
    assert box is not None
    assert box["y"] <= 475
    assert wrong == []
    page.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_preview_of_the_report_is_shown_whole(dashboard, chromium, width):
    page, wrong = _watched(chromium, dashboard, width)
    _open(page, f"{dashboard}/{ADDRESSES['report']}")
    preview = page.locator("iframe").element_handle().content_frame()

    preview.wait_for_function("document.documentElement.scrollHeight <= innerHeight")

    assert preview.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert preview.locator("footer").inner_text().strip()
    assert wrong == []
    page.close()
