"""Citizens of a made-up municipality who are planted to be found, and the general public."""

from __future__ import annotations

from datetime import timedelta

from ingest.generate.activities import Project, plant_paid
from ingest.generate.bodies import Bodies
from ingest.generate.people import DAY, People, acquaint

HORIZON_DAYS = 90
SHARE_MEMBERS, SHARE_SUPPORTED = 0.5, 0.08


def only_professionals(
    people: People, bodies: Bodies, projects: list[Project], *, many: int
) -> None:
    """Add citizens who are tied to people paid to help alone; most of these to units only."""
    draft = people.draft
    running = [project for project in projects if project.is_running]
    unit_staff = [post for post, _ in bodies.unit_staff]
    for n in range(many):
        citizen = people.citizen(in_target_group=True)
        staff = draft.sample(unit_staff, 1 + n % 3)
        if n % 3 == 1:
            staff[0] = draft.pick(bodies.civil_staff)
        project = draft.pick(running).id if n % 4 == 0 else None
        for post in staff:
            draft.tie(post, "SUPPORTS", citizen, paid_by=project)
            if project:
                plant_paid(draft, post, citizen, kind="SUPPORTS", project=project)
        draft.plant("only_professional_ties", citizen_id=citizen, status=people.status(citizen))
        if n % 3 != 1:
            draft.plant("only_through_unit", citizen_id=citizen, status=people.status(citizen))


def only_through_units(people: People, bodies: Bodies, *, many: int) -> None:
    """Add citizens who come to what a unit alone runs, four to an activity."""
    draft = people.draft
    activity = ""
    for n in range(many):
        if n % 4 == 0:
            activity = draft.add("Activity", f"u{n:05}", name=f"Kommunens hold {n}")
            draft.tie(draft.pick(bodies.units), "RUNS", activity)
            verdict = "reserve" if many - n > 1 else "unknown"  # one alone is no reserve
            draft.plant("activity_mixing", activity_id=activity, verdict=verdict)
        citizen = people.citizen(in_target_group=True)
        draft.tie(citizen, "TAKES_PART_IN", activity)
        if n % 2:
            draft.tie(draft.pick(bodies.unit_staff)[0], "SUPPORTS", citizen)
        draft.plant("only_through_unit", citizen_id=citizen, status=people.status(citizen))


def on_pause(people: People, bodies: Bodies, *, many: int) -> None:
    """Add citizens who have withdrawn for a while, as is their right; some keep no tie."""
    draft = people.draft
    for n in range(many):
        citizen = people.citizen(
            paused_from=DAY - timedelta(days=20 * n % 300),
            paused_to=None if n % 2 else DAY + timedelta(days=30 * n % 200),
        )
        draft.plant("paused", citizen_id=citizen)
        if n % 4 == 0:
            draft.plant("no_registered_tie", id=citizen, status="paused")
        elif n % 4 == 1:
            draft.tie(draft.pick(bodies.unit_staff)[0], "SUPPORTS", citizen)
        else:
            acquaint(people, citizen, draft.pick(people.social))


def on_both_sides(people: People, bodies: Bodies, *, many: int) -> None:
    """Add citizens who help in an association and are themselves supported."""
    draft = people.draft
    for _ in range(many):
        citizen = people.citizen(social=True)
        association = bodies.association(draft)
        since = people.joined[citizen]
        draft.tie(citizen, "VOLUNTEERS_AT", association, valid_from=since)
        draft.tie(draft.pick(bodies.unit_staff)[0], "SUPPORTS", citizen)
        draft.plant("roles_on_both_sides", citizen_id=citizen)


def decide(people: People, bodies: Bodies, activities: list[str]) -> None:
    """Let officials decide: themselves, as citizens with a post, or through what they lead."""
    draft = people.draft
    decisions = draft.sample(activities, max(8, len(activities) // 20))
    co_led = draft.sample(list(bodies.co_led.items()), len(decisions) // 4)
    for n, decision in enumerate(decisions):
        post, _ = draft.pick(bodies.unit_staff)
        if n % 4 == 0:
            decider, path = post, "direct"
        elif n % 4 == 1:
            decider, path = people.citizen(social=True), "holds_post"
            acquaint(people, decider, people.somebody_else())
            draft.tie(decider, "HOLDS", post)
        elif n % 4 == 2 and co_led:
            (decider, unit), path = co_led.pop(), "through_led_body"
            post = draft.pick([post for post, employer in bodies.unit_staff if employer == unit])
            draft.tie(bodies.leaders[decider][1], "HOLDS", post)
            draft.staff_links.add((post, decider))
        else:
            decider, path = draft.pick(bodies.associations_apart), ""
        draft.tie(decider, "DECIDES", decision)
        if path:
            draft.plant(
                "decision_ties_of_officials",
                decision_id=decision,
                decider_id=decider,
                official_id=post,
                path=path,
            )


def alone(people: People, *, many: int) -> None:
    """Add citizens of whom no tie is registered."""
    draft = people.draft
    for _ in range(many):
        citizen = people.citizen(group=None)
        draft.plant("no_registered_tie", id=citizen, status=people.status(citizen))


def general_public(people: People, bodies: Bodies) -> dict[str, str]:
    """Add all others: a member of an association or acquainted, or both; return who is where."""
    draft = people.draft
    member_of = {}
    while people.free_ids:
        citizen = people.citizen(social=True)
        people.general.append(citizen)
        if draft.happens(SHARE_MEMBERS):
            member_of[citizen] = bodies.association(draft)
            since = people.joined[citizen]
            draft.tie(citizen, "MEMBER_OF", member_of[citizen], valid_from=since)
        else:
            acquaint(people, citizen, people.somebody_else())
    return member_of


def support(people: People, bodies: Bodies, projects: list[Project]) -> None:
    """Let some of the public be supported as well, some paid by a project or until a day."""
    draft = people.draft
    ending = [project.id for project in projects if project.has_end]
    for n, citizen in enumerate(
        draft.sample(people.general, round(SHARE_SUPPORTED * len(people.general)))
    ):
        post, _ = draft.pick(bodies.unit_staff)
        project = draft.pick(ending) if n % 5 == 0 else None
        days = {1: n % (HORIZON_DAYS + 1), 2: HORIZON_DAYS + 1, 3: -1 - n}.get(n % 5)
        ends = None if days is None else DAY + timedelta(days=days)
        draft.tie(post, "SUPPORTS", citizen, paid_by=project, valid_to=ends)
        people.supported.add(citizen)
        if project:
            plant_paid(draft, post, citizen, kind="SUPPORTS", project=project)
        if n % 5 == 1:
            draft.plant("expiring_ties", source_id=post, target_id=citizen, kind="SUPPORTS")


def reach_outside(people: People, member_of: dict[str, str], *, outsiders: list[str]) -> None:
    """Let members of one association come to know someone who is in none, after they joined."""
    draft = people.draft
    members = draft.sample(list(member_of), len(outsiders))
    people.reaching_out.update(members)
    for outsider, member in zip(outsiders, members, strict=True):
        since = people.joined[member] + timedelta(days=1 + int(draft.chance.integers(400)))
        draft.tie(member, "KNOWS", outsider, valid_from=since)
        draft.plant(
            "gained_tie_outside",
            citizen_id=member,
            association_id=member_of[member],
            other_id=outsider,
        )
