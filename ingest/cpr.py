"""
Find what looks like a civil registration number (CPR): ddmmyy-xxxx with a date that exists.

The check digit is not asked: numbers that fail it have been given out since 2007.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

TEN_DIGITS = re.compile(
    r"(?<!\d)(\d\d)[ .:/-]?(\d\d)[ .:/-]?(\d\d)[ .:/-]{0,3}(\d\d[ ]?\d\d)(?!\d)", re.ASCII
)
NINE_DIGITS = re.compile(r"\s*(\d)(\d\d)(\d\d)(\d{4})\s*", re.ASCII)  # a spreadsheet ate the 0
BLANKS = re.compile(r"[ \t\n\v\f\r]+", re.ASCII)
SPELT_OUT = re.compile(  # digit by digit, or three, three and four
    r"(?<!\d)(?<!\d )(?:\d(?: \d){5}[ -]{1,3}\d(?: \d){3}|\d{3} \d{3}[ -]\d{4})(?! ?\d)", re.ASCII
)
BETWEEN = "\x1f"  # stands between cells that are searched together
NINE_ALONE = re.compile(r"(?:^|\x1f)[ \t]*\d{9}[ \t]*(?:$|\x1f)", re.ASCII)
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−_"), "-")
CENTURIES = (1800, 1900, 2000)
REPLACEMENT_DAYS = 60  # added to the day in numbers given to people without one


def has_cpr(text: str) -> bool:
    """
    Return whether *text* holds what looks like a civil registration number.

    Example:
        >>> has_cpr("medlem 311299 - 0000"), has_cpr("tlf. 12 34 56 78"), has_cpr("321299-0000")
        (True, False, False)
    """
    plain = _together(_plain(text))
    if any(_is_date(*match.group(1, 2, 3)) for match in TEN_DIGITS.finditer(plain)):
        return True
    short = NINE_DIGITS.fullmatch(plain)
    return short is not None and _is_date(*short.group(1, 2, 3))


def cells_with_cpr(cells: Sequence[object]) -> list[int]:
    """Return the places of the *cells* that look like one; a number is read as its digits."""
    texts = {cell: _text(cell) for cell in set(cells)}
    if not _any_suspect(texts.values()):
        return []
    hits = {cell for cell, text in texts.items() if has_cpr(text)}
    return [place for place, cell in enumerate(cells) if cell in hits]


def masked(text: str) -> str:
    """Return *text* with a • for each digit when it looks like it holds such a number."""
    return re.sub(r"\d", "•", text) if has_cpr(text) else text


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return cell.replace(BETWEEN, " ")
    if isinstance(cell, bool) or cell is None or isinstance(cell, date):
        return ""
    return str(int(cell)) if isinstance(cell, int | float) and cell == cell // 1 else ""


def _any_suspect(texts: Iterable[str]) -> bool:
    """Return whether it is worth looking at each text by itself; one fast pass over them all."""
    together = _together(_plain(BETWEEN.join(texts)))
    return bool(TEN_DIGITS.search(together) or NINE_ALONE.search(together))


def _plain(text: str) -> str:
    """Return *text* with ordinary digits, spaces and dashes, and nothing invisible in between."""
    if not text.isascii():
        composed = unicodedata.normalize("NFKC", text).translate(DASHES)
        text = "".join(_plain_letter(letter) for letter in composed)
    return BLANKS.sub(" ", text.replace("_", "-"))


def _together(plain: str) -> str:
    """Return *plain* with numbers that stand in single digits or in threes written in one."""
    return SPELT_OUT.sub(lambda found: re.sub("[ -]", "", found.group()), plain)


def _plain_letter(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter.isdigit():
        return str(unicodedata.digit(letter))
    if unicodedata.category(letter) in {"Cf", "Mn"}:
        return ""
    return " " if letter.isspace() else letter


def _is_date(day: str, month: str, year: str) -> bool:
    number = int(day) - REPLACEMENT_DAYS if int(day) > REPLACEMENT_DAYS else int(day)
    return any(_exists(century + int(year), int(month), number) for century in CENTURIES)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
