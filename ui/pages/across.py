"""På tværs: units beside organisations, sectors beside chance, mixed or reserve, two districts."""

from __future__ import annotations

import streamlit as st

from graph.findings.across import pairs_beside_chance
from graph.findings.beside_chance import sectors_beside_chance
from graph.store import Store
from ui.state import answers, derived, say
from ui.widgets.districts import show_two_districts
from ui.widgets.mixing_tables import show_mixing, show_sectors
from ui.widgets.page import begin, view_words
from ui.widgets.pairs import ask_place, show_matrix, show_pairs_without
from ui.widgets.sections import show_finding


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "across")
    if began is None:
        return
    _moment, names = began
    st.caption(say("table.choose"))
    st.header(say("across.pairs"), anchor=False)
    pairs = derived(store, "pairs beside chance", pairs_beside_chance)
    place = ask_place(pairs, names)
    if place is None:
        st.info(say("across.no_pairs"))
    else:
        st.caption(say("page.view", view=view_words("partners")))
        here = [row for row in pairs if row["place"] == place]
        show_pairs_without(here, names)
        show_matrix(here, names)
        st.caption(say("across.whose"))
        with st.expander(say("bridging.meaning")):
            st.markdown(say("across.ends_dealt"))
    st.header(say("across.districts"), anchor=False)
    show_two_districts(answers(store, "partnerships_by_area"), names)
    st.header(say("across.sectors"), anchor=False)
    show_sectors(derived(store, "sectors beside chance", sectors_beside_chance))
    st.header(say("across.mixing"), anchor=False)
    show_mixing(answers(store, "activity_mixing"), names)
    show_finding("equal_meeting_places", store, names)
