"""What stands in a page's address: the view, the day and the actor; ids, never names."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date, timedelta

import streamlit as st

from graph.records import Records
from ui.state.session import keep, kept

YEAR = 365  # days
YEARS = 50  # a day further from the data is not shown
DAY, EARLIER, ACTOR, VIEW, CENTRE = "dag", "fra", "aktoer", "vis", "centre"


def chosen_day(records: Records) -> date:
    """Return the day this visitor has chosen, else the newest day of the data."""
    chosen = kept("day")
    return chosen if isinstance(chosen, date) else records.default_day


def choose_day(key: str) -> None:
    """Keep the day in the field *key* as the one all pages show, and put it in the address."""
    show_day(st.session_state[key])


def show_day(day: date | None) -> None:
    """Keep *day* as the one all pages show, and put it in the address."""
    keep("day", day)
    _write_address(DAY, day)


def chosen_earlier_day(day: date) -> date:
    """Return the day that the address compares *day* with; a year before it when it names none."""
    asked = _day(st.query_params.get(EARLIER, ""))
    return asked if asked and _is_near(asked, day) else day - timedelta(days=YEAR)


def choose_earlier_day(key: str) -> None:
    """Put the day in the field *key* in the page's address as the one to compare with."""
    _write_address(EARLIER, st.session_state[key])


def follow_day(records: Records) -> None:
    """
    Let the day in the page's address be the chosen one.

    It is not written back here: each address that a page writes by itself is one more step for
    the browser's Back.
    """
    asked = _day(st.query_params.get(DAY, ""))
    if asked and _is_near(asked, records.default_day):
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


def chosen_actor() -> str | None:
    """Return the actor that this visitor has chosen, on whatever page."""
    actor: str | None = st.session_state.get(CENTRE)
    return actor


def choose_on_all_pages(actor: str | None) -> None:
    """Let *actor* be the chosen one on every page, and put it in the address."""
    st.session_state[CENTRE] = actor
    choose_actor()


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


def _write_address(name: str, value: object) -> None:
    if value:
        st.query_params[name] = str(value)
    elif name in st.query_params:
        del st.query_params[name]


def _is_near(asked: date, day: date) -> bool:
    """Tell whether *asked* is a day that the fields for a date offer beside *day*."""
    return abs(asked.year - day.year) <= YEARS


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
