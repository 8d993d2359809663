"""The whole map as a file: what the box under it asks for."""

from __future__ import annotations

import streamlit as st

from graph.layout import Layout
from graph.sharing import FEWEST
from graph.store import Store
from ui.state import derived, weak_spots_of
from ui.widgets.map.marks import cut_off
from ui.widgets.names import Names
from ui.widgets.saved.box import Savable, save_box
from ui.widgets.saved.drawing import Drawing
from ui.widgets.saved.whole import whole_to_share, whole_with_persons


@st.fragment
def save_whole(layout: Layout, names: Names, store: Store) -> None:
    """Draw the box that saves the map of everybody, whatever part of it is on screen."""
    day, language = names.moment.day, names.language

    def weak() -> list[str]:
        return list(cut_off(weak_spots_of(store), least=FEWEST))

    def to_share() -> Drawing:
        return derived(store, f"map to share {language}", lambda *_: whole_to_share(names, weak()))

    def with_persons(purpose: str) -> Drawing | None:
        return whole_with_persons(names, layout, purpose, weak=weak())

    savable = Savable(
        "whole",
        day,
        (),
        ("whole", day, language),
        to_share,
        with_persons,
        forms=("svg", "png"),
    )
    save_box(savable, store)
