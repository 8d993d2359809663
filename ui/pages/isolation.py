"""Uden registreret relation: every typed isolation, the unknown apart."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from graph.findings.isolation import STRUCTURE
from graph.model import PERSON_KINDS
from graph.records import Row
from graph.store import Store
from ui.state import answers, say
from ui.widgets.filters import ask_area_and_kind
from ui.widgets.names import Names
from ui.widgets.page import begin, view_words
from ui.widgets.rows import actor_of, finding_named, label_of, plain_words_of, show_rows

NOT_KNOWN = ("unknown", STRUCTURE)
ASKED = (*PERSON_KINDS, "Association")  # of other bodies the sheets tell, or say nothing
ISOLATIONS = (
    "no_registered_tie",
    "only_professional_ties",
    "only_through_unit",
    "lone_ildsjaele",
    "activities_on_one_carrier",
    "associations_without_municipal_partner",
    "units_without_civil_partner",
)


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "isolation")
    if began is None:
        return
    _moment, names = began
    st.caption(say("table.choose"))
    chosen = ask_area_and_kind(names)
    shown = [_section(name, answers(store, name), names, chosen=chosen) for name in ISOLATIONS]
    if not any(shown):
        st.info(say("empty.filter"))
    _pauses(store, names, chosen)
    st.caption(say("isolation.order"))


def _section(name: str, found: list[Row], names: Names, *, chosen: Callable[[str], bool]) -> bool:
    """Draw one kind of isolation, folded; tell whether anything was in it."""
    finding = finding_named(name)
    rows = [row for row in found if chosen(actor_of(row))]
    unknown = [row for row in rows if row.get("status") in NOT_KNOWN]
    known = [row for row in rows if row.get("status", "registered") == "registered"]
    n_unknown = sum(row["status"] == "unknown" for row in unknown)
    key = "isolation.section_unknown" if n_unknown else "isolation.section"
    label = say(key, label=label_of(finding), registered=len(known), unknown=n_unknown)
    with st.expander(label, expanded=bool(known) and name == ISOLATIONS[0]):
        st.markdown(plain_words_of(finding))
        if finding.view != "whole":
            st.caption(say("page.view", view=view_words(finding.view)))
        _table(known, names, label_of(finding))
        for state, some in _by_what_is_unknown(unknown, names).items():
            st.markdown(say(f"isolation.{state}", n=len(some)))
            _table(some, names, say(f"isolation.{state}", n=len(some)))
    return bool(known or unknown)


def _by_what_is_unknown(rows: list[Row], names: Names) -> dict[str, list[Row]]:
    """Return the unknown in three: not asked, nothing said of the body, not there as a contact."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        asked = names.moment.actors["kind"][actor_of(row)] in ASKED
        state = row["status"] if asked or row["status"] == STRUCTURE else "unsaid"
        found.setdefault(state, []).append(row)
    return {state: found[state] for state in ("unknown", "unsaid", STRUCTURE) if state in found}


def _table(rows: list[Row], names: Names, alt: str) -> None:
    if rows:
        show_rows(rows, names, alt=alt, without=("status",))
    else:
        st.markdown(say("isolation.none"))


def _pauses(store: Store, names: Names, chosen: Callable[[str], bool]) -> None:
    rows = [row for row in answers(store, "paused") if chosen(actor_of(row))]
    if rows:
        with st.expander(say("isolation.paused", n=len(rows))):
            show_rows(rows, names, alt=say("status.paused"), without=("ties",))
