"""What a row of the table of findings says, and the order in which its answers stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

Row = dict[str, Any]
Theme = Literal["isolation", "bridging", "partnership", "time"]

STATUS_WORDS = {"known": "registered", "unknown": "unknown", "paused": "paused"}


@dataclass(frozen=True)
class Finding:
    """
    One question about the records, answered by rules and never by guessing.

    Attributes:
        plain: What a row means, in whole words; an absence is always one of registration.
        columns: The keys of every row, in order.
        view: The view of ``model.VIEWS`` that the question is asked of.
        compute: From records and a day (None: their default day) to the rows; some take a
            keyword more.
    """

    name: str
    theme: Theme
    label: str
    label_da: str
    question: str
    question_da: str
    plain: str
    plain_da: str
    columns: tuple[str, ...]
    compute: Callable[..., list[Row]]
    view: str = "whole"


def ordered(rows: Iterable[Row]) -> list[Row]:
    """
    Return *rows* sorted by their columns from left to right, a missing value last.

    Example:
        >>> ordered([{"area": None, "id": "bo"}, {"area": "øst", "id": "ali"}])
        [{'area': 'øst', 'id': 'ali'}, {'area': None, 'id': 'bo'}]
    """
    return sorted(rows, key=lambda row: [(value is None, value) for value in row.values()])


def holds(begins: date | None, ends: date | None, day: date) -> bool:
    """Tell whether what begins and ends then holds on *day*; both days count, missing is open."""
    return (begins is None or begins <= day) and (ends is None or day <= ends)
