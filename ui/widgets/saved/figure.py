"""A drawing laid out on a sheet: every stroke, shape and word in its place, in pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

import numpy as np

from ui.widgets.saved.apart import apart
from ui.widgets.saved.drawing import Drawing, Place, Spot
from ui.widgets.saved.labels import Room, labels_of, reach, words_on
from ui.widgets.saved.looks import LOOKS, THREAD, WEAK
from ui.widgets.saved.parts import LARGE, LINE, SIZE, WIDTH_OF_LETTER, Shape, Stroke, Words
from ui.widgets.text import clean
from ui.wording import sentence

NOTE, HEADING = 12.0, 20.0
MARGIN, HALF_LABEL = 24.0, 64.0
NARROWEST = 560.0


@dataclass(frozen=True)
class Figure:
    """
    Everything on the sheet, in the order in which it is drawn.

    Attributes:
        left_out: How many labels had no room.
    """

    width: float
    height: float
    parts: tuple[Stroke | Shape | Words, ...]
    title: str
    language: str
    left_out: int = 0


@dataclass(frozen=True)
class Sheet:
    """How large the map may be (None: as large as it is), its marks, and what stands round it."""

    largest: tuple[float, float] | None = None
    has_words: bool = True
    labelled: frozenset[str] | None = None
    mark: float = SIZE


def figure(drawing: Drawing, sheet: Sheet | None = None) -> Figure:
    """
    Return *drawing* on a sheet: heading, map, legend and notes.

    Labels keep their size when the map is made smaller; one that would lie over a mark, or over a
    label nearer the middle, is left out and counted, and its text is told on pointing alone.

    Args:
        sheet: By default as large as the map asks for, with all words and labels.
    """
    sheet = sheet or Sheet()
    places, width, height = _on_sheet(drawing.spots, sheet)
    top = MARGIN + HEADING + LINE if sheet.has_words else 0.0
    at = {key: (x, y + top) for key, (x, y) in places.items()}
    room = Room(drawing.spots, at, sheet.mark, size=(width, top + height))
    wanted = [s for s in drawing.spots if sheet.labelled is None or s.key in sheet.labelled]
    labels, left_out = labels_of(wanted, at, room, mark=sheet.mark)
    labels += [line for thread in drawing.threads for line in words_on(thread, at, room)]
    parts: list[Stroke | Shape | Words] = [
        Stroke(at[t.one], at[t.other], WEAK if t.thick else THREAD, 3 if t.thick else 1, t.title)
        for t in drawing.threads
    ]
    parts += [_shape(spot, at[spot.key], sheet.mark) for spot in drawing.spots]
    parts += labels
    bottom = top + height
    if sheet.has_words:
        around = list(_words_around(drawing, width, bottom, left_out=left_out))
        parts += around
        bottom = max(_foot(part) for part in around) + MARGIN
    return Figure(width, bottom, tuple(parts), drawing.titled, drawing.language, left_out)


def _on_sheet(spots: Sequence[Spot], sheet: Sheet) -> tuple[dict[str, Place], float, float]:
    """Return where each spot stands, and the size of the part of the sheet with the map."""
    xs, ys = [spot.at[0] for spot in spots] or [0.0], [spot.at[1] for spot in spots] or [0.0]
    side = HALF_LABEL + MARGIN
    low = LARGE + 3 * LINE
    first, topmost = min(xs), min(ys)
    room = (max(xs) - first, max(ys) - topmost)
    share = (1.0, 1.0)
    if sheet.largest:
        inside = (sheet.largest[0] - 2 * side, sheet.largest[1] - LARGE - low)
        share = (_share(inside[0], room[0]), _share(inside[1], room[1]))
    narrow = NARROWEST if sheet.has_words else 0.0
    width = max(room[0] * share[0] + 2 * side, narrow)
    left = (width - room[0] * share[0]) / 2
    at = np.array([spot.at for spot in spots], dtype=float).reshape(-1, 2)
    at = (left, LARGE + 6) + (at - (first, topmost)) * share
    at = apart(at, np.array([reach(spot, sheet.mark) for spot in spots]))
    placed = {spot.key: (x, y) for spot, (x, y) in zip(spots, at.tolist(), strict=True)}
    return placed, width, room[1] * share[1] + LARGE + low + 6


def _share(most: float, is_now: float) -> float:
    return min(1.0, most / is_now) if is_now else 1.0


def _shape(spot: Spot, at: Place, mark: float) -> Shape:
    look = LOOKS[spot.kind]
    size = LARGE if spot.large else mark
    title = spot.title or spot.label
    return Shape(at, size, look.colour, look.corners, title, ringed=spot.ringed)


def _words_around(
    drawing: Drawing, width: float, bottom: float, *, left_out: int
) -> Iterator[Shape | Words]:
    """Return heading, legend and notes; the notes are wrapped to the width of the sheet."""
    room = width - 2 * MARGIN
    letters = max(int(room / (HEADING * WIDTH_OF_LETTER)), 10)
    heading = clean(drawing.heading, longest=letters)
    yield Words((MARGIN, MARGIN + HEADING * 0.8), heading, HEADING, middle=False, bold=True)
    x, y = MARGIN, bottom + LINE
    for code, word in drawing.legend:
        entry = Words((x + 2 * SIZE + 4, y), word, NOTE, middle=False)
        if entry.at[0] + entry.width > width - MARGIN and x > MARGIN:
            x, y = MARGIN, y + LINE + 4
            entry = Words((x + 2 * SIZE + 4, y), word, NOTE, middle=False)
        yield Shape((x + SIZE, y - 4), 7.0, LOOKS[code].colour, LOOKS[code].corners, word)
        yield entry
        x = entry.at[0] + entry.width + 18
    y += LINE + 8
    letters = int(room / (NOTE * WIDTH_OF_LETTER))
    for note in [*drawing.notes, _no_room(left_out, drawing.language)]:
        for line in wrap(note, letters):
            yield Words((MARGIN, y), line, NOTE, middle=False)
            y += LINE


def no_room(figure: Figure) -> str:
    """Return the sentence that says how many names are left out; empty when none is."""
    return _no_room(figure.left_out, figure.language)


def _no_room(left_out: int, language: str) -> str:
    return sentence("saved.no_room", language, n=left_out) if left_out else ""


def _foot(part: Shape | Words) -> float:
    return part.at[1]
