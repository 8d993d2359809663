"""
The typed rules of isolation and weakness, S0 to S7, in three situations.

Today, when the ties that expire within the horizon have ended, and when all that is municipal has
stepped back. Nothing forms again in between.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import numpy as np

from graph.errors import SettingsError
from graph.findings.change import HORIZON_DAYS
from graph.findings.isolation import lone_citizens
from graph.findings.roles import BODIES, Roles, roles_of
from graph.findings.ties import ties_of
from graph.groundwork.forest import forest
from graph.metrics import METRICS
from graph.moment import KNOWN, PAUSED, UNKNOWN, Moment
from graph.network import Network
from graph.records import Records

SMALL_COMPONENT_MAX = 4
LED = ("Association", "Activity")


def typed_findings(
    records: Records,
    *,
    as_of: date | None = None,
    horizon_days: int = HORIZON_DAYS,
    small_component_max: int = SMALL_COMPONENT_MAX,
) -> dict[str, Any]:
    """
    Return every typed rule's hits, sorted by id, in the three situations and between them.

    Args:
        as_of: The day; None is the default day of *records*.
        horizon_days: A tie expires when it is active today and ends within so many days.
        small_component_max: A component of so many nodes, or fewer, is small.

    Returns:
        ``now``, ``after_expiry`` and ``withdrawal_kommune``: rule → ids, sizes or numbers. Those
        without a tie stand under ``S0_degree_zero`` when that is known of them, else under
        ``unknown`` or ``paused``. ``S2_no_cross_sector_tie`` is literal; ``S2_rolled_up`` is the
        one to show: a body, its employees and its leaders count each other's neighbours.
        ``S7_*`` and ``withdrawal_new_isolates`` compare the situations; the latter has only those
        of whom it is known.

    Raises:
        SettingsError: *horizon_days* is negative.
    """
    now = records.on(as_of)
    until = _day_after(now.day, horizon_days)
    expires = now.all_ties["ends_on"] <= np.datetime64(until)
    after = Moment(now.nodes, now.all_ties[~expires], now.loads, now.day)
    municipal = now.actors.index[now.actors["sector"] == "kommune"]
    withdrawn = now.without(municipal)
    moments = {"now": now, "after_expiry": after, "withdrawal_kommune": withdrawn}
    situations = {name: _situation(moment, small_component_max) for name, moment in moments.items()}
    return {
        **situations,
        "S7_expiring_ties": _expiring(now, until),
        "S7_newly_flagged": {
            rule: sorted(set(situations["after_expiry"][rule]) - set(situations["now"][rule]))
            for rule in ("S0_degree_zero", "S1_small_component", *RULES)
        },
        "S7_nodes_losing_all_ties": _newly_alone(now, after),
        "withdrawal_new_isolates": sorted(
            set(_newly_alone(now, withdrawn)).intersection(
                situations["withdrawal_kommune"]["S0_degree_zero"]
            )
        ),
    }


def _day_after(day: date, days: int) -> date:
    """Return the day so many *days* later, or the last day there is."""
    if days < 0:
        raise SettingsError("The horizon is {days} days; it must be 0 or more.", days=days)
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def _situation(moment: Moment, small: int) -> dict[str, Any]:
    roles, network = roles_of(moment), moment.network()
    alone = [actor for actor, near in roles.neighbours.items() if not near]
    return {
        "S0_degree_zero": _with_status(roles, alone, KNOWN),
        "unknown": _with_status(roles, alone, UNKNOWN),
        "paused": _with_status(roles, alone, PAUSED),
        "S1_small_component": _in_small_components(network, small),
        **{name: rule(roles) for name, rule in RULES.items()},
        "S2_rolled_up": _no_cross_sector_tie_rolled_up(roles),
        "activities_without_driver": [
            activity
            for activity in roles.of_kind("Activity")
            if not roles.sources(activity, "RUNS")
        ],
        "n": len(network),
        "n_edges": network.n_ties,
        "component_sizes": METRICS["component_sizes"].compute(network),
        "fragmentation": _number(METRICS["fragmentation"].compute(network)),
    }


def _with_status(roles: Roles, actors: Iterable[str], status: str) -> list[str]:
    return [actor for actor in actors if roles.status[actor] == status]


def _in_small_components(network: Network, small: int) -> list[str]:
    sizes = forest(network).component_sizes
    return [network.ids[place] for place in np.flatnonzero((sizes > 1) & (sizes <= small))]


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _no_cross_sector_tie(roles: Roles) -> list[str]:
    return [
        actor
        for actor, near in roles.neighbours.items()
        if near and all(roles.sector[one] == roles.sector[actor] for one in near)
    ]


def _no_cross_sector_tie_rolled_up(roles: Roles) -> list[str]:
    """
    Return who meets only the own sector, also through the body they work for or lead.

    Whoever is in a body's team (itself, employees, leaders) counts all the team's neighbours.
    """
    seen = {actor: {roles.sector[one] for one in near} for actor, near in roles.neighbours.items()}
    inherited = {actor: set(sectors) for actor, sectors in seen.items()}
    for body in roles.of_kind(*BODIES):
        team = roles.team(body) | roles.leaders(body)
        shared = set().union(*(seen[member] for member in team))
        for member in team:
            inherited[member] |= shared
    return [
        actor
        for actor, sectors in inherited.items()
        if sectors and sectors == {roles.sector[actor]}
    ]


def _only_professional(roles: Roles) -> list[str]:
    contacts = roles.moment.contacts
    others = contacts[contacts["kind"] != "SUPPORTS"]
    met_otherwise = set(others["source"]).union(others["target"])
    return [
        citizen
        for citizen in roles.of_kind("Citizen")
        if roles.neighbours[citizen]
        and citizen not in met_otherwise
        and roles.status[citizen] != PAUSED
    ]


def _led_by_one(roles: Roles) -> list[str]:
    return [target for target in roles.of_kind(*LED) if len(roles.leaders(target)) == 1]


def _led_by_none(roles: Roles) -> list[str]:
    return [body for body in roles.of_kind("Association") if not roles.leaders(body)]


def _municipal(roles: Roles) -> frozenset[str]:
    employees = roles.of_kind("Employee")
    return roles.municipal.union(who for who in employees if roles.sector[who] == "kommune")


def _no_municipal_tie(roles: Roles) -> list[str]:
    municipal = _municipal(roles)
    return [
        body
        for body in roles.of_kind("Association")
        if roles.neighbours[body].isdisjoint(municipal)
    ]


def _nor_shared_activity(roles: Roles) -> list[str]:
    municipal = _municipal(roles)
    met = {
        activity
        for activity in roles.of_kind("Activity")
        if not roles.neighbours[activity].isdisjoint(municipal)
    }
    return [body for body in _no_municipal_tie(roles) if roles.neighbours[body].isdisjoint(met)]


def _no_civil_partner(roles: Roles) -> list[str]:
    civil = set(roles.of_kind("Association")).union(
        citizen for citizen in roles.of_kind("Citizen") if roles.sector[citizen] == "civil"
    )
    return [
        unit
        for unit in roles.of_kind("MunicipalUnit")
        if civil.isdisjoint(roles.reached_by(roles.team(unit)))
    ]


RULES: dict[str, Callable[[Roles], list[str]]] = {
    "S2_no_cross_sector_tie": _no_cross_sector_tie,
    "S3_only_professional_ties": _only_professional,
    "S4_lone_ildsjael": lone_citizens,
    "S4b_targets_with_one_leader": _led_by_one,
    "S4c_associations_without_leader": _led_by_none,
    "S5_association_no_municipal_tie": _no_municipal_tie,
    "S5b_nor_shared_activity": _nor_shared_activity,
    "S6_unit_no_civil_partner": _no_civil_partner,
}


def _expiring(now: Moment, until: date) -> list[str]:
    """Return the ties that end by *until*, as ``a|b@day``, ends by code point."""
    contacts = now.contacts
    return sorted(
        {
            f"{'|'.join(sorted((tie.source, tie.target)))}@{tie.ends_on}"
            for tie in ties_of(contacts[contacts["ends_on"] <= np.datetime64(until)])
        }
    )


def _newly_alone(before: Moment, after: Moment) -> list[str]:
    """Return those who have ties before and none after, whatever is known of them."""
    return [
        actor for actor, near in after.neighbours.items() if not near and before.neighbours[actor]
    ]
