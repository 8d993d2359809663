"""The map with what we know of the chosen beside it, as more than one page shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import streamlit as st

from graph.layout import Layout
from graph.store import Store
from ui.state import say
from ui.widgets.map.chosen import catch_up, chosen, take, wish
from ui.widgets.map.component import draw
from ui.widgets.map.drawing import Drawing, drawing_of
from ui.widgets.map.panel import show_panel
from ui.widgets.map.picture import Picture
from ui.widgets.names import Names

BESIDE = (2.2, 1)  # the map and the panel, by width


def show_map(
    store: Store,
    names: Names,
    picture: Callable[[Layout], Picture],
    *,
    weak: Mapping[str, int] | None = None,
    has_rings: bool = True,
) -> Layout | None:
    """
    Draw the map that *picture* makes of a layout, and the panel; return the layout.

    The panel says of those in *weak* how many fall off without them. Without *has_rings* nobody is
    ringed whom another page has pointed out.

    While the layout is on its way, how far it is; then nothing is returned.
    """
    catch_up(names.moment.actors.index)
    drawing = drawing_of(store)
    if drawing.layout is None:
        _being_drawn(drawing)
    else:
        _map_and_panel(picture(drawing.layout), names, weak or {}, has_rings=has_rings)
    return drawing.layout


@st.fragment
def _map_and_panel(
    picture: Picture, names: Names, weak: Mapping[str, int], *, has_rings: bool
) -> None:
    """Draw the map and the panel beside it; a click on the map draws these two alone again."""
    left, right = st.columns(BESIDE)
    with right:
        show_panel(chosen(names.moment.actors.index), names, weak)
    with left:
        wished = wish() if has_rings else replace(wish(), focus=())
        draw(picture, wished, on_chosen=take)


@st.fragment(run_every=1)
def _being_drawn(drawing: Drawing) -> None:
    """Say how far the map is, and draw the page again when it is ready."""
    if drawing.layout is not None:
        st.rerun()
    st.progress(drawing.share, say("whole.being_drawn"))
