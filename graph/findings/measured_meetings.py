"""Meetings with what people said of them, beside the ties that began afterwards; no effect."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pandas as pd

from graph.findings.finding import Row, ordered
from graph.findings.roles import Roles, roles_on
from graph.findings.ties import days_of, history_of
from graph.records import Records

SHARES = ("share_had_a_say", "share_able_to_act", "share_gained_courage")
DAYS_AFTER = 365
TOOK_PART = ("PART_OF", "DECIDES", "INVITED_TO", "TAKES_PART_IN", "MEMBER_OF")


def measured_meetings(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the meetings held by the day, or of an unknown date, with what was measured.

    Returns:
        ``n`` and each share as registered, None when unknown. ``with_ids``: whom it was with.
        ``ties_after``: contact ties that began in the 365 days after it, by the day, and touch
        one of those or somebody in their circle (members, participants, those who decide). None
        when the date is unknown or nobody is registered as having been with. No sign of an
        effect: there is nothing to compare with.
    """
    roles = roles_on(records, day)
    meetings = records.nodes[records.nodes["kind"] == "Meeting"]
    rows = []
    for meeting, held in zip(meetings.itertuples(), days_of(meetings["held_on"]), strict=True):
        if held and held > roles.day:
            continue
        with_ids, circle = _circle(roles, str(meeting.Index))
        after = _ties_after(circle, records, held=held, day=roles.day) if held else None
        rows.append(
            {
                "meeting_id": meeting.Index,
                "name": meeting.name,
                "held_on": held,
                "n": None if pd.isna(meeting.n) else int(meeting.n),
                **{share: _known(getattr(meeting, share)) for share in SHARES},
                "with_ids": sorted(with_ids),
                "ties_after": after if circle else None,
            }
        )
    return ordered(rows)


def _ties_after(circle: set[str], records: Records, *, held: date, day: date) -> int:
    """Return how many contact ties of *circle* began in the year after *held*, and by *day*."""
    until = min(held + timedelta(days=DAYS_AFTER), day)
    return sum(
        tie.valid_from is not None
        and held < tie.valid_from <= until
        and not circle.isdisjoint((tie.source, tie.target))
        for tie in history_of(records).ties
    )


def _circle(roles: Roles, meeting: str) -> tuple[set[str], set[str]]:
    """Return whom a meeting was with, and the actors in and round those and the meeting."""
    with_ids = roles.targets(meeting, "PART_OF")
    near = with_ids | roles.sources(meeting, *TOOK_PART)
    for one in with_ids:
        near = near | roles.sources(one, *TOOK_PART)
    return with_ids, near & roles.neighbours.keys()


def _known(value: Any) -> Any:
    return None if pd.isna(value) else value
