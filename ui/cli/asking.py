"""``brobygger measure`` and ``findings``: what is computed of the whole, as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import rich_click as click

from graph.analysis import NODE_METRICS, table_of
from graph.errors import SettingsError
from graph.findings import typed_findings
from graph.metrics import METRICS, fitting, named
from graph.metrics import measure as values_of
from graph.metrics.price import seconds
from graph.network import Network
from graph.records import Records
from graph.settings import Settings
from graph.store import open_store
from ingest.plain import read_network, read_records
from ui.cli.answers import kinds_of, with_kinds
from ui.cli.output import FORMATS, progress_bar, say, write_json, write_rows
from ui.cli.words import STAGES, words

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
DAY = click.DateTime(["%Y-%m-%d", "%d-%m-%Y"])
DAYS = click.IntRange(0)


WORTH_SAYING, TOO_LONG = 10, 600  # seconds
EXPECTED_BESIDE = {"ei_whole": "ei_permutation_mean"}  # never shown without what chance gives


@click.command()
@click.option("--nodes", "nodes_path", type=FILE, help="A file of id and sector; no store is used.")
@click.option("--ties", "ties_path", type=FILE, help="A file of source, target and weight.")
@click.option("--directed", is_flag=True, help="The ties of the file have a direction.")
@click.option("--metrics", "names", default="all", show_default=True, help="a,b or all.")
@click.option("--format", "form", type=FORMATS, default="csv", show_default=True)
def measure(
    *, nodes_path: Path | None, ties_path: Path | None, directed: bool, names: str, form: str
) -> None:
    """Compute metrics from the store, or from two files; a missing value is null or empty."""
    chosen = _names(names, default=tuple(METRICS))
    network = _network(nodes_path, ties_path, directed=directed)
    if names == "all":
        chosen = [m.name for m in fitting(network) if form == "json" or m.name in NODE_METRICS]
    chosen = _within_reason(chosen, network, by_name=names != "all")
    with progress_bar(STAGES) as progress:
        if form == "json":
            refused: dict[str, str] | None = {} if names == "all" else None
            found = values_of(network, chosen, progress=progress, refused=refused)
        else:
            table = table_of(network, chosen, progress=progress)
    if form == "json":
        for why in (refused or {}).values():
            say(why)
        write_json(found)
    else:
        write_rows(table.to_dict("records"), list(table.columns), form)


@click.command()
@click.option("--nodes", "nodes_path", type=FILE, help="A file of id, kind and sector; no store.")
@click.option("--ties", "ties_path", type=FILE, help="A file of source, target, kind and dates.")
@click.option("--as-of", type=DAY, help="The day; else the newest on which data was collected.")
@click.option(
    "--horizon", type=click.IntRange(0), default=90, show_default=True, help="Days ahead."
)
@with_kinds
@click.option("--format", "form", type=FORMATS, default="csv", show_default=True)
def findings(
    *,
    nodes_path: Path | None,
    ties_path: Path | None,
    as_of: datetime | None,
    horizon: int,
    form: str,
    **mapping: Any,
) -> None:
    """List typed isolation and weakness: now, after what expires, without the municipality."""
    records = _records(nodes_path, ties_path, mapping)
    day = as_of.date() if as_of else records.default_day
    _say_boundary(records, day)
    found = typed_findings(records, as_of=day, horizon_days=horizon)
    if form == "json":
        write_json(found)
        return
    write_rows(list(_flat(found)), ("situation", "finding", "value"), form)


def _names(text: str, *, default: Sequence[str]) -> list[str]:
    """Return the metrics that *text* names; a wrong name is told before anything is read."""
    names = list(default) if text == "all" else [name.strip() for name in text.split(",")]
    if EXPECTED_BESIDE.keys() & set(names):
        names += [beside for beside in EXPECTED_BESIDE.values() if beside not in names]
    return [metric.name for metric in named(names)]


def _within_reason(chosen: list[str], network: Network, *, by_name: bool) -> list[str]:
    """Return *chosen* without what takes too long, unless named; say what takes how long."""
    price = {name: seconds(METRICS[name], network) for name in chosen}
    left_out = [name for name in chosen if price[name] > TOO_LONG and not by_name]
    for name in chosen:
        if name in left_out:
            say(words("left_out", name=name, time=_roughly(price[name])))
        elif price[name] > WORTH_SAYING:
            say(words("takes_long", name=name, time=_roughly(price[name])))
    return [name for name in chosen if name not in left_out]


def _roughly(time: float) -> str:
    """Return seconds as whole seconds, minutes or hours, whichever a person would say."""
    for unit, length in (("h", 3600), ("min", 60)):
        if time >= 2 * length:
            return f"{time / length:.0f} {unit}"
    return f"{time:.0f} s"


def _network(nodes: Path | None, ties: Path | None, *, directed: bool) -> Network:
    if files := _both(nodes, ties):
        return read_network(*files, directed=directed)
    if directed:
        raise SettingsError(words("directed_is_for_files"))
    with progress_bar(STAGES) as progress, open_store(Settings.from_env(), progress=progress) as db:
        records = db.records()
    _say_boundary(records, records.default_day)
    return records.on().network()


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
        raise SettingsError("--nodes and --ties go together: name both files, or neither.")
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
