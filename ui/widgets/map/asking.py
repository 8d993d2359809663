"""What a person asks the map for: a size by a measure, and a finding to be ringed."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable

import streamlit as st

from graph.findings import FINDINGS
from graph.metrics import METRICS
from graph.records import Row
from graph.store import Store
from ui.state import answers, keep, kept, language, say, weak_spots_of
from ui.widgets.map.chosen import chosen, wish_for
from ui.widgets.map.marks import cut_off, cut_ties
from ui.widgets.measures import label_of
from ui.widgets.rows import actor_of

ALIKE = ""
MEASURES = (ALIKE, "degree", "betweenness", "effective_size", "participation")
SPOTS: dict[str, Callable[[list[Row]], Iterable[str]]] = {
    "weak_nodes": cut_off,
    "weak_ties": cut_ties,
}
ASKED = (
    *SPOTS,
    "no_registered_tie",
    "only_professional_ties",
    "only_through_unit",
    "lone_ildsjaele",
    "activities_on_one_carrier",
    "associations_without_municipal_partner",
    "units_without_civil_partner",
)
FIELD_WIDTH = 340  # pixels


def ask_measure() -> str:
    """Draw the menu of measures; return the chosen one's name, ``ALIKE`` for none."""
    measure: str = st.selectbox(
        say("whole.size"),
        [name for name in MEASURES if name == ALIKE or name in METRICS],
        index=1,
        format_func=lambda name: label_of(name) if name else say("whole.alike"),
        help=say("whole.size_help"),
        key="map-measure",
        persist_state="session",
        width=FIELD_WIDTH,
    )
    return measure


def ask_finding(store: Store, known: Container[str]) -> None:
    """Draw the menu of findings; whom a newly chosen one is about is ringed on the map."""
    name = st.selectbox(
        say("whole.find"),
        ASKED,
        index=None,
        format_func=_label,
        placeholder=say("whole.find_hint"),
        key="map-finding",
        width=FIELD_WIDTH,
    )
    ringed = [node for node in _about(store, name) if node in known] if name else []
    if name:
        st.caption(say("whole.found", n=len(ringed)) if ringed else say("whole.found_none"))
    if name != kept("map-found"):
        keep("map-found", name)
        wish_for(chosen(known), focus=ringed)


def _about(store: Store, name: str) -> list[str]:
    """Return whom the finding *name* is about, each once."""
    if name in SPOTS:
        ids = SPOTS[name](weak_spots_of(store))
        return sorted({node for joined in ids for node in joined.split("|")})
    return sorted({actor_of(row) for row in answers(store, name)})


def _label(name: str) -> str:
    if name in SPOTS:
        return say(f"whole.{name}")
    finding = FINDINGS[name]
    return finding.label if language() == "en" else finding.label_da
