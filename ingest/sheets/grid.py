"""One sheet as a table of untyped cells: headings, data rows by their number, and its faults."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from math import isnan
from typing import Any

import pandas as pd

from ingest.cpr import has_cpr, masked
from ingest.problems import Place, Problem

LONGEST_CELL = 32_767  # what a spreadsheet cell can hold
NOT_READ = re.compile(r"(?:eksempel|forklaring)\b")  # begins the first cell of a template's own


@dataclass(frozen=True, eq=False)
class Sheet:
    """
    What stands on one sheet, nothing typed that was not typed in the file.

    Attributes:
        file, name: As a person knows them; ``name`` is empty when the file is the sheet.
        title: What tells which sheet it is: the name, or the file's name without its ending.
        headings: As written, one per column of ``table``.
        table: The data rows; columns 0, 1, …, index the row number that the spreadsheet shows;
            an empty cell is None.
        problems: What is wrong with the file or its cells, whatever the rows mean.
        notes: What was done in reading it.
    """

    file: str
    name: str = ""
    title: str = ""
    headings: tuple[str, ...] = ()
    table: pd.DataFrame = field(default_factory=pd.DataFrame)
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()

    def place(self, row: int | None = None, column: str = "") -> Place:
        """Return a place on this sheet."""
        return Place(self.file, self.name, row, column)


def as_text(cell: Any) -> str:
    """Return a cell as text; a whole number without decimals, as an id would be written."""
    if isinstance(cell, float) and cell == cell // 1:
        return str(int(cell))
    if isinstance(cell, bool):
        return "ja" if cell else "nej"
    return str(cell)


def broken(file: str, code: str, **facts: object) -> Sheet:
    """Return a sheet without rows that only says why *file* cannot be read."""
    place = Place(masked(file))
    return Sheet(place.file, problems=(Problem(place, code, facts),))


def sheet_of(
    rows: Sequence[Sequence[Any]],
    *,
    file: str,
    name: str = "",
    title: str = "",
    notes: Sequence[str] = (),
) -> Sheet:
    """
    Return the sheet that *rows* make; the first filled row holds the headings.

    Args:
        rows: All rows from row 1 on, empty ones too; they may differ in length.
        notes: Codes of what was done in reading them.
    """
    place = Place(masked(file), masked(name))
    problems: list[Problem] = []
    if has_cpr(file) or has_cpr(name):
        problems.append(Problem(place, "cpr-in-name"))
    said = [Problem(place, code) for code in notes]
    first = next((at for at, row in enumerate(rows) if _is_filled(row)), None)
    if first is None:
        return Sheet(
            place.file,
            place.sheet,
            title,
            problems=tuple(problems),
            notes=(*said, Problem(place, "empty-sheet")),
        )
    numbers = [at + 1 for at in range(first + 1, len(rows)) if _is_filled(rows[at])]
    table = _table([rows[at - 1] for at in numbers], numbers)
    headings = ["" if cell is None else as_text(cell).strip() for cell in rows[first]]
    table, headings = _same_width(table, headings)
    problems += _ragged(rows, numbers, place, width=len(rows[first]))
    table, headings, stray = _without_untitled(table, headings)
    problems += [Problem(_at(place, row), "cell-without-heading") for row in stray]
    table, template = _without_template_rows(table)
    said += [Problem(place, "examples-left-out", {"count": template})] if template else []
    if any(map(has_cpr, headings)):
        problems.append(Problem(place, "cpr-in-name"))
        headings = [masked(heading) for heading in headings]
    table, faults, composed = _checked_cells(table, headings, place)
    said += [Problem(place, "composed-letters", {"count": composed})] if composed else []
    return Sheet(
        place.file,
        place.sheet,
        title,
        tuple(unicodedata.normalize("NFC", heading) for heading in headings),
        table,
        tuple(problems + faults),
        tuple(said),
    )


def _is_filled(row: Sequence[Any]) -> bool:
    return any(cell is not None and cell != "" and not str(cell).isspace() for cell in row)


def _clean(cell: Any) -> Any:
    if isinstance(cell, str):
        return cell.strip() or None
    return None if isinstance(cell, float) and isnan(cell) else cell


def _table(rows: Sequence[Sequence[Any]], numbers: Sequence[int]) -> pd.DataFrame:
    columns = [
        [(cell.strip() or None) if cell.__class__ is str else _clean(cell) for cell in column]
        for column in zip_longest(*rows)
    ]
    index = pd.Index(numbers, dtype="int64")
    frames = {at: pd.Series(column, dtype=object, index=index) for at, column in enumerate(columns)}
    return pd.DataFrame(frames, index=index)


def _same_width(table: pd.DataFrame, headings: list[str]) -> tuple[pd.DataFrame, list[str]]:
    for at in range(table.shape[1], len(headings)):
        table[at] = pd.Series([None] * len(table), dtype=object, index=table.index)
    return table, headings + [""] * (table.shape[1] - len(headings))


def _ragged(
    rows: Sequence[Sequence[Any]], numbers: Sequence[int], place: Place, *, width: int
) -> list[Problem]:
    """Return a problem for each data row with fewer cells than there are headings."""
    return [
        Problem(_at(place, row), "too-few-cells", {"cells": len(rows[row - 1]), "headings": width})
        for row in numbers
        if len(rows[row - 1]) < width
    ]


def _without_untitled(
    table: pd.DataFrame, headings: list[str]
) -> tuple[pd.DataFrame, list[str], list[int]]:
    """Return the titled columns, and the rows that have something in the others."""
    titled = [at for at, heading in enumerate(headings) if heading]
    rest = table[[at for at, heading in enumerate(headings) if not heading]]
    stray = rest.index[rest.notna().any(axis=1)].tolist() if rest.shape[1] else []
    kept = table[titled]
    kept.columns = pd.RangeIndex(len(titled))
    return kept.copy(), [headings[at] for at in titled], stray


def _without_template_rows(table: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """Return *table* without the rows that a template brought, and how many they were."""
    if table.empty:
        return table, 0
    first = table[0].map(
        lambda cell: isinstance(cell, str) and NOT_READ.match(cell.casefold()) is not None
    )
    return table[~first.astype(bool)], int(first.sum())


def _checked_cells(
    table: pd.DataFrame, headings: list[str], place: Place
) -> tuple[pd.DataFrame, list[Problem], int]:
    """Return *table* with composed letters, unreadable cells, and how many changed."""
    problems: list[Problem] = []
    composed = 0
    for at in table.columns:
        texts = [cell if isinstance(cell, str) else "" for cell in table[at]]
        together = "".join(texts)
        if "\x00" in together or (texts and max(map(len, texts)) > LONGEST_CELL):
            problems += _unreadable_cells(table.index, texts, place=place, heading=headings[at])
        if not unicodedata.is_normalized("NFC", together):
            whole = [unicodedata.normalize("NFC", text) for text in texts]
            composed += sum(a != b for a, b in zip(texts, whole, strict=True))
            table[at] = pd.Series(
                [
                    new if isinstance(old, str) else old
                    for old, new in zip(table[at], whole, strict=True)
                ],
                dtype=object,
                index=table.index,
            )
    return table, problems, composed


def _unreadable_cells(
    rows: pd.Index[Any], texts: Sequence[str], *, place: Place, heading: str
) -> list[Problem]:
    problems = []
    for row, text in zip(rows, texts, strict=True):
        at = Place(place.file, place.sheet, int(row), heading)
        if "\x00" in text:
            problems.append(Problem(at, "nul"))
        if len(text) > LONGEST_CELL:
            problems.append(Problem(at, "long-cell", {"length": len(text), "limit": LONGEST_CELL}))
    return problems


def _at(place: Place, row: int) -> Place:
    return Place(place.file, place.sheet, row)
