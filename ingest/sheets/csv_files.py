"""Read a CSV file: its characters, its separator and its rows, faults as problems."""

from __future__ import annotations

import codecs
import csv
import io
import re
from pathlib import Path

from ingest.sheets.grid import Sheet, broken, sheet_of

SEPARATORS = (";", "\t", ",")
LARGEST = 200_000_000  # bytes
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# æ, ø and å of older character sets, read as Windows-1252, put these inside words; those of a
# UTF-8 file with one broken byte become two signs, of which the first is Ã
OTHER_SETS = re.compile("[a-zæøå][†›‘¾¿Œ][a-zæøå]|Ã[¦¸¥†˜…]", re.IGNORECASE)


def read_csv(path: Path) -> Sheet:
    """Return the sheet of a CSV file; what cannot be read is a sheet that says why."""
    size = path.stat().st_size
    if size > LARGEST:
        limit = f"{LARGEST // 1_000_000} MB"
        return broken(path.name, "too-large", size=f"{size // 1_000_000} MB", limit=limit)
    content = path.read_bytes()
    if not content.strip():
        return broken(path.name, "empty-file")
    text, encoding = decoded(content)
    if text is None:
        return broken(path.name, "unknown-encoding")
    rows = _rows(text)
    if rows is None:
        return broken(path.name, "unfinished-quote")
    notes = ["read-as-windows-1252"] if encoding == "cp1252" else []
    return sheet_of(rows, file=path.name, title=path.stem, notes=notes)


def decoded(content: bytes) -> tuple[str | None, str]:
    """Return *content* as text and the encoding it had; None when it is none of those we read."""
    for encoding in _candidates(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "cp1252" and OTHER_SETS.search(text):
            break
        return text, encoding
    return None, ""


def separator_of(line: str) -> str:
    """Return the separator that makes most cells of the heading *line*."""
    counts = {mark: len(next(csv.reader([line], delimiter=mark), [])) for mark in SEPARATORS}
    return max(SEPARATORS, key=counts.__getitem__)


def _candidates(content: bytes) -> tuple[str, ...]:
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return (encoding,)
    start = content[:4000]
    if start[1::2].count(0) > len(start) // 4:
        return ("utf-16-le",)
    if start[::2].count(0) > len(start) // 4:
        return ("utf-16-be",)
    return ("utf-8", "cp1252")


def _rows(text: str) -> list[list[str]] | None:
    """Return the rows of *text*; None when a quotation mark is not closed properly."""
    lines = text.removeprefix("\ufeff").split("\n", 2)
    named = re.fullmatch(r'"?sep=(.)"?\r?', lines[0], re.IGNORECASE)
    if named:
        text = "\n".join(lines[1:])
    heading = next((line for line in text.splitlines()[:50] if line.strip(" ;,\t")), "")
    mark = named.group(1) if named else separator_of(heading)
    csv.field_size_limit(LARGEST)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True))
    except csv.Error:
        return None
