"""``--dictionary FILE``: what every column of an export means, written beside its figures."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import rich_click as click

from graph.dictionary import COLUMNS, Export, dictionary
from graph.errors import SettingsError
from ui.cli.output import as_json
from ui.cli.words import words

Command = TypeVar("Command", bound=Callable[..., Any])


def new_file(_context: click.Context, _option: click.Parameter, path: Path | None) -> Path | None:
    """Return *path* when nothing is there yet: a dictionary never takes the place of data."""
    if path and path.exists():
        raise SettingsError(words("dictionary_is_there", path=path))
    return path


with_dictionary: Callable[[Command], Command] = click.option(
    "--dictionary",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=new_file,
    help="Also write what each column means to this new file, in the same format.",
)


def write_dictionary(
    path: Path | None,
    rows: Iterable[Any],
    chosen: Mapping[str, Any],
    *,
    day: date | None,
    form: str,
) -> None:
    """
    Write what *rows* mean to *path*; nothing when there is none.

    Args:
        chosen: The parameters of the command; what was not chosen is left out, and of a file only
            its name is told.
        day: The day the data speaks of; None for files without days.
    """
    if path is None:
        return
    parameters = {name: _told(value) for name, value in chosen.items() if _was_given(value)}
    entries = dictionary(rows, Export(day, date.today(), parameters))
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            if form == "json":
                file.write(as_json(entries, indent=1) + "\n")
                return
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(entries)
    except OSError as error:
        raise SettingsError(words("not_written", path=path, reason=error.strerror)) from error


def _was_given(value: Any) -> bool:
    return value not in (None, "", ()) and value is not False


def _told(value: Any) -> Any:
    if isinstance(value, Path):
        return value.name
    if isinstance(value, date):
        return value.isoformat()
    return [_told(one) for one in value] if isinstance(value, tuple | list) else value
