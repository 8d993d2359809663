"""Whether a tie is paid: said of each tie, and unknown where nobody has said it."""

from __future__ import annotations

import pytest

from tests.towns import DAY, town
from ui.widgets.map.panel import in_words, ties_of
from ui.widgets.names import Names
from ui.widgets.pay import pay_between


@pytest.fixture
def names() -> Names:
    """Ida is paid to support Bo, who knows Ali; who pays at the kitchen is not registered."""
    return Names(
        town(
            [("ida SUPPORTS bo", {"paid": True}), ("bo KNOWS ali", {"paid": False}),
             "bo RUNS kitchen",
             ("bo TAKES_PART_IN kitchen", {"paid": False})],
            Citizen=["ali", "bo"],
            Employee=["ida"],
            Activity=["kitchen"],
        ).on(DAY),
        "da",
    )  # fmt: skip


def test_the_side_panel_says_of_each_tie_whether_it_is_paid(names):
    ties = ties_of("bo", names)

    told = set(zip(ties["other"], in_words(ties, names)["Betalt?"], strict=True))

    assert told >= {("ida", "betalt"), ("ali", "ubetalt"), ("kitchen", "ukendt")}


def test_a_pair_with_two_ties_has_the_pay_of_both(names):
    assert pay_between(["ida", "kitchen"], ["bo", "bo"], names) == ["betalt", "ubetalt, ukendt"]
