"""Seneste rettelser: what was corrected, when, by whom, and the button that takes it back."""

from __future__ import annotations

import streamlit as st

from graph.edits import Edit, state_of
from graph.store import Store
from ui import format as written
from ui.state import keep, kept, language, say
from ui.widgets.editing.difference import field_words, fields_of, thing_words
from ui.widgets.names import Names
from ui.widgets.text import plain

SHOWN = 10


def show_latest(store: Store, names: Names) -> None:
    """Draw the latest corrections, the newest first."""
    st.header(say("editing.latest"), anchor=False)
    edits = store.edits.latest(SHOWN)
    if not edits:
        st.caption(say("editing.none_yet"))
        return
    st.caption(say("editing.latest_help", n=SHOWN))
    stored = store.edits.stored({change.thing for edit in edits for change in edit.changes})
    if kept("edit-undo-refused"):
        st.warning(say("editing.undo_refused"))
        keep("edit-undo-refused", None)
    for edit in edits:
        _show(edit, store, names, state=state_of(edit, stored))


def _show(edit: Edit, store: Store, names: Names, *, state: str) -> None:
    with st.container(border=True):
        left, right = st.columns([4, 1], vertical_alignment="center")
        left.markdown(_told(edit, names))
        left.caption(
            say(
                "editing.by",
                when=written.moment(edit.at, language()),
                who=plain(edit.who),
                known_from=plain(edit.known_from),
                purpose=plain(edit.purpose),
            )
        )
        if state != "stands":
            left.caption(say(f"editing.state_{state}"))
        elif right.button(
            say("editing.redo" if edit.task == "undo" else "editing.undo"),
            key=f"undo-{edit.id}",
            help=say("editing.undo_help"),
        ):
            _undo(edit, store)


def _undo(edit: Edit, store: Store) -> None:
    who = (kept("edit-about") or {}).get("who") or edit.who
    with st.spinner(say("editing.saving")), store.alone():
        is_done = store.edits.undo(edit.id, who=who)
        keep("edit-undo-refused", not is_done)
        keep("edited", "undone" if is_done else None)
    st.rerun()


def _told(edit: Edit, names: Names) -> str:
    """Return what *edit* did: never the values of a person."""
    main = edit.main
    fields = fields_of(main) if main.before and main.after else []
    labels = [field_words(one, main, names) for one in fields]
    others = [change for change in edit.changes if change is not main and change.kind != "Load"]
    labels += [names.tie_word(change.kind) for change in others if change.kind != main.kind]
    words = say(f"editing.did_{edit.task}", what=plain(thing_words(main, names)))
    return f"{words} ({', '.join(map(plain, dict.fromkeys(labels)))})" if labels else words
