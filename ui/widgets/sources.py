"""Where the data comes from: each load's source, purpose and day, and whether it is the whole."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from graph.moment import Moment
from graph.store import Store
from ui import format as written
from ui.state import language, records_of, say
from ui.widgets.rows import show_table
from ui.widgets.text import clean


def show_sources(store: Store, moment: Moment) -> None:
    """Draw one row for each load, newest first, with how many actors it brought."""
    loads = records_of(store).loads
    brought = moment.actors["load"].value_counts()
    rows = sorted(
        loads.to_dict("index").items(), key=lambda item: (str(item[1]["collected_on"]), item[0])
    )
    st.header(say("sources.title"), anchor=False)
    st.markdown(say("sources.how"))
    table = [
        {
            say("sources.source"): clean(row["source"] or "–"),
            say("sources.purpose"): clean(row.get("purpose") or "–"),
            say("sources.basis"): clean(row.get("legal_basis") or "–"),
            say("sources.collected"): _day(row["collected_on"]),
            say("sources.complete"): say("yes" if row["complete"] else "no"),
            say("sources.actors"): int(brought.get(load, 0)),
        }
        for load, row in reversed(rows)
    ]
    show_table(pd.DataFrame(table), alt=say("sources.title"))


def _day(value: object) -> str:
    return written.day(value if isinstance(value, date) else None, language())
