"""Den lukkede cirkel: referral, fee, companion and club round each child, and the whole thread."""

from __future__ import annotations

import streamlit as st

from graph.findings.families import carriers_of_circles
from graph.store import Store
from ui.state import answers, derived, say
from ui.widgets.circles import show_carriers, show_circles, show_threads, state_of
from ui.widgets.filters import ask_area
from ui.widgets.page import begin
from ui.widgets.rows import actor_of

VERDICTS = ("open", "one_person", "not_begun", "unknown", "closed")


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "closed_circle")
    if began is None:
        return
    _moment, names = began
    st.markdown(say("circle.legs"))
    st.caption(say("table.choose"))
    chosen = ask_area(names)
    circles = [row for row in answers(store, "closed_circle") if chosen(actor_of(row))]
    st.header(say("circle.children"), anchor=False)
    if not circles:
        st.info(say("circle.no_children"))
    for verdict in VERDICTS:
        some = [row for row in circles if state_of(row) == verdict]
        label = say(f"circle.{verdict}", n=len(some))
        if some:
            with st.expander(label, expanded=verdict in VERDICTS[:2]):
                st.markdown(say(f"circle.{verdict}_plain"))
                show_circles(some, names, alt=label)
    carriers = derived(store, "carriers of circles", carriers_of_circles)
    here = [row for row in carriers if any(map(chosen, row["child_ids"]))]
    st.header(say("circle.carriers"), anchor=False)
    st.markdown(say("circle.carriers_plain"))
    show_carriers(here, names, alt=say("circle.carriers"))
    st.header(say("circle.threads"), anchor=False)
    st.markdown(say("circle.threads_plain"))
    found = answers(store, "families_without_whole_thread")
    show_threads([row for row in found if chosen(actor_of(row))], names)
    st.caption(say("isolation.order"))
