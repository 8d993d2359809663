"""From the text of a cell to a value of its column's type, or the fault that prevents it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from graph.model import BETWEEN_ENDS, NO, UNKNOWN, YES, Column, normalised
from ingest.problems import Fault, quoted
from ingest.rules.amounts import decimal_reader, integer_reader, share_reader
from ingest.rules.dates import date_reader
from ingest.rules.recognise import close_to
from ingest.sheets.grid import as_text

AS_WRITTEN = ("text", "id", "reference")
LAST_DAY_OF = ("valid_to", "paused_to", "expires_on", "collected_on", "as_of")
# what would let two ties share a key, or two ids look alike: control and invisible characters
INVISIBLE = r"\x01-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff"
UNFIT_FOR_ID = re.compile(f"[{re.escape(BETWEEN_ENDS)}{INVISIBLE}]")

Reader = Callable[[Any], Any]
_NUMBERS: dict[str, Callable[[Sequence[Any]], Reader]] = {
    "decimal": decimal_reader,
    "integer": integer_reader,
    "share": share_reader,
}


def read_cells(column: Column, cells: Sequence[Any]) -> list[Any]:
    """
    Return the *cells* as values of *column*; None stays None, a cell that cannot be is a Fault.

    A date comes as (day, precision).
    """
    if column.type == "id":
        return [None if cell is None else _id(as_text(cell)) for cell in cells]
    if column.digits:
        return [None if cell is None else _digits(as_text(cell), column.digits) for cell in cells]
    if column.type in AS_WRITTEN and all(cell is None or cell.__class__ is str for cell in cells):
        return list(cells)
    distinct = {(type(cell), cell): cell for cell in cells if cell is not None}
    read = _reader(column, list(distinct.values()))
    values: dict[Any, Any] = {key: read(cell) for key, cell in distinct.items()}
    return [None if cell is None else values[type(cell), cell] for cell in cells]


def _reader(column: Column, cells: Sequence[Any]) -> Reader:
    if column.type in _NUMBERS:
        read = _NUMBERS[column.type](cells)
        return partial(_within, read=read, ends=column.between) if column.between else read
    if column.type == "date":
        return date_reader(cells, last=column.name in LAST_DAY_OF)
    if column.type == "choice":
        return partial(_choice, words=_choice_words(column.choices), column=column)
    return _boolean if column.type == "boolean" else as_text


def _id(text: str) -> str | Fault:
    return Fault("bad-id", {"value": quoted(text)}) if UNFIT_FOR_ID.search(text) else text


def _digits(text: str, many: int) -> str | Fault:
    """Return *text* without spaces and a leading DK when it is so *many* digits."""
    digits = re.sub(r"\s", "", text).upper().removeprefix("DK")
    if len(digits) == many and digits.isascii() and digits.isdigit():
        return digits
    return Fault("bad-digits", {"value": quoted(text), "digits": many})


def _within(cell: Any, *, read: Reader, ends: tuple[float, float]) -> Any:
    value, (low, high) = read(cell), ends
    if isinstance(value, Fault) or low <= value <= high:
        return value
    return Fault("out-of-range", {"value": quoted(cell), "low": low, "high": high})


def _boolean(cell: Any) -> bool | Fault | None:
    if isinstance(cell, bool):
        return cell
    word = normalised(as_text(cell))
    if word in YES:
        return True
    if word in NO:
        return False
    return None if word in UNKNOWN else Fault("bad-boolean", {"value": quoted(cell)})


def _choice_words(choices: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {
        normalised(word): name for name, words in choices.items() for word in (*words, name)
    } | {normalised(name): name for name in choices}


def _choice(cell: Any, *, words: Mapping[str, str], column: Column) -> Any:
    word = normalised(as_text(cell))
    if word in words:
        name = words[word]
        return int(name) if name.isdigit() else name
    if word in UNKNOWN:
        return None
    near = close_to(as_text(cell), words)
    names = dict.fromkeys([*(words[one] for one in near), *column.choices])  # the close ones first
    told = {
        language: ", ".join(column.choices[name][place] for name in names)
        for language, place in (("da", 0), ("en", -1))
    }
    return Fault("bad-choice", {"value": quoted(cell), "near": near, "choices": told})
