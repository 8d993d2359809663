"""Citizens of a made-up municipality: where they live, what is known of them, whom they know."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from ingest.generate.draft import Draft

DAY = date(2024, 12, 31)
GROUPS = ("idræt", "kirke", "kultur", "nabolag", "seniorer")
LEADERS_AGES = ("50-64", "65-79")
ADULT_AGES = ("18-29", "30-49", "50-64", "65-79", "80+")
NAMES = [
    "Aage",
    "Agnes",
    "Aksel",
    "Alma",
    "Anja",
    "Arne",
    "Astrid",
    "Bente",
    "Bent",
    "Birgit",
    "Bo",
    "Camilla",
    "Carl",
    "Dorthe",
    "Ebbe",
    "Ella",
    "Emil",
    "Else",
    "Erik",
    "Fatima",
    "Frode",
    "Gerda",
    "Gitte",
    "Hanne",
    "Hans",
    "Henny",
    "Ib",
    "Inge",
    "Ivan",
    "Jamal",
    "Jette",
    "Jonas",
    "Karen",
    "Kim",
    "Lars",
    "Leila",
    "Liv",
    "Maja",
    "Mads",
    "Mette",
    "Nils",
    "Nina",
    "Ole",
    "Oda",
    "Per",
    "Pia",
    "Rasmus",
    "Rosa",
    "Sami",
    "Signe",
    "Sven",
    "Tea",
    "Tom",
    "Ulla",
    "Vera",
    "Viggo",
    "Yrsa",
    "Zahra",
    "Åse",
]
SHARE_COVERED, SHARE_REFUSED, SHARE_ASKED_ELSEWHERE, SHARE_NOT_ASKED = 0.6, 0.03, 0.25, 0.1


@dataclass
class People:
    """
    The citizens, by the role in which they were made.

    A group that no leader of the area comes from is given to nobody but those planted as
    candidates to train; a date of joining is one and the same for all that a citizen joins,
    and acquaintances are older than it. So the background answers no question by accident.
    """

    draft: Draft
    free_ids: list[str]
    areas: list[str]
    covered: set[str]
    known: dict[str, bool] = field(default_factory=dict)
    area_of: dict[str, str] = field(default_factory=dict)
    target: dict[str, bool | None] = field(default_factory=dict)
    joined: dict[str, date] = field(default_factory=dict)
    groups: dict[str, list[str]] = field(default_factory=dict)
    social: list[str] = field(default_factory=list)
    general: list[str] = field(default_factory=list)
    supported: set[str] = field(default_factory=set)
    refusing: set[str] = field(default_factory=set)
    reaching_out: set[str] = field(default_factory=set)

    def leader(self) -> str:
        """Add one who is going to lead something; those without are made after the last leader."""
        area, group = self.draft.pick(self.areas), self.draft.pick(GROUPS)
        self.groups.setdefault(area, []).append(group)
        age = self.draft.pick(LEADERS_AGES)
        return self.citizen(area_id=area, group=group, age_band=age, is_ildsjael=True, social=True)

    def citizen(self, *, social: bool = False, **row: Any) -> str:
        """Add a citizen with what *row* says and the rest by chance; the social know others."""
        chance = self.draft
        area = row.setdefault("area_id", chance.pick(self.areas))
        row.setdefault("group", chance.pick(self.groups.get(area, GROUPS)))
        row.setdefault("age_band", chance.pick(ADULT_AGES))
        row.setdefault("in_target_group", chance.pick((True, True, False, False, False, None)))
        answered, known = self._answer(area)
        name = f"{chance.pick(NAMES)} {chr(65 + int(chance.chance.integers(26)))}."
        node = chance.add("Citizen", self.free_ids.pop(), name=name, answered=answered, **row)
        self.known[node], self.area_of[node] = known, area
        if answered == "refused":
            self.refusing.add(node)
        self.target[node] = row["in_target_group"]
        self.joined[node] = date(2015, 1, 1) + timedelta(days=int(chance.chance.integers(3200)))
        if social:
            self.social.append(node)
        return node

    def somebody_else(self) -> str:
        """Return a social citizen, but not the one made last."""
        return self.social[int(self.draft.chance.integers(len(self.social) - 1))]

    def status(self, node: str) -> str:
        """Return what an absence is called here: "registered" or "unknown"."""
        return "registered" if self.known[node] else "unknown"

    def _answer(self, area: str) -> tuple[str | None, bool]:
        if area in self.covered:
            refused = self.draft.happens(SHARE_REFUSED)
            return ("refused", False) if refused else (None, True)
        if self.draft.happens(SHARE_ASKED_ELSEWHERE):
            return "answered", True
        return ("not_asked" if self.draft.happens(SHARE_NOT_ASKED) else None), False


def acquaint(people: People, one: str, other: str) -> None:
    """Let two know each other; when that began is unknown or long ago."""
    draft = people.draft
    since = None if draft.happens(0.6) else str(1985 + int(draft.chance.integers(30)))
    near = people.area_of[one] == people.area_of[other]
    kind = "NEIGHBOUR_OF" if near and draft.happens(0.4) else "KNOWS"
    draft.tie(one, kind, other, valid_from=since)


def acquaint_many(people: People, many: int) -> None:
    """Let *many* pairs of social citizens know each other, most within an area, some well known."""
    draft, social = people.draft, people.social
    by_area: dict[str, list[str]] = {}
    for node in social:
        by_area.setdefault(people.area_of[node], []).append(node)
    tries = 20 * max(many, 0)
    while many > 0 and tries > 0:
        tries -= 1
        one = draft.pick(social)
        circle = by_area[people.area_of[one]] if draft.happens(0.85) else social
        other = circle[int(len(circle) * draft.chance.random() ** 1.7)]
        if one != other and not draft.are_tied(one, other):
            acquaint(people, one, other)
            many -= 1
