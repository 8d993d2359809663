"""Who might gain from a meeting and has no suggestion, and why: so that nobody is just missing."""

from __future__ import annotations

from datetime import date

from graph.findings.finding import Row
from graph.findings.introductions import introductions
from graph.findings.kept_suggestions import DECIDED, never_suggested, pairs_in
from graph.findings.roles import roles_on
from graph.moment import KNOWN
from graph.records import Records

SPARED, IS_DECIDED, NO_PLACE = "spared", "decided", "no_place"


def not_proposed(records: Records, day: date | None = None) -> list[Row]:
    """
    Return each citizen without an unpaid tie whom :func:`introductions` has nothing for.

    Only of those who were asked; whoever pauses is left in peace here too.

    Returns:
        ``citizen_id``; ``because``: "spared" (a child, or protected), "decided" (a meeting is
        under way, became a tie or was dismissed), or "no_place" nearby that is open to more.
        By id.

    Cost:
        That of :func:`introductions`.
    """
    roles = roles_on(records, day)
    spared = never_suggested(roles)
    proposed = {one for row in introductions(records, day) for one in row["mends"]}
    decided = frozenset().union(*pairs_in(records, *DECIDED))
    rows = []
    for citizen in roles.of_kind("Citizen"):
        ties = roles.touching.get(citizen, ())
        if roles.status[citizen] != KNOWN or citizen in proposed or not all(t.paid for t in ties):
            continue
        because = SPARED if citizen in spared else IS_DECIDED if citizen in decided else NO_PLACE
        rows.append({"citizen_id": citizen, "because": because})
    return sorted(rows, key=lambda row: row["citizen_id"])
