"""What people decide on suggestions, kept in the store: one node a pair, a date for each step."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from graph.errors import StoreError
from graph.model import BETWEEN_ENDS, SUGGESTION_STATES
from graph.records import Row
from graph.store.counts import Counts
from graph.store.store import Store

PROPOSED = "proposed"
STEPS = tuple(state for state in SUGGESTION_STATES if state != PROPOSED)
BY_HAND = {"id": "suggestions", "source": "brobygger"}  # no load of its own: it brings no data
ID_DIGITS = 20
_STORED = (
    "MATCH (s:Suggestion {id: $id}) "
    f"RETURN s.state AS state, {', '.join(f's.{step}_on AS {step}' for step in STEPS)}"
)


def suggestion_id(one: str, other: str) -> str:
    """Return the id of the suggestion for a pair, whichever comes first; it names nobody."""
    pair = BETWEEN_ENDS.join(sorted((one, other)))
    return f"s-{hashlib.sha256(pair.encode('utf-8')).hexdigest()[:ID_DIGITS]}"


def decide(store: Store, suggestion: Row, state: str, *, day: date) -> Counts:
    """
    Keep that *suggestion* has come to *state* on *day*; the same again changes nothing.

    Args:
        suggestion: Its ``first_id``, ``second_id``, ``reason`` and ``at_id``.
        state: agreed, met, became_tie or dismissed.

    Raises:
        StoreError: There is no such state, or it cannot be stored.
    """
    if state not in STEPS:
        raise StoreError(f"{state!r} is no state of a suggestion. There are: {', '.join(STEPS)}.")
    one, other = suggestion["first_id"], suggestion["second_id"]
    before = _stored(store, one, other)
    if before and before["state"] == state:
        return Counts(unchanged=1)
    row = {
        "id": suggestion_id(one, other),
        "first_id": one,
        "second_id": other,
        "reason": suggestion["reason"],
        "at_id": suggestion["at_id"],
        "state": state,
        f"{state}_on": day,
    }
    return store.put_nodes("Suggestion", [row], load=BY_HAND)


def take_back(store: Store, suggestion: Row) -> Counts:
    """
    Undo the last decision on *suggestion*: it is again what it was before, at first proposed.

    Taking back what was never decided, or everything already, changes nothing.
    """
    one, other = suggestion["first_id"], suggestion["second_id"]
    stored = _stored(store, one, other)
    if stored is None or stored["state"] == PROPOSED:
        return Counts(unchanged=1)
    now = stored["state"]
    earlier = [step for step in STEPS if step != now and stored[step]]
    before = max(earlier, key=lambda step: (stored[step], STEPS.index(step)), default=PROPOSED)
    row = {"id": suggestion_id(one, other), "state": before, f"{now}_on": None}
    return store.put_nodes("Suggestion", [row], load=BY_HAND)


def _stored(store: Store, one: str, other: str) -> dict[str, Any] | None:
    return next(store.rows(_STORED, id=suggestion_id(one, other)), None)
