"""Whatever bytes a file holds, reading and checking end with sheets and problems, not a crash."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import sheets
from ingest.cpr import has_cpr
from ingest.rules import Options, check
from tests.ingest.conftest import VILLAGE, is_accounted

PIECES = st.sampled_from(
    ["id", "navn", "fra", "til", "relation", ";", ",", "\t", "\n", "\r\n", '"', "b1", "o1", "æ",
     "\x00", "311299-0000", "2025", "a\u030a", "felt", "svar", "kilde", "=1+1", " ", "\ufeff"]
)  # fmt: skip
contents = st.one_of(
    st.binary(max_size=200),
    st.lists(PIECES, max_size=60).map(lambda parts: "".join(parts).encode()),
    st.lists(PIECES, max_size=60).map(lambda parts: "".join(parts).encode("utf-16")),
)


@settings(max_examples=150, deadline=None)
@given(contents, st.sampled_from([*VILLAGE, "noder.csv", "hvad.csv"]))
def test_any_csv_is_read_or_refused(content: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for file, text in VILLAGE.items():
            (Path(folder) / file).write_text(text)
        (Path(folder) / name).write_bytes(content)

        checked = check(sheets.read([folder]), Options(language="en"))

    assert is_accounted(checked)
    assert not any(has_cpr(problem.told()) for problem in checked.problems)


@settings(max_examples=10, deadline=None)
@given(st.binary(min_size=1, max_size=400), st.sampled_from([".xlsx", ".ods", ".parquet"]))
def test_any_workbook_is_refused_with_a_sentence(content: bytes, ending: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"borgere{ending}"
        path.write_bytes(content)

        (sheet,) = sheets.read([path])

    assert [problem.code for problem in sheet.problems] == ["unreadable-file"]
    assert sheet.problems[0].reason
