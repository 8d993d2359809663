"""Ties that are new or lost between two days, as a table by area and id."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd
import streamlit as st

from graph.findings.timeline import Turn, turn
from graph.records import Records
from ui import format as written
from ui.state import language, say
from ui.widgets.names import Names
from ui.widgets.rows import show_actors


def turn_between(before: date, records: Records, day: date) -> Turn:
    """Return what became of the ties from *before* to *day*."""
    return turn(records, before, day)


def show_ties(ties: pd.DataFrame, names: Names, chosen: Callable[[str], bool], *, alt: str) -> None:
    """Draw the *ties* with an end that is *chosen*; a row leads to both ends on the map."""
    mine = ties[
        [chosen(a) or chosen(b) for a, b in zip(ties["source"], ties["target"], strict=True)]
    ]
    if mine.empty:
        st.markdown(say("timeline.none"))
        return
    place = [(names.area(one), one) for one in mine["source"]]
    mine = mine.iloc[sorted(range(len(mine)), key=place.__getitem__)]
    frame = pd.DataFrame(
        {
            say("column.one"): [names.of(one) for one in mine["source"]],
            say("column.relation"): [names.tie_word(kind) for kind in mine["kind"]],
            say("column.other"): [names.of(other) for other in mine["target"]],
            say("timeline.began"): [_day(day) for day in mine["valid_from"]],
            say("timeline.ends"): [_day(day) for day in mine["ends_on"]],
            say("column.area_id"): [names.area(one) for one in mine["source"]],
        }
    )
    ends = list(zip(mine["source"], mine["target"], strict=True))
    show_actors(frame, ends, names, alt=alt)


def _day(value: pd.Timestamp) -> str:
    return "–" if pd.isna(value) else written.day(value.date(), language())
