"""One field of a form for each column of the model: what stands is in it, a fault below it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

import streamlit as st

from graph.model import Column
from graph.records import Records, Row
from ingest.by_hand import Draft
from ingest.problems import Problem
from ingest.rules.ids import allowed_kinds
from ui.state import language, say
from ui.widgets.names import Names
from ui.widgets.text import plain

OWN_WORDS = {  # where the form itself is the remedy
    "cpr": "editing.fault_cpr",
    "no-basis-for-child": "editing.fault_child",
    "no-basis-for-protected": "editing.fault_protected",
}
OWN_LABELS = {  # where the heading of a sheet is too short for a reader of the screen
    "answered": "editing.field_answered",
    "cvr": "editing.field_cvr",
}
AS_DATE = {"month": "%m-%Y", "year": "%Y"}
LONGEST_SENTENCE = 400
T = TypeVar("T")


@dataclass
class Form:
    """
    The fields of one form: their cells, and the places below them for what is wrong.

    Attributes:
        key: What begins the keys of the widgets.
        stands: What is stored now, by the name of the column; dates with their precision.
    """

    key: str
    stands: Row
    records: Records
    names: Names
    cells: Row = field(default_factory=dict)
    _slots: dict[str, Any] = field(default_factory=dict)

    def ask(self, columns: Iterable[Column]) -> None:
        """Draw a field for each of *columns*, two beside each other."""
        for column, side in in_pairs(columns):
            with side:
                self.cells[column.name] = _DRAW.get(column.type, _text)(self, column)
                self.place(column.name)

    def place(self, name: str) -> None:
        """Keep a place here for what is wrong with the field *name*."""
        self._slots[name] = st.empty()

    def tell(self, draft: Draft) -> None:
        """Draw what *draft* finds wrong, each fault below its field."""
        told = {name: [_sentence(one) for one in some] for name, some in draft.faults.items()}
        for name in draft.needed:
            told.setdefault(name, []).append(say("editing.needed"))
        for name, sentences in told.items():
            slot = self._slots.get(name)
            (slot or st).error("\n\n".join(dict.fromkeys(sentences)))


def in_pairs(things: Iterable[T]) -> Iterator[tuple[T, Any]]:
    """Yield each of *things* with its place: two in a row, in their order on narrow screens too."""
    sides: list[Any] = []
    for thing in things:
        sides = sides or list(st.columns(2))
        yield thing, sides.pop(0)


def label_of(column: Column) -> str:
    """Return what *column* is called, in the visitor's language."""
    if column.name in OWN_LABELS:
        return say(OWN_LABELS[column.name])
    words = column.name.removesuffix("_id").replace("_", " ")
    label = words if language() == "en" else column.label_da
    return label[:1].upper() + label[1:]


def word_of(column: Column, code: str) -> str:
    """Return the word for one choice of *column*."""
    words = column.choices.get(code)
    if words is None:
        return code
    return words[-1] if language() == "en" else words[0]


def as_typed(column: Column, row: Mapping[str, Any]) -> str:
    """Return the value of *column* in *row* as a person would write it."""
    value = row.get(column.name)
    if value is None:
        return ""
    if isinstance(value, date):
        return value.strftime(AS_DATE.get(row.get(f"{column.name}_precision") or "", "%d-%m-%Y"))
    return f"{value * 100:g} %" if column.type == "share" else str(value)


def _text(form: Form, column: Column) -> str | None:
    stands = as_typed(column, form.stands)
    example = say("editing.date_example") if column.type == "date" else column.example
    text = st.text_input(
        label_of(column),
        stands,
        help=_help(column),
        placeholder=example or None,
        key=f"{form.key}-{column.name}",
    )
    return text.strip() or None


def _number(form: Form, column: Column) -> float | int | None:
    whole = column.type == "integer"
    shape = "%d" if whole else "%.6f" if column.between else "%.2f"
    value: float | int | None = st.number_input(
        label_of(column),
        value=form.stands.get(column.name),
        step=1 if whole else 0.01,
        format=shape,
        help=_help(column),
        key=f"{form.key}-{column.name}",
    )
    return value


def _yes_or_no(form: Form, column: Column) -> bool | None:
    words: dict[str, Callable[[], str]] = {
        "": lambda: say("editing.not_said"),
        "yes": lambda: say("yes"),
        "no": lambda: say("no"),
    }
    given = form.stands.get(column.name)
    stands = 0 if given is None else 1 if given else 2
    answer = st.selectbox(
        label_of(column),
        list(words),
        index=stands,
        format_func=lambda code: words[code](),
        help=_help(column),
        key=f"{form.key}-{column.name}",
    )
    return {"yes": True, "no": False}.get(answer)


def _choice(form: Form, column: Column) -> str | None:
    return _one_of(form, column, list(column.choices), told=lambda code: word_of(column, code))


def _reference(form: Form, column: Column) -> str | None:
    nodes, kinds = form.records.nodes, allowed_kinds(column.refers_to)
    found = sorted(nodes.index[nodes["kind"].isin(kinds)])
    return _one_of(form, column, found, told=form.names.with_id)


def _one_of(
    form: Form, column: Column, options: Sequence[str], *, told: Callable[[str], str]
) -> str | None:
    stands = str(form.stands.get(column.name))
    answer: str | None = st.selectbox(
        label_of(column),
        options,
        index=options.index(stands) if stands in options else None,
        format_func=told,
        placeholder=say("editing.not_said"),
        help=_help(column),
        key=f"{form.key}-{column.name}",
    )
    return answer


_DRAW: dict[str, Callable[[Form, Column], Any]] = {
    "integer": _number,
    "decimal": _number,
    "boolean": _yes_or_no,
    "choice": _choice,
    "reference": _reference,
}


def _help(column: Column) -> str | None:
    return (column.help_en if language() == "en" else column.help_da) or None


def _sentence(problem: Problem) -> str:
    if problem.code in OWN_WORDS:
        return say(OWN_WORDS[problem.code])
    return plain(f"{problem.reason} {problem.remedy}", longest=LONGEST_SENTENCE)
