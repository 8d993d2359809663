"""``brobygger measure`` on a network too large for everything: what is left out is said."""

from __future__ import annotations

import pytest

from graph.metrics import measure
from graph.network import Network
from tests.towns import DAY, town
from tests.ui.test_cli import home, run
from ui.cli import asking, sayable

__all__ = ["home"]  # a fixture


@pytest.fixture
def files(tmp_path) -> list[str]:
    nodes, ties = tmp_path / "nodes.csv", tmp_path / "ties.csv"
    nodes.write_text("id,sector\nali,borger\nbo,borger\neva,forening\n", encoding="utf-8")
    ties.write_text("source,target,weight\nali,bo,1\nbo,eva,2\n", encoding="utf-8")
    return ["measure", "--nodes", str(nodes), "--ties", str(ties)]


def test_all_leaves_out_what_takes_too_long_and_says_which_and_how_long(files, monkeypatch):
    """As if every measure but the degree took 20 minutes."""
    monkeypatch.setattr(asking, "seconds", lambda metric, _: 0 if metric.name == "degree" else 1200)

    done = run(*files)

    assert done.stdout.splitlines()[0] == "id,sector,degree"
    assert "constraint" in done.stderr
    assert "20 minutter" in done.stderr


def test_a_measure_that_is_named_is_made_after_its_time_is_said(files, monkeypatch):
    monkeypatch.setattr(asking, "seconds", lambda *_: 3600 * 5)

    done = run(*files, "--metrics", "degree")

    assert done.stdout.splitlines() == ["id,sector,degree", "ali,borger,1", "bo,borger,2",
                                        "eva,forening,1"]  # fmt: skip
    assert "5 timer" in done.stderr


def test_what_is_soon_done_is_done_without_a_word(files):
    done = run(*files, "--metrics", "degree")

    assert "degree" not in done.stderr
    assert done.exit_code == 0


def test_an_order_by_a_measure_names_no_citizen_of_the_store():
    """As what the store gives is written: a citizen who leads nothing is the word of the sector."""
    found = {"attack_degree_adaptive": {"order_first20": ["kor", "ali"], "R": 0.2}, "degree": {}}
    network = Network.from_ties([("ali", "kor")], sectors={"ali": "borger", "kor": "civil"})

    sayable.unranked(found, network)

    assert found["attack_degree_adaptive"] == {"order_first20": ["kor", "borger"], "R": 0.2}


def test_of_the_store_no_one_who_was_not_asked_is_called_an_isolate(capsys):
    """Ib was asked and has none registered; Bo was not asked; Per pauses, and has Ida only."""
    records = town(
        ["ida SUPPORTS per", "ida SUPPORTS bo"],
        Citizen=["ib", {"id": "bo", "answered": "not_asked"}, {"id": "per", "paused_from": DAY},
                 {"id": "liv", "answered": "not_asked"}],
        Employee=[{"id": "ida", "sector": "kommune"}],
    )  # fmt: skip
    moment = records.on(DAY)
    network = moment.network()
    found = measure(network, ["isolates", "withdrawal"])
    assert found["isolates"] == ["ib", "liv"]

    sayable.sayable(found, network, moment)

    assert found["isolates"] == ["ib"]
    assert found["withdrawal"]["kommune"]["new_isolates"] == []
    assert "3 aktører" in capsys.readouterr().err


def test_of_the_store_no_tie_is_suggested_for_a_child(capsys):
    """By hand: Ali knows Bo, Eva and Per, and Eva knows Ib, a child, to whom a tie brings most."""
    records = town(
        ["ali KNOWS bo", "ali KNOWS eva", "eva KNOWS ib", "ali KNOWS per"],
        Citizen=["ali", "bo", "eva", "per", {"id": "ib", "is_child": True}],
    )
    moment = records.on(DAY)
    network = moment.network()
    found = measure(network, ["adamic_adar", "best_added_tie_DF"])
    assert "ali|ib" in found["adamic_adar"]
    assert found["best_added_tie_DF"]["pairs"] == ["ali|ib"]

    sayable.sayable(found, network, moment)

    assert set(found["adamic_adar"]) == {"bo|eva", "bo|per", "eva|per"}
    assert found["best_added_tie_DF"]["pairs"] == ["bo|eva", "eva|per"]
    assert "adamic_adar: par med et barn" in capsys.readouterr().err
