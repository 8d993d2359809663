"""Hjælp: the first five minutes, what the words mean, and what the program never does."""

from __future__ import annotations

import streamlit as st

from graph.findings import FINDINGS
from graph.metrics import METRICS
from graph.store import Store
from ui.state import language, say
from ui.widgets.links import told_link
from ui.widgets.page import title

STEPS = ("overview", "isolation", "weak_spots", "withdrawal", "introductions", "report")
PARTS = ("words", "never", "keys", "wrong")
FINDINGS_TOLD = ("only_professional_ties", "lone_ildsjaele")
MEASURES_TOLD = ("betweenness", "constraint", "effective_size", "fragmentation")


def show(store: Store) -> None:  # noqa: ARG001 - every page is handed the store
    """Draw the page; it needs no data."""
    title("manual")
    st.header(say("manual.start"), anchor=False)
    for number, step in enumerate(STEPS, start=1):
        told_link(step, say(f"manual.step_{step}"), number=f"{number}. ")
    for part in PARTS:
        st.header(say(f"manual.{part}"), anchor=False)
        st.markdown(say(f"manual.{part}_body"))
        if part == "words":
            st.markdown("\n".join(_words()))


def _words() -> list[str]:
    """Return a line for each word: its name and what it means, from the tables that define it."""
    english = language() == "en"
    told = [FINDINGS[name] for name in FINDINGS_TOLD] + [METRICS[name] for name in MEASURES_TOLD]
    return [
        f"- **{row.label if english else row.label_da}**: {row.plain if english else row.plain_da}"
        for row in told
    ]
