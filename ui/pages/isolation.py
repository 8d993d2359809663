"""Uden registreret relation: every typed isolation, the unknown apart."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from graph.store import Store
from ui.state import answers, say
from ui.widgets.filters import ask_area_and_kind
from ui.widgets.names import Names
from ui.widgets.page import begin
from ui.widgets.rows import actor_of, show_rows
from ui.widgets.sections import show_finding

ISOLATIONS = (
    "no_registered_tie",
    "associations_without_municipal_partner",
    "units_without_civil_partner",
)


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "isolation")
    if began is None:
        return
    _moment, names = began
    st.caption(say("table.choose"))
    chosen = ask_area_and_kind(names)
    shown = [
        show_finding(name, store, names, chosen=chosen, expanded=name == ISOLATIONS[0])
        for name in ISOLATIONS
    ]
    if not any(shown):
        st.info(say("empty.filter"))
    _pauses(store, names, chosen)
    st.caption(say("isolation.order"))


def _pauses(store: Store, names: Names, chosen: Callable[[str], bool]) -> None:
    rows = [row for row in answers(store, "paused") if chosen(actor_of(row))]
    if rows:
        with st.expander(say("isolation.paused", n=len(rows))):
            show_rows(rows, names, alt=say("status.paused"), without=("ties",))
