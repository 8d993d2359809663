"""Small charts of one size, side by side: the same figures over time."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from graph.findings.over_time import FIGURES
from graph.store import Store
from ui import format as written
from ui.state import language, over_time_of, say
from ui.widgets.charts import SHARES, WHOLE, show_points

WIDTH = 400  # pixels: two beside each other
IN_SHARES = ("crossing", "fragmentation")


def show_over_time(store: Store) -> None:
    """Draw each figure as a line up to the chosen day, with its first and last value in words."""
    st.header(say("time.title"), anchor=False)
    series = over_time_of(store)
    if len(series) < 2:
        st.markdown(say("time.too_short"))
        return
    first, last = (written.day(series["day"].iloc[k], language()) for k in (0, -1))
    st.caption(say("time.how", first=first, last=last))
    with st.container(horizontal=True):
        for name in FIGURES:
            with st.container(border=True, width=WIDTH):
                _one(name, series[["day", name]].rename(columns={name: "value"}))


def _one(name: str, series: pd.DataFrame) -> None:
    before, now = (_in_words(name, series["value"].iloc[k]) for k in (0, -1))
    label = say(f"time.{name}")
    st.markdown(f"**{label}**")
    st.markdown(say("time.from_to", before=before, now=now))
    show_points(
        list(series["day"]),
        list(series["value"]),
        axis=SHARES if name in IN_SHARES else WHOLE,
        y=label,
        alt=say("time.alt", label=label, before=before, now=now),
    )
    st.caption(say(f"time.{name}_plain"))


def _in_words(name: str, value: float) -> str:
    if name in IN_SHARES:
        return written.percent(value, language())
    return written.number(value, language(), decimals=0)
