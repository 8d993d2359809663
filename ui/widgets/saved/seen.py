"""What a small map shows, and its drawing: on screen, to be shared, and with persons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

import pandas as pd

from graph.sharing import Picture, neighbours_of, shared_picture
from ui import format as written
from ui.widgets.names import Names
from ui.widgets.saved.box import Savable
from ui.widgets.saved.drawing import (
    Drawing,
    Place,
    drawn_by_name,
    drawn_to_share,
    mark_word,
)
from ui.widgets.saved.notes import notes_for, notes_of
from ui.widgets.surroundings import Surroundings, around, places
from ui.widgets.ways import Ways, in_rows, ties_of_ways
from ui.wording import sentence

MOST_LABELLED = 30  # ties; with more their words would lie over each other


@dataclass(frozen=True)
class Seen:
    """
    The surroundings of one, or the ways between two.

    Attributes:
        starts: The one, or the two.
        steps: How far out each shown actor is.
    """

    names: Names
    starts: tuple[str, ...]
    steps: Mapping[str, int]
    places: Mapping[str, Place]
    ties: pd.DataFrame

    @property
    def labelled(self) -> bool:
        """Whether each tie says its kind and years: on a way, while they can be read."""
        return len(self.starts) > 1 and len(self.ties) <= MOST_LABELLED


def seen_around(found: Surroundings, names: Names) -> Seen:
    """Return the surroundings of one actor as what a map shows."""
    ties, shown = names.moment.contacts, list(found.steps)
    ties = ties[ties["source"].isin(shown) & ties["target"].isin(shown)]
    return Seen(names, (found.centre,), found.steps, places(found), ties)


def seen_ways(ways: Ways, names: Names) -> Seen:
    """Return the ways between two actors as what a map shows."""
    ties = ties_of_ways(names.moment, ways)
    return Seen(names, (ways.one, ways.other), ways.steps, in_rows(ways.steps), ties)


def on_screen(seen: Seen) -> Drawing:
    """Return the map as its viewer sees it."""
    return _by_name(seen, ())


def with_persons(seen: Seen, purpose: str) -> Drawing:
    """
    Return the map as its viewer sees it, to be saved for *purpose*, which stands on it.

    Its title, which a folder or a mail shows unopened, names nobody.
    """
    names = seen.names
    what = sentence(
        "saved.title_ways" if len(seen.starts) > 1 else "saved.title_around", names.language
    )
    title = f"{what}, {written.day(names.moment.day, names.language)}"
    return replace(_by_name(seen, notes_for(purpose, names)), title=title)


def to_share(seen: Seen) -> Drawing | None:
    """Return the map as it may be saved without a purpose; None when it may not."""
    names = seen.names
    picture = shared_picture(names.moment, seen.steps, ties=seen.ties, starts=seen.starts)
    if picture is None:
        return None
    found = around(neighbours_of(picture), picture.starts[0])
    stand = places(found) if len(picture.starts) == 1 else in_rows(found.steps)
    notes = notes_of(names.moment, names.language, sentence("saved.rule", names.language))
    heading = _heading(
        *(mark_word(picture.marks[key], names) for key in picture.starts), names=names
    )
    return drawn_to_share(
        _only(picture, found),
        names,
        stand,
        levels=found.steps,
        words=(heading, notes),
        labelled=seen.labelled,
    )


def savable(seen: Seen) -> Savable:
    """Return what the box under the map asks for, to save it."""
    day = seen.names.moment.day
    return Savable(
        "ways" if len(seen.starts) > 1 else "around",
        day,
        seen.starts,
        (seen.starts, tuple(seen.steps), day, seen.names.language),
        partial(to_share, seen),
        partial(with_persons, seen),
    )


def _by_name(seen: Seen, notes: tuple[str, ...]) -> Drawing:
    heading = _heading(*map(seen.names.of, seen.starts), names=seen.names)
    levels = {node: 0 if node in seen.starts else step for node, step in seen.steps.items()}
    return drawn_by_name(
        seen.names,
        seen.places,
        seen.ties,
        levels=levels,
        words=(heading, notes),
        labelled=seen.labelled,
    )


def _heading(name: str, *other: str, names: Names) -> str:
    if other:
        return sentence("saved.between", names.language, name=name, other=other[0])
    return sentence("saved.around", names.language, name=name)


def _only(picture: Picture, found: Surroundings) -> Picture:
    """Return *picture* without what is beyond the 500 nearest."""
    lines = tuple(
        line for line in picture.lines if line.one in found.steps and line.other in found.steps
    )
    return Picture(picture.marks, lines, picture.starts)
