"""Where the labels of a map stand: beside their marks, never over each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from ui.widgets.saved.drawing import Place, Spot, Thread
from ui.widgets.saved.parts import LARGE, LETTER, LINE, RING, SMALL, WIDTH_OF_LETTER, Words
from ui.widgets.text import clean

LONGEST, LINE_LENGTH = 40, 18  # characters of a label, and of one of its lines
ON_THREAD = 26  # characters of a line
ALONG = (0.5, 0.35, 0.65, 0.25, 0.75)  # where words on a thread may stand
Box = tuple[float, float, float, float]


class Room:
    """What of the sheet is taken: by words and ringed marks, and by other marks."""

    def __init__(
        self, spots: Sequence[Spot], at: Mapping[str, Place], mark: float, *, width: float
    ) -> None:
        self.width = width  # of the sheet; no words reach over its edge
        self.taken: list[Box] = []
        self.marks: list[Box] = []
        for spot in spots:
            place = _round(at[spot.key], reach(spot, mark))
            (self.taken if spot.ringed or spot.large else self.marks).append(place)

    def take(self, options: Sequence[list[Words]], *, over_marks: bool) -> list[Words]:
        """Return the first of *options* with room, one *over_marks* rather than none."""
        for others in ([*self.taken, *self.marks], self.taken)[: 2 if over_marks else 1]:
            for words in options:
                box = _box(words)
                inside = box[0] >= 0 and box[1] >= 0 and box[2] <= self.width
                if inside and not any(_overlap(box, other) for other in others):
                    self.taken.append(box)
                    return words
        return []


def labels_of(
    spots: Sequence[Spot], at: Mapping[str, Place], room: Room, *, mark: float, over_marks: bool
) -> tuple[list[Words], int]:
    """
    Return the lines of the labels that have room, nearest in first, and how many have none.

    Args:
        over_marks: Whether a label may rather lie over marks than be left out.
    """
    lines: list[Words] = []
    left_out = 0
    for spot in sorted(spots, key=lambda one: (one.level, not one.large)):
        label = room.take(list(_label(spot, at[spot.key], mark)), over_marks=over_marks)
        lines += label
        left_out += not label
    return lines, left_out


def words_on(thread: Thread, at: Mapping[str, Place], room: Room) -> list[Words]:
    """Return the words on a thread, beside the crossings where there is room, else none."""
    lines = wrap(thread.label, ON_THREAD)
    (x1, y1), (x2, y2) = sorted((at[thread.one], at[thread.other]))
    options = []
    for share in ALONG if lines else ():
        x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
        first = y + 4 - (len(lines) - 1) / 2 * LINE
        options.append(
            [Words((x, first + k * LINE), line, SMALL, panel=True) for k, line in enumerate(lines)]
        )
    return room.take(options, over_marks=False)


def _label(spot: Spot, at: Place, mark: float) -> Iterator[list[Words]]:
    """Yield where the label of *spot* may stand: below it, above, to the right, to the left."""
    text = clean(spot.label, longest=LONGEST)
    lines = wrap(text, LINE_LENGTH) or [text]
    high = (len(lines) - 1) * LINE
    away = reach(spot, mark)
    aside = away + 6 + max(map(len, lines)) * LETTER * WIDTH_OF_LETTER / 2
    for x, first in (
        (0.0, away + LETTER + 2),
        (0.0, -away - 6 - high),
        (aside, LETTER / 3 - high / 2),
        (-aside, LETTER / 3 - high / 2),
    ):
        yield [
            Words((at[0] + x, at[1] + first + row * LINE), line, bold=spot.large, panel=True)
            for row, line in enumerate(lines)
        ]


def reach(spot: Spot, mark: float) -> float:
    """Return how far out a mark reaches, with its ring."""
    return (LARGE if spot.large else mark) + (RING if spot.ringed else 0.0)


def _round(at: Place, away: float) -> Box:
    return at[0] - away, at[1] - away, at[0] + away, at[1] + away


def _box(lines: Sequence[Words]) -> Box:
    half = max(line.width for line in lines) / 2
    x, y = lines[0].at
    return x - half, y - LETTER, x + half, lines[-1].at[1] + 3


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
