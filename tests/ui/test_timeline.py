"""Tidslinje, Om tallene and Hjælp on the eleven cases in a real Neo4j."""

from __future__ import annotations

from datetime import date

import pytest

from graph.metrics import METRICS
from graph.settings import Settings
from graph.store import open_store
from tests.ui.readings import opened_view, told_on

pytestmark = pytest.mark.usefixtures("cases", "_pages_find")


def test_the_timeline_counts_the_ties_of_two_days_in_the_store():
    with open_store(Settings.from_env()) as store:
        records = store.records()
    later = records.on()
    earlier = records.on(date(2018, 6, 30))
    keys = [set(moment.contacts["key"]) for moment in (earlier, later)]

    page = opened_view("timeline")
    page.query_params["fra"] = "2018-06-30"
    page.run()

    counted = {metric.label: metric.value for metric in page.metric}
    assert not page.exception
    assert counted["Uændrede relationer"] == str(len(keys[0] & keys[1]))
    assert counted["Nye relationer"] == str(len(keys[1] - keys[0]))
    assert counted["Ophørte relationer"] == str(len(keys[0] - keys[1])) != "0"


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "igår"])
def test_a_day_in_the_address_that_cannot_be_meant_is_a_year_before(day):
    page = opened_view("timeline")
    page.query_params["fra"] = day
    page.run()

    assert not page.exception
    assert not page.error
    assert page.date_input[1].value == date(2020, 6, 30)


def test_every_number_is_explained_and_every_source_named():
    page = opened_view("about")

    tables = [frame.value for frame in page.dataframe]
    assert any(len(table) == len(METRICS) for table in tables)
    assert any("Kilde" in table and len(table) == 11 for table in tables)


def test_help_needs_no_data_and_says_that_missing_is_not_alone():
    page = opened_view("manual")

    assert not page.exception
    assert "Manglende data kan få nogen til at se ud, som om de står alene" in told_on(page)
