"""What looks like a civil registration number is found however it is written; all are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest import sheets
from ingest.cpr import cells_with_cpr, has_cpr, masked
from ingest.rules import Options, check
from tests.ingest.conftest import CheckVillage, Village, codes

IMPOSSIBLE_CENTURY = "3112990000"  # a date that exists, a serial number that none was given


@pytest.mark.parametrize(
    "text",
    [
        "311299-0000",
        "3112990000",
        "311299 0000",
        "31 12 99 0000",
        "311 299 0000",
        "311299:0000",
        "31.12.99-0000",
        "311299–0000",
        "３１１２９９-００００",
        "311299\u200b-0000",
        "311299\u00a00000",
        "911299-0000",
        "290200-0000",
        "kontakt (311299-0000) mandag",
        "010199_0000",
        "311299\t0000",
        "311299  -  0000",
        "311299\u034f0000",
        "3 1 1 2 9 9 0 0 0 0",
        "3 1 1 2 9 9 - 0 0 0 0",
        "101990000",
    ],
)
def test_it_is_found_in_every_disguise(text: str) -> None:
    assert has_cpr(text)


@pytest.mark.parametrize(
    "text",
    [
        "12 34 56 78",
        "+45 12 34 56 78",
        "321299-0000",
        "311399-0000",
        "300299-0000",
        "31-12-2025",
        "2025-12-31",
        "12345678",
        "31129900001",
        "F-0129",
        "5.000.000,00",
        "1 2 3 4 5 6 7 8",
        "3 1 1 2 9 9 0 0 0 0 1",
    ],
)
def test_dates_telephones_and_company_numbers_are_not(text: str) -> None:
    assert not has_cpr(text)


def test_a_spreadsheet_number_is_read_as_its_digits() -> None:
    assert cells_with_cpr([3112990000.0, 101990000, 12.5, None, True]) == [0, 1]


def test_a_name_is_masked_and_others_are_left() -> None:
    assert masked("liste 311299-0000.csv") == "liste ••••••-••••.csv"
    assert masked("liste 2025.csv") == "liste 2025.csv"


def test_the_row_stops_and_the_number_is_named_but_never_quoted(
    check_village: CheckVillage,
) -> None:
    checked = check_village(
        foreninger="id;navn;kontaktsted\nF-0129;Klub;311299-0000\n", relationer=None
    )

    assert [(p.code, p.row, p.column) for p in checked.problems] == [("cpr", 2, "kontaktsted")]
    assert checked.delivery.nodes.get("Association") is None
    assert "311299" not in checked.problems[0].told()


def test_another_fault_in_the_same_cell_does_not_quote_it(check_village: CheckVillage) -> None:
    checked = check_village(projekter="id;start\np1;311299-0000\n")

    assert set(codes(checked)) == {"cpr", "bad-date"}
    assert all("311299" not in problem.told() for problem in checked.problems)


def test_a_declared_basis_lets_the_row_in(check_village: CheckVillage) -> None:
    options = Options(answers={"legal_basis_cpr": "Databeskyttelsesloven § 11"})

    checked = check_village(
        options, foreninger="id;navn;kontaktsted\nF-0129;Klub;311299-0000\n", relationer=None
    )

    assert codes(checked) == []


def test_a_file_name_is_found_and_masked_everywhere(village: Village, tmp_path: Path) -> None:
    village()
    (tmp_path / "foreninger.csv").rename(tmp_path / "foreninger 311299-0000.csv")

    checked = check(sheets.read([tmp_path]))

    assert "cpr-in-name" in codes(checked)
    assert all("311299" not in problem.told() for problem in checked.problems)
