"""What of a Cypher text is code: comments, texts in quotes and quoted names are blanked out."""

from __future__ import annotations

import re

from graph.errors import QueryError

# Neo4j reads \uXXXX before anything else, so one may close a quote or a comment unseen.
ESCAPE = re.compile(r"\\[uU]([0-9A-Fa-f]{4})?")
TOKEN = re.compile(
    r"""
    (?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    |(?P<name>`(?:[^`]|``)*`)
    |(?P<unclosed>/\*|['"`])
    """,
    re.VERBOSE | re.DOTALL,
)
MEANT = {"/*": "comment", "`": "quoted name", "'": "text in quotes", '"': "text in quotes"}


def with_line_feeds(text: str) -> str:
    """Return *text* with every end of line as a line feed: all that ends a comment here."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def code_of(text: str) -> str:
    """
    Return *text*, equally long, with spaces for comments and ``q`` inside quotes and names.

    Raises:
        QueryError: A quote or comment is not closed, or an escape could hide code.

    Example:
        >>> code_of("RETURN 'CALL x' // CALL y")
        "RETURN 'qqqqqq'          "
    """
    _refuse_hidden_quotes(text)
    return TOKEN.sub(_blank, text)


def line_of(text: str, place: int) -> int:
    """Return the line, counted from 1, of the character at *place*."""
    return text.count("\n", 0, place) + 1


def _blank(token: re.Match[str]) -> str:
    found = token.group()
    if token.lastgroup == "unclosed":
        raise QueryError(
            f"The {MEANT[found]} that begins in line {line_of(token.string, token.start())} is "
            "not closed. Close it and try again."
        )
    if token.lastgroup == "comment":
        return re.sub(r"[^\n]", " ", found)
    return found[0] + re.sub(r"[^\n]", "q", found[1:-1]) + found[-1]


def _refuse_hidden_quotes(text: str) -> None:
    inside = [token.span() for token in TOKEN.finditer(text) if token.lastgroup == "quoted"]
    for escape in ESCAPE.finditer(text):
        letter = chr(int(escape[1], 16)) if escape[1] else ""
        quoted = any(start < escape.start() < end for start, end in inside)
        if not (quoted and letter.isalnum()):
            raise QueryError(
                f"The escape {escape.group()} stands in line {line_of(text, escape.start())}. "
                "Such escapes are read only for letters and digits inside quotes: write the "
                "character itself."
            )
