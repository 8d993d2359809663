"""Brobyggere: the bridging measures and broker roles of organisations, units, ildsjæle and more."""

from __future__ import annotations

import streamlit as st

from graph.analysis import table_of
from graph.findings.beside_chance import EI, brokers_beside_chance
from graph.metrics import METRICS
from graph.store import Store
from ui.state import derived, network_of, say
from ui.widgets.chance_words import null_words
from ui.widgets.measure_table import show_brokers, show_measures
from ui.widgets.measures import definition, label_of
from ui.widgets.page import begin

MEASURES = (
    "betweenness",
    "effective_size",
    "constraint",
    "degree",
    "participation",
    "bridging_centrality",
    "efficiency",
)
FIRST_SHOWN = 4
BESIDE_CHANCE = ("gatekeeper", "liaison", "itinerant", "coordinator", EI)
DEFINED = ("gould_fernandez", "gould_fernandez_permutation_mean", "gould_fernandez_permutation_z")


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "bridging")
    if began is None:
        return
    _moment, names = began
    measures = [name for name in MEASURES if name in METRICS]
    chosen = st.multiselect(
        say("bridging.measures"), measures, default=measures[:FIRST_SHOWN], format_func=label_of
    )
    st.markdown(say("bridging.how"))
    st.caption(say("table.choose"))
    values = derived(store, f"measures {chosen}", lambda *_: table_of(network_of(store), chosen))
    show_measures(values, names, chosen)
    st.caption(say("bridging.missing"))
    st.header(say("bridging.roles"), anchor=False)
    st.markdown(say("bridging.roles_plain"))
    measure = st.selectbox(
        say("bridging.role"), BESIDE_CHANCE, format_func=lambda code: say(f"role.{code}")
    )
    st.markdown(say(f"role.{measure}_plain"))
    found = derived(store, "brokers beside chance", brokers_beside_chance)
    show_brokers(found, names, measure=measure)
    st.caption(null_words("labels"))
    with st.expander(say("bridging.meaning")):
        for name in (*chosen, *DEFINED, EI):
            st.markdown(definition(METRICS[name]))
