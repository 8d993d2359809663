"""Where bodies of different sectors have no registered tie, and where a partnership has lapsed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from graph.findings.families import families_served
from graph.findings.finding import STATUS_WORDS, Finding, Row, ordered
from graph.findings.roles import Roles, roles_on
from graph.findings.ties import days_of
from graph.records import Records


def associations_without_municipal_partner(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the associations without a tie to the municipality, own or through a shared activity.

    Ties of the association, its leaders and its employees count, as do those of an activity that
    the association itself is tied to.
    """
    roles = roles_on(records, day)
    return ordered(
        {"association_id": body, "status": STATUS_WORDS[roles.status[body]]}
        for body in roles.of_kind("Association")
        if roles.municipal.isdisjoint(roles.reached_by(roles.team(body)))
        and not _shares_activity(roles, {body}, roles.municipal)
    )


def units_without_civil_partner(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the units without a tie to civil society, own, through an employee or an activity.

    Civil partners are associations, organisations of the civil sector, and the leaders of
    associations; an activity is shared when an association is tied to it.
    """
    roles = roles_on(records, day)
    associations = set(roles.of_kind("Association"))
    organisations = {
        body for body in roles.of_kind("Organisation") if roles.sector[body] == "civil"
    }
    leaders = set().union(*(roles.leaders(body) for body in associations))
    civil = associations | organisations | leaders
    return ordered(
        {"unit_id": unit, "status": STATUS_WORDS[roles.status[unit]]}
        for unit in roles.of_kind("MunicipalUnit")
        if civil.isdisjoint(roles.reached_by(team := roles.team(unit)))
        and not _shares_activity(roles, team, associations)
    )


def missing_pairs(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the pairs of unit and association or organisation that serve a family and have no tie.

    Cost:
        Time grows with the pairs that serve each family, not with all pairs.
    """
    roles = roles_on(records, day)
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for family, bodies in families_served(roles).items():
        units = [body for body in bodies if roles.kind[body] == "MunicipalUnit"]
        for civil in bodies.difference(units):
            for unit in units:
                shared[unit, civil].append(family)
    reached = {unit: roles.reached_by(roles.team(unit)) for unit, _ in shared}
    teams = {civil: roles.team(civil) for _, civil in shared}
    return ordered(
        {"unit_id": unit, "organisation_id": civil, "family_ids": sorted(families)}
        for (unit, civil), families in shared.items()
        if reached[unit].isdisjoint(teams[civil])
    )


def partnership_rhythm(records: Records, day: date | None = None) -> list[Row]:
    """
    Return every partnership, its agreed rhythm of meetings, and how late the next one is.

    Returns:
        ``cadence_days`` is None when no rhythm is registered. ``next_by`` is the last day within
        the rhythm, ``days_late`` how far the day is past it, 0 on time; both are None without a
        rhythm, or when no meeting is registered at all.
    """
    moment = records.on(day)
    partners = moment.contacts_of("PARTNERS_WITH")
    rows = []
    for source, target, cadence, met in zip(
        partners["source"],
        partners["target"],
        partners["cadence_days"].astype("Int64").to_numpy(dtype=object, na_value=None),
        days_of(partners["last_met_on"]),
        strict=True,
    ):
        next_by = met + timedelta(days=cadence) if met and cadence is not None else None
        late = max((moment.day - next_by).days, 0) if next_by else None
        rows.append(
            {
                "source_id": source,
                "target_id": target,
                "cadence_days": cadence,
                "last_met_on": met,
                "next_by": next_by,
                "days_late": late,
            }
        )
    return ordered(rows)


def lapsed_partnerships(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the partnerships whose agreed rhythm of meetings has been missed.

    ``days_late`` is None when no meeting is registered at all.
    """
    return [
        {column: value for column, value in row.items() if column != "next_by"}
        for row in partnership_rhythm(records, day)
        if row["cadence_days"] is not None and row["days_late"] != 0
    ]


def _shares_activity(roles: Roles, team: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether *team* is tied to an activity that one of *others* is tied to."""
    near = roles.reached_by(team)
    activities = (actor for actor in near if roles.kind[actor] == "Activity")
    return any(not roles.neighbours[activity].isdisjoint(others) for activity in activities)


FINDINGS = (
    Finding(
        name="associations_without_municipal_partner",
        theme="partnership",
        label="Associations without a municipal partner",
        label_da="Foreninger uden kommunal partner",
        question="Which associations have no registered municipal partner?",
        question_da="Hvilke foreninger har vi ikke registreret en kommunal partner for?",
        plain="We have not registered a municipal partner.",
        plain_da="Vi har ikke registreret en kommunal partner.",
        columns=("association_id", "status"),
        compute=associations_without_municipal_partner,
        view="partners",
    ),
    Finding(
        name="units_without_civil_partner",
        theme="partnership",
        label="Units without a civil partner",
        label_da="Enheder uden civil partner",
        question="Which municipal units have no registered tie to civil society?",
        question_da="Hvilke kommunale enheder har vi ikke registreret en civil partner for?",
        plain="We have not registered a partner in civil society.",
        plain_da="Vi har ikke registreret en civil partner.",
        columns=("unit_id", "status"),
        compute=units_without_civil_partner,
        view="partners",
    ),
    Finding(
        name="missing_pairs",
        theme="partnership",
        label="Missing pairs",
        label_da="Manglende par",
        question="Which units and organisations serve the same families and have no tie?",
        question_da="Hvilke enheder og organisationer hjælper de samme familier uden en "
        "registreret relation?",
        plain="We have not registered any tie between these two, who serve the same families.",
        plain_da="Vi har ikke registreret nogen relation mellem de to, som hjælper de samme "
        "familier.",
        columns=("unit_id", "organisation_id", "family_ids"),
        compute=missing_pairs,
        view="partners",
    ),
    Finding(
        name="lapsed_partnerships",
        theme="partnership",
        label="Lapsed partnerships",
        label_da="Samarbejder ude af rytme",
        question="Which partnerships have missed their agreed rhythm?",
        question_da="Hvilke samarbejder har ikke holdt den aftalte rytme?",
        plain="We have not registered a meeting within the agreed rhythm.",
        plain_da="Vi har ikke registreret et møde inden for den aftalte rytme.",
        columns=("source_id", "target_id", "cadence_days", "last_met_on", "days_late"),
        compute=lapsed_partnerships,
        view="partners",
    ),
)
