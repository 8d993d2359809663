"""``brobygger scenario``: what if, compared with how it is."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

import rich_click as click

from graph.errors import SettingsError
from graph.kernels.compiled import telling
from graph.metrics import METRICS
from graph.scenarios import (
    SCENARIOS,
    STAGE_COLUMNS,
    STAGE_ROWS,
    Given,
    Ground,
    play,
    scenario_named,
    seconds_before,
)
from graph.settings import Settings
from graph.store import open_store
from ingest.plain import read_records
from ui.cli.answers import kinds_of, with_kinds
from ui.cli.asking import DAY, FILE, WORTH_SAYING, roughly
from ui.cli.dictionary import with_dictionary, write_dictionary
from ui.cli.output import FORMATS, progress_bar, say, write_json, write_rows
from ui.cli.reading import networks_of
from ui.cli.words import STAGES, words

OPTIONS = {
    "sector": "--sector",
    "kind": "--kind",
    "ids": "--id",
    "ties": "--tie",
    "project": "--project",
    "until": "--until",
    "stages": "--stages",
    "k": "--k",
    "many": "--many",
    "by": "--by",
    "across": "--across",
}
COUNT = click.IntRange(1)
BESIDE = {"distances": "fragmentation_dw", "routes": "betweenness_sampled"}  # option, its metric


@click.command()
@click.argument("name", required=False)
@click.option("--nodes", type=FILE, help="A file of id and sector; no store is used.")
@click.option("--ties", type=FILE, help="A file of source, target and weight.")
@click.option("--as-of", type=DAY, help="The day; with files: they have kinds and dates.")
@click.option("--sector", help="Withdrawal: all of this sector (kommune).")
@click.option("--kind", help="Withdrawal: all of this kind, e.g. MunicipalUnit.")
@click.option("--id", "ids", multiple=True, help="Withdrawal: this one; may be repeated.")
@click.option("--tie", "pairs", multiple=True, help="A|B: withdrawal: it goes; new tie: added.")
@click.option("--project", help="Withdrawal, funding ends: the ties this project pays.")
@click.option("--until", type=DAY, help="Funding ends: the ties that end by this day.")
@click.option("--stages", type=COUNT, help="In how many stages at most (20).")
@click.option("--k", type=click.IntRange(1, 3), help="How many key players (3).")
@click.option("--many", type=COUNT, help="How many go in an attack (20).")
@click.option("--by", type=click.Choice(["F", "DF"]), help="F: out of reach. DF: by distance.")
@click.option("--across", is_flag=True, default=None, help="A new tie joins two sectors.")
@click.option("--distances", is_flag=True, help="Also fragmentation by distance.")
@click.option("--routes", is_flag=True, help="Also through whom the routes then run.")
@with_kinds
@with_dictionary
@click.option("--format", "form", type=FORMATS, default="csv", show_default=True)
def scenario(name: str | None, form: str, **options: Any) -> None:
    """Compare the network with what it would be if …; without a name: list the five."""
    if name is None:
        write_rows(_listed(), ("name", "label", "question", "options"), form)
        return
    given = _given(name, options)
    ground, day = _ground(options)
    if (time := seconds_before(ground, name, given)) > WORTH_SAYING:
        say(words("takes_long", name=name, time=roughly(time)))
    with progress_bar(STAGES) as progress, telling(progress):
        found = play(ground, name, given, distances=options["distances"], routes=options["routes"])
    _write_dictionary(name, given, options, day=day, form=form)
    if form == "json":
        write_json(found)
        return
    write_rows(found["stages"], STAGE_COLUMNS, form)
    _say_beside(found, name)


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
    chosen = {key: options[key] for key in OPTIONS if key != "ties" and options[key]}
    if options["pairs"]:
        chosen["ties"] = options["pairs"]
    for key in chosen:
        if key not in read:
            fitting = ", ".join(OPTIONS[parameter] for parameter in read)
            raise SettingsError(
                words("option_does_not_fit", option=OPTIONS[key], name=name, fitting=fitting)
            )
    if "until" in chosen:
        chosen["until"] = chosen["until"].date()
    return Given(**chosen)


def _ground(options: dict[str, Any]) -> tuple[Ground, date | None]:
    """Return what the scenario starts from, and its day where that is known."""
    files: tuple[Path | None, Path | None] = options["nodes"], options["ties"]
    day: datetime | None = options["as_of"]
    mapping = kinds_of(options, files=all(files))
    if all(files) and not day:
        if options["kind_of"] or options["tie_kind"]:
            raise SettingsError(words("mapping_needs_day"))
        return Ground.from_network(networks_of(files)[0]), None  # type: ignore[arg-type]  # both are there
    if all(files):
        say(words("complete_boundary"))
        records = read_records(*files, options=mapping)  # type: ignore[arg-type]  # both are there
    elif any(files):
        raise SettingsError(words("files_together"))
    else:
        settings = Settings.from_env()
        with progress_bar(STAGES) as progress, open_store(settings, progress=progress) as store:
            records = store.records()
    moment = records.on(day.date() if day else None)
    known = int((moment.status == "known").sum())
    say(words("boundary", day=moment.day.isoformat(), known=known, actors=len(moment.status)))
    return Ground.from_moment(moment), moment.day


def _write_dictionary(
    name: str, given: Given, options: dict[str, Any], *, day: date | None, form: str
) -> None:
    read = scenario_named(name).parameters
    chosen = {OPTIONS[key][2:]: value for key, value in asdict(given).items() if key in read}
    beside = {key: options[key] for key in ("distances", "routes")}
    files = {"files": [options["nodes"], options["ties"]]} if options["nodes"] else {}
    columns = [*STAGE_ROWS, *(METRICS[BESIDE[key]] for key in beside if beside[key])]
    write_dictionary(
        options["dictionary"],
        columns,
        {"scenario": name, **chosen, **beside, **files},
        day=day,
        form=form,
    )


def _say_beside(found: dict[str, Any], name: str) -> None:
    """Say beside the table what is one number, or a list of its own."""
    _say_who_goes(found, name)
    if distance := found.get("fragmentation_dw"):
        say(words("distance_change", **distance))
        if distance["before_low"] != distance["before_high"]:
            say(words("distance_sampled", sources=distance["before_sources"], **distance))
    if "routes" in found:
        _say_routes(found["routes"], found["routes_certainty"])
    say(words("no_new_ties"))


def _say_who_goes(found: dict[str, Any], name: str) -> None:
    """Say how those who go were found, and how far that is safe; a new tie takes nothing away."""
    told = [row["what"] for row in found["stages"][1:]]
    if not any(told):
        key = "nothing_to_join" if name == "best_new_tie" else "nothing_to_change"
        say(words(key, name=name))
        return
    if "chosen" in found:
        _say_chosen(**found["chosen"])
    if name == "best_new_tie":
        return
    if any("+" in what for what in told):
        say(words("counted_not_named"))
    _say_safe_reach(found["safe_reach"], last=len(told))
    if unknown := sum(len(row["unknown_without_tie"]) for row in found["stages"]):
        say(words("unknown_without_tie", n=unknown))


def _say_chosen(*, exact: bool, n_optimal_sets: int | None) -> None:
    """Say how many sets are as good as the one that goes, or that it is not proved best."""
    if not exact:
        say(words("searched_for"))
    else:
        say(words("only_best" if n_optimal_sets == 1 else "equally_good", n=n_optimal_sets))


def _say_safe_reach(safe: dict[str, int | None], *, last: int) -> None:
    if safe["last_tie"] is None:
        say(words("persons_not_known"))
        return
    say(words("safe_reach_tie", stage=safe["last_tie"], last=last))
    if safe["last_unpaid_tie"] is not None:
        say(words("safe_reach_unpaid", stage=safe["last_unpaid_tie"], last=last))


def _say_routes(routes: list[dict[str, Any]] | None, certainty: dict[str, float]) -> None:
    if routes is None:
        say(words("routes_not_known"))
        return
    for route in routes:
        before, after = (100.0 * route[when] for when in ("before", "after"))
        say(words("route_through", id=route["id"], before=before, after=after))
    if not routes:
        say(words("no_route_rises"))
    if certainty["eps"]:
        sure, eps = 100.0 * (1 - certainty["delta"]), 100.0 * certainty["eps"]
        say(words("routes_sampled", sure=sure, eps=eps))
