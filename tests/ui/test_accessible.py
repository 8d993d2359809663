"""Every view held to axe-core's rules, wide and narrow: nothing serious, headings in order."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.ui.conftest import ADDRESSES
from tests.ui.test_in_browser import PATIENCE_MS, _open

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("cases")]
GRAVE = {"serious", "critical"}
ALSO = {"heading-order", "landmark-unique"}  # moderate, but cheap to keep
# What Streamlit draws and a page cannot change: (rule, inside of what, why it harms nobody).
STREAMLITS_OWN = (
    (
        "svg-img-alt",
        "[data-testid=stVegaLiteChart]",
        "the layer that Vega keeps for the pointer is empty; the chart around it has its `alt`",
    ),
)


@pytest.mark.parametrize("width", [1280, 390])
def test_no_view_has_a_serious_fault_for_those_who_hear_it_or_use_the_keyboard(
    dashboard: str, chromium: Browser, width: int
):
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.set_default_timeout(PATIENCE_MS)

    found = {}
    for name, address in ADDRESSES.items():
        _open(page, f"{dashboard}/{address}")
        expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0, timeout=PATIENCE_MS)
        if faults := _grave_faults(page):
            found[name] = faults

    assert found == {}
    page.close()


def _grave_faults(page: Page) -> list[str]:
    """Return each fault as its rule and the place that has it, without Streamlit's own."""
    told = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{rule['id']}: {place['html']} ({place['failureSummary']})"
        for rule in told
        if rule["impact"] in GRAVE or rule["id"] in ALSO
        for place in rule["nodes"]
        if not _is_streamlits(page, rule["id"], place)
    ]


def _is_streamlits(page: Page, rule: str, place: dict[str, Any]) -> bool:
    within = "([spot, ring]) => Boolean(document.querySelector(spot)?.closest(ring))"
    return any(
        rule == known and page.evaluate(within, [place["target"][-1], ring])
        for known, ring, _ in STREAMLITS_OWN
    )
