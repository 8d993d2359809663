"""When the dashboard was last open, kept in a small file beside the data; no personal data."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

FILE = "last_visits.json"
ONE_VISIT = timedelta(minutes=30)  # a page opened again within it belongs to the same visit


@dataclass(frozen=True)
class Visit:
    """When somebody looked (with zone), and which day's data was the newest then."""

    at: datetime
    day: date


def last_visit(home: Path, now: Visit) -> Visit | None:
    """
    Return the visit before this one, and remember *now*; None at the first.

    A file that cannot be read or written is as if nobody had been here: a page never fails for it.
    """
    path = home / FILE
    earlier = _read(path)
    if earlier and now.at - earlier[-1].at < ONE_VISIT:
        kept = [*earlier[:-1], now]
    else:
        kept = [*earlier[-1:], now]
    _write(path, kept)
    return kept[-2] if len(kept) > 1 else None


def _read(path: Path) -> list[Visit]:
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return [
            Visit(datetime.fromisoformat(row["at"]), date.fromisoformat(row["day"]))
            for row in rows[-2:]
        ]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def _write(path: Path, visits: list[Visit]) -> None:
    rows = [{"at": visit.at.isoformat(), "day": visit.day.isoformat()} for visit in visits]
    beside = path.with_suffix(f".{os.getpid()}")
    try:
        beside.write_text(json.dumps(rows), encoding="utf-8")
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
