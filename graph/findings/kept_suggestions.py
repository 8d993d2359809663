"""What has been decided on suggestions: agreed, met, became a tie or dismissed; and since when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from graph.findings.finding import Row
from graph.findings.roles import Roles, roles_on
from graph.findings.spared import never_suggested, revealing
from graph.model import SUGGESTION_STATES
from graph.records import Records

PROPOSED, BECAME, DISMISSED = "proposed", "became_tie", "dismissed"
UNDER_WAY = ("agreed", "met")
DECIDED = tuple(state for state in SUGGESTION_STATES if state != PROPOSED)


def kept_suggestions(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the suggestions somebody has decided on, by area and id.

    Returns:
        ``first_id``, ``second_id``, ``reason``, ``at_id`` (where they could meet, or None),
        ``area_id`` (of the first), ``state`` and ``since``, the day of it. It is "became_tie" as
        soon as a contact tie between the two is registered, whatever was decided before. Left out
        are those that name a child, somebody protected or pausing, a place that reveals health or
        abuse, or somebody no longer there.
    """
    roles = roles_on(records, day)
    never = never_suggested(roles) | revealing(roles)
    area = roles.column("area_id")
    rows = []
    for suggestion in _decided(records).itertuples():
        pair = (suggestion.first_id, suggestion.second_id)
        is_there = all(one in roles.neighbours for one in pair)
        if not is_there or not never.isdisjoint({*pair, suggestion.at_id}):
            continue
        state, since = _state(suggestion, roles)
        rows.append(
            {
                "first_id": pair[0],
                "second_id": pair[1],
                "reason": suggestion.reason,
                "at_id": suggestion.at_id,
                "area_id": area.get(pair[0]),
                "state": state,
                "since": since,
            }
        )
    return sorted(rows, key=lambda row: (row["area_id"] or "~", row["first_id"], row["second_id"]))


def pairs_in(records: Records, *states: str) -> set[frozenset[str]]:
    """Return the pairs whose suggestion is in one of *states*, as it was decided."""
    decided = _decided(records)
    some = decided[decided["state"].isin(states)]
    return {frozenset(pair) for pair in zip(some["first_id"], some["second_id"], strict=True)}


def _decided(records: Records) -> pd.DataFrame:
    suggestions = records.nodes[records.nodes["kind"] == "Suggestion"]
    return suggestions[suggestions["state"].isin(DECIDED)]


def _state(suggestion: Any, roles: Roles) -> tuple[str, date | None]:
    """Return the state, and since when; a tie that is there is what counts."""
    one, other = suggestion.first_id, suggestion.second_id
    begun = [tie.valid_from for tie in roles.touching.get(one, ()) if tie.other(one) == other]
    if begun:
        return BECAME, min((day for day in begun if day), default=None)
    if roles.targets(one, "LEADS", "RUNS") & roles.targets(other, "LEADS", "RUNS"):
        return BECAME, None
    since: date | None = getattr(suggestion, f"{suggestion.state}_on", None)
    return suggestion.state, since
