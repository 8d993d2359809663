"""The track of possible new leaders, those who lead already, and who both gives and receives."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from graph.model import STEP_TYPES
from graph.records import Row
from ui.state import say
from ui.widgets.names import Names
from ui.widgets.rows import show_rows, show_table
from ui.widgets.text import clean

STEPS = tuple(STEP_TYPES)  # in the order of the track
BOTH = ("gives", "receives")


def show_tracks(rows: Sequence[Row], names: Names) -> None:
    """Draw possible new leaders by area and id: what they take part in, the steps, the next one."""
    if rows:
        label = say(f"leaders.{rows[0]['status']}", n=len(rows))
        with st.expander(label, expanded=True):
            st.markdown(say(f"leaders.{rows[0]['status']}_plain"))
            show_rows([_track(row) for row in rows], names, alt=label)


def show_leaders(rows: Sequence[Row], names: Names) -> None:
    """Draw of what ages and groups those are who lead in each area, folded."""
    if rows:
        with st.expander(say("leaders.already", n=len(rows))):
            frame = pd.DataFrame(
                {
                    say("column.area_id"): [names.place(row["area_id"]) for row in rows],
                    say("column.age_bands"): [_listed(row["age_bands"]) for row in rows],
                    say("column.groups"): [_listed(row["groups"]) for row in rows],
                    say("column.all_told"): [say("no" if r["unknown"] else "yes") for r in rows],
                }
            )
            show_table(frame, alt=say("leaders.already", n=len(rows)))


def show_both_sides(rows: Sequence[Row], names: Names) -> None:
    """Draw the citizens who both give and receive, by area and id, folded."""
    if rows:
        label = say("leaders.both", n=len(rows))
        with st.expander(label):
            st.markdown(say("leaders.both_plain"))
            lines = [
                {"citizen_id": row["citizen_id"]}
                | {side: [names.tie_word(kind) for kind in row[side]] for side in BOTH}
                for row in rows
            ]
            show_rows(lines, names, alt=label)


def _track(row: Row) -> Row:
    """Return one candidate as told: each step held or not, and which comes next."""
    held = set(row["steps"])
    left = [step for step in STEPS if step not in held]
    return {
        "citizen_id": row["citizen_id"],
        "next_step": say(f"column.{left[0]}") if left else say("leaders.all_held"),
        **{step: say("leaders.held" if step in held else "leaders.not_held") for step in STEPS},
        "activity_ids": row["activity_ids"],
    }


def _listed(texts: Sequence[str]) -> str:
    return ", ".join(clean(text) for text in texts) or "–"
