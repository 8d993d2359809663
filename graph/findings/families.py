"""Who serves which family, who holds the whole thread, and the closed circle round a child."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from graph.findings.finding import Finding, Row, ordered
from graph.findings.roles import BODIES, Roles, roles_on
from graph.moment import KNOWN, UNKNOWN
from graph.records import Records

REFERS_OR_PAYS = ("REFERS", "PAYS_FEE")
LEGS_WITH_A_SOURCE = {"referral": "REFERS", "fee": "PAYS_FEE", "companion": "MENTORS"}
LEGS = (*LEGS_WITH_A_SOURCE, "club")


def families_without_whole_thread(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the families served by several bodies, whom nobody outside the family sees all of.

    Somebody holds the whole thread who is tied to a member of the family (or refers one) and, for
    each body that serves it, to that body, an employee or a leader of it.
    """
    roles = roles_on(records, day)
    members = members_of_families(roles)
    rows = []
    for family, bodies in families_served(roles).items():
        if len(bodies) < 2 or _thread_is_held(roles, members[family], bodies):
            continue
        unknown = any(roles.status[member] == UNKNOWN for member in members[family])
        rows.append(
            {
                "family_id": family,
                "bodies": sorted(bodies),
                "status": "unknown" if unknown else "registered",
            }
        )
    return ordered(rows)


def closed_circle(records: Records, day: date | None = None) -> list[Row]:
    """
    Return for each child whether referral, fee, companion and club are registered.

    Returns:
        Each leg "closed", "open" or, when nobody knows all the child's ties, "unknown".
        ``shared_person_ids``: persons behind several legs or several children; an organisation
        behind several is normal. ``verdict``: "open", "unknown", "one_person" or "closed".
    """
    roles = roles_on(records, day)
    children = sorted(roles.who_are("is_child"))
    behind = {child: _persons_behind(roles, child) for child in children}
    with_children: dict[str, int] = defaultdict(int)
    for persons in behind.values():
        for person in persons:
            with_children[person] += 1
    rows = []
    for child in children:
        legs = _legs(roles, child)
        shared = [
            person
            for person, count in behind[child].items()
            if count > 1 or with_children[person] > 1
        ]
        rows.append(
            {"child_id": child, **legs}
            | {"shared_person_ids": sorted(shared), "verdict": _verdict(legs, shared)}
        )
    return ordered(rows)


def carriers_of_circles(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the persons behind several legs of a child's circle, or behind those of several children.

    Returns:
        ``legs``: the kinds of leg the person carries; ``child_ids``: round whom. An organisation
        is never a carrier.
    """
    roles = roles_on(records, day)
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for child in sorted(roles.who_are("is_child")):
        for leg, kind in LEGS_WITH_A_SOURCE.items():
            for source in roles.sources(child, kind):
                if roles.is_person(source):
                    found[source].append((leg, child))
    return ordered(
        {
            "person_id": person,
            "legs": [leg for leg in LEGS_WITH_A_SOURCE if leg in {one for one, _ in carried}],
            "child_ids": sorted({child for _, child in carried}),
        }
        for person, carried in found.items()
        if len(carried) > 1
    )


def members_of_families(roles: Roles) -> dict[str, set[str]]:
    """Return for each family the citizens who are part of it."""
    members: dict[str, set[str]] = defaultdict(set)
    for tie in roles.structure:
        if tie.kind == "PART_OF" and roles.kind.get(tie.target) == "Family":
            members[tie.target].add(tie.source)
    return members


def families_served(roles: Roles) -> dict[str, set[str]]:
    """
    Return for each family the units, associations and organisations that serve it.

    A body serves a family when it, an employee of it, or a leader or volunteer of an association
    has a contact tie to a member, refers one, or pays a member's fee.
    """
    served: dict[str, set[str]] = {}
    stands_for: dict[str, set[str]] = {}
    for family, members in members_of_families(roles).items():
        near = roles.reached_by(members)
        for member in members:
            near |= roles.sources(member, *REFERS_OR_PAYS) | roles.targets(member, *REFERS_OR_PAYS)
        for actor in near:
            if actor not in stands_for:
                stands_for[actor] = _bodies_behind(roles, actor)
        served[family] = set().union(*(stands_for[actor] for actor in near))
    return served


def _bodies_behind(roles: Roles, actor: str) -> set[str]:
    if roles.kind[actor] in BODIES:
        return {actor}
    helped = roles.targets(actor, "LEADS", "VOLUNTEERS_AT") if roles.is_person(actor) else set()
    associations = {body for body in helped if roles.kind[body] == "Association"}
    return associations | roles.sources(actor, "EMPLOYS")


def _thread_is_held(roles: Roles, members: Iterable[str], bodies: Iterable[str]) -> bool:
    members = set(members)
    near = roles.reached_by(members)
    for member in members:
        near |= roles.sources(member, "REFERS")
    teams = [roles.team(body) | roles.leaders(body) for body in bodies]
    return any(
        all(not roles.neighbours[person].isdisjoint(team) for team in teams)
        for person in near - members
        if roles.is_person(person)
    )


def _persons_behind(roles: Roles, child: str) -> Mapping[str, int]:
    """Return the persons who refer, pay for or follow *child*, and in how many of those ways."""
    persons: dict[str, int] = defaultdict(int)
    for kind in LEGS_WITH_A_SOURCE.values():
        for source in roles.sources(child, kind):
            if roles.is_person(source):
                persons[source] += 1
    return persons


def _legs(roles: Roles, child: str) -> dict[str, str]:
    closed = {leg for leg, kind in LEGS_WITH_A_SOURCE.items() if roles.sources(child, kind)}
    if _has_club(roles, child):
        closed.add("club")
    otherwise = "open" if roles.status[child] == KNOWN else "unknown"
    return {leg: "closed" if leg in closed else otherwise for leg in LEGS}


def _has_club(roles: Roles, child: str) -> bool:
    joined = roles.targets(child, "MEMBER_OF", "TAKES_PART_IN")
    run_by = (roles.sources(target, "RUNS") for target in joined)
    return any(roles.kind[body] == "Association" for body in joined.union(*run_by))


def _verdict(legs: Mapping[str, str], shared: Iterable[str]) -> str:
    for answer in ("open", "unknown"):
        if answer in legs.values():
            return answer
    return "one_person" if shared else "closed"


FINDINGS = (
    Finding(
        name="families_without_whole_thread",
        theme="partnership",
        label="Families whose whole thread nobody holds",
        label_da="Familier, hvor ingen har hele tråden",
        question="For which families does no one hold the whole thread?",
        question_da="For hvilke familier har vi ikke registreret nogen, der har hele tråden?",
        plain="We have not registered anyone tied to the family and to all who serve it.",
        plain_da="Vi har ikke registreret nogen, der både kender familien og alle dem, der "
        "hjælper den.",
        columns=("family_id", "bodies", "status"),
        compute=families_without_whole_thread,
    ),
    Finding(
        name="closed_circle",
        theme="partnership",
        label="The closed circle round a child",
        label_da="Den lukkede cirkel om et barn",
        question="Are referral, fee, companion and club registered, and on whom do they rest?",
        question_da="Er visitation, kontingent, følgeskab og klub registreret, og hvem hviler de "
        "på?",
        plain="We have not registered a leg that is called open; unknown stands apart.",
        plain_da="Vi har ikke registreret et led, der står som åbent; ukendt står for sig.",
        columns=("child_id", *LEGS, "shared_person_ids", "verdict"),
        compute=closed_circle,
    ),
)
