"""Ret data: choose, fill in the form, see the difference, save; and take a correction back."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from graph.edits import Edit
from graph.journal import Entry, append
from graph.model import ACTOR_KINDS
from graph.records import Records
from graph.store import Store
from ingest.by_hand import Draft, draft
from ui.state import (
    choose_on_all_pages,
    chosen_actor,
    keep,
    kept,
    language,
    once_for,
    records_of,
    say,
    settings,
)
from ui.widgets.editing.about import unfold
from ui.widgets.editing.chosen import TASKS, ask_what
from ui.widgets.editing.difference import show_difference
from ui.widgets.editing.fields import Form
from ui.widgets.editing.form import ask_form
from ui.widgets.editing.latest import show_latest
from ui.widgets.editing.opened import close, is_overtaken, opened, tell_left
from ui.widgets.links import page_link
from ui.widgets.names import Names
from ui.widgets.page import begin, is_empty


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    names = _begin(store)
    if names is None:
        return
    if done := kept("edited"):
        st.success(say(f"editing.{done}"))
        keep("edited", None)
    _correct(store, records_of(store), names)
    show_latest(store, names)


def _begin(store: Store) -> Names | None:
    """Draw the top of the page; an empty store can take its first actor here too."""
    if began := begin(store, "editing", empty=_nothing_yet):
        return began[1]
    records = records_of(store)
    return Names(records.on(date.today()), language()) if is_empty(records) else None


def _nothing_yet() -> None:
    st.info(say("editing.empty"))
    page_link("loading")


def _correct(store: Store, records: Records, names: Names) -> None:
    """Draw the three steps, as far as they have come."""
    round_key = f"edit-{kept('edits') or 0}"
    tasks = ("add",) if is_empty(records) else TASKS
    chosen = ask_what(records, names, tasks, key=round_key)
    if chosen is None:
        tell_left(store, records)
        st.info(say("editing.start"))
        return
    parts = [round_key, str(kept("edit-tries") or 0), chosen.task, chosen.kind, chosen.key]
    key = "-".join([*parts, *dict(chosen.row).values()])
    begun = opened(chosen, store, records, key=key)
    stale = is_overtaken(begun, store, records)
    form = Form(key, begun.stands, records, names)
    asked = ask_form(chosen, form)
    if asked is None or stale:
        return
    wish, about = asked
    look = (repr((wish, sorted(about.items()))), language(), store.version())
    found = once_for("draft", look, partial(draft, store, wish, about, language=language()))
    if unfold(form, found):
        st.rerun()
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
    """Store *edit*; that it is done is kept before a second click can break in on the drawing."""
    entry = Entry(store.viewer.role, f"edit_{edit.task}", edit.purpose, edit.about)
    with st.spinner(say("editing.saving")), store.alone():
        append(settings().home, entry)
        is_done = store.edits.put(edit)
        if is_done:
            keep("edits", (kept("edits") or 0) + 1)
            keep("edited", "done")
            close()
            if chosen_actor() and edit.main.kind in ACTOR_KINDS:
                choose_on_all_pages(edit.main.key)  # the next form is of the one just saved
    if not is_done:
        st.warning(say("editing.moved"))
        return
    st.rerun()
