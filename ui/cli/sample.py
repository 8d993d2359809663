"""``brobygger cases``: the sample data, and each case's questions with their answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import rich_click as click

from graph.errors import SettingsError, SheetError
from graph.findings import FINDINGS
from graph.records import Records
from graph.settings import Settings
from ingest import rules, sheets
from ui.cli.output import as_json, cell, write_json
from ui.cli.words import words

SAMPLE_DATA = Path(__file__).resolve().parents[2] / "sample_data"


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
        answer = one["answer"] if one["as_expected"] else words("case_differs", was=one["answer"])
        click.echo(f"\n{one['case']} · {one['question']}\n{one['text']}\n  {answer}")
        for row in one["rows"]:
            click.echo("  - " + ", ".join(f"{key}: {cell(value)}" for key, value in row.items()))


def case_folders() -> list[Path]:
    """Return the folders of the eleven cases, in their order."""
    return sorted(path for path in SAMPLE_DATA.iterdir() if path.is_dir())


def case_records(folder: Path) -> Records:
    """Return what the spreadsheets of one case say."""
    checked = rules.check(sheets.read([folder]))
    if checked.problems:
        raise SheetError(f"{folder.name}: {checked.problems[0].told()}")
    return Records.from_deliveries([checked.delivery])


def case_answers() -> Iterator[dict[str, Any]]:
    """
    Yield each question of each case with its rows, computed from the case's spreadsheets.

    ``answer`` is the sentence written beside the sheets; it holds when ``as_expected``.
    """
    language = Settings.from_env().language
    for folder in case_folders():
        records = case_records(folder)
        asked = json.loads((folder / "svar.json").read_text(encoding="utf-8"))
        for question, expected in asked.items():
            rows = FINDINGS[question].compute(records, None)
            yield {
                "case": folder.name,
                "question": question,
                "text": expected[f"text_{language}"],
                "answer": expected[f"answer_{language}"],
                "as_expected": json.loads(as_json(rows)) == expected["rows"],
                "rows": rows,
            }
