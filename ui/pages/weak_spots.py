"""Svage punkter: the actors and single ties that hold parts together, by how many fall off."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from graph.findings import who_falls_off
from graph.records import Row
from graph.store import Store
from ui.state import network_of, say, weak_spots_of
from ui.widgets.names import Names
from ui.widgets.page import begin
from ui.widgets.weak_tables import is_of_bodies, show_people, show_spots

BANDS = ((10, None), (3, 9), (2, 2), (1, 1))  # how many fall off: from, to
OPEN_FROM = 3  # fewer are folded away: they are many, and seldom news


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "weak_spots")
    if began is None:
        return
    _moment, names = began
    st.caption(say("table.choose"))
    for part in ("node", "tie"):
        spots = [spot for spot in weak_spots_of(store) if spot["part"] == part]
        bodies = [spot for spot in spots if is_of_bodies(spot)]
        st.header(say(f"weak.{part}s"), anchor=False)
        st.markdown(say(f"weak.{part}s_plain"))
        if not spots:
            st.markdown(say("weak.none"))
        for low, high in BANDS:
            _band([s for s in bodies if low <= s["cut_off"] <= (high or s["cut_off"])], low, names)
        _persons([spot for spot in spots if not is_of_bodies(spot)], names)
        if part == "node":
            _who_falls_off(bodies, names, store)


def _band(spots: Sequence[Row], low: int, names: Names) -> None:
    """Draw the bodies and activities of one size in a fold."""
    if spots:
        label = say(f"weak.{spots[0]['part']}_{low}", n=len(spots))
        with st.expander(label, expanded=low >= OPEN_FROM):
            show_spots(spots, names, alt=label, sizes=True)


def _persons(spots: Sequence[Row], names: Names) -> None:
    """Draw the spots in which a person stands as one list, never by how many fall off."""
    if spots:
        label = say(f"weak.persons_{spots[0]['part']}", n=len(spots))
        with st.expander(label):
            st.markdown(say("weak.persons_plain"))
            show_spots(spots, names, alt=label, sizes=False)


def _who_falls_off(spots: Sequence[Row], names: Names, store: Store) -> None:
    """Ask for a cut node, and draw who would lose the rest; by kind, area and id."""
    chosen = st.selectbox(
        say("weak.who"),
        [spot["id"] for spot in spots],
        index=None,
        format_func=names.with_id,
        placeholder=say("weak.who_hint"),
    )
    if chosen is not None:
        fallen = who_falls_off(network_of(store), chosen)
        st.markdown(say("weak.who_answer", n=len(fallen)))
        show_people(fallen, names, alt=say("weak.who"))
