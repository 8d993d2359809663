"""Kun professionelle: who has registered ties only to people paid to help, and through whom."""

from __future__ import annotations

import streamlit as st

from graph.findings.professionals import nearly_only_professional, reached_through_one_unit
from graph.store import Store
from ui.state import answers, derived, say
from ui.widgets.filters import ask_area
from ui.widgets.page import begin
from ui.widgets.professional_tables import show_gained, show_near_misses, show_units
from ui.widgets.rows import actor_of
from ui.widgets.sections import show_finding


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "professionals")
    if began is None:
        return
    _moment, names = began
    st.caption(say("table.choose"))
    chosen = ask_area(names)
    shown = show_finding("only_professional_ties", store, names, chosen=chosen, expanded=True)
    near = derived(store, "nearly only professional", nearly_only_professional)
    show_near_misses([row for row in near if chosen(actor_of(row))], names)
    shown |= show_finding("only_through_unit", store, names, chosen=chosen, expanded=True)
    units = derived(store, "reached through one unit", reached_through_one_unit)
    show_units([row for row in units if any(map(chosen, row["citizen_ids"]))], names)
    if not shown:
        st.info(say("professionals.none"))
    gained = answers(store, "gained_tie_outside")
    show_gained([row for row in gained if chosen(actor_of(row))], names)
    st.caption(say("isolation.order"))
