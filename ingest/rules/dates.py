"""Dates as people write them, with the precision they were written in; nothing is guessed."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any

from ingest.problems import Fault, quoted

YEARS = range(1800, 2201)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar january jan",
            "februar february feb",
            "marts march mar",
            "april apr",
            "maj may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
DAY_FIRST = re.compile(r"(\d{1,2})(?:[-/.] ?| )(\d{1,2})(?:[-/.] ?| )(\d{4})", re.ASCII)
YEAR_FIRST = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?", re.ASCII
)
DAY_IN_WORDS = re.compile(r"(\d{1,2})\.? ([a-z]+)\.? (\d{4})", re.ASCII)
MONTH_IN_WORDS = re.compile(r"([a-z]+)\.? (\d{4})", re.ASCII)
MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})", re.ASCII)
MONTH_LAST = re.compile(r"(\d{4})[-/.](\d{1,2})", re.ASCII)
YEAR = re.compile(r"\d{4}", re.ASCII)
SHORT_YEAR = re.compile(r"\d{1,2}[-/. ]+\d{1,2}[-/. ]+\d{2}", re.ASCII)

Written = tuple[int, int | None, int | None]  # year, month, day


def date_reader(
    cells: Iterable[object], *, last: bool
) -> Callable[[Any], tuple[date, str] | Fault]:
    """
    Return what reads one cell of a column with these *cells* as (day, precision).

    A month or a year stands for its first day, or its *last*. Day comes before month; when one
    cell can only be month first, the others of that column are ambiguous.
    """
    month_first = any(_is_month_first(cell) for cell in cells)
    return partial(_read, last=last, doubt=month_first)


def _read(cell: Any, *, last: bool, doubt: bool) -> tuple[date, str] | Fault:
    if isinstance(cell, date):
        return cell, "day"
    text = _as_text(cell)
    if SHORT_YEAR.fullmatch(text) or _is_month_first(cell) or (doubt and _either_way(text)):
        return Fault("ambiguous-date", {"value": quoted(cell)})
    written = _written(text)
    found = written and _day(written, last=last)
    return found or Fault("bad-date", {"value": quoted(cell)})


def _as_text(cell: Any) -> str:
    if isinstance(cell, float) and cell == cell // 1:
        return str(int(cell))
    return " ".join(str(cell).casefold().split())


def _is_month_first(cell: object) -> bool:
    match = DAY_FIRST.fullmatch(str(cell))
    return match is not None and int(match[2]) > 12 >= int(match[1])


def _either_way(text: str) -> bool:
    match = DAY_FIRST.fullmatch(text)
    return match is not None and match[1] != match[2] and int(match[1]) <= 12


def _written(text: str) -> Written | None:
    """Return the numbers of the one pattern that *text* follows, None when it follows none."""
    patterns: tuple[tuple[re.Pattern[str], tuple[int, ...]], ...] = (
        (YEAR_FIRST, (1, 2, 3)),
        (DAY_FIRST, (3, 2, 1)),
        (DAY_IN_WORDS, (3, 2, 1)),
        (MONTH_IN_WORDS, (2, 1)),
        (MONTH_FIRST, (2, 1)),
        (MONTH_LAST, (1, 2)),
        (YEAR, (0,)),
    )
    for pattern, order in patterns:
        match = pattern.fullmatch(text)
        if match:
            return _numbers(*(match[group] for group in order))
    return None


def _numbers(year: str, month: str | None = None, day: str | None = None) -> Written | None:
    if month is not None and not month.isdigit():
        if month not in MONTHS:
            return None
        month = str(MONTHS[month])
    return int(year), None if month is None else int(month), None if day is None else int(day)


def _day(written: Written, *, last: bool) -> tuple[date, str] | None:
    year, month, day = written
    if year not in YEARS or (month is not None and month not in range(1, 13)):
        return None
    precision = "day" if day is not None else "month" if month is not None else "year"
    in_month = month or (12 if last else 1)
    longest = calendar.monthrange(year, in_month)[1]
    number = day if day is not None else longest if last else 1
    return (date(year, in_month, number), precision) if 1 <= number <= longest else None
