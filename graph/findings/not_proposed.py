"""Who might gain from a meeting and has no suggestion, and why: so that nobody is just missing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from graph.findings.finding import Row
from graph.findings.introductions import introductions, without_unpaid_tie
from graph.findings.kept_suggestions import DECIDED, pairs_in
from graph.findings.meeting_places import PLACES
from graph.findings.roles import Roles, roles_on
from graph.findings.spared import never_suggested
from graph.records import Records

SPARED, IS_DECIDED, NOWHERE, NO_PLACE = "spared", "decided", "nowhere", "no_place"


def not_proposed(
    records: Records, day: date | None = None, *, proposed: Iterable[Row] | None = None
) -> list[Row]:
    """
    Return each citizen without an unpaid tie whom :func:`introductions` has nothing for.

    Only of those who were asked; whoever pauses is left in peace here too.

    Args:
        proposed: The introductions of the day, when they are there already.

    Returns:
        ``citizen_id``; ``because``: "spared" (a child, or protected), "decided" (a meeting is
        under way, became a tie or was dismissed), "nowhere" (where they live is not registered)
        or "no_place" nearby that is open to more. By id.

    Cost:
        That of :func:`introductions`; with *proposed*, time n.
    """
    roles = roles_on(records, day)
    spared = never_suggested(roles)
    proposed = introductions(records, day) if proposed is None else proposed
    mended = {one for row in proposed for one in row["mends"]}
    decided = _met_places(records, roles)
    lives = roles.column("area_id").keys() | roles.column("municipality_id").keys()
    rows = []
    for citizen in without_unpaid_tie(roles):
        if citizen not in mended:
            because = NO_PLACE if citizen in lives else NOWHERE
            because = SPARED if citizen in spared else IS_DECIDED if citizen in decided else because
            rows.append({"citizen_id": citizen, "because": because})
    return rows


def _met_places(records: Records, roles: Roles) -> frozenset[str]:
    """Return those of whom it is decided that they meet at a place, or do not."""
    pairs = pairs_in(records, *DECIDED)
    return frozenset().union(*(p for p in pairs if any(roles.kind.get(one) in PLACES for one in p)))
