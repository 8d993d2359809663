"""``brobygger measure`` and ``findings``: what is computed of the whole, as tables."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import rich_click as click

from graph.analysis import tabled
from graph.dictionary import KEYS
from graph.errors import SettingsError
from graph.findings import typed_findings
from graph.findings.rule_columns import RULE_COLUMNS, SITUATION_COLUMNS
from graph.metrics import METRICS
from graph.metrics import measure as values_of
from graph.metrics.price import seconds
from graph.moment import Moment
from graph.network import Network
from graph.records import Records
from graph.settings import Settings
from graph.store import open_store
from ingest.plain import read_records
from ui.cli.answers import kinds_of, with_kinds
from ui.cli.choosing import all_of, names_in, with_metrics
from ui.cli.dictionary import with_dictionary, write_dictionary
from ui.cli.output import FORMATS, progress_bar, say, write_json, write_rows
from ui.cli.reading import networks_of
from ui.cli.sayable import sayable
from ui.cli.words import STAGES, words

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
DAY = click.DateTime(["%Y-%m-%d", "%d-%m-%Y"])
DAYS = click.IntRange(0)
WORTH_SAYING, TOO_LONG = 10, 600  # seconds
UNITS = (("in_hours", 3600), ("in_minutes", 60), ("in_seconds", 1))


@click.command()
@click.option("--nodes", "nodes_path", type=FILE, help="A file of id and sector; no store is used.")
@click.option("--ties", "ties_path", type=FILE, help="A file of source, target and weight.")
@click.option("--directed", is_flag=True, help="The ties of the file have a direction.")
@with_metrics
@with_dictionary
@click.option("--format", "form", type=FORMATS, default="csv", show_default=True)
def measure(
    *,
    nodes_path: Path | None,
    ties_path: Path | None,
    directed: bool,
    names: tuple[str, ...],
    dictionary: Path | None,
    form: str,
) -> None:
    """Compute metrics from the store, or from two files; a missing value is null or empty."""
    by_name = names_in(names)
    network, moment = _network(nodes_path, ties_path, directed=directed)
    chosen = by_name or all_of(network, form)
    chosen = _within_reason(chosen, network, by_name=bool(by_name))
    refused: dict[str, str] | None = None if by_name else {}
    with progress_bar(STAGES) as progress:
        found = values_of(network, chosen, progress=progress, refused=refused)
        if moment:
            sayable(found, network, moment, progress=progress)
    for why in (refused or {}).values():
        say(why)
    columns: list[Any] = [METRICS[name] for name in found]
    if form == "json":
        write_json(found)
    else:
        table = tabled(network, found)
        columns = [*(KEYS[name] for name in table.columns if name in KEYS), *columns]
        write_rows(table.to_dict("records"), list(table.columns), form)
    chosen_files = {"nodes": nodes_path, "ties": ties_path, "directed": directed}
    write_dictionary(
        dictionary, columns, chosen_files, day=moment.day if moment else None, form=form
    )


@click.command()
@click.option("--nodes", "nodes_path", type=FILE, help="A file of id, kind and sector; no store.")
@click.option("--ties", "ties_path", type=FILE, help="A file of source, target, kind and dates.")
@click.option("--as-of", type=DAY, help="The day; else the newest on which data was collected.")
@click.option(
    "--horizon", type=click.IntRange(0), default=90, show_default=True, help="Days ahead."
)
@with_kinds
@with_dictionary
@click.option("--format", "form", type=FORMATS, default="csv", show_default=True)
def findings(
    *,
    nodes_path: Path | None,
    ties_path: Path | None,
    as_of: datetime | None,
    form: str,
    **mapping: Any,
) -> None:
    """List typed isolation and weakness: now, after what expires, without the municipality."""
    horizon, dictionary = mapping.pop("horizon"), mapping.pop("dictionary")
    records = _records(nodes_path, ties_path, mapping)
    day = as_of.date() if as_of else records.default_day
    _say_boundary(records, day)
    found = typed_findings(records, as_of=day, horizon_days=horizon)
    if form == "json":
        write_json(found)
    else:
        write_rows(list(_flat(found)), ("situation", "finding", "value"), form)
    asked = {"nodes": nodes_path, "ties": ties_path, "horizon": horizon}
    write_dictionary(dictionary, [*SITUATION_COLUMNS, *RULE_COLUMNS], asked, day=day, form=form)


def _within_reason(chosen: list[str], network: Network, *, by_name: bool) -> list[str]:
    """Return *chosen* without what takes too long, unless named; say what takes how long."""
    price = {name: seconds(METRICS[name], network) for name in chosen}
    left_out = [name for name in chosen if price[name] > TOO_LONG and not by_name]
    for name in chosen:
        if name in left_out:
            say(words("left_out", name=name, time=roughly(price[name])))
        elif price[name] > WORTH_SAYING:
            say(words("takes_long", name=name, time=roughly(price[name])))
    return [name for name in chosen if name not in left_out]


def roughly(time: float) -> str:
    """Return seconds as whole seconds, minutes or hours, whichever a person would say."""
    unit, length = next((one for one in UNITS if time >= 2 * one[1]), UNITS[-1])
    return words(unit, time=round(time / length))


def _network(
    nodes: Path | None, ties: Path | None, *, directed: bool
) -> tuple[Network, Moment | None]:
    """Return the network, and what held on its day when it is of the store."""
    if files := _both(nodes, ties):
        return networks_of(files, directed=directed)[0], None
    if directed:
        raise SettingsError(words("directed_is_for_files"))
    with progress_bar(STAGES) as progress, open_store(Settings.from_env(), progress=progress) as db:
        records = db.records()
    _say_boundary(records, records.default_day)
    moment = records.on()
    return moment.network(), moment


def _records(nodes: Path | None, ties: Path | None, mapping: Mapping[str, Any]) -> Records:
    files = _both(nodes, ties)
    options = kinds_of(mapping, files=bool(files))
    if files:
        say(words("complete_boundary"))
        return read_records(*files, options=options)
    with progress_bar(STAGES) as progress, open_store(Settings.from_env(), progress=progress) as db:
        return db.records()


def _both(nodes: Path | None, ties: Path | None) -> tuple[Path, Path] | None:
    if nodes and ties:
        return nodes, ties
    if nodes or ties:
        raise SettingsError(words("files_together"))
    return None


def _say_boundary(records: Records, day: date) -> None:
    status = records.on(day).status
    known = int((status == "known").sum())
    say(words("boundary", day=day.isoformat(), known=known, actors=len(status)))


def _flat(found: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the findings as rows: situation, finding, one value each."""
    rows = []
    for situation, inner in found.items():
        table = inner if isinstance(inner, dict) else {situation: inner}
        for finding, values in table.items():
            for value in values if isinstance(values, list) else [values]:
                rows.append({"situation": situation, "finding": finding, "value": value})
    return rows
