"""Partnerships and their rhythm, meetings and what was measured, decisions and officials."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from graph.findings.measured_meetings import SHARES
from graph.records import Row
from ui import format as written
from ui.state import language, say
from ui.widgets.names import Names
from ui.widgets.rows import show_actors
from ui.widgets.text import clean

RHYTHMS = ("late", "never", "in_time")


def show_rhythm(rows: Sequence[Row], names: Names) -> None:
    """Draw the partnerships with an agreed rhythm: the lapsed first, then those in time."""
    agreed = [row for row in rows if row["cadence_days"] is not None]
    for state in RHYTHMS:
        some = [row for row in agreed if _state(row) == state]
        if some:
            label = say(f"meetings.{state}", n=len(some))
            with st.expander(label, expanded=state != "in_time"):
                st.markdown(say(f"meetings.{state}_plain"))
                _partnerships(some, names, alt=label)
    if not agreed:
        st.info(say("meetings.no_rhythm"))
    without = len(rows) - len(agreed)
    if without:
        st.caption(say("meetings.without_rhythm", n=without))


def show_meetings(rows: Sequence[Row], names: Names) -> None:
    """Draw the meetings by date, each share with its n, beside the ties formed afterwards."""
    if not rows:
        st.info(say("meetings.none"))
        return
    rows = sorted(rows, key=lambda row: (row["held_on"] or date.max, row["meeting_id"]))
    frame = pd.DataFrame(
        {
            say("column.meeting"): [clean(row["name"] or row["meeting_id"]) for row in rows],
            say("column.held_on"): [_day(row["held_on"]) for row in rows],
            say("column.n"): [_number(row["n"], "meetings.n_unknown") for row in rows],
            **{
                say(f"column.{share}"): [_share(row[share], row["n"]) for row in rows]
                for share in SHARES
            },
            say("column.ties_after"): [
                _number(row["ties_after"], "meetings.not_counted") for row in rows
            ],
            say("column.with_ids"): [names.listed(row["with_ids"]) or "–" for row in rows],
        }
    )
    ids = [[one for one in row["with_ids"] if one in names.moment.neighbours] for row in rows]
    show_actors(frame, ids, names, alt=say("meetings.measured"))
    st.caption(say("meetings.no_effect"))


def show_decisions(rows: Sequence[Row], names: Names) -> None:
    """Draw the decisions in which an official has a part, and how."""
    if not rows:
        st.markdown(say("meetings.no_decision"))
        return
    frame = pd.DataFrame(
        {
            say("column.decision"): [names.of(row["decision_id"]) for row in rows],
            say("column.decider"): [names.of(row["decider_id"]) for row in rows],
            say("column.official"): [names.of(row["official_id"]) for row in rows],
            say("column.path"): [say(f"path.{row['path']}") for row in rows],
        }
    )
    actors = [[row["decider_id"], row["official_id"]] for row in rows]
    show_actors(frame, actors, names, alt=say("meetings.decisions"))


def _partnerships(rows: Sequence[Row], names: Names, *, alt: str) -> None:
    frame = pd.DataFrame(
        {
            say("column.one"): [names.of(row["source_id"]) for row in rows],
            say("column.other"): [names.of(row["target_id"]) for row in rows],
            say("column.days_late"): [
                say("status.unknown") if row["days_late"] is None else row["days_late"]
                for row in rows
            ],
            say("column.cadence_days"): [say("meetings.every", n=r["cadence_days"]) for r in rows],
            say("column.last_met_on"): [_day(row["last_met_on"]) for row in rows],
            say("column.next_by"): [_day(row["next_by"]) for row in rows],
        }
    )
    show_actors(frame, [[row["source_id"], row["target_id"]] for row in rows], names, alt=alt)


def _state(row: Row) -> str:
    if row["days_late"] is None:
        return "never"
    return "late" if row["days_late"] else "in_time"


def _day(value: date | None) -> str:
    return written.day(value, language()) if value else say("status.unknown")


def _number(value: int | None, missing: str) -> str:
    return say(missing) if value is None else written.number(value, language())


def _share(value: float | None, n: int | None) -> str:
    """Return a share in percent with the number who answered."""
    if value is None:
        return say("meetings.not_measured")
    percent = written.percent(value, language())
    if n is None:
        return say("meetings.share_unknown", percent=percent)
    return say("meetings.share", percent=percent, n=n)
