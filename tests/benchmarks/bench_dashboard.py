"""
How long the first page takes in a real browser, on a municipality of about 5,000 actors.

``.venv/bin/python -m tests.benchmarks.bench_dashboard`` prints the seconds from asking for each
page until it has stopped running: the first visit after the dashboard starts, then five more.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from graph import local_neo4j
from graph.local_neo4j.jars import ready_jars
from graph.settings import Settings
from graph.store import open_store
from ingest import loader, rules, sheets
from ingest.generate import generate
from tests.browser import FLAGS, browser_path
from tests.ui.conftest import ADDRESSES, serving

CITIZENS, SEED, VISITS = 4_000, 1, 5


def main() -> None:
    """Load the municipality, open each page, print a row each."""
    jars = ready_jars(Settings.from_env())[0].parent
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder) / "home", jars=jars)
        _load(settings, generate(CITIZENS, SEED, Path(folder) / "town"))
        with serving(settings) as base, sync_playwright() as playwright:
            path = browser_path()
            browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
            print(f"{'page':16}{'first s':>9}{'median s':>10}{'worst s':>9}")
            for name, address in ADDRESSES.items():
                first, *later = [_seconds(browser, f"{base}/{address}") for _ in range(VISITS + 1)]
                median, worst = statistics.median(later), max(later)
                print(f"{name:16}{first:9.2f}{median:10.2f}{worst:9.2f}")
            browser.close()
        local_neo4j.stop(settings)


def _load(settings: Settings, town: Path) -> None:
    with open_store(settings) as store:
        checked = rules.check(sheets.read([town]))
        loader.load(checked, store, settings=settings)
        contents = store.counts()
        print(f"{contents.n_nodes} nodes, {contents.n_ties} ties, seed {SEED}")


def _seconds(browser: Browser, address: str) -> float:
    """Open *address* in a window of its own, as somebody new would."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(120_000)
    begun = time.perf_counter()
    page.goto(address)
    page.wait_for_selector("h1")
    page.wait_for_selector("[data-test-script-state=notRunning]")
    taken = time.perf_counter() - begun
    page.close()
    return taken


if __name__ == "__main__":
    main()
