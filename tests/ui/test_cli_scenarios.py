"""``brobygger scenario``, as it is typed."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys

import pytest
from click.testing import CliRunner, Result

from graph.errors import BrobyggerError
from graph.groundwork import best_sets
from graph.scenarios import SCENARIOS
from tests.networks import ORACLES
from ui.cli import brobygger, scenarios

TOY, KARATE = (
    (
        "--nodes", str(ORACLES / f"{name}.nodes.csv"),
        "--ties", str(ORACLES / f"{name}.edges.csv"),
    )
    for name in ("toy_municipality", "karate")
)  # fmt: skip


def run(*words: str, **variables: str) -> Result:
    return CliRunner(env=variables).invoke(brobygger, ["scenario", *words])


def rows_of(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout)))


def test_without_a_name_the_five_are_listed():
    danish, english = rows_of(run()), rows_of(run(BROBYGGER_LANGUAGE="en"))

    assert [row["name"] for row in danish] == list(SCENARIOS)
    assert danish[0]["label"] == "Tilbagetrækning i trin"
    assert english[0]["label"] == "Withdrawal in stages"
    assert english[0]["options"] == "--sector --kind --id --tie --project --stages"


def test_a_withdrawal_of_files_with_kinds_says_who_loses_what_and_the_safe_reach():
    result = run("withdrawal", *TOY, "--as-of", "2022-07-01", "--stages", "3")

    rows = rows_of(result)

    assert [row["n_left"] for row in rows] == ["34", "31", "28", "25"]
    assert rows[3]["persons_without_tie"] == "B_gerda B_hans B_ida B_jens"
    assert "trin 2 af 3" in result.stderr


def test_a_network_without_kinds_is_enough_for_an_attack():
    found = json.loads(run("attack", *KARATE, "--many", "2", "--format", "json").stdout)

    assert [row["what"] for row in found["stages"]] == ["", "33", "0"]
    assert found["safe_reach"]["last_unpaid_tie"] is None


def test_routes_and_distances_come_when_asked_for():
    words = ("--id", "F_symb", "--distances", "--routes")
    result = run("withdrawal", *TOY, "--as-of", "2022-07-01", *words)
    plain = json.loads(run("key_players", *KARATE, "--format", "json").stdout)

    assert "Fragmentering efter afstand" in result.stderr
    assert "Flere af de korteste veje går derefter gennem" in result.stderr
    assert set(plain) == {"stages", "safe_reach", "chosen"}


def test_citizens_are_counted_where_a_measure_chose_them():
    """By hand: the fourth with most ties is Bo, who leads nothing and is no body."""
    result = run("attack", *TOY, "--as-of", "2022-07-01", "--many", "4")

    assert [row["what"] for row in rows_of(result)][1:] == ["F_insp", "F_symb", "A_gaatur", "+1"]
    assert "stilles ikke i rækkefølge" in result.stderr


def test_what_takes_long_says_so_before_it_begins(monkeypatch):
    monkeypatch.setattr(scenarios, "seconds_before", lambda *_: 3 * 3600)

    result = run("key_players", *KARATE)

    assert "key_players tager omkring 3 timer." in result.stderr.splitlines()


def test_nothing_to_change_is_said(tmp_path):
    (tmp_path / "n.csv").write_text("id\na\nb\n", encoding="utf-8")
    (tmp_path / "t.csv").write_text("source,target\na,b\n", encoding="utf-8")

    result = run("best_new_tie", "--nodes", f"{tmp_path}/n.csv", "--ties", f"{tmp_path}/t.csv")

    assert "alle, der kan foreslås, kan allerede nå hinanden" in result.stderr


def test_own_words_for_kinds_ask_for_the_day_that_files_are_read_on():
    result = run("withdrawal", *TOY, "--kind-of", "sector.frivillig=Association")

    assert result.exit_code != 0
    assert "skriv også --as-of" in str(result.exception)


def test_safe_reach_is_not_said_where_nothing_goes():
    nothing = run("funding_cliff", *TOY, "--as-of", "2025-01-01", "--until", "2000-01-01")
    added = run("best_new_tie", *TOY, "--as-of", "2022-07-01")

    assert "intet at ændre" in nothing.stderr
    assert "Sikker rækkevidde" not in nothing.stderr + added.stderr


def test_a_bare_file_that_does_not_say_who_is_who_is_told_so():
    result = run("withdrawal", *KARATE, "--id", "0", "--routes")

    assert "Sikker rækkevidde kan ikke siges" in result.stderr
    assert "kan ikke siges: filerne har ingen arter, så" in result.stderr
    assert "Ingen forening, enhed" not in result.stderr


def test_an_activity_and_a_unit_are_no_persons_in_a_bare_file():
    found = json.loads(run("attack", *TOY, "--many", "11", "--format", "json").stdout)

    persons = {one for row in found["stages"] for one in row["persons_without_tie"]}
    alone = {one for row in found["stages"] for one in row["new_isolates"]}
    assert {"A_vaerksted", "E_bibliotek"} <= alone
    assert not {one for one in persons if one.startswith(("A_", "E_", "F_"))}


def test_fewer_pairs_are_not_told_as_more_routes():
    """The review's case: through the café run 19 routes, then 11 of fewer pairs."""
    result = run("withdrawal", *TOY, "--as-of", "2025-01-01", "--routes")

    assert not {"A_lektiecafe", "F_skak", "F_fodbold"} & set(re.findall(r"\w+_\w+", result.stderr))


def test_fragmentation_by_distance_says_among_whom():
    result = run("withdrawal", *TOY, "--as-of", "2022-07-01", "--distances")

    assert "blandt dem, der er tilbage" in result.stderr


def test_key_players_say_whether_others_are_as_good(monkeypatch):
    line = run("key_players", *KARATE, "--k", "1", BROBYGGER_LANGUAGE="en")
    monkeypatch.setattr(best_sets, "SETS_AT_MOST", 10)
    searched = run("key_players", *KARATE, "--k", "2")

    assert "this one alone is best" in line.stderr
    assert "søgt frem, ikke bevist bedst" in searched.stderr


def test_a_new_tie_by_distance_in_a_large_network_says_only_why_it_is_refused(tmp_path):
    ids = [f"n{number}" for number in range(3_001)]
    (tmp_path / "n.csv").write_text("\n".join(["id", *ids]), encoding="utf-8")
    (tmp_path / "t.csv").write_text("source,target\nn0,n1\n", encoding="utf-8")

    files = ("--nodes", f"{tmp_path}/n.csv", "--ties", f"{tmp_path}/t.csv")
    result = run("best_new_tie", *files, "--by", "DF")

    assert "3,000 nodes is the most" in str(result.exception)
    assert "tager omkring" not in result.stderr


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_mistake_is_told_in_the_language_of_the_reader(language):
    words = ("-m", "ui.cli", "scenario", "withdrawal", "--project", "x", *TOY)
    done = subprocess.run(
        [sys.executable, *words, "--as-of", "2022-07-01"],
        env={**os.environ, "BROBYGGER_LANGUAGE": language},
        capture_output=True,
        text=True,
        check=False,
    )

    wanted = {"da": 'Projektet "x" betaler', "en": "No active tie is paid by the project 'x'"}
    assert done.returncode == 2
    assert wanted[language] in done.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("atack", *KARATE), "Close to it: attack."),
        (("zzz", *KARATE), "There are: withdrawal, funding_cliff"),
        (("attack", *KARATE, "--k", "2"), "--many, --stages"),
        (("funding_cliff", *KARATE), "--as-of"),
        (("attack", *KARATE[:2]), "--ties"),
    ],
)
def test_what_does_not_fit_is_told_with_the_remedy(words, told):
    result = run(*words)

    assert isinstance(result.exception, BrobyggerError)
    assert told in str(result.exception)
