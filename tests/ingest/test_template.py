"""The workbook to fill in: it says what to do, loads nothing untouched, and checks clean filled."""

from __future__ import annotations

from pathlib import Path

import pytest
import python_calamine
import xlsxwriter

from graph.model import NODE_KINDS, TIE_COLUMNS
from ingest import sheets, template
from ingest.problems import Fault
from ingest.rules import Options, check
from ingest.rules.values import read_cells
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


def example_rows(workbook: Path) -> dict[str, dict[str, str]]:
    """The example row of each sheet, by heading; empty cells are left out."""
    found = {}
    book = python_calamine.CalamineWorkbook.from_path(str(workbook))
    for name in book.sheet_names:
        headings, _, example, *_ = book.get_sheet_by_name(name).to_python()
        found[name] = {h: str(cell) for h, cell in zip(headings, example, strict=True) if cell}
    return {name: row for name, row in found.items() if "eksempel" in row.values()}


def test_the_example_claims_nothing_that_most_rows_should_not_copy(workbook: Path) -> None:
    """No sector that is the kind's own, nobody a child or protected, no unit sensitive."""
    found = example_rows(workbook)
    claims = {
        column.label_da
        for kind in NODE_KINDS.values()
        for column in (*kind.columns, *TIE_COLUMNS)
        if column.type == "boolean"
    } | {"sektor"}

    assert len(found) >= 12
    for row in found.values():
        assert claims & set(row) <= {"hel"}
    assert found["Borgere"]["aldersgruppe"] == "65-79"


def test_the_example_row_would_check_clean(workbook: Path) -> None:
    """What stands there as an example can be typed."""
    for name, row in example_rows(workbook).items():
        columns = {c.label_da: c for k in NODE_KINDS.values() if k.sheet_da == name
                   for c in k.columns} or {c.label_da: c for c in TIE_COLUMNS}  # fmt: skip
        for heading, text in list(row.items())[1:]:
            assert not isinstance(read_cells(columns[heading], [text])[0], Fault), (name, heading)


def test_what_was_left_out_is_said_once_and_of_the_whole_file(workbook: Path) -> None:
    notes = check(sheets.read([workbook]), Options(answers=ANSWERS)).notes

    [note] = [note for note in notes if note.code == "examples-left-out"]

    assert note.where() == workbook.name


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
