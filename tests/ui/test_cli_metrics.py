"""Which measures are made and shown together, and what is said of the files they are made from."""

from __future__ import annotations

import doctest
import json

import pytest

import ui.cli.choosing
from graph.errors import QueryError
from tests.ui.test_cli import rows_of, run
from ui.wording.errors import told


@pytest.fixture
def paths(tmp_path) -> tuple[str, str]:
    """Ali and Bo stand twice, the first time without a strength; Eva is tied to herself."""
    nodes, ties = tmp_path / "nodes.csv", tmp_path / "ties.csv"
    nodes.write_text("id,sector\nali,borger\nbo,borger\neva,forening\n", encoding="utf-8")
    ties.write_text(
        "source,target,weight\nali,bo,\nbo,ali,2\neva,eva,1\nbo,eva,2\n", encoding="utf-8"
    )
    return str(nodes), str(ties)


@pytest.fixture
def files(paths) -> list[str]:
    return ["--nodes", paths[0], "--ties", paths[1]]


@pytest.mark.parametrize(
    ("name", "beside"),
    [
        ("ei_node", {"ei_node_expected"}),
        ("ei_group", {"ei_group_expected"}),
        ("ei_whole", {"ei_permutation_mean"}),
        ("gould_fernandez", {"gould_fernandez_permutation_mean", "gould_fernandez_permutation_z"}),
        ("gould_fernandez_global", {"gould_fernandez_global_permutation_mean"}),
    ],
)
def test_what_depends_on_sectors_is_never_shown_without_what_chance_gives(files, name, beside):
    done = run("measure", *files, "--metrics", f"degree,{name}", "--format", "json")

    assert set(json.loads(done.stdout)) == {"degree", name} | beside


def test_the_option_may_be_given_several_times(files):
    done = run("measure", *files, "--metrics", "degree", "--metrics", "strength,degree")

    assert done.stdout.splitlines()[0] == "id,sector,degree,strength"


def test_all_beside_a_name_is_all(files):
    one, other = (
        run("measure", *files, "--metrics", text, "--format", "json")
        for text in ("all", "degree,all")
    )

    assert one.exit_code == 0
    assert other.stdout == one.stdout


def test_a_wrong_name_beside_all_is_told(files):
    done = run("measure", *files, "--metrics", "all,styrke")

    assert isinstance(done.exception, QueryError)


def test_where_no_name_is_close_the_names_stand_in_lines_that_can_be_read(files):
    done = run("measure", *files, "--metrics", "zzzz")

    lines = told(done.exception, "da").splitlines()
    assert len(lines) > 10
    assert max(map(len, lines)) <= 100


def test_a_table_of_actors_says_which_measures_it_cannot_hold_and_how_to_have_them(files):
    done = run("measure", *files)

    [said] = [line for line in done.stderr.splitlines() if "--format json" in line]
    assert "mål, der ikke har ét tal pr. aktør" in said
    for name in ("bridges", "mixing_matrix", "fragmentation", "component_sizes"):
        assert name in done.stderr
        assert name not in done.stdout.splitlines()[0].split(",")


def test_nothing_is_left_out_of_json_so_nothing_is_said_of_it(files):
    done = run("measure", *files, "--format", "json")

    assert "--format json" not in done.stderr
    assert {"bridges", "mixing_matrix", "fragmentation"} <= set(json.loads(done.stdout))


@pytest.mark.parametrize(
    "command",
    [
        ("measure", "--metrics", "degree"),
        ("compare", "--null", "labels", "--metrics", "ei_whole", "--draws", "2"),
        ("scenario", "withdrawal", "--id", "eva"),
    ],
)
def test_what_was_done_to_the_rows_of_a_file_is_said(files, command):
    done = run(*command, *files)

    assert done.exit_code == 0, done.exception
    assert "regnes for hele billedet" in done.stderr
    assert "ties.csv: relationer uden styrke, hver talt som 1: 1." in done.stderr
    assert "udeladt: 1; gentagne rækker, lagt sammen med den første: 1." in done.stderr


@pytest.mark.parametrize("command", ["change", "compare"])
def test_of_two_networks_the_rows_of_each_are_told_and_the_whole_picture_once(paths, command):
    done = run(command, "--before", *paths, "--after", *paths)

    assert done.exit_code == 0, done.exception
    assert done.stderr.count("regnes for hele billedet") == 1
    assert done.stderr.count("relationer uden styrke") == 2


def test_a_file_without_a_flaw_gets_no_word_of_its_rows(tmp_path, paths):
    clean = tmp_path / "clean.csv"
    clean.write_text("source,target,weight\nali,bo,1\n", encoding="utf-8")

    done = run("measure", "--nodes", paths[0], "--ties", str(clean), "--metrics", "degree")

    assert "clean.csv" not in done.stderr
    assert len(rows_of(done)) == 3


def test_the_examples_run():
    assert doctest.testmod(ui.cli.choosing).failed == 0
