"""
Every sentence of the dashboard, Danish and English side by side; nothing is said elsewhere.

A module a page, each with its table of key: (Danish, English). ``one|several`` holds both forms
of a sentence about ``n`` things.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ui.format import listing, number
from ui.wording import (
    about,
    across,
    bridging,
    closed_circle,
    editing,
    frame,
    isolation,
    loading,
    manual,
    meetings,
    neighbourhood,
    new_leaders,
    overview,
    professionals,
    report,
    saved,
    timeline,
    weak_spots,
    what_if,
)
from ui.wording import map as whole_map

TABLES = (
    frame,
    overview,
    isolation,
    weak_spots,
    closed_circle,
    professionals,
    bridging,
    across,
    new_leaders,
    meetings,
    neighbourhood,
    loading,
    editing,
    whole_map,
    about,
    manual,
    timeline,
    report,
    saved,
    what_if,
)
WORDS: Mapping[str, tuple[str, str]] = {
    key: words for table in TABLES for key, words in table.WORDS.items()
}


def sentence(key: str, language: str, **values: Any) -> str:
    """
    Return the sentence *key* with *values* filled in; numbers and lists as the language has them.

    Example:
        >>> sentence("map.step", "en", n=2)
        '2 steps'
    """
    danish, english = WORDS[key]
    text = english if language == "en" else danish
    if "|" in text:
        one, several = text.split("|")
        text = one if values["n"] == 1 else several
    return text.format(**{name: _shown(value, language) for name, value in values.items()})


def _shown(value: Any, language: str) -> str:
    if isinstance(value, int | float):
        return number(value, language)
    return value if isinstance(value, str) else listing(value, language)
