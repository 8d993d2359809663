"""Who does what for whom on one day: leaders, employees, carriers, and whom they speak for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

import pandas as pd

from graph.findings.ties import KEPT, Tie, by_actor, ties_of
from graph.model import PERSON_KINDS
from graph.moment import Moment
from graph.records import Records

CIVIL_BODIES = ("Association", "Organisation")
BODIES = ("MunicipalUnit", *CIVIL_BODIES)
CARRIES = ("LEADS", "VOLUNTEERS_AT", "RUNS")
NOBODY: frozenset[str] = frozenset()


class Ends(NamedTuple):
    """The ties of one kind: for each source its targets, and for each target its sources."""

    targets: Mapping[str, set[str]]
    sources: Mapping[str, set[str]]


@dataclass(frozen=True, eq=False)
class Roles:
    """One day of the records, ready to be asked who stands in which role."""

    moment: Moment

    @property
    def day(self) -> date:
        """The day that is looked at."""
        return self.moment.day

    @cached_property
    def actors(self) -> pd.DataFrame:
        """The actors of the day, index ``id`` sorted."""
        return self.moment.actors

    @cached_property
    def neighbours(self) -> Mapping[str, frozenset[str]]:
        """For each actor those it has an active contact tie with."""
        return self.moment.neighbours

    @cached_property
    def kind(self) -> Mapping[str, str]:
        """The kind of every node, surroundings too."""
        kinds: dict[str, str] = self.moment.nodes["kind"].to_dict()
        return kinds

    @cached_property
    def contacts(self) -> list[Tie]:
        """The active contact ties."""
        return ties_of(self.moment.contacts)

    @cached_property
    def structure(self) -> list[Tie]:
        """The active structure ties."""
        return ties_of(self.moment.structure)

    @cached_property
    def status(self) -> Mapping[str, str]:
        """For each actor ``known``, ``unknown`` or ``paused``."""
        return self.column("status")

    @cached_property
    def sector(self) -> Mapping[str, str]:
        """For each actor its sector on the day."""
        return self.column("sector")

    @cached_property
    def touching(self) -> Mapping[str, list[Tie]]:
        """For each actor its active contact ties; an isolate is not there."""
        return by_actor(self.contacts)

    @cached_property
    def officials(self) -> frozenset[str]:
        """The employees that a unit employs."""
        of_units = (self.targets(unit, "EMPLOYS") for unit in self.of_kind("MunicipalUnit"))
        return frozenset().union(*of_units)

    @cached_property
    def municipal(self) -> frozenset[str]:
        """The units and the employees of units."""
        return self.officials.union(self.of_kind("MunicipalUnit"))

    def column(self, name: str) -> dict[str, str]:
        """Return a column of the actors, by id; the missing left out."""
        values = self.actors[name]
        return values[values.notna()].to_dict()

    def of_kind(self, *kinds: str) -> list[str]:
        """Return the actors of *kinds*, sorted by id."""
        return self.actors.index[self.actors["kind"].isin(kinds)].tolist()

    def who_are(self, flag: str) -> frozenset[str]:
        """Return the actors of whom *flag* is registered as true."""
        return frozenset(self.actors.index[self.actors[flag].fillna(value=False)])

    def who_are_not(self, flag: str) -> frozenset[str]:
        """Return the actors of whom *flag* is registered as false."""
        return frozenset(self.actors.index[~self.actors[flag].fillna(value=True)])

    def is_person(self, node: str) -> bool:
        """Tell whether *node* is a citizen or an employee."""
        return self.kind.get(node) in PERSON_KINDS

    def targets(self, actor: str, *kinds: str) -> set[str]:
        """Return those whom active ties of *kinds* lead to from *actor*."""
        return set().union(*(self._ends_of(kind).targets.get(actor, NOBODY) for kind in kinds))

    def sources(self, node: str, *kinds: str) -> set[str]:
        """Return those whom active ties of *kinds* lead from to *node*."""
        return set().union(*(self._ends_of(kind).sources.get(node, NOBODY) for kind in kinds))

    def leaders(self, node: str) -> set[str]:
        """Return the persons who lead *node*."""
        return self._persons(self.sources(node, "LEADS"))

    def carriers(self, activity: str) -> set[str]:
        """Return the persons who lead, run or volunteer at *activity*."""
        return self._persons(self.sources(activity, *CARRIES))

    def units_of(self, actor: str) -> set[str]:
        """Return the units *actor* speaks for: itself, or those that employ it."""
        if self.kind[actor] == "MunicipalUnit":
            return {actor}
        employers = self.sources(actor, "EMPLOYS")
        return {body for body in employers if self.kind[body] == "MunicipalUnit"}

    def team(self, body: str) -> set[str]:
        """Return *body* with its employees and, unless it is a unit, its leaders."""
        team = {body} | self.targets(body, "EMPLOYS")
        return team if self.kind[body] == "MunicipalUnit" else team | self.leaders(body)

    def reached_by(self, team: Iterable[str]) -> set[str]:
        """Return everyone whom somebody in *team* has an active contact tie with."""
        return set().union(*(self.neighbours.get(member, NOBODY) for member in team))

    def _persons(self, nodes: Iterable[str]) -> set[str]:
        return {node for node in nodes if self.is_person(node)}

    def _ends_of(self, kind: str) -> Ends:
        """Return both ends of the active ties of *kind*, grouped when they are first asked for."""
        if kind not in self._ends:
            ties = self.moment.active
            ties = ties[ties["kind"] == kind]
            self._ends[kind] = Ends(
                _grouped(ties["source"], ties["target"]), _grouped(ties["target"], ties["source"])
            )
        return self._ends[kind]

    @cached_property
    def _ends(self) -> dict[str, Ends]:
        return {}


def roles_on(records: Records, day: date | None) -> Roles:
    """Return the roles on *day* (None: the default day of *records*)."""
    return roles_of(records.on(day))


@lru_cache(maxsize=KEPT)
def roles_of(moment: Moment) -> Roles:
    """Return the roles of one moment; the last few are kept for the next who asks."""
    return Roles(moment)


def _grouped(ones: Iterable[str], others: Iterable[str]) -> dict[str, set[str]]:
    grouped: dict[str, set[str]] = defaultdict(set)
    for one, other in zip(ones, others, strict=True):
        grouped[one].add(other)
    return grouped
