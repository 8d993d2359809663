"""What the report says: the sentences of each part, for one day, in one language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from graph.findings import FINDINGS, absences, urgent_structures, weak_spots
from graph.findings.endings import endings
from graph.findings.introductions import TWO_GROUPS, introductions
from graph.findings.weak_spots import GROUP_SIZE
from graph.model import PERSON_KINDS
from graph.moment import KNOWN
from graph.records import Records, Row
from graph.sharing import FEWEST
from ui import format as written
from ui.widgets.names import Names
from ui.widgets.report.carried import carried_openly
from ui.widgets.report.told import LONGEST, Told
from ui.widgets.saved.notes import sources_of
from ui.widgets.text import bare, clean, plain

MOST = 3  # sentences of a part, so that the page holds
PLACES_NAMED = 3


@dataclass(frozen=True)
class Part:
    """One part of the page: its heading and its sentences."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Content:
    """
    Everything on the page but the map, as plain text.

    Attributes:
        named: The bodies that the sentences name, for the map.
    """

    title: str
    place: str
    as_of: str
    invented: str
    registered: Part
    urgent: Part
    others: tuple[Part, ...]
    foot: str
    named: tuple[str, ...]


def content_of(records: Records, names: Names) -> Content:
    """Return what the report says of the moment of *names*."""
    told = Told(names)
    say = told.say
    spots = urgent_structures(records, names.moment.day)
    weak = list(_threads(records, told, {node for spot in spots for node in spot["ids"]}))
    return Content(
        title=say("report.title"),
        place=_place(told),
        as_of=say(
            "report.as_of",
            day=written.day(names.moment.day, names.language),
            newest=written.day(records.default_day, names.language),
            sources=sources_of(names.moment, names.language),
        ),
        invented=_invented(records, told),
        registered=Part(say("report.registered"), (*_registered(told), _alone(records, told))),
        urgent=Part(
            say("report.urgent"),
            tuple(urgent_told(spot, told) for spot in spots) or (say("overview.no_urgent"),),
        ),
        others=(
            Part(
                say("report.thread"),
                tuple(_thread_lines(records, told, weak)) or (say("report.no_thread"),),
            ),
            Part(
                say("report.ending"),
                tuple(_ending_lines(records, told)) or (say("report.nothing_ends"),),
            ),
            Part(say("report.meet"), tuple(_pairs(records, told)) or (say("report.no_pair"),)),
        ),
        foot=say("report.foot", version=version("brobygger")),
        named=tuple(
            dict.fromkeys(
                node for spot in [*spots, *weak] if may_be_told(spot, told) for node in spot["ids"]
            )
        ),
    )


def _place(told: Told) -> str:
    nodes = told.names.moment.nodes
    places = sorted(
        clean(told.names.place(node), longest=LONGEST)
        for node in nodes.index[nodes["kind"] == "Municipality"]
    )
    if not places:
        return ""
    more = len(places) - PLACES_NAMED
    shown = [*places[:PLACES_NAMED], *([told.say("report.more", n=more)] if more > 0 else [])]
    key = "report.places" if len(places) == 1 else "report.several_places"
    return told.say(key, places=shown)


def _invented(records: Records, told: Told) -> str:
    return told.say("saved.invented") if records.loads["invented"].eq(other=True).any() else ""


def _registered(told: Told) -> tuple[str, ...]:
    moment, names = told.names.moment, told.names
    kinds = moment.actors["kind"].value_counts()
    bodies = sum(
        int(kinds.get(kind, 0)) for kind in ("Association", "MunicipalUnit", "Organisation")
    )
    citizens = int(kinds.get("Citizen", 0))
    is_close = 0 < citizens - len(names.leading) < FEWEST  # the others would be told too
    counts = told.say(
        "report.counts_together" if is_close else "report.counts",
        citizens=told.count(citizens),
        ildsjaele=told.count(len(names.leading)),
        employees=told.count(int(kinds.get("Employee", 0))),
        bodies=bodies,
        activities=int(kinds.get("Activity", 0)),
        ties=told.count(len(moment.contacts)),
    )
    asked = int((moment.status == KNOWN).sum())
    known = told.count(asked)
    if 0 < len(moment.actors) - asked < FEWEST:
        return counts, told.say("report.coverage_of_nearly_all")
    if any(0 < kinds.get(kind, 0) < FEWEST for kind in PERSON_KINDS):  # else it is all but the rest
        return counts, told.say("report.coverage_of_some", known=known)
    return counts, told.say("report.coverage", known=known, actors=len(moment.actors))


def _alone(records: Records, told: Told) -> str:
    """Return how many stand without a registered tie, the unknown apart."""
    rows = absences(records, told.names.moment.day)
    states = [row["status"] for row in rows]
    alone, unknown = (told.count(states.count(state)) for state in ("registered", "unknown"))
    return told.say("report.alone", alone=alone, unknown=unknown)


def urgent_told(spot: Row, told: Told) -> str:
    """Return one of the three structures in the words of the front page, without small numbers."""
    ids, language = spot["ids"], told.names.language
    name = told.of(ids[0]) if may_be_told(spot, told) else told.say("report.an_activity")
    return bare(
        told.say(
            f"urgent.{spot['code']}",
            n=told.count(spot["n"]),
            name=plain(name),
            other=plain(told.of(ids[-1])),
            kind=told.names.kind(ids[0]),
            day=written.day(spot["day"], language),
        )
    )


def may_be_told(spot: Row, told: Told) -> bool:
    """Tell whether the structure may stand by name: what rests on one need not."""
    return spot.get("code") != "one_carrier" or bool(carried_openly(told.names.moment, spot["ids"]))


def _threads(records: Records, told: Told, already: set[str]) -> Iterator[Row]:
    """Return the weak spots on which most hang, each body once, none that is told *already*."""
    seen, found = set(already), 0
    for spot in weak_spots(records, told.names.moment.day):
        ids = tuple(spot["id"].split("|"))
        groups = spot["cut_off"] >= GROUP_SIZE and told.may_be_named(ids)
        if groups and seen.isdisjoint(ids) and found < MOST:
            seen |= set(ids)
            found += 1
            yield {"ids": ids, "n": spot["cut_off"]}


def _thread_lines(records: Records, told: Told, weak: Sequence[Row]) -> list[str]:
    lines = [
        told.say(
            "report.thread_tie" if len(spot["ids"]) > 1 else "report.thread_node",
            name=told.of(spot["ids"][0]),
            n=told.count(spot["n"]),
            **({"other": told.of(spot["ids"][1])} if len(spot["ids"]) > 1 else {}),
        )
        for spot in weak
    ]
    rows = FINDINGS["activities_on_one_carrier"].compute(records, told.names.moment.day)
    rows.sort(key=lambda row: (-row["participants"], row["activity_id"]))
    alone = [row["activity_id"] for row in rows if told.may_be_named([row["activity_id"]])]
    openly = carried_openly(told.names.moment, alone)
    if openly:
        names = told.listed([activity for activity in alone if activity in openly], MOST)
        lines.append(told.say("report.carriers", n=len(alone), names=names))
    elif alone:
        lines.append(told.say("report.carriers_unnamed", n=told.count(len(alone))))
    return lines


def _ending_lines(records: Records, told: Told) -> Iterator[str]:
    language = told.names.language
    rows = endings(records, told.names.moment.day)
    projects = [row for row in rows if row["project_id"]][:MOST]
    for row in projects:
        yield told.say(
            "report.project_ends",
            day=written.day(row["ends_on"], language),
            name=told.of(row["project_id"]),
            ties=told.count(row["ties"]),
            people=told.count(len(row["without_tie"])),
            activities=told.count(len(row["without_carrier"])),
        )
    others = sum(row["ties"] for row in rows if row not in projects)
    if others:
        key = "report.others_end" if projects else "report.ties_end"
        yield told.say(key, ties=told.count(others).capitalize())


def _pairs(records: Records, told: Told) -> Iterator[str]:
    """Return whom to introduce, bodies and activities alone."""
    pairs = [
        (row["first_id"], row["second_id"])
        for row in introductions(records, told.names.moment.day)
        if row["reason"] == TWO_GROUPS and told.may_be_named([row["first_id"], row["second_id"]])
    ]
    for one, other in pairs[:MOST]:
        yield told.say("report.pair", name=told.of(one), other=told.of(other))
