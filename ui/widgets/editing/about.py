"""The questions about a correction: who, from where, what for; rare ones folded until needed."""

from __future__ import annotations

from datetime import date

import streamlit as st

from graph.model import CHILD_BANDS, LOAD_COLUMNS
from ingest.by_hand import Draft
from ui import format as written
from ui.state import keep, kept, language, say
from ui.widgets.checked import DAYS
from ui.widgets.editing.fields import Form, in_pairs

ANSWERS = {column.name: column for column in LOAD_COLUMNS}
USUAL = ("who", "known_from", "purpose", "collected_on")
OF_PERSONS = ("legal_basis",)
RARE = ("expires_on", "legal_basis_children", "legal_basis_protected")


def ask_about(form: Form, *, has_persons: bool) -> dict[str, str]:
    """Draw the questions about the correction; what was said last time stands in them."""
    before = kept("edit-about") or {}
    rare = RARE if has_persons else RARE[:1]
    needed = _needed(form)
    usual = [*USUAL, *(OF_PERSONS if has_persons else ()), *(one for one in rare if one in needed)]
    about: dict[str, str] = {}
    for name, side in in_pairs(usual):
        with side:
            about[name] = _ask(form, name, before.get(name, ""))
            form.place(name)
    folded = [name for name in rare if name not in needed]
    if folded:
        with st.expander(say("editing.rare" if has_persons else "editing.about_expires_on")):
            about |= {name: _ask(form, name, before.get(name, "")) for name in folded}
    return about


def unfold(form: Form, draft: Draft) -> bool:
    """Keep which rare questions *draft* finds fault with; tell whether one of them is folded."""
    faulty = {*draft.faults, *draft.needed} & set(RARE)
    is_folded = not faulty <= _needed(form)
    keep("edit-unfolded", (form.key, faulty | _unfolded(form)))
    return is_folded


def _needed(form: Form) -> set[str]:
    """Return the rare questions to be seen: of whom it is about, and those found fault with."""
    found = _unfolded(form)
    if form.stands.get("is_child") or form.stands.get("age_band") in CHILD_BANDS:
        found.add("legal_basis_children")
    if form.stands.get("protected"):
        found.add("legal_basis_protected")
    return found


def _unfolded(form: Form) -> set[str]:
    key, names = kept("edit-unfolded") or ("", set())
    return set(names) if key == form.key else set()


def _ask(form: Form, name: str, before: str) -> str:
    key = f"{form.key}-about-{name}"
    column = ANSWERS.get(name)
    if column and column.type == "date":
        stands = date.fromisoformat(before) if before else None
        if name == "collected_on":
            stands = stands or date.today()
        shape = written.DATE_FIELDS[language()]
        day = st.date_input(say(f"editing.about_{name}"), stands, *DAYS, format=shape, key=key)
        return str(day or "")
    return st.text_input(say(f"editing.about_{name}"), before, key=key)
