"""Near misses of meeting only professionals, units that are the only way, and ties gained."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from graph.records import Row
from ui.state import say
from ui.widgets.names import Names
from ui.widgets.rows import show_actors, show_rows


def show_near_misses(rows: Sequence[Row], names: Names) -> None:
    """Draw who is not in the list for one thing alone, by what that is, folded."""
    if rows:
        with st.expander(say("professionals.near", n=len(rows))):
            for reason in ("few_unpaid", "paused"):
                some = [row for row in rows if row["reason"] == reason]
                if some:
                    label = say(f"professionals.{reason}", n=len(some))
                    st.markdown(label)
                    show_rows(some, names, alt=label, without=("reason",))


def show_units(rows: Sequence[Row], names: Names) -> None:
    """Draw the units that are the only way to somebody, those to most first, with the posts."""
    if not rows:
        return
    rows = sorted(rows, key=lambda row: (-len(row["citizen_ids"]), row["unit_id"]))
    with st.expander(say("professionals.units", n=len(rows)), expanded=True):
        st.markdown(say("professionals.units_plain"))
        frame = pd.DataFrame(
            {
                say("column.unit"): [names.of(row["unit_id"]) for row in rows],
                say("column.area_id"): [names.area(row["unit_id"]) for row in rows],
                say("column.reached"): [len(row["citizen_ids"]) for row in rows],
                say("column.employee_ids"): [names.listed(row["employee_ids"]) for row in rows],
                say("column.citizen_ids"): [names.listed(row["citizen_ids"]) for row in rows],
            }
        )
        actors = [[row["unit_id"], *row["employee_ids"]] for row in rows]
        show_actors(frame, actors, names, alt=say("professionals.units", n=len(rows)))


def show_gained(rows: Sequence[Row], names: Names) -> None:
    """Draw who has gained a tie outside the circle they came into, and since when, folded."""
    if rows:
        label = say("professionals.gained", n=len({row["citizen_id"] for row in rows}))
        with st.expander(label):
            st.markdown(say("professionals.gained_plain"))
            show_rows(rows, names, alt=label)
