"""Activities and projects of a made-up municipality: who carries them, who comes, what ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ingest.generate.bodies import Bodies
from ingest.generate.draft import Draft
from ingest.generate.people import People

WORDS = ("Fællesspisning", "Lektiecafé", "Gåtur", "Værksted", "Byhave", "Sangaften", "Boldspil")
ENDS: tuple[tuple[str | None, bool], ...] = (  # end as written, and whether it is still to come
    ("31-12-2025", True),
    ("2022", False),
    ("30-06-2026", True),
    (None, False),
)
GROUP_NOBODY_LEADS_FROM = "nytilflyttere"


@dataclass(frozen=True)
class Project:
    """A project, whether it has an end, and whether that is still to come."""

    id: str
    has_end: bool
    is_running: bool


def make_projects(draft: Draft, many: int) -> list[Project]:
    """Add projects: some end later than any horizon, some have ended, some have no end."""
    projects = []
    for n in range(many):
        end, is_running = ENDS[n % len(ENDS)]
        node = draft.add(
            "Project", f"p{n:04}", name=f"Projekt {n}", valid_from=date(2018, 1, 1), valid_to=end
        )
        projects.append(Project(node, end is not None, is_running))
    return projects


def make_activities(
    people: People, bodies: Bodies, projects: list[Project], *, leaders: list[str]
) -> list[str]:
    """
    Add activities with those who carry them: two or three, or one, or nobody registered.

    Args:
        leaders: Those who are each going to lead one activity alone; ten activities a leader.

    Returns:
        The activities that people may come to.
    """
    draft = people.draft
    alone = draft.add("Activity", "a00000", name="Idé uden deltagere")
    draft.plant("no_registered_tie", id=alone, status="unknown")
    running = [project for project in projects if project.is_running]
    ending = [project for project in projects if project.has_end]
    shared = list(bodies.shared)
    made = []
    for n in range(1, 10 * len(leaders) + 1):
        association, unit = shared.pop() if shared else (bodies.association(draft), None)
        is_paid = n % 6 == 1 and unit is None and n % 10 not in (2, 3, 7)
        project = draft.pick(running) if is_paid else None
        part_of = project or (draft.pick(ending) if n % 4 == 0 else None)
        area = draft.pick(people.areas)
        name = f"{draft.pick(WORDS)} {n}"
        node = draft.add(
            "Activity",
            f"a{n:05}",
            name=name,
            area_id=area,
            project_id=part_of.id if part_of else None,
        )
        draft.tie(association, "RUNS", node, paid_by=project.id if project else None)
        if unit:
            draft.tie(unit, "RUNS", node)
        paid_by = project.id if project and n % 12 == 1 else None
        carriers = _carry(people, node, n=n, paid_by=paid_by, leaders=leaders)
        if part_of:
            before = carriers + 1 + (unit is not None)
            after = 0 if paid_by else before - (project is not None)
            draft.plant(
                "activities_after_project",
                activity_id=node,
                project_id=part_of.id,
                carriers_before=before,
                carriers_after=after,
            )
        made.append(node)
    return made


def _carry(
    people: People, activity: str, *, n: int, paid_by: str | None, leaders: list[str]
) -> int:
    """Let people carry the activity; return how many."""
    draft = people.draft
    if n % 10 == 7:
        leader = leaders[n // 10]
        draft.tie(leader, "LEADS", activity, paid=False)
        draft.plant("lone_ildsjaele", person_id=leader)
        draft.plant("activities_on_one_carrier", activity_id=activity, carrier_id=leader)
        return 1
    if n % 20 == 2:
        return 0
    many = 1 if n % 10 == 3 else 2 + int(draft.chance.integers(2))
    carriers = [people.citizen(social=True) for _ in range(many)]
    if many > 1 and n % 3 == 0:
        carriers.append(_newcomer(people, n))
    for carrier in carriers:
        draft.tie(carrier, "VOLUNTEERS_AT", activity, paid_by=paid_by)
        if paid_by:
            plant_paid(draft, carrier, activity, kind="VOLUNTEERS_AT", project=paid_by)
    if many == 1:
        draft.plant("activities_on_one_carrier", activity_id=activity, carrier_id=carriers[0])
    return len(carriers)


def plant_paid(draft: Draft, source: str, target: str, *, kind: str, project: str) -> None:
    """Write down that this tie of a citizen ends with a project, across sectors."""
    draft.plant(
        "ties_ending_with_project",
        source_id=source,
        target_id=target,
        kind=kind,
        project_id=project,
    )
    citizen = target if kind == "SUPPORTS" else source
    key = {"citizen_id": citizen, "project_id": project}
    if key not in draft.planted.get("people_after_project", [])[-5:]:
        draft.plant("people_after_project", **key)


def _newcomer(people: People, n: int) -> str:
    """Add one unlike all leaders of the area, or who only seems to be a candidate to train."""
    draft = people.draft
    area = draft.pick(sorted(people.groups))
    group = None if n % 4 == 1 else GROUP_NOBODY_LEADS_FROM
    is_protected, is_like_them = n % 15 == 0, n % 7 == 0
    newcomer = people.citizen(
        social=True,
        area_id=area,
        age_band="18-29",
        group=draft.pick(people.groups[area]) if is_like_them else group,
        protected=True if is_protected else None,
    )
    if not (is_protected or is_like_them or newcomer in people.refusing):
        status = "registered" if group else "unknown"
        draft.plant("candidates_to_train", citizen_id=newcomer, area_id=area, status=status)
    return newcomer


def fill_activities(people: People, activities: list[str]) -> set[str]:
    """Let general citizens take part, mixed or not as planned; return those who do."""
    draft = people.draft
    pools: dict[bool | None, list[str]] = {True: [], False: [], None: []}
    for node in people.general:
        if node not in people.reaching_out:
            pools[people.target[node]].append(node)
    taking_part: set[str] = set()
    for activity in activities:
        verdict, *numbers = _plan(draft)
        for flag, many in zip((True, False, None), numbers, strict=True):
            for node in draft.sample(pools[flag], many):
                draft.tie(node, "TAKES_PART_IN", activity, valid_from=people.joined[node])
                taking_part.add(node)
        draft.plant("activity_mixing", activity_id=activity, verdict=verdict)
        if numbers[0] and numbers[1]:
            draft.plant("equal_meeting_places", activity_id=activity)
    return taking_part


def _plan(draft: Draft) -> tuple[str, int, int, int]:
    """Return a verdict and how many inside, outside and of unknown target group make it true."""
    few, many = 2 + int(draft.chance.integers(4)), 3 + int(draft.chance.integers(6))
    drawn = draft.chance.random()
    if drawn < 0.4:
        sides = (few, 3 * few - int(draft.chance.integers(2 * few)))
        one, other = sides if draft.happens(0.5) else sides[::-1]
        return "mixed", one, other, int(draft.chance.integers(3))
    if drawn < 0.6:
        one, other = (1, many) if draft.happens(0.5) else (many, 1)
        return "mostly_one_group", one, other, 0
    if drawn < 0.75:
        return "only_others", 0, many, 0
    if drawn < 0.9:
        return "reserve", few, 0, 0
    return "unknown", few, 0, 1 + int(draft.chance.integers(2))
