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
from ui.widgets.rows import show_table
from ui.widgets.weak_tables import people_table, spot_table

GROUPS = ((10, None), (3, 9), (2, 2), (1, 1))  # how many fall off: from, to
OPEN_FROM = 3  # fewer are folded away: they are many, and seldom news


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "weak_spots")
    if began is None:
        return
    _moment, names = began
    for part in ("node", "tie"):
        spots = [spot for spot in weak_spots_of(store) if spot["part"] == part]
        st.header(say(f"weak.{part}s"), anchor=False)
        st.markdown(say(f"weak.{part}s_plain"))
        if not spots:
            st.markdown(say("weak.none"))
        for low, high in GROUPS:
            _group([s for s in spots if low <= s["cut_off"] <= (high or s["cut_off"])], low, names)
        if part == "node":
            _who_falls_off(spots, names, store)


def _group(spots: Sequence[Row], low: int, names: Names) -> None:
    """Draw the spots of one size in a fold; those of citizens apart and without numbers."""
    if not spots:
        return
    label = say(f"weak.{spots[0]['part']}_{low}", n=len(spots))
    with st.expander(label, expanded=low >= OPEN_FROM):
        ranked = [spot for spot in spots if spot["may_rank"]]
        others = [spot for spot in spots if not spot["may_rank"]]
        if ranked:
            show_table(spot_table(ranked, names), alt=label)
        if others:
            st.markdown(say(f"weak.citizens_{others[0]['part']}", n=len(others)))
            show_table(spot_table(others, names), alt=label)


def _who_falls_off(spots: Sequence[Row], names: Names, store: Store) -> None:
    """Ask for a cut node, and draw who would lose the rest; by kind, area and id."""
    chosen = st.selectbox(
        say("weak.who"),
        [spot["id"] for spot in spots if spot["may_rank"]],
        index=None,
        format_func=names.with_id,
        placeholder=say("weak.who_hint"),
    )
    if chosen is not None:
        fallen = who_falls_off(network_of(store), chosen)
        st.markdown(say("weak.who_answer", n=len(fallen)))
        show_table(people_table(fallen, names), alt=say("weak.who"))
