"""The tables beside the small maps: who is around an actor, and each step of the ways."""

from __future__ import annotations

import pandas as pd

from ui import format as written
from ui.state import say
from ui.widgets.names import Names
from ui.widgets.pay import pay_between, pay_word
from ui.widgets.saved.drawing import days_of
from ui.widgets.surroundings import Surroundings
from ui.widgets.ways import Ways, ties_of_ways


def table_around(around: Surroundings, names: Names) -> pd.DataFrame:
    """Return the actors of the map, nearest first, then by kind, area and id."""
    others = sorted(
        around.through,
        key=lambda node: (around.steps[node], names.kind(node), names.area(node), node),
    )
    through = [around.through[node] for node in others]
    return pd.DataFrame(
        {
            say("column.name"): [names.of(node) for node in others],
            say("column.kind"): [names.kind(node) for node in others],
            say("column.relation"): names.relations(others, through),
            say("column.paid"): pay_between(others, through, names),
            say("column.through"): [names.of(node) for node in through],
            say("map.distance"): [around.steps[node] for node in others],
            say("column.area_id"): [names.area(node) for node in others],
        }
    )


def table_of_ways(ways: Ways, names: Names) -> pd.DataFrame:
    """Return every tie on the ways, from the one end to the other, with its kind and dates."""
    ties = ties_of_ways(names.moment, ways)
    ends = [
        sorted(pair, key=ways.steps.__getitem__)
        for pair in zip(ties["source"], ties["target"], strict=True)
    ]
    return pd.DataFrame(
        {
            say("map.step_number"): (ties["step"] + 1).tolist(),
            say("map.from"): [names.of(near) for near, _ in ends],
            say("column.relation"): [
                names.tie_arrow(kind, is_forth=source == near)
                for kind, source, (near, _) in zip(ties["kind"], ties["source"], ends, strict=True)
            ],
            say("map.to"): [names.of(far) for _, far in ends],
            say("column.paid"): [pay_word(paid) for paid in ties["paid"]],
            say("map.since"): _days(ties["valid_from"], names.language),
            say("map.until"): _days(ties["ends_on"], names.language),
        }
    )


def _days(column: pd.Series, language: str) -> list[str]:
    return [written.day(day, language) for day in days_of(column)]
