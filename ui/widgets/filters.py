"""What narrows a page: the area and the kind of actor."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ui.state import say
from ui.widgets.names import Names

EVERYTHING = ""


def ask_area_and_kind(names: Names) -> Callable[[str], bool]:
    """Draw the two menus; return the test of whether an actor's id is among the chosen."""
    kinds = sorted({names.kind_code(actor) for actor in names.moment.actors.index})
    left, right = st.columns(2)
    with left:
        here = ask_area(names)
    kind = right.selectbox(
        say("filter.kind"),
        [EVERYTHING, *kinds],
        format_func=lambda code: names.kind_of_code(code) if code else say("kind.all"),
        key="kind",
        persist_state="session",
    )

    def chosen(actor: str) -> bool:
        return here(actor) and (not kind or names.kind_code(actor) == kind)

    return chosen


def ask_area(names: Names) -> Callable[[str], bool]:
    """Draw the menu of areas; return the test of whether a node's id is in the chosen one."""
    nodes = names.moment.nodes
    placed = [*nodes["area_id"].dropna(), *nodes["municipality_id"].dropna()]
    areas = sorted(set(placed), key=lambda place: (_municipality(place, names), place))
    area = st.selectbox(
        say("filter.area"),
        [EVERYTHING, *areas],
        format_func=lambda place: _place_word(place, names),
        key="area",
        persist_state="session",
    )
    inside = frozenset(nodes.index[(nodes["area_id"] == area) | (nodes["municipality_id"] == area)])
    return lambda node: not area or node in inside


def _place_word(place: str, names: Names) -> str:
    if not place:
        return say("area.all")
    above = _municipality(place, names)
    return names.place(place) if above == names.place(place) else f"{above} · {names.place(place)}"


def _municipality(place: str, names: Names) -> str:
    above = names.moment.nodes["municipality_id"].get(place)
    return names.place(above if isinstance(above, str) else place)
