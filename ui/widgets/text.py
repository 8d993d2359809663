"""Texts that people typed, made safe to show: never markup, never control characters."""

from __future__ import annotations

import re
import string
import unicodedata

LONGEST = 200  # characters of one typed text; what is longer is cut with an ellipsis
_ESCAPED = re.compile(rf"\\([{re.escape(string.punctuation)}])")
# Markdown makes a link of an address, escaped or not, unless its marks stand apart.
_ADDRESS = re.compile(r"://|(?<=www)\.", re.IGNORECASE)
_APART = "\N{WORD JOINER}"  # takes no room
_ESCAPES = {ord(mark): f"\\{mark}" for mark in string.punctuation}


def clean(text: str, *, longest: int = LONGEST) -> str:
    """
    Return *text* on one line, without control and direction marks; for cells and menus.

    Example:
        >>> clean("Nørreby" + chr(10) + "Klub" + chr(0x202E))
        'Nørreby Klub'
    """
    shown = " ".join((text if text.isprintable() else _on_one_line(text)).split())
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"


def _on_one_line(text: str) -> str:
    """Return *text* with a space for each break, and without marks that only steer."""
    return "".join(
        " " if unicodedata.category(mark) in {"Cc", "Zl", "Zp"} else mark
        for mark in text
        if unicodedata.category(mark) != "Cf"
    )


def plain(text: str, *, longest: int = LONGEST) -> str:
    r"""
    Return *text* so that Markdown shows it letter by letter: no bold, link, colour or formula.

    Only an e-mail address can still be clicked: one that is copied must be as it was typed.

    Example:
        >>> print(plain("*Klub* [her](x)"))
        \*Klub\* \[her\]\(x\)
    """
    shown = _ADDRESS.sub(rf"{_APART}\g<0>", clean(text, longest=longest))
    return shown.translate(_ESCAPES)


def bare(markdown: str) -> str:
    r"""
    Return a sentence that was written for the screen as a terminal shows it, without marks.

    Example:
        >>> print(bare(r"**Klub \*A\*** slutter."))
        Klub *A* slutter.
    """
    return _ESCAPED.sub(r"\1", markdown.replace("**", "").replace(_APART, ""))
