"""Who steps back, in which order, and what the scenario then says; nothing is drawn here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import numpy as np

from graph.findings.roles import Roles, roles_of
from graph.metrics.sampled import betweenness_sampled
from graph.moment import Moment
from graph.network import Network
from graph.records import Row
from graph.scenarios import Change, Given, Ground, compare, play
from graph.views import whole_network

TIE, UNPAID = "persons_without_tie", "persons_without_unpaid_tie"
UNKNOWN = "unknown_without_tie"
MOST_STAGES = 400  # one a stage up to here; beyond that as many at a time as it takes
MOST_ROUTES = 10
HALF_A_PAIR = 0.5  # less is no route more, but how several of equal length are shared out
SMALLEST, LARGEST, AS_CHOSEN = "smallest", "largest", "as_chosen"
SECTOR, AREA, UNITS, EMPLOYEES, PROJECT = "sector", "area", "units", "employees", "project"


@dataclass(frozen=True)
class Choice:
    """
    Who steps back, as a visitor chose.

    Attributes:
        who: The whole municipal sector, all of an area, units with their employees, employees
            alone, or whatever a project pays for.
        ids: The area, units, employees or project.
        order: Whoever reaches fewest citizens first, most first, or as they were chosen.
        activities: Whether the activities that only the municipality runs end as well.
    """

    who: str
    ids: tuple[str, ...] = ()
    order: str = SMALLEST
    activities: bool = False


@dataclass(frozen=True, eq=False)
class SteppedBack:
    """
    What follows, stage by stage; stage 0 is how it is.

    Attributes:
        stages: Who goes at each, beginning with nobody at stage 0.
        rows: The rows of ``graph.scenarios.compare``.
        safe_tie, safe_unpaid: The last stage before the first citizen loses the last registered
            tie, or the last unpaid one. Of whom nobody has asked, neither is said.
    """

    stages: tuple[tuple[str, ...], ...]
    rows: list[Row]
    safe_tie: int
    safe_unpaid: int

    @property
    def last(self) -> int:
        """The number of the last stage."""
        return len(self.rows) - 1

    @property
    def safe(self) -> int:
        """Safe reach: the last stage before anybody loses the last tie, or the last unpaid one."""
        return min(self.safe_tie, self.safe_unpaid)

    def losing(self, column: str, stage: int) -> dict[str, int]:
        """Return who is without it at *stage*, with the stage at which it was lost."""
        lost: dict[str, int] = {}
        for row in self.rows[: stage + 1]:
            self._note(lost, row, column)
        return lost

    def course(self, column: str) -> list[int]:
        """Return for each stage how many are without it by then."""
        lost: dict[str, int] = {}
        counts = []
        for row in self.rows:
            self._note(lost, row, column)
            counts.append(len(lost))
        return counts

    @staticmethod
    def _note(lost: dict[str, int], row: Row, column: str) -> None:
        """Add who loses it at the stage of *row*; whoever has no tie at all counts there alone."""
        lost |= dict.fromkeys(row[column] or (), row["stage"])
        if column == UNPAID:
            for one in row[TIE]:
                lost.pop(one, None)


def stepped_back(moment: Moment, choice: Choice) -> SteppedBack:
    """
    Return what follows when those of *choice* step back on the day of *moment*.

    Those without a registered contact to a citizen are no stage of their own: they go with the
    first, unless the order is as chosen.

    Raises:
        SettingsError: No tie of the chosen project holds on that day.
    """
    ground = Ground.from_moment(moment)
    if choice.who == PROJECT:
        found = play(ground, "funding_cliff", Given(project=choice.ids[0]))
        return _told(found, ((),) * len(found["stages"]))
    stages = _stages(roles_of(moment), choice)
    stage_of = {one: number for number, some in enumerate(stages) for one in some}
    stays = len(stages)
    change = Change(
        tuple(" ".join(some) for some in stages[1:]),
        np.array([stage_of.get(one, stays) for one in ground.network.ids], dtype=np.int64),
        np.full(len(ground.first), stays, dtype=np.int64),
    )
    return _told(compare(ground, change), stages)


def more_routes(moment: Moment, choice: Choice) -> list[Row]:
    """
    Return through whom more of the shortest routes run when all of *choice* have gone.

    Returns:
        ``id`` and the pairs of actors ``before`` and ``after``, whoever gains most first; bodies,
        activities and people who lead only, at most ten.

    Cost:
        As ``betweenness_sampled``: exact up to 5,000 actors, beyond that from routes drawn.
    """
    ground = Ground.from_moment(moment)
    if choice.who == PROJECT:
        left = moment.contacts[moment.contacts["paid_by"] != choice.ids[0]]
        after = whole_network(moment.actors, left)
    else:
        after = ground.network.without(_who(roles_of(moment), choice))
    old, new = _pairs_through(ground.network), _pairs_through(after)
    rows: list[Row] = [
        {"id": one, "before": round(old[one]), "after": round(new[one])}
        for one in ground.named(ground.ranked)
        if new.get(one, 0) - old.get(one, 0) > HALF_A_PAIR
    ]
    rows.sort(key=lambda row: (row["before"] - row["after"], row["id"]))
    return rows[:MOST_ROUTES]


def who_may(roles: Roles, who: str) -> list[str]:
    """Return what there is to choose among: areas with municipal actors, units or employees."""
    if who == AREA:
        places = (roles.column("area_id"), roles.column("municipality_id"))
        return sorted({where[one] for one in roles.municipal for where in places if one in where})
    if who == UNITS:
        return roles.of_kind("MunicipalUnit")
    if who == EMPLOYEES:
        return roles.of_kind("Employee")
    paid = roles.moment.contacts["paid_by"].dropna()
    return sorted(set(paid)) if who == PROJECT else []


def _told(found: dict[str, Any], stages: tuple[tuple[str, ...], ...]) -> SteppedBack:
    safe = found["safe_reach"]
    return SteppedBack(stages, found["stages"], safe["last_tie"], safe["last_unpaid_tie"])


def _pairs_through(network: Network) -> dict[str, float]:
    """Return between how many pairs of actors each stands, without those nobody can be between."""
    n = len(network)
    shares = betweenness_sampled(network)["values"]
    return {one: share * n * (n - 1) / 2 for one, share in shares.items() if n > 1}


def _stages(roles: Roles, choice: Choice) -> tuple[tuple[str, ...], ...]:
    """Return who goes at each stage; nobody at stage 0."""
    going = _who(roles, choice)
    if choice.order == AS_CHOSEN:
        return ((), *_parts([(one,) for one in going]))
    reach = {one: sum(roles.kind[n] == "Citizen" for n in roles.neighbours[one]) for one in going}
    sign = -1 if choice.order == LARGEST else 1
    order = sorted((one for one in going if reach[one]), key=lambda one: (sign * reach[one], one))
    first = tuple(sorted(set(going) - set(order)))
    each = [(*first, one) if one == order[0] else (one,) for one in order]
    return ((), *_parts(each or [first]))


def _who(roles: Roles, choice: Choice) -> list[str]:
    """Return who goes, each once, in the order in which they were chosen."""
    municipal = roles.municipal
    if choice.who == AREA:
        places = roles.column("area_id"), roles.column("municipality_id")
        municipal = frozenset(
            one for one in municipal if any(where.get(one) in choice.ids for where in places)
        )
    going = sorted(municipal)
    if choice.who in {UNITS, EMPLOYEES}:
        going = [
            one
            for chosen in choice.ids
            for one in (chosen, *sorted(roles.targets(chosen, "EMPLOYS")))
        ]
    if choice.activities:
        ran = (roles.targets(one, "RUNS") for one in going)
        gone = set(going)
        going += sorted(
            activity for activity in set().union(*ran) if roles.sources(activity, "RUNS") <= gone
        )
    return list(dict.fromkeys(going))


def _parts(each: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the stages, joined so that they are not too many."""
    size = max(1, ceil(len(each) / MOST_STAGES))
    return [
        tuple(one for some in each[start : start + size] for one in some)
        for start in range(0, len(each), size)
    ]
