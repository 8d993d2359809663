"""The workbook that people fill in: a sheet per kind, *Relationer* and *Om data*."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from graph.model import (
    LOAD_COLUMNS,
    LOAD_SHEET,
    NODE_KINDS,
    TIE_COLUMNS,
    TIES_SHEET,
    Column,
    NodeKind,
)
from ingest.rules.recognise import LEFT_OUT, NOT_FILLED_IN

EXPLANATION, EXAMPLE = "forklaring", "eksempel"  # rows beginning so are never read
LAST_ROW = 10_000  # the lists of choices reach this far
LONGEST_LIST = 255  # characters that a spreadsheet takes
FIRST_EXAMPLE_ROW = 3


def write(path: Path | str) -> None:
    """
    Write the empty workbook to *path*.

    Row 1 holds the headings, row 2 explains them and row 3 is an example. Rows 2 and 3 begin
    with "forklaring" and "eksempel" and are never read, wherever they stand.

    Raises:
        OSError: The file cannot be written.
    """
    Path(path).write_bytes(content())


def content() -> bytes:
    """Return the empty workbook as the bytes of an XLSX file."""
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(stream, options) as workbook:
        looks = _looks(workbook)
        _write_about(workbook, looks)
        for kind in NODE_KINDS.values():
            if kind.name not in NOT_FILLED_IN:
                _write_kind(workbook, kind, looks)
        name, _, _ = TIES_SHEET
        _write_sheet(workbook.add_worksheet(name), TIE_COLUMNS, looks=looks, about="")
    return stream.getvalue()


def _looks(workbook: Any) -> dict[str, Any]:
    return {
        "heading": workbook.add_format({"bold": True, "bg_color": "#DCE9E2", "border": 1}),
        "needed": workbook.add_format({"bold": True, "bg_color": "#B7D3C4", "border": 1}),
        EXPLANATION: workbook.add_format(
            {"italic": True, "font_color": "#555555", "text_wrap": True, "valign": "top"}
        ),
        EXAMPLE: workbook.add_format({"italic": True, "font_color": "#777777"}),
        "text": workbook.add_format({"num_format": "@"}),
    }


def _write_kind(workbook: Any, kind: NodeKind, looks: dict[str, Any]) -> None:
    sheet = workbook.add_worksheet(kind.sheet_da)
    _write_sheet(sheet, kind.columns, looks=looks, about=kind.help_da)


def _write_sheet(
    sheet: Any, columns: Sequence[Column], *, looks: dict[str, Any], about: str
) -> None:
    columns = [column for column in columns if column.name not in LEFT_OUT]
    for at, column in enumerate(columns):
        sheet.set_column(at, at, max(14, len(column.label_da) + 4), looks["text"])
        sheet.write_string(
            0, at, column.label_da, looks["needed" if column.required else "heading"]
        )
        explained = _explanation(column)
        if at == 0:
            explained = f"{EXPLANATION.capitalize()}: {about} {explained}".replace("  ", " ")
        sheet.write_string(1, at, explained, looks[EXPLANATION])
        sheet.write_string(2, at, column.example if at else EXAMPLE, looks[EXAMPLE])
        _offer_choices(sheet, at, column)
    sheet.freeze_panes(1, 0)


def _explanation(column: Column) -> str:
    needed = "Skal udfyldes. " if column.required else ""
    usual = {
        "date": "31-12-2025, 12-2025 eller 2025.",
        "boolean": "Ja, nej eller ukendt.",
        "share": "F.eks. 80 %.",
        "decimal": "Et tal.",
        "integer": "Et helt tal.",
    }
    text = column.help_da or usual.get(column.type, "")
    if not text and column.refers_to and column.refers_to[0] in NODE_KINDS:
        sheets = " eller ".join(NODE_KINDS[kind].sheet_da for kind in column.refers_to)
        text = f"Id fra arket {sheets}."
    return (needed + text).strip()


def _choices(column: Column) -> list[str]:
    if column.type == "boolean":
        return ["ja", "nej", "ukendt"]
    return [words[0] for words in column.choices.values()]


def _offer_choices(sheet: Any, at: int, column: Column) -> None:
    words = _choices(column)
    if not words:
        return
    if len(",".join(words)) > LONGEST_LIST:
        sheet.write_comment(0, at, "Et af: " + ", ".join(words), {"x_scale": 3, "y_scale": 2})
        return
    rule = {"validate": "list", "source": words, "error_type": "warning", "ignore_blank": True}
    sheet.data_validation(FIRST_EXAMPLE_ROW, at, LAST_ROW, at, rule)


def _write_about(workbook: Any, looks: dict[str, Any]) -> None:
    """Write *Om data*: a question a row, its answer beside it, an explanation and an example."""
    sheet = workbook.add_worksheet(LOAD_SHEET[0])
    for at, (heading, width) in enumerate(
        (("felt", 34), ("svar", 34), ("forklaring", 70), ("eksempel", 30))
    ):
        sheet.set_column(at, at, width, looks["text"])
        sheet.write_string(0, at, heading, looks["heading"])
    for row, column in enumerate(LOAD_COLUMNS, start=1):
        sheet.write_string(
            row, 0, column.label_da, looks["needed" if column.required else "heading"]
        )
        sheet.write_string(row, 2, _explanation(column), looks[EXPLANATION])
        sheet.write_string(row, 3, column.example, looks[EXAMPLE])
        words = _choices(column)
        if words:
            rule = {"validate": "list", "source": words, "error_type": "warning"}
            sheet.data_validation(row, 1, row, 1, rule)
    sheet.freeze_panes(1, 0)
