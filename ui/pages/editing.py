"""Ret data: choose, fill in the form, see the difference, save; and take a correction back."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.edits import Edit
from graph.journal import Entry, append
from graph.store import Store
from ingest.by_hand import Draft, draft
from ui.state import keep, kept, language, once_for, records_of, say, settings
from ui.widgets.editing.chosen import ask_what
from ui.widgets.editing.difference import show_difference
from ui.widgets.editing.fields import Form
from ui.widgets.editing.form import ask_form, stands_of
from ui.widgets.editing.latest import show_latest
from ui.widgets.names import Names
from ui.widgets.page import begin


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    began = begin(store, "editing")
    if began is None:
        return
    _, names = began
    if done := kept("edited"):
        st.success(say(f"editing.{done}"))
        keep("edited", None)
    _correct(store, names)
    show_latest(store, names)


def _correct(store: Store, names: Names) -> None:
    """Draw the three steps, as far as they have come."""
    records, round_key = records_of(store), f"edit-{kept('edits') or 0}"
    chosen = ask_what(records, names, key=round_key)
    if chosen is None:
        st.info(say("editing.start"))
        return
    key = "-".join([round_key, chosen.task, chosen.kind, chosen.key, *dict(chosen.row).values()])
    form = Form(key, stands_of(chosen, store, records), records, names)
    asked = ask_form(chosen, form)
    if asked is None:
        return
    wish, about = asked
    look = (repr((wish, sorted(about.items()))), language(), store.version())
    found = once_for("draft", look, partial(draft, store, wish, about, language=language()))
    form.tell(found)
    _save(found, store, names)


def _save(found: Draft, store: Store, names: Names) -> None:
    """Draw the difference, and store it when asked to."""
    st.header(say("editing.difference"), anchor=False)
    if found.is_taken:
        st.error(say("editing.taken"))
    elif not found.is_sound:
        st.error(say("editing.refused"))
    elif found.edit is None:
        st.info(say("editing.no_difference"))
    else:
        show_difference(found.edit, names, records_of(store))
        if st.button(say("editing.save"), type="primary"):
            _put(found.edit, store)


def _put(edit: Edit, store: Store) -> None:
    entry = Entry(store.viewer.role, f"edit_{edit.task}", edit.purpose, edit.about)
    with st.spinner(say("editing.saving")), store.alone():
        append(settings().home, entry)
        is_done = store.edits.put(edit)
    if not is_done:
        st.warning(say("editing.moved"))
        return
    keep("edits", (kept("edits") or 0) + 1)
    keep("edited", "done")
    st.rerun()
