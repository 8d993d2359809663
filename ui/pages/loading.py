"""Hent data: upload, check, see the difference, and only then load."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.errors import SheetError
from graph.store import Store
from ingest import loader, template
from ingest.rules import Checked
from ui.state import keep, kept, next_upload, once_for, records_of, say, settings
from ui.widgets.checked import accounting, show_difference, show_notes, show_problems
from ui.widgets.file_box import ask_files
from ui.widgets.page import is_empty, show_what_is_there, tell_new_day, title
from ui.widgets.uploads import checked_with_answers


def show(store: Store) -> None:
    """Draw the page for what *store* shows its viewer."""
    title("loading")
    show_what_is_there(store)
    is_first = is_empty(records_of(store))
    st.markdown(say("loading.first" if is_first else "loading.template_body"))
    st.download_button(
        say("loading.template"), template.content, "brobygger.xlsx", on_click="ignore"
    )
    uploads = ask_files()
    if is_first:
        st.caption(say("loading.sample"))
    if not uploads:
        if (done := kept("loaded")) is not None:
            st.success(f"{say('loading.done')} {accounting(done)}")
        return
    keep("loaded", None)
    checked = checked_with_answers(uploads, store)
    if checked is None:
        return
    share = settings().quarantine_share
    skip = _ask_skip(checked, share)
    try:
        loader.refuse_problems(checked, share=share, skip_problems=skip)
    except SheetError:
        st.error(say("loading.cannot_skip", share=share * 100) if skip else say("loading.stopped"))
        return
    _difference(checked, store, skip=skip)


def _ask_skip(checked: Checked, share: float) -> bool:
    """Draw what was found; ask whether unsound rows are to be set aside."""
    n = len(checked.problems)
    st.header(say("loading.found"), anchor=False)
    st.markdown(say("loading.rows", n=checked.rows))
    show_notes(checked.notes)
    if not n:
        st.success(say("loading.sound"))
        return False
    st.error(say("loading.problems", n=n))
    show_problems(checked.problems)
    if not checked.can_skip:
        return False
    return st.checkbox(say("loading.skip", n=checked.quarantined, share=share * 100))


def _difference(checked: Checked, store: Store, *, skip: bool) -> None:
    """Draw what loading would change, and load when asked to."""
    st.header(say("difference.title"), anchor=False)
    key = (id(checked), skip, store.version())
    load = partial(loader.load, checked, store, settings=settings(), skip_problems=skip)
    show_difference(once_for("difference", key, lambda: load(dry_run=True)))
    tell_new_day(checked.delivery.load.get("collected_on"), records_of(store))
    if st.button(say("loading.load"), type="primary"):
        with st.spinner(say("loading.loading")):
            keep("loaded", load())
        next_upload()
        st.rerun()
