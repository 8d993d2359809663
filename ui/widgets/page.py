"""The top of every page: what it shows, for which day, from where, and what to do when empty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import streamlit as st

from graph.model import VIEWS
from graph.moment import KNOWN, PAUSED, UNKNOWN, Moment
from graph.records import Records
from graph.store import Store
from ui import format as written
from ui.state import (
    YEARS,
    choose_day,
    choose_earlier_day,
    chosen_day,
    derived,
    follow_day,
    language,
    moment_of,
    records_of,
    say,
)
from ui.widgets.links import page_link
from ui.widgets.names import Names
from ui.widgets.text import plain

SOURCES_NAMED = 3
BESIDE = (2, 1)  # the heading and the field for the day, by width
DATE_WIDTH = 175  # pixels; the button then has room beside it


def begin(
    store: Store, name: str, *, empty: Callable[[], None] | None = None
) -> tuple[Moment, Names] | None:
    """
    Draw the top of the page *name*; return the visitor's day and its words.

    None when nothing is stored: then *empty* (or the page itself) says what to do.
    """
    left, right = st.columns(BESIDE, vertical_alignment="bottom")
    with left:
        title(name)
    records = records_of(store)
    if is_empty(records):
        (empty or nothing_yet)()
        return None
    follow_day(records)
    with right:
        _say_invented(records)
        _ask_day(records)
    moment = moment_of(store)
    if moment is None:
        return None
    _facts(records, moment, say("page.view", view=view_words("whole")))
    return moment, names_of(store)


def names_of(store: Store) -> Names:
    """Return the words for the actors on the visitor's day, in the visitor's language."""
    told_in = language()
    return derived(store, f"names {told_in}", lambda records, day: Names(records.on(day), told_in))


def title(name: str) -> None:
    """Draw the heading of the page *name* and the sentence that says what it shows."""
    st.title(say(f"page.{name}"), anchor=False)
    st.markdown(say(f"intro.{name}"))


def show_what_is_there(store: Store) -> None:
    """Draw what the store holds already: its newest day, sources and coverage."""
    records = records_of(store)
    if not is_empty(records):
        _say_invented(records)
        _facts(records, records.on(records.default_day))


def is_empty(records: Records) -> bool:
    """Tell whether nothing has been loaded yet."""
    return records.nodes.empty or records.loads.empty


def tell_new_day(day: object, records: Records) -> None:
    """Say so when data collected on *day* would move the day that the pages show by default."""
    if isinstance(day, date) and len(records.loads) and day > records.default_day:
        st.caption(say("page.new_day", day=written.day(day, language())))


def nothing_yet() -> None:
    """Say that there is no data, and where to load it."""
    with st.container(border=True):
        st.header(say("empty.title"), anchor=False)
        st.markdown(say("empty.body"))
        page_link("loading")


def view_words(name: str) -> str:
    """Return what the view *name* holds, in the visitor's language."""
    view = VIEWS[name]
    return view.label if language() == "en" else view.label_da


def ask_earlier_day(earlier: date, day: date) -> None:
    """Ask for the day to compare *day* with."""
    _day_form("earlier", say("timeline.earlier"), earlier, newest=day, choose=choose_earlier_day)


def _ask_day(records: Records) -> None:
    """Ask for the day that all pages show."""
    label, chosen = say("page.as_of"), chosen_day(records)
    _day_form("day", label, chosen, newest=records.default_day, choose=choose_day)


def _day_form(
    name: str, label: str, chosen: date, *, newest: date, choose: Callable[[str], None]
) -> None:
    """Ask for a day in a form: a date that is typed comes a part at a time."""
    key = f"{name}-{chosen}"  # so that the field always says what the page shows
    with st.form(name, border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        st.date_input(
            label,
            value=chosen,
            min_value=date(newest.year - YEARS, 1, 1),
            max_value=date(newest.year + YEARS, 12, 31),
            key=key,
            format=written.DATE_FIELDS[language()],
            help=say("page.as_of_help") if name == "day" else None,
            width=DATE_WIDTH,
        )
        st.form_submit_button(say("page.show"), on_click=choose, args=(key,))


def _facts(records: Records, moment: Moment, *more: str) -> None:
    """Draw the day, the sources, the coverage, and *more*."""
    day = partial(written.day, language=language())
    counts = moment.status.value_counts()
    asked = {state: int(counts.get(state, 0)) for state in (KNOWN, UNKNOWN, PAUSED)}
    facts = say(
        "page.facts",
        day=day(moment.day),
        newest=day(records.default_day),
        sources=_sources(records),
    )
    later = int(moment.answered_later.sum())
    key = "page.coverage_then" if later else "page.coverage"
    coverage = say(key, actors=len(moment.actors), later=later, **asked)
    st.caption(" · ".join([facts, coverage, *more]))


def _say_invented(records: Records) -> None:
    """Say when any of the data is invented."""
    if records.loads["invented"].eq(other=True).any():
        st.badge(say("page.invented"), color="orange")


def _sources(records: Records) -> list[str]:
    named = [plain(source) for source in records.sources[:SOURCES_NAMED]]
    more = len(records.sources) - len(named)
    return [*named, say("page.more_sources", n=more)] if more else named
