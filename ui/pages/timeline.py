"""Tidslinje: the network on two days, and which ties are new, kept and lost."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.findings.timeline import Turn
from graph.store import Store
from ui import format as written
from ui.state import chosen_earlier_day, derived, language, say
from ui.widgets.filters import ask_area_and_kind
from ui.widgets.map.beside import show_map
from ui.widgets.map.making import picture_of_turn
from ui.widgets.names import Names
from ui.widgets.page import ask_earlier_day, begin
from ui.widgets.turns import show_ties, turn_between


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "timeline")
    if began is None:
        return
    moment, names = began
    before = chosen_earlier_day(moment.day)
    ask_earlier_day(before, moment.day)
    if before >= moment.day:
        st.warning(say("timeline.order"))
        return
    turn = derived(store, f"turn {before}", partial(turn_between, before))
    day = partial(written.day, language=language())
    st.markdown(say("timeline.between", before=day(before), after=day(moment.day)))
    with st.container(horizontal=True):
        for name, n in (("kept", turn.kept), ("new", len(turn.new)), ("lost", len(turn.lost))):
            st.metric(say(f"timeline.{name}"), written.number(n, language()), border=True)
        about = say("timeline.share_help", jaccard=turn.share_kept)
        share = written.percent(turn.share_of_earlier, language(), decimals=1)
        st.metric(say("timeline.share"), share, border=True, help=about)
    st.caption(say("timeline.same_actors"))
    picture = partial(picture_of_turn, store, turn=turn, since=before)
    show_map(store, names, picture, has_rings=False)
    _ties(turn, names)


def _ties(turn: Turn, names: Names) -> None:
    chosen = ask_area_and_kind(names)
    for name, ties in (("new", turn.new), ("lost", turn.lost)):
        st.header(say(f"timeline.{name}"), anchor=False)
        show_ties(ties, names, chosen, alt=say(f"timeline.{name}"))
