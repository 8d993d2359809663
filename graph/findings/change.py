"""What time brings: withdrawal in stages, ties that end soon, ties gained outside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from graph.findings.finding import Finding, Row, ordered
from graph.findings.roles import Roles, roles_on
from graph.findings.ties import History, history_of
from graph.moment import PAUSED
from graph.records import Records

HORIZON_DAYS = 90
BELONGS_BY = ("MEMBER_OF", "VOLUNTEERS_AT", "TAKES_PART_IN", "LEADS")


def withdrawal_stages(records: Records, day: date | None = None) -> list[Row]:
    """
    Return what happens when units and their employees step back one by one, smallest reach first.

    The order is fixed beforehand: by the number of citizens each is tied to, then by id. Safe
    reach is the last stage before the first with anybody in ``newly_alone``: citizens, not
    pausing, who lose their last registered tie at that stage. Ties do not form again meanwhile.
    """
    roles = roles_on(records, day)
    reach = {
        actor: [near for near in roles.neighbours[actor] if roles.kind[near] == "Citizen"]
        for actor in roles.municipal
    }
    order = sorted((actor for actor in reach if reach[actor]), key=lambda a: (len(reach[a]), a))
    left = {citizen: len(roles.neighbours[citizen]) for citizen in roles.of_kind("Citizen")}
    rows = []
    for stage, removed in enumerate(order, start=1):
        for citizen in reach[removed]:
            left[citizen] -= 1
        alone = [
            citizen
            for citizen in reach[removed]
            if not left[citizen] and roles.status[citizen] != PAUSED
        ]
        rows.append({"stage": stage, "removed_id": removed, "newly_alone": sorted(alone)})
    return rows


def expiring_ties(
    records: Records, day: date | None = None, *, horizon: int = HORIZON_DAYS
) -> list[Row]:
    """Return the active ties that end within *horizon* days, both the first and last counted."""
    roles = roles_on(records, day)
    until = roles.day + timedelta(days=horizon)
    return ordered(
        {
            "source_id": tie.source,
            "target_id": tie.target,
            "kind": tie.kind,
            "ends_on": tie.ends_on,
        }
        for tie in roles.contacts
        if tie.ends_on is not None and tie.ends_on <= until
    )


def gained_tie_outside(records: Records, day: date | None = None) -> list[Row]:
    """
    Return who came to an association and later gained an unpaid tie outside its circle.

    The circle is the association, the activities it runs, its employees, and the persons who are
    members, volunteers, participants or leaders of it or of those activities. Ties without a
    start do not say what came first and are passed over.
    """
    roles = roles_on(records, day)
    circles: dict[str, frozenset[str]] = {}
    rows = []
    for (citizen, association), first in _first_days(history_of(records), roles).items():
        later = _unpaid_since(roles, citizen, first)
        if later and association not in circles:
            circles[association] = _circle(roles, association)
        rows += [
            {
                "citizen_id": citizen,
                "association_id": association,
                "other_id": other,
                "since": since,
            }
            for other, since in later.items()
            if other not in circles[association]
        ]
    return ordered(rows)


def _first_days(history: History, roles: Roles) -> dict[tuple[str, str], date]:
    """Return the first day of each citizen at each association or an activity it has run."""
    run_by: dict[str, set[str]] = defaultdict(set)
    for tie in history.ties:
        if tie.kind == "RUNS" and history.kind[tie.source] == "Association":
            run_by[tie.target].add(tie.source)
    first: dict[tuple[str, str], date] = {}
    for tie in history.ties:
        if (
            tie.kind not in BELONGS_BY
            or tie.valid_from is None
            or tie.valid_from > roles.day
            or history.kind[tie.source] != "Citizen"
        ):
            continue
        through = run_by[tie.target] if tie.kind == "TAKES_PART_IN" else set()
        own = {tie.target} if history.kind[tie.target] == "Association" else set()
        for association in own | through:
            key = (tie.source, association)
            first[key] = min(first.get(key, tie.valid_from), tie.valid_from)
    return first


def _unpaid_since(roles: Roles, citizen: str, first: date) -> Mapping[str, date]:
    """Return those *citizen* has an unpaid tie with that began after *first*, and since when."""
    since: dict[str, date] = {}
    for tie in roles.touching.get(citizen, ()):
        if tie.paid is False and tie.valid_from is not None and tie.valid_from > first:
            other = tie.other(citizen)
            since[other] = min(since.get(other, tie.valid_from), tie.valid_from)
    return since


def _circle(roles: Roles, association: str) -> frozenset[str]:
    return frozenset(_members_of_circle(roles, association))


def _members_of_circle(roles: Roles, association: str) -> Iterator[str]:
    activities = roles.targets(association, "RUNS")
    yield from activities
    yield from roles.targets(association, "EMPLOYS")
    for place in {association} | activities:
        yield place
        yield from (who for who in roles.sources(place, *BELONGS_BY) if roles.is_person(who))


FINDINGS = (
    Finding(
        name="withdrawal_stages",
        theme="time",
        label="Stages of withdrawal",
        label_da="Tilbagetrækning i trin",
        question="At which stage of withdrawal does somebody lose the last registered tie?",
        question_da="På hvilket trin af tilbagetrækningen mister nogen den sidste registrerede "
        "relation?",
        plain="After this stage we have registered no tie for those named; ties do not form again "
        "in the calculation.",
        plain_da="Vi har ikke registreret nogen relation for de nævnte efter dette trin; der "
        "opstår ikke nye i beregningen.",
        columns=("stage", "removed_id", "newly_alone"),
        compute=withdrawal_stages,
    ),
    Finding(
        name="expiring_ties",
        theme="time",
        label="Ties that end soon",
        label_da="Relationer, der snart udløber",
        question="Which ties end within the horizon?",
        question_da="Hvilke relationer udløber inden for horisonten?",
        plain="These ties end soon; see who then stands without one.",
        plain_da="Disse relationer udløber snart; se hvem der så står uden.",
        columns=("source_id", "target_id", "kind", "ends_on"),
        compute=expiring_ties,
    ),
    Finding(
        name="gained_tie_outside",
        theme="time",
        label="Ties gained outside",
        label_da="Relationer opnået udenfor",
        question="Who has gained an unpaid tie outside the house, and when?",
        question_da="Hvem har fået en ubetalt relation uden for huset, og hvornår?",
        plain="Came here first, and has since gained an unpaid tie outside its circle.",
        plain_da="Kom her først og har siden fået en ubetalt relation uden for dets kreds.",
        columns=("citizen_id", "association_id", "other_id", "since"),
        compute=gained_tie_outside,
    ),
)
