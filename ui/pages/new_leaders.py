"""Nye ildsjæle: who could be found and trained, unlike those who lead already, and their track."""

from __future__ import annotations

import streamlit as st

from graph.findings.candidates import leaders_by_area
from graph.store import Store
from ui.state import answers, derived, say
from ui.widgets.filters import ask_area
from ui.widgets.page import begin
from ui.widgets.rows import actor_of
from ui.widgets.tracks import show_both_sides, show_leaders, show_tracks


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "new_leaders")
    if began is None:
        return
    _moment, names = began
    st.markdown(say("leaders.rule"))
    st.caption(say("table.choose"))
    chosen = ask_area(names)
    found = [row for row in answers(store, "candidates_to_train") if chosen(actor_of(row))]
    if not found:
        st.info(say("leaders.none"))
    for status in ("registered", "unknown"):
        show_tracks([row for row in found if row["status"] == status], names)
    already = derived(store, "leaders by area", leaders_by_area)
    show_leaders([row for row in already if chosen(row["area_id"])], names)
    both = [row for row in answers(store, "roles_on_both_sides") if chosen(actor_of(row))]
    show_both_sides(both, names)
    st.caption(say("isolation.order"))
