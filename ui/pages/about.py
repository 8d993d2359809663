"""Om tallene: where the data comes from, and every number's question, formula and source."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from graph.findings import FINDINGS
from graph.metrics import METRICS
from graph.store import Store
from ui.state import language, say
from ui.widgets.measures import definition, label_of
from ui.widgets.names import Names
from ui.widgets.page import begin
from ui.widgets.rows import show_table
from ui.widgets.sources import show_sources


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "about")
    if began is not None:
        moment, names = began
        show_sources(store, moment)
        _places(names)
    st.header(say("about.measures"), anchor=False)
    st.markdown(say("about.measures_how"))
    measures = list(METRICS)
    asked = [_in_words(METRICS[name]) for name in measures]
    event = show_table(
        pd.DataFrame(
            {
                say("about.measure"): [label_of(name) for name in measures],
                say("about.question"): asked,
            }
        ),
        alt=say("about.measures"),
        key=f"measures-{language()}",
    )
    for row in event.selection.rows:
        st.markdown(definition(METRICS[measures[row]]))
    st.header(say("about.rules"), anchor=False)
    st.markdown(say("about.rules_how"))
    for finding in FINDINGS.values():
        with st.expander(finding.label if language() == "en" else finding.label_da):
            st.markdown(_in_words(finding))
            st.markdown(finding.plain if language() == "en" else finding.plain_da)


def _places(names: Names) -> None:
    missing = int(names.moment.contacts["strength"].isna().sum())
    st.markdown(say("about.strength", n=missing, ties=len(names.moment.contacts)))


def _in_words(row: object) -> str:
    """Return the question of a row of METRICS or FINDINGS in the visitor's language."""
    return str(getattr(row, "question" if language() == "en" else "question_da"))
