"""
The log of what left the program with persons in it, and why: lines that can only be added.

Each line holds its own hash and that of the line before, so that one changed byte is seen. Lines
cut off at the end are not: whoever must know keeps a copy of the newest hash elsewhere.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from graph.errors import JournalError

FILE, LOCK = "journal.jsonl", "journal.lock"
SECONDS_TO_WAIT = 10
LONGEST_LINE = 64 * 1024  # bytes
LONGEST_PURPOSE = 500  # characters
FIRST = "0" * 64  # what the first line holds for the hash before it


@dataclass(frozen=True)
class Entry:
    """
    One thing that was done.

    Attributes:
        who: The role, never a name.
        what: A code such as ``saved_map_svg``.
        purpose: Why, in the words of whoever asked.
        about: Opaque ids of what it was about, never names.
    """

    who: str
    what: str
    purpose: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """How many lines hold, the newest hash, and the number of the first that does not, if any."""

    lines: int
    newest: str
    broken: int | None


def append(home: Path, entry: Entry, *, now: datetime | None = None) -> None:
    """
    Add *entry* to the log in *home*; it is on the disk when this returns.

    Raises:
        JournalError: The purpose is missing or too long, or the log is damaged or cannot be
            written. Then what *entry* tells of must not be done.
    """
    if not entry.purpose.strip() or len(entry.purpose) > LONGEST_PURPOSE:
        raise JournalError(f"Say why, in at most {LONGEST_PURPOSE} characters.")
    path = home / FILE
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        with FileLock(home / LOCK, mode=0o600, timeout=SECONDS_TO_WAIT):
            _add(path, entry, now or datetime.now(UTC))
    except (OSError, Timeout) as error:
        reason = "another process holds it" if isinstance(error, Timeout) else error.strerror
        raise JournalError(
            f"The log {path} cannot be written ({reason}), so nothing was done. "
            "Make room on the disk or correct the permissions, and try again."
        ) from error


def entries(home: Path) -> Iterator[dict[str, Any]]:
    """
    Return the lines of the log, oldest first, as they were written; none when there is no log.

    Raises:
        JournalError: It cannot be read, or a line does not hold.
    """
    before = FIRST
    for number, line in enumerate(_lines(home / FILE), 1):
        found = _read(line, before)
        if found is None:
            raise _damaged(home / FILE, number)
        before = found["hash"]
        yield found


def verify(home: Path) -> Verdict:
    """
    Return whether every line of the log holds and follows from the one before.

    Raises:
        JournalError: The log cannot be read.
    """
    before, number = FIRST, 0
    for number, line in enumerate(_lines(home / FILE), 1):
        found = _read(line, before)
        if found is None:
            return Verdict(number - 1, before, number)
        before = found["hash"]
    return Verdict(number, before, None)


def _add(path: Path, entry: Entry, now: datetime) -> None:
    """Write the line whole or not at all."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        path.chmod(0o600)
        size = os.fstat(handle).st_size
        number, before = _end(path, handle, size)
        line = _line({"n": number + 1, "when": now.isoformat(timespec="seconds")}, entry, before)
        try:
            if os.write(handle, line) != len(line):
                raise OSError(28, "No space left on device")
            os.fsync(handle)
        except OSError:
            os.ftruncate(handle, size)
            raise
    finally:
        os.close(handle)


def _end(path: Path, handle: int, size: int) -> tuple[int, str]:
    """Return the number and the hash of the last line."""
    if not size:
        return 0, FIRST
    os.lseek(handle, max(size - LONGEST_LINE, 0), os.SEEK_SET)
    tail = os.read(handle, LONGEST_LINE)
    last = tail[:-1].rsplit(b"\n", 1)[-1] + tail[-1:]
    found = _read(last, None)
    if found is None:
        raise _damaged(path, None)
    return found["n"], found["hash"]


def _line(begin: dict[str, Any], entry: Entry, before: str) -> bytes:
    whole = json.dumps({**begin, **asdict(entry), "before": before}, ensure_ascii=False).encode()
    line = whole[:-1] + _seal(whole)
    if len(line) > LONGEST_LINE:
        raise JournalError("Too much at once to be logged. Save a smaller part.")
    return line


def _seal(whole: bytes) -> bytes:
    return f', "hash": "{sha256(whole).hexdigest()}"}}\n'.encode()


def _read(line: bytes, before: str | None) -> dict[str, Any] | None:
    """Return what *line* says if its hash holds and it follows *before* (None: any), else None."""
    end = len(_seal(b""))
    whole = line[:-end] + b"}"
    if line[-end:] != _seal(whole):
        return None
    found: dict[str, Any] = json.loads(line)
    return found if before in (None, found["before"]) else None


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            yield from file
    except FileNotFoundError:
        return
    except OSError as error:
        raise JournalError(f"The log {path} cannot be read ({error.strerror}).") from error


def _damaged(path: Path, number: int | None) -> JournalError:
    place = "The last line" if number is None else f"Line {number}"
    return JournalError(
        f"{place} of the log {path} has been changed or is not whole. Find out why, move the file "
        "to a safe place, and a new log begins."
    )
