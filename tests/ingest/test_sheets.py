"""Files become sheets of cells, whatever program saved them; what cannot be read says why."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter

from graph.errors import SheetError
from ingest import sheets

DANISH = "id;navn\nf1;Rødgrød på Ærø\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_danish_letters_survive_every_encoding(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "foreninger.csv"
    file.write_bytes(DANISH.encode(encoding))

    (sheet,) = sheets.read([file])

    assert sheet.headings == ("id", "navn")
    assert sheet.table.loc[2].tolist() == ["f1", "Rødgrød på Ærø"]
    assert [note.code for note in sheet.notes] == (
        ["read-as-windows-1252"] if encoding == "cp1252" else []
    )


def test_an_older_character_set_is_refused_rather_than_misread(tmp_path: Path) -> None:
    file = tmp_path / "foreninger.csv"
    file.write_bytes(DANISH.encode("cp850"))

    (sheet,) = sheets.read([file])

    assert [problem.code for problem in sheet.problems] == ["unknown-encoding"]


def test_one_broken_byte_does_not_turn_the_other_letters_of_a_file_into_signs(
    tmp_path: Path,
) -> None:
    """Cut in the middle of a letter, UTF-8 could be read as Windows-1252: RÃ¸dgrÃ¸d."""
    file = tmp_path / "foreninger.csv"
    file.write_bytes((DANISH + "f2;Å").encode()[:-1])

    (sheet,) = sheets.read([file])

    assert [problem.code for problem in sheet.problems] == ["unknown-encoding"]


def test_only_the_rows_of_a_template_are_left_out(tmp_path: Path) -> None:
    """A row whose id only begins like the word is somebody's own."""
    file = tmp_path / "foreninger.csv"
    file.write_text("id;navn\neksempel;x\nForklaring: kort;x\neksempelvej;x\nEksempler;x\n")

    (sheet,) = sheets.read([file])

    assert sheet.table[0].tolist() == ["eksempelvej", "Eksempler"]
    assert [note.code for note in sheet.notes] == ["examples-left-out"]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_separator_is_found(tmp_path: Path, mark: str) -> None:
    file = tmp_path / "foreninger.csv"
    file.write_text(mark.join(["id", "navn"]) + "\n" + mark.join(["f1", '"a,b;c\td"']) + "\n")

    (sheet,) = sheets.read([file])

    assert sheet.table.loc[2].tolist() == ["f1", "a,b;c\td"]


def test_rows_are_counted_as_the_spreadsheet_shows_them(tmp_path: Path) -> None:
    """An empty row and a cell of two lines do not shift the numbers."""
    file = tmp_path / "foreninger.csv"
    file.write_text('id;navn\nf1;"to\nlinjer"\n;\nf2;x\n')

    (sheet,) = sheets.read([file])

    assert sheet.table.index.tolist() == [2, 4]


def test_an_empty_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "foreninger.csv").write_text("")

    (sheet,) = sheets.read([tmp_path])

    assert [problem.code for problem in sheet.problems] == ["empty-file"]


def test_rows_shorter_or_longer_than_the_headings_are_problems(tmp_path: Path) -> None:
    file = tmp_path / "foreninger.csv"
    file.write_text("id;navn;cvr\nf1;a\nf2;b;;for meget\nf3;c;\nf4;d;;\n")

    (sheet,) = sheets.read([file])

    assert [(problem.code, problem.row) for problem in sheet.problems] == [
        ("too-few-cells", 2),
        ("cell-without-heading", 3),
    ]


def test_a_nul_and_an_endless_cell_are_problems_of_their_rows(tmp_path: Path) -> None:
    file = tmp_path / "foreninger.csv"
    file.write_text(f"id;navn\nf1;a\x00b\nf2;{'x' * 1_000_000}\nf3;c\n")

    (sheet,) = sheets.read([file])

    assert [(problem.code, problem.row, problem.column) for problem in sheet.problems] == [
        ("nul", 2, "navn"),
        ("long-cell", 3, "navn"),
    ]


def test_an_open_quotation_mark_is_a_problem_not_a_swallowed_file(tmp_path: Path) -> None:
    file = tmp_path / "foreninger.csv"
    file.write_text('id;navn\nf1;"a\nf2;b\nf3;c\n')

    (sheet,) = sheets.read([file])

    assert [problem.code for problem in sheet.problems] == ["unfinished-quote"]


def test_split_letters_are_composed_and_it_is_said(tmp_path: Path) -> None:
    file = tmp_path / "foreninger.csv"
    file.write_text("id;navn\nf1;Ga\u030ard\n")

    (sheet,) = sheets.read([file])

    assert sheet.table.loc[2, 1] == "Gård"
    assert [note.code for note in sheet.notes] == ["composed-letters"]


def test_a_workbook_keeps_the_types_of_its_cells(tmp_path: Path) -> None:
    file = tmp_path / "alt.xlsx"
    with xlsxwriter.Workbook(str(file)) as workbook:
        sheet = workbook.add_worksheet("Projekter")
        sheet.write_row(0, 0, ["id", "start", "beløb", "sand"])
        sheet.write_string(2, 0, "p1")
        sheet.write_datetime(2, 1, date(2025, 3, 31), workbook.add_format({"num_format": "d/m/yy"}))
        sheet.write_number(2, 2, 1.234)
        sheet.write_boolean(2, 3, True)

    (read,) = sheets.read([file])

    assert read.title == "Projekter"
    assert read.table.index.tolist() == [3]
    assert read.table.loc[3].tolist() == ["p1", date(2025, 3, 31), 1.234, True]


def test_parquet_is_read(tmp_path: Path) -> None:
    file = tmp_path / "foreninger.parquet"
    pd.DataFrame({"id": ["f1"], "navn": [None]}).to_parquet(file)

    (sheet,) = sheets.read([file])

    assert sheet.title == "foreninger"
    assert sheet.table.loc[2].tolist() == ["f1", None]


def test_a_folder_gives_its_own_sheets_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "foreninger.csv").write_text(DANISH)
    (tmp_path / "svar.json").write_text("{}")
    (tmp_path / "~$foreninger.xlsx").write_text("x")

    assert [sheet.file for sheet in sheets.read([tmp_path])] == ["foreninger.csv"]


def test_a_folder_of_folders_says_to_name_one(tmp_path: Path) -> None:
    (tmp_path / "01").mkdir()
    (tmp_path / "01" / "foreninger.csv").write_text(DANISH)

    with pytest.raises(SheetError, match="these folders in it do: 01"):
        sheets.read([tmp_path])
    assert sheets.folders(tmp_path) == [tmp_path / "01"]


def test_other_kinds_of_file_are_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_text("x")

    with pytest.raises(SheetError, match="Save it from the spreadsheet"):
        sheets.read([tmp_path / "a.doc"])
