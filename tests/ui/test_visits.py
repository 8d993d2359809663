"""What the front page says of the time since the last visit."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from ui.visits import FILE, Visit, last_visit

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAY = date(2026, 2, 28)


def test_the_first_visit_has_none_before_it(tmp_path):
    assert last_visit(tmp_path, Visit(MONDAY, DAY)) is None


def test_the_next_day_knows_when_it_was_last_open_and_what_was_newest_then(tmp_path):
    last_visit(tmp_path, Visit(MONDAY, DAY))

    before = last_visit(tmp_path, Visit(MONDAY + timedelta(days=1), date(2026, 3, 1)))

    assert before == Visit(MONDAY, DAY)


def test_a_page_opened_again_at_once_is_the_same_visit(tmp_path):
    last_visit(tmp_path, Visit(MONDAY - timedelta(days=3), DAY))
    last_visit(tmp_path, Visit(MONDAY, DAY))

    before = last_visit(tmp_path, Visit(MONDAY + timedelta(minutes=5), DAY))

    assert before == Visit(MONDAY - timedelta(days=3), DAY)


@pytest.mark.parametrize("content", ["", "{", "[1]", '[{"at": "x", "day": "y"}]', "[{}]"])
def test_a_damaged_file_is_as_if_nobody_had_been_here(tmp_path, content):
    (tmp_path / FILE).write_text(content, encoding="utf-8")

    assert last_visit(tmp_path, Visit(MONDAY, DAY)) is None
    assert last_visit(tmp_path, Visit(MONDAY + timedelta(days=1), DAY)) == Visit(MONDAY, DAY)


def test_a_folder_that_cannot_be_written_stops_no_page(tmp_path):
    assert last_visit(tmp_path / "not there", Visit(MONDAY, DAY)) is None
