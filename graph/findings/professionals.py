"""Who nearly meets only people paid to help, and through which unit alone somebody is reached."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from graph.findings.finding import Row, ordered
from graph.findings.isolation import only_through_unit
from graph.findings.roles import Roles, roles_on
from graph.moment import PAUSED
from graph.records import Records

FEW = 2  # so many contacts that are not paid to help are called few


def nearly_only_professional(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the citizens who would be told as having only professional ties, but for one thing.

    Returns:
        ``reason``: "few_unpaid" when at most two of the contacts are known not to be paid, and
        some are; ``contacts`` are those two. "paused" when all are, or may be, paid to help and
        the person has withdrawn for a while, which is a right; ``contacts`` are then all.
    """
    roles = roles_on(records, day)
    rows = []
    for citizen in roles.of_kind("Citizen"):
        unpaid = _unpaid_contacts(roles, citizen)
        if unpaid is None:
            continue
        paused = roles.status[citizen] == PAUSED
        contacts = unpaid or (roles.neighbours[citizen] if paused else set())
        if contacts and len(unpaid) <= FEW and paused != bool(unpaid):
            rows.append(
                {
                    "citizen_id": citizen,
                    "reason": "paused" if paused else "few_unpaid",
                    "contacts": sorted(contacts),
                }
            )
    return ordered(rows)


def reached_through_one_unit(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the units that are the only way to somebody, with whom, and through which employees.

    Returns:
        ``citizen_ids``: those with ties to this unit, its staff and its activities alone, of whom
        that is known; ``employee_ids``: the posts at the unit that they have ties with.
    """
    roles = roles_on(records, day)
    found: dict[str, list[str]] = defaultdict(list)
    for row in only_through_unit(records, day):
        if row["status"] == "registered" and len(row["unit_ids"]) == 1:
            found[row["unit_ids"][0]].append(row["citizen_id"])
    return ordered(
        {
            "unit_id": unit,
            "citizen_ids": citizens,
            "employee_ids": sorted(
                roles.reached_by(citizens) & roles.targets(unit, "EMPLOYS") & roles.officials
            ),
        }
        for unit, citizens in found.items()
    )


def _unpaid_contacts(roles: Roles, citizen: str) -> set[str] | None:
    """Return the contacts by a tie that is known to be unpaid; None when none is paid to help."""
    ties = roles.touching.get(citizen, ())
    if not any(tie.paid for tie in ties):
        return None
    return {tie.other(citizen) for tie in ties if tie.paid is False}
