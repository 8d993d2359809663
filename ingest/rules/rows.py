"""The rows of a delivery: nodes, ties, and the ties that reference columns stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from graph.model import Column, tie_key
from graph.records import Row
from ingest.rules.parts import Part
from ingest.rules.report import Report


def node_rows(report: Report, parts: Sequence[Part]) -> dict[str, list[Row]]:
    """Return the sound nodes by kind, without the columns that become ties."""
    found: dict[str, list[Row]] = {}
    for part in parts:
        frame = report.sound(part.at, part.frame)
        names = [name for name in frame if not _is_tie(part, str(name))]
        if len(frame):
            found.setdefault(part.kind, []).extend(_records(frame[names]))
    return found


def tie_rows(report: Report, parts: Sequence[Part]) -> dict[str, list[Row]]:
    """Return the sound ties by kind."""
    found: dict[str, list[Row]] = {}
    for part in parts:
        frame = report.sound(part.at, part.frame)
        for kind, rows in frame.groupby("kind", sort=False):
            found.setdefault(str(kind), []).extend(_records(rows.drop(columns="kind")))
    return found


def reference_ties(
    report: Report, parts: Sequence[Part], ties: Mapping[str, Sequence[Row]]
) -> dict[str, list[Row]]:
    """Return, by kind, the ties of the reference columns that no row of *ties* already states."""
    stated = {kind: _open_ends(kind, rows) for kind, rows in ties.items()}
    found: dict[str, list[Row]] = {}
    for part in parts:
        frame = report.sound(part.at, part.frame)
        for name, column in part.columns.items():
            if column.tie and name in frame:
                taken = stated.setdefault(column.tie, set())
                new = [row for row in _ties_of(frame, column) if not _is_taken(row, taken)]
                if new:
                    found.setdefault(column.tie, []).extend(new)
    return found


def _is_tie(part: Part, name: str) -> bool:
    return name in part.columns and bool(part.columns[name].tie)


def _records(frame: pd.DataFrame) -> list[Row]:
    """Return the rows of *frame* as plain values; what is missing is None."""
    names = [str(name) for name in frame.columns]
    columns = [
        frame[name].astype(object).where(frame[name].notna(), None).tolist() for name in names
    ]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def _open_ends(kind: str, rows: Sequence[Row]) -> set[tuple[Any, Any]]:
    """Return the ends of *rows* that still hold, or have the key a reference would have."""
    return {
        (row["source"], row["target"])
        for row in rows
        if row.get("valid_to") is None
        or tie_key(kind, row) == tie_key(kind, {"source": row["source"], "target": row["target"]})
    }


def _ties_of(frame: pd.DataFrame, column: Column) -> list[Row]:
    given = frame[frame[column.name].notna()]
    ends = ("target", "source") if column.incoming else ("source", "target")
    return [
        dict(zip(ends, pair, strict=True))
        for pair in zip(given["id"].tolist(), given[column.name].tolist(), strict=True)
    ]


def _is_taken(row: Row, taken: set[tuple[Any, Any]]) -> bool:
    """Return whether the ends of *row* are *taken*, and take them."""
    ends = (row["source"], row["target"])
    if ends in taken:
        return True
    taken.add(ends)
    return False
