"""Who has no registered tie, or only ties of one sort; who pauses; who carries alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from graph.findings.finding import STATUS_WORDS, Finding, Row, ordered
from graph.findings.roles import Roles, roles_on
from graph.findings.ties import Tie, days_of
from graph.model import PERSON_KINDS
from graph.moment import PAUSED
from graph.records import Records

ACTS = ("FUNDS", "REFERS", "DECIDES", "PAYS_FEE")
STRUCTURAL = ("MunicipalUnit", "Organisation")
STRUCTURE = "structure"


def no_registered_tie(records: Records, day: date | None = None) -> list[Row]:
    """Return every actor without an active tie, and whether that is known, unknown or a pause."""
    roles = roles_on(records, day)
    area = roles.column("area_id")
    return ordered(
        {
            "id": actor,
            "kind": roles.kind[actor],
            "area_id": area.get(actor),
            "status": STATUS_WORDS[roles.status[actor]],
        }
        for actor, neighbours in roles.neighbours.items()
        if not neighbours
    )


def absences(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the rows of ``no_registered_tie`` with the bodies that nobody would ask told apart.

    Returns:
        ``status`` is "structure" for a unit or organisation that stands in the data only because
        it funds, refers, decides or is paid a fee; else as in ``no_registered_tie``.
    """
    roles = roles_on(records, day)
    acting = {
        end for tie in roles.structure if tie.kind in ACTS for end in (tie.source, tie.target)
    }
    apart = acting.intersection(roles.of_kind(*STRUCTURAL))
    return [
        row | {"status": STRUCTURE} if row["status"] == "unknown" and row["id"] in apart else row
        for row in no_registered_tie(records, day)
    ]


def only_professional_ties(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the citizens with ties, none of which is known to be unpaid.

    Returns:
        ``contacts``: those they have ties with. ``status`` is "unknown" when it is unknown whether
        one of the ties is paid, or when nobody knows all the person's ties. Left out are those who
        pause, and those with their own post alone: it is nobody who helps them.
    """
    roles = roles_on(records, day)
    rows = []
    for citizen in present_citizens(roles):
        ties = roles.touching[citizen]
        if any(tie.paid is False for tie in ties) or has_own_post_alone(ties):
            continue
        certain = all(tie.paid for tie in ties)
        rows.append(
            {
                "citizen_id": citizen,
                "contacts": sorted(roles.neighbours[citizen]),
                "status": STATUS_WORDS[roles.status[citizen]] if certain else "unknown",
            }
        )
    return ordered(rows)


def only_through_unit(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the citizens all of whose ties go to the municipality, and through which units.

    Municipal are a unit, an employee of one, and an activity that only they run. Whoever has
    their own post alone is left out: that is no way in which they are reached.
    """
    roles = roles_on(records, day)
    units_behind = {actor: roles.units_of(actor) for actor in roles.municipal}
    for activity in roles.of_kind("Activity"):
        runners = roles.sources(activity, "RUNS")
        if runners and runners <= roles.municipal:
            units_behind[activity] = set().union(*(units_behind[runner] for runner in runners))
    return ordered(
        {
            "citizen_id": citizen,
            "unit_ids": sorted(
                set().union(*(units_behind[near] for near in roles.neighbours[citizen]))
            ),
            "status": STATUS_WORDS[roles.status[citizen]],
        }
        for citizen in present_citizens(roles)
        if units_behind.keys() >= roles.neighbours[citizen]
        and not has_own_post_alone(roles.touching[citizen])
    )


def has_own_post_alone(ties: Iterable[Tie]) -> bool:
    """Tell whether some *ties* of a citizen are all to a post that they hold themselves."""
    kinds = {tie.kind for tie in ties}
    return kinds == {"HOLDS"}


def paused(records: Records, day: date | None = None) -> list[Row]:
    """Return the citizens who have withdrawn for a while, and how many ties they have meanwhile."""
    roles = roles_on(records, day)
    who = roles.actors[(roles.actors["kind"] == "Citizen") & (roles.actors["status"] == PAUSED)]
    spans = zip(who.index, days_of(who["paused_from"]), days_of(who["paused_to"]), strict=True)
    return ordered(
        {
            "citizen_id": citizen,
            "paused_from": begins,
            "paused_to": ends,
            "ties": len(roles.touching.get(citizen, ())),
        }
        for citizen, begins, ends in spans
    )


def lone_ildsjaele(records: Records, day: date | None = None) -> list[Row]:
    """Return the citizens who are the only registered leader of everything they lead."""
    roles = roles_on(records, day)
    return ordered(
        {"person_id": citizen, "leads": sorted(roles.targets(citizen, "LEADS"))}
        for citizen in lone_citizens(roles)
    )


def lone_citizens(roles: Roles) -> list[str]:
    """Return the citizens among ``lone_leaders``: who leads in a post is no ildsjæl."""
    return [person for person in lone_leaders(roles) if roles.kind[person] == "Citizen"]


def lone_leaders(roles: Roles) -> list[str]:
    """Return the persons who lead something and are the only leader of all of it, sorted."""
    led = {person: roles.targets(person, "LEADS") for person in roles.of_kind(*PERSON_KINDS)}
    return [
        person
        for person, targets in led.items()
        if targets and all(roles.leaders(target) == {person} for target in targets)
    ]


def present_citizens(roles: Roles) -> list[str]:
    """Return the citizens who have ties and do not pause."""
    return [
        citizen
        for citizen in roles.of_kind("Citizen")
        if roles.neighbours[citizen] and roles.status[citizen] != PAUSED
    ]


FINDINGS = (
    Finding(
        name="no_registered_tie",
        theme="isolation",
        label="No registered tie",
        label_da="Uden registreret relation",
        question="For whom have we not registered any tie?",
        question_da="Hvem har vi ikke registreret nogen relation for?",
        plain="We have not registered any tie here. Referrals, grants, decisions, fees are none.",
        plain_da="Vi har ikke registreret nogen relation her. Visitation, bevilling, beslutning og "
        "kontingent er ingen relation.",
        columns=("id", "kind", "area_id", "status"),
        compute=no_registered_tie,
    ),
    Finding(
        name="only_professional_ties",
        theme="isolation",
        label="Only professional ties",
        label_da="Kun professionelle relationer",
        question="Who has registered ties only to people paid to help?",
        question_da="Hvem har vi kun registreret relationer til ansatte for?",
        plain="We have registered ties only to people paid to help.",
        plain_da="Vi har kun registreret relationer til folk, der er ansat til at hjælpe.",
        columns=("citizen_id", "contacts", "status"),
        compute=only_professional_ties,
    ),
    Finding(
        name="only_through_unit",
        theme="isolation",
        label="Only through the municipality",
        label_da="Kun gennem kommunen",
        question="Who is reached only through the municipality's own units?",
        question_da="Hvem nås kun gennem kommunens egne enheder?",
        plain="We have registered ties only to the municipality's own units, staff and activities.",
        plain_da="Vi har kun registreret relationer til kommunens egne enheder, ansatte og "
        "aktiviteter.",
        columns=("citizen_id", "unit_ids", "status"),
        compute=only_through_unit,
    ),
    Finding(
        name="paused",
        theme="isolation",
        label="Pausing",
        label_da="Holder pause",
        question="Who has chosen to withdraw for a while?",
        question_da="Hvem har valgt at trække sig en tid?",
        plain="Pausing is a right; it says nothing about how the person is.",
        plain_da="At holde pause er en ret; det siger intet om, hvordan personen har det.",
        columns=("citizen_id", "paused_from", "paused_to", "ties"),
        compute=paused,
    ),
    Finding(
        name="lone_ildsjaele",
        theme="isolation",
        label="Ildsjæle with no other registered leader",
        label_da="Ildsjæle uden registreret medansvarlig",
        question="Who is the only registered leader of everything they lead?",
        question_da="Hvem er eneste registrerede leder af alt det, de leder?",
        plain="We have registered only one person carrying this.",
        plain_da="Vi har kun registreret én ildsjæl, der bærer det.",
        columns=("person_id", "leads"),
        compute=lone_ildsjaele,
    ),
)
