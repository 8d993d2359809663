"""``brobygger query`` and ``cases``: what is cut, looked at and answered is said."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from graph.errors import BrobyggerError
from tests.ui.test_cli import home, rows_of, run
from ui.cli import sample
from ui.cli.output import cell
from ui.cli.sample import case_folders

__all__ = ["home"]


@pytest.fixture
def edited_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One case of its own, in a folder where it may be edited."""
    folder = tmp_path / case_folders()[8].name
    shutil.copytree(case_folders()[8], folder)
    monkeypatch.setattr(sample, "SAMPLE_DATA", tmp_path)
    return folder


def test_free_cypher_that_is_cut_says_so_and_how_to_see_more(home):
    text = "UNWIND range(1, 12000) AS x RETURN x"

    cut = run("query", "--cypher", "-", text=text, **home)
    whole = run("query", "--cypher", "-", "--limit", "12000", text=text, **home)

    assert len(rows_of(cut)) == 10_000
    assert "10000" in cut.stderr
    assert "--limit 100000" in cut.stderr
    assert len(rows_of(whole)) == 12_000
    assert "--limit" not in whole.stderr


def test_a_question_says_its_view_source_day_and_coverage(home):
    run("load", str(case_folders()[8]), **home)

    told = run("query", "no_registered_tie", "-p", "day=31-12-2024", **home).stderr
    partners = run("query", "missing_pairs", **home).stderr
    free = run("query", "--cypher", "-", text="MATCH (n) RETURN n.id AS id LIMIT 1", **home).stderr

    assert "Alle aktører og deres kontakter" in told
    assert "Dag: 2024-12-31" in told
    assert "aktører er spurgt" in told
    assert "Enheder og organisationer" in partners
    assert "alle dage" in free


def test_an_unknown_source_is_refused_with_the_known_ones(home):
    run("load", str(case_folders()[8]), **home)

    result = run("query", "closed_circle", "-p", "source=plads-til-ale", **home)

    assert isinstance(result.exception, BrobyggerError)
    assert "plads-til-alle-aarhus" in str(result.exception)
    assert not result.stdout


def test_a_path_keeps_its_ties_and_a_cell_that_is_no_text_is_json(home):
    run("load", str(case_folders()[8]), **home)
    text = "MATCH p = (:Citizen)-[:MENTORS]->(:Citizen) RETURN p, date('2024-02-01') AS day LIMIT 1"

    [row] = rows_of(run("query", "--cypher", "-", text=text, **home))
    path = json.loads(row["p"])

    assert row["day"] == "2024-02-01"
    assert [tie["kind"] for tie in path["ties"]] == ["MENTORS"]
    assert {path["ties"][0]["from"], path["ties"][0]["to"]} == {
        node["id"] for node in path["nodes"]
    }


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        (float("nan"), ""),
        (["a", "b"], "a b"),
        ([date(2024, 2, 1)], "2024-02-01"),
        ({"at": datetime(2024, 2, 1, 9, tzinfo=UTC)}, '{"at": "2024-02-01T09:00:00+00:00"}'),
        ([{"id": "å"}, None], '[{"id": "å"}, null]'),
    ],
)
def test_a_cell_is_what_a_spreadsheet_can_hold(value, written):
    assert cell(value) == written


def test_an_answer_that_the_sheets_no_longer_give_is_marked(edited_case):
    kept = run("cases").stdout
    ties = edited_case / "relationer.csv"
    lines = ties.read_text(encoding="utf-8").splitlines()
    without = [line for line in lines if not line.startswith("plads-b20;plads-b01;")]
    ties.write_text("\n".join(without) + "\n", encoding="utf-8")

    changed = run("cases").stdout

    assert len(without) == len(lines) - 1
    assert "Svarer ikke længere til arket" not in kept
    assert "Svarer ikke længere til arket" in changed
