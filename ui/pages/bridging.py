"""Brobyggere: the bridging measures of organisations, units, activities and ildsjæle."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from graph.analysis import table_of
from graph.metrics import METRICS
from graph.store import Store
from ui.state import network_of, say
from ui.widgets.measures import definition, label_of, number_column, rounded
from ui.widgets.names import Names
from ui.widgets.page import begin
from ui.widgets.rows import show_actors

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
NAME_WIDTH = 190  # pixels; the measures then fit beside it


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
    values = _in_order(table_of(network_of(store), chosen), names, chosen)
    config = {label_of(name): number_column(METRICS[name]) for name in chosen}
    config[say("column.name")] = st.column_config.TextColumn(width=NAME_WIDTH)
    actors = [[actor] for actor in values["id"]]
    if actors:
        frame = _in_words(values, names, chosen)
        show_actors(frame, actors, names, alt=say("page.bridging"), config=config)
    st.caption(say("bridging.missing"))
    with st.expander(say("bridging.meaning")):
        for name in chosen:
            st.markdown(definition(METRICS[name]))


def _in_order(values: pd.DataFrame, names: Names, chosen: list[str]) -> pd.DataFrame:
    """Return the rows that may be compared, by the first measure."""
    values = values[values["id"].isin(names.rankable)]
    if chosen:
        ascending = METRICS[chosen[0]].notable == "low"
        values = values.sort_values([chosen[0], "id"], ascending=[ascending, True])
    return values


def _in_words(values: pd.DataFrame, names: Names, chosen: list[str]) -> pd.DataFrame:
    """Return *values* with words for ids and no more decimals than say something."""
    measured = {label_of(name): rounded(values[name]) for name in chosen}
    told = {
        say("column.kind"): values["id"].map(names.kind),
        say("column.area_id"): values["id"].map(names.area),
    }
    return pd.DataFrame({say("column.name"): values["id"].map(names.of)} | measured | told)
