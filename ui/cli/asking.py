"""``brobygger measure``, ``findings``, ``query`` and ``cases``: questions in, tables out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import rich_click as click

import queries
from graph.analysis import NODE_METRICS, table_of
from graph.errors import SettingsError
from graph.findings import typed_findings
from graph.metrics import METRICS, named
from graph.metrics import measure as values_of
from graph.network import Network
from graph.records import Records
from graph.settings import Settings
from graph.store import open_store
from ingest.plain import read_network, read_records
from queries.guard import ask
from ui.cli.output import FORMATS, cell, progress_bar, say, write_json, write_rows
from ui.cli.sample import case_answers, case_folders
from ui.cli.words import STAGES, words

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
DAY = click.DateTime(["%Y-%m-%d", "%d-%m-%Y"])
DAYS = click.IntRange(0)
CYPHER = click.Path(exists=True, dir_okay=False, allow_dash=True)


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
    chosen = _names(names, default=tuple(METRICS) if form == "json" else NODE_METRICS)
    network = _network(nodes_path, ties_path, directed=directed)
    with progress_bar(STAGES) as progress:
        if form == "json":
            found = values_of(network, chosen, progress=progress)
        else:
            table = table_of(network, chosen, progress=progress)
    if form == "json":
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
@click.option("--format", "form", type=FORMATS, default="csv", show_default=True)
def findings(
    *,
    nodes_path: Path | None,
    ties_path: Path | None,
    as_of: datetime | None,
    horizon: int,
    form: str,
) -> None:
    """List typed isolation and weakness: now, after what expires, without the municipality."""
    records = _records(nodes_path, ties_path)
    day = as_of.date() if as_of else records.default_day
    _say_boundary(records, day)
    found = typed_findings(records, as_of=day, horizon_days=horizon)
    if form == "json":
        write_json(found)
        return
    write_rows(list(_flat(found)), ("situation", "finding", "value"), form)


@click.command()
@click.argument("name", required=False)
@click.option("-p", "--param", "params", multiple=True, help="key=value, once for each parameter.")
@click.option("--cypher", type=CYPHER, help="A file of free Cypher, or -.")
@click.option("--format", "form", type=FORMATS, default="csv", show_default=True)
def query(*, name: str | None, params: Sequence[str], cypher: str | None, form: str) -> None:
    """Ask one of the catalogue's questions, or free read-only Cypher; without a name: list them."""
    if name is None and cypher is None:
        write_rows(list(_catalogue()), ("name", "theme", "title", "parameters"), form)
        return
    if name and cypher:
        raise SettingsError(words("name_or_cypher", name=name))
    if name:
        queries.query_named(name)  # a wrong name is told before the database is started
    text = _cypher_text(cypher) if cypher else ""
    with progress_bar(STAGES) as progress, open_store(Settings.from_env(), progress=progress) as db:
        rows = queries.run(db, name, _pairs(params)) if name else ask(db, text, _pairs(params))
    answers = [column.name for column in queries.CATALOGUE[name].columns] if name else []
    write_rows(rows, answers or list(rows[0] if rows else ()), form)


@click.command()
@click.option("--case", "wanted", default="", help="Only the case whose folder name holds this.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def cases(wanted: str, form: str) -> None:
    """Print each question of the eleven sample cases with its answer, computed here and now."""
    names = [folder.name for folder in case_folders()]
    if not any(wanted in name for name in names):
        raise SettingsError(words("unknown_case", wanted=wanted, names=", ".join(names)))
    answers = [one for one in case_answers() if wanted in one["case"]]
    if form == "json":
        write_json(answers)
        return
    for one in answers:
        click.echo(f"\n{one['case']} · {one['question']}\n{one['text']}\n  {one['answer']}")
        for row in one["rows"]:
            click.echo("  - " + ", ".join(f"{key}: {cell(value)}" for key, value in row.items()))


def _catalogue() -> Iterator[dict[str, Any]]:
    english = Settings.from_env().language == "en"
    for one in queries.CATALOGUE.values():
        yield {
            "name": one.name,
            "theme": one.theme,
            "title": one.title if english else one.title_da,
            "parameters": [param.name for param in one.params],
        }


def _cypher_text(path: str) -> str:
    try:
        with click.open_file(path, encoding="utf-8") as stream:
            return str(stream.read())
    except UnicodeDecodeError as error:
        raise SettingsError(words("cypher_not_text", path=path)) from error


def _pairs(params: Sequence[str]) -> dict[str, str]:
    split = [param.partition("=") for param in params]
    wrong = [text for text, equals, _ in split if not equals]
    if wrong:
        raise SettingsError(f"-p {wrong[0]} has no value; write -p {wrong[0]}=VALUE.")
    return {key: value for key, _, value in split}


def _names(text: str, *, default: Sequence[str]) -> list[str]:
    """Return the metrics that *text* names; a wrong name is told before anything is read."""
    names = list(default) if text == "all" else [name.strip() for name in text.split(",")]
    if EXPECTED_BESIDE.keys() & set(names):
        names += [beside for beside in EXPECTED_BESIDE.values() if beside not in names]
    return [metric.name for metric in named(names)]


def _network(nodes: Path | None, ties: Path | None, *, directed: bool) -> Network:
    if files := _both(nodes, ties):
        return read_network(*files, directed=directed)
    if directed:
        raise SettingsError("--directed is for files; the ties of the store say their own kind.")
    with progress_bar(STAGES) as progress, open_store(Settings.from_env(), progress=progress) as db:
        records = db.records()
    _say_boundary(records, records.default_day)
    return records.on().network()


def _records(nodes: Path | None, ties: Path | None) -> Records:
    if files := _both(nodes, ties):
        say(words("complete_boundary"))
        return read_records(*files)
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
