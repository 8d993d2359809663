"""What each kind looks like on the map: the looks of every map, in the words of its renderer."""

from __future__ import annotations

from graph.sharing import CONTACT_POINT
from ui.widgets.saved.looks import LOOKS as EVERYWHERE

NAMES = {"dot": "circle", "triangleDown": "triangle-down"}  # the others are called the same
LOOKS = {
    code: (look.colour, NAMES.get(look.shape, look.shape))
    for code, look in EVERYWHERE.items()
    if code != CONTACT_POINT  # which stands for sensitive bodies in what is shared, not here
}
CODES = tuple(LOOKS)
# How wide a tie is drawn, in pixels, and in which colour: none is the map's own grey.
TIES = {
    "plain": (1.0, ""),
    "bridge": (3.0, "#D55E00"),
    "lost": (1.5, "#D55E00"),
    "new": (4.0, "#009E73"),
}
