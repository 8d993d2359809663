"""Read XLSX, ODS and Parquet in a child process that a hostile file cannot take far."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import psutil

from ingest.sheets import workbook_child
from ingest.sheets.grid import Sheet, broken, sheet_of

LARGEST = 25_000_000  # bytes, as uploaded
LARGEST_INSIDE = 256_000_000  # bytes, unpacked, as the file itself declares
MOST_PARTS = 2_000
HIGHEST_RATIO = 200  # unpacked to packed, of parts above SMALL_PART
SMALL_PART = 4_000_000
MEGABYTES = 450
SECONDS = 4.0
SECONDS_A_MEGABYTE = 0.05  # more time for what openly is large
Why = tuple[Any, ...]  # why a file is refused: a word of PHRASES, then its figures
NOT_READ = "unreadable-file"
STARTS = {bytes.fromhex("d0cf11e0a1b11ae1"): "locked-file", b"%PDF-": "pdf-file"}  # by MS-CFB, PDF
ONE_SHEET_NAMES = ("ark1", "sheet1", "sheet", "ark")


def read_workbook(path: Path) -> list[Sheet]:
    """Return the sheets of an XLSX, ODS or Parquet file; or one that says why it is refused."""
    size = path.stat().st_size
    if size == 0:
        return [broken(path.name, "empty-file")]
    if size > LARGEST:
        return [broken(path.name, "too-large", size=_megabytes(size), limit=_megabytes(LARGEST))]
    inside, refusal = size, Why()
    if path.suffix.casefold() != ".parquet":
        inside, refusal = _declared(path)
    if refusal:
        return [broken(path.name, "refused-file", why=refusal)]
    if not inside:
        return [broken(path.name, _told_by_start(path), why=path.suffix.lstrip("."))]
    return _sheets(path, seconds=SECONDS + SECONDS_A_MEGABYTE * inside / 1_000_000)


def _told_by_start(path: Path) -> str:
    """Return what is wrong with a file that is no workbook, by its first bytes."""
    with path.open("rb") as file:
        start = file.read(max(map(len, STARTS)))
    return next((code for sign, code in STARTS.items() if start.startswith(sign)), NOT_READ)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.0f} MB"


def _declared(path: Path) -> tuple[int, Why]:
    """Return the size a zip file says it unpacks to, 0 when it is none, and why it is refused."""
    try:
        with zipfile.ZipFile(path) as parts:
            listed = parts.infolist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return 0, ()
    inside = sum(part.file_size for part in listed)
    if len(listed) > MOST_PARTS:
        return inside, ("parts", len(listed))
    if inside > LARGEST_INSIDE:
        return inside, ("unpacked", inside // 1_000_000)
    for part in listed:
        if part.file_size > max(SMALL_PART, HIGHEST_RATIO * part.compress_size):
            return inside, ("ratio", part.file_size // max(part.compress_size, 1))
    return inside, ()


def _sheets(path: Path, *, seconds: float) -> list[Sheet]:
    command = [sys.executable, "-P", workbook_child.__file__, str(path.resolve()), str(MEGABYTES)]
    pages: list[tuple[str, list[list[Any]]]] = []
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child,
        _watched(child, seconds) as stopped,
    ):
        refusal = _read_lines(child.stdout, pages)
        code = child.wait()
    if refusal or stopped or code < 0:
        why = refusal or (stopped[0] if stopped else ("memory", MEGABYTES))
        return [broken(path.name, "refused-file", why=why)]
    if code:
        return [broken(path.name, NOT_READ, why=path.suffix.lstrip("."))]
    return _named_sheets(path, pages)


def _named_sheets(path: Path, pages: list[tuple[str, list[list[Any]]]]) -> list[Sheet]:
    sheets = []
    for name, rows in pages:
        alone = not name or (len(pages) == 1 and name.casefold() in ONE_SHEET_NAMES)
        title = path.stem if alone else name
        sheets.append(sheet_of(rows, file=path.name, name=name, title=title))
    return sheets


def _read_lines(stream: Any, pages: list[tuple[str, list[list[Any]]]]) -> Why:
    """Fill *pages* from the child's lines; return why it refused, or nothing."""
    for line in stream:
        try:
            what, content = json.loads(line, object_hook=_date)
        except ValueError:  # the child was ended in the middle of a line
            return ()
        if what == "refused":
            return tuple(content)
        if what == "sheet":
            pages.append((content, []))
        else:
            pages[-1][1].append(content)
    return ()


def _date(pairs: dict[str, str]) -> date:
    return date.fromisoformat(pairs["date"])


@contextmanager
def _watched(child: subprocess.Popen[bytes], seconds: float) -> Iterator[list[Why]]:
    """End *child* when it takes too long or too much memory; the list then says which."""
    stopped: list[Why] = []
    done = threading.Event()
    watch = threading.Thread(
        target=_watch, args=(child, seconds), kwargs={"done": done, "stopped": stopped}, daemon=True
    )
    watch.start()
    try:
        yield stopped
    finally:
        done.set()
        watch.join()


def _watch(
    child: subprocess.Popen[bytes], seconds: float, *, done: threading.Event, stopped: list[Why]
) -> None:
    end = time.monotonic() + seconds
    try:
        process = psutil.Process(child.pid)
        while not done.wait(0.02):
            if time.monotonic() > end:
                stopped.append(("seconds", round(seconds)))
            elif process.memory_info().rss > MEGABYTES * 1_000_000:
                stopped.append(("memory", MEGABYTES))
            if stopped:
                child.kill()
                return
    except psutil.NoSuchProcess:
        return
