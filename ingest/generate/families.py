"""Families and children of a made-up municipality: who helps, and whether it hangs together."""

from __future__ import annotations

from ingest.generate.bodies import Bodies
from ingest.generate.draft import Draft
from ingest.generate.people import People, acquaint

LEGS = ("referral", "fee", "companion", "club")


def make_families(people: People, bodies: Bodies, *, many: int) -> list[str]:
    """
    Add families whom a unit and an association help, and return the parents.

    One in four is whole (the employee works with the association), and these are made first, so
    that no later tie closes a gap; then come pairs that have no tie, pairs that have one which
    the employee has no part in, and families that a unit alone helps.
    """
    draft = people.draft
    parents = []
    for n in range(many):
        kind = ("whole", "no_pair", "no_thread", "one_body")[4 * n // many]
        area = draft.pick(people.areas)
        family = draft.add("Family", f"fam{n:05}", area_id=area)
        parent, child = (
            people.citizen(area_id=area, family_id=family, age_band=age, is_child=is_child)
            for age, is_child in (("30-49", None), ("0-12", True))
        )
        draft.tie(parent, "FAMILY_OF", child)
        post, unit, association = _helpers(draft, bodies, kind)
        draft.tie(post, "SUPPORTS", parent)
        if association:
            draft.tie(child, "MEMBER_OF", association, valid_from=people.joined[child])
        if kind == "no_pair":
            _plant_once(draft, "missing_pairs", unit_id=unit, organisation_id=association)
        if kind in ("no_pair", "no_thread"):
            known = people.known[parent] and people.known[child]
            status = "registered" if known else "unknown"
            draft.plant("families_without_whole_thread", family_id=family, status=status)
        verdict = "open" if people.known[child] else "unknown"
        draft.plant("closed_circle", child_id=child, verdict=verdict)
        parents.append(parent)
    return parents


def _helpers(draft: Draft, bodies: Bodies, kind: str) -> tuple[str, str, str | None]:
    """Return an employee, the unit and an association that stand to each other as *kind* says."""
    if kind == "one_body":
        return (*draft.pick(bodies.unit_staff), None)
    if kind == "no_thread":
        return _untied_colleague(draft, bodies)
    apart = {*bodies.units_apart, *bodies.associations_apart}
    while True:
        post, unit = draft.pick(bodies.unit_staff)
        association = bodies.association(draft)
        if kind == "no_pair" and (unit, association) not in draft.linked:
            return post, unit, association
        if kind == "whole" and not {unit, association} & apart:
            if (post, association) not in draft.staff_links:
                draft.tie(post, "PARTNERS_WITH", association)
            draft.staff_links.add((post, association))
            draft.linked.add((unit, association))
            return post, unit, association


def _untied_colleague(draft: Draft, bodies: Bodies) -> tuple[str, str, str]:
    """Return a unit and association that work together, and an employee without part in it."""
    for unit, association in draft.sample(sorted(draft.linked), len(draft.linked)):
        for post, employer in bodies.unit_staff:
            if employer == unit and (post, association) not in draft.staff_links:
                return post, unit, association
    raise AssertionError("every unit has two employees, and one tie to an association at most")


def _plant_once(draft: Draft, question: str, **key: str | None) -> None:
    if key not in draft.planted.get(question, []):
        draft.plant(question, **key)


def befriend_families(people: People, parents: list[str]) -> None:
    """Give half of the parents an acquaintance whom no employee supports."""
    draft = people.draft
    quiet = [node for node in people.general if node not in people.supported]
    for parent in parents[::2]:
        acquaint(people, parent, draft.pick(quiet))


def make_circles(people: People, bodies: Bodies, *, many: int) -> None:
    """Add children round whom the circle is closed, rests on one companion, or lacks a leg."""
    draft = people.draft
    shared = ""
    for n in range(many):
        child = people.citizen(age_band="0-12", is_child=True, in_target_group=True)
        missing = draft.pick(LEGS) if n % 5 > 2 else None
        if missing != "companion":
            is_second = n % 5 == 2
            mentor = shared if is_second else people.citizen(social=True)
            shared = mentor
            draft.tie(mentor, "MENTORS", child)
        if missing != "referral":
            draft.tie(draft.pick(bodies.units), "REFERS", child)
        if missing != "fee":
            draft.tie(draft.pick(bodies.units), "PAYS_FEE", child)
        if missing != "club":
            association = bodies.association(draft)
            draft.tie(child, "MEMBER_OF", association, valid_from=people.joined[child])
        verdict = "one_person" if n % 5 in (1, 2) else "closed"
        if missing:
            verdict = "open" if people.known[child] else "unknown"
        draft.plant("closed_circle", child_id=child, verdict=verdict)
