"""Omgivelser: the surroundings of one actor, or the ways between two, as a map and as a table."""

from __future__ import annotations

import streamlit as st

from graph.moment import KNOWN
from graph.store import Store
from ui.state import CENTRE, choose_actor, follow_actor, say
from ui.widgets.map_html import HEIGHT, legend, map_html
from ui.widgets.names import Names
from ui.widgets.page import begin
from ui.widgets.rows import show_table
from ui.widgets.saved.box import save_box
from ui.widgets.saved.seen import Seen, on_screen, savable, seen_around, seen_ways
from ui.widgets.step_tables import table_around, table_of_ways
from ui.widgets.surroundings import surroundings
from ui.widgets.text import plain
from ui.widgets.ways import ways_between

STEPS = (1, 2)
WAYS = "ways"


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "neighbourhood")
    if began is None:
        return
    moment, names = began
    if unknown := follow_actor(moment.actors.index):
        st.warning(say("map.nobody_here", id=plain(unknown)))
    what = st.segmented_control(
        say("map.what"),
        ("surroundings", WAYS),
        default="surroundings",
        required=True,
        format_func=lambda name: say(f"map.{name}"),
        key="what-map",
        persist_state="session",
    )
    (_ways if what == WAYS else _around)(names, store)


def _around(names: Names, store: Store) -> None:
    left, right = st.columns([3, 1])
    with left:
        centre = _actor("map.choose", CENTRE, names)
    steps = right.radio(
        say("map.steps"),
        STEPS,
        format_func=lambda n: say("map.step", n=n),
        horizontal=True,
        key="steps",
        persist_state="session",
    )
    if centre is None:
        st.info(say("map.start"))
        return
    around = surroundings(names.moment, centre, steps)
    if around.n == 1:
        known = names.moment.status[centre] == KNOWN
        st.info(say("map.nobody" if known else "map.unknown"))
        return
    if around.n > len(around.steps):
        st.warning(say("map.cut", shown=len(around.steps), n=around.n))
    alt = say("map.alt", n=len(around.steps), name=names.of(centre))
    _map(seen_around(around, names), store, alt=alt)
    st.header(say("map.table"), anchor=False)
    st.markdown(say("map.around", name=plain(names.of(centre)), n=len(around.steps) - 1))
    show_table(table_around(around, names), alt=alt)


def _ways(names: Names, store: Store) -> None:
    left, right = st.columns(2)
    with left:
        one = _actor("map.choose", CENTRE, names)
    with right:
        other = _actor("map.other", "other-end", names)
    if one is None or other is None or one == other:
        st.info(say("map.same" if one and one == other else "map.start_way"))
        return
    ends = {"name": plain(names.of(one)), "other": plain(names.of(other))}
    ways = ways_between(names.moment.neighbours, one, other)
    if ways is None:
        st.info(say("map.no_way", **ends))
        return
    key = "map.way_next" if ways.length == 1 else "map.way"
    st.markdown(say(key, **ends, steps=ways.length, n=ways.number))
    if ways.n > len(ways.steps):
        st.warning(say("map.way_cut", shown=len(ways.steps), n=ways.n))
    alt = say("map.way_alt", name=names.of(one), other=names.of(other))
    _map(seen_ways(ways, names), store, alt=alt)
    st.header(say("map.table"), anchor=False)
    show_table(table_of_ways(ways, names), alt=alt)


def _map(seen: Seen, store: Store, *, alt: str) -> None:
    """Draw the map, what its marks mean, and the box that saves it."""
    drawing = on_screen(seen)
    st.iframe(map_html(drawing), height=HEIGHT, alt=alt)
    st.html(legend(drawing))
    st.caption(say("map.legend"))
    save_box(savable(seen), store)


def _actor(label: str, key: str, names: Names) -> str | None:
    """Draw the search for an actor; the first one of the page stands in its address."""
    return st.selectbox(
        say(label),
        names.searched,
        index=None,
        format_func=names.with_id,
        placeholder=say("map.hint"),
        key=key,
        on_change=choose_actor if key == CENTRE else None,
        persist_state="session",
    )
