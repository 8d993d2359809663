"""The database goes and comes back under an open page; on a server that only this test uses."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from graph.local_neo4j import connect, stop
from graph.store import open_store
from tests.ui.conftest import load_cases, serving

pytestmark = pytest.mark.browser
PATIENCE_MS = 60_000
GONE = "Databasen svarer ikke lige nu"


def test_an_open_page_comes_back_when_the_database_does(chromium, neo4j_settings, tmp_path):
    """Within 10 s of Bolt answering; port and password are new, and read again."""
    settings = replace(neo4j_settings, home=tmp_path)
    with open_store(settings) as store:
        load_cases(store, settings)
    with serving(settings) as base:
        page = chromium.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.goto(base)
        expect(page.get_by_text("De mest presserende steder")).to_be_visible(timeout=PATIENCE_MS)
        stop(settings)
        page.get_by_role("link", name="Hvor er det tyndt").first.click()
        expect(page.get_by_text(GONE)).to_be_visible(timeout=PATIENCE_MS)

        connect(settings)
        answered = time.monotonic()
        heading = page.get_by_role("heading", name="Uden registreret relation", exact=True)
        expect(heading).to_be_visible(timeout=30_000)

        assert time.monotonic() - answered < 10
        expect(page.get_by_text(GONE)).to_have_count(0)
        page.close()
    stop(settings)
