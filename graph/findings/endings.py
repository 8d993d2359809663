"""Ties that are to end, day by day and project by project, and what stands the day after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from graph.findings.finding import Row
from graph.findings.projects import NEXT
from graph.findings.roles import CARRIES, Roles, roles_on
from graph.findings.ties import History, Tie, history_of
from graph.moment import PAUSED
from graph.records import Records

HORIZON_DAYS = 365


def endings(records: Records, day: date | None = None, *, horizon: int = HORIZON_DAYS) -> list[Row]:
    """
    Return when ties that hold on *day* end within *horizon* days, and what stands the day after.

    What is registered to begin in the meantime counts: somebody may take over. No tie is renewed
    by the calculation, and those who pause are not counted among those without.

    Returns:
        A row for each day and project, in that order: ``ends_on``; ``project_id``, None for ties
        that end by a date of their own; ``ties``, how many; ``people``, the citizens at their
        ends; of them ``without_tie``, who the day after have none registered, and
        ``without_unpaid``, who have some left, none of them known to be unpaid as one was before;
        ``activities`` at their ends, and of these ``without_carrier``, which lose the last who
        ran, led or volunteered at them.

    Cost:
        In proportion to the ties of those concerned.
    """
    roles, history = roles_on(records, day), history_of(records)
    groups: dict[tuple[date, str], list[Tie]] = defaultdict(list)
    for tie in roles.contacts:
        if tie.ends_on is not None and tie.ends_on <= roles.day + timedelta(days=horizon):
            groups[tie.ends_on, _project(tie, history)].append(tie)
    return [_ending(groups[key], roles, history) for key in sorted(groups)]


def _project(tie: Tie, history: History) -> str:
    """Return the project with whose end *tie* ends; nothing when it ends by its own date."""
    pays = tie.paid_by or ""
    return pays if history.ends.get(pays) == tie.ends_on else ""


def _ending(ties: list[Tie], roles: Roles, history: History) -> Row:
    last = ties[0].ends_on
    assert last is not None
    ends = sorted({end for tie in ties for end in (tie.source, tie.target)})
    people = [end for end in ends if roles.kind[end] == "Citizen" and roles.status[end] != PAUSED]
    after = {one: history.active(one, last + NEXT) for one in people}
    activities = [end for end in ends if roles.kind[end] == "Activity"]
    carried = [one for one in activities if _carriers(one, history, last)]
    return {
        "ends_on": last,
        "project_id": _project(ties[0], history) or None,
        "ties": len(ties),
        "people": people,
        "without_tie": [one for one in people if not after[one]],
        "without_unpaid": [
            one
            for one in people
            if after[one] and not _unpaid(after[one]) and _unpaid(history.active(one, last))
        ],
        "activities": activities,
        "without_carrier": [one for one in carried if not _carriers(one, history, last + NEXT)],
    }


def _unpaid(ties: Iterable[Tie]) -> bool:
    return any(tie.paid is False for tie in ties)


def _carriers(activity: str, history: History, day: date) -> set[str]:
    return {
        tie.source
        for tie in history.active(activity, day)
        if tie.target == activity and tie.kind in CARRIES
    }
