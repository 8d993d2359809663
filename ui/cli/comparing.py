"""``brobygger change``: one network on two days, and what became of its ties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import rich_click as click

from graph.dictionary import KEYS, changes
from graph.errors import SettingsError
from graph.metrics.change import change as changes_of
from graph.network import Network
from graph.settings import Settings
from graph.store import open_store
from ui.cli.asking import DAY, FILE
from ui.cli.dictionary import with_dictionary, write_dictionary
from ui.cli.output import FORMATS, progress_bar, say, write_json, write_rows
from ui.cli.reading import networks_of
from ui.cli.words import STAGES, words

Files = tuple[Path, Path]
FILES = click.Tuple([FILE, FILE])
PLACES = "NODES TIES"
COLUMNS = ("change", "item", "value")


@click.command()
@click.option("--from", "first", type=DAY, help="The earlier day, in the store.")
@click.option("--to", "second", type=DAY, help="The later day, in the store.")
@click.option("--before", type=FILES, metavar=PLACES, help="Two files; no store is used.")
@click.option("--after", type=FILES, metavar=PLACES, help="The same two, later.")
@click.option("--directed", is_flag=True, help="The ties of the files have a direction.")
@with_dictionary
@click.option("--format", "form", type=FORMATS, default="csv", show_default=True)
def change(*, directed: bool, dictionary: Path | None, form: str, **chosen: Any) -> None:
    """Tell what changed between two days: ties kept, new and lost, and for whom."""
    first, second, before, after = (chosen[key] for key in ("first", "second", "before", "after"))
    if before and after and not (first or second):
        earlier, later = networks_of(before, after, directed=directed)
    elif first and second and not (before or after):
        earlier, later = _of_days(first, second, directed=directed)
    else:
        raise SettingsError(words("two_days"))
    found = changes_of(earlier, later)
    _say_who_came_and_left(found)
    if form == "json":
        write_json(found)
    else:
        write_rows(list(_flat(found)), COLUMNS, form)
    keys = [KEYS[name] for name in COLUMNS] if form == "csv" else []
    day = second.date() if second else None
    asked = {"from": first and first.date(), "before": before, "after": after, "directed": directed}
    write_dictionary(dictionary, [*keys, *changes(directed=directed)], asked, day=day, form=form)


def _of_days(first: datetime, second: datetime, *, directed: bool) -> tuple[Network, Network]:
    if directed:
        raise SettingsError(words("directed_is_for_files"))
    if first > second:
        raise SettingsError(words("days_in_order", first=first.date(), second=second.date()))
    with progress_bar(STAGES) as progress, open_store(Settings.from_env(), progress=progress) as db:
        records = db.records()
    moments = records.on(first.date()), records.on(second.date())
    for moment in moments:
        known = int((moment.status == "known").sum())
        say(words("boundary", day=moment.day, known=known, actors=len(moment.status)))
    return moments[0].network(), moments[1].network()


def _say_who_came_and_left(found: Mapping[str, Any]) -> None:
    joined, left = len(found["nodes_joined"]), len(found["nodes_left"])
    if joined or left:
        say(words("nodes_changed", joined=joined, left=left))


def _flat(found: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a row per number; the item is the node, or the place in a list."""
    for name, values in found.items():
        if isinstance(values, dict):
            items = [(node, value) for node, value in values.items()]
        elif isinstance(values, list):
            items = [(str(place), node) for place, node in enumerate(values, start=1)]
        else:
            items = [("", values)]
        yield from ({"change": name, "item": item, "value": value} for item, value in items)
