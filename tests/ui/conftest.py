"""A store that the pages can open: the run's Neo4j, empty or with the eleven cases in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from graph.local_neo4j import Connection
from graph.settings import Settings
from graph.store import Store, open_store
from ingest import loader, rules, sheets

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app.py"


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


@pytest.fixture(scope="module")
def cases(module_connection: Connection, neo4j_settings: Settings) -> None:
    """All eleven cases as one graph, loaded once for the file."""
    with open_store(neo4j_settings) as store:
        load_cases(store, neo4j_settings)
