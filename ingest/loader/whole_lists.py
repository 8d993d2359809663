"""A whole list: which ties of its source and scope it no longer holds, and so end."""

from __future__ import annotations

from datetime import date
from typing import Any

from graph.model import NODE_KINDS, TIE_KINDS, tie_key
from graph.records import Row
from graph.store import Store
from ingest.rules import Checked

FROM_COLUMNS = {column.tie for kind in NODE_KINDS.values() for column in kind.columns if column.tie}
LOADS = (
    "MATCH (l:Load) WHERE l.source = $source AND coalesce(l.scope, '') = $scope RETURN l.id AS load"
)
TIES = (
    "MATCH (a)-[r:`{kind}`]->(b) WHERE r.source = $source AND r.load IN $loads "
    "AND (r.valid_to IS NULL OR r.valid_to > $day) "
    "AND (r.valid_from IS NULL OR r.valid_from <= $day) "
    "RETURN r.key AS key, a.id AS source, b.id AS target"
)


def is_whole_list(checked: Checked) -> bool:
    """Return whether what the sheets no longer hold has ended."""
    return bool(checked.delivery.load["list_type"] == "whole_list")


def ties_to_end(checked: Checked, store: Store) -> list[Row]:
    """
    Return the stored ties (kind, key, source, target) that the whole list no longer holds.

    A kind that only reference columns bring ends nothing when this list has no such column.
    """
    load = checked.delivery.load
    asked: dict[str, Any] = {"source": load["source"], "scope": load["scope"] or ""}
    loads = [row["load"] for row in store.rows(LOADS, **asked)]
    found: list[Row] = []
    for kind in TIE_KINDS:
        listed = checked.delivery.ties.get(kind, [])
        if not loads or (kind in FROM_COLUMNS and not listed):
            continue
        keys = {tie_key(kind, row) for row in listed}
        rows = store.rows(TIES.format(kind=kind), loads=loads, day=last_day(checked), **asked)
        found += [{"kind": kind, **row} for row in rows if row["key"] not in keys]
    return sorted(found, key=lambda row: str(row["key"]))


def last_day(checked: Checked) -> date:
    """Return the day of the list, on which what it no longer holds ends."""
    day: date = checked.delivery.load["as_of"]
    return day
