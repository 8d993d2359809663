"""What the store holds and what follows from it, kept between visitors until something changes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import astuple
from datetime import UTC, date, datetime
from typing import Any, TypeVar, cast

import pandas as pd
import streamlit as st

from graph.findings import FINDINGS, absences, urgent_structures, weak_spots, who_could_meet
from graph.findings.over_time import days_up_to, happened, over_time
from graph.moment import Moment
from graph.network import Network
from graph.records import Records, Row
from graph.settings import Settings
from graph.store import LOCAL_USER, Store, open_store
from ui.state.address import chosen_day
from ui.state.session import keep, kept, once_for, say, settings
from ui.visits import Visit, last_visit

KEPT = 2  # versions kept at a time: what somebody still looks at, and the newest
RESULTS = 256  # results of all pages, days and questions
A_DAY = 24 * 3600  # seconds
Key = tuple[str | None, ...]
T = TypeVar("T")


def opened_store() -> Store:
    """
    Return the store as the one local user sees it, opened once for all visitors.

    Each run of a page asks for one of its own: until it ends, it sees one version of the data.
    """
    with _waiting("app.opening"):
        return _opened(settings()).seen_by(LOCAL_USER)


def records_of(store: Store) -> Records:
    """Return everything *store* shows; read again only when something in it has changed."""
    return _records(store, _key(store))


def moment_of(store: Store) -> Moment | None:
    """Return the day the visitor looks at; None when nothing is stored."""
    records = records_of(store)
    if records.nodes.empty or records.loads.empty:
        return None
    return records.on(chosen_day(records))


def derived(store: Store, name: str, make: Callable[[Records, date], T]) -> T:
    """
    Return what *make* gives for the visitor's day, made once until the data changes.

    Args:
        name: Tells it from everything else that is made so; with it all that *make* depends on.
        make: Given the records and the day; what it returns is shared and must not be changed.
    """
    records = records_of(store)
    day = chosen_day(records)
    return cast("T", _derived(records, make, name, key=_key(store), day=day))


def answers(store: Store, name: str) -> list[Row]:
    """Return the rows of the finding *name* on the visitor's day."""
    question = absences if name == "no_registered_tie" else FINDINGS[name].compute
    return derived(store, f"finding {name}", question)


def weak_spots_of(store: Store) -> list[Row]:
    """Return the cut nodes and cut ties on the visitor's day."""
    return derived(store, "weak spots", weak_spots)


def urgent_of(store: Store) -> list[Row]:
    """Return the three structures that concern most on the visitor's day."""
    return derived(store, "urgent structures", urgent_structures)


def meetings_of(store: Store, spot: Row) -> list[list[str]]:
    """Return who could meet on each side of the structure *spot*; nobody when it has no sides."""
    if spot["code"] not in {"cut_node", "bridge"}:
        return []

    def make(records: Records, day: date) -> list[list[str]]:
        return who_could_meet(records.on(day), spot["ids"])

    return derived(store, f"who could meet {spot['ids']}", make)


def network_of(store: Store, view: str = "whole") -> Network:
    """Return the network of *view* on the visitor's day."""
    return derived(store, f"network {view}", lambda records, day: records.on(day).network(view))


def over_time_of(store: Store) -> pd.DataFrame:
    """Return the figures of ``graph.findings.over_time`` up to the visitor's day."""
    return derived(
        store, "over time", lambda records, day: over_time(records, days_up_to(records, day))
    )


def previous_visit(store: Store) -> Visit | None:
    """Return when this visitor was here before; asked once for each session."""
    if kept("previous") is None:
        now = Visit(datetime.now(UTC), records_of(store).default_day)
        keep("previous", [last_visit(settings().home, now)])
    found: Visit | None = kept("previous")[0]
    return found


def changes_since(store: Store, visit: Visit) -> dict[str, int]:
    """Return what was recorded since *visit*, and what happened between its day and the newest."""
    records = records_of(store)
    key = ("since", visit, store.version())
    recorded = once_for("since", key, lambda: sum(store.recorded_since(visit.at).values()))
    return {"recorded": recorded, **happened(records, visit.day, records.default_day)}


def _key(store: Store) -> Key:
    """
    Return what tells one visitor's data from another's: the version, and who looks.

    It is asked for, and the data read, once in a run of a page: the first time that it is needed.
    """
    asked: tuple[Store, Key] | None = kept("key")
    if asked is None or asked[0] is not store:
        key = (store.version(), *astuple(store.viewer))
        with _waiting("app.reading", *key):
            _records(store, key)
        asked = store, key
        keep("key", asked)
    return asked[1]


def _waiting(key: str, *what: str | None) -> AbstractContextManager[None]:
    """
    Say *key* while this visitor waits for *what*; nothing when it has been waited for before.

    Either way it takes one place on the page: what stands below is not drawn anew for a spinner.
    """
    name = f"waited-{key}"
    if kept(name) == what:
        st.empty()
        return nullcontext()
    keep(name, what)
    return st.spinner(say(key))


@st.cache_resource(show_spinner=False, max_entries=1)
def _opened(_settings: Settings) -> Store:
    return open_store(_settings)


@st.cache_resource(show_spinner=False, max_entries=KEPT, ttl=A_DAY)
def _records(_store: Store, key: Key) -> Records:  # noqa: ARG001 - the key of the cache
    records = _store.records()
    _derived.clear()  # what followed from the data of before
    return records


@st.cache_resource(show_spinner=False, max_entries=RESULTS, ttl=A_DAY)
def _derived(
    _records: Records,
    _make: Callable[[Records, date], Any],
    name: str,  # noqa: ARG001 - tells one result from another
    *,
    key: Key,  # noqa: ARG001
    day: date,
) -> Any:
    return _make(_records, day)
