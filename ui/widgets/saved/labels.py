"""Where the labels of a map stand: beside their marks, never over a mark or each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

import numpy as np

from ui.widgets.saved.drawing import Place, Spot, Thread
from ui.widgets.saved.parts import LARGE, LETTER, LINE, RING, SMALL, Words
from ui.widgets.text import clean

LONGEST = 40  # characters of a label
LINE_LENGTHS = (18, 28)  # characters of one of its lines; the longer where the shorter has no room
ON_THREAD = 26  # characters of a line
ALONG = (0.5, 0.35, 0.65, 0.25, 0.75)  # where words on a thread may stand
PLACES = (  # of a label, from its mark: to the right and down, in half its own width and height
    (0, 1), (0, -1), (1, 0), (-1, 0), (0.5, 1), (-0.5, 1), (0.5, -1), (-0.5, -1),
    (0.75, 1), (-0.75, 1), (0.75, -1), (-0.75, -1), (0.9, 1), (-0.9, 1), (0.9, -1), (-0.9, -1),
    (1, 0.7), (1, -0.7), (-1, 0.7), (-1, -0.7),
)  # fmt: skip
OUTWARD = (0.0, 5.0, 10.0)  # pixels farther from the mark than next to it
Box = tuple[float, float, float, float]


class Room:
    """What of a sheet is taken: by marks, and by the words that have a place."""

    def __init__(
        self,
        spots: Sequence[Spot],
        at: Mapping[str, Place],
        mark: float,
        *,
        size: tuple[float, float],
    ) -> None:
        self._size = size  # of the sheet; no words reach over its edge
        boxes = [_round(at[spot.key], reach(spot, mark)) for spot in spots]
        self._taken = np.array(boxes, dtype=float).reshape(-1, 4)

    def take(self, options: Sequence[list[Words]]) -> list[Words]:
        """Return the first of *options* with room; none when all would lie over something."""
        if not options:
            return []
        boxes = np.array([_box(words) for words in options])
        left, top, right, foot = boxes.T[:, :, None]
        from_left, from_top, to_right, to_foot = self._taken.T
        over = (left < to_right) & (from_left < right) & (top < to_foot) & (from_top < foot)
        inside = (boxes[:, :2] >= 0).all(axis=1) & (boxes[:, 2:] <= self._size).all(axis=1)
        free = np.flatnonzero(inside & ~over.any(axis=1))
        if not len(free):
            return []
        self._taken = np.vstack([self._taken, boxes[free[0]]])
        return options[free[0]]


def labels_of(
    spots: Sequence[Spot], at: Mapping[str, Place], room: Room, *, mark: float
) -> tuple[list[Words], int]:
    """Return the lines of the labels that have room, the ringed first, and how many have none."""
    lines: list[Words] = []
    left_out = 0
    for spot in sorted(spots, key=lambda one: (not one.ringed, one.level, not one.large)):
        label = room.take(list(_label(spot, at[spot.key], mark)))
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
    return room.take(options)


def _label(spot: Spot, at: Place, mark: float) -> Iterator[list[Words]]:
    """Yield where the label of *spot* may stand: below it, above, beside it, then between those."""
    text = clean(spot.label, longest=LONGEST)
    away = reach(spot, mark)
    ways = {tuple(wrap(text, length)) or (text,): None for length in LINE_LENGTHS}
    for outward in OUTWARD:
        for lines in ways:
            half = max(Words(at, line, bold=spot.large).width for line in lines) / 2
            high = (LETTER + 3 + (len(lines) - 1) * LINE) / 2
            for right, down in PLACES:
                x, y = right * half, down * high  # the middle of the label
                if abs(right) == 1:
                    x += right * (away + outward + 3)
                if abs(down) == 1:
                    y += down * (away + outward + 2)
                first = at[1] + y - high + LETTER
                yield [
                    Words((at[0] + x, first + row * LINE), line, bold=spot.large, panel=True)
                    for row, line in enumerate(lines)
                ]


def reach(spot: Spot, mark: float) -> float:
    """Return how far out a mark reaches, with its ring."""
    return (LARGE if spot.large else mark) + (RING + 1 if spot.ringed else 0.0)


def _round(at: Place, away: float) -> Box:
    return at[0] - away, at[1] - away, at[0] + away, at[1] + away


def _box(lines: Sequence[Words]) -> Box:
    half = max(line.width for line in lines) / 2
    x, y = lines[0].at
    return x - half, y - LETTER, x + half, lines[-1].at[1] + 3
