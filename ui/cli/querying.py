"""``brobygger query``: a question of the catalogue, or free Cypher, and what it looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import rich_click as click

import queries
from graph.errors import SettingsError
from graph.findings import FINDINGS
from graph.model import VIEWS
from graph.records import Records
from graph.settings import Settings
from graph.store import open_store
from ingest.rules.recognise import close_to
from queries.guard import ROW_LIMIT, ask
from ui.cli.output import FORMATS, progress_bar, say, write_rows
from ui.cli.words import STAGES, words

CYPHER = click.Path(exists=True, dir_okay=False, allow_dash=True)
MOST_ROWS = 1_000_000  # bounds memory: the rows are held until the last has come
SHORT = f"Rows at most; free Cypher: {ROW_LIMIT} when not given."


@click.command()
@click.argument("name", required=False)
@click.option("-p", "--param", "params", multiple=True, help="key=value, once for each parameter.")
@click.option("--cypher", type=CYPHER, help="A file of free Cypher, or -.")
@click.option("--limit", type=click.IntRange(1, MOST_ROWS), help=SHORT)
@click.option("--format", "form", type=FORMATS, default="csv", show_default=True)
def query(
    *, name: str | None, params: Sequence[str], cypher: str | None, limit: int | None, form: str
) -> None:
    """Ask one of the catalogue's questions, or free read-only Cypher; without a name: list them."""
    if name is None and cypher is None:
        write_rows(list(_catalogue()), ("name", "theme", "title", "parameters"), form)
        return
    if name and cypher:
        raise SettingsError(words("name_or_cypher", name=name))
    given = _pairs(params)
    if name:  # what is wrong is told before the database is started
        queries.query_named(name).values(given)
    text = _cypher_text(cypher) if cypher else ""
    limit = limit or (ROW_LIMIT if cypher else MOST_ROWS)
    with progress_bar(STAGES) as progress, open_store(Settings.from_env(), progress=progress) as db:
        if name:
            _say_boundary(db.records(), name, given)
            rows = queries.run(db, name, given)
        else:
            say(words("cypher_boundary"))
            rows = ask(db, text, given, row_limit=limit + 1)  # the one more tells that it is cut
    if len(rows) > limit:
        say(words("rows_cut", shown=limit, more=min(10 * limit, MOST_ROWS)))
    answers = [column.name for column in queries.CATALOGUE[name].columns] if name else []
    write_rows(rows[:limit], answers or list(rows[0] if rows else ()), form)


def _say_boundary(records: Records, name: str, given: Mapping[str, str]) -> None:
    """
    Say which view, source, day and coverage the answer rests on.

    Raises:
        SettingsError: No load is from the source that is asked for.
    """
    if records.loads.empty:
        say(words("empty_store"))
        return
    asked = queries.query_named(name).values(given)
    source = asked["source"]
    if source is not None and source not in records.sources:
        raise SettingsError(_unknown_source(source, records.sources))
    records = records.of(source)
    day = asked.get("day") or records.default_day
    status = records.on(day).status
    view = VIEWS[FINDINGS[name].view]
    english = Settings.from_env().language == "en"
    say(
        words(
            "query_boundary",
            view=view.label if english else view.label_da,
            source=source or words("every_source"),
            day=day.isoformat() if "day" in asked else words("each_project_end"),
            known=int((status == "known").sum()),
            actors=len(status),
        )
    )


def _unknown_source(source: str, known: Sequence[str]) -> str:
    close = close_to(source, known)
    rest = [one for one in known if one not in close]
    return words("unknown_source", source=source, known=", ".join([*close, *rest]))


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
        raise SettingsError(words("param_without_value", text=wrong[0]))
    return {key: value for key, _, value in split}
