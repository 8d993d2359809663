"""
Make up a municipality, with what the questions ask for planted at known places.

For every question in ``planted.json`` the answer is known by how the municipality was made, not
by asking it: the background keeps to rules that no planted pattern follows.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np

from graph.errors import SettingsError
from ingest.generate.activities import fill_activities, make_activities, make_projects
from ingest.generate.bodies import Bodies, make_bodies
from ingest.generate.draft import Draft
from ingest.generate.families import befriend_families, make_circles, make_families
from ingest.generate.people import DAY, SHARE_COVERED, People, acquaint, acquaint_many
from ingest.generate.roles import (
    alone,
    decide,
    general_public,
    on_both_sides,
    on_pause,
    only_professionals,
    only_through_units,
    reach_outside,
    support,
)

__all__ = ["SMALLEST", "generate"]

SMALLEST = 300
TIES_PER_ACTOR, SHARE_ALONE = 2.3, 0.09
PLACES = ("Nord", "Syd", "Øst", "Vest", "Midt", "Havn", "Bakke", "Eng", "Skov", "Mose")
ABOUT = {
    "purpose": "Afprøve spørgsmål på en opdigtet kommune",
    "legal_basis": "Opdigtede personer",
    "legal_basis_children": "Opdigtede børn",
    "legal_basis_protected": "Opdigtede personer",
    "collected_on": DAY,
    "list_type": "tilføjelse",
    "complete": False,
    "invented": True,
}


def generate(citizens: int, seed: int, out: Path) -> Path:
    """
    Write a plausible made-up municipality as CSV sheets, and return the folder.

    About 2.3 contact ties per actor, 9 % of the actors without any, associations of heavy-tailed
    size, coverage of some areas only. The same numbers give the same bytes.

    Args:
        citizens: At least 300.
        seed: Also part of every id, so that several made-up municipalities load beside each other.
        out: The folder; ``planted.json`` there holds, per question, the keys of all rows of its
            answer.

    Raises:
        SettingsError: Too few citizens for every pattern to have its place.
    """
    if citizens < SMALLEST:
        raise SettingsError(
            f"{citizens} citizens are too few: each pattern that the questions ask for needs "
            "people of its own, and the others must be many enough to hide it. "
            f"Ask for {SMALLEST} or more."
        )
    chance = np.random.default_rng(seed)
    draft = Draft(chance, prefix=f"g{seed}-")
    ids = [f"b{n:06}" for n in range(1, citizens + 1)]
    people = _places(draft, [ids[int(n)] for n in chance.permutation(citizens)])
    _population(people, citizens)
    draft.write(out, about={"source": f"opdigtet-{citizens}-{seed}", **ABOUT})
    return out


def _places(draft: Draft, free_ids: list[str]) -> People:
    """Add the areas; in some everybody is asked, in some only a few, in the rest nobody knows."""
    town = draft.add("Municipality", "kommune", name="Opdigtet Kommune")
    areas = []
    for n in range(max(5, len(free_ids) // 500)):
        name = f"{PLACES[n % len(PLACES)]} {1 + n // len(PLACES)}"
        areas.append(draft.add("Area", f"o{n:03}", name=name, municipality_id=town))
    covered = draft.sample(areas, round(SHARE_COVERED * len(areas)))
    for n, area in enumerate(areas):
        if area in covered or n % 2:
            draft.add(
                "Coverage",
                f"d{n:03}",
                covers_kind="borgere",
                area_id=area,
                boundary_rule="alle borgere i området",
                asked_on=date(2024, 10, 1),
                valid_from=date(2024, 10, 1),
                complete=area in covered,
            )
    return People(draft, free_ids, areas, set(covered))


def _population(people: People, citizens: int) -> None:
    """Add bodies and leaders first, then who is planted, then the public and its acquaintances."""
    draft = people.draft
    bodies = make_bodies(people, citizens=citizens)
    leaders = [people.leader() for _ in range(max(2, citizens // 300))]
    projects = make_projects(draft, max(4, citizens // 1000))
    activities = make_activities(people, bodies, projects, leaders=leaders)
    only_professionals(people, bodies, projects, many=citizens // 40)
    only_through_units(people, bodies, many=citizens // 60)
    on_pause(people, bodies, many=max(8, citizens // 100))
    on_both_sides(people, bodies, many=max(4, citizens // 100))
    decide(people, bodies, activities)
    parents = make_families(people, bodies, many=max(8, citizens // 60))
    make_circles(people, bodies, many=5 * max(2, citizens // 300))
    outsiders = [people.citizen() for _ in range(max(3, citizens // 200))]
    actors = citizens + sum(
        len(draft.nodes[kind])
        for kind in ("Employee", "Association", "MunicipalUnit", "Organisation", "Activity")
    )
    planted = len(draft.planted["no_registered_tie"])
    alone(people, many=round(SHARE_ALONE * actors) - planted)
    _public(people, bodies, outsiders)
    support(people, bodies, projects)
    befriend_families(people, parents)
    fill_activities(people, activities)
    acquaint_many(people, round(TIES_PER_ACTOR * actors) - draft.contacts)


def _public(people: People, bodies: Bodies, outsiders: list[str]) -> None:
    member_of = general_public(people, bodies)
    for outsider in outsiders:
        acquaint(people, outsider, people.somebody_else())
    reach_outside(people, member_of, outsiders=outsiders)
