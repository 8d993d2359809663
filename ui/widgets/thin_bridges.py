"""The table of thin bridges: two groups, and the one or two ties that lead between them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from graph.records import Row
from ui.state import say
from ui.widgets.names import Names
from ui.widgets.rows import show_actors


def show_thin_bridges(bridges: Sequence[Row], names: Names) -> None:
    """Draw the pairs of groups that only one or two ties lead between, the largest groups first."""
    st.header(say("weak.thin"), anchor=False)
    st.markdown(say("weak.thin_plain"))
    if not bridges:
        st.markdown(say("weak.thin_none"))
        return
    frame = pd.DataFrame(
        {
            say("column.group_a"): [names.of(row["hub_a"]) for row in bridges],
            say("column.size_a"): [row["size_a"] for row in bridges],
            say("column.group_b"): [names.of(row["hub_b"]) for row in bridges],
            say("column.size_b"): [row["size_b"] for row in bridges],
            say("column.thin_ties"): [
                "; ".join(f"{names.of(a)} – {names.of(b)}" for a, b in row["ends"])
                for row in bridges
            ],
        }
    )
    actors = [list(dict.fromkeys(end for tie in row["ends"] for end in tie)) for row in bridges]
    show_actors(frame, actors, names, alt=say("weak.thin"))
