"""The ``brobygger`` command, as it is typed."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.errors import BrobyggerError
from tests.networks import ORACLES
from ui.cli import brobygger
from ui.cli.sample import case_folders

TOY = (
    "--nodes", str(ORACLES / "toy_municipality.nodes.csv"),
    "--ties", str(ORACLES / "toy_municipality.edges.csv"),
)  # fmt: skip
BRISTOL = (
    "--nodes", str(ORACLES / "bristol_civic.nodes.csv"),
    "--ties", str(ORACLES / "bristol_civic.edges.csv"),
)  # fmt: skip
TOWN_ANSWERS = (
    "--answer", "source=Bristol", "--answer", "purpose=Afprøvning",
    "--answer", "legal_basis=Offentliggjort og pseudonymiseret",
    "--answer", "collected_on=2004-01-01",
)  # fmt: skip


def run(*words: str, text: str = "", **variables: str) -> Result:
    """What ``brobygger`` prints and how it ends."""
    runner = CliRunner(env=variables)
    return runner.invoke(brobygger, list(words), input=text, catch_exceptions=True)


def run_apart(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """The same in a process of its own, which leaves the database to the others when it ends."""
    command = [sys.executable, "-m", "ui.cli", *words]
    environment = {**os.environ, **variables}
    return subprocess.run(command, env=environment, check=False, capture_output=True, text=True)


def rows_of(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout)))


@pytest.fixture
def home(neo4j_settings, connection) -> dict[str, str]:
    """The run's own database, empty."""
    return {"BROBYGGER_HOME": str(neo4j_settings.home), "BROBYGGER_JARS": str(neo4j_settings.jars)}


def test_measuring_two_files_needs_no_database_and_gives_the_published_values():
    result = run("measure", *BRISTOL, "--metrics", "constraint,bridges", "--format", "json")
    expected = json.loads((ORACLES / "bristol_civic.expected.json").read_text(encoding="utf-8"))

    values = json.loads(result.stdout)

    assert result.exit_code == 0
    assert values["bridges"] == expected["bridges"]["values"]
    assert values["constraint"] == pytest.approx(expected["constraint"]["values"], abs=1e-8)


def test_measures_of_nodes_make_a_table_with_a_row_for_each():
    rows = rows_of(run("measure", *TOY, "--metrics", "degree,constraint"))

    assert len(rows) == 34
    assert {row["id"]: row["constraint"] for row in rows}["F_kor"] == ""  # an isolate has none


def test_external_and_internal_ties_are_never_shown_without_what_chance_gives():
    result = run("measure", *TOY, "--metrics", "ei_whole", "--format", "json")

    assert set(json.loads(result.stdout)) == {"ei_whole", "ei_permutation_mean"}


def test_an_unknown_metric_is_named_and_a_close_one_offered():
    result = run("measure", *TOY, "--metrics", "constraints")

    assert isinstance(result.exception, BrobyggerError)
    assert "constraint" in str(result.exception)


def test_the_findings_of_two_files_equal_the_worked_example():
    result = run("findings", *TOY, "--as-of", "2022-07-01", "--format", "json")
    expected = json.loads((ORACLES / "toy_municipality.expected.json").read_text(encoding="utf-8"))

    found = json.loads(result.stdout)

    for situation in ("now", "after_expiry", "withdrawal_kommune"):
        for rule, oracle in expected[situation].items():
            assert found[situation][rule] == pytest.approx(oracle["values"]), (situation, rule)
    assert found["S7_expiring_ties"] == expected["S7_expiring_ties"]["values"]


def test_findings_of_a_published_network_when_its_words_are_mapped():
    mapping = ("--kind-of", "mode.person=Citizen", "--kind-of", "sector.organisation=Association")
    on = ("--as-of", "2004-01-01")

    asked = run("findings", *BRISTOL, *mapping, *on)
    found = run("findings", *BRISTOL, *mapping, *on, "--tie-kind", "MEMBER_OF", "--format", "json")

    assert "--tie-kind MEMBER_OF" in str(asked.exception)
    assert found.exit_code == 0, found.stderr
    assert json.loads(found.stdout)["now"]


def test_a_scenario_of_a_published_network_maps_its_words_too():
    mapping = ("--kind-of", "mode.person=Citizen", "--kind-of", "sector.organisation=Association")
    given = ("--as-of", "2004-01-01", "--tie-kind", "MEMBER_OF", "--kind", "Association")

    result = run("scenario", "withdrawal", *BRISTOL, *mapping, *given)

    assert result.exit_code == 0, result.exception
    assert rows_of(result)


def test_words_are_mapped_in_files_and_nowhere_else(tmp_path):
    result = run("findings", "--tie-kind", "KNOWS", BROBYGGER_HOME=str(tmp_path / "none"))

    assert isinstance(result.exception, BrobyggerError)
    assert not (tmp_path / "none").exists()


def test_each_question_of_the_cases_is_printed_with_its_answer():
    result = run("cases", "--format", "json")
    answers = json.loads(result.stdout)

    for folder in case_folders():
        told = json.loads((folder / "svar.json").read_text(encoding="utf-8"))
        for question, expected in told.items():
            [answer] = [
                a for a in answers if a["case"] == folder.name and a["question"] == question
            ]
            assert answer["rows"] == expected["rows"], (folder.name, question)


def test_a_template_is_written_and_checks_without_loading_anything(tmp_path):
    path = tmp_path / "ark.xlsx"

    written = run("template", str(path))
    checked = run("check", str(path))

    assert written.exit_code == 0
    assert path.stat().st_size > 0
    assert "0" in checked.stderr


def test_a_workbook_that_is_there_is_not_written_over_unless_asked(tmp_path):
    path = tmp_path / "ark.xlsx"
    path.write_bytes(b"filled in by hand")

    kept = run("template", str(path))

    assert "--overwrite" in str(kept.exception)
    assert path.read_bytes() == b"filled in by hand"
    assert run("template", str(path), "--overwrite").exit_code == 0


@pytest.mark.parametrize("name", ["missing/ark.xlsx", "ark.docx"])
def test_a_template_that_cannot_be_written_is_a_sentence(tmp_path, name):
    result = run("template", str(tmp_path / name))

    assert isinstance(result.exception, BrobyggerError)
    assert name.split("/")[-1] in str(result.exception)


def test_a_folder_with_files_is_not_filled_with_an_invented_municipality(tmp_path):
    own = tmp_path / "foreninger.csv"
    own.write_text("id;navn\nf1;Klubben\n", encoding="utf-8")

    result = run("generate", "--citizens", "300", str(tmp_path))

    assert isinstance(result.exception, BrobyggerError)
    assert [*tmp_path.iterdir()] == [own]
    assert "Klubben" in own.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "answers",
    [
        ("--source", "Register", "--purpose", "Prøve", "--collected-on", "01-05-2025"),
        ("--answer", "kilde=Register", "--answer", "formål=Prøve",
         "--answer", "indsamlet den=01-05-2025"),
    ],
)  # fmt: skip
def test_the_answers_of_om_data_are_given_as_options(tmp_path, answers):
    (tmp_path / "foreninger.csv").write_text("id;navn\nf1;Klubben\n", encoding="utf-8")

    assert run("check", str(tmp_path)).exit_code == 1
    assert run("check", str(tmp_path), *answers).exit_code == 0


@pytest.mark.parametrize("answer", ["nonsense", "retgrundlag=Samtykke"])
def test_a_wrong_answer_is_named_and_not_dropped(tmp_path, answer):
    result = run("check", str(tmp_path), "--answer", answer)

    assert isinstance(result.exception, BrobyggerError)
    assert answer.split("=")[0] in str(result.exception)


def test_own_data_beside_the_sample_is_said_aloud(home, tmp_path):
    (tmp_path / "foreninger.csv").write_text("id;navn\nf1;Klubben\n", encoding="utf-8")
    run("load", str(case_folders()[0]), **home)

    result = run("load", str(tmp_path), *TOWN_ANSWERS, **home)

    assert result.exit_code == 0, result.stderr
    assert "opdigtede eksempeldata" in result.stderr


def test_faulty_files_stop_with_exit_1_and_a_remedy(tmp_path):
    (tmp_path / "borgere.csv").write_text("id;navn\nb1;A\nb1;B\n", encoding="utf-8")

    result = run("check", str(tmp_path))

    assert result.exit_code == 1
    assert "borgere.csv" in result.stderr


def test_loading_twice_changes_nothing_and_the_count_adds_up(home):
    folder = str(case_folders()[0])

    first, second = run("load", folder, **home), run("load", folder, **home)

    assert first.exit_code == second.exit_code == 0
    assert "0 nye" in second.stderr


def test_a_published_network_loads_when_its_words_are_mapped(home, tmp_path):
    for name in ("nodes", "edges"):
        text = (ORACLES / f"bristol_civic.{name}.csv").read_text(encoding="utf-8")
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    mapping = (
        "--kind-of", "mode.person=Citizen", "--kind-of", "mode.activity=Association",
        "--kind-of", "sector.individual=Citizen", "--kind-of", "sector.organisation=Association",
        "--tie-kind", "MEMBER_OF",
    )  # fmt: skip

    loaded = run("load", str(tmp_path), *mapping, *TOWN_ANSWERS, **home)
    measured = run("measure", "--metrics", "degree", **home)

    assert loaded.exit_code == 0, loaded.stderr
    assert len(rows_of(measured)) == 247


def test_a_question_is_asked_by_name_with_its_case(home):
    run("load", str(case_folders()[8]), **home)

    rows = rows_of(run("query", "closed_circle", "-p", "source=plads-til-alle-aarhus", **home))

    assert {row["verdict"] for row in rows} >= {"closed", "open", "one_person", "unknown"}


def test_the_catalogue_is_listed_when_no_question_is_named():
    names = {row["name"] for row in rows_of(run("query"))}

    assert {"closed_circle", "missing_pairs", "withdrawal_stages"} <= names


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("cases", "--case", "nope"), "09-plads-til-alle-aarhus"),
        (("query", "no_registered_ties"), "no_registered_tie"),
        (("query", "paused", "--cypher", "-"), "paused"),
        (("measure", "--metrics", "betwenness"), "betweenness"),
    ],
)
def test_wrong_words_are_told_before_any_database_is_started(tmp_path, words, named):
    result = run(*words, BROBYGGER_HOME=str(tmp_path / "none"))

    assert isinstance(result.exception, BrobyggerError)
    assert named in str(result.exception)
    assert not (tmp_path / "none").exists()


def test_a_file_of_cypher_that_is_not_there_is_a_sentence(tmp_path):
    result = run("query", "--cypher", str(tmp_path / "none.cypher"))

    assert result.exit_code == 2
    assert "none.cypher" in re.sub(r"[\s│]", "", result.stderr)  # a long path is broken


def test_free_cypher_reads_and_refuses_to_write(home, tmp_path):
    reads = run("query", "--cypher", "-", text="MATCH (n) RETURN count(n) AS n", **home)
    writes = run("query", "--cypher", "-", text="CREATE (n) RETURN n", **home)

    assert rows_of(reads) == [{"n": "0"}]
    assert isinstance(writes.exception, BrobyggerError)


def test_the_store_says_what_it_holds_and_its_hash(home):
    run("load", str(case_folders()[4]), **home)

    status = json.loads(run("store", "status", "--format", "json", **home).stdout)

    assert int(status["hash"], 16) > 0
    assert status["version"].startswith("2026")


def test_the_demo_loads_the_sample_and_says_where_it_is_weak(home):
    result = run_apart("demo", "--no-serve", **home)

    assert result.returncode == 0
    assert "Vi har ikke registreret nogen relation" in result.stdout
    assert "De svageste steder" in result.stdout


def test_the_demo_keeps_out_of_a_database_with_real_data(home, tmp_path):
    (tmp_path / "foreninger.csv").write_text("id;navn\nf1;Klubben\n", encoding="utf-8")
    run("load", str(tmp_path), *TOWN_ANSWERS, **home)

    result = run_apart("demo", "--no-serve", **home)

    assert result.returncode == 2
    assert "jeres egne data" in result.stderr


def test_a_generated_municipality_checks_clean(tmp_path):
    made = run("generate", "--citizens", "300", "--seed", "3", str(tmp_path / "town"))

    checked = run("check", str(tmp_path / "town"))

    assert made.exit_code == 0
    assert checked.exit_code == 0, checked.stderr


@pytest.mark.parametrize("command", [*brobygger.commands])
def test_every_command_explains_itself(command):
    result = run(command, "--help")

    assert result.exit_code == 0
    assert Path(command).name in result.stdout
