"""Many visitors at a time: how long each waits for a page, and whether any page fails."""

from __future__ import annotations

import asyncio
import random
import statistics
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from playwright.sync_api import Browser

from tests.benchmarks.ui.lines import Line
from tests.benchmarks.ui.paint import newcomer
from tests.benchmarks.ui.visitors import Walk, walk_all
from tests.ui.conftest import ADDRESSES

PAGES = 4  # that a visitor opens, one after the other
NO_TIME = (0.0, 0.0)
SEED = 1
MENU = "[data-testid=stSidebarNav] a"
# Clicks, and is done when another page stands whole.
GONE_ON = """link => new Promise(done => {
    const heading = () => document.querySelector('h1')?.textContent;
    const [before, begun] = [heading(), performance.now()];
    const look = () => {
      if (heading() === before) return;
      if (!document.querySelector('[data-test-script-state=notRunning]')) return;
      seen.disconnect();
      done((performance.now() - begun) / 1000);
    };
    const seen = new MutationObserver(look);
    seen.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
    link.click();
})"""
RED = "[data-testid=stException], [data-testid=stAlertContentError]"


def together(
    browser: Browser,
    base: str,
    visitors: int,
    *,
    reading: tuple[float, float] = NO_TIME,
    aim: float | None = None,
) -> Iterator[Line]:
    """
    Yield what *visitors* wait for, one of them with a real browser, and what went wrong.

    Args:
        reading: The least and the most seconds that one reads a page before the next; without
            it all ask at the same moment, and again as soon as they have their page.
        aim: Seconds, for 19 pages of 20.
    """
    chance = random.Random(SEED)
    every = list(ADDRESSES.values())
    walks = [chance.sample(every, PAGES) for _ in range(visitors - 1)]
    with ThreadPoolExecutor(1) as aside:
        before = aside.submit(_walked, base, [every], NO_TIME)
        before.result()  # as on any day but the first: somebody has been everywhere
        others = aside.submit(_walked, base, walks, reading)
        seen = [_by_browser(browser, base), *others.result()]
    how = "with time to read" if reading != NO_TIME else "all at the same moment"
    yield from _told(seen, f"{visitors} visitors, {how}", aim)


def _walked(base: str, walks: Sequence[Sequence[str]], reading: tuple[float, float]) -> list[Walk]:
    return asyncio.run(walk_all(base, walks, reading))


def _told(seen: Sequence[Walk], who: str, aim: float | None) -> Iterator[Line]:
    waits = sorted(seconds for walk in seen for seconds in walk.seconds)
    errors = [error for walk in seen for error in walk.errors]
    yield Line(f"{who}: p50 of {len(waits)} pages", statistics.median(waits))
    ninety_five = waits[max(0, round(0.95 * len(waits)) - 1)]
    yield Line(f"{who}: p95", ninety_five, aim=aim)
    yield Line(f"{who}: the real browser's worst", max(seen[0].seconds))
    yield Line(f"{who}: errors", len(errors), "", 0)
    for error in sorted(set(errors)):
        print(f"    {errors.count(error)} x {error}")


def _by_browser(browser: Browser, base: str) -> Walk:
    """Open the front page, and go on by the menu, as the others do: one session for all pages."""
    walk = Walk()
    with newcomer(browser) as page:
        page.goto(base)
        page.wait_for_function("window.stood.whole")
        walk.seconds.append(float(page.evaluate("window.stood.whole")))
        for entry in range(1, PAGES):
            walk.seconds.append(float(page.locator(MENU).nth(entry).evaluate(GONE_ON)))
            walk.errors += page.locator(RED).all_inner_texts()
    return walk
