"""``--dictionary``: what every column means, beside the figures."""

from __future__ import annotations

import csv
import doctest
import json
from datetime import date
from pathlib import Path

import pytest

import graph.dictionary
from graph.dictionary import COLUMNS
from graph.errors import SettingsError
from graph.metrics import METRICS
from graph.metrics.change import CHANGES
from graph.scenarios import STAGE_COLUMNS
from tests.networks import ORACLES
from tests.ui.test_cli import run

KARATE = (str(ORACLES / "karate.nodes.csv"), str(ORACLES / "karate.edges.csv"))
TOY = [str(ORACLES / f"toy_municipality.{part}.csv") for part in ("nodes", "edges")]
FILES = ("--nodes", KARATE[0], "--ties", KARATE[1])


def entries(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        rows = json.load(file) if path.suffix == ".json" else list(csv.DictReader(file))
    return {row["name"]: row for row in rows}


def test_every_column_of_the_figures_is_explained_in_their_order(tmp_path):
    path = tmp_path / "words.csv"

    done = run("measure", *FILES, "--metrics", "constraint,degree", "--dictionary", str(path))

    found = entries(path)
    assert list(found) == done.stdout.splitlines()[0].split(",")
    assert tuple(found["degree"]) == COLUMNS
    assert found["constraint"]["label_da"] == METRICS["constraint"].label_da
    assert found["constraint"]["doi"] == "10.1086/421787"
    assert found["constraint"]["made_on"] == date.today().isoformat()
    assert json.loads(found["degree"]["parameters"])["ties"] == "karate.edges.csv"


@pytest.mark.parametrize("form", ["csv", "json"])
def test_what_a_measure_computes_with_stands_beside_it(form, tmp_path):
    path = tmp_path / f"words.{form}"

    run("measure", *FILES, "--metrics", "kpp_neg_F_k2,betweenness_sampled", "--format", form,
        "--dictionary", str(path))  # fmt: skip

    found = {name: json.loads(row["parameters"]) for name, row in entries(path).items()}
    assert found["kpp_neg_F_k2"]["k"] == 2
    assert found["betweenness_sampled"]["eps"] == 0.01
    assert found["betweenness_sampled"]["seed"] > 0


def test_all_that_a_scenario_says_is_explained_with_its_day(tmp_path):
    path = tmp_path / "words.csv"

    run("scenario", "withdrawal", "--nodes", TOY[0], "--ties", TOY[1], "--as-of", "2022-07-01",
        "--stages", "2", "--distances", "--dictionary", str(path))  # fmt: skip

    found = entries(path)
    assert list(found) == [*STAGE_COLUMNS, "fragmentation_dw"]
    assert found["n_left"]["day"] == "2022-07-01"
    chosen = json.loads(found["n_left"]["parameters"])
    assert (chosen["scenario"], chosen["sector"], chosen["stages"]) == ("withdrawal", "kommune", 2)
    assert all(row["label_da"] and row["plain_da"] for row in found.values())


def test_every_change_is_explained_and_those_of_a_direction_only_where_there_is_one(tmp_path):
    path = tmp_path / "words.json"

    done = run("change", "--before", *KARATE, "--after", *KARATE, "--format", "json",
               "--dictionary", str(path))  # fmt: skip

    assert list(entries(path)) == list(json.loads(done.stdout))
    assert set(CHANGES) - set(entries(path)) == {n for n in CHANGES if n.startswith("arc")}


def test_every_column_beside_chance_and_of_two_networks_is_explained(tmp_path):
    by_chance, two = tmp_path / "chance.csv", tmp_path / "two.csv"

    one = run("compare", "--null", "labels", "--metrics", "ei_whole", *FILES, "--draws", "5",
              "--dictionary", str(by_chance))  # fmt: skip
    other = run("compare", "--before", *KARATE, "--after", *KARATE, "--draws", "5",
                "--dictionary", str(two))  # fmt: skip

    assert list(entries(by_chance)) == one.stdout.splitlines()[0].split(",")
    assert list(entries(two)) == other.stdout.splitlines()[0].split(",")
    assert json.loads(entries(by_chance)["p_le"]["parameters"])["null"] == "labels"


def test_every_situation_and_rule_of_the_findings_is_explained(tmp_path):
    path = tmp_path / "words.json"

    done = run("findings", "--nodes", TOY[0], "--ties", TOY[1], "--as-of", "2022-07-01",
               "--format", "json", "--dictionary", str(path))  # fmt: skip

    found, told = json.loads(done.stdout), entries(path)
    rules = {name for inner in found.values() if isinstance(inner, dict) for name in inner}
    assert (set(found) | rules) - set(told) == set()
    assert set(told) - set(found) - rules == {"situation", "finding", "value"}
    assert told["S0_degree_zero"]["day"] == "2022-07-01"
    assert all(row["label_da"] and row["plain_da"] for row in told.values())


def test_a_dictionary_never_takes_the_place_of_data(tmp_path):
    data = tmp_path / "nodes.csv"
    data.write_text("id\nali\n", encoding="utf-8")

    done = run("measure", *FILES, "--metrics", "degree", "--dictionary", str(data))

    assert isinstance(done.exception, SettingsError)
    assert str(data) in str(done.exception)
    assert data.read_text(encoding="utf-8") == "id\nali\n"


def test_a_folder_that_is_not_there_is_told_after_the_figures(tmp_path):
    done = run("measure", *FILES, "--metrics", "degree", "--dictionary", str(tmp_path / "no" / "x"))

    assert isinstance(done.exception, SettingsError)
    assert done.stdout.startswith("id,sector,degree")


def test_the_example_runs():
    assert doctest.testmod(graph.dictionary).failed == 0
