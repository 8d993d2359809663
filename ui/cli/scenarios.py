"""``brobygger scenario``: what if, compared with how it is."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import rich_click as click

from graph.errors import SettingsError
from graph.scenarios import SCENARIOS, STAGE_COLUMNS, Given, Ground, play, scenario_named
from graph.settings import Settings
from graph.store import open_store
from ingest.plain import read_network, read_records
from ui.cli.answers import kinds_of, with_kinds
from ui.cli.asking import DAY, FILE
from ui.cli.output import FORMATS, progress_bar, say, write_json, write_rows
from ui.cli.words import STAGES, words

OPTIONS = {
    "sector": "--sector",
    "kind": "--kind",
    "ids": "--id",
    "project": "--project",
    "until": "--until",
    "stages": "--stages",
    "k": "--k",
    "many": "--many",
    "by": "--by",
    "across": "--across",
}
COUNT = click.IntRange(1)


@click.command()
@click.argument("name", required=False)
@click.option("--nodes", type=FILE, help="A file of id and sector; no store is used.")
@click.option("--ties", type=FILE, help="A file of source, target and weight.")
@click.option("--as-of", type=DAY, help="The day; with files: they have kinds and dates.")
@click.option("--sector", help="Withdrawal: all of this sector (kommune).")
@click.option("--kind", help="Withdrawal: all of this kind, e.g. MunicipalUnit.")
@click.option("--id", "ids", multiple=True, help="Withdrawal: this one; may be repeated.")
@click.option("--project", help="Funding ends: the ties that this project pays.")
@click.option("--until", type=DAY, help="Funding ends: the ties that end by this day.")
@click.option("--stages", type=COUNT, help="In how many stages at most (20).")
@click.option("--k", type=click.IntRange(1, 3), help="How many key players (3).")
@click.option("--many", type=COUNT, help="How many go in an attack (20).")
@click.option("--by", type=click.Choice(["F", "DF"]), help="F: out of reach. DF: by distance.")
@click.option("--across", is_flag=True, default=None, help="A new tie joins two sectors.")
@click.option("--distances", is_flag=True, help="Also fragmentation by distance; n m.")
@click.option("--routes", is_flag=True, help="Also through whom the routes then run; n m.")
@with_kinds
@click.option("--format", "form", type=FORMATS, default="csv", show_default=True)
def scenario(name: str | None, form: str, **options: Any) -> None:
    """Compare the network with what it would be if …; without a name: list the five."""
    if name is None:
        write_rows(_listed(), ("name", "label", "question", "options"), form)
        return
    given = _given(name, options)
    ground = _ground(options)
    found = play(ground, name, given, distances=options["distances"], routes=options["routes"])
    if form == "json":
        write_json(found)
        return
    write_rows(found["stages"], STAGE_COLUMNS, form)
    _say_beside(found)


def _listed() -> list[dict[str, Any]]:
    english = Settings.from_env().language == "en"
    return [
        {
            "name": one.name,
            "label": one.label if english else one.label_da,
            "question": one.question if english else one.question_da,
            "options": [OPTIONS[parameter] for parameter in one.parameters],
        }
        for one in SCENARIOS.values()
    ]


def _given(name: str, options: dict[str, Any]) -> Given:
    """Return what was chosen; an option that the scenario does not read is refused."""
    read = scenario_named(name).parameters
    chosen = {key: options[key] for key in OPTIONS if options[key]}
    for key in chosen:
        if key not in read:
            fitting = ", ".join(OPTIONS[parameter] for parameter in read)
            raise SettingsError(
                words("option_does_not_fit", option=OPTIONS[key], name=name, fitting=fitting)
            )
    if "until" in chosen:
        chosen["until"] = chosen["until"].date()
    return Given(**chosen)


def _ground(options: dict[str, Any]) -> Ground:
    files: tuple[Path | None, Path | None] = options["nodes"], options["ties"]
    day: datetime | None = options["as_of"]
    mapping = kinds_of(options, files=all(files) and bool(day))
    if all(files) and not day:
        return Ground.from_network(read_network(*files))  # type: ignore[arg-type]  # both are there
    if all(files):
        say(words("complete_boundary"))
        records = read_records(*files, options=mapping)  # type: ignore[arg-type]  # both are there
    elif any(files):
        raise SettingsError("--nodes and --ties go together: name both files, or neither.")
    else:
        settings = Settings.from_env()
        with progress_bar(STAGES) as progress, open_store(settings, progress=progress) as store:
            records = store.records()
    moment = records.on(day.date() if day else None)
    known = int((moment.status == "known").sum())
    say(words("boundary", day=moment.day.isoformat(), known=known, actors=len(moment.status)))
    return Ground.from_moment(moment)


def _say_beside(found: dict[str, Any]) -> None:
    """Say beside the table what is one number, or a list of its own."""
    last = len(found["stages"]) - 1
    safe = found["safe_reach"]
    say(words("safe_reach_tie", stage=safe["last_tie"], last=last))
    if safe["last_unpaid_tie"] is not None:
        say(words("safe_reach_unpaid", stage=safe["last_unpaid_tie"], last=last))
    if distance := found.get("fragmentation_dw"):
        say(words("distance_change", **distance))
    for route in found.get("routes", []):
        say(words("route_through", **route))
    say(words("no_new_ties"))
