"""What a person with a real browser waits for: a page, the map, and the panel after a click."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests.benchmarks.ui.lines import Line
from tests.browser import FLAGS, MISSING, browser_path
from tests.ui.conftest import ADDRESSES

PAINT, MAP, WHOLE_MAP, PANEL = 2.5, 2.5, 4.0, 0.3  # seconds, the aims
LONGEST_MS = 300_000
IS_WHOLE = "[data-test-script-state=notRunning]"
IS_DRAWN = ".map[data-drawn]"
# The browser's own clock, from asking for the page: the map stands in a shadow root of its own.
CLOCK = """
    window.stood = {};
    const note = name => { window.stood[name] ??= performance.now() / 1000; };
    const look = root => () => {
      if (root.querySelector('.map[data-drawn]')) note('drawn');
      if (document.querySelector('h1')) note('heading');
      const runs = document.querySelector('[data-test-script-state=notRunning]');
      if (window.stood.heading && runs) note('whole');
    };
    const watch = root => new MutationObserver(look(root)).observe(
      root, {subtree: true, childList: true, attributes: true});
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (how) {
      const root = attach.call(this, how);
      watch(root);
      return root;
    };
    watch(document);
"""
# From the finger leaving the mouse until the panel has a new heading, by the browser's own clock.
CLICK_TO_PANEL = """() => {
    let begun = 0;
    window.taken = null;
    const heading = () => document.querySelectorAll('[data-testid=stMain] h2')[0]?.textContent;
    const before = heading();
    const note = () => { begun = performance.now(); };
    addEventListener('pointerup', note, {capture: true, once: true});
    const seen = new MutationObserver(() => {
      if (!begun || heading() === before) return;
      window.taken = (performance.now() - begun) / 1000;
      seen.disconnect();
    });
    seen.observe(document.body, {subtree: true, childList: true, characterData: true});
}"""
# Draws while it is pressed; the frame after is what a person sees.
PRESSED = """button => new Promise(done => {
    const begun = performance.now();
    button.click();
    requestAnimationFrame(() => requestAnimationFrame(
      () => done((performance.now() - begun) / 1000)));
})"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open the browser that the tests drive."""
    path = browser_path()
    assert path, MISSING
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield opened
        opened.close()


@contextmanager
def newcomer(browser: Browser) -> Iterator[Page]:
    """Open a window with nothing kept from before, as a fresh visitor's."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.set_default_timeout(LONGEST_MS)
        page.add_init_script(CLOCK)
        yield page


def first_paints(browser: Browser, base: str, *, visits: int) -> Iterator[Line]:
    """Yield for each view the seconds until it stands whole: the first visit, and later ones."""
    for name, address in ADDRESSES.items():
        taken = [_seconds(browser, f"{base}/{address}", "whole") for _ in range(1 + visits)]
        cold, warm = taken[0], taken[1:]
        yield Line(f"{name}: its first visit since the start", cold, aim=PAINT)
        yield Line(f"{name}: median of {visits} later ones", statistics.median(warm), aim=PAINT)
        yield Line(f"{name}: worst of {visits} later ones", max(warm), aim=PAINT)


def whole_maps(
    browser: Browser, base: str, *, visits: int, aims: tuple[float, float | None]
) -> Iterator[Line]:
    """Yield the seconds until the map stands, as it opens, and with every node and tie drawn."""
    address = f"{base}/{ADDRESSES['map']}"
    first = _seconds(browser, address, "drawn")
    yield Line("map: the first visit, laid out on the way", first)
    opened = [_seconds(browser, address, "drawn") for _ in range(visits)]
    yield Line(f"map: as it opens, median of {visits}", statistics.median(opened), aim=aims[0])
    whole = [_everybody(browser, address) for _ in range(visits)]
    median = statistics.median(whole)
    yield Line(f"map: every node and tie drawn, median of {visits}", median, aim=aims[1])


def clicks(browser: Browser, base: str, actor: str, *, times: int) -> Iterator[Line]:
    """Yield the seconds from a click on *actor* on the map until the side panel tells of it."""
    with newcomer(browser) as page:
        page.goto(f"{base}/{ADDRESSES['map']}&aktoer={actor}")
        page.wait_for_selector(IS_DRAWN)
        page.wait_for_selector(IS_WHOLE)
        stage = page.locator(".stage")
        taken = [_clicked(page, stage) for _ in range(times)]
    median = statistics.median(taken)
    yield Line(f"map: from a click to the panel, median of {times}", median, aim=PANEL)
    yield Line(f"map: from a click to the panel, worst of {times}", max(taken), aim=PANEL)


def _seconds(browser: Browser, address: str, until: str) -> float:
    """Return how long a newcomer waits at *address* for ``heading``, ``drawn`` or ``whole``."""
    with newcomer(browser) as page:
        page.goto(address)
        page.wait_for_function("until => window.stood[until]", arg=until)
        return float(page.evaluate("until => window.stood[until]", until))


def _everybody(browser: Browser, address: str) -> float:
    """Return the seconds until everybody is drawn: the map, and the step on from its groups."""
    with newcomer(browser) as page:
        page.goto(address)
        page.wait_for_function("window.stood.drawn && window.stood.whole")
        opened = float(page.evaluate("window.stood.drawn"))
        button = page.get_by_role("button", name="Vis alle", exact=True)
        return opened + (float(button.evaluate(PRESSED)) if button.count() else 0)


def _clicked(page: Page, stage: Locator) -> float:
    """Choose nobody, then click on whoever stands in the middle of the map."""
    stage.focus()
    page.keyboard.press("Escape")
    page.get_by_text("Vælg en aktør").first.wait_for()
    page.wait_for_selector(IS_WHOLE)
    box = stage.bounding_box()
    assert box
    page.evaluate(CLICK_TO_PANEL)
    stage.click(position={"x": box["width"] / 2, "y": box["height"] / 2})
    page.wait_for_function("() => window.taken !== null")
    return float(page.evaluate("window.taken"))
