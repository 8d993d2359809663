"""The table beside the map: the same actors with the same facts, for whoever sees no map."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from graph.moment import KNOWN, PAUSED, UNKNOWN
from ui.state import say
from ui.widgets.map.picture import Measured
from ui.widgets.names import Names

STATUS_WORDS = {KNOWN: "registered", UNKNOWN: "unknown", PAUSED: "paused"}


def order_of(nodes: Sequence[str], names: Names) -> list[str]:
    """Return *nodes*, bodies and activities first, then by kind, area and id."""
    return sorted(
        nodes,
        key=lambda node: (node in names.ordinary, names.kind(node), names.area(node), node),
    )


def table_of(order: Sequence[str], measured: Measured, names: Names) -> pd.DataFrame:
    """Return a row for each actor of *order*; only those who may be compared have a measure."""
    status = names.moment.status.to_dict()
    table = pd.DataFrame(
        {
            say("column.name"): [names.of(node) for node in order],
            say("column.kind"): [names.kind(node) for node in order],
            say("column.area_id"): [names.area(node) for node in order],
            say("column.status"): [say(f"status.{STATUS_WORDS[status[node]]}") for node in order],
        }
    )
    if measured.label:
        value = dict(zip(measured.ids, measured.values.tolist(), strict=True))
        table[measured.label] = [
            value[node] if node in names.rankable else float("nan") for node in order
        ]
    return table
