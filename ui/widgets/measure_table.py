"""The bridging measures and broker roles of those who may be compared, as tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from graph.findings.beside_chance import EI
from graph.metrics import METRICS
from graph.records import Row
from ui.state import say
from ui.widgets.chance_words import verdict
from ui.widgets.measures import label_of, number_column, plain_words, rounded
from ui.widgets.names import Names
from ui.widgets.rows import show_actors

NAME_WIDTH = 190  # pixels; the measures then fit beside it
COLUMNS = ("value", "expected", "z")
BESIDE: dict[bool, tuple[str, str, str]] = {  # the measures behind the columns, for E-I or a role
    True: ("ei_node", "ei_permutation_mean", ""),
    False: ("gould_fernandez", "gould_fernandez_permutation_mean", "gould_fernandez_permutation_z"),
}


def show_measures(values: pd.DataFrame, names: Names, chosen: Sequence[str]) -> None:
    """Draw the measures *chosen* of those who may be compared, by the first of them."""
    values = values[values["id"].isin(names.rankable)]
    if chosen:
        ascending = METRICS[chosen[0]].notable == "low"
        values = values.sort_values([chosen[0], "id"], ascending=[ascending, True])
    if values.empty:
        return
    if chosen:
        first = METRICS[chosen[0]]
        st.markdown(say("bridging.order", label=label_of(first.name), plain=plain_words(first)))
    measured = {label_of(name): rounded(values[name].astype(float)) for name in chosen}
    config = {label_of(name): number_column(METRICS[name]) for name in chosen}
    _show(values["id"], measured, names, alt=say("page.bridging"), config=config)


def show_brokers(rows: Sequence[Row], names: Names, *, measure: str) -> None:
    """Draw one broker role, or the E-I index, beside what chance gives; the highest first."""
    values = pd.DataFrame(
        [row for row in rows if row["measure"] == measure and row["id"] in names.rankable]
    )
    if values.empty:
        st.markdown(say("bridging.nobody"))
        return
    values = values.sort_values(["value", "id"], ascending=[False, True])
    told, config = {}, {}
    for column, name in zip(COLUMNS, BESIDE[measure == EI], strict=True):
        heading = say(f"bridging.{column}_ei" if measure == EI else f"bridging.{column}")
        told[heading] = rounded(values[column].astype(float))
        if name:
            config[heading] = number_column(METRICS[name], heading)
    told[say("bridging.in_words")] = [verdict(None if pd.isna(z) else z) for z in values["z"]]
    _show(values["id"], told, names, alt=say(f"role.{measure}"), config=config)


def _show(
    ids: pd.Series, told: dict[str, Any], names: Names, *, alt: str, config: dict[str, Any]
) -> None:
    """Draw a row for each of *ids*: the name, what is told of it, its kind and area."""
    place = {
        say("column.kind"): ids.map(names.kind),
        say("column.area_id"): ids.map(names.area),
    }
    frame = pd.DataFrame({say("column.name"): ids.map(names.of)} | told | place)
    width = {say("column.name"): st.column_config.TextColumn(width=NAME_WIDTH)}
    show_actors(frame, [[actor] for actor in ids], names, alt=alt, config=config | width)
