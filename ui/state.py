"""What is kept between two clicks and between visitors; the only user of Streamlit's memory."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Mapping
from dataclasses import astuple
from datetime import date
from typing import Any, TypeVar, cast

import streamlit as st

from graph.findings import FINDINGS, absences, urgent_structures, weak_spots, who_could_meet
from graph.moment import Moment
from graph.network import Network
from graph.records import Records, Row
from graph.settings import Settings
from graph.store import LOCAL_USER, Store, open_store
from ui.wording import sentence

LANGUAGES = {"da": "Dansk", "en": "English"}
KEPT = 4  # versions, days or views kept at a time
HOUR = 3600
YEARS = 50  # a day further from the data is not shown
DAY, ACTOR, VIEW, CENTRE = "dag", "aktoer", "vis", "centre"
Key = tuple[str | None, ...]
T = TypeVar("T")


def language() -> str:
    """Return the visitor's language, ``da`` unless English was chosen."""
    return "en" if st.session_state.get("lang") == "en" else "da"


def say(key: str, **values: Any) -> str:
    """Return the sentence *key* in the visitor's language."""
    return sentence(key, language(), **values)


def opened_store() -> Store:
    """Return the store as the one local user sees it, opened once for all visitors."""
    with st.spinner(say("app.opening")):
        return _opened(settings()).seen_by(LOCAL_USER)


def records_of(store: Store) -> Records:
    """Return everything *store* shows; read again only when something in it has changed."""
    with st.spinner(say("app.reading")):
        return _records(store, _key(store))


def moment_of(store: Store) -> Moment | None:
    """Return the day the visitor looks at; None when nothing is stored."""
    records = records_of(store)
    if records.nodes.empty or records.loads.empty:
        return None
    return records.on(chosen_day(records))


def chosen_day(records: Records) -> date:
    """Return the day this visitor has chosen, else the newest day of the data."""
    chosen = kept("day")
    return chosen if isinstance(chosen, date) else records.default_day


def choose_day(key: str) -> None:
    """Keep the day in the field *key* as the one all pages show, and put it in the address."""
    keep("day", st.session_state[key])
    _write_address(DAY, kept("day"))


def follow_day(records: Records) -> None:
    """
    Let the day in the page's address be the chosen one.

    It is not written back here: each address that a page writes by itself is one more step for
    the browser's Back.
    """
    asked = _day(st.query_params.get(DAY, ""))
    if asked and abs(asked.year - records.default_day.year) <= YEARS:
        keep("day", asked)


def follow_actor(known: Container[str]) -> str | None:
    """
    Let the actor in the page's address be the chosen one; return an id that is not *known*.

    An id that nobody has is taken out of the address.
    """
    asked = st.query_params.get(ACTOR)
    if asked is None or asked in known:
        if asked is not None:
            st.session_state[CENTRE] = asked
        return None
    _write_address(ACTOR, None)
    return asked


def choose_actor() -> None:
    """Put the actor that was chosen in the menu in the page's address."""
    _write_address(ACTOR, st.session_state.get(CENTRE))


def followed_view() -> str:
    """Return the view that the page's address asks for, as it stands there."""
    return st.query_params.get(VIEW, "")


def choose_view(key: str, addresses: Mapping[str, str]) -> None:
    """Put the view chosen in the field *key* in the page's address."""
    _write_address(VIEW, addresses.get(st.session_state[key]))


def address_of(actor: str | None = None, *, view: str = "") -> dict[str, str]:
    """Return what follows a page's address: its *view*, the day, and *actor*; ids, never names."""
    given = {VIEW: view, DAY: str(kept("day") or ""), ACTOR: actor or ""}
    return {name: value for name, value in given.items() if value}


def answers(store: Store, name: str) -> list[Row]:
    """Return the rows of the finding *name* on the visitor's day."""
    question = absences if name == "no_registered_tie" else FINDINGS[name].compute
    return _asked(store, name, question)


def weak_spots_of(store: Store) -> list[Row]:
    """Return the cut nodes and cut ties on the visitor's day."""
    return _asked(store, "weak_spots", weak_spots)


def urgent_of(store: Store) -> list[Row]:
    """Return the three structures that concern most on the visitor's day."""
    return _asked(store, "urgent_structures", urgent_structures)


def meetings_of(store: Store, spot: Row) -> list[list[str]]:
    """Return who could meet on each side of the structure *spot*; nobody when it has no sides."""
    moment = moment_of(store)
    if moment is None or spot["code"] not in {"cut_node", "bridge"}:
        return []
    return who_could_meet(moment, spot["ids"])


def network_of(store: Store, view: str = "whole") -> Network:
    """Return the network of *view* on the visitor's day."""
    records = records_of(store)
    return _network(records, view, key=_key(store), day=chosen_day(records))


def settings() -> Settings:
    """Return the settings of the program."""
    return Settings.from_env()


def kept(name: str) -> Any:
    """Return what this visitor's session keeps under *name*, or None."""
    return st.session_state.get(f"kept-{name}")


def keep(name: str, value: Any) -> None:
    """Keep *value* under *name* for this visitor."""
    st.session_state[f"kept-{name}"] = value


def once_for(name: str, key: Hashable, make: Callable[[], T]) -> T:
    """Return what *make* gives, made once for each of this visitor's last few keys."""
    made = kept(name) or {}
    if key not in made:
        made = dict(list(made.items())[1 - KEPT :]) | {key: make()}
        keep(name, made)
    return cast("T", made[key])


def upload_key() -> str:
    """Return the key of the box for files; a new one empties it."""
    return f"upload-{kept('uploads') or 0}"


def next_upload() -> None:
    """Empty the box for files, forget what was checked, and begin at the newest day again."""
    keep("uploads", (kept("uploads") or 0) + 1)
    for name in ("checked", "difference", "day"):
        keep(name, None)


def _write_address(name: str, value: object) -> None:
    if value:
        st.query_params[name] = str(value)
    elif name in st.query_params:
        del st.query_params[name]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _asked(store: Store, name: str, question: Callable[..., list[Row]]) -> list[Row]:
    records = records_of(store)
    return _answers(records, question, name, key=_key(store), day=chosen_day(records))


def _key(store: Store) -> Key:
    """Return what tells one visitor's data from another's: the version, and who looks."""
    return (store.version(), *astuple(store.viewer))


@st.cache_resource(show_spinner=False, max_entries=1)
def _opened(_settings: Settings) -> Store:
    return open_store(_settings)


@st.cache_resource(show_spinner=False, max_entries=KEPT, ttl=HOUR)
def _records(_store: Store, key: Key) -> Records:  # noqa: ARG001 - the key of the cache
    return _store.records()


@st.cache_resource(show_spinner=False, max_entries=64 * KEPT, ttl=HOUR)
def _answers(
    _records: Records,
    _question: Callable[..., list[Row]],
    name: str,  # noqa: ARG001 - tells one answer from another
    *,
    key: Key,  # noqa: ARG001
    day: date,
) -> list[Row]:
    return _question(_records, day)


@st.cache_resource(show_spinner=False, max_entries=4 * KEPT, ttl=HOUR)
def _network(_records: Records, view: str, *, key: Key, day: date) -> Network:  # noqa: ARG001
    return _records.on(day).network(view)
