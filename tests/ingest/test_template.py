"""The workbook to fill in: it says what to do, loads nothing untouched, and checks clean filled."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from graph.model import NODE_KINDS, TIE_COLUMNS
from ingest import sheets, template
from ingest.rules import Options, check
from tests.ingest.conftest import codes

ANSWERS = {"source": "x", "purpose": "y", "collected_on": "2025", "legal_basis": "z"}


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """The untouched template."""
    template.write(tmp_path / "skabelon.xlsx")
    return tmp_path / "skabelon.xlsx"


def test_an_untouched_template_loads_nothing_and_says_what_to_do(workbook: Path) -> None:
    checked = check(sheets.read([workbook]), Options(answers=ANSWERS))

    assert checked.rows == 0
    assert checked.delivery.nodes == {}
    assert codes(checked) == ["no-data"]
    assert "Skriv rækkerne under overskrifterne" in checked.problems[0].remedy


def test_it_has_a_sheet_per_kind_and_every_heading_is_known(workbook: Path) -> None:
    found = {sheet.title: sheet for sheet in sheets.read([workbook])}

    for kind in NODE_KINDS.values():
        if kind.name != "Suggestion":
            labels = {column.label_da for column in kind.columns} - {"oprindelse"}
            assert set(found[kind.sheet_da].headings) == labels
    ties = {column.label_da for column in TIE_COLUMNS} - {"oprindelse"}
    assert set(found["Relationer"].headings) == ties


def test_a_filled_template_checks_clean(workbook: Path, tmp_path: Path) -> None:
    """Its own rows of example and explanation may stay where they are."""
    filled = tmp_path / "udfyldt.xlsx"
    rows = {
        "Kommuner": [("norreby", "Nørreby Kommune")],
        "Borgere": [("b1", "Sanne (opdigtet)"), ("b2", "Bo (opdigtet)")],
        "Foreninger": [("f1", "Nørreby IF")],
        "Relationer": [("b1", "f1", "er medlem af", "stærk"), ("b2", "b1", "nabo", "")],
    }
    answers = {
        "kilde": "Prøve",
        "formål": "Prøve",
        "retsgrundlag": "Samtykke",
        "indsamlet den": "2025",
    }
    with xlsxwriter.Workbook(str(filled)) as copy:
        for sheet in sheets.read([workbook]):
            new = copy.add_worksheet(sheet.title)
            new.write_row(0, 0, sheet.headings)
            if sheet.title == "Om data":
                for at, (field, *_) in enumerate(sheet.table.itertuples(index=False), start=1):
                    new.write_row(at, 0, [field, answers.get(field, "")])
                continue
            new.write_row(1, 0, ["Forklaring: et id"])
            new.write_row(2, 0, ["eksempel"])
            for at, row in enumerate(rows.get(sheet.title, []), start=3):
                new.write_row(at, 0, row)

    checked = check(sheets.read([filled]))

    assert codes(checked) == []
    assert checked.rows == 6
    assert len(checked.delivery.ties["MEMBER_OF"]) == 1


def test_text_that_looks_like_a_formula_stays_text(workbook: Path) -> None:
    """No cell of the template is calculated."""
    import zipfile

    with zipfile.ZipFile(workbook) as parts:
        pages = [parts.read(name) for name in parts.namelist() if "worksheets/" in name]

    assert not any(b"<f>" in page for page in pages)
