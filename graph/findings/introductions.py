"""Whom to introduce to whom: the near and safe first, nobody who should be left in peace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from graph.findings.candidates import candidates_to_train
from graph.findings.finding import Row
from graph.findings.isolation import has_own_post_alone, lone_citizens
from graph.findings.kept_suggestions import (
    BECAME,
    DISMISSED,
    UNDER_WAY,
    pairs_in,
)
from graph.findings.meeting_places import (
    PLACES,
    SAME_AREA,
    SAME_MUNICIPALITY,
    WIDER,
    MeetingPlaces,
)
from graph.findings.roles import Roles, roles_on
from graph.findings.spared import never_suggested
from graph.findings.weak_spots import weak_spots
from graph.model import BETWEEN_ENDS, GROUP_KINDS
from graph.moment import KNOWN
from graph.records import Records

# How far from each other two may be, by how many of them are persons.
FARTHEST = (WIDER, SAME_MUNICIPALITY, SAME_AREA)
NO_TIE, PROFESSIONALS, HELPER, TWO_GROUPS = "no_tie", "only_professionals", "helper", "two_groups"
SHARED, KNOWS_BOTH = "activity", "contact"
NEAREST_FIRST = (SHARED, KNOWS_BOTH, SAME_AREA, SAME_MUNICIPALITY, WIDER)
HELPS_BY = ("VOLUNTEERS_AT", "TAKES_PART_IN", "MEMBER_OF")  # whoever does most for it first
STEPS = 2  # from the one contact between two groups

Pair = tuple[str, str]
Options = tuple[str, Iterator[Row]]  # what is to be mended, and by what, the best first


def introductions(records: Records, day: date | None = None) -> list[Row]:
    """
    Return one introduction for each place that could be mended, grouped by area.

    Four things are mended: a citizen who was asked and has no registered tie, or only ties to
    people paid to help, meets at a place nearby; whoever carries alone gets a helper among those
    who take part; two groups that hang by one contact get another. Never named are children,
    protected persons, those who pause or refused to answer, and (but to be helped) those who
    carry alone; two persons share an area or more. Nobody is led or turned to a place that reveals
    health or abuse, nor led to one that rests on one person, and no contact with such a place is
    told. A pair that was dismissed does not come back, and where a meeting is under way nothing
    more is proposed.

    Returns:
        ``reason``; ``first_id``, who is to be introduced, ``second_id``, to whom or where;
        ``near``: "activity" shared by both, "contact" who knows both, the same "area" or
        "municipality", else "wider"; ``at_id``, where they could meet, or None;
        ``contact_point`` there, or None, and ``turn_to_ids``, the bodies that run it;
        ``through_ids``, who knows both, or the ends of the one contact (none when one of them is
        spared or reveals); ``area_id`` of the first; ``mends``, the citizen, the leader, or every
        such contact ``a|b`` that the new tie goes round. By area, reason and id, not by importance.

    Cost:
        Time n + m, and for each place to mend the places of its municipality.
    """
    roles = roles_on(records, day)
    places = MeetingPlaces(roles)
    spared = never_suggested(roles)
    found = [
        *_citizens(roles, places, spared),
        *_helpers(records, places, spared),
        *_between_groups(records, places, spared),
    ]
    return sorted(
        _first_left(found, records), key=lambda r: (r["area_id"] or "~", r["reason"], r["first_id"])
    )


def _first_left(found: Iterable[Options], records: Records) -> Iterator[Row]:
    """Yield for each thing to mend the first not decided on; nothing where one is under way."""
    under_way = pairs_in(records, *UNDER_WAY)
    decided = pairs_in(records, DISMISSED, BECAME) - under_way
    proposed: set[frozenset[str]] = set()
    mended = set().union(*under_way)  # whoever is about to meet somebody is left in peace
    for what, options in found:
        for row in options if what not in mended else ():
            pair = frozenset((row["first_id"], row["second_id"]))
            if pair not in decided:
                mended |= set(row["mends"])
                if pair not in proposed | under_way:
                    proposed.add(pair)
                    yield row
                break


def _citizens(roles: Roles, places: MeetingPlaces, spared: frozenset[str]) -> Iterator[Options]:
    """Yield for each citizen without a tie, or with paid ones only, the places to meet at."""
    for citizen in without_unpaid_tie(roles):
        if citizen not in spared:
            reason = PROFESSIONALS if citizen in roles.touching else NO_TIE
            yield citizen, _places_for(citizen, places, spared, reason=reason)


def without_unpaid_tie(roles: Roles) -> list[str]:
    """Return the citizens known to have paid ties only, or none; an own post alone is no help."""
    known = (one for one in roles.of_kind("Citizen") if roles.status[one] == KNOWN)
    ties = {citizen: roles.touching.get(citizen, ()) for citizen in known}
    return [
        citizen
        for citizen, some in ties.items()
        if all(tie.paid for tie in some) and not has_own_post_alone(some)
    ]


def _places_for(
    citizen: str, places: MeetingPlaces, spared: frozenset[str], *, reason: str
) -> Iterator[Row]:
    known = places.roles.neighbours[citizen]
    for where in (SAME_AREA, SAME_MUNICIPALITY):
        options = []
        for place in set(places.near(citizen, where)) - known:
            through = _who_knows_both(citizen, place, places=places, spared=spared)
            options.append(((not through, -places.open[place], place), place, through))
        for _, place, through in sorted(options):
            near = KNOWS_BOTH if through and where == SAME_AREA else where
            row = _row(reason, (citizen, place), near=near, at=place, places=places)
            yield row | {"through_ids": through, "mends": [citizen]}


def _helpers(records: Records, places: MeetingPlaces, spared: frozenset[str]) -> Iterator[Options]:
    """Yield for each who carries alone those who take part there and lead nothing themselves."""
    roles = places.roles
    unlike = {
        row["citizen_id"]
        for row in candidates_to_train(records, roles.day)
        if row["status"] == "registered"
    }
    for leader in lone_citizens(roles):
        if leader not in spared:
            yield leader, _helpers_of(leader, places, spared, unlike=unlike)


def _helpers_of(
    leader: str, places: MeetingPlaces, spared: frozenset[str], *, unlike: set[str]
) -> Iterator[Row]:
    roles = places.roles
    known = roles.neighbours[leader] | {leader} | spared
    options = []
    for led in sorted(roles.targets(leader, "LEADS") - places.hidden):
        for place, kind in enumerate(HELPS_BY):
            for helper in roles.sources(led, kind) - known:
                if roles.kind[helper] == "Citizen" and not roles.targets(helper, "LEADS", "RUNS"):
                    options.append(((helper not in unlike, place, helper, led), helper, led))
    for _, helper, led in sorted(options):
        through = _who_knows_both(helper, leader, places=places, spared=spared | {led})
        row = _row(HELPER, (helper, leader), near=SHARED, at=led, places=places)
        yield row | {"through_ids": through, "mends": [leader]}


def _between_groups(
    records: Records, places: MeetingPlaces, spared: frozenset[str]
) -> Iterator[Options]:
    """Yield for each single contact between two groups the pairs across it, near it."""
    for spot in weak_spots(records, places.roles.day):
        if spot["part"] == "tie" and spot["two_groups"]:
            one, other = spot["id"].split(BETWEEN_ENDS)
            yield spot["id"], _across((one, other), places, spared)


def _across(ends: Pair, places: MeetingPlaces, spared: frozenset[str]) -> Iterator[Row]:
    """Yield the pairs across one contact: bodies before persons, then whoever is nearest."""
    told = list(ends) if (spared | places.hidden).isdisjoint(ends) else []
    options = []
    for here in _beside(*ends, places=places, spared=spared):
        for there in _beside(*ends[::-1], places=places, spared=spared):
            first, second, way = here[-1], there[-1], [*here[::-1], *there]
            near = places.nearness(first, second)
            far = NEAREST_FIRST.index(near)
            persons = sum(places.roles.is_person(end) for end in (first, second))
            kinds = {places.roles.kind[first], places.roles.kind[second]}
            may_meet = not persons or kinds <= {"Citizen", *PLACES}
            if may_meet and far <= NEAREST_FIRST.index(FARTHEST[persons]):
                options.append(((persons, far, len(way), first, second), way, near))
    for (persons, *_), way, near in sorted(options):
        pair = (way[0], way[-1])
        at = places.between(*pair) if persons == len(pair) else None
        if persons == len(pair) and at is None:
            continue  # two citizens need a place to meet
        row = _row(TWO_GROUPS, pair, near=near, at=at, places=places)
        mends = [BETWEEN_ENDS.join(sorted(pair)) for pair in pairwise(way)]
        yield row | {"through_ids": told, "mends": mends}


def _beside(
    end: str, other: str, *, places: MeetingPlaces, spared: frozenset[str]
) -> list[tuple[str, ...]]:
    """Return the way to each who may be introduced on the side of *end*: bodies and citizens."""
    roles = places.roles
    ways: dict[str, tuple[str, ...]] = {end: (end,)}
    ring = [end]
    for _ in range(STEPS):
        for one in ring:
            for near in sorted(roles.neighbours[one] - {other}):
                ways.setdefault(near, (*ways[one], near))
        ring = sorted(ways.keys() - ring)
    del ways[end]
    barred = spared | places.hidden | places.lone
    able = [one for one in ways if one not in barred]
    return [ways[one] for one in able if _may_meet(one, places)]


def _may_meet(one: str, places: MeetingPlaces) -> bool:
    kind = places.roles.kind[one]
    return kind == "Citizen" or (kind in GROUP_KINDS and not places.rests_on_one(one))


def _who_knows_both(
    one: str, other: str, *, places: MeetingPlaces, spared: frozenset[str]
) -> list[str]:
    """Return who has a contact tie with both, sorted; nobody spared and no place that reveals."""
    near = places.roles.neighbours
    return sorted((near[one] & near[other]) - spared - places.hidden)


def _row(reason: str, pair: Pair, *, near: str, at: str | None, places: MeetingPlaces) -> Row:
    return {
        "reason": reason,
        "first_id": pair[0],
        "second_id": pair[1],
        "near": near,
        "at_id": at,
        "contact_point": places.contact_point(at or pair[1]),
        "turn_to_ids": places.who_runs(at or pair[1]),
        "area_id": places.area.get(pair[0]),
    }
