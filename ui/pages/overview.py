"""Overblik: what is registered, the three places to look at first, and what to do next."""

from __future__ import annotations

import streamlit as st

from graph.model import ACTOR_KINDS
from graph.records import Row
from graph.store import Store
from ui import format as written
from ui.state import answers, language, say, urgent_of
from ui.widgets.names import Names
from ui.widgets.page import begin
from ui.widgets.rows import finding_named, label_of
from ui.widgets.text import plain

ABSENCES = (
    "no_registered_tie",
    "only_professional_ties",
    "lone_ildsjaele",
    "associations_without_municipal_partner",
    "units_without_civil_partner",
)
NEXT_PAGES = ("isolation", "weak_spots", "bridging", "neighbourhood", "loading")


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
        _sentence(spot, names)
    st.header(say("overview.absent"), anchor=False)
    st.markdown("\n".join(_absence(store, name) for name in ABSENCES))
    st.header(say("overview.next"), anchor=False)
    st.markdown("\n".join(f"- **{say(f'page.{p}')}**: {say(f'next.{p}')}" for p in NEXT_PAGES))


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


def _sentence(spot: Row, names: Names) -> None:
    """Draw one structure as a sentence, with what could be done about it."""
    ids, code = spot["ids"], spot["code"]
    name, other = plain(names.of(ids[0])), plain(names.of(ids[-1]))
    kind, day = names.kind(ids[0]), written.day(spot["day"], language())
    with st.container(border=True):
        st.markdown(say(f"urgent.{code}", n=spot["n"], name=name, other=other, kind=kind, day=day))
        st.caption(say(f"remedy.{code}"))


def _absence(store: Store, name: str) -> str:
    """Return one line: how many are registered so, and for how many it is unknown."""
    states = [row.get("status", "registered") for row in answers(store, name)]
    registered, unknown = states.count("registered"), states.count("unknown")
    label = label_of(finding_named(name))
    key = "absent.with_unknown" if unknown else "absent.line"
    return "- " + say(key, label=label, registered=registered, unknown=unknown)
