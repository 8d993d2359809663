"""The map of the report: the whole network as it may be shared, the named places with a ring."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from graph.csr import FloatArray
from graph.layout import lay_out
from graph.network import Network
from graph.sharing import CONTACT_POINT, Picture, is_sensitive, shared_picture
from ui.widgets.names import Names
from ui.widgets.saved.drawing import Drawing, Place, drawn_to_share
from ui.widgets.saved.figure import Sheet, figure
from ui.widgets.saved.svg import svg

WIDE = 900.0  # units, over the whole width of the page
MARK = 6.0  # units
LOWEST, IN_A_ROW, MOST_ROWS = 0.82, 36, 3  # of those with a line; of those without
EVENLY = 0.7  # 1 keeps only the order of the places, 0 only the places
MOST_DRAWN = 1500  # marks; more cannot be told apart on half a page


def report_drawing(names: Names, named: Collection[str]) -> Drawing:
    """
    Return the map, 1 wide and 1 high; only those *named* have a ring, and stand at level 0.

    Of more than 1,500 marks those with most lines are drawn.
    """
    picture = shared_picture(names.moment)
    assert picture is not None  # nobody was chosen, so it can always be shared
    picture = _largest(picture)
    places = _places(picture)
    sensitive = is_sensitive(names.moment)
    named = frozenset(CONTACT_POINT if node in sensitive else node for node in named)
    levels = {key: 0 if key in named else 1 for key in picture.marks}
    drawing = drawn_to_share(picture, names, places, levels=levels, words=("", ()))
    spots = tuple(replace(spot, ringed=spot.key in named) for spot in drawing.spots)
    return replace(drawing, spots=spots)


def report_map(drawing: Drawing, high: float) -> str:
    """Return *drawing* as SVG, so many units high; only those with a ring have a label."""
    spots = tuple(
        replace(spot, at=(spot.at[0] * WIDE, spot.at[1] * high)) for spot in drawing.spots
    )
    ringed = frozenset(spot.key for spot in spots if spot.ringed)
    sheet = Sheet(largest=(WIDE, high), has_words=False, labelled=ringed, mark=MARK)
    return svg(figure(replace(drawing, spots=spots), sheet))


def _places(picture: Picture) -> dict[str, Place]:
    """Return where each mark stands, spread over the whole of the map."""
    ties = [(line.one, line.other) for line in picture.lines]
    ends = {end for tie in ties for end in tie}
    places = _beside(sorted(picture.marks.keys() - ends))
    if ties:
        network = Network.from_ties(ties)
        at = lay_out(network).positions.astype(float)
        low = LOWEST if places else 1.0
        x, y = _spread(at[:, 0]), (1.0 - _spread(at[:, 1])) * low  # the layout counts upwards
        places |= {key: (float(x[i]), float(y[i])) for i, key in enumerate(network.ids)}
    return places


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


def _largest(picture: Picture) -> Picture:
    if len(picture.marks) <= MOST_DRAWN:
        return picture
    lines = dict.fromkeys(picture.marks, 0)
    for line in picture.lines:
        lines[line.one] += 1
        lines[line.other] += 1
    kept = set(sorted(lines, key=lambda key: (-lines[key], key))[:MOST_DRAWN])
    return Picture(
        {key: mark for key, mark in picture.marks.items() if key in kept},
        tuple(line for line in picture.lines if line.one in kept and line.other in kept),
    )
