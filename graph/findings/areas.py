"""Area beside area: how many units and civil bodies have a tie, and whether chance explains it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import combinations
from math import comb

import numpy as np
from numpy.typing import NDArray

from graph.errors import QueryError
from graph.findings.finding import Finding, Row, ordered
from graph.findings.roles import BODIES, roles_on
from graph.records import Records

EXACT_AT_MOST = 20_000  # arrangements; beyond it they are drawn
DRAWS = 20_000
SAME = 1e-12  # differences closer than this are equal but for rounding


def partnerships_by_area(records: Records, day: date | None = None) -> list[Row]:
    """
    Return for each area how many pairs of unit and civil body have a tie, and how many could.

    Ties of employees count for their employer, those of leaders for what they lead.
    ``tied_by_unit`` has one count for each unit, in the order of their ids.
    """
    roles = roles_on(records, day)
    bodies: dict[str, list[str]] = defaultdict(list)
    for body in roles.of_kind(*BODIES):
        for place in roles.targets(body, "BELONGS_TO"):
            if roles.kind[place] == "Area":
                bodies[place].append(body)
    rows = []
    for area, there in bodies.items():
        units = [body for body in there if roles.kind[body] == "MunicipalUnit"]
        teams = [roles.team(body) for body in there if roles.kind[body] != "MunicipalUnit"]
        reached = [roles.reached_by(roles.team(unit)) for unit in units]
        tied = [sum(not near.isdisjoint(team) for team in teams) for near in reached]
        rows.append(
            {
                "area_id": area,
                "units": len(units),
                "organisations": len(teams),
                "pairs": len(units) * len(teams),
                "tied": sum(tied),
                "tied_by_unit": tied,
            }
        )
    return ordered(rows)


def difference_by_chance(
    rows: Sequence[Row], areas: tuple[str, str] | None = None, *, seed: int = 1
) -> Row:
    """
    Return how the share of tied pairs differs between two areas, and how often chance does that.

    Under chance each unit, with its own share of tied bodies, might as well stand in the other
    area; the areas keep their numbers of units.

    Args:
        rows: Those of ``partnerships_by_area``.
        areas: The two to compare; may be left out when there are just two.

    Returns:
        ``share_a``, ``share_b``, ``difference`` (a minus b) and ``p``, two-sided: the share of
        arrangements with a difference at least as large; all None when an area has no pairs.
        ``arrangements`` says how many were tried, ``exact`` whether that was all of them.

    Raises:
        QueryError: There are not just two areas, or one of *areas* is not among the rows.

    Source:
        Fisher (1935) The Design of Experiments, §21; drawn arrangements count themselves once
        more, Phipson & Smyth (2010) doi:10.2202/1544-6115.1585.

    Example:
        >>> rows = [
        ...     {"area_id": "nord", "pairs": 4, "organisations": 2, "tied_by_unit": [2, 2]},
        ...     {"area_id": "syd", "pairs": 4, "organisations": 2, "tied_by_unit": [0, 0]},
        ... ]
        >>> difference_by_chance(rows)["p"]  # 2 of the 6 ways to share four units by two
        0.3333333333333333
    """
    by_area = {row["area_id"]: row for row in rows}
    first, second = _two_areas(by_area, areas)
    result: Row = {"area_a": first, "area_b": second} | dict.fromkeys(
        ("share_a", "share_b", "difference", "p", "arrangements", "exact")
    )
    if not (by_area[first]["pairs"] and by_area[second]["pairs"]):
        return result
    one, other = (_shares(by_area[area]) for area in (first, second))
    differences, exact = _differences(one, other, seed=seed)
    difference = float(one.mean() - other.mean())
    as_large = int((np.abs(differences) >= abs(difference) - SAME).sum())
    own = 0 if exact else 1
    return result | {
        "share_a": float(one.mean()),
        "share_b": float(other.mean()),
        "difference": difference,
        "p": (as_large + own) / (len(differences) + own),
        "arrangements": len(differences),
        "exact": exact,
    }


def _two_areas(by_area: dict[str, Row], areas: tuple[str, str] | None) -> tuple[str, ...]:
    chosen = tuple(areas or sorted(by_area))
    if len(chosen) != 2 or not by_area.keys() >= set(chosen):
        raise QueryError(
            f"Two areas are compared; asked for {', '.join(chosen) or 'none'}, and there are "
            f"{', '.join(sorted(by_area)) or 'none'}. Name two of them."
        )
    return chosen


def _shares(row: Row) -> NDArray[np.float64]:
    """Return for each unit of an area the share of the area's civil bodies it has a tie with."""
    return np.asarray(row["tied_by_unit"], dtype=np.float64) / row["organisations"]


def _differences(
    one: NDArray[np.float64], other: NDArray[np.float64], *, seed: int
) -> tuple[NDArray[np.float64], bool]:
    """Return the difference of means in every way to share the units, or in drawn ways."""
    pooled, size = np.r_[one, other], len(one)
    exact = comb(len(pooled), size) <= EXACT_AT_MOST
    if exact:
        chosen = np.array(list(combinations(range(len(pooled)), size)))
    else:
        shuffled = np.random.default_rng(seed).random((DRAWS, len(pooled)))
        chosen = np.argpartition(shuffled, size - 1, axis=1)[:, :size]
    sums = pooled[chosen].sum(axis=1)
    return sums / size - (pooled.sum() - sums) / len(other), exact


FINDINGS = (
    Finding(
        name="partnerships_by_area",
        theme="partnership",
        label="Partnerships by area",
        label_da="Samarbejder efter område",
        question="In which area is the bridge between municipality and civil society thinner?",
        question_da="I hvilket område er broen mellem kommune og civilsamfund tyndest?",
        plain="Pairs of unit and civil body in the area with a registered tie, of all such pairs.",
        plain_da="Par af enhed og civil organisation i området med en registreret relation, ud af "
        "alle sådanne par.",
        columns=("area_id", "units", "organisations", "pairs", "tied", "tied_by_unit"),
        compute=partnerships_by_area,
        view="partners",
    ),
)
