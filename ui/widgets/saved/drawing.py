"""What a map shows, before anybody knows on what it is drawn: spots, threads and the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from graph.sharing import CONTACT_POINT, Band, Line, Mark, Picture
from ui import format as written
from ui.widgets.names import Names
from ui.widgets.saved.looks import LOOKS
from ui.widgets.text import clean
from ui.wording import sentence

Place = tuple[float, float]
Pair = tuple[str, str]


@dataclass(frozen=True)
class Spot:
    """
    One mark on a map.

    Attributes:
        key: Tells it from the others; an opaque id, or nothing but a number.
        level: How far out it is; a label nearer in goes before one farther out.
        title: What is told of it on pointing.
        large: Whether it is a chosen one.
        ringed: Whether it is a weak spot.
        several: Whether it stands for a group of persons.
    """

    key: str
    kind: str
    label: str
    at: Place
    level: int = 0
    title: str = ""
    large: bool = False
    ringed: bool = False
    several: bool = False


@dataclass(frozen=True)
class Thread:
    """
    One line between two spots.

    Attributes:
        title: What is told of it on pointing.
        label: What stands on it.
        thick: Whether it is a weak spot.
    """

    one: str
    other: str
    title: str = ""
    label: str = ""
    thick: bool = False


@dataclass(frozen=True)
class Drawing:
    """
    A whole map with its heading and what stands under it, in one language.

    Attributes:
        notes: Day, sources, unit and rule, each a line of plain text.
        title: What a file calls itself, where that is not the heading.
    """

    heading: str
    spots: tuple[Spot, ...]
    threads: tuple[Thread, ...]
    notes: tuple[str, ...]
    language: str
    title: str = ""

    @property
    def titled(self) -> str:
        """What a file calls itself to whoever has not opened it."""
        return self.title or self.heading

    @property
    def legend(self) -> list[tuple[str, str]]:
        """The kinds that are drawn, in the order of the looks, each with its word."""
        one = {spot.kind for spot in self.spots if not spot.several}
        several = {spot.kind for spot in self.spots if spot.several} - one
        return [
            (code, sentence(f"saved.several.{code}", self.language))
            if code in several
            else (code, kind_word(code, self.language))
            for code in LOOKS
            if code in one | several
        ]


def kind_word(code: str, language: str) -> str:
    """Return the word for a kind, for an ildsjæl, and for what stands for all that is sensitive."""
    return sentence(f"saved.kind.{code}", language)


def band_words(band: Band, language: str) -> str:
    """
    Return a band of persons in words.

    Example:
        >>> band_words((5, 9), "da"), band_words((1, 4), "en"), band_words((1000, None), "da")
        ('5–9', 'fewer than 5', '1.000 eller flere')
    """
    least, most = band
    if least == 1:
        return sentence("saved.fewer", language)
    if most is None:
        return sentence("saved.or_more", language, least=least)
    return f"{written.number(least, language)}–{written.number(most, language)}"


def drawn_by_name(
    names: Names,
    places: Mapping[str, Place],
    ties: pd.DataFrame,
    *,
    levels: Mapping[str, int],
    words: tuple[str, Sequence[str]],
    labelled: bool = False,
) -> Drawing:
    """
    Return the map as the viewer sees it on screen: citizens by id, others by name.

    Args:
        levels: For each actor how many steps out it stands; at 0 it is drawn large.
        words: The heading and the notes.
        labelled: Whether kind and years stand on each line.
    """
    spots = tuple(
        Spot(
            node,
            names.kind_code(node),
            names.of(node),
            place,
            levels[node],
            f"{names.of(node)} · {names.kind(node)} · {names.area(node)}",
            large=levels[node] == 0,
        )
        for node, place in places.items()
    )
    threads = _named_threads(ties, names, labelled=labelled)
    return Drawing(clean(words[0]), spots, threads, tuple(words[1]), names.language)


def drawn_to_share(
    picture: Picture,
    names: Names,
    places: Mapping[str, Place],
    *,
    levels: Mapping[str, int],
    words: tuple[str, Sequence[str]],
    labelled: bool = False,
) -> Drawing:
    """Return the map of *picture*: bodies by name, persons as groups; arguments as above."""
    spots = tuple(
        Spot(
            key,
            picture.marks[key].kind,
            label := mark_word(picture.marks[key], names),
            place,
            levels[key],
            label,
            large=key in picture.starts,
            several=picture.marks[key].n is not None,
        )
        for key, place in places.items()
    )
    threads = tuple(_shared_thread(line, names, labelled=labelled) for line in picture.lines)
    return Drawing(clean(words[0]), spots, threads, tuple(words[1]), names.language)


def _named_threads(ties: pd.DataFrame, names: Names, *, labelled: bool) -> tuple[Thread, ...]:
    """Return one thread for each pair of actors that any of *ties* joins."""
    found: dict[Pair, list[tuple[str, str]]] = {}
    for source, target, kind, *ends in zip(
        ties["source"],
        ties["target"],
        ties["kind"],
        days_of(ties["valid_from"]),
        days_of(ties["ends_on"]),
        strict=True,
    ):
        pair = (source, target) if source < target else (target, source)
        word = names.tie_word(kind)
        found.setdefault(pair, []).append((word, _years(ends[0], ends[1], names.language)))
    return tuple(
        Thread(
            *pair,
            title=", ".join(sorted({word for word, _ in told})),
            label=clean(", ".join(sorted({f"{word} {years}" for word, years in told})))
            if labelled
            else "",
        )
        for pair, told in found.items()
    )


def _shared_thread(line: Line, names: Names, *, labelled: bool) -> Thread:
    words = ", ".join(map(names.tie_word, line.kinds))
    label = clean(f"{words} {_years(line.since, None, names.language)}") if labelled else ""
    return Thread(line.one, line.other, words, label if words else "")


def _years(since: date | None, until: date | None, language: str) -> str:
    """Return from which year and to which day a tie holds, as far as it is registered."""
    parts = []
    if since:
        parts.append(sentence("saved.since", language, year=str(since.year)))
    if until:
        parts.append(sentence("saved.until", language, day=written.day(until, language)))
    return ", ".join(parts)


def days_of(column: pd.Series) -> list[date | None]:
    """Return a column of dates as Python dates, None for the missing."""
    days: list[date | None] = column.to_numpy().astype("datetime64[D]").astype(object).tolist()
    return days


def mark_word(mark: Mark, names: Names) -> str:
    """Return what stands at *mark*: a name, a group of persons, or a municipal contact."""
    if mark.actor is not None:
        return names.of(mark.actor)
    if mark.n is None:
        return kind_word(CONTACT_POINT, names.language)
    band = band_words(mark.n, names.language)
    return sentence(f"saved.group.{mark.kind}", names.language, band=band)
