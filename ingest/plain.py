"""Two plain files, nodes and ties, read for measuring alone: no store, no questions asked."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import csv as arrow_csv

from graph.errors import SheetError
from graph.model import ID, NODE_KINDS, SECTOR, TIE_COLUMNS, Column, kind_named
from graph.network import Network
from graph.records import Records
from ingest import rules, sheets
from ingest.cpr import cells_with_cpr
from ingest.problems import Fault
from ingest.rules.amounts import decimal_reader
from ingest.rules.options import Options
from ingest.rules.recognise import read_headings
from ingest.sheets.csv_files import decoded, separator_of
from ingest.sheets.grid import as_text

MODE = Column("mode", "side", synonyms=("modus", "node set", "nodesæt", "partition", "bipartite"))
MODE_NUMBERS = {"0": 0, "1": 1, "false": 0, "true": 1}  # as igraph writes them, 0 the persons
NODE_COLUMNS = (ID, SECTOR, MODE)
ENDS_AND_STRENGTH = TIE_COLUMNS[:2] + tuple(c for c in TIE_COLUMNS if c.name == "strength")
MOST_TOLD = 20
EMPTY = "{file} is empty. Save it again from the spreadsheet as CSV UTF-8."
NOT_TEXT = (
    "{file} is neither UTF-8, UTF-16 nor Windows-1252. "
    "Save it again from the spreadsheet as CSV UTF-8."
)


def read_network(
    nodes_path: Path | str | None, ties_path: Path | str, *, directed: bool = False
) -> Network:
    """
    Return the network of a file of ties (source, target, weight) and one of nodes (id, sector).

    Sectors are free text and weights any number above 0; kinds are not asked for. A column *mode*
    makes it two-mode data; how its words are read is said at ``_modes``.

    Args:
        nodes_path: None when every node has a tie and sectors do not matter.

    Raises:
        SheetError: A file cannot be read, lacks a column, or names an id that is not there; or a
            mode is unclear, or a tie joins two nodes of one mode.
    """
    ties = _read(Path(ties_path), ENDS_AND_STRENGTH, needed=("source", "target"))
    source, target = _ids(ties, "source", ties_path), _ids(ties, "target", ties_path)
    sectors, modes = None, None
    if nodes_path is None:
        ids = sorted({*source, *target})
    else:
        nodes = _read(Path(nodes_path), NODE_COLUMNS, needed=("id",))
        ids = _ids(nodes, "id", nodes_path)
        sectors = _texts(nodes["sector"]) if "sector" in nodes else None
        modes = _modes(_texts(nodes["mode"]), Path(nodes_path)) if "mode" in nodes else None
    strength = _strengths(ties["strength"], Path(ties_path)) if "strength" in ties else None
    network = Network.from_arrays(
        ids, source, target, strength=strength, sectors=sectors, directed=directed
    )
    return network.with_modes(dict(zip(ids, modes, strict=True))) if modes else network


def read_records(
    nodes_path: Path | str, ties_path: Path | str, *, options: Options | None = None
) -> Records:
    """
    Return what two plain files record, with kinds; nobody is asked where the data comes from.

    Raises:
        SheetError: There are problems; the message tells the first of them.
    """
    options = replace(options or Options(), for_store=False)
    checked = rules.check(sheets.read([nodes_path, ties_path]), options)
    if checked.problems:
        told = [problem.told() for problem in checked.problems[:MOST_TOLD]]
        rest = len(checked.problems) - len(told)
        raise SheetError("\n".join([*told, f"+ {rest}"] if rest else told))
    return Records.from_deliveries([checked.delivery])


def _read(path: Path, columns: Sequence[Column], *, needed: Sequence[str]) -> dict[str, Any]:
    """Return the *columns* of the file by name, as Arrow or pandas text."""
    if path.suffix.casefold() in sheets.TEXT_ENDINGS:
        headings, table = _csv_table(path)
    else:
        sheet = sheets.read([path])[0]
        if sheet.problems:
            raise SheetError(sheet.problems[0].told())
        headings, table = list(sheet.headings), [sheet.table[at] for at in sheet.table.columns]
    places = read_headings(headings, columns)
    for name in needed:
        if places.place_of(name) is None:
            raise SheetError(
                "{file} has no column {column!r}; it has: {there_are}. "
                "Add it, or correct the heading.",
                file=path.name, column=name, there_are=", ".join(headings),
            )  # fmt: skip
    return {column.name: table[place] for place, column in places.columns.items()}


def _csv_table(path: Path) -> tuple[list[str], list[Any]]:
    if not path.is_file():
        raise SheetError("{path} is not there. Correct the path.", path=path)
    text, encoding = decoded(path.read_bytes())
    if text is None or not text.strip():
        raise SheetError(EMPTY if text is not None else NOT_TEXT, file=path.name)
    content = path.read_bytes() if encoding == "utf-8" else text.encode()
    heading = text.lstrip("\ufeff").partition("\n")[0].rstrip("\r")
    ragged: list[arrow_csv.InvalidRow] = []
    mark = separator_of(heading)
    headings = next(csv.reader([heading], delimiter=mark))
    table = _parsed(path, content, mark=mark, width=len(headings), ragged=ragged)
    if ragged:
        first = ragged[0]
        raise SheetError(
            "{file}, row {row}: {cells} cells under {headings} headings. "
            "Correct the row; {alike} are like it.",
            file=path.name, row=first.number or "?", cells=first.actual_columns,
            headings=first.expected_columns, alike=len(ragged),
        )  # fmt: skip
    return headings, table.columns


def _parsed(
    path: Path, content: bytes, *, mark: str, width: int, ragged: list[arrow_csv.InvalidRow]
) -> pa.Table:
    def skip(row: arrow_csv.InvalidRow) -> str:
        ragged.append(row)
        return "skip"

    names = [str(at) for at in range(width)]
    try:
        return arrow_csv.read_csv(
            io.BytesIO(content),
            read_options=arrow_csv.ReadOptions(use_threads=False, skip_rows=1, column_names=names),
            parse_options=arrow_csv.ParseOptions(delimiter=mark, invalid_row_handler=skip),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                null_values=[""],
                strings_can_be_null=True,
            ),
        )
    except pa.ArrowInvalid as error:
        raise SheetError(
            "{file} cannot be read as CSV: {error}. Save it again from the spreadsheet.",
            file=path.name, error=str(error),
        ) from error  # fmt: skip


def _texts(column: Any) -> list[str | None]:
    cells = column.to_pylist() if isinstance(column, pa.ChunkedArray) else column.tolist()
    return [cell if cell is None else as_text(cell).strip() or None for cell in cells]


def _ids(table: dict[str, Any], name: str, path: Path | str) -> list[str]:
    ids = _texts(table[name])
    if None in ids:
        raise SheetError(
            "{file}, row {row}: the column {column!r} is empty. Fill it in, or delete the row.",
            file=Path(path).name, row=ids.index(None) + 2, column=name,
        )  # fmt: skip
    found = cells_with_cpr(ids)
    if found:
        raise SheetError(
            "{file}, row {row}, column {column!r} looks like a civil registration number, as do "
            "{others} others. Use running numbers instead.",
            file=Path(path).name, row=found[0] + 2, column=name, others=len(found) - 1,
        )  # fmt: skip
    return ids  # type: ignore[return-value]  # no None is left


def _modes(words: list[str | None], path: Path) -> list[int] | None:
    """
    Return 0 for each person and 1 for each of what persons share; None when the column is empty.

    A word for a person (person, borger, ildsjæl, employee …) is 0; a word for any other kind of
    node (activity, forening, organisation …) is 1; 0 and 1, or false and true, are as they stand.
    """
    known = {word: _mode_of(word) for word in set(words) if word is not None}
    if not known:
        return None
    for place, word in enumerate(words):
        if word is None or known[word] is None:
            raise SheetError(
                "{file}, row {row}: {word!r} in the column 'mode' is unclear. Write person or 0, "
                "or activity or 1, in every row, or leave the column out.",
                file=path.name, row=place + 2, word=word or "",
            )  # fmt: skip
    return [known[word] for word in words]  # type: ignore[index, misc]  # no None is left


def _mode_of(word: str) -> int | None:
    kind = kind_named(word)
    return (
        MODE_NUMBERS.get(word.casefold()) if kind is None else int(not NODE_KINDS[kind].is_person)
    )


def _strengths(column: Any, path: Path) -> NDArray[np.float64]:
    """Return the strengths of the ties, NaN where missing."""
    values = _numbers(column, path)
    if np.any(wrong := (values <= 0) | np.isinf(values)):
        place = int(np.argmax(wrong))
        raise SheetError(
            "{file}, row {row}: the strength is {strength}; it must be above 0 and finite. Correct "
            "it, leave the cell empty when it is not known, or delete the row when there is none.",
            file=path.name, row=place + 2, strength=f"{values[place]:g}",
        )  # fmt: skip
    return values


def _numbers(column: Any, path: Path) -> NDArray[np.float64]:
    """Return strengths as floats, NaN where missing; Danish decimals are read when need be."""
    if isinstance(column, pa.ChunkedArray):
        try:
            cast = column.cast(pa.float64()).to_pandas()
            return np.asarray(cast, dtype=np.float64)
        except pa.ArrowInvalid:
            column = pd.Series(column.to_pylist(), dtype=object)
    cells = [cell if not isinstance(cell, str) else cell.strip() or None for cell in column]
    read = decimal_reader({cell for cell in cells if cell is not None})
    values = {cell: read(cell) for cell in set(cells) if cell is not None}
    for place, cell in enumerate(cells):
        if cell is not None and isinstance(values[cell], Fault):
            raise SheetError(
                "{file}, row {row}: {cell!r} is not a strength. "
                "Write a number above 0, or leave the cell empty.",
                file=path.name, row=place + 2, cell=cell,
            )  # fmt: skip
    return np.array([np.nan if c is None else values[c] for c in cells], dtype=np.float64)
