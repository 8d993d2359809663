"""What is said about the data as a whole: the sheet *Om data*, then the options, as one load."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from graph.model import LOAD_COLUMNS, Column
from graph.records import Row
from ingest.problems import Fault, quoted
from ingest.rules.options import Options
from ingest.rules.recognise import close_to, column_words, folded
from ingest.rules.report import Report
from ingest.rules.values import read_cells
from ingest.sheets.grid import as_text

ID_LENGTH = 12
_FIELDS = {word: column for column in LOAD_COLUMNS for word in column_words(column)}
_BY_NAME = {column.name: column for column in LOAD_COLUMNS}


def read_answers(report: Report, about: list[int], options: Options, *, plain: bool) -> Row:
    """
    Return the load that the sheets *about* and *options* describe, without ``id``.

    A *plain* set of files is one complete boundary unless they say otherwise.
    """
    load: Row = {}
    for at, row, column, cell in _on_sheets(report, about):
        value = _value(column, cell)
        if isinstance(value, Fault):
            report.add(at, value, row=row, column=column.label_da)
        elif column.name in load and load[column.name] != value:
            fault = Fault("two-answers", {"value": quoted(column.label_da)})
            report.add(at, fault, row=row)
        else:
            load[column.name] = value
    for name, text in options.answers.items():
        if text and load.get(name) is None:
            value = _value(_BY_NAME[name], text)
            if isinstance(value, Fault):
                report.add(0, value, column=_BY_NAME[name].label_da)
            else:
                load[name] = value
    load = {name: value for name, value in load.items() if value is not None}
    return _with_usual(report, load, options, plain=plain)


def missing_answers(report: Report, load: Mapping[str, Any], about: list[int]) -> list[Column]:
    """Report and return the columns of the load that must be answered and are not."""
    needed = [column for column in LOAD_COLUMNS if column.required]
    if load["list_type"] == "whole_list":
        needed.append(_BY_NAME["scope"])
    missing = [column for column in needed if load.get(column.name) is None]
    for column in missing:
        option = f"--{column.name.replace('_', '-')}"
        fault = Fault("missing-answer", {"field": column.label_da, "option": option})
        report.add(about[0] if about else 0, fault)
    return missing


def with_id(load: Row) -> Row:
    """Return *load* with the id that its own values give it."""
    text = json.dumps(load, sort_keys=True, default=str, ensure_ascii=False)
    digest = hashlib.sha256(text.encode()).hexdigest()[:ID_LENGTH]
    return {column.name: load.get(column.name) for column in LOAD_COLUMNS} | {
        "id": f"load-{digest}"
    }


def _on_sheets(report: Report, about: list[int]) -> Iterator[tuple[int, int, Column, Any]]:
    for at in about:
        sheet = report.sheets[at]
        cells = sheet.table.reindex(columns=[0, 1]).astype(object)
        heading: list[tuple[Any, ...]] = []
        if len(sheet.headings) > 1 and folded(sheet.headings[0]) in _FIELDS:
            heading = [(1, *sheet.headings[:2])]
        for row, field, answer in [*heading, *cells.itertuples(name=None)]:
            column = _FIELDS.get(folded(as_text(field)))
            if column is not None:
                if not _is_empty(answer):
                    yield at, int(row), column, answer
            elif not _is_empty(field):
                near = close_to(as_text(field), [column.label_da for column in LOAD_COLUMNS])
                fault = Fault("unknown-answer", {"value": quoted(field), "near": near})
                report.add(at, fault, row=int(row))


def _is_empty(cell: Any) -> bool:
    return cell is None or cell == "" or bool(pd.isna(cell))


def _value(column: Column, cell: Any) -> Any:
    value = read_cells(column, [cell])[0]
    return value[0] if isinstance(value, tuple) else value


def _with_usual(report: Report, load: Row, options: Options, *, plain: bool) -> Row:
    """Return *load* with what holds when nothing is said."""
    load.setdefault("list_type", "addition")
    if load["list_type"] == "whole_list" and load.get("collected_on"):
        load.setdefault("as_of", load["collected_on"])
    if plain and "complete" not in load:
        load["complete"] = True
        report.note(0, "counted-as-complete")
    if not options.for_store and report.sheets:
        load.setdefault("source", report.sheets[0].title.split(".")[0])
    return load
