"""``brobygger template``, ``check``, ``load`` and ``generate``: from spreadsheets to the store."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import rich_click as click

from graph.errors import SettingsError
from graph.settings import Settings
from graph.store import Store, open_store
from ingest import generate as generator
from ingest import loader, rules, sheets
from ingest import template as workbook
from ingest.rules import Checked, Options
from ui.cli.answers import asked_for, options_of, with_answers
from ui.cli.output import ProgressCall, progress_bar, say
from ui.cli.sample import case_folders
from ui.cli.words import STAGES, words

PATHS = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)


@click.command()
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--overwrite", is_flag=True, help="Replace the file when it is there already.")
def template(out: Path, overwrite: bool) -> None:
    """Write an empty workbook with a sheet per kind, explanations and examples."""
    if out.suffix.lower() != ".xlsx":
        raise SettingsError(words("template_is_xlsx", path=out, better=out.with_suffix(".xlsx")))
    if out.exists() and not overwrite:
        raise SettingsError(words("file_is_there", path=out))
    try:
        workbook.write(out)
    except OSError as error:
        raise SettingsError(words("not_written", path=out, reason=error.strerror)) from error
    say(words("template_written", path=out))


@click.command()
@PATHS
@with_answers
def check(paths: Sequence[Path], **given: Any) -> None:
    """Check files and folders; every fault in one pass, nothing is loaded."""
    options = options_of(given)
    with progress_bar(STAGES) as progress:
        checked = rules.check(read(paths, progress), options)
    _tell(checked)
    sys.exit(1 if checked.problems else 0)


@click.command()
@PATHS
@with_answers
@click.option("--dry-run", is_flag=True, help="Say what would change; save nothing.")
@click.option("--skip-problems", is_flag=True, help="Set faulty rows aside and load the rest.")
def load(paths: Sequence[Path], *, dry_run: bool, skip_problems: bool, **given: Any) -> None:
    """Load files and folders into the store; loading twice changes nothing."""
    settings = Settings.from_env()
    options = options_of(given)
    with progress_bar(STAGES) as starting:
        opened, found = open_store(settings, progress=starting), read(paths, starting)
    with opened as store:
        checked = _asked(found, options, store)
        _tell(checked)
        if checked.problems and not (skip_problems and checked.can_skip):
            say(words("load_stopped" if checked.can_skip else "load_stopped_whole"))
            sys.exit(1)
        with progress_bar(STAGES) as progress:
            outcome = loader.load(
                checked,
                store,
                settings=settings,
                dry_run=dry_run,
                skip_problems=skip_problems,
                progress=progress,
            )
        is_mixed = not checked.delivery.load["invented"] and any(store.records().loads["invented"])
    if is_mixed:
        say(words("sample_is_there"))
    _tell_outcome(outcome, dry_run=dry_run)


@click.command()
@click.option(
    "--citizens", type=int, required=True, help=f"How many; {generator.SMALLEST} or more."
)
@click.option("--seed", type=int, default=1, show_default=True, help="The same gives the same.")
@click.option("--overwrite", is_flag=True, help="Write into a folder that holds files already.")
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
def generate(*, citizens: int, seed: int, overwrite: bool, out: Path) -> None:
    """Write an invented municipality as spreadsheets, with an answer planted for each question."""
    try:
        if not overwrite and out.is_dir() and any(out.iterdir()):
            raise SettingsError(words("folder_is_not_empty", path=out))
        generator.generate(citizens, seed, out)
    except OSError as error:
        raise SettingsError(words("not_written", path=out, reason=error.strerror)) from error
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


def _asked(found: Sequence[sheets.Sheet], options: Options, store: Store) -> Checked:
    """Check; in a terminal, ask for what Om data does not say, and check again."""
    checked = rules.check(found, options, known_ids=loader.known_ids(store))
    if not (checked.missing and sys.stdin.isatty()):
        return checked
    answers = {**options.answers, **asked_for(checked.missing)}
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
    if outcome.kept_edits:
        say(words("kept_edits", n=outcome.kept_edits))
    if outcome.lost_edits:
        ids = ", ".join(" – ".join(row["ends"] or (row["id"],)) for row in outcome.lost_edits)
        say(words("lost_edits", n=len(outcome.lost_edits), ids=ids))
    if outcome.quarantine:
        say(words("quarantine", path=outcome.quarantine))
    if dry_run:
        say(words("dry_run"))
