"""``brobygger template``, ``check``, ``load`` and ``generate``: from spreadsheets to the store."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import rich_click as click

from graph.errors import SettingsError
from graph.settings import Settings
from graph.store import Store, open_store
from ingest import generate as generator
from ingest import loader, rules, sheets
from ingest import template as workbook
from ingest.rules import Checked, Options
from ui.cli.output import ProgressCall, progress_bar, say
from ui.cli.sample import case_folders
from ui.cli.words import STAGES, words

PATHS = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)
MAPPINGS = (
    click.option("--kind-of", multiple=True, help="column.value=Kind, e.g. sector.X=Association."),
    click.option("--tie-kind", default="", help="The kind of ties that name none, e.g. KNOWS."),
    click.option("--answer", multiple=True, help="An answer of Om data: source=…, purpose=…"),
)


@click.command()
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
def template(out: Path) -> None:
    """Write an empty workbook with a sheet per kind, explanations and examples."""
    workbook.write(out)
    say(words("template_written", path=out))


@click.command()
@PATHS
@MAPPINGS[0]
@MAPPINGS[1]
@MAPPINGS[2]
def check(
    *, paths: Sequence[Path], kind_of: Sequence[str], tie_kind: str, answer: Sequence[str]
) -> None:
    """Check files and folders; every fault in one pass, nothing is loaded."""
    with progress_bar(STAGES) as progress:
        checked = rules.check(read(paths, progress), _options(kind_of, tie_kind, answer))
    _tell(checked)
    sys.exit(1 if checked.problems else 0)


@click.command()
@PATHS
@MAPPINGS[0]
@MAPPINGS[1]
@MAPPINGS[2]
@click.option("--dry-run", is_flag=True, help="Say what would change; save nothing.")
@click.option("--skip-problems", is_flag=True, help="Set faulty rows aside and load the rest.")
def load(
    paths: Sequence[Path], dry_run: bool, skip_problems: bool, **mapping: Sequence[str]
) -> None:
    """Load files and folders into the store; loading twice changes nothing."""
    settings = Settings.from_env()
    options = _options(mapping["kind_of"], str(mapping["tie_kind"]), mapping["answer"])
    with progress_bar(STAGES) as progress, open_store(settings, progress=progress) as store:
        checked = _asked(read(paths, progress), options, store)
        _tell(checked)
        if checked.problems and not (skip_problems and checked.can_skip):
            say(words("load_stopped"))
            sys.exit(1)
        outcome = loader.load(
            checked,
            store,
            settings=settings,
            dry_run=dry_run,
            skip_problems=skip_problems,
            progress=progress,
        )
    _tell_outcome(outcome, dry_run=dry_run)


@click.command()
@click.option("--citizens", type=click.IntRange(1), required=True, help="How many citizens.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same gives the same.")
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
def generate(citizens: int, seed: int, out: Path) -> None:
    """Write an invented municipality of any size as spreadsheets."""
    generator.generate(citizens, seed, out)
    say(words("generated", path=out, citizens=citizens))


def load_sample(store: Store, settings: Settings, *, progress: ProgressCall) -> None:
    """
    Load the eleven cases, each as a load of its own.

    Raises:
        SettingsError: The store holds data that is not invented; the two are not mixed.
    """
    if not all(store.records().loads["invented"]):
        raise SettingsError(words("demo_keeps_out"))
    for place, folder in enumerate(case_folders()):
        progress("sample", place, len(case_folders()))
        checked = rules.check(sheets.read([folder]))
        loader.load(checked, store, settings=settings)
    progress("sample", len(case_folders()), len(case_folders()))


def read(paths: Sequence[Path], progress: ProgressCall) -> list[sheets.Sheet]:
    """Read files and folders as one set of sheets."""
    progress("read", 0, 1)
    found = sheets.read(paths)
    progress("read", 1, 1)
    return list(found)


def _options(kind_of: Sequence[str], tie_kind: str, answers: Sequence[str]) -> Options:
    kinds = {}
    for text in kind_of:
        place, equals, kind = text.partition("=")
        column, dot, value = place.partition(".")
        if not (equals and dot):
            raise SettingsError(f"--kind-of {text} is not column.value=Kind.")
        kinds[(column, value)] = kind
    given = dict(text.split("=", 1) for text in answers if "=" in text)
    language = Settings.from_env().language
    return Options(answers=given, kind_of=kinds, tie_kind=tie_kind, language=language)


def _asked(found: Sequence[sheets.Sheet], options: Options, store: Store) -> Checked:
    """Check; in a terminal, ask for what Om data does not say, and check again."""
    checked = rules.check(found, options, known_ids=loader.known_ids(store))
    if not (checked.missing and sys.stdin.isatty()):
        return checked
    asked = {column.name: click.prompt(column.label_da, err=True) for column in checked.missing}
    answers = {**options.answers, **asked}
    return rules.check(found, replace(options, answers=answers), known_ids=loader.known_ids(store))


def _tell(checked: Checked) -> None:
    for problem in (*checked.notes, *checked.problems):
        say(problem.told())
    say(words("checked", rows=checked.rows, problems=len(checked.problems)))


def _tell_outcome(outcome: loader.Outcome, *, dry_run: bool) -> None:
    say(
        words(
            "accounting",
            rows=outcome.rows,
            created=outcome.created,
            updated=outcome.updated,
            unchanged=outcome.unchanged,
            quarantined=outcome.quarantined,
        )
    )
    if outcome.ended:
        say(words("ended", ended=len(outcome.ended)))
    if outcome.quarantine:
        say(words("quarantine", path=outcome.quarantine))
    if dry_run:
        say(words("dry_run"))
