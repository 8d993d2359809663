"""The most urgent places in words: the same three sentences on the front page and in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from graph.records import Row
from ui import format as written
from ui.widgets.names import Names
from ui.widgets.text import plain
from ui.wording import sentence


def urgent_sentence(spot: Row, names: Names) -> str:
    """Return what hangs on the structure *spot* and how many it concerns, as Markdown."""
    ids, language = spot["ids"], names.language
    return sentence(
        f"urgent.{spot['code']}",
        language,
        n=spot["n"],
        name=plain(names.of(ids[0])),
        other=plain(names.of(ids[-1])),
        kind=names.kind(ids[0]),
        day=written.day(spot["day"], language),
    )


def remedy(spot: Row, names: Names, sides: Sequence[Sequence[str]]) -> str:
    """Return what could be done, with who could meet when bodies stand on both *sides*."""
    if len(sides) < 2 or not all(sides):
        return sentence(f"remedy.{spot['code']}", names.language)
    either = sentence("remedy.or", names.language)
    one, other = (either.join(plain(names.of(node)) for node in side) for side in sides)
    return sentence("remedy.who", names.language, one=one, other=other)
