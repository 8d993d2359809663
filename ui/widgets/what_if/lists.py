"""Introductions in lists: by area and reason, the new ones a few at a time, the nearest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby

import streamlit as st

from graph.findings.introductions import NEAREST_FIRST
from graph.records import Row
from graph.store import Store
from ui.state import keep, kept, say
from ui.widgets.names import Names
from ui.widgets.what_if.cards import show_decided, show_proposed

AT_A_TIME = 10
EVERYTHING = ""
SHOWN = "introductions-shown"


def ask_area_and_reason(rows: Sequence[Row], names: Names) -> Callable[[Row], bool]:
    """Draw the two menus over what *rows* hold; return the test of whether a row is chosen."""
    left, right = st.columns(2)
    areas = sorted({names.area(row["first_id"]) for row in rows})
    area = left.selectbox(
        say("introductions.area"),
        [EVERYTHING, *areas],
        format_func=lambda one: one or say("area.all"),
        key="introductions-area",
        on_change=_from_the_start,
    )
    reasons = sorted({row["reason"] for row in rows})
    reason = right.selectbox(
        say("introductions.reason"),
        [EVERYTHING, *reasons],
        format_func=lambda one: say(f"reason.{one}" if one else "introductions.all_reasons"),
        key="introductions-reason",
        on_change=_from_the_start,
    )

    def chosen(row: Row) -> bool:
        here = not area or names.area(row["first_id"]) == area
        return here and (not reason or row["reason"] == reason)

    return chosen


def show_new(rows: Sequence[Row], names: Names, store: Store) -> None:
    """Draw new suggestions, the nearest first, a few at a time, and a button for more."""
    st.header(say("introductions.new", n=len(rows)), anchor=False)
    if not rows:
        st.info(say("introductions.none"))
        return
    rows = sorted(rows, key=lambda row: (_how_far(row), names.area(row["first_id"])))
    many = min(kept(SHOWN) or AT_A_TIME, len(rows))
    for far, some in groupby(rows[:many], key=_how_far):
        st.subheader(say(f"nearness.{NEAREST_FIRST[far]}"), anchor=False)
        for row in some:
            show_proposed(row, names, store)
    st.caption(say("introductions.shown", shown=many, n=len(rows)))
    if more := min(AT_A_TIME, len(rows) - many):
        st.button(
            say("introductions.more", n=more),
            on_click=keep,
            args=(SHOWN, many + more),
            key="introductions-more",
        )


def _how_far(row: Row) -> int:
    """Return the place of *row* among the ways of being near, the nearest first."""
    return NEAREST_FIRST.index(row["near"])


def tell_left_out(rows: Sequence[Row]) -> None:
    """Say how many have no suggestion although they have no unpaid tie, and why."""
    if rows:
        why = Counter(row["because"] for row in rows)
        reasons = [say(f"left_out.{one}", n=why[one]) for one in sorted(why)]
        st.caption(" ".join([say("left_out.all", n=len(rows)), *reasons]))


def show_under_way(rows: Sequence[Row], names: Names, store: Store) -> None:
    """Draw the suggestions that are agreed or have met."""
    if rows:
        st.header(say("introductions.under_way", n=len(rows)), anchor=False)
        for row in rows:
            show_decided(row, names, store)


def show_folded(rows: Sequence[Row], names: Names, store: Store, *, title: str) -> None:
    """Draw the suggestions that became a tie, or were dismissed, in a fold."""
    if rows:
        with st.expander(say(f"introductions.{title}", n=len(rows))):
            st.caption(say(f"introductions.{title}_plain"))
            for row in rows[: kept(SHOWN) or AT_A_TIME]:
                show_decided(row, names, store)


def _from_the_start() -> None:
    keep(SHOWN, None)
