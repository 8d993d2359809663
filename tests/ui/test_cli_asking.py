"""What the command line asks a person, and what it does when nobody reads on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import rich_click as click
from click.testing import CliRunner

from graph.errors import BrobyggerError
from graph.model import LOAD_COLUMNS
from graph.settings import Settings
from tests.ui.test_cli import TOWN_ANSWERS, home, run, run_apart
from ui.cli import serving
from ui.cli.answers import asked_for

__all__ = ["home"]
ASKED = [column for column in LOAD_COLUMNS if column.name in ("source", "collected_on")]


@pytest.fixture
def loaded(home: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """A database with one association."""
    (tmp_path / "foreninger.csv").write_text("id;navn\nf1;Klubben\n", encoding="utf-8")
    run("load", str(tmp_path), *TOWN_ANSWERS, **home)
    return home


def nodes_in(home: dict[str, str]) -> str:
    return run("query", "--cypher", "-", text="MATCH (n:Actor) RETURN count(n) AS n", **home).stdout


@pytest.mark.parametrize(
    ("answer", "left"), [("j\n", "0"), ("ja\n", "0"), ("Y\n", "0"), ("n\n", "1"), ("\n", "1")]
)
def test_wiping_asks_in_ones_own_language(loaded, answer, left):
    result = run("store", "wipe", text=answer, **loaded)

    assert result.exit_code == 0
    assert "[j/N]" in result.stderr
    assert nodes_in(loaded).split() == ["n", left]


def test_wiping_with_nobody_to_ask_names_the_option(tmp_path):
    result = run("store", "wipe", text="", BROBYGGER_HOME=str(tmp_path / "none"))

    assert isinstance(result.exception, BrobyggerError)
    assert "--yes" in str(result.exception)
    assert not (tmp_path / "none").exists()


def test_an_answer_that_cannot_be_read_is_asked_for_again_and_the_others_kept():
    found = {}

    @click.command()
    def asks() -> None:
        found.update(asked_for(ASKED))

    result = CliRunner().invoke(asks, input="Register\ni går\n31-12-2025\n")

    assert result.exit_code == 0, result.stderr
    assert found == {"source": "Register", "collected_on": "31-12-2025"}
    assert '"i går" er ikke en dato' in result.stderr


@pytest.mark.parametrize("words", [["query"], ["measure", "--help"]])
def test_a_reader_that_leaves_early_is_no_fault(words):
    command = [sys.executable, "-m", "ui.cli", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        told = process.stderr.read()

    assert process.returncode == 0
    assert told == b""


def test_a_folder_of_folders_names_those_that_can_be_loaded(tmp_path):
    for name in ("01", "02"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "foreninger.csv").write_text("id;navn\nf1;K\n", encoding="utf-8")

    result = run("check", str(tmp_path))

    assert isinstance(result.exception, BrobyggerError)
    assert "01, 02" in str(result.exception)


@pytest.mark.parametrize(("uri", "left"), [("", 1), ("bolt://elsewhere", 0)])
def test_the_dashboard_leaves_the_local_database_when_it_ends(monkeypatch, uri, left):
    calls: list[Settings] = []
    monkeypatch.setattr(serving, "open_store", lambda *_, **__: click.open_file("-"))
    monkeypatch.setattr(serving, "_tell", lambda *_: None)
    monkeypatch.setattr(serving, "serve", lambda *_, **__: None)
    monkeypatch.setattr(serving.local_neo4j, "leave", calls.append)

    result = run("dashboard", NEO4J_URI=uri)

    assert result.exit_code == 0, result.exception
    assert len(calls) == left


def test_too_few_citizens_are_refused_with_the_reason_and_the_smallest(tmp_path):
    result = run_apart("generate", "--citizens", "60", str(tmp_path / "town"))

    assert result.returncode == 2
    assert "300" in result.stderr
    assert not (tmp_path / "town").exists()
