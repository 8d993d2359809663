"""Møder: the rhythm of partnerships, what meetings were measured by, and who decides."""

from __future__ import annotations

import streamlit as st

from graph.findings.measured_meetings import measured_meetings
from graph.findings.partnership import partnership_rhythm
from graph.store import Store
from ui.state import answers, derived, say
from ui.widgets.meeting_tables import show_decisions, show_meetings, show_rhythm
from ui.widgets.page import begin


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "meetings")
    if began is None:
        return
    _moment, names = began
    st.caption(say("table.choose"))
    st.header(say("meetings.rhythm"), anchor=False)
    show_rhythm(derived(store, "rhythm of partnerships", partnership_rhythm), names)
    st.header(say("meetings.measured"), anchor=False)
    st.markdown(say("meetings.measured_plain"))
    show_meetings(derived(store, "measured meetings", measured_meetings), names)
    st.header(say("meetings.decisions"), anchor=False)
    st.markdown(say("meetings.decisions_plain"))
    show_decisions(answers(store, "decision_ties_of_officials"), names)
