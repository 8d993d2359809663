"""Hvem skal møde hvem: suggestions close by and safe, and what came of them."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.findings.introductions import introductions
from graph.findings.kept_suggestions import BECAME, DISMISSED, UNDER_WAY, kept_suggestions
from graph.findings.not_proposed import not_proposed
from graph.store import Store
from ui.state import derived, say
from ui.widgets.page import begin
from ui.widgets.what_if.lists import (
    ask_area_and_reason,
    show_folded,
    show_new,
    show_under_way,
    tell_left_out,
)

FOLDED = {"became": BECAME, "dismissed": DISMISSED}


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "introductions")
    if began is None:
        return
    _moment, names = began
    st.caption(say("introductions.rules"))
    proposed = derived(store, "introductions", introductions)
    decided = derived(store, "kept suggestions", kept_suggestions)
    chosen = ask_area_and_reason([*proposed, *decided], names)
    decided = [row for row in decided if chosen(row)]
    show_under_way([row for row in decided if row["state"] in UNDER_WAY], names, store)
    show_new([row for row in proposed if chosen(row)], names, store)
    tell_left_out(derived(store, "not proposed", partial(not_proposed, proposed=proposed)))
    for title, state in FOLDED.items():
        show_folded([row for row in decided if row["state"] == state], names, store, title=title)
