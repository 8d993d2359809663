"""Numbers, dates and lists as a Danish or an English reader writes them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

LOCALES = {"da": "da_DK", "en": "en_GB"}
PERCENT = {"da": " %", "en": "%"}
KEPT = 10_000  # numbers and dates written before; a page writes the same ones again and again
DATE_FIELDS = {"da": "DD-MM-YYYY", "en": "DD/MM/YYYY"}  # as fields for a date write it


@lru_cache(KEPT)
def number(value: float | None, language: str, *, decimals: int = 2, fixed: bool = False) -> str:
    """
    Return *value* as text, whole numbers without decimals; a missing one as a dash.

    Args:
        decimals: At most so many.
        fixed: Exactly so many, where numbers stand under each other.

    Example:
        >>> number(12345.678, "da"), number(3.0, "en"), number(None, "da")
        ('12.345,68', '3', '–')
    """
    if value is None or math.isnan(value):
        return "–"
    rounded = round(value, decimals)
    return str(
        format_decimal(rounded, format=_pattern(decimals, fixed=fixed), locale=LOCALES[language])
    )


def percent(share: float | None, language: str, *, decimals: int = 0) -> str:
    """
    Return a *share*, 0 to 1, as percent; a missing one as a dash.

    Example:
        >>> percent(0.94, "da", decimals=1), percent(0.94, "en")
        ('94,0 %', '94%')
    """
    if share is None or math.isnan(share):
        return "–"
    return number(100 * share, language, decimals=decimals, fixed=True) + PERCENT[language]


@lru_cache(KEPT)
def day(value: date | None, language: str) -> str:
    """
    Return *value* as a date in words; a missing one as a dash.

    Example:
        >>> from datetime import date, datetime
        >>> day(date(2025, 12, 31), "da"), day(date(2025, 12, 31), "en")
        ('31. december 2025', '31 December 2025')
    """
    if value is None:
        return "–"
    return str(format_date(value, format="long", locale=LOCALES[language]))


def month(value: date, language: str) -> str:
    """
    Return the month of *value* in words.

    Example:
        >>> from datetime import date
        >>> month(date(2025, 12, 31), "da"), month(date(2025, 12, 31), "en")
        ('december 2025', 'December 2025')
    """
    return str(format_date(value, format="MMMM y", locale=LOCALES[language]))


def moment(value: datetime, language: str) -> str:
    """
    Return a moment as a date and a time of day, as the clock of this computer shows them.

    Example:
        >>> moment(datetime(2025, 12, 31, 9, 5), "da")
        '31. december 2025 kl. 09.05'
    """
    there = value.astimezone()
    time = format_time(there, format="short", locale=LOCALES[language])
    joined = "kl." if language == "da" else "at"
    return f"{day(there.date(), language)} {joined} {time}"


def listing(items: Iterable[str], language: str) -> str:
    """
    Return *items* as a list in words; nothing as a dash.

    Example:
        >>> listing(["Ali", "Bo", "Eva"], "da")
        'Ali, Bo og Eva'
    """
    several = list(items)
    return str(format_list(several, locale=LOCALES[language])) if several else "–"


def _pattern(decimals: int, *, fixed: bool) -> str:
    return "#,##0." + ("0" if fixed else "#") * decimals if decimals else "#,##0"
