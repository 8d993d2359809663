"""The rows that a load set aside, written where a person can open them."""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ingest.problems import Problem

COLUMNS = ("file", "sheet", "row", "column", "code", "reason", "remedy")
LIVE = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would calculate these


def write_quarantine(problems: Sequence[Problem], path: Path) -> None:
    """
    Write *problems* as CSV to *path*, all of it or nothing: a temporary file takes its name last.

    Text that a spreadsheet would calculate gets a ' in front.

    Raises:
        OSError: It cannot be written; what stood there before still stands.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".quarantine-", suffix=".csv")
    try:
        with os.fdopen(handle, "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(COLUMNS)
            writer.writerows([_safe(getattr(one, name)) for name in COLUMNS] for one in problems)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _safe(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(LIVE) else value
