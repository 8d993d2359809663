"""What is kept between runs and visitors: read once, let go when the data changes."""

from __future__ import annotations

import gc

import pytest
from streamlit.testing.v1 import AppTest

from graph.store import Store, open_store

pytestmark = pytest.mark.usefixtures("connection", "_pages_find")
LOAD = {"id": "load-1", "source": "by-hand", "purpose": "test", "invented": True}


def script() -> None:
    """Ask for what is kept several times in one run, and write down what came, not holding it."""
    import weakref

    import streamlit as st

    from ui.state import derived, opened_store, records_of

    class Found:
        """Something that follows from the data, large enough to matter."""

    store = opened_store()
    for name in ("found", "again"):
        st.session_state[name] = weakref.ref(derived(store, "found", lambda *_: Found()))
    st.session_state["n"] = len(records_of(store).nodes)


@pytest.fixture
def store(neo4j_settings):
    with open_store(neo4j_settings) as opened:
        opened.put_load(LOAD | {"collected_on": "2026-01-01"})
        opened.put_nodes("Citizen", [{"id": "ali"}], load=LOAD)
        yield opened


@pytest.fixture
def journeys(monkeypatch) -> list[str]:
    """Every version that the database was asked for, as it is asked."""
    asked: list[str] = []
    ask = Store.version

    def noted(store: Store) -> str:
        asked.append(ask(store))
        return asked[-1]

    monkeypatch.setattr(Store, "version", noted)
    return asked


def test_a_run_of_a_page_asks_for_the_version_once(store, journeys):
    page = AppTest.from_function(script, default_timeout=60).run()
    assert not page.exception
    assert page.session_state["found"]() is page.session_state["again"]()

    page.run()

    assert len(journeys) == 2


def test_what_is_written_meanwhile_is_seen_by_the_next_run(store):
    page = AppTest.from_function(script, default_timeout=60).run()

    store.put_nodes("Citizen", [{"id": "bo"}], load=LOAD)

    assert page.run().session_state["n"] == 2


def test_what_followed_from_the_data_of_before_is_let_go(store):
    page = AppTest.from_function(script, default_timeout=60).run()
    before = page.session_state["found"]
    assert before() is not None

    store.put_nodes("Citizen", [{"id": "bo"}], load=LOAD)
    page.run()
    gc.collect()

    assert before() is None


def test_another_visitor_is_given_the_same(store):
    one = AppTest.from_function(script, default_timeout=60).run()

    other = AppTest.from_function(script, default_timeout=60).run()

    assert other.session_state["found"]() is one.session_state["found"]()
