"""Typed rows: what each recognised sheet says, one part per kind of node or for ties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from graph.model import NODE_KINDS, TIE_COLUMNS, TIES_SHEET, Column, NodeKind
from ingest.problems import Fault, quoted
from ingest.rules.options import Options
from ingest.rules.recognise import (
    TIES,
    Headings,
    close_columns,
    close_to,
    column_words,
    headings_of,
    read_headings,
)
from ingest.rules.report import Report
from ingest.rules.values import read_cells

ONE_DAY = "day"
TIES_NAMES = {"da": TIES_SHEET[0], "en": TIES_SHEET[1]}


@dataclass(frozen=True, eq=False)
class Part:
    """
    The typed rows of one kind on one sheet.

    Attributes:
        at: Which sheet.
        kind: A node kind, or ``ties``.
        frame: Columns by the model's names; index the row number; missing is None.
        headings: Column name → heading as it is written.
        columns: Column name → the model's column.
    """

    at: int
    kind: str
    frame: pd.DataFrame
    headings: dict[str, str]
    columns: dict[str, Column]

    def is_personal(self, name: str) -> bool:
        """Return whether the values of the column *name* may not be quoted."""
        column = self.columns[name]
        is_person_id = column.type == "id" and NODE_KINDS[self.kind].is_person
        return column.personal or is_person_id


def node_part(report: Report, at: int, kind: NodeKind) -> Part:
    """Return the typed rows of sheet *at*, all of one *kind*; faults go to *report*."""
    sheet = report.sheets[at]
    headings = read_headings(sheet.headings, kind.columns)
    _tell_headings(
        report, at, headings, known=(kind.columns, {"da": kind.sheet_da, "en": kind.sheet})
    )
    return part_of(report, at, kind.name, headings=headings, table=sheet.table)


def tie_part(report: Report, at: int, options: Options, *, plain: bool) -> Part:
    """Return the typed ties of sheet *at*; in *plain* files any strength above 0 is accepted."""
    sheet = report.sheets[at]
    columns = [_tie_column(column, options, plain=plain) for column in TIE_COLUMNS]
    headings = read_headings(sheet.headings, columns)
    _tell_headings(report, at, headings, known=(columns, TIES_NAMES), may_have_more=plain)
    part = part_of(report, at, TIES, headings=headings, table=sheet.table)
    if plain and "strength" in part.frame:
        _refuse_weak(report, part)
    return part


def part_of(report: Report, at: int, kind: str, *, headings: Headings, table: pd.DataFrame) -> Part:
    """Return *table* typed by *headings*."""
    written = report.sheets[at].headings
    columns = {column.name: column for column in headings.columns.values()}
    names = {column.name: written[place] for place, column in headings.columns.items()}
    frame = pd.DataFrame(index=table.index)
    part = Part(at, kind, frame, names, columns)
    for place, column in headings.columns.items():
        values = read_cells(column, table[place].tolist())
        _put(frame, column, _without_faults(report, part, column, values=values))
        if column.required:
            _tell_empty(report, part, column)
    return part


def _put(frame: pd.DataFrame, column: Column, values: Sequence[Any]) -> None:
    if column.type == "date":
        precisions = [value and (value[1] if value[1] != ONE_DAY else None) for value in values]
        values = [value and value[0] for value in values]
        if any(precisions):
            frame[f"{column.name}_precision"] = pd.Series(
                precisions, dtype=object, index=frame.index
            )
    frame[column.name] = pd.Series(values, dtype=object, index=frame.index)


def _without_faults(report: Report, part: Part, column: Column, *, values: list[Any]) -> list[Any]:
    """Return *values* with None for each fault, which is reported."""
    faulty = [place for place, value in enumerate(values) if isinstance(value, Fault)]
    personal = bool(faulty) and part.is_personal(column.name)
    for place in faulty:
        fault = values[place]
        if personal:
            fault = replace(fault, facts={**fault.facts, "near": (), "value": ""})
            fault.facts.pop("value")
        row = int(part.frame.index[place])
        report.add(part.at, fault, row=row, column=part.headings[column.name])
        values[place] = None
    return values


def _tell_empty(report: Report, part: Part, column: Column) -> None:
    heading = part.headings[column.name]
    empty = part.frame.index[part.frame[column.name].isna()]
    told = {
        problem.row
        for at, problem in report.problems
        if at == part.at and problem.column == heading
    }
    for row in empty:
        if row not in told:
            report.add(part.at, Fault("missing-value"), row=int(row), column=heading)


def _tell_headings(
    report: Report,
    at: int,
    headings: Headings,
    *,
    known: tuple[Iterable[Column], Mapping[str, str]],
    may_have_more: bool = False,
) -> None:
    """Report unknown, double and missing headings; a sheet without a needed one has no rows."""
    columns, sheet_kind = known
    columns = list(columns)
    written = report.sheets[at].headings
    spare = [column for column in columns if column not in headings.columns.values()]
    for place in headings.unknown:
        if may_have_more:
            report.note(at, "column-not-read", column=written[place], value=quoted(written[place]))
            continue
        facts = {"value": quoted(written[place]), "sheet_kind": sheet_kind}
        near = close_columns(written[place], spare)
        report.add(at, Fault("unknown-column", facts | _guess(near, spare)), column=written[place])
    for first, second in headings.doubles:
        facts = {"value": quoted(written[first]), "other": quoted(written[second])}
        report.add(at, Fault("double-column", facts), column=written[second])
    _tell_missing(report, at, headings=headings, columns=columns)


def _tell_missing(
    report: Report, at: int, *, headings: Headings, columns: Sequence[Column]
) -> None:
    written = report.sheets[at].headings
    unread = [written[place] for place in headings.unknown]
    for column in columns:
        if column.required and headings.place_of(column.name) is None:
            near = tuple(quoted(one) for one in unread if close_to(one, column_words(column)))
            facts = {"missing": headings_of([column])} | _guess(near, columns)
            report.add(at, Fault("missing-column", facts))
            report.set_aside(at, report.sheets[at].table.index.tolist())


def _guess(near: tuple[object, ...], columns: Sequence[Column]) -> dict[str, Any]:
    """Return what it may have been meant as; where nothing is close, all that it could be."""
    known = headings_of(columns) if columns and not near else {}
    return {"near": near, "expected": (known,) if known else ()}


def _tie_column(column: Column, options: Options, *, plain: bool) -> Column:
    """Return the model's *column* as it is read here: own words for kinds, any strength."""
    if column.name == "kind":
        own = {} if isinstance(options.tie_kind, str) else options.tie_kind
        words = {
            name: (said[0], *(word for word, kind in own.items() if kind == name), *said[1:])
            for name, said in column.choices.items()
        }
        return replace(column, choices=words, required=False)
    if column.name == "strength" and plain:
        return replace(column, type="decimal", choices={})
    return column


def _refuse_weak(report: Report, part: Part) -> None:
    """Report each strength that is not above 0."""
    strength = part.frame["strength"]
    given = strength[strength.notna()]
    for row, value in given[given.astype(float) <= 0].items():
        fault = Fault("bad-strength", {"value": quoted(value)})
        report.add(part.at, fault, row=int(str(row)), column=part.headings["strength"])
    part.frame["strength"] = strength.map(_whole, na_action="ignore").astype(object)


def _whole(value: float) -> float | int:
    return int(value) if value == value // 1 else value
