"""The log: nothing in it can be changed unseen, and what cannot be logged is refused."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import JournalError
from graph.journal import FILE, Entry, append, entries, verify

WHEN = datetime(2025, 12, 31, 12, 0, tzinfo=UTC)
SAVED = Entry("local", "saved_map_svg", "Møde om Nørreby", ("klub",))


@pytest.fixture
def three(tmp_path) -> Path:
    for purpose in ("Møde i styregruppen", "Opfølgning – æøå", "Tilsyn"):
        append(tmp_path, Entry("local", "saved_map_svg", purpose, ("klub", "b-17")), now=WHEN)
    return tmp_path


def test_a_line_says_who_when_what_why_and_about_whom(tmp_path):
    append(tmp_path, SAVED, now=WHEN)

    (line,) = entries(tmp_path)
    assert {key: line[key] for key in ("n", "who", "when", "what", "purpose", "about")} == {
        "n": 1,
        "who": "local",
        "when": "2025-12-31T12:00:00+00:00",
        "what": "saved_map_svg",
        "purpose": "Møde om Nørreby",
        "about": ["klub"],
    }


def test_no_log_holds_no_lines_and_nothing_broken(tmp_path):
    assert list(entries(tmp_path)) == []
    assert (verify(tmp_path).lines, verify(tmp_path).broken) == (0, None)


def test_the_log_is_for_its_owner_alone(three):
    assert stat.S_IMODE((three / FILE).stat().st_mode) == 0o600


def test_each_line_follows_from_the_one_before(three):
    lines = list(entries(three))

    assert [line["n"] for line in lines] == [1, 2, 3]
    assert [line["before"] for line in lines[1:]] == [line["hash"] for line in lines[:-1]]
    assert verify(three).broken is None
    assert verify(three).newest == lines[-1]["hash"]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_one_flipped_byte_is_found_wherever_it_is(tmp_path_factory, data):
    home = tmp_path_factory.mktemp("log")
    for purpose in ("Møde", "Opfølgning", "Tilsyn"):
        append(home, Entry("local", "saved_map_svg", purpose), now=WHEN)
    whole = bytearray((home / FILE).read_bytes())
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] ^= 1 << data.draw(st.integers(0, 7))
    (home / FILE).write_bytes(bytes(whole))

    assert verify(home).broken is not None
    with pytest.raises(JournalError, match=r"has been changed"):
        list(entries(home))


def test_a_line_taken_out_of_the_middle_is_found(three):
    lines = (three / FILE).read_bytes().splitlines(keepends=True)
    (three / FILE).write_bytes(lines[0] + lines[2])

    assert verify(three).broken == 2


def test_a_line_written_anew_with_a_right_hash_does_not_fit_the_next(three):
    """Whoever reckons the hash of one line again must do it for all that follow."""
    lines = (three / FILE).read_bytes().splitlines(keepends=True)
    (three / FILE).unlink()
    append(three, SAVED, now=WHEN)
    (three / FILE).write_bytes((three / FILE).read_bytes() + lines[1] + lines[2])

    assert verify(three).broken == 2


def test_nothing_is_added_to_a_log_whose_end_is_torn(three):
    whole = (three / FILE).read_bytes()
    (three / FILE).write_bytes(whole[:-20])

    with pytest.raises(JournalError, match=r"not whole.*move the file"):
        append(three, SAVED, now=WHEN)
    assert (three / FILE).read_bytes() == whole[:-20]


@pytest.mark.parametrize("purpose", ["", "  \n", "x" * 501])
def test_without_a_purpose_nothing_is_logged(tmp_path, purpose):
    with pytest.raises(JournalError, match="Say why"):
        append(tmp_path, Entry("local", "saved_map_svg", purpose))
    assert not (tmp_path / FILE).exists()


def test_a_log_that_cannot_be_written_is_refused_with_the_remedy(tmp_path):
    (tmp_path / FILE).mkdir()

    with pytest.raises(JournalError, match=r"cannot be written .*Make room"):
        append(tmp_path, SAVED, now=WHEN)


def test_a_full_disk_leaves_the_lines_there_were(tmp_path):
    """A limit on the size of files stands for a full disk: the write stops half way."""
    append(tmp_path, SAVED, now=WHEN)
    before = (tmp_path / FILE).read_bytes()
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from graph.errors import JournalError; from graph.journal import Entry, append\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({len(before) + 100},) * 2)\n"
        "try: append(Path(sys.argv[1]), Entry('local', 'saved', 'Tilsyn'))\n"
        "except JournalError: sys.exit(7)\n"
    )

    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)

    assert done.returncode == 7
    assert (tmp_path / FILE).read_bytes() == before


def test_several_at_once_make_one_unbroken_log(tmp_path):
    script = (
        "import sys; from pathlib import Path; from graph.journal import Entry, append\n"
        "for n in range(10): append(Path(sys.argv[1]), Entry('local', 'saved', f'nr. {n}'))\n"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], env={**os.environ})
        for _ in range(3)
    ]

    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]
    assert (verify(tmp_path).lines, verify(tmp_path).broken) == (30, None)


def test_a_line_is_plain_json_that_other_programs_read(three):
    for line in (three / FILE).read_text(encoding="utf-8").splitlines():
        assert json.loads(line)["who"] == "local"
