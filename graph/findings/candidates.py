"""Whom to find and train: those who take part and differ from the leaders there already are."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pandas as pd

from graph.findings.finding import Finding, Row, ordered
from graph.findings.isolation import present_citizens
from graph.findings.roles import Roles, roles_on
from graph.findings.spared import never_suggested
from graph.records import Records

TAKES_PART = ("TAKES_PART_IN", "VOLUNTEERS_AT")
Profile = tuple[str | None, str | None]  # age band, group
Profiles = tuple[set[str | None], set[str | None]]


def candidates_to_train(records: Records, day: date | None = None) -> list[Row]:
    """
    Return who takes part, leads nothing, and differs in age and group from all leaders nearby.

    Children, protected persons, those who pause and those who refused to answer are never proposed.

    Returns:
        ``steps``: the types of talk, meeting and training already held. ``status`` is "unknown"
        when an age or group that decides it is missing.
    """
    roles = roles_on(records, day)
    leaders = _leader_profiles(roles)
    profile = _profiles(roles)
    steps = _steps_done(records, roles)
    barred = never_suggested(roles)
    rows = []
    for citizen in present_citizens(roles):
        taking_part = roles.targets(citizen, *TAKES_PART)
        if not taking_part or citizen in barred or roles.targets(citizen, "LEADS"):
            continue
        for area in _areas(roles, citizen) & leaders.keys():
            differs = _differs(profile[citizen], leaders[area])
            if differs is not False:
                rows.append(
                    {
                        "citizen_id": citizen,
                        "area_id": area,
                        "activity_ids": sorted(taking_part),
                        "steps": sorted(steps.get(citizen, ())),
                        "status": "registered" if differs else "unknown",
                    }
                )
    return ordered(rows)


def leaders_by_area(records: Records, day: date | None = None) -> list[Row]:
    """
    Return of what ages and groups those are who lead something, for each area they live in.

    Returns:
        ``age_bands`` and ``groups`` sorted, without the missing; ``unknown`` tells whether an age
        or a group of one of them is missing.
    """
    return ordered(
        {
            "area_id": area,
            "age_bands": sorted(age for age in ages if age),
            "groups": sorted(group for group in groups if group),
            "unknown": None in ages | groups,
        }
        for area, (ages, groups) in _leader_profiles(roles_on(records, day)).items()
    )


def _areas(roles: Roles, citizen: str) -> set[str]:
    return {place for place in roles.targets(citizen, "LIVES_IN") if roles.kind[place] == "Area"}


def _profiles(roles: Roles) -> dict[str, Profile]:
    age, group = roles.column("age_band"), roles.column("group")
    return {actor: (age.get(actor), group.get(actor)) for actor in roles.actors.index}


def _leader_profiles(roles: Roles) -> dict[str, Profiles]:
    """Return for each area with a leader the ages and the groups of its leaders."""
    profile = _profiles(roles)
    found: dict[str, Profiles] = defaultdict(lambda: (set(), set()))
    for citizen in roles.of_kind("Citizen"):
        if roles.targets(citizen, "LEADS"):
            for area in _areas(roles, citizen):
                for seen, value in zip(found[area], profile[citizen], strict=True):
                    seen.add(value)
    return found


def _differs(own: Profile, leaders: Profiles) -> bool | None:
    """Tell whether somebody differs from every leader in age and in group; None: not known."""
    pairs = list(zip(own, leaders, strict=True))
    if any(value is not None and value in seen for value, seen in pairs):
        return False
    if any(value is None or None in seen for value, seen in pairs):
        return None
    return True


def _steps_done(records: Records, roles: Roles) -> dict[str, set[str]]:
    """Return for each citizen the types of the steps held by the day; one without a date is not."""
    steps = records.nodes[records.nodes["kind"] == "Step"]
    held = steps[steps["held_on"].notna() & (steps["held_on"] <= pd.Timestamp(roles.day))]
    type_of = held["type"].dropna().to_dict()
    done: dict[str, set[str]] = defaultdict(set)
    for tie in roles.structure:
        if tie.kind == "INVITED_TO" and tie.target in type_of:
            done[tie.source].add(type_of[tie.target])
    return done


FINDINGS = (
    Finding(
        name="candidates_to_train",
        theme="isolation",
        label="Possible new leaders",
        label_da="Mulige nye ildsjæle",
        question="Who takes part, and differs in age and group from those who lead nearby?",
        question_da="Hvem er med og har en anden alder og gruppe end dem, der leder i området?",
        plain="Takes part already; we have not registered a leader here of that age or group.",
        plain_da="Er allerede med; vi har ikke registreret en leder i området med den alder eller "
        "gruppe.",
        columns=("citizen_id", "area_id", "activity_ids", "steps", "status"),
        compute=candidates_to_train,
    ),
)
