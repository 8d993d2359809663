"""Hele kortet: everybody and all their ties, with what we know of the chosen beside it."""

from __future__ import annotations

import streamlit as st

from graph.store import Store
from ui.state import follow_actor, keep, kept, say
from ui.widgets.map.asking import ask_finding, ask_measure
from ui.widgets.map.chosen import catch_up, chosen, take, wish, wish_for
from ui.widgets.map.component import draw
from ui.widgets.map.drawing import Drawing, drawing_of
from ui.widgets.map.making import actors_table, whole_picture
from ui.widgets.map.panel import show_panel
from ui.widgets.map.picture import Picture
from ui.widgets.map.saving import save_whole
from ui.widgets.names import Names
from ui.widgets.page import begin
from ui.widgets.rows import show_table
from ui.widgets.text import plain

BESIDE = (2.2, 1)  # the map and the panel, by width


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
    catch_up(known)
    drawing = drawing_of(store)
    if drawing.layout is None:
        _being_drawn(drawing)
    else:
        _map_and_panel(whole_picture(store, drawing.layout, measure), names)
        save_whole(drawing.layout, names, store)
    _table(store, measure)


@st.fragment
def _map_and_panel(picture: Picture, names: Names) -> None:
    """Draw the map and the panel beside it; a click on the map draws these two alone again."""
    left, right = st.columns(BESIDE)
    with right:
        show_panel(chosen(names.moment.actors.index), names)
    with left:
        draw(picture, wish(), on_chosen=take)


@st.fragment(run_every=1)
def _being_drawn(drawing: Drawing) -> None:
    """Say how far the map is, and draw the page again when it is ready."""
    if drawing.layout is not None:
        st.rerun()
    st.progress(drawing.share, say("whole.being_drawn"))


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
