"""Kort: the surroundings of one chosen actor, as a map and as a table."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from graph.moment import KNOWN
from graph.store import Store
from ui.state import CENTRE, choose_actor, follow_actor, say
from ui.widgets.map_html import HEIGHT, legend, map_html
from ui.widgets.names import Names
from ui.widgets.page import begin
from ui.widgets.rows import show_table
from ui.widgets.surroundings import Surroundings, surroundings
from ui.widgets.text import plain

STEPS = (1, 2)


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "neighbourhood")
    if began is None:
        return
    moment, names = began
    if unknown := follow_actor(moment.actors.index):
        st.warning(say("map.nobody_here", id=plain(unknown)))
    centre, steps = _ask(names)
    if centre is None:
        st.info(say("map.start"))
        return
    around = surroundings(moment, centre, steps)
    if around.n == 1:
        known = moment.status[centre] == KNOWN
        st.info(say("map.nobody" if known else "map.unknown"))
        return
    if around.n > len(around.steps):
        st.warning(say("map.cut", shown=len(around.steps), n=around.n))
    alt = say("map.alt", n=len(around.steps), name=names.of(centre))
    st.iframe(map_html(around, moment, names), height=HEIGHT, alt=alt)
    st.html(legend(names, around))
    st.caption(say("map.legend"))
    st.header(say("map.table"), anchor=False)
    st.markdown(say("map.around", name=plain(names.of(centre)), n=len(around.steps) - 1))
    show_table(_table(around, names), alt=alt)


def _ask(names: Names) -> tuple[str | None, int]:
    """Draw the search and the number of steps; return what is chosen."""
    left, right = st.columns([3, 1])
    order = sorted(names.moment.actors.index, key=lambda node: (node in names.ordinary, node))
    centre = left.selectbox(
        say("map.choose"),
        order,
        index=None,
        format_func=names.with_id,
        placeholder=say("map.hint"),
        key=CENTRE,
        on_change=choose_actor,
        persist_state="session",
    )
    steps = right.radio(
        say("map.steps"),
        STEPS,
        format_func=lambda n: say("map.step", n=n),
        horizontal=True,
        key="steps",
        persist_state="session",
    )
    return centre, steps


def _table(around: Surroundings, names: Names) -> pd.DataFrame:
    """Return the actors of the map, nearest first, then by kind, area and id."""
    others = sorted(
        around.through,
        key=lambda node: (around.steps[node], names.kind(node), names.area(node), node),
    )
    through = [around.through[node] for node in others]
    return pd.DataFrame(
        {
            say("column.name"): [names.of(node) for node in others],
            say("column.kind"): [names.kind(node) for node in others],
            say("column.relation"): names.relations(others, through),
            say("column.through"): [names.of(node) for node in through],
            say("map.distance"): [around.steps[node] for node in others],
            say("column.area_id"): [names.area(node) for node in others],
        }
    )
