"""What a person types for a parameter becomes a value, or a sentence that says what is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from graph.errors import QueryError
from queries import query_named
from queries.query import Param, Query
from queries.values import value_of


@pytest.mark.parametrize(
    "typed", ["2022-07-01", "01-07-2022", "1.7.2022", " 01/07/2022 ", date(2022, 7, 1)]
)
def test_a_day_is_read_danish_or_iso(typed):
    assert value_of("day", "date", typed) == date(2022, 7, 1)


@pytest.mark.parametrize("typed", ["", "  ", None])
def test_nothing_typed_is_missing(typed):
    assert value_of("day", "date", typed) is None


@pytest.mark.parametrize(("typed", "value"), [("90", 90), (" 7 ", 7), (30, 30)])
def test_a_whole_number_is_read(typed, value):
    assert value_of("horizon", "integer", typed) == value


@pytest.mark.parametrize(("typed", "value"), [("Ja", True), ("no", False), (True, True)])
def test_yes_and_no_are_read_in_both_languages(typed, value):
    assert value_of("paid", "boolean", typed) is value


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [
        ("date", "31-02-2022", "'31-02-2022'; it must be a day such as"),
        ("date", "i går", "'i går'; it must be a day"),
        ("date", "2022", "must be a day"),
        ("integer", "9,5", "must be a whole number"),
        ("integer", True, "must be a whole number"),
        ("boolean", "måske", "must be ja or nej"),
    ],
)
def test_what_cannot_be_read_is_said_with_what_was_expected(kind, typed, expected):
    with pytest.raises(QueryError, match=f"parameter x is .*{expected}"):
        value_of("x", kind, typed)


def test_an_unknown_parameter_is_named_with_those_like_it():
    query = query_named("expiring_ties")

    with pytest.raises(QueryError, match=r"'horizn'\. Close to it: horizon\. .*source, day"):
        query.values({"horizn": "30"})


def test_a_missing_parameter_is_named(tmp_path):
    area = Param("area", "text", optional=False, ignored=False, help="the area's id", line=3)
    query = Query("who", "isolation", "Who", "Hvem", (area,), (), "", tmp_path)

    with pytest.raises(QueryError, match="who needs the parameter area: the area's id"):
        query.values({"area": " "})


def test_an_unknown_question_is_named_with_those_like_it():
    with pytest.raises(QueryError, match=r"no query 'pausd'\. Close to it: paused"):
        query_named("pausd")
