"""The lines under a map: its day, its sources, its unit, and what may be done with it."""

from __future__ import annotations

from graph.moment import Moment
from ui import format as written
from ui.widgets.names import Names
from ui.widgets.text import clean
from ui.wording import sentence

SOURCES_NAMED = 3


def notes_for(purpose: str, names: Names) -> tuple[str, ...]:
    """Return the lines under a map with persons: for what it was saved, and for whom it is not."""
    said = sentence("saved.purpose_said", names.language, purpose=clean(purpose, longest=500))
    kept = sentence("saved.not_to_share", names.language)
    return tuple(notes_of(names.moment, names.language, said, kept))


def sources_of(moment: Moment, language: str) -> str:
    """Return the sources of the data as a list in words, at most three by name."""
    sources = sorted({clean(source, longest=60) for source in moment.loads["source"].dropna()})
    more = len(sources) - SOURCES_NAMED
    rest = [sentence("page.more_sources", language, n=more)] if more > 0 else []
    return written.listing([*sources[:SOURCES_NAMED], *rest], language)


def notes_of(moment: Moment, language: str, *rules: str) -> list[str]:
    """Return the lines under a map: day and sources, whether invented, the unit, and *rules*."""
    day = written.day(moment.day, language)
    notes = [sentence("saved.facts", language, day=day, sources=sources_of(moment, language))]
    if moment.loads["invented"].eq(other=True).any():
        notes.append(sentence("saved.invented", language))
    return [*notes, sentence("saved.unit", language), *rules]
