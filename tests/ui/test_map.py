"""The map of one actor: who is on it, where they stand, and that it fetches and runs nothing."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import combinations

import pytest

from graph.records import Delivery, Records
from ui.widgets.map_html import legend, map_html, unlinked
from ui.widgets.names import Names
from ui.widgets.saved.drawing import Drawing
from ui.widgets.saved.seen import on_screen, seen_around
from ui.widgets.surroundings import MOST_SHOWN, places, surroundings

DAY = date(2025, 12, 31)
LOAD = {"id": "load-1", "source": "test", "collected_on": DAY, "complete": True}
ATTACK = "</script><script>alert(1)</script><a href='javascript:alert(1)'>x</a>"


def _records(nodes: dict[str, list[dict]], ties: dict[str, list[tuple[str, str]]]) -> Records:
    rows = {k: [{"source": a, "target": b} for a, b in pairs] for k, pairs in ties.items()}
    return Records.from_deliveries([Delivery(LOAD, nodes, rows)])


@pytest.fixture
def club() -> Records:
    """A club of three members; Bo's neighbour Ib is not a member; Liv knows nobody."""
    citizens = [
        {"id": name, "name": f"{name} Hemmelig"} for name in ("ali", "bo", "eva", "ib", "liv")
    ]
    return _records(
        {"Citizen": citizens, "Association": [{"id": "klub", "name": ATTACK}]},
        {
            "MEMBER_OF": [("ali", "klub"), ("bo", "klub"), ("eva", "klub")],
            "NEIGHBOUR_OF": [("bo", "ib")],
        },
    )


def _drawing(records: Records, steps: int) -> Drawing:
    moment = records.on(DAY)
    return on_screen(seen_around(surroundings(moment, "klub", steps), Names(moment, "da")))


def test_one_step_shows_the_neighbours_and_two_shows_theirs(club):
    moment = club.on(DAY)

    assert set(surroundings(moment, "klub", 1).steps) == {"klub", "ali", "bo", "eva"}
    assert surroundings(moment, "klub", 2).steps["ib"] == 2
    assert surroundings(moment, "klub", 2).through["ib"] == "bo"


def test_whoever_has_no_tie_stands_alone(club):
    assert surroundings(club.on(DAY), "liv", 2).n == 1


def test_a_crowd_is_cut_at_what_can_be_read():
    many = [{"id": f"b{n:04}"} for n in range(MOST_SHOWN + 100)]
    records = _records(
        {"Citizen": many, "Association": [{"id": "klub"}]},
        {"MEMBER_OF": [(row["id"], "klub") for row in many]},
    )

    around = surroundings(records.on(DAY), "klub", 1)

    assert (len(around.steps), around.n) == (MOST_SHOWN, MOST_SHOWN + 101)
    assert len(places(around)) == MOST_SHOWN


def test_nobody_stands_on_top_of_another(club):
    stand = places(surroundings(club.on(DAY), "klub", 2))

    for one, other in combinations(stand.values(), 2):
        assert abs(one[0] - other[0]) + abs(one[1] - other[1]) > 20


def test_the_map_points_at_nothing_outside_itself(club):
    page = map_html(_drawing(club, 2))

    assert not re.search(r"<(?:link|script|img|iframe)\b[^>]*(?:src|href)\s*=", page)
    assert "default-src 'none'" in page
    assert '"physics": {"enabled": false}' in page


def test_a_name_that_is_markup_stays_text(club):
    """pyvis makes markup of a title that holds the word href; and a script may not be closed."""
    page = map_html(_drawing(club, 1))

    assert "popup.innerHTML" not in page
    assert "<script>alert(1)" not in page
    assert "</script><a" not in page


def test_a_citizen_is_on_the_map_by_id_and_never_by_name(club):
    page = map_html(_drawing(club, 1))

    assert "Borger ali" in page
    assert "Hemmelig" not in page


def test_all_citizens_have_the_same_size(club):
    page = map_html(_drawing(club, 2))

    found = re.search(r"nodes = new vis\.DataSet\((\[.*?\])\);", page)
    nodes = {node["id"]: node for node in json.loads(found[1])}
    assert len({nodes[name]["size"] for name in ("ali", "bo", "eva", "ib")}) == 1


def test_the_legend_may_break_between_its_marks(club):
    told = legend(_drawing(club, 2))

    assert "nowrap" not in told
    assert re.findall(r"(.)<span style=\"display", told) == [">", " "]


def test_the_word_that_pyvis_takes_for_a_link_is_broken():
    assert "href" not in unlinked("x HREF y href").casefold()
