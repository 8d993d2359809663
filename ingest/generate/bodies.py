"""Units, associations and organisations of a made-up municipality, and who works with whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np

from ingest.generate.draft import Draft
from ingest.generate.people import DAY, People

UNIT_WORDS = ("Børnehuset", "Skolen", "Jobhjørnet", "Sundhedshuset", "Biblioteket", "Plejecentret")
UNIT_STAFF = ("rådgiver", "pædagog", "bostøtte", "sundhedskonsulent", "vejleder", "bibliotekar")
ASSOCIATION_WORDS = ("Idræt", "Kor", "Naboer", "Spejdere", "Haver", "Teater", "Skak", "Bådlaug")
FORMS = ("boligselskab", "virksomhed", "fond", "skole")


@dataclass
class Bodies:
    """
    The bodies, by what they are for: those apart from the other sector are planted so.

    Attributes:
        sizes: The pull of each active association on members, heavy-tailed.
        co_led: Associations with two leaders and a municipal partner, with that partner.
    """

    units: list[str]
    units_apart: list[str]
    unit_staff: list[tuple[str, str]]
    associations: list[str]
    associations_apart: list[str]
    sizes: np.ndarray
    civil_staff: list[str] = field(default_factory=list)
    leaders: dict[str, list[str]] = field(default_factory=dict)
    co_led: dict[str, str] = field(default_factory=dict)
    shared: list[tuple[str, str]] = field(default_factory=list)

    def association(self, draft: Draft) -> str:
        """Return an active association, the larger the likelier."""
        return self.associations[int(np.searchsorted(self.sizes, draft.chance.random()))]


def make_bodies(people: People, *, citizens: int) -> Bodies:
    """Add bodies, their staff and leaders, and the ties between the sectors."""
    draft = people.draft
    units = _units(people, max(12, citizens // 200))
    apart = units[: max(3, len(units) // 7)]
    staff = _unit_staff(draft, units, max(2 * len(units), citizens // 40))
    associations, alone = _associations(people, max(18, citizens // 60))
    sizes = draft.chance.pareto(1.2, len(associations)) + 0.2
    bodies = Bodies(
        units=units,
        units_apart=apart,
        unit_staff=staff,
        associations=associations,
        associations_apart=associations[: max(3, len(associations) // 8)],
        sizes=np.cumsum(sizes) / sizes.sum(),
    )
    for association in (*bodies.associations_apart, *alone):
        _plant_apart(draft, "associations_without_municipal_partner", association)
    for unit in apart:
        _plant_apart(draft, "units_without_civil_partner", unit)
    _lead(people, bodies)
    _work_together(draft, bodies)
    _organisations(people, bodies, max(6, citizens // 200))
    return bodies


def _units(people: People, many: int) -> list[str]:
    draft = people.draft
    return [
        draft.add(
            "MunicipalUnit",
            f"k{n:04}",
            name=f"{draft.pick(UNIT_WORDS)} {n}",
            area_id=draft.pick(people.areas),
            answered="answered" if draft.happens(0.8) else None,
            sensitive=True if draft.happens(0.1) else None,
        )
        for n in range(1, many + 1)
    ]


def _unit_staff(draft: Draft, units: list[str], many: int) -> list[tuple[str, str]]:
    """Every unit has two at least; who is beyond that works anywhere."""
    staff = []
    for n in range(many):
        unit = units[n % len(units)] if n < 2 * len(units) else draft.pick(units)
        role = draft.pick(UNIT_STAFF)
        post = draft.add(
            "Employee", f"m{n:05}", name=f"{role.capitalize()} {n}", role=role, employer_id=unit
        )
        staff.append((post, unit))
    return staff


def _associations(people: People, many: int) -> tuple[list[str], list[str]]:
    """Return the active ones, and those without any tie."""
    draft = people.draft
    made = [
        draft.add(
            "Association",
            f"f{n:04}",
            name=f"{draft.pick(ASSOCIATION_WORDS)} {n}",
            area_id=draft.pick(people.areas),
            answered="answered" if draft.happens(0.75) else None,
        )
        for n in range(1, many + 1)
    ]
    alone = made[: max(2, many // 30)]
    for node in alone:
        draft.plant("no_registered_tie", id=node, status=_status(draft, node))
    return made[len(alone) :], alone


def _status(draft: Draft, node: str) -> str:
    rows = (*draft.nodes["Association"], *draft.nodes["MunicipalUnit"])
    (answered,) = (row["answered"] for row in rows if row["id"] == node)
    return "registered" if answered == "answered" else "unknown"


def _plant_apart(draft: Draft, question: str, node: str) -> None:
    column = "unit_id" if question.startswith("units") else "association_id"
    draft.plant(question, **{column: node}, status=_status(draft, node))


def _lead(people: People, bodies: Bodies) -> None:
    """Give each association a leader alone, who is planted as such, or two together."""
    draft = people.draft
    for n, association in enumerate(bodies.associations):
        together = [people.leader() for _ in range(1 if n % 5 in (0, 3) else 2)]
        for leader in together:
            draft.tie(leader, "LEADS", association, paid=False, valid_from=people.joined[leader])
        if len(together) == 1:
            draft.plant("lone_ildsjaele", person_id=together[0])
        bodies.leaders[association] = together
        if n % 4 == 0:
            role = "koordinator"
            post = draft.add(
                "Employee", f"c{n:04}", name=f"Koordinator {n}", role=role, employer_id=association
            )
            bodies.civil_staff.append(post)


def _work_together(draft: Draft, bodies: Bodies) -> None:
    """Tie every unit and association that is not apart to one of the other kind at least."""
    units = [unit for unit in bodies.units if unit not in bodies.units_apart]
    civil = bodies.associations[len(bodies.associations_apart) :]
    for n in range(max(len(units), len(civil))):
        unit, association = units[n % len(units)], civil[n % len(civil)]
        leaders = bodies.leaders[association]
        posts = [post for post, employer in bodies.unit_staff if employer == unit]
        way = ("direct", "direct", "staff", "leader", "activity")[n % 5]
        if way == "activity":
            bodies.shared.append((association, unit))
            continue
        draft.linked.add((unit, association))
        if way == "direct":
            _agree(draft, unit, association, is_late=n % 4 == 0)
            continue
        post = draft.pick(posts)
        draft.staff_links.add((post, association))
        if way == "staff":
            draft.tie(post, "PARTNERS_WITH", association, valid_from="2019")
        else:
            draft.tie(leaders[0], "KNOWS", post)
        if len(leaders) == 2:
            bodies.co_led.setdefault(association, unit)
    for unit in bodies.units_apart:
        draft.tie(unit, "PARTNERS_WITH", draft.pick(units))


def _agree(draft: Draft, unit: str, association: str, *, is_late: bool) -> None:
    """Agree how often to meet; one in four has not met for longer than that."""
    cadence = draft.pick((30, 60, 90))
    ago = cadence + draft.pick((1, 20, 200)) if is_late else draft.pick((0, 10, cadence))
    met: date = DAY - timedelta(days=ago)
    source, target = draft.tie(
        unit, "PARTNERS_WITH", association, cadence_days=cadence, last_met_on=met
    )
    if is_late:
        draft.plant("lapsed_partnerships", source_id=source, target_id=target)


def _organisations(people: People, bodies: Bodies, many: int) -> None:
    """Add organisations that work with associations; the first has no tie."""
    draft = people.draft
    for n in range(1, many + 1):
        form = draft.pick(FORMS)
        area = draft.pick(people.areas)
        name = f"{form.capitalize()} {n}"
        node = draft.add("Organisation", f"v{n:04}", name=name, form=form, area_id=area)
        if n == 1:
            draft.plant("no_registered_tie", id=node, status="unknown")
            continue
        draft.tie(node, "PARTNERS_WITH", bodies.association(draft))
