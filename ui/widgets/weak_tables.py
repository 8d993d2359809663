"""The tables of the weak spots; a citizen without a leading role stands without a number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from graph.records import Row
from ui.state import say
from ui.widgets.names import Names
from ui.widgets.text import clean


def spot_table(spots: Sequence[Row], names: Names) -> pd.DataFrame:
    """Return cut nodes, or cut ties, as a table; sizes only for those that may be ranked."""
    if all(spot["part"] == "node" for spot in spots):
        return _nodes(spots, names)
    return _ties(spots, names)


def people_table(ids: Iterable[str], names: Names) -> pd.DataFrame:
    """Return actors as a table by kind, area and id, without any number."""
    ordered = sorted(ids, key=lambda node: (names.kind(node), names.area(node), node))
    return pd.DataFrame(
        {
            say("column.name"): [names.of(node) for node in ordered],
            say("column.kind"): [names.kind(node) for node in ordered],
            say("column.area_id"): [names.area(node) for node in ordered],
            say("column.id"): [clean(node) for node in ordered],
        }
    )


def _nodes(spots: Sequence[Row], names: Names) -> pd.DataFrame:
    table = people_table([spot["id"] for spot in spots], names)
    if not _ranked(spots):
        return table
    cut_off = {clean(spot["id"]): spot["cut_off"] for spot in spots}
    table.insert(1, say("column.cut_off"), table[say("column.id")].map(cut_off))
    return table.sort_values(say("column.cut_off"), ascending=False, kind="stable")


def _ties(spots: Sequence[Row], names: Names) -> pd.DataFrame:
    pairs = [_ends(spot) for spot in spots]
    ends = {
        say("column.one"): [names.of(one) for one, _ in pairs],
        say("column.other"): [names.of(other) for _, other in pairs],
    }
    sizes = {say("column.side"): [spot["cut_off"] for spot in spots]} if _ranked(spots) else {}
    areas = {say("column.area_id"): [names.area(one) for one, _ in pairs]}
    table = pd.DataFrame(ends | sizes | areas)
    return table if sizes else table.sort_values(list(areas) + list(ends), kind="stable")


def _ranked(spots: Sequence[Row]) -> bool:
    return all(spot["may_rank"] for spot in spots)


def _ends(spot: Row) -> tuple[str, str]:
    one, _, other = spot["id"].partition("|")
    return one, other
