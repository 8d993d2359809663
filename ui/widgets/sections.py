"""One finding on a page: what it means, its rows, and apart from them the unknown."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from graph.findings.isolation import STRUCTURE
from graph.model import PERSON_KINDS
from graph.records import Row
from graph.store import Store
from ui.state import answers, say
from ui.widgets.names import Names
from ui.widgets.page import view_words
from ui.widgets.rows import actor_of, finding_named, label_of, plain_words_of, show_rows

NOT_KNOWN = ("unknown", STRUCTURE)
ASKED = (*PERSON_KINDS, "Association")  # of other bodies the sheets tell, or say nothing


def show_finding(
    name: str,
    store: Store,
    names: Names,
    *,
    chosen: Callable[[str], bool] = lambda _actor: True,
    expanded: bool = False,
) -> bool:
    """
    Draw the finding *name* for the actors *chosen*, folded; tell whether anything was in it.

    Args:
        expanded: Whether it stands open when something is registered.
    """
    finding = finding_named(name)
    rows = [row for row in answers(store, name) if chosen(actor_of(row))]
    unknown = [row for row in rows if row.get("status") in NOT_KNOWN]
    known = [row for row in rows if row.get("status", "registered") == "registered"]
    n_unknown = sum(row["status"] == "unknown" for row in unknown)
    key = "isolation.section_unknown" if n_unknown else "isolation.section"
    label = say(key, label=label_of(finding), registered=len(known), unknown=n_unknown)
    with st.expander(label, expanded=expanded and bool(known)):
        st.markdown(plain_words_of(finding))
        if finding.view != "whole":
            st.caption(say("page.view", view=view_words(finding.view)))
        _table(known, names, label_of(finding))
        for state, some in _by_what_is_unknown(unknown, names).items():
            told = say(f"isolation.{state}", n=len(some))
            st.markdown(told)
            _table(some, names, f"{label_of(finding)}. {told}")
    return bool(known or unknown)


def _by_what_is_unknown(rows: list[Row], names: Names) -> dict[str, list[Row]]:
    """Return the unknown in three: not asked, nothing said of the body, not there as a contact."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        asked = names.model_kind(actor_of(row)) in ASKED
        state = row["status"] if asked or row["status"] == STRUCTURE else "unsaid"
        found.setdefault(state, []).append(row)
    return {state: found[state] for state in ("unknown", "unsaid", STRUCTURE) if state in found}


def _table(rows: list[Row], names: Names, alt: str) -> None:
    if rows:
        show_rows(rows, names, alt=alt, without=("status",))
    else:
        st.markdown(say("isolation.none"))
