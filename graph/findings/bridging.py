"""Where people meet as equals, what rests on one, who decides, and how the sectors mix."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from graph.findings.finding import Finding, Row, ordered
from graph.findings.roles import Roles, roles_on
from graph.records import Records

GIVES = ("LEADS", "VOLUNTEERS_AT", "RUNS", "MENTORS", "HOLDS")
RECEIVES_AS_SOURCE = ("TAKES_PART_IN",)
RECEIVES_AS_TARGET = ("SUPPORTS", "MENTORS")
MIXED_AT_LEAST = 2
MIXED_SHARE = 0.2


def activities_on_one_carrier(records: Records, day: date | None = None) -> list[Row]:
    """Return the activities that one person alone leads, runs or volunteers at."""
    roles = roles_on(records, day)
    return ordered(
        {
            "activity_id": activity,
            "carrier_id": next(iter(carriers)),
            "participants": len(roles.sources(activity, "TAKES_PART_IN")),
        }
        for activity in roles.of_kind("Activity")
        if len(carriers := roles.carriers(activity)) == 1
    )


def roles_on_both_sides(records: Records, day: date | None = None) -> list[Row]:
    """Return the citizens who both give and receive, and by which kinds of tie."""
    roles = roles_on(records, day)
    rows = []
    for citizen in roles.of_kind("Citizen"):
        ties = roles.touching.get(citizen, ())
        gives = {tie.kind for tie in ties if tie.source == citizen and tie.kind in GIVES}
        receives = {
            tie.kind
            for tie in ties
            if tie.kind in (RECEIVES_AS_SOURCE if tie.source == citizen else RECEIVES_AS_TARGET)
        }
        if gives and receives:
            rows.append(
                {"citizen_id": citizen, "gives": sorted(gives), "receives": sorted(receives)}
            )
    return ordered(rows)


def equal_meeting_places(records: Records, day: date | None = None) -> list[Row]:
    """Return where people of the target group meet others who neither carry it nor hold a post."""
    roles = roles_on(records, day)
    in_target_group = roles.who_are("in_target_group")
    villagers = {
        citizen
        for citizen in roles.who_are_not("in_target_group")
        if roles.kind[citizen] == "Citizen" and not roles.targets(citizen, "HOLDS")
    }
    rows = []
    for activity in roles.of_kind("Activity"):
        present = _participants(roles, activity)
        inside = present & in_target_group
        equals = (present & villagers) - roles.carriers(activity)
        if inside and equals:
            rows.append(
                {
                    "activity_id": activity,
                    "in_target_group": len(inside),
                    "others": len(equals),
                }
            )
    return ordered(rows)


def activity_mixing(records: Records, day: date | None = None) -> list[Row]:
    """
    Return how every activity with participants mixes the target group with others.

    Returns:
        ``verdict``: "mixed" with at least two of each and a fifth of the smaller; else "unknown"
        when it is not known of somebody, or when only one takes part (one person mixes with
        nobody and is no reserve); else "reserve" (only the target group), "only_others" or
        "mostly_one_group".
    """
    roles = roles_on(records, day)
    in_target_group = roles.who_are("in_target_group")
    outside = roles.who_are_not("in_target_group")
    rows = []
    for activity in roles.of_kind("Activity"):
        present = _participants(roles, activity)
        if present:
            inside, others = len(present & in_target_group), len(present & outside)
            unknown = len(present) - inside - others
            rows.append(
                {
                    "activity_id": activity,
                    "in_target_group": inside,
                    "others": others,
                    "unknown": unknown,
                    "verdict": _verdict(inside, others, unknown),
                }
            )
    return ordered(rows)


def decision_ties_of_officials(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the registered decision ties of the municipality's employees, direct or not.

    Returns:
        ``path``: "direct" for the employee; "holds_post" for a citizen who holds the post;
        "through_led_body" for an association or organisation that one of them leads. None
        registered is no proof of independence.
    """
    roles = roles_on(records, day)
    found = {
        (tie.target, tie.source, official, path)
        for tie in roles.structure
        if tie.kind == "DECIDES"
        for official, path in _officials_behind(roles, tie.source)
    }
    columns = ("decision_id", "decider_id", "official_id", "path")
    return ordered(dict(zip(columns, row, strict=True)) for row in found)


def cross_sector_ties(records: Records, day: date | None = None) -> list[Row]:
    """Return how many pairs have a tie, by the sectors of their two ends."""
    roles = roles_on(records, day)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for one, other in {tuple(sorted((tie.source, tie.target))) for tie in roles.contacts}:
        first, second = sorted((roles.sector[one], roles.sector[other]))
        counts[first, second] += 1
    return ordered(
        {"sector_a": first, "sector_b": second, "ties": count}
        for (first, second), count in counts.items()
    )


def _participants(roles: Roles, activity: str) -> set[str]:
    """Return the citizens who take part in *activity*."""
    present = roles.sources(activity, "TAKES_PART_IN")
    return {person for person in present if roles.kind[person] == "Citizen"}


def _verdict(inside: int, others: int, unknown: int) -> str:
    smaller = min(inside, others)
    if smaller >= MIXED_AT_LEAST and smaller / (inside + others) >= MIXED_SHARE:
        return "mixed"
    if unknown or inside + others < MIXED_AT_LEAST:
        return "unknown"
    if not others:
        return "reserve"
    return "mostly_one_group" if inside else "only_others"


def _officials_behind(roles: Roles, decider: str) -> Iterator[tuple[str, str]]:
    for post, held in _posts(roles, decider):
        yield post, "holds_post" if held else "direct"
    if roles.kind[decider] in ("Association", "Organisation"):
        for leader in roles.leaders(decider):
            for post, _ in _posts(roles, leader):
                yield post, "through_led_body"


def _posts(roles: Roles, actor: str) -> Iterator[tuple[str, bool]]:
    """Return the municipal posts of *actor*: itself, or those it holds (then True)."""
    if actor in roles.officials:
        yield actor, False
    for post in roles.targets(actor, "HOLDS") & roles.officials:
        yield post, True


FINDINGS = (
    Finding(
        name="activities_on_one_carrier",
        theme="bridging",
        label="Activities on one carrier",
        label_da="Aktiviteter med én bærer",
        question="Which activity falls apart if one person leaves?",
        question_da="Hvilken aktivitet falder fra hinanden, hvis én person går?",
        plain="We have registered only one person carrying this activity.",
        plain_da="Vi har kun registreret én person, der bærer aktiviteten.",
        columns=("activity_id", "carrier_id", "participants"),
        compute=activities_on_one_carrier,
    ),
    Finding(
        name="roles_on_both_sides",
        theme="bridging",
        label="Roles on both sides",
        label_da="Roller på begge sider",
        question="Who both gives and receives?",
        question_da="Hvem både giver og modtager?",
        plain="Helps or leads in one place and takes part or is supported in another.",
        plain_da="Hjælper eller leder ét sted og deltager eller støttes et andet.",
        columns=("citizen_id", "gives", "receives"),
        compute=roles_on_both_sides,
    ),
    Finding(
        name="equal_meeting_places",
        theme="bridging",
        label="Where people meet as equals",
        label_da="Hvor man mødes som ligemænd",
        question="Where does the target group meet people who are neither in it nor staff?",
        question_da="Hvor møder målgruppen folk, som hverken er i den eller er ansat?",
        plain="Here both take part, without a post and without being in charge.",
        plain_da="Her deltager begge uden stilling og uden at stå for det.",
        columns=("activity_id", "in_target_group", "others"),
        compute=equal_meeting_places,
    ),
    Finding(
        name="activity_mixing",
        theme="bridging",
        label="Mixed or reserve",
        label_da="Blandet eller reservat",
        question="Does the activity mix groups, or is it a reserve for one?",
        question_da="Blander aktiviteten grupper, eller er den et reservat for én?",
        plain="Counted among those registered as taking part; unknown stands apart.",
        plain_da="Talt blandt dem, der er registreret som deltagere; ukendt står for sig.",
        columns=("activity_id", "in_target_group", "others", "unknown", "verdict"),
        compute=activity_mixing,
    ),
    Finding(
        name="decision_ties_of_officials",
        theme="bridging",
        label="Decision ties of officials",
        label_da="Beslutningsrelationer for ansatte i kommunen",
        question="Is a decision tie of an official registered, direct or through a body they lead?",
        question_da="Er der registreret en beslutningsrelation for en ansat i kommunen, direkte "
        "eller gennem en forening, vedkommende leder?",
        plain="A registered decision tie. That none is registered is no proof of independence.",
        plain_da="En registreret beslutningsrelation. Har vi ikke registreret nogen, er det intet "
        "bevis for uafhængighed.",
        columns=("decision_id", "decider_id", "official_id", "path"),
        compute=decision_ties_of_officials,
    ),
    Finding(
        name="cross_sector_ties",
        theme="bridging",
        label="Ties by sector",
        label_da="Relationer efter sektor",
        question="How many ties are there within and between the sectors?",
        question_da="Hvor mange relationer er der inden for og mellem sektorerne?",
        plain="The number of pairs with a registered tie.",
        plain_da="Antallet af par med en registreret relation.",
        columns=("sector_a", "sector_b", "ties"),
        compute=cross_sector_ties,
    ),
)
