"""Made-up municipalities: plausible in shape, the same each time, and with a known answer."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import numpy as np
import pytest

from graph.errors import SettingsError
from graph.findings import FINDINGS
from graph.local_neo4j import Connection
from graph.model import CONTACT_KINDS
from graph.records import Records, Row
from graph.settings import Settings
from graph.store import Store, open_store
from ingest import loader, rules, sheets
from ingest.generate import SMALLEST, generate
from ingest.rules import Checked

QUERIES = Path(__file__).resolve().parents[2] / "queries"
SEEDS = (1, 2, 3)
CITIZENS = 600
QUESTIONS = (
    "activities_after_project",
    "activities_on_one_carrier",
    "activity_mixing",
    "associations_without_municipal_partner",
    "candidates_to_train",
    "closed_circle",
    "decision_ties_of_officials",
    "equal_meeting_places",
    "expiring_ties",
    "families_without_whole_thread",
    "gained_tie_outside",
    "lapsed_partnerships",
    "lone_ildsjaele",
    "missing_pairs",
    "no_registered_tie",
    "only_professional_ties",
    "only_through_unit",
    "paused",
    "people_after_project",
    "roles_on_both_sides",
    "ties_ending_with_project",
    "units_without_civil_partner",
)
every_seed = pytest.mark.parametrize("seed", SEEDS)


@cache
def town(seed: int) -> Path:
    """Return the folder of a made-up municipality, made once in the run."""
    return generate(CITIZENS, seed, Path(mkdtemp(prefix="town-")) / "town")


@cache
def checked(seed: int) -> Checked:
    """Return its sheets, read and checked."""
    return rules.check(sheets.read([town(seed)]))


@cache
def records(seed: int) -> Records:
    """Return its records."""
    return Records.from_deliveries([checked(seed).delivery])


def degrees(seed: int) -> np.ndarray:
    """Return how many neighbours each actor has on the day of the data."""
    moment = records(seed).on(records(seed).default_day)
    return np.array([len(moment.neighbours.get(node, ())) for node in moment.actors.index])


def planted(seed: int) -> dict[str, list[dict[str, Any]]]:
    """Return what was planted, by question."""
    found: dict[str, list[dict[str, Any]]] = json.loads(
        (town(seed) / "planted.json").read_text(encoding="utf-8")
    )
    return found


def score(name: str, seed: int, found: list[Row]) -> tuple[float, float]:
    """Return precision and recall of an answer against what was planted."""
    keys = planted(seed)[name]
    expected = Counter(tuple(key.values()) for key in keys)
    answered = Counter(tuple(row[column] for column in keys[0]) for row in found)
    hits = (expected & answered).total()
    return hits / answered.total(), hits / expected.total()


@pytest.fixture(scope="module")
def store(module_connection: Connection, neo4j_settings: Settings) -> Iterator[Store]:
    """A Neo4j that holds the first of the municipalities."""
    with open_store(neo4j_settings) as store:
        loader.load(checked(SEEDS[0]), store, settings=neo4j_settings)
        yield store


@every_seed
def test_the_sheets_hold_no_problem(seed: int):
    assert [problem.told() for problem in checked(seed).problems] == []


@every_seed
def test_every_rule_has_its_pattern_planted(seed: int):
    assert tuple(planted(seed)) == QUESTIONS


@every_seed
@pytest.mark.parametrize("name", QUESTIONS)
def test_a_rule_finds_what_was_planted_and_nothing_else(name: str, seed: int):
    """Precision and recall are 1.0; the truth was written down while making, not by asking."""
    found = FINDINGS[name].compute(records(seed), None)

    assert score(name, seed, found) == (1.0, 1.0)


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_query_of_the_same_name_finds_the_same_in_the_store(name: str, store: Store):
    (path,) = QUERIES.glob(f"*/{name}.cypher")
    extra = {"horizon": 90} if name == "expiring_ties" else {}

    found = list(store.rows(path.read_text(encoding="utf-8"), source=None, day=None, **extra))

    assert score(name, SEEDS[0], found) == (1.0, 1.0)


@every_seed
def test_rules_that_tell_the_unknown_apart_meet_both(seed: int):
    for name in ("no_registered_tie", "only_professional_ties", "only_through_unit"):
        assert {"registered", "unknown"} <= {key["status"] for key in planted(seed)[name]}


@every_seed
def test_there_are_about_two_ties_an_actor_and_nine_in_a_hundred_without(seed: int):
    ties = checked(seed).delivery.ties
    contacts = sum(len(rows) for kind, rows in ties.items() if kind in CONTACT_KINDS)
    per_actor = contacts / len(degrees(seed))

    assert per_actor == pytest.approx(2.3, abs=0.1)
    assert np.mean(degrees(seed) == 0) == pytest.approx(0.09, abs=0.01)


@every_seed
def test_a_few_associations_gather_most_members(seed: int):
    members = Counter(row["target"] for row in checked(seed).delivery.ties["MEMBER_OF"])
    sizes = sorted(members.values(), reverse=True)

    assert sizes[0] >= 5 * np.median(sizes)


@every_seed
def test_some_areas_are_covered_and_some_are_not(seed: int):
    status = records(seed).on(records(seed).default_day).status

    assert set(status) == {"known", "unknown", "paused"}


def test_the_same_numbers_give_the_same_bytes(tmp_path: Path):
    again = generate(CITIZENS, SEEDS[0], tmp_path / "again")

    assert [path.name for path in sorted(again.iterdir())] == [
        path.name for path in sorted(town(SEEDS[0]).iterdir())
    ]
    for path in again.iterdir():
        assert path.read_bytes() == (town(SEEDS[0]) / path.name).read_bytes(), path.name


def test_two_municipalities_share_no_id():
    one, other = (
        {row["id"] for rows in checked(seed).delivery.nodes.values() for row in rows}
        for seed in SEEDS[:2]
    )

    assert not one & other


def test_the_number_of_citizens_is_the_one_asked_for():
    assert len(checked(SEEDS[0]).delivery.nodes["Citizen"]) == CITIZENS


def test_the_smallest_municipality_still_holds_every_pattern(tmp_path: Path):
    out = generate(SMALLEST, SEEDS[0], tmp_path)

    assert tuple(json.loads((out / "planted.json").read_text(encoding="utf-8"))) == QUESTIONS


def test_too_few_citizens_are_refused_with_the_least_number(tmp_path: Path):
    with pytest.raises(SettingsError, match="Ask for 300 or more"):
        generate(SMALLEST - 1, 1, tmp_path)
