"""What each kind looks like on the map: a colour, and a shape that says it again."""

from __future__ import annotations

from ui.widgets.names import ILDSJAEL

# Okabe and Ito (2008): told apart with every common colour blindness.
LOOKS = {
    "Citizen": ("#56B4E9", "circle"),
    ILDSJAEL: ("#E69F00", "star"),
    "Employee": ("#CC79A7", "triangle-down"),
    "Association": ("#009E73", "triangle"),
    "MunicipalUnit": ("#0072B2", "square"),
    "Organisation": ("#D55E00", "diamond"),
    "Activity": ("#F0E442", "hexagon"),
}
CODES = tuple(LOOKS)
