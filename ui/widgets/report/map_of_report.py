"""The map of the report: the whole network as it may be shared, the named places with a ring."""

from __future__ import annotations

from collections.abc import Sequence

from ui.widgets.names import Names
from ui.widgets.saved.drawing import Drawing
from ui.widgets.saved.figure import Figure, Sheet, figure
from ui.widgets.saved.whole import enlarged, shared_drawing, whole_picture

WIDE = 900.0  # units, over the whole width of the page
MARK = 6.0  # units
MOST_DRAWN = 1500  # marks; more cannot be told apart on half a page


def report_drawing(names: Names, named: Sequence[str]) -> Drawing:
    """Return the map, 1 wide and 1 high, with a ring round those *named*, urgent ones first."""
    return shared_drawing(whole_picture(names), names, named, most=MOST_DRAWN)


def report_map(drawing: Drawing, high: float) -> Figure:
    """Return *drawing*, so many units high; only those with a ring have a label."""
    ringed = frozenset(spot.key for spot in drawing.spots if spot.ringed)
    sheet = Sheet(largest=(WIDE, high), has_words=False, labelled=ringed, mark=MARK)
    return figure(enlarged(drawing, WIDE, high), sheet)
