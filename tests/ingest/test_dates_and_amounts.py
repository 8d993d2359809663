"""Dates and numbers as people write them, Danish or English, and never guessed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Column
from ingest.problems import Fault
from ingest.rules.values import read_cells

START = Column("valid_from", "gælder fra", "date")
END = Column("valid_to", "gælder til", "date")
AMOUNT = Column("amount", "beløb", "decimal")
COUNT = Column("n", "antal", "integer")
SHARE = Column("share", "andel", "share")
MONTHS_DA = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
]
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(days, st.sampled_from(["-", "/", "."]))
def test_a_day_reads_the_same_in_every_way_it_is_written(day: date, mark: str) -> None:
    written = [
        f"{day.day:02}{mark}{day.month:02}{mark}{day.year}",
        f"{day.day}{mark}{day.month}{mark}{day.year}",
        f"{day.year}-{day.month:02}-{day.day:02}",
        f"{day.day}. {MONTHS_DA[day.month - 1]} {day.year}",
        day,
    ]

    assert read_cells(START, written) == [(day, "day")] * len(written)


@given(days)
def test_a_month_stands_for_its_first_day_or_as_an_end_its_last(day: date) -> None:
    written = [
        f"{MONTHS_DA[day.month - 1]} {day.year}",
        f"{day.month:02}-{day.year}",
        f"{day.year}-{day.month:02}",
    ]
    first = day.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)

    assert read_cells(START, written) == [(first, "month")] * 3
    assert read_cells(END, written) == [(last, "month")] * 3


@pytest.mark.parametrize("cell", ["2025", 2025, 2025.0])
def test_a_year_stands_for_its_first_day_or_as_an_end_its_last(cell: object) -> None:
    assert read_cells(START, [cell]) == [(date(2025, 1, 1), "year")]
    assert read_cells(END, [cell]) == [(date(2025, 12, 31), "year")]


@pytest.mark.parametrize(
    "cell", ["31-02-2025", "2025-13-01", "i går", "99", "20251231", "31-12-1125", 45992.5, True]
)
def test_what_is_no_date_is_a_problem(cell: object) -> None:
    (fault,) = read_cells(START, [cell])

    assert isinstance(fault, Fault)
    assert fault.code == "bad-date"


def test_a_short_year_is_ambiguous() -> None:
    (fault,) = read_cells(START, ["03-04-25"])

    assert fault.code == "ambiguous-date"


def test_one_month_first_date_makes_its_column_ambiguous() -> None:
    """12/31/2025 can only be month first, so 03/04/2025 beside it may be in March or in April."""
    found = read_cells(START, ["12/31/2025", "03/04/2025", "05/05/2025", "2025-03-04"])

    assert [getattr(one, "code", one) for one in found] == [
        "ambiguous-date",
        "ambiguous-date",
        (date(2025, 5, 5), "day"),
        (date(2025, 3, 4), "day"),
    ]


@given(st.integers(0, 10**9), st.integers(1, 99))
def test_a_number_reads_the_same_in_danish_and_english(whole: int, hundredths: int) -> None:
    english = f"{whole:,}.{hundredths:02}"
    danish = english.replace(",", " ").replace(".", ",").replace(" ", ".")
    expected = float(f"{whole}.{hundredths:02}")

    assert read_cells(AMOUNT, [danish]) == [expected]
    assert read_cells(AMOUNT, [english]) == [expected]
    assert read_cells(AMOUNT, [f"-{whole},{hundredths:02}"]) == [-expected]


def test_a_dot_before_three_digits_is_a_problem_unless_the_column_shows_what_it_means() -> None:
    (alone,) = read_cells(AMOUNT, ["1.234"])

    assert alone.code == "ambiguous-number"
    assert read_cells(AMOUNT, ["1.234", "12,5"]) == [1234.0, 12.5]
    assert read_cells(AMOUNT, ["1.234", "12.5"]) == [1.234, 12.5]
    assert read_cells(AMOUNT, ["5.000.000", "0.125", "1.234"])[2].code == "ambiguous-number"


def test_a_number_typed_in_the_workbook_is_taken_as_it_is() -> None:
    assert read_cells(AMOUNT, [1.234, 5]) == [1.234, 5.0]


@pytest.mark.parametrize(
    ("cell", "share"), [("80 %", 0.8), ("64%", 0.64), ("0,8", 0.8), (0.5, 0.5)]
)
def test_a_share_is_a_percentage_or_a_part_of_one(cell: object, share: float) -> None:
    assert read_cells(SHARE, [cell]) == [pytest.approx(share)]


@pytest.mark.parametrize("cell", ["80", "120 %", "-1 %", "mange"])
def test_a_share_outside_its_range_is_a_problem(cell: str) -> None:
    assert read_cells(SHARE, [cell])[0].code == "bad-share"


def test_a_whole_number_may_have_thousands_and_nothing_after_the_decimal_mark() -> None:
    assert read_cells(COUNT, ["1.000", 14.0, "14"]) == [1000, 14, 14]
    assert read_cells(COUNT, ["14,5"])[0].code == "bad-integer"


def test_yes_no_and_unknown_are_read_and_nothing_else() -> None:
    column = Column("paid", "betalt", "boolean")

    assert read_cells(column, ["Ja", "nej", "x", "ukendt", True, None]) == [
        True,
        False,
        True,
        None,
        True,
        None,
    ]
    assert read_cells(column, ["måske"])[0].code == "bad-boolean"
