"""Numbers as people write them, Danish (1.234,5) or English (1,234.5); nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from ingest.problems import Fault, quoted

DANISH = re.compile(r"[-−]?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?", re.ASCII)
ENGLISH = re.compile(r"[-−]?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)
POWERS = re.compile(r"-?\d+(?:\.\d+)?e[+-]?\d{1,2}", re.ASCII | re.IGNORECASE)
SPACED = re.compile(r"[-−]?[1-9]\d{0,2}(?:[  ]\d{3})+(?:[.,]\d+)?", re.ASCII)

Reader = Callable[[Any], Any]


def decimal_reader(cells: Iterable[object]) -> Reader:
    """
    Return what reads one cell of a column with these *cells* as a float.

    "1.234" is thousands or decimals: what the other cells of the column show decides; when they
    show nothing, or both, it is a fault.
    """
    return partial(_decimal, mark=_decimal_mark(cells))


def integer_reader(cells: Iterable[object]) -> Reader:
    """Return what reads one cell as a whole number; "1.000" is then a thousand."""
    return partial(_integer, mark=_decimal_mark(cells))


def share_reader(cells: Iterable[object]) -> Reader:
    """Return what reads one cell ("80 %", "0,8") as a share between 0 and 1."""
    return partial(_share, mark=_decimal_mark(str(cell).strip(" %") for cell in cells))


def _decimal_mark(cells: Iterable[object]) -> str:
    """Return "," or "." when the cells that read only one way agree, else an empty text."""
    shown = set()
    for cell in cells:
        text = _unspaced(str(cell)) if isinstance(cell, str) else ""
        danish, english = _danish(text), _english(text)
        if (danish is None) != (english is None):
            shown.add("." if danish is None else ",")
    return shown.pop() if len(shown) == 1 else ""


def _decimal(cell: Any, *, mark: str) -> float | Fault:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return float(cell)
    text = _unspaced(str(cell))
    if POWERS.fullmatch(text):
        return float(text)
    readings = {",": _danish(text), ".": _english(text)}
    values = {value for value in readings.values() if value is not None}
    if len(values) == 1:
        return values.pop()
    chosen = readings.get(mark)
    if chosen is not None:
        return chosen
    return Fault("ambiguous-number" if values else "bad-number", {"value": quoted(cell)})


def _integer(cell: Any, *, mark: str) -> int | Fault:
    value = _decimal(cell, mark=mark)
    if isinstance(value, Fault) and value.code == "ambiguous-number":
        value = float(re.sub(r"[.,]", "", _unspaced(str(cell))))
    if isinstance(value, Fault) or value != value // 1:
        return Fault("bad-integer", {"value": quoted(cell)})
    return int(value)


def _share(cell: Any, *, mark: str) -> float | Fault:
    percent = isinstance(cell, str) and cell.endswith("%")
    value = _decimal(cell.strip(" %") if percent else cell, mark=mark)
    if isinstance(value, Fault):
        return Fault("bad-share", {"value": quoted(cell)})
    share = value / 100 if percent else value
    return share if 0 <= share <= 1 else Fault("bad-share", {"value": quoted(cell)})


def _unspaced(text: str) -> str:
    text = text.strip().replace("\u202f", " ")
    return re.sub(r"[  ]", "", text) if SPACED.fullmatch(text) else text


def _danish(text: str) -> float | None:
    return _number(text.replace(".", "").replace(",", ".")) if DANISH.fullmatch(text) else None


def _english(text: str) -> float | None:
    return _number(text.replace(",", "")) if ENGLISH.fullmatch(text) else None


def _number(text: str) -> float:
    return float(text.replace("−", "-"))
