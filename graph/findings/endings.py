"""Ties that are to end, day by day and project by project, and what stands the day after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from graph.findings.finding import Row
from graph.findings.projects import NEXT
from graph.findings.roles import CARRIES, Roles, roles_on
from graph.findings.ties import History, Tie, history_of
from graph.moment import KNOWN, PAUSED, UNKNOWN
from graph.records import Records

HORIZON_DAYS = 365


def endings(records: Records, day: date | None = None, *, horizon: int = HORIZON_DAYS) -> list[Row]:
    """
    Return when ties that hold on *day* end within *horizon* days, and what stands the day after.

    What is registered to begin in the meantime counts: somebody may take over. No tie is renewed
    by the calculation, and those who pause the day after, or were not asked, are not counted among
    those without.

    Returns:
        A row for each day and project, in that order: ``ends_on``; ``project_id``, None for ties
        that end by a date of their own; ``ties``, how many, and ``ended``, each of them;
        ``people``, the citizens at their ends; of them ``without_tie``, who the day after have
        none registered, ``unknown``, who have none either but were not asked, and
        ``without_unpaid``, who have some left, none of them known to be unpaid as one was before;
        ``activities`` at their ends or part of the project, and of these ``without_carrier``,
        which lose the last who ran, led or volunteered at them, and ``carrier_unknown``, of which
        no carrier is registered on the last day.

    Cost:
        In proportion to the ties of those concerned.
    """
    roles, history = roles_on(records, day), history_of(records)
    groups: dict[tuple[date, str], list[Tie]] = defaultdict(list)
    for tie in roles.contacts:
        if tie.ends_on is not None and tie.ends_on <= roles.day + timedelta(days=horizon):
            groups[tie.ends_on, _project(tie, history)].append(tie)
    return [_ending(groups[key], roles, history, records=records) for key in sorted(groups)]


def left_after(
    records: Records, day: date | None = None, *, rows: Iterable[Row], last: date
) -> dict[str, list[str]]:
    """
    Return what stands the day after *last*, when all endings of *rows* are over.

    What has begun in the meantime counts, and who pauses then, or was not asked, is not counted
    among those without: the rows tell of the day after each ending, this of one day.

    Args:
        rows: Some of ``endings`` on *day*.

    Returns:
        Of the citizens and activities of *rows*: ``without_tie``, ``unknown``,
        ``without_carrier`` and ``carrier_unknown``, sorted ids, as in ``endings``; a carrier is
        unknown when none was registered at any of the endings either.

    Cost:
        As ``endings``; another whole day when any of those concerned pauses.
    """
    roles, history, rows = roles_on(records, day), history_of(records), list(rows)
    ends = {end for row in rows for tie in row["ended"] for end in (tie.source, tie.target)}
    people = sorted(end for end in ends if roles.kind[end] == "Citizen")
    status = _status(people, roles, records, on=last + NEXT)
    left = _left_without(people, status, history, last=last)
    activities = sorted({one for row in rows for one in row["activities"]})
    bare = [one for one in activities if not _carriers(one, history, last + NEXT)]
    carried = {one for row in rows for one in set(row["activities"]) - set(row["carrier_unknown"])}
    return {
        "without_tie": left["without_tie"],
        "unknown": left["unknown"],
        "without_carrier": [one for one in bare if one in carried],
        "carrier_unknown": [one for one in bare if one not in carried],
    }


def _project(tie: Tie, history: History) -> str:
    """Return the project with whose end *tie* ends; nothing when it ends by its own date."""
    pays = tie.paid_by or ""
    return pays if history.ends.get(pays) == tie.ends_on else ""


def _ending(ties: list[Tie], roles: Roles, history: History, *, records: Records) -> Row:
    last = ties[0].ends_on
    assert last is not None
    ends = sorted({end for tie in ties for end in (tie.source, tie.target)})
    people = [end for end in ends if roles.kind[end] == "Citizen"]
    status = _status(people, roles, records, on=last + NEXT)
    people = [one for one in people if status[one] != PAUSED]
    project = _project(ties[0], history)
    return {
        "ends_on": last,
        "project_id": project or None,
        "ties": len(ties),
        "ended": ties,
        "people": people,
        **_left_without(people, status, history, last=last),
        **_carried(_activities(ends, project, roles), history, last=last),
    }


def _status(people: list[str], roles: Roles, records: Records, *, on: date) -> Mapping[str, str]:
    """Return the status of *people*: of who pauses, now or then, that on day *on*, else now's."""
    if records.nodes["paused_from"].reindex(people).isna().all():
        return roles.status
    then = roles_on(records, on).status
    now = {one: roles.status[one] for one in people}
    return {one: then[one] if PAUSED in (now[one], then[one]) else now[one] for one in people}


def _left_without(
    people: list[str], status: Mapping[str, str], history: History, *, last: date
) -> dict[str, list[str]]:
    """Return who of *people* has no tie the day after *last*, and who no unpaid one."""
    after = {one: history.active(one, last + NEXT) for one in people}
    none = [one for one in people if not after[one]]
    return {
        "without_tie": [one for one in none if status[one] == KNOWN],
        "unknown": [one for one in none if status[one] == UNKNOWN],
        "without_unpaid": [
            one
            for one in people
            if status[one] == KNOWN
            and after[one]
            and not _unpaid(after[one])
            and _unpaid(history.active(one, last))
        ],
    }


def _activities(ends: Iterable[str], project: str, roles: Roles) -> list[str]:
    """Return the activities among *ends*, and those that are part of *project*."""
    parts = roles.sources(project, "PART_OF") if project else set()
    return sorted(one for one in parts.union(ends) if roles.kind[one] == "Activity")


def _carried(activities: list[str], history: History, *, last: date) -> dict[str, list[str]]:
    """Return the *activities*, which lose the last carrier, and which have none registered."""
    before = {one: _carriers(one, history, last) for one in activities}
    after = {one: _carriers(one, history, last + NEXT) for one in activities}
    return {
        "activities": activities,
        "without_carrier": [one for one in activities if before[one] and not after[one]],
        "carrier_unknown": [one for one in activities if not before[one] and not after[one]],
    }


def _unpaid(ties: Iterable[Tie]) -> bool:
    return any(tie.paid is False for tie in ties)


def _carriers(activity: str, history: History, day: date) -> set[str]:
    return {
        tie.source
        for tie in history.active(activity, day)
        if tie.target == activity and tie.kind in CARRIES
    }
