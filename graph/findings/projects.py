"""What is left the day after a project ends: its activities, its people and its ties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from graph.findings.finding import Finding, Row, ordered
from graph.findings.roles import CARRIES
from graph.findings.ties import History, Tie, history_of
from graph.moment import Moment
from graph.records import Records

NEXT = timedelta(days=1)
PAID_WORDS = {True: "yes", False: "no", None: "unknown"}


def activities_after_project(records: Records, day: date | None = None) -> list[Row]:
    """
    Return who carries a project's activities on its last day and on the day after.

    An activity is the project's when it is part of it, or the project pays a tie that runs, leads
    or volunteers at it; a carrier is whoever has such a tie, body or person. *day* plays no part.
    """
    del day
    history = history_of(records)
    rows = []
    for project, activities in _activities_of_projects(records, history).items():
        last = history.ends[project]
        for activity in activities:
            carried = [
                {
                    tie.source
                    for tie in history.active(activity, when)
                    if tie.target == activity and tie.kind in CARRIES
                }
                for when in (last, last + NEXT)
            ]
            rows.append(
                {
                    "activity_id": activity,
                    "project_id": project,
                    "carriers_before": len(carried[0]),
                    "carriers_after": len(carried[1]),
                }
            )
    return ordered(rows)


def people_after_project(records: Records, day: date | None = None) -> list[Row]:
    """
    Return with how many the people of a project have ties on its last day and on the day after.

    ``unpaid_after`` counts those with whom an unpaid tie is left. *day* plays no part.
    """
    del day
    history = history_of(records)
    rows = []
    for citizen, project, last in _people(history):
        after = history.active(citizen, last + NEXT)
        rows.append(
            {
                "citizen_id": citizen,
                "project_id": project,
                "ties_before": len(_others(citizen, history.active(citizen, last))),
                "ties_after": len(_others(citizen, after)),
                "unpaid_after": len(_others(citizen, (t for t in after if t.paid is False))),
            }
        )
    return ordered(rows)


def ties_of_people_after_project(records: Records, day: date | None = None) -> list[Row]:
    """Return every tie the people of a project have on its last day, and whether it remains."""
    del day
    history = history_of(records)
    return ordered(
        {
            "citizen_id": citizen,
            "project_id": project,
            "other_id": tie.other(citizen),
            "kind": tie.kind,
            "paid": PAID_WORDS[tie.paid],
            "remains": tie.is_active(last + NEXT),
        }
        for citizen, project, last in _people(history)
        for tie in history.active(citizen, last)
    )


def ties_ending_with_project(records: Records, day: date | None = None) -> list[Row]:
    """Return the ties between sectors that end on the day the project that pays for them ends."""
    del day
    history = history_of(records)
    rows = []
    for project, last in history.ends.items():
        paid = [tie for tie in history.paid_by.get(project, ()) if tie.is_active(last)]
        if not paid:
            continue
        sector = _sectors(records, paid, last)
        rows += [
            {
                "source_id": tie.source,
                "target_id": tie.target,
                "kind": tie.kind,
                "project_id": project,
                "ends_on": last,
            }
            for tie in paid
            if sector[tie.source] != sector[tie.target]
        ]
    return ordered(rows)


def _activities_of_projects(records: Records, history: History) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    part_of = records.ties[records.ties["kind"] == "PART_OF"]
    pairs = [
        *zip(part_of["target"], part_of["source"], strict=True),
        *((tie.paid_by, tie.target) for tie in history.ties if tie.kind in CARRIES),
    ]
    for project, activity in pairs:
        if project in history.ends and history.kind[activity] == "Activity":
            found[project].add(activity)
    return found


def _people(history: History) -> Iterator[tuple[str, str, date]]:
    """Return each citizen with a tie that a project pays on its last day, with project and day."""
    for project, last in history.ends.items():
        paid = [tie for tie in history.paid_by.get(project, ()) if tie.is_active(last)]
        people = {end for tie in paid for end in (tie.source, tie.target)}
        for person in people:
            if history.kind[person] == "Citizen":
                yield person, project, last


def _others(actor: str, ties: Iterable[Tie]) -> set[str]:
    return {tie.other(actor) for tie in ties}


def _sectors(records: Records, ties: list[Tie], day: date) -> dict[str, str]:
    """
    Return the sectors on *day* of the ends of *ties*.

    A sector follows from an actor's own ties, so only those next to the ends are looked at.
    """
    ends = {end for tie in ties for end in (tie.source, tie.target)}
    history = history_of(records)
    near = sorted({place for end in ends for place in history.places[end]})
    rows = records.ties.iloc[near]
    nodes = records.nodes.loc[sorted(ends.union(rows["source"], rows["target"]))]
    sectors: dict[str, str] = Moment(nodes, rows, records.loads, day).actors["sector"].to_dict()
    return sectors


FINDINGS = (
    Finding(
        name="activities_after_project",
        theme="bridging",
        label="Activities after the project",
        label_da="Aktiviteter efter projektet",
        question="Which activities have another carrier when the project ends?",
        question_da="Hvilke aktiviteter har en anden bærer, når projektet slutter?",
        plain="Those registered as carrying it on the last day and on the day after.",
        plain_da="Hvem der er registreret som bærere den sidste dag og dagen efter.",
        columns=("activity_id", "project_id", "carriers_before", "carriers_after"),
        compute=activities_after_project,
    ),
    Finding(
        name="people_after_project",
        theme="bridging",
        label="People after the project",
        label_da="Mennesker efter projektet",
        question="Who has a registered tie left the day after the project ends?",
        question_da="Hvem har en registreret relation tilbage dagen efter projektets slutning?",
        plain="With 0 after, we have not registered any tie that outlives the project.",
        plain_da="Står der 0 efter, har vi ikke registreret nogen relation, der lever videre.",
        columns=("citizen_id", "project_id", "ties_before", "ties_after", "unpaid_after"),
        compute=people_after_project,
    ),
    Finding(
        name="ties_of_people_after_project",
        theme="bridging",
        label="Their ties after the project",
        label_da="Deres relationer efter projektet",
        question="Which of their ties remain when the project ends, and which are unpaid?",
        question_da="Hvilke af deres relationer består, når projektet slutter, og hvilke er "
        "ubetalte?",
        plain="Each registered tie on the last day, and whether it still holds the day after.",
        plain_da="Hver registreret relation på den sidste dag, og om den består dagen efter.",
        columns=("citizen_id", "project_id", "other_id", "kind", "paid", "remains"),
        compute=ties_of_people_after_project,
    ),
    Finding(
        name="ties_ending_with_project",
        theme="partnership",
        label="Ties across sectors that end with a project",
        label_da="Relationer på tværs, der slutter med et projekt",
        question="Which ties across the sectors end with the grant?",
        question_da="Hvilke relationer på tværs af sektorerne slutter med bevillingen?",
        plain="The project pays for this tie, which ends with it.",
        plain_da="Projektet betaler relationen, som ophører sammen med det.",
        columns=("source_id", "target_id", "kind", "project_id", "ends_on"),
        compute=ties_ending_with_project,
    ),
)
