"""Hele kortet: everybody and all their ties, with what we know of the chosen beside it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.store import Store
from ui.state import follow_actor, keep, kept, say, weak_spots_of
from ui.widgets.map.asking import ask_finding, ask_measure
from ui.widgets.map.beside import show_map
from ui.widgets.map.chosen import wish_for
from ui.widgets.map.making import actors_table, whole_picture
from ui.widgets.map.marks import cut_off
from ui.widgets.map.saving import save_whole
from ui.widgets.page import begin
from ui.widgets.rows import show_table
from ui.widgets.text import plain


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "map")
    if began is None:
        return
    moment, names = began
    known = moment.actors.index
    if unknown := follow_actor(known):
        st.warning(say("whole.nobody_here", id=plain(unknown)))
    with st.container(horizontal=True):
        measure = ask_measure()
        ask_finding(store, known)
    weak = cut_off(weak_spots_of(store))
    picture = partial(whole_picture, store, measure=measure)
    layout = show_map(store, names, picture, weak=weak)
    if layout is not None:
        save_whole(layout, names, store)
    _table(store, measure)


def _table(store: Store, measure: str) -> None:
    """Draw the table; a row that is newly ticked is chosen on the map."""
    st.header(say("whole.table"), anchor=False)
    st.caption(say("whole.table_how"))
    order, table, config = actors_table(store, measure)
    event = show_table(table, alt=say("whole.table"), config=config, key=f"whole-table-{measure}")
    ticked = [order[row] for row in event.selection.rows if row < len(order)]
    if ticked != (kept("map-ticked") or []):
        keep("map-ticked", ticked)
        if ticked:
            wish_for(ticked)
            st.rerun()
