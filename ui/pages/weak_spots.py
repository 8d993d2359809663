"""Svage punkter: who and which tie alone holds parts together, thin bridges, what rests on one."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from graph.findings import who_falls_off
from graph.findings.thin_bridges import thin_bridges
from graph.records import Row
from graph.store import Store
from ui.state import derived, network_of, say, weak_spots_of
from ui.widgets.names import Names
from ui.widgets.page import begin
from ui.widgets.sections import show_finding
from ui.widgets.thin_bridges import show_thin_bridges
from ui.widgets.weak_tables import is_of_bodies, show_bands, show_people, show_persons

ON_ONE_PERSON = ("activities_on_one_carrier", "lone_ildsjaele")


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
        show_bands(bodies, names)
        show_persons([spot for spot in spots if not is_of_bodies(spot)], names)
        if part == "node":
            _who_falls_off(bodies, names, store)
    show_thin_bridges(derived(store, "thin bridges", thin_bridges), names)
    st.header(say("weak.on_one"), anchor=False)
    for name in ON_ONE_PERSON:
        show_finding(name, store, names)


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
