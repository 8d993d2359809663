"""Values for the parameters of a question, from what a person typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from graph.errors import QueryError
from graph.model import NO, YES, normalised

ISO_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
DANISH_DATE = re.compile(r"(?P<day>\d{1,2})[-./](?P<month>\d{1,2})[-./](?P<year>\d{4})")


def as_date(typed: str) -> date:
    """
    Return the day of *typed*, Danish or ISO.

    Example:
        >>> as_date("31-12-2022") == as_date("2022-12-31")
        True
    """
    found = ISO_DATE.fullmatch(typed) or DANISH_DATE.fullmatch(typed)
    if found is None:
        raise ValueError(typed)
    return date(int(found["year"]), int(found["month"]), int(found["day"]))


def as_boolean(typed: str) -> bool:
    """Return whether *typed* says yes; the words are those of the sheets."""
    word = normalised(typed)
    if word not in YES + NO:
        raise ValueError(typed)
    return word in YES


READERS: dict[str, Callable[[str], Any]] = {
    "text": str,
    "date": as_date,
    "integer": int,
    "boolean": as_boolean,
}
READ_AS: dict[str, type] = {"text": str, "date": date, "integer": int, "boolean": bool}
EXPECTED = {
    "text": "a text",
    "date": "a day such as 31-12-2022 or 2022-12-31",
    "integer": "a whole number such as 90",
    "boolean": "ja or nej",
}


def value_of(name: str, kind: str, typed: Any) -> Any:
    """
    Return *typed* as a value of *kind* (a key of ``READERS``); an empty text is None.

    Raises:
        QueryError: It cannot be read as one; the message says what was expected.
    """
    if isinstance(typed, str):
        typed = typed.strip() or None
    if typed is None or type(typed) is READ_AS[kind]:
        return typed
    try:
        return READERS[kind](str(typed))
    except ValueError as error:
        raise QueryError(
            f"The parameter {name} is {str(typed)!r}; it must be {EXPECTED[kind]}."
        ) from error


def refuse_unknown(given: Mapping[str, Any], known: list[str], *, of: str) -> None:
    """
    See that every one of *given* is among *known*.

    Raises:
        QueryError: One is not; the message names it and those that are like it.
    """
    for name in given:
        if name not in known:
            raise QueryError(
                f"{of} has no parameter {name!r}. {near(name, known) or 'It takes'} "
                f"{', '.join(known) or 'none'}."
            )


def near(name: str, known: list[str]) -> str:
    """Return the sentence that offers what is like *name*, with the beginning of the next one."""
    close = get_close_matches(name, known, n=3)
    return f"Close to it: {', '.join(close)}. There are" if close else ""
