"""Files made to exhaust the reader are refused within 5 s and 512 MB, with a clear sentence."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

import psutil
import pytest
import xlsxwriter

from ingest import sheets
from ingest.sheets import workbooks

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = f'<worksheet xmlns="{MAIN}">{{}}</worksheet>'
PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>'
    ),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<sheets><sheet name="Foreninger" sheetId="1" r:id="r1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}


def book(path: Path, rows: str, **more: str) -> Path:
    """Write a workbook of one sheet, the XML of its rows given."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, text in (PARTS | more).items():
            parts.writestr(name, text)
        parts.writestr("xl/worksheets/sheet1.xml", SHEET.format(f"<sheetData>{rows}</sheetData>"))
    return path


def far_cell(path: Path) -> Path:
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write(0, 0, "id")
        sheet.write(1_048_575, 16_383, "x")
    return path


def hidden_far_cell(path: Path) -> Path:
    """Write the cells under a prefix that a quick look does not see: only the limits are left."""
    cells = '<x:c r="A1"><x:v>1</x:v></x:c><x:c r="XFD1048576"><x:v>1</x:v></x:c>'
    return book(path, f'<x:row xmlns:x="{MAIN}">{cells}</x:row>')


def high_ratio(path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet1.xml", b" " * 200_000_000)
    return path


def entities(path: Path) -> Path:
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    text = f'<!DOCTYPE sst [<!ENTITY l0 "ha">{laughs}]><sst><si><t>&l9;</t></si></sst>'
    return book(path, "<row/>", **{"xl/sharedStrings.xml": text})


def repeated_text(path: Path) -> Path:
    """Write 20,000 cells of 30 kB each into a file of little more than that."""
    row = f'<row><c t="inlineStr"><is><t>{"x" * 30_000}</t></is></c></row>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, text in PARTS.items():
            parts.writestr(name, text)
        with parts.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(SHEET.split("{}", maxsplit=1)[0].encode() + b"<sheetData>")
            for _ in range(4_000):
                sheet.write(row.encode())
            sheet.write(b"</sheetData></worksheet>")
    return path


@pytest.mark.parametrize(
    "make",
    [far_cell, hidden_far_cell, high_ratio, entities, repeated_text],
    ids=lambda f: f.__name__,
)
def test_a_bomb_is_refused_in_time_and_memory(
    tmp_path: Path, make: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make(tmp_path / "bombe.xlsx")  # type: ignore[operator]
    highest = watch_children(monkeypatch)
    before = set(psutil.Process().children())
    start = time.process_time()

    (sheet,) = sheets.read([path])

    assert [problem.code for problem in sheet.problems] == ["refused-file"]
    assert "afvist" in sheet.problems[0].reason
    assert sheet.table.empty
    assert time.process_time() - start < 5
    assert max(highest, default=0) < 512_000_000
    assert set(psutil.Process().children()) <= before


def watch_children(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note how much memory each child had whenever its watcher looked."""
    seen: list[int] = []
    look = psutil.Process.memory_info

    def noted(process: psutil.Process) -> object:
        found = look(process)
        seen.append(found.rss)
        return found

    monkeypatch.setattr(psutil.Process, "memory_info", noted)
    return seen


def test_a_child_that_takes_too_long_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = far_cell(tmp_path / "langsom.xlsx")
    monkeypatch.setattr(workbooks, "SECONDS", 0.01)
    monkeypatch.setattr(workbooks, "SECONDS_A_MEGABYTE", 0.0)
    before = set(psutil.Process().children())

    (sheet,) = sheets.read([path])

    assert [problem.code for problem in sheet.problems] == ["refused-file"]
    assert set(psutil.Process().children()) <= before


def test_what_is_no_workbook_at_all_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "foreninger.xlsx"
    path.write_bytes(b"id;navn\nf1;a\n")

    (sheet,) = sheets.read([path])

    assert [problem.code for problem in sheet.problems] == ["unreadable-file"]


def test_a_large_honest_sheet_with_formats_to_the_last_row_is_read(tmp_path: Path) -> None:
    """People format whole columns: cells without a value do not make a bomb."""
    path = tmp_path / "foreninger.xlsx"
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row>'
    rows += '<row r="1048576"><c r="XFD1048576" s="0"/></row>'

    (sheet,) = sheets.read([book(path, rows)])

    assert sheet.headings == ("id",)
    assert sheet.problems == ()
