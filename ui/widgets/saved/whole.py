"""The whole map as a file: everybody without a name and in groups, or by id for a purpose."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from graph.csr import FloatArray
from graph.layout import Layout, lay_out
from graph.network import Network
from graph.sharing import CONTACT_POINT, Picture, is_sensitive, shared_picture
from ui.widgets.names import Names
from ui.widgets.saved.drawing import Drawing, Place, drawn_by_name, drawn_to_share
from ui.widgets.saved.notes import notes_for, notes_of
from ui.wording import sentence

WIDE, HIGH = 1500.0, 1000.0  # pixels
MOST_NAMED = 500  # marks; of more the names would lie over each other
LOWEST, IN_A_ROW, MOST_ROWS = 0.82, 36, 3  # of those with a line; of those without
EVENLY = 0.7  # 1 keeps only the order of the places, 0 only the places


def whole_to_share(names: Names, weak: Collection[str] = ()) -> Drawing:
    """
    Return the map as it may be saved without a purpose; of many those with most lines.

    Args:
        weak: Whom a ring marks as a weak spot; a person or a body that reveals has none.
    """
    language = names.language
    rules = [sentence("saved.rule", language)]
    picture = whole_picture(names)
    drawing = shared_drawing(picture, names, (), most=MOST_NAMED)
    if (n := len(drawing.spots)) < len(picture.marks):
        rules.append(sentence("saved.most_lines", language, n=n))
    notes = tuple(notes_of(names.moment, language, *rules))
    heading = sentence("page.map", language)
    drawing = replace(enlarged(drawing, WIDE, HIGH), heading=heading, notes=notes)
    return _ringed(drawing, set(weak) - is_sensitive(names.moment), language)


def whole_with_persons(
    names: Names, layout: Layout, purpose: str, *, weak: Collection[str] = ()
) -> Drawing | None:
    """Return the map with everybody in it, to be saved for *purpose*; None of more than 500."""
    if len(layout.ids) > MOST_NAMED:
        return None
    drawing = drawn_by_name(
        names,
        _spread_out(layout),
        names.moment.contacts,
        levels=dict.fromkeys(layout.ids, 1),
        words=(sentence("page.map", names.language), notes_for(purpose, names)),
    )
    return _ringed(enlarged(drawing, WIDE, HIGH), weak, names.language)


def _ringed(drawing: Drawing, weak: Collection[str], language: str) -> Drawing:
    """Return *drawing* with a ring round each that is *weak*, and a line that says so."""
    if not any(spot.key in weak for spot in drawing.spots):
        return drawing
    spots = tuple(replace(spot, ringed=spot.key in weak) for spot in drawing.spots)
    return replace(drawing, spots=spots, notes=(*drawing.notes, sentence("saved.ring", language)))


def whole_picture(names: Names) -> Picture:
    """Return everybody as they may be shared without a purpose."""
    picture = shared_picture(names.moment)
    assert picture is not None  # nobody was chosen, so it can always be shared
    return picture


def shared_drawing(picture: Picture, names: Names, named: Sequence[str], *, most: int) -> Drawing:
    """
    Return the map of *picture*, 1 wide and 1 high; those *named* have a ring and go before others.

    Of more than *most* marks those with most lines are drawn.
    """
    picture = _largest(picture, most)
    places = _places(picture)
    sensitive = is_sensitive(names.moment)
    order = [CONTACT_POINT if node in sensitive else node for node in named]
    ringed = {key: place for place, key in enumerate(dict.fromkeys(order))}
    levels = {key: ringed.get(key, len(ringed)) for key in picture.marks}
    drawing = drawn_to_share(picture, names, places, levels=levels, words=("", ()))
    spots = tuple(replace(spot, ringed=spot.key in ringed) for spot in drawing.spots)
    return replace(drawing, spots=spots)


def enlarged(drawing: Drawing, wide: float, high: float) -> Drawing:
    """Return a *drawing* that is 1 wide and 1 high as one of so many pixels."""
    spots = tuple(
        replace(spot, at=(spot.at[0] * wide, spot.at[1] * high)) for spot in drawing.spots
    )
    return replace(drawing, spots=spots)


def _places(picture: Picture) -> dict[str, Place]:
    """Return where each mark stands, spread over the whole of the map."""
    ties = [(line.one, line.other) for line in picture.lines]
    ends = {end for tie in ties for end in tie}
    places = _beside(sorted(picture.marks.keys() - ends))
    if ties:
        places |= _spread_out(lay_out(Network.from_ties(ties)), low=LOWEST if places else 1.0)
    return places


def _spread_out(layout: Layout, *, low: float = 1.0) -> dict[str, Place]:
    """Return the places of *layout* spread over the whole of the map, down to *low*."""
    at = layout.positions.astype(float)
    x, y = _spread(at[:, 0]), (1.0 - _spread(at[:, 1])) * low  # the layout counts upwards
    return dict(zip(layout.ids, zip(x.tolist(), y.tolist(), strict=True), strict=True))


def _beside(alone: Sequence[str]) -> dict[str, Place]:
    """Return places in rows along the foot of the map for those without a line."""
    alone = alone[: IN_A_ROW * MOST_ROWS]
    rows = -(-len(alone) // IN_A_ROW)
    return {
        key: ((place % IN_A_ROW) / (IN_A_ROW - 1), 1.0 - (rows - 1 - place // IN_A_ROW) * 0.055)
        for place, key in enumerate(alone)
    }


def _spread(values: FloatArray) -> FloatArray:
    """Return *values* from 0 to 1, most of the way to even distances, so that no room is wasted."""
    room = np.ptp(values) or 1.0
    order = np.unique(values, return_inverse=True)[1]
    return (values - values.min()) / room * (1 - EVENLY) + order / max(order.max(), 1) * EVENLY


def _largest(picture: Picture, most: int) -> Picture:
    if len(picture.marks) <= most:
        return picture
    lines = dict.fromkeys(picture.marks, 0)
    for line in picture.lines:
        lines[line.one] += 1
        lines[line.other] += 1
    kept = set(sorted(lines, key=lambda key: (-lines[key], key))[:most])
    return Picture(
        {key: mark for key, mark in picture.marks.items() if key in kept},
        tuple(line for line in picture.lines if line.one in kept and line.other in kept),
    )
