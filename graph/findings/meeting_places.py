"""Where people meet: the activities and associations near somebody, and where to turn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from graph.findings.isolation import lone_leaders
from graph.findings.roles import BODIES, CARRIES, Roles
from graph.findings.spared import revealing
from graph.moment import PAUSED

PLACES = ("Activity", "Association")
SAME_AREA, SAME_MUNICIPALITY, WIDER = "area", "municipality", "wider"


@dataclass(frozen=True, eq=False)
class MeetingPlaces:
    """The places of one day to which somebody may be introduced."""

    roles: Roles

    @cached_property
    def lone(self) -> frozenset[str]:
        """The persons who carry alone all that they lead."""
        return frozenset(lone_leaders(self.roles))

    @cached_property
    def hidden(self) -> frozenset[str]:
        """Units and activities whose ties reveal health or abuse, and the units' employees."""
        return revealing(self.roles)

    def rests_on_one(self, place: str) -> bool:
        """
        Tell whether more to do at *place* is a load on one person.

        So it is where all who lead it carry alone, and at an activity that no body runs when one
        person carries it, those who pause apart.
        """
        leaders = self.roles.leaders(place)
        if leaders and leaders <= self.lone:
            return True
        if self.roles.kind[place] != "Activity":
            return False
        carriers = self.roles.sources(place, *CARRIES)
        present = [one for one in carriers if self.roles.status[one] != PAUSED]
        return len(present) == 1 and self.roles.is_person(present[0])

    @cached_property
    def open(self) -> Mapping[str, int]:
        """For each place that may be named how many citizens are there: somebody, not on one."""
        kind, near = self.roles.kind, self.roles.neighbours
        there = {
            place: sum(kind[one] == "Citizen" for one in near[place])
            for place in self.roles.of_kind(*PLACES)
            if place not in self.hidden and not self.rests_on_one(place)
        }
        return {place: n for place, n in there.items() if n}

    def near(self, actor: str, where: str) -> list[str]:
        """Return the open places of *actor*'s area, or of its municipality outside the area."""
        here = self._where[where].get(actor)
        there = self._by_where[where].get(here, []) if here else []
        return [place for place in there if self.nearness(actor, place) == where]

    def between(self, one: str, other: str) -> str | None:
        """Return the open place near both where most citizens are, or None."""
        for where in (SAME_AREA, SAME_MUNICIPALITY):
            near = [p for p in self.near(one, where) if self.nearness(other, p) != WIDER]
            if near:
                return min(near, key=lambda place: (-self.open[place], place))
        return None

    def nearness(self, one: str, other: str) -> str:
        """Return whether two are of one area, of one municipality, or farther from each other."""
        for column in (SAME_AREA, SAME_MUNICIPALITY):
            here = self._where[column].get(one)
            if here and here == self._where[column].get(other):
                return column
        return WIDER

    def contact_point(self, place: str) -> str | None:
        """Return where to turn about *place*: its own contact point, else that of who runs it."""
        for one in (place, *sorted(self.roles.sources(place, "RUNS") - self.hidden)):
            if told := self._contact_points.get(one):
                return told
        return None

    def who_runs(self, place: str) -> list[str]:
        """Return the bodies that run *place*; a body stands for itself; none of them reveals."""
        if self.roles.kind[place] in BODIES:
            return [] if place in self.hidden else [place]
        runs = self.roles.sources(place, "RUNS") - self.hidden
        return sorted(one for one in runs if self.roles.kind[one] in BODIES)

    @cached_property
    def area(self) -> Mapping[str, str]:
        """The area of each actor that has one."""
        return self.roles.column("area_id")

    @cached_property
    def _contact_points(self) -> Mapping[str, str]:
        return self.roles.column("contact_point")

    @cached_property
    def _where(self) -> Mapping[str, Mapping[str, str]]:
        return {
            SAME_AREA: self.area,
            SAME_MUNICIPALITY: self.roles.column("municipality_id"),
        }

    @cached_property
    def _by_where(self) -> Mapping[str, Mapping[str, list[str]]]:
        found: dict[str, dict[str, list[str]]] = {}
        for column, where in self._where.items():
            found[column] = defaultdict(list)
            for place in self.open:
                if place in where:
                    found[column][where[place]].append(place)
        return found
