"""Free Cypher: what only reads is run, everything else is refused before anything happens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.errors import QueryError
from graph.records import Delivery
from graph.store import Store
from queries import CATALOGUE, guard
from tests.queries.conftest import Fill
from tests.queries.guard_texts import BENIGN, HOSTILE

LOAD = {"id": "load-1", "source": "test", "purpose": "test", "legal_basis": "invented"}
PEOPLE = Delivery(
    LOAD,
    {"Citizen": [{"id": name} for name in ("ali", "bo", "eva", "ib")]},
    {"KNOWS": [{"source": "ali", "target": "bo"}, {"source": "bo", "target": "eva"}]},
)


@pytest.fixture(scope="module")
def store(fill: Fill) -> Store:
    """Three who know each other in a row, and one alone."""
    return fill([PEOPLE])


@pytest.fixture(scope="module")
def unchanged(store: Store) -> Iterator[None]:
    """See after all the texts that not one of them changed the store."""
    before = store.hash(), store.version()
    yield
    assert (store.hash(), store.version()) == before


def test_there_are_enough_texts_to_speak_of():
    """150 hostile and 50 benign ones, none twice."""
    assert len(set(HOSTILE)) == len(HOSTILE) >= 150
    assert len(set(BENIGN)) == len(BENIGN) >= 50


@pytest.mark.parametrize("text", HOSTILE)
def test_what_does_more_than_read_is_refused_with_a_sentence(store, unchanged, text):
    with pytest.raises(QueryError, match=r"[A-Z].{10,}") as refused:
        guard.ask(store, text)

    assert "Traceback" not in str(refused.value)


@pytest.mark.parametrize("text", BENIGN)
def test_what_only_reads_is_run(store, unchanged, text):
    """All of them, not only the 48 of 50 that the promise is about."""
    assert isinstance(guard.ask(store, text), list)


@pytest.mark.parametrize("name", CATALOGUE)
def test_every_question_of_the_catalogue_would_pass_the_guard(store, name):
    query = CATALOGUE[name]

    guard.check(store, query.text, query.values({}))


def test_a_query_returns_its_rows_and_takes_values_as_parameters(store):
    text = "MATCH (c:Citizen {id: $id})-[:KNOWS]-(o) RETURN o.id AS id ORDER BY id"

    assert guard.ask(store, text, {"id": "bo"}) == [{"id": "ali"}, {"id": "eva"}]


def test_explain_shows_the_plan_and_does_not_run(store):
    rows = guard.ask(store, "EXPLAIN MATCH (c:Citizen) RETURN c.id AS id")

    assert [row["plan"].split()[0] for row in rows] == [
        "ProduceResults", "Projection", "NodeByLabelScan",
    ]  # fmt: skip
    assert rows[1]["plan"].startswith("  Projection")


def test_no_more_rows_than_the_limit_are_fetched(store):
    rows = guard.ask(store, "UNWIND range(1, 1000000) AS x RETURN x", row_limit=3)

    assert [row["x"] for row in rows] == [1, 2, 3]


def test_a_query_that_takes_too_long_is_given_up(store):
    """Two hundred million sums would take minutes."""
    text = "UNWIND range(1, 20000) AS a UNWIND range(1, 10000) AS b RETURN sum(a * b) AS s"

    with pytest.raises(QueryError, match=r"second|long|time"):
        guard.ask(store, text, time_limit_s=1)


def test_a_refusal_names_what_was_refused(store):
    with pytest.raises(QueryError, match=r"'dbms\.listConfig' is none of db\.labels"):
        guard.ask(store, "CALL dbms.listConfig()")


def test_a_procedure_hidden_from_the_plan_is_seen_in_the_text(store):
    """Neo4j's plan of it shows only a projection: the plan alone would let it through."""
    text = "RETURN [x IN [1] | COLLECT { CALL dbms.listConfig() YIELD name RETURN name }] AS names"
    plan = store.explain(text)

    assert [plan["operatorType"].partition("@")[0]] == ["ProduceResults"]
    assert [child["operatorType"].partition("@")[0] for child in plan["children"]] == ["Projection"]
    with pytest.raises(QueryError, match="listConfig"):
        guard.ask(store, text)


def test_a_limit_cannot_be_overridden_by_a_parameter(store):
    with pytest.raises(QueryError, match="row_limit"):
        guard.ask(store, "RETURN $row_limit AS x", {"row_limit": 10**9})
