"""Hvis vi trækker os: how far it is safe to step back, stage by stage."""

from __future__ import annotations

import streamlit as st

from graph.metrics.sampled import EXACT_UP_TO
from graph.store import Store
from ui.state import derived, say
from ui.widgets.names import Names
from ui.widgets.page import begin
from ui.widgets.what_if.asking import ask_who
from ui.widgets.what_if.stages import chart, headline, one_stage, show_routes
from ui.widgets.what_if.stepping_back import Choice, more_routes, stepped_back


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "withdrawal")
    if began is None:
        return
    _moment, names = began
    choice = ask_who(names)
    if choice is None:
        return
    with st.spinner(say("withdrawal.working")):
        found = derived(
            store,
            f"stepped back {choice}",
            lambda records, day: stepped_back(records.on(day), choice),
        )
    headline(found)
    one_stage(found, names)
    if found.last > 1:
        chart(found)
    if st.toggle(say("withdrawal.routes"), key="withdrawal-routes"):
        _routes(store, choice, names)


def _routes(store: Store, choice: Choice, names: Names) -> None:
    """Find through whom the routes then run, which takes a while, and draw it."""
    with st.status(say("withdrawal.routes_working")) as working:
        rows = derived(
            store, f"routes {choice}", lambda records, day: more_routes(records.on(day), choice)
        )
        working.update(label=say("withdrawal.routes_done"), state="complete")
    show_routes(rows, names, sampled=len(names.moment.actors) > EXACT_UP_TO)
