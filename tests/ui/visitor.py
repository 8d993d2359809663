"""A visitor in a real browser: begins at the front page, moves by clicks, reads what is shown."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Browser, Locator, Page, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from ui import format as written

PATIENCE_MS = 60_000
VIEWPORT = {"width": 2200, "height": 1200}  # so wide that a table shows all its columns
# What came before this has been drawn: it takes in messages for 10 ms, then draws a frame.
IS_DRAWN = """() => new Promise(done => setTimeout(
    () => requestAnimationFrame(() => requestAnimationFrame(done)), 100))"""
RESTS = "[data-test-script-state=notRunning]"
ENDS = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
# A table is a canvas; inside it stands a table for screen readers, with the rows in sight. It is
# drawn 200 ms after the canvas, so one that still changes is waited for.
READ_TABLE = """async region => {
    const until = performance.now() + 60000;
    const comes = async wanted => {
      while (!wanted()) {
        if (performance.now() > until) throw Error('a table is not drawn: ' + region.ariaLabel);
        await new Promise(requestAnimationFrame);
      }
    };
    const inside = () => region.querySelector('canvas table[role=grid]');
    const place = row => Number(row.getAttribute('aria-rowindex'));
    const rows = new Map();
    await comes(inside);
    let [told, since] = ['', 0];
    await comes(() => {
      if (told !== inside().textContent)
        [told, since] = [inside().textContent, performance.now()];
      return performance.now() - since > 400;
    });
    while (rows.size < Number(inside().getAttribute('aria-rowcount'))) {
      const fresh = () => [...inside().querySelectorAll('tr')].filter(r => !rows.has(place(r)));
      await comes(() => fresh().length);
      fresh().forEach(row => rows.set(place(row), [...row.children].map(c => c.textContent)));
      const scroller = region.querySelector('.dvn-scroller');
      scroller.scrollTop += scroller.clientHeight / 2;
    }
    return [...rows.keys()].sort((one, other) => one - other).map(at => rows.get(at));
}"""
Table = list[dict[str, str]]


class Runs:
    """How often the script of a page has run to its end, as its browser was told."""

    def __init__(self, page: Page) -> None:
        self.ended = 0
        page.on("websocket", lambda socket: socket.on("framereceived", self._note))

    def _note(self, frame: bytes | str) -> None:
        if isinstance(frame, bytes):
            message = ForwardMsg.FromString(frame)
            self.ended += message.WhichOneof("type") == "script_finished" and (
                message.script_finished in ENDS
            )


@dataclass(frozen=True)
class Visitor:
    """One visitor; every wait is for what the page shows, or for its script to have run."""

    page: Page
    runs: Runs

    @classmethod
    def at_front(cls, chromium: Browser, base: str, day: str) -> Visitor:
        """Open the front page and ask there for *day* (as 2017-10-31)."""
        page = chromium.new_page(viewport=VIEWPORT)
        page.set_default_timeout(PATIENCE_MS)
        visitor = cls(page, Runs(page))
        page.goto(base)
        visitor._has_run_since(0)
        visitor.ask_for(day)
        return visitor

    def ask_for(self, day: str, *, field: int = 0) -> None:
        """Type *day* in the first field for a day on the page (or another), and ask for it."""
        year, month, day_of_month = day.split("-")
        box = self.page.locator("[data-testid=stDateInput]").nth(field)
        for part, digits in ((2, year), (1, month), (0, day_of_month)):
            box.get_by_role("spinbutton").nth(part).click()
            self.page.keyboard.type(digits)
        self._run_by(self.page.get_by_role("button", name="Vis", exact=True).nth(field))
        expect(box.get_by_role("spinbutton").nth(2)).to_have_text(year, timeout=PATIENCE_MS)
        if not field:
            self.sees(f"Opgjort pr. {written.day(date.fromisoformat(day), 'da')}")

    def go_to(self, entry: str, view: str = "") -> None:
        """Choose an entry of the menu, and there one of its views, unless they are open already."""
        menu = self.page.locator("[data-testid=stSidebarNav]")
        link = menu.get_by_role("link", name=entry, exact=True)
        if link.get_attribute("aria-current") != "page":
            self._run_by(link)
        if view:
            switch = self.page.get_by_role("radiogroup", name=entry, exact=True)
            offered = switch.get_by_role("radio", name=view, exact=True)
            expect(offered).to_be_visible(timeout=PATIENCE_MS)
            if offered.get_attribute("aria-checked") != "true":
                self._run_by(offered)
            expect(self.page.locator("h1")).to_have_text(view, timeout=PATIENCE_MS)

    def choose(self, label: str, option: str) -> None:
        """Choose in the menu (or the field for several) *label* the *option* that says so."""
        kinds = "[data-testid=stSelectbox], [data-testid=stMultiSelect]"
        name = self.page.get_by_text(label, exact=True)
        field = self.page.locator(kinds).filter(has=name).get_by_role("combobox")
        field.click()
        field.fill(option)
        self._run_by(self.page.get_by_role("option", name=option).first)

    def press(self, label: str) -> None:
        """Press the button (or one of several choices) that says *label*."""
        said = self.page.get_by_text(label, exact=True)
        self._run_by(said.locator("visible=true").first)

    def one_step_on(self) -> None:
        """Move the slider of the page one step to the right, by the keyboard."""
        self.page.get_by_role("slider").focus()
        before = self.runs.ended
        self.page.keyboard.press("ArrowRight")
        self._has_run_since(before)

    def sees(self, text: str) -> None:
        """Wait until the page says *text*."""
        expect(self.page.locator("[data-testid=stMain]")).to_contain_text(text, timeout=PATIENCE_MS)

    def tables_in(self, fold: str) -> list[Table]:
        """Unfold the part whose heading says *fold*; return the tables in it."""
        heading = self.page.locator("summary").filter(has_text=fold).locator("visible=true").first
        part = self.page.locator("details").filter(has=heading).last
        if part.get_attribute("open") is None:
            heading.click()
        tables = part.locator("[data-testid=stDataFrameResizable]")
        expect(tables.first).to_be_visible(timeout=PATIENCE_MS)
        return [self._read(table) for table in tables.all()]

    def table(self, called: str) -> Table:
        """Return the one table that is *called* so (or so in part) to those who cannot see it."""
        found = self.page.get_by_role("region", name=called)
        expect(found).to_have_count(1, timeout=PATIENCE_MS)
        return self._read(found)

    def _read(self, table: Locator) -> Table:
        table.scroll_into_view_if_needed()
        heading, *rows = table.evaluate(READ_TABLE)
        return [dict(zip(heading, row, strict=True)) for row in rows]

    def _run_by(self, what: Locator) -> None:
        """Click, and wait until the page has run for it."""
        before = self.runs.ended
        what.click()
        self._has_run_since(before)

    def _has_run_since(self, before: int) -> None:
        """Wait until the page has run once more, and shows what came of it."""
        until = time.monotonic() + PATIENCE_MS / 1000
        while self.runs.ended <= before:
            assert time.monotonic() < until, "the page has not run"
            self.page.wait_for_timeout(10)
        self.page.evaluate(IS_DRAWN)
        self.page.wait_for_selector(RESTS)
