"""What is new since the last visit: what was recorded, what happened, and who is alone now."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.store import Store
from ui import format as written
from ui.state import changes_since, language, previous_visit, say


def show_since_last_visit(store: Store) -> None:
    """Draw what changed since this visitor was here; at a first visit, what will stand here."""
    st.header(say("since.title"), anchor=False)
    visit = previous_visit(store)
    if visit is None:
        st.markdown(say("since.first"))
        return
    day = partial(written.day, language=language())
    st.caption(say("since.when", at=written.moment(visit.at, language()), day=day(visit.day)))
    found = changes_since(store, visit)
    lines = [say(f"since.{name}", n=n) for name, n in found.items() if n]
    st.markdown("\n".join(f"- {line}" for line in lines) if lines else say("since.nothing"))
