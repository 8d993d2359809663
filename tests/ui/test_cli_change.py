"""``brobygger change``: two days of the store, or twice two files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.errors import SettingsError
from tests.ui.test_cli import home, rows_of, run
from ui.cli.sample import case_folders

__all__ = ["home"]  # a fixture


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, ...]:
    """Ali keeps Bo, loses Eva, finds Ib; Liv joins."""
    texts = {
        "nodes1": "id\nali\nbo\neva\nib\n", "ties1": "source,target\nali,bo\neva,ali\n",
        "nodes2": "id\nali\nbo\neva\nib\nliv\n", "ties2": "source,target\nbo,ali\nib,ali\n",
    }  # fmt: skip
    for name, text in texts.items():
        (tmp_path / f"{name}.csv").write_text(text)
    paths = [str(tmp_path / f"{name}.csv") for name in texts]
    return ("--before", *paths[:2], "--after", *paths[2:])


def test_two_pairs_of_files_are_compared_without_a_database(files):
    result = run("change", *files, "--format", "json")

    found = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (found["ties_kept"], found["ties_new"], found["ties_lost"]) == (1, 1, 1)
    assert found["became_isolate"] == ["eva"]
    assert found["degree_change"]["liv"] is None
    assert "arcs_kept" not in found


def test_who_came_is_said_beside_the_table(files):
    result = run("change", *files)

    rows = {(row["change"], row["item"]): row["value"] for row in rows_of(result)}
    assert rows["ties_kept", ""] == "1"
    assert rows["nodes_joined", "1"] == "liv"
    assert rows["degree_change", "eva"] == "-1"
    assert rows["degree_change", "liv"] == ""
    assert "1 er kommet til, og 0 er væk" in result.stderr


def test_directed_files_are_compared_arc_by_arc(files):
    found = json.loads(run("change", *files, "--directed", "--format", "json").stdout)

    assert (found["arcs_kept"], found["arc_hamming"]) == (0, 4)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--from DAG --to DAG"),
        (("--from", "2024-01-01"), "--from DAG --to DAG"),
        (("--from", "2024-01-01", "--to", "2023-01-01"), "2024-01-01 ligger efter --to 2023-01-01"),
        (("--from", "2023-01-01", "--to", "2024-01-01", "--directed"), "--directed er til filer"),
    ],
)
def test_what_cannot_be_compared_is_told_before_any_database_is_started(tmp_path, words, said):
    result = run("change", *words, BROBYGGER_HOME=str(tmp_path / "none"))

    assert isinstance(result.exception, SettingsError)
    assert said in str(result.exception)
    assert not (tmp_path / "none").exists()


def test_days_and_files_together_are_refused(files):
    result = run("change", *files, "--from", "2024-01-01", "--to", "2024-02-01")

    assert isinstance(result.exception, SettingsError)


def test_two_days_of_the_store_are_compared(home):
    """Every tie that is active on one of the days only is new or lost."""
    run("load", str(case_folders()[0]), **home)

    result = run("change", "--from", "2000-01-01", "--to", "2030-01-01", "--format", "json", **home)

    found = json.loads(result.stdout)
    assert result.exit_code == 0, result.stderr
    assert found["ties_kept"] + found["ties_new"] + found["ties_lost"] > 0
    assert found["nodes_joined"] == found["nodes_left"] == []
    assert "2000-01-01" in result.stderr
