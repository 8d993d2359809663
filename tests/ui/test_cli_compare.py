"""``brobygger compare``: against chance, within areas, and two networks with intervals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.errors import SettingsError, SheetError
from tests.networks import ORACLES
from tests.ui.test_cli import home, rows_of, run
from ui.cli.sample import case_folders

__all__ = ["home"]  # a fixture
KARATE = tuple(str(ORACLES / f"karate.{part}.csv") for part in ("nodes", "edges"))
KITE = tuple(str(ORACLES / f"kite.{part}.csv") for part in ("nodes", "edges"))
FILES = ("--nodes", KARATE[0], "--ties", KARATE[1])


@pytest.mark.parametrize("null", ["labels", "rewired"])
def test_a_measure_is_shown_beside_what_chance_gives(null):
    result = run("compare", *FILES, "--null", null, "--metrics", "ei_whole", "--draws", "99")

    row = rows_of(result)[0]
    assert result.exit_code == 0
    assert (row["metric"], row["null"], row["draws"]) == ("ei_whole", null, "99")
    assert float(row["value"]) == pytest.approx(-56 / 78)
    assert float(row["z"]) < -3
    assert float(row["p_le"]) == pytest.approx(1 / 100)


def test_the_null_model_is_told_in_words():
    result = run("compare", *FILES, "--null", "labels", "--metrics", "ei_whole", "--draws", "2")

    assert "Båndene ligger fast; sektorerne fordeles på ny på alle aktører." in result.stderr


def test_sectors_are_dealt_within_the_areas_of_a_file(tmp_path: Path):
    """Where the areas are the sectors themselves, nothing can change."""
    areas = tmp_path / "areas.csv"
    areas.write_text(Path(KARATE[0]).read_text().replace("sector", "område", 1))

    result = run(
        "compare", *FILES, "--areas", str(areas), "--null", "labels-within-area",
        "--metrics", "ei_whole", "--draws", "5", "--format", "json",
    )  # fmt: skip

    row = json.loads(result.stdout)[0]
    assert row["expected"] == row["value"]
    assert row["z"] is None


def test_a_file_of_areas_without_areas_is_refused():
    result = run(
        "compare", *FILES, "--areas", KARATE[0], "--null", "labels-within-area",
        "--metrics", "ei_whole",
    )  # fmt: skip

    assert isinstance(result.exception, SheetError)
    assert "has no column 'area'" in str(result.exception)


def test_two_networks_are_shown_with_intervals():
    result = run("compare", "--before", *KARATE, "--after", *KITE, "--draws", "50")

    rows = {row["measure"]: row for row in rows_of(result)}
    density = rows["density"]
    assert float(density["before"]) == pytest.approx(78 / (34 * 33 / 2))
    assert float(density["after_low"]) < float(density["after"]) < float(density["after_high"])
    assert density["paired"] == "false"
    assert "ikke de samme aktører" in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--null", "labels"),
        ("--metrics", "ei_whole"),
        ("--before", *KARATE),
        ("--null", "labels", "--metrics", "ei_whole", "--before", *KARATE, "--after", *KITE),
        ("--before", *KARATE, "--after", *KITE, *FILES),
        ("--null", "labels", "--metrics", "ei_whole", "--nodes", KARATE[0]),
        ("--null", "labels", "--metrics", "reciprocity", *FILES),
    ],
)
def test_what_does_not_go_together_is_refused(words):
    result = run("compare", *words)

    assert isinstance(result.exception, SettingsError)


def test_the_store_is_compared_with_chance_within_its_own_areas(home):
    assert run("load", str(case_folders()[0]), **home).exit_code == 0

    result = run(
        "compare", "--null", "labels-within-area", "--metrics", "ei_whole", "--draws", "20", **home
    )

    assert result.exit_code == 0
    assert rows_of(result)[0]["draws"] == "20"
    assert "Dækning:" in result.stderr
