"""How the command line writes: tables to stdout as csv or json, progress to stderr."""

from __future__ import annotations

import csv
import json
import math
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, time
from typing import Any, TextIO

import rich_click as click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

FORMATS = click.Choice(["csv", "json"])
PARTS = (list, tuple, set, frozenset)
ProgressCall = Callable[[str, int, int], None]


def write_rows(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], form: str) -> None:
    """Write *rows* to stdout; a missing value is empty in csv and null in json."""
    if form == "json":
        write_json([{column: row.get(column) for column in columns} for row in rows])
        return
    writer = csv.writer(_utf8(sys.stdout), lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(row.get(column)) for column in columns] for row in rows)


def write_json(value: Any) -> None:
    """Write *value* to stdout as JSON; dates as ISO text."""
    click.echo(as_json(value, indent=1))


def as_json(value: Any, *, indent: int | None = None) -> str:
    """Return *value* as JSON; dates as ISO text."""
    return json.dumps(value, ensure_ascii=False, indent=indent, default=_plain, allow_nan=False)


def say(text: str) -> None:
    """Write a sentence to stderr, so that it never mixes with data."""
    click.echo(text, err=True)


@contextmanager
def progress_bar(words: Mapping[str, str]) -> Iterator[ProgressCall]:
    """
    Show a bar per stage on stderr while the work goes on, or a line where there is no terminal.

    Args:
        words: What each stage is called; another stage is shown by its own name.
    """
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as bars:
        tasks: dict[str, TaskID] = {}

        def report(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(words.get(stage, stage), total=total)
                if not console.is_terminal:
                    say(f"{words.get(stage, stage)} …")
            bars.update(tasks[stage], completed=done, total=total)

        yield report


def _utf8(stream: TextIO) -> TextIO:
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", newline="")
    return stream


def cell(value: Any) -> Any:
    """Return *value* as a cell of a table: missing is empty, a list its parts, a map JSON."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping) or _holds_more(value):
        return as_json(value)
    if isinstance(value, PARTS):
        return " ".join(str(cell(one)) for one in value)
    return value.isoformat() if isinstance(value, (date, time)) else value


def _holds_more(value: Any) -> bool:
    """Return whether *value* is a list that holds maps, lists or what is missing."""
    inside = (Mapping, *PARTS, type(None))
    return isinstance(value, PARTS) and any(isinstance(one, inside) for one in value)


def _plain(value: Any) -> Any:
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, (set, frozenset, tuple)):
        return sorted(value)
    return value.item()
