"""Every question on the real Neo4j, against answers by hand and against plain Python."""

from __future__ import annotations

from datetime import date

import pytest

from graph.findings import FINDINGS
from graph.model import CONTACT_KINDS
from graph.records import Records
from graph.store import Store
from queries import CATALOGUE, run
from tests.queries.conftest import Fill
from tests.queries.random_town import deliveries_of
from tests.queries.small_town import ANSWERS, DAY, END, SOURCE, TOWN

SEEDS = (1, 2)
SCOPES = (
    (None, None),
    ("alfa", None),
    ("beta", None),
    (None, date(2024, 11, 15)),
    ("alfa", date(2025, 9, 1)),
)


@pytest.fixture(scope="module")
def town(fill: Fill) -> Store:
    """The small town whose answers are worked out by hand."""
    return fill([TOWN])


def test_every_question_has_an_answer_by_hand():
    assert ANSWERS.keys() == CATALOGUE.keys()


def test_questions_and_python_findings_are_the_same_ones():
    """One name from the finding to the file: themes and columns agree too."""
    asked = {
        name: (query.theme, tuple(column.name for column in query.columns))
        for name, query in CATALOGUE.items()
    }

    assert asked == {name: (found.theme, found.columns) for name, found in FINDINGS.items()}


@pytest.mark.parametrize("name", CATALOGUE)
def test_the_answer_is_the_one_worked_out_by_hand(town, name):
    rows = run(town, name, {"source": SOURCE})

    assert [tuple(row.values()) for row in rows] == ANSWERS[name]


@pytest.mark.parametrize("name", CATALOGUE)
def test_the_columns_are_the_declared_ones_and_of_the_declared_types(town, name):
    types = {
        "text": str, "date": date, "integer": int, "count": int, "boolean": bool,
        "texts": list, "integers": list,
    }  # fmt: skip
    columns = CATALOGUE[name].columns

    for row in run(town, name):
        assert list(row) == [column.name for column in columns]
        for column in columns:
            assert row[column.name] is None or type(row[column.name]) is types[column.type]


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_source_that_brought_nothing_has_no_rows(town, name):
    assert run(town, name, {"source": "storby"}) == []


def test_the_day_can_be_given_in_danish(town):
    """The day after the project's end cai has no tie, though he had one on the default day."""
    before = run(town, "no_registered_tie", {"day": "31-12-2025"})
    after = run(town, "no_registered_tie", {"day": "01-01-2026"})

    assert [row["id"] for row in after if row not in before] == ["cai"]


def test_a_longer_horizon_sees_the_end_of_the_project(town):
    rows = run(town, "expiring_ties", {"horizon": str((END - DAY).days)})

    assert [row["source_id"] for row in rows] == ["bo", "e-kons", "u-bib"]
    assert run(town, "expiring_ties", {"horizon": "10"}) == []


def test_every_question_follows_the_contact_ties_of_the_model():
    """A text that means all contact ties names each kind, so a new kind cannot be forgotten."""
    import re

    for query in CATALOGUE.values():
        for kinds in re.findall(r"\[\w+:([A-Z_|\s]+)", query.text):
            named = set(re.split(r"\W+", kinds)) & set(CONTACT_KINDS)
            assert len(named) < 6 or named == set(CONTACT_KINDS), query.name


@pytest.mark.parametrize("seed", SEEDS)
def test_on_towns_drawn_by_chance_cypher_and_python_agree_row_for_row(fill, seed):
    """For all and for each of two sources, on several days: five answers to each question."""
    deliveries = deliveries_of(seed)
    store = fill(deliveries)
    records = Records.from_deliveries(deliveries)
    answered = set()

    for name in CATALOGUE:
        for source, day in SCOPES:
            rows = run(store, name, {"source": source, "day": day})
            assert rows == FINDINGS[name].compute(records.of(source), day), (name, source, day)
            answered |= {name} if rows else set()

    assert len(answered) >= len(CATALOGUE) - 2  # else the town is too poor to tell
