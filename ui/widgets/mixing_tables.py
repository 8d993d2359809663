"""Who meets whom: ties between sectors beside chance, and activities that mix or do not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from graph.metrics import METRICS
from graph.records import Row
from ui import format as written
from ui.state import language, say
from ui.widgets.chance_words import how_often, null_words, sector_word
from ui.widgets.measures import definition
from ui.widgets.names import Names
from ui.widgets.rows import show_rows, show_table

VERDICTS = ("reserve", "mostly_one_group", "only_others", "unknown", "mixed")
DEFINED = ("ei_whole", "ei_permutation_mean", "mixing_matrix")


def show_sectors(rows: Sequence[Row]) -> None:
    """Draw the E-I index in words, and the ties between sectors, beside the null model."""
    if not rows:
        st.markdown(say("across.no_ties"))
        return
    whole, *all_pairs = rows
    pairs = [row for row in all_pairs if row["value"] or row["expected"] >= 1]
    st.markdown(
        say(
            f"across.ei_{_side(whole)}",
            **{name: _two(whole[name]) for name in ("value", "expected", "low", "high")},
            often=how_often(whole["p"]),
        )
    )
    frame = pd.DataFrame(
        {
            say("column.sectors"): [" – ".join(map(sector_word, row["sectors"])) for row in pairs],
            say("column.ties_between"): [round(row["value"]) for row in pairs],
            say("column.expected"): [round(row["expected"]) for row in pairs],
            say("bridging.in_words"): [say(f"chance.{_side(row)}") for row in pairs],
            say("column.interval"): [_interval(row) for row in pairs],
            say("column.p"): [how_often(row["p"]) for row in pairs],
        }
    )
    show_table(frame, alt=say("across.sectors"))
    st.caption(say("across.give_sector"))
    with st.expander(say("bridging.meaning")):
        st.markdown(null_words("labels") + " " + say("across.deals", n=whole["deals"]))
        for name in DEFINED:
            st.markdown(definition(METRICS[name]))


def show_mixing(rows: Sequence[Row], names: Names) -> None:
    """Draw the activities by whether they mix the target group with others, the unknown apart."""
    st.markdown(say("across.mixing_plain"))
    if not rows:
        st.markdown(say("across.no_activities"))
    for verdict in VERDICTS:
        some = [row for row in rows if row["verdict"] == verdict]
        if some:
            label = say(f"mixing.{verdict}", n=len(some))
            with st.expander(label, expanded=verdict == "reserve"):
                st.markdown(say(f"mixing.{verdict}_plain"))
                show_rows([_told(row) for row in some], names, alt=label)


def _told(row: Row) -> dict[str, Any]:
    return {
        "activity_id": row["activity_id"],
        "in_target_group": row["in_target_group"],
        "others": row["others"],
        "not_told": row["unknown"],
    }


def _side(row: Row) -> str:
    """Return whether the value lies above, below or among 19 of 20 deals."""
    if row["low"] <= row["value"] <= row["high"]:
        return "as"
    return "more" if row["value"] > row["high"] else "less"


def _interval(row: Row) -> str:
    low, high = (written.number(row[end], language(), decimals=0) for end in ("low", "high"))
    return f"{low}–{high}"


def _two(value: float) -> str:
    return written.number(value, language(), decimals=2)
