"""Når bevillingen udløber: a calendar of the ties that end, and what stands after each."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import streamlit as st

from graph.findings.endings import endings, left_after
from graph.records import Records, Row
from graph.store import Store
from ui import format as written
from ui.state import derived, language, say
from ui.widgets.names import Names
from ui.widgets.page import begin
from ui.widgets.what_if.calendar import UNFOLDED, by_month, chart, show_month

HORIZONS = (90, 365, 3 * 365, 10 * 365)  # days
WORDS = {90: ("months", 3), 365: ("years", 1), 3 * 365: ("years", 3), 10 * 365: ("years", 10)}
EVERY, BY_DATE = "", "-"


def has_ends(records: Records) -> bool:
    """Tell whether any tie is registered to end."""
    return bool(records.ties["ends_on"].notna().any())


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "funding")
    if began is None:
        return
    moment, names = began
    left, right = st.columns(2)
    horizon = left.selectbox(
        say("funding.horizon"),
        HORIZONS,
        index=1,
        format_func=lambda days: say(f"funding.{WORDS[days][0]}", n=WORDS[days][1]),
        key="funding-horizon",
    )
    rows = derived(store, f"endings {horizon}", partial(endings, horizon=horizon))
    with right:
        rows = _of_project(rows, names)
    until = moment.day + timedelta(days=horizon)
    if not rows:
        st.info(say("funding.none", day=written.day(until, language())))
        return
    _summary(store, rows, until)
    months = by_month(rows)
    if len(months) > 1:
        chart(rows)
    before = 0
    for _, some in months:
        show_month(some, names, unfolded=before < UNFOLDED)
        before += len(some)


def _summary(store: Store, rows: list[Row], until: date) -> None:
    """Draw how many ties end by *until*, and what stands without the day after, unknown apart."""
    projects = sorted({row["project_id"] or BY_DATE for row in rows})
    left = derived(
        store, f"left after {until} {projects}", partial(left_after, rows=rows, last=until)
    )
    alone, bare = (len(left[column]) for column in ("without_tie", "without_carrier"))
    unknown = {"people": len(left["unknown"]), "activities": len(left["carrier_unknown"])}
    ties = sum(row["ties"] for row in rows)
    day = written.day(until, language())
    told = [say("funding.summary", n=ties, day=day, alone=alone, activities=bare)]
    if any(unknown.values()):
        words = [say(f"funding.{name}", n=n) for name, n in unknown.items() if n]
        told.append(say("funding.summary_unknown", what=words))
    with st.container(border=True):
        st.markdown(" ".join(told))


def _of_project(rows: list[Row], names: Names) -> list[Row]:
    """Ask for one project, or for ties that end by themselves; return the rows of it."""
    projects = sorted({row["project_id"] for row in rows if row["project_id"]})
    words = {EVERY: say("funding.every_project"), BY_DATE: say("funding.by_date")}
    chosen = st.selectbox(
        say("funding.project"),
        [EVERY, BY_DATE, *projects],
        format_func=lambda one: words.get(one) or names.of(one),
        key="funding-project",
    )
    if chosen == EVERY:
        return rows
    return [row for row in rows if (row["project_id"] or BY_DATE) == chosen]
