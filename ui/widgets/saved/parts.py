"""What a sheet is drawn of: strokes, shapes and words, each in its place, in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from ui.widgets.saved.drawing import Place

LETTER, LINE, SMALL = 13.0, 16.0, 11.0
WIDTH_OF_LETTER = 0.55  # of its height, on average in a sans-serif
NARROW, BROAD = frozenset("fijlrtI!'()*,-./:;[]| "), frozenset("mwæMWÆ@%…")
SIZE, LARGE, RING = 9.0, 14.0, 4.0  # of a mark, of a chosen one, and from it to its ring


@dataclass(frozen=True)
class Stroke:
    """A straight line."""

    start: Place
    end: Place
    colour: str
    width: float
    title: str = ""


@dataclass(frozen=True)
class Shape:
    """A filled shape; without corners a disc of the radius *size*."""

    at: Place
    size: float
    colour: str
    corners: tuple[Place, ...] = ()
    title: str = ""
    ringed: bool = False


@dataclass(frozen=True)
class Words:
    """One line of text; *at* is its middle or its beginning, on the foot of the letters."""

    at: Place
    text: str
    size: float = LETTER
    middle: bool = True
    bold: bool = False
    panel: bool = False

    @property
    def width(self) -> float:
        """About how wide it is: rather more than less, for no two computers have the same font."""
        return sum(map(_share, self.text)) * self.size * (1.08 if self.bold else 1.0)


def _share(letter: str) -> float:
    """Return how wide a letter is, as a share of its height, in a wide sans-serif such as Arial."""
    if letter in NARROW:
        return 0.36
    if letter in BROAD:
        return 0.95
    return 0.72 if letter.isupper() else 0.57
