"""The second step of Ret data: a form with only the columns that fit, and what is wished by it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from graph.edits import Thing
from graph.model import (
    CONTACT_KINDS,
    NODE_KINDS,
    PERSON_KINDS,
    STRENGTHS,
    TIE_COLUMNS,
    Column,
)
from graph.records import Records, Row
from graph.store import Store
from ingest.by_hand import REMOVE, TIES, Wish
from ui.state import keep, kept, say
from ui.widgets.editing.about import ask_about
from ui.widgets.editing.chosen import Chosen
from ui.widgets.editing.fields import Form, as_typed

PAUSE = ("paused_from", "paused_to")
FIXED = ("source", "target", "kind")  # of a tie that stands; another one is another tie


def ask_form(chosen: Chosen, form: Form) -> tuple[Wish, dict[str, str]] | None:
    """Draw the form for *chosen*; return what is wished once somebody has asked to see it."""
    columns = _columns(chosen, form.stands)
    with st.form(form.key):
        mistake = chosen.task == "end" and st.checkbox(say("editing.mistake"))
        form.ask(columns)
        st.header(say("editing.about"), anchor=False)
        about = ask_about(form, has_persons=_has_persons(chosen))
        if st.form_submit_button(say("editing.show"), type="primary"):
            keep("edit-shown", form.key)
            keep("edit-about", about)
    if kept("edit-shown") != form.key:
        return None
    wish = _wish(chosen, form, columns)
    return (Wish(REMOVE, TIES, wish.row, wish.gone) if mistake else wish), about


def stands_of(chosen: Chosen, store: Store, records: Records) -> Row:
    """Return what is stored of *chosen*, its places and other references by their columns."""
    kind = chosen.tie_kind if chosen.kind == TIES else chosen.kind
    stored = store.edits.stored([(kind, chosen.key)])[kind, chosen.key] if chosen.key else None
    row: Row = dict(chosen.row) | (stored or {})
    if chosen.kind != TIES and chosen.key:
        row |= {name: other for name, (other, _) in _references(chosen, records).items()}
    return row


def _columns(chosen: Chosen, stands: Mapping[str, Any]) -> list[Column]:
    """Return the columns of the form; what cannot be changed by it is left out."""
    if chosen.task == "end":
        return [column for column in TIE_COLUMNS if column.name == "valid_to"]
    if chosen.kind == TIES:
        strange = stands.get("strength") not in {None, *STRENGTHS}
        hidden = {*FIXED, "origin", *(["strength"] if strange else [])}
        return [column for column in TIE_COLUMNS if column.name not in hidden]
    columns = [column for column in NODE_KINDS[chosen.kind].columns if column.name != "origin"]
    if chosen.task == "pause":
        return [column for column in columns if column.name in PAUSE]
    if chosen.task == "add":
        return columns
    return [column for column in columns if column.name != "id" and column.tie not in CONTACT_KINDS]


def _has_persons(chosen: Chosen) -> bool:
    return chosen.kind == TIES or chosen.kind in PERSON_KINDS


def _wish(chosen: Chosen, form: Form, columns: list[Column]) -> Wish:
    if chosen.kind == TIES:
        return _tie_wish(chosen, form)
    row: Row = ({"id": chosen.key} if chosen.key else {}) | form.cells
    gone: list[Thing] = []
    stood = _references(chosen, form.records) if chosen.key else {}
    for column in [column for column in columns if column.tie]:
        other, key = stood.get(column.name, (None, ""))
        if row[column.name] == other:
            row.pop(column.name)  # its tie stays as it is
        elif key:
            gone.append((column.tie, key))
    return Wish(chosen.task, chosen.kind, row, tuple(gone), is_new=not chosen.key)


def _tie_wish(chosen: Chosen, form: Form) -> Wish:
    known_by = [column for column in TIE_COLUMNS if column.name in {"valid_from", "paid_by"}]
    stands = {column.name: as_typed(column, form.stands) or None for column in known_by}
    row = {**dict(chosen.row), **stands, **form.cells}
    if not chosen.key:
        return Wish("add", TIES, row, is_new=True)
    return Wish(chosen.task.removeprefix("tie_"), TIES, row, ((chosen.tie_kind, chosen.key),))


def _references(chosen: Chosen, records: Records) -> dict[str, tuple[str, str]]:
    """Return, by column, what the one that stands refers to and the key of that tie."""
    found: dict[str, tuple[str, str]] = {}
    kinds = records.nodes["kind"]
    for column in [column for column in NODE_KINDS[chosen.kind].columns if column.tie]:
        here, there = ("target", "source") if column.incoming else ("source", "target")
        own = records.ties[
            (records.ties["kind"] == column.tie) & (records.ties[here] == chosen.key)
        ]
        for other, key in zip(own[there], own["key"], strict=True):
            if kinds.get(other) in column.refers_to:
                found.setdefault(column.name, (other, key))
    return found
