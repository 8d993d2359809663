"""What each kind looks like on every map, on screen and on paper: a colour and a shape."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from graph.sharing import CONTACT_POINT, ILDSJAEL

Points = tuple[tuple[float, float], ...]


def _corners(n: int, *, turned: float = -90.0) -> Points:
    """Return the corners of a regular shape with the radius 1, the first straight up."""
    angles = [math.radians(turned + 360 * k / n) for k in range(n)]
    return tuple((round(math.cos(a), 4), round(math.sin(a), 4)) for a in angles)


def _star() -> Points:
    outer, inner = _corners(5), _corners(5, turned=-54.0)
    return tuple(
        point
        for far, near in zip(outer, inner, strict=True)
        for point in (far, (near[0] * 0.45, near[1] * 0.45))
    )


@dataclass(frozen=True)
class Look:
    """A kind's colour, shape in pyvis ("image" when it has none), and corners (none: round)."""

    colour: str
    shape: str
    corners: Points = ()


BOW: Points = ((-1, -0.85), (0, -0.2), (1, -0.85), (1, 0.85), (0, 0.2), (-1, 0.85))
# Okabe and Ito (2008): told apart with every common colour blindness; the shape says it again.
LOOKS: Mapping[str, Look] = {
    "Citizen": Look("#56B4E9", "dot"),
    ILDSJAEL: Look("#E69F00", "star", _star()),
    "Employee": Look("#CC79A7", "triangleDown", _corners(3, turned=90.0)),
    "Association": Look("#009E73", "triangle", _corners(3)),
    "MunicipalUnit": Look("#0072B2", "square", _corners(4, turned=-45.0)),
    "Organisation": Look("#D55E00", "diamond", _corners(4)),
    "Activity": Look("#F0E442", "hexagon", _corners(6)),
    CONTACT_POINT: Look("#0072B2", "image", BOW),
}
EDGE, THREAD, WEAK, INK = "#444444", "#8a8a8a", "#000000", "#1a1a1a"
