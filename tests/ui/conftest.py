"""A store that the pages can open: the run's Neo4j, empty or with the eleven cases in it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
import streamlit as st
from playwright.sync_api import Browser, sync_playwright
from streamlit.testing.v1 import AppTest

from graph.local_neo4j import Connection
from graph.settings import Settings
from graph.store import Store, open_store
from ingest import loader, rules, sheets
from tests.browser import FLAGS, MISSING, browser_path
from tests.ui.readings import opened_on
from ui.cli import serving as served
from ui.pages import MENU

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = (*served.OPTIONS, "--server.address=127.0.0.1")


ADDRESSES = {
    name: f"{'' if entry is MENU['overview'] else entry.address}?vis={view.address}"
    for entry in MENU.values()
    for name, view in entry.views.items()
}


def load_cases(store: Store, settings: Settings) -> None:
    """Load every sample case, each as its own load."""
    for folder in sheets.folders(ROOT / "sample_data"):
        checked = rules.check(sheets.read([folder]), known_ids=loader.known_ids(store))
        loader.load(checked, store, settings=settings)


@pytest.fixture
def _pages_find(neo4j_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The pages read their settings from the environment, as the program does."""
    monkeypatch.setenv("BROBYGGER_HOME", str(neo4j_settings.home))
    monkeypatch.setenv("BROBYGGER_JARS", str(neo4j_settings.jars))
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the tests that read the eleven cases follow each other, so that those are loaded once."""
    items.sort(key=lambda item: "cases" in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def _cases_held() -> dict[str, str]:
    """The version of the store when the cases were last loaded in it."""
    return {}


@pytest.fixture(scope="module")
def cases(
    connection: Connection,
    neo4j_settings: Settings,
    _empty: Callable[[], object],
    _cases_held: dict[str, str],
) -> None:
    """All eleven cases as one graph, loaded unless they are there since the file before."""
    with open_store(neo4j_settings) as store:
        if store.version() != _cases_held.get("version"):
            _empty()
            load_cases(store, neo4j_settings)
            _cases_held["version"] = store.version()


@contextmanager
def serving(settings: Settings, app: Path = served.APP) -> Iterator[str]:
    """Serve the dashboard (or *app*) on the store of *settings*, on a free port; the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = {"BROBYGGER_HOME": str(settings.home), "BROBYGGER_JARS": str(settings.jars)}
    home["PYTHONPATH"] = str(ROOT)
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(app), f"--server.port={port}", *OPTIONS],
        env={**os.environ, **home},
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="session")
def dashboard(connection: Connection, neo4j_settings: Settings) -> Iterator[str]:
    """The dashboard on the run's store, served once for the files that read the cases."""
    with serving(neo4j_settings) as base:
        yield base


@pytest.fixture(scope="module")
def empty_dashboard(module_connection: Connection, neo4j_settings: Settings) -> Iterator[str]:
    """The dashboard on an empty store."""
    with open_store(neo4j_settings) as store:
        store.prepare()
    with serving(neo4j_settings) as base:
        yield base


@pytest.fixture(scope="module")
def opened() -> Callable[[str, str], AppTest]:
    """A view on the day of a case; opened once for the file."""
    pages: dict[tuple[str, str], AppTest] = {}

    def open_once(number: str, view: str) -> AppTest:
        if (number, view) not in pages:
            pages[number, view] = opened_on(number, view)
        page = pages[number, view]
        assert not page.exception
        assert not page.error
        return page

    return open_once


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, or Chrome."""
    path = browser_path()
    assert path, MISSING
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield opened
        opened.close()


def _wait_for(base: str) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urlopen(f"{base}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"{base} does not answer")
