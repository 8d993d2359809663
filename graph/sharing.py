"""
What may leave the house without a purpose: bodies by name, persons only as groups of five or more.

Structure identifies: a person drawn with exactly his or her ties is known again by whoever knows
the clubs. So no person stands in a shared picture, nor anything that is known only through fewer
than five.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from graph.model import GROUP_KINDS
from graph.moment import Moment

FEWEST = 5  # persons alike; fewer are not told
BANDS = (FEWEST, 10, 20, 50, 100, 200, 500, 1000)  # where each begins
ILDSJAEL = "Ildsjael"
CONTACT_POINT = "kommunal_kontakt"  # the key of everything sensitive, as one
LEADING = ("LEADS", "RUNS")
Band = tuple[int, int | None]
Circle = frozenset[str]


@dataclass(frozen=True)
class Mark:
    """
    One thing in a shared picture.

    Attributes:
        kind: A kind of node, ``Ildsjael``, or ``kommunal_kontakt`` for what is sensitive.
        actor: Whose name may stand there; None for a group of persons and for what is sensitive.
        n: How many persons a group holds, as a band.
    """

    kind: str
    actor: str | None = None
    n: Band | None = None


@dataclass(frozen=True)
class Line:
    """One tie of a shared picture: between named bodies with its kinds and its first day."""

    one: str
    other: str
    kinds: tuple[str, ...] = ()
    since: date | None = None


@dataclass(frozen=True)
class Picture:
    """
    What may be shared.

    Attributes:
        marks: By key; the key of a named body is its id, that of a group says nothing.
        starts: The keys of the chosen actors.
    """

    marks: Mapping[str, Mark]
    lines: tuple[Line, ...]
    starts: tuple[str, ...] = ()


def band(n: int) -> Band:
    """
    Return the band that *n* persons are told as; below five it is 1 to 4.

    Example:
        >>> band(3), band(7), band(4000)
        ((1, 4), (5, 9), (1000, None))
    """
    if n < FEWEST:
        return 1, FEWEST - 1
    least = max(start for start in BANDS if start <= n)
    later = [start for start in BANDS if start > least]
    return least, later[0] - 1 if later else None


def is_sensitive(moment: Moment) -> frozenset[str]:
    """Return the actors to whom a tie reveals health or abuse."""
    sensitive = moment.actors["sensitive"].eq(other=True)
    return frozenset(moment.actors.index[sensitive.to_numpy(dtype=bool, na_value=False)])


def shared_picture(
    moment: Moment,
    shown: Collection[str] | None = None,
    *,
    ties: pd.DataFrame | None = None,
    starts: Sequence[str] = (),
) -> Picture | None:
    """
    Return the picture of *shown* that may be shared without a purpose.

    Persons with one role and the same named bodies are one group when they are five or more; of
    the rest those at one body; nobody else is drawn, nor a tie between two persons. What is
    sensitive is one mark, and its persons are counted there alone. With *starts* only what hangs
    together with them is left, so that nothing stands there because of a person left out.

    Args:
        shown: The actors to draw; None is all.
        ties: The ties to draw; None is the active contacts among *shown*.
        starts: The chosen actors.

    Returns:
        None when it cannot be shared: a start is a person, both are sensitive, or starts and
        others do not hang together without the persons left out.
    """
    shown = frozenset(moment.actors.index if shown is None else shown)
    ties = moment.contacts if ties is None else ties
    ties = ties[ties["source"].isin(shown) & ties["target"].isin(shown)]
    keys = _keys(moment, shown)
    begin = tuple(dict.fromkeys(keys.get(start, "") for start in starts))
    if "" in begin or len(begin) < len(starts):
        return None
    marks = {key: _body(key, moment) for key in keys.values()}
    groups = _groups(moment, shown - keys.keys(), _circles(ties, keys))
    lines = list(_between_bodies(ties, keys))
    for place, (role, circle, n) in enumerate(groups, 1):
        key = f"gruppe {place}"
        marks[key] = Mark(role, n=band(n))
        lines += [Line(key, body) for body in sorted(circle)]
    picture = Picture(marks, tuple(lines), begin)
    return _hanging_together(picture) if starts else picture


def neighbours_of(picture: Picture) -> dict[str, set[str]]:
    """Return for each key of *picture* those it has a line to."""
    near: dict[str, set[str]] = {key: set() for key in picture.marks}
    for line in picture.lines:
        near[line.one].add(line.other)
        near[line.other].add(line.one)
    return near


def _keys(moment: Moment, shown: Collection[str]) -> dict[str, str]:
    """Return the key of each unit, organisation and activity of *shown*."""
    kind, sensitive = moment.actors["kind"], is_sensitive(moment)
    bodies = sorted(kind.index[kind.isin(GROUP_KINDS) & kind.index.isin(list(shown))])
    return {body: CONTACT_POINT if body in sensitive else body for body in bodies}


def _body(key: str, moment: Moment) -> Mark:
    if key == CONTACT_POINT:
        return Mark(CONTACT_POINT)
    return Mark(moment.actors["kind"][key], actor=key)


def _circles(ties: pd.DataFrame, keys: Mapping[str, str]) -> dict[str, set[str]]:
    """Return for each person the keys of the bodies it has a tie to."""
    circles: dict[str, set[str]] = defaultdict(set)
    for source, target in zip(ties["source"], ties["target"], strict=True):
        for one, other in ((source, target), (target, source)):
            if one not in keys and other in keys:
                circles[one].add(keys[other])
    return circles


def _groups(
    moment: Moment, persons: Collection[str], circles: Mapping[str, set[str]]
) -> list[tuple[str, Circle, int]]:
    """Return role, bodies and size of each group of five or more."""
    role = _roles(moment)
    alike: dict[tuple[str, Circle], list[str]] = defaultdict(list)
    for person in persons:
        circle = frozenset(circles.get(person, ())) - {CONTACT_POINT}
        alike[role[person], circle].append(person)
    groups = {key: len(those) for key, those in alike.items() if key[1] and len(those) >= FEWEST}
    rest = [person for key, those in alike.items() if key not in groups for person in those]
    at_one = Counter((role[person], body) for person in rest for body in circles.get(person, ()))
    grouped = [person for key in groups for person in alike[key]]
    at_one.update(
        (role[person], CONTACT_POINT) for person in grouped if CONTACT_POINT in circles[person]
    )
    told = {key: n for key, n in at_one.items() if n >= FEWEST}
    found = [(kind, circle, n) for (kind, circle), n in groups.items()]
    found += [(kind, frozenset({body}), n) for (kind, body), n in told.items()]
    return sorted(found, key=lambda group: (group[0], sorted(group[1]), group[2]))


def _roles(moment: Moment) -> dict[str, str]:
    """Return for each person the kind, ``Ildsjael`` for a citizen in a leading role."""
    actors = moment.actors
    leads = set(moment.contacts_of(*LEADING)["source"])
    leading = leads | set(actors.index[actors["is_ildsjael"].fillna(value=False).astype(bool)])
    return {
        person: ILDSJAEL if kind == "Citizen" and person in leading else kind
        for person, kind in actors["kind"].items()
    }


def _between_bodies(ties: pd.DataFrame, keys: Mapping[str, str]) -> Iterator[Line]:
    """Return one line for each pair of bodies; one to what is sensitive says no more than that."""
    found: dict[tuple[str, str], list[tuple[str, date | None]]] = defaultdict(list)
    days = ties["valid_from"].to_numpy().astype("datetime64[D]").astype(object)
    for source, target, kind, day in zip(
        ties["source"], ties["target"], ties["kind"], days, strict=True
    ):
        if source in keys and target in keys and keys[source] != keys[target]:
            one, other = sorted((keys[source], keys[target]))
            found[one, other].append((kind, day))
    for (one, other), told in sorted(found.items()):
        if CONTACT_POINT in (one, other):
            yield Line(one, other)
            continue
        known = [day for _, day in told if day is not None]
        since = min(known) if len(known) == len(told) else None
        yield Line(one, other, tuple(sorted({kind for kind, _ in told})), since)


def _hanging_together(picture: Picture) -> Picture | None:
    """Return what hangs together with the first start; None when a start or all else does not."""
    near = neighbours_of(picture)
    seen, queue = {picture.starts[0]}, deque(picture.starts[:1])
    while queue:
        for key in near[queue.popleft()] - seen:
            seen.add(key)
            queue.append(key)
    if not seen >= set(picture.starts) or len(seen) == 1:
        return None
    return Picture(
        {key: mark for key, mark in picture.marks.items() if key in seen},
        tuple(line for line in picture.lines if line.one in seen),
        picture.starts,
    )
