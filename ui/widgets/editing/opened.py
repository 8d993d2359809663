"""What stood when a form was opened: nobody writes over what another has changed since."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from graph.edits import Change
from graph.records import Records, Row
from graph.store import Store
from ingest.by_hand import TIES
from ui.state import keep, kept, say
from ui.widgets.editing.chosen import Chosen
from ui.widgets.editing.difference import fields_of
from ui.widgets.editing.fields import label_of
from ui.widgets.editing.form import stands_of


@dataclass(frozen=True)
class Opened:
    """A form, what it is about, and what stood then."""

    key: str
    chosen: Chosen
    stands: Row


def opened(chosen: Chosen, store: Store, records: Records, *, key: str) -> Opened:
    """Return the form *key* as it was opened; it is opened now unless it was the last one."""
    last: Opened | None = kept("edit-opened")
    if last is None or last.key != key:
        last = Opened(key, chosen, stands_of(chosen, store, records))
        keep("edit-opened", last)
    return last


def close() -> None:
    """Forget the form: what changed since is this visitor's own doing."""
    keep("edit-opened", None)


def is_overtaken(form: Opened, store: Store, records: Records) -> bool:
    """Tell, and say, whether what *form* is about has been changed since it was opened."""
    fields = _changed(form, store, records)
    if not fields:
        return False
    st.warning(say("editing.overtaken", fields=fields))
    if st.button(say("editing.again")):
        keep("edit-tries", (kept("edit-tries") or 0) + 1)
        st.rerun()
    return True


def tell_left(store: Store, records: Records) -> None:
    """Say so when what the last form was about has been changed, and can be chosen no longer."""
    last: Opened | None = kept("edit-opened")
    if last is not None and _changed(last, store, records):
        st.warning(say("editing.left"))
    close()


def _changed(form: Opened, store: Store, records: Records) -> list[str]:
    """Return the labels of the fields that differ from what stood; a word for it all when gone."""
    chosen = form.chosen
    kind = chosen.tie_kind if chosen.kind == TIES else chosen.kind
    now = stands_of(chosen, store, records)
    if {"id", "key"} & form.stands.keys() and not {"id", "key"} & now.keys():
        return [say("editing.removed")]
    change = Change(kind, chosen.key, form.stands, now)
    return [label_of(column) for column in fields_of(change)]
