"""The sample data: its folders, and each case's questions with their answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.errors import SheetError
from graph.findings import FINDINGS
from graph.records import Records
from ingest import rules, sheets

SAMPLE_DATA = Path(__file__).resolve().parents[2] / "sample_data"


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
    """Yield each question of each case with its rows, computed from the case's spreadsheets."""
    for folder in case_folders():
        records = case_records(folder)
        asked = json.loads((folder / "svar.json").read_text(encoding="utf-8"))
        for question, expected in asked.items():
            yield {
                "case": folder.name,
                "question": question,
                "text": expected["text_da"],
                "answer": expected["answer_da"],
                "rows": FINDINGS[question].compute(records, None),
            }
