"""The third step of Ret data: what stood before and what would stand after."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from graph.edits import Change, Edit
from graph.model import NODE_KINDS, PERSON_KINDS, TIE_COLUMNS, TIE_KINDS, Column
from graph.records import Records
from ui import format as written
from ui.state import language, say
from ui.widgets.editing.fields import as_typed, label_of, word_of
from ui.widgets.names import Names
from ui.widgets.page import tell_new_day
from ui.widgets.text import clean, plain

NO_PERSONS = frozenset(NODE_KINDS).difference(PERSON_KINDS)
DECIMALS = 6  # of a coordinate: a tenth of a metre
NOT_SHOWN = {"id", "key", "load", "source"}  # known from the rest of the line, or the program's own


def show_difference(edit: Edit, names: Names, records: Records) -> None:
    """Draw each property that *edit* changes, before and after."""
    lines = [
        [plain(cell) for cell in line] for change in edit.changes for line in _lines(change, names)
    ]
    headings = [say(f"editing.{name}") for name in ("what", "field", "before", "after")]
    st.table(pd.DataFrame(lines, columns=headings), hide_index=True, alt=say("editing.difference"))
    day = edit.changes[0].after["collected_on"] if edit.changes[0].after else None
    tell_new_day(day, records)


def thing_words(change: Change, names: Names) -> str:
    """Return what *change* is of, in words; one line, not yet safe for Markdown."""
    if change.kind in TIE_KINDS:
        source, target = (names.of(end) for end in change.ends)
        return f"{source} – {names.tie_word(change.kind)} – {target}"
    if change.key in names.moment.nodes.index:
        return names.with_id(change.key)
    kind, called = names.kind_of_code(change.kind), _called(change)
    return clean(f"{called} · {kind} · {change.key}" if called else f"{kind} {change.key}")


def field_words(column: Column, change: Change, names: Names) -> str:
    """Return what *column* is called; where no person is concerned, with its values too."""
    label = label_of(column)
    kinds = [names.model_kind(end) for end in change.ends] or [change.kind]
    if not NO_PERSONS.issuperset(kinds):
        return label
    before, after = (_value(column, row, names) for row in (change.before, change.after))
    return f"{label}: {before} → {after}"


def fields_of(change: Change) -> list[Column]:
    """Return the columns that *change* is about, those that a person fills in."""
    columns = TIE_COLUMNS if change.kind in TIE_KINDS else NODE_KINDS[change.kind].columns
    return [
        column
        for column in columns
        if {column.name, f"{column.name}_precision"} & set(change.columns) - NOT_SHOWN
    ]


def _called(change: Change) -> str:
    """Return the name of a body that is not stored on the day; a person's is not told."""
    rows = (change.after, change.before)
    names = [row["name"] for row in rows if row and row.get("name")]
    return names[0] if names and change.kind in NO_PERSONS else ""


def _lines(change: Change, names: Names) -> list[list[str]]:
    if change.kind == "Load":
        return []
    what = thing_words(change, names)
    if change.after is None:
        return [[what, "–", say("editing.registered"), say("editing.removed")]]
    lines = [
        [what, label_of(one), _value(one, change.before, names), _value(one, change.after, names)]
        for one in fields_of(change)
    ]
    if change.before is None:
        lines.insert(0, [what, "–", say("editing.not_registered"), say("editing.registered")])
    return lines


def _value(column: Column, row: Mapping[str, Any] | None, names: Names) -> str:
    value = (row or {}).get(column.name)
    if value is None:
        return "–"
    if isinstance(value, bool):
        return say("yes" if value else "no")
    if column.type == "choice":
        return word_of(column, str(value))
    if column.type == "reference":
        return names.with_id(str(value))
    if column.type in {"integer", "decimal"}:
        return written.number(value, language(), decimals=DECIMALS)
    return clean(as_typed(column, row or {}))
