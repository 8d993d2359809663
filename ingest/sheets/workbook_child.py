"""
The child process that opens a workbook or Parquet file and prints its cells, one JSON line a row.

It has little memory and no time to lose, so that a hostile file harms nothing; its lines are
``["sheet", name]``, ``["row", cells]`` and ``["refused", why]``. Dates are ``{"date": iso}``.
"""

from __future__ import annotations

import json
import re
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

MOST_CELLS = 20_000_000
MOST_TEXT_MB = 100
EMPTY_SHARE = 50  # a sheet may span so many times its filled cells …
SMALL_SPAN = 1_000_000  # … or this many cells
CHUNK = 1 << 20
CELL = re.compile(rb'<c\s[^<>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^<>/]*>')
ENTITY = re.compile(rb"<!(?:ENTITY|DOCTYPE)", re.IGNORECASE)


class Refused(Exception):
    """The file would grow out of all proportion: the kind of refusal, then its figures."""


def limit_memory(megabytes: int) -> None:
    """Let this process use no more than *megabytes*, where the system can hold it to that."""
    try:
        import resource
    except ImportError:  # Windows: the parent watches
        return
    limit = megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


def main(path: str, megabytes: str) -> int:
    """Print the cells of the file at *path*; return 0 when all of them were printed."""
    limit_memory(int(megabytes))
    try:
        lines = _parquet(path) if path.casefold().endswith(".parquet") else _workbook(path)
        _print(lines)
    except MemoryError:
        return _refuse("memory", megabytes)
    except Refused as refusal:
        return _refuse(*refusal.args)
    return 0


def _refuse(*why: object) -> int:
    sys.stdout.write(json.dumps(["refused", why]) + "\n")
    return 3


def _print(lines: Iterator[list[Any]]) -> None:
    text = 0
    for line in lines:
        out = json.dumps(line, default=_as_json, ensure_ascii=False)
        text += len(out)
        if text > MOST_TEXT_MB * 1_000_000:
            raise Refused("text", MOST_TEXT_MB)
        sys.stdout.write(out + "\n")


def _workbook(path: str) -> Iterator[list[Any]]:
    from python_calamine import CalamineWorkbook

    _look_inside(path)
    workbook = CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        yield ["sheet", name]
        for row in workbook.get_sheet_by_name(name).iter_rows():
            yield ["row", row]


def _look_inside(path: str) -> None:
    """Refuse what declares entities, or spans far more cells than it fills."""
    with zipfile.ZipFile(path) as parts:
        for part in parts.infolist():
            if not part.filename.casefold().endswith((".xml", ".rels")):
                continue
            filled, rows, columns = 0, 0, 0
            for piece in _pieces(parts, part):
                if ENTITY.search(piece):
                    raise Refused("entities")
                for letters, row in CELL.findall(piece):
                    filled, rows = filled + 1, max(rows, int(row))
                    columns = max(columns, _column_number(letters))
            if rows * columns > max(SMALL_SPAN, EMPTY_SHARE * filled) or filled > MOST_CELLS:
                raise Refused("span", rows, columns, filled)


def _pieces(parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Return the part in pieces that break between tags."""
    rest = b""
    with parts.open(part) as stream:
        while piece := stream.read(CHUNK):
            whole = rest + piece
            cut = whole.rfind(b"<")
            cut = cut if cut > 0 and len(whole) - cut < CHUNK else len(whole)
            yield whole[:cut]
            rest = whole[cut:]
    yield rest


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _parquet(path: str) -> Iterator[list[Any]]:
    from pyarrow import parquet

    file = parquet.ParquetFile(path)
    shape = (file.metadata.num_rows, file.metadata.num_columns)
    if shape[0] * shape[1] > MOST_CELLS:
        raise Refused("span", *shape, shape[0] * shape[1])
    yield ["sheet", ""]
    yield ["row", file.schema_arrow.names]
    for batch in file.iter_batches(batch_size=2_000):
        for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            yield ["row", list(row)]


def _as_json(cell: Any) -> Any:
    if isinstance(cell, datetime):
        midnight = (cell.hour, cell.minute, cell.second, cell.microsecond) == (0, 0, 0, 0)
        return {"date": cell.date().isoformat()} if midnight else cell.isoformat(sep=" ")
    if isinstance(cell, date):
        return {"date": cell.isoformat()}
    return str(cell)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1], sys.argv[2]))
