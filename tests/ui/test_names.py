"""Who is named, who stands by id, and in which direction a tie reads."""

from __future__ import annotations

from datetime import date

import pytest

from graph.records import Delivery, Records
from ui.widgets.names import Names

DAY = date(2025, 12, 31)


@pytest.fixture
def names() -> Names:
    """Ali leads the choir, Eva is an ildsjæl, Bo only sings; a counsellor supports Bo."""
    load = {"id": "load-1", "source": "test", "collected_on": DAY, "complete": True}
    nodes = {
        "Citizen": [
            {"id": "ali", "name": "Ali Opdigtet"},
            {"id": "bo", "name": "Bo Opdigtet"},
            {"id": "eva", "name": "Eva Opdigtet", "is_ildsjael": True},
        ],
        "Employee": [{"id": "m1", "name": "Per Opdigtet", "role": "vejleder"}],
        "Association": [{"id": "kor", "name": "Koret"}],
        "Area": [{"id": "øst", "name": "Nørreby Øst"}],
    }
    ties = {
        "LEADS": [{"source": "ali", "target": "kor"}],
        "SUPPORTS": [{"source": "m1", "target": "bo"}],
        "KNOWS": [{"source": "ali", "target": "bo"}],
        "LIVES_IN": [{"source": "bo", "target": "øst"}],
    }
    return Names(Records.from_deliveries([Delivery(load, nodes, ties)]).on(DAY), "da")


def test_a_citizen_who_leads_nothing_stands_by_id(names):
    assert names.of("bo") == "Borger bo"
    assert names.ordinary == {"bo"}


def test_whoever_leads_and_every_ildsjael_stands_by_name(names):
    assert [names.of(node) for node in ("ali", "eva")] == ["Ali Opdigtet", "Eva Opdigtet"]


def test_an_employee_stands_by_post(names):
    assert names.of("m1") == "vejleder (m1)"


def test_only_those_with_a_leading_role_and_groups_may_be_ranked(names):
    assert names.rankable == {"ali", "eva", "kor"}


def test_the_direction_of_a_tie_is_shown_and_a_mutual_one_has_none(names):
    shown = names.relations(["bo", "m1", "bo"], ["m1", "bo", "ali"])

    assert shown == [
        "← er professionel støtte for",
        "er professionel støtte for →",
        "kender",
    ]


def test_an_actor_without_an_area_says_so(names):
    assert (names.area("bo"), names.area("kor")) == ("Nørreby Øst", "uden område")
