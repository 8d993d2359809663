"""Grants that end and are renewed, as the pages tell of them, in a small town in a real Neo4j."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from graph.records import Delivery
from tests.graph.test_store import put
from tests.towns import DAY
from tests.ui.readings import opened_view, told_on

pytestmark = pytest.mark.usefixtures("_pages_find")
LOAD = {
    "id": "l1",
    "source": "prøve",
    "purpose": "prøve",
    "collected_on": DAY,
    "complete": True,
    "invented": True,
}
SOON = DAY + timedelta(days=30)
NEW_YEAR = date(2022, 1, 1)


def test_the_summary_tells_of_the_day_after_the_last_day_it_names(store):
    """Ali has a new tie by then; Eva paused when hers ended, and is left without; so is Bo."""
    pause = {"paused_from": DAY, "paused_to": SOON + timedelta(days=30)}
    ties = [
        {"source": "ali", "target": "bo", "valid_to": SOON},
        {"source": "eva", "target": "ib", "valid_to": SOON},
        {"source": "ali", "target": "ib", "valid_from": SOON + timedelta(days=15)},
    ]
    people = [{"id": who} for who in ("ali", "bo", "ib")]
    put(store, Delivery(LOAD, {"Citizen": [*people, {"id": "eva", **pause}]}, {"KNOWS": ties}))

    told = told_on(opened_view("funding"))

    assert "**2 relationer** ophører til og med den 1. juli 2023." in told
    assert "Derefter har vi ikke registreret nogen relation for **2** af de berørte" in told
    assert "Dagen efter har vi ikke registreret nogen relation for **3 borgere**." in told


def test_a_renewed_grant_reads_as_a_tie_that_was_kept(store):
    nodes = {
        "Citizen": [{"id": "ali"}],
        "Employee": [{"id": "kim"}],
        "Project": [
            {"id": "g1", "name": "Prøve 1", "valid_to": date(2021, 12, 31)},
            {"id": "g2", "name": "Prøve 2", "valid_from": NEW_YEAR},
        ],
    }
    ties = [
        {"source": "kim", "target": "ali", "paid_by": "g1"},
        {"source": "kim", "target": "ali", "paid_by": "g2", "valid_from": NEW_YEAR},
    ]
    put(store, Delivery(LOAD, nodes, {"SUPPORTS": ties}))

    page = opened_view("timeline")

    counted = {metric.label: metric.value for metric in page.metric}
    assert not page.exception
    assert counted["Uændrede relationer"] == "1"
    assert counted["Nye relationer"] == counted["Ophørte relationer"] == "0"
    assert counted["Bevaret af de tidligere"] == "100,0 %"
