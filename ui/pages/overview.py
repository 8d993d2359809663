"""Overblik: what is registered, the three places to look at first, and what to do next."""

from __future__ import annotations

import streamlit as st

from graph.model import ACTOR_KINDS
from graph.records import Row
from graph.store import Store
from ui import format as written
from ui.state import (
    answers,
    language,
    meetings_of,
    moment_of,
    over_time_of,
    say,
    urgent_of,
)
from ui.widgets.links import map_links, page_link, told_link
from ui.widgets.multiples import show_over_time
from ui.widgets.names import Names
from ui.widgets.page import begin, names_of
from ui.widgets.rows import finding_named, label_of
from ui.widgets.since import show_since_last_visit
from ui.widgets.urgent import remedy, urgent_sentence

ABSENCES = (
    "no_registered_tie",
    "only_professional_ties",
    "lone_ildsjaele",
    "associations_without_municipal_partner",
    "units_without_civil_partner",
)
LISTED_ON = {"cut_node": "weak_spots", "bridge": "weak_spots", "one_carrier": "isolation"}
NEXT_PAGES = (
    "isolation",
    "weak_spots",
    "bridging",
    "introductions",
    "withdrawal",
    "report",
    "loading",
)


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "overview")
    if began is None:
        return
    _moment, names = began
    _counts(names)
    st.header(say("overview.urgent"), anchor=False)
    spots = urgent_of(store)
    if not spots:
        st.markdown(say("overview.no_urgent"))
    for spot in spots:
        _place(spot, names, meetings_of(store, spot))
    show_since_last_visit(store)
    st.header(say("overview.absent"), anchor=False)
    st.markdown("\n".join(_absence(store, name) for name in ABSENCES))
    show_over_time(store)
    st.header(say("overview.next"), anchor=False)
    for page in NEXT_PAGES:
        told_link(page, say(f"next.{page}"))


def prepare(store: Store) -> None:
    """Make what the page shows of the newest day, so that nobody waits for it."""
    if moment_of(store) is None:
        return
    names_of(store)
    for spot in urgent_of(store):
        meetings_of(store, spot)
    for name in ABSENCES:
        answers(store, name)
    over_time_of(store)


def _counts(names: Names) -> None:
    """Draw how many of each kind there are, and how many ties."""
    st.header(say("overview.counts"), anchor=False)
    moment = names.moment
    counts = moment.actors["kind"].value_counts()
    shown = [(names.kind_plural(kind), int(counts.get(kind, 0))) for kind in ACTOR_KINDS]
    shown.insert(1, (say("unit.ildsjaele"), len(names.leading)))
    shown.append((say("unit.contacts"), len(moment.contacts)))
    with st.container(horizontal=True):
        for label, n in shown:
            st.metric(label, written.number(n, language()), border=True, width=165)


def _place(spot: Row, names: Names, sides: list[list[str]]) -> None:
    """Draw one structure as a sentence, what could be done about it, and where to see more."""
    with st.container(border=True):
        st.markdown(urgent_sentence(spot, names))
        st.caption(remedy(spot, names, sides))
        with st.container(horizontal=True):
            if spot["code"] in LISTED_ON:
                page_link(LISTED_ON[spot["code"]])
                map_links(spot["ids"], names)


def _absence(store: Store, name: str) -> str:
    """Return one line: how many are registered so, and for how many it is unknown."""
    states = [row.get("status", "registered") for row in answers(store, name)]
    registered, unknown = states.count("registered"), states.count("unknown")
    label = label_of(finding_named(name))
    key = "absent.with_unknown" if unknown else "absent.line"
    return "- " + say(key, label=label, registered=registered, unknown=unknown)
