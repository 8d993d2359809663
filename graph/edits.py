"""
What was corrected by hand: each edit as what stood before and after, and what the files said.

An edit wins over the files until the row of a file itself changes, and can be undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from graph.model import NODE_KINDS, TIE_KINDS
from graph.records import Row

Thing = tuple[str, str]  # a kind of node or tie (or Load), and the id or key of one
RECORDED = "recorded_at"  # when it was written, which is no part of what it says
HAND = "Rettet i hånden"  # the source of every edit; data, so in one language


@dataclass(frozen=True)
class Change:
    """What became of one node, tie or load: its properties before and after; None is not there."""

    kind: str
    key: str
    before: Row | None
    after: Row | None
    ends: tuple[str, ...] = ()

    @property
    def thing(self) -> Thing:
        """What tells it from all others."""
        return self.kind, self.key

    @property
    def columns(self) -> tuple[str, ...]:
        """The properties that differ, sorted, without when it was written."""
        before, after = self.before or {}, self.after or {}
        names = sorted((before.keys() | after.keys()) - {RECORDED})
        return tuple(name for name in names if before.get(name) != after.get(name))

    def turned(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.kind, self.key, self.after, self.before, self.ends)


@dataclass(frozen=True)
class Edit:
    """
    One correction by hand.

    Attributes:
        task: What was asked for: add, change, pause, end, remove, or undo.
        who, known_from, purpose: Who made it, from where it is known, and what for.
        undoes, undone_by: The id of the edit that this one takes back, or that took it back.
        overtaken: Of ``changes``, the things that a file has said something else about since.
    """

    id: str
    at: datetime
    task: str
    who: str
    known_from: str
    purpose: str
    changes: tuple[Change, ...]
    undoes: str = ""
    undone_by: str = ""
    overtaken: tuple[str, ...] = ()

    def undone(self, *, by: str, at: datetime, who: str) -> Edit:
        """Return the edit that takes this one back, with the id *by*."""
        changes = tuple(change.turned() for change in self.changes)
        return Edit(by, at, "undo", who, self.known_from, self.purpose, changes, undoes=self.id)

    @property
    def main(self) -> Change:
        """The change it is about: of a node or tie that can be changed, before what follows."""
        return min(self.changes, key=lambda change: (_rank(change), change.thing))

    @property
    def about(self) -> tuple[str, ...]:
        """The ids of the nodes it changes, and of the ends of the ties."""
        ids = {change.key for change in self.changes if change.kind in NODE_KINDS}
        return tuple(sorted(ids.union(*(change.ends for change in self.changes))))


@dataclass(frozen=True)
class Held:
    """
    What the files said of one node or tie before it was corrected by hand.

    Attributes:
        said: Its properties then; None when no file had it.
        columns: The properties that were corrected.
        edits: The ids of the edits in force.
    """

    said: Row | None
    columns: frozenset[str]
    edits: tuple[str, ...]

    def is_said_again(self, values: Row) -> bool:
        """Return whether a row with *values* says what the files said before: the hand wins."""
        said = self.said
        return said is not None and all(said.get(name) == value for name, value in values.items())

    def is_spoken_of(self, values: Row) -> bool:
        """Return whether a row with *values* speaks of what was corrected."""
        return self.said is None or bool(self.columns & values.keys())


def same(one: Row | None, other: Row | None) -> bool:
    """Return whether two sets of properties say the same, whenever they were written."""
    if one is None or other is None:
        return one is other
    return _without_time(one) == _without_time(other)


def state_of(edit: Edit, stored: Mapping[Thing, Row | None]) -> str:
    """
    Return ``undone``, ``overtaken`` by a file, ``changed`` since by other means, else ``stands``.

    Args:
        stored: The properties of what it changed, as they are now.
    """
    if edit.undone_by:
        return "undone"
    if edit.overtaken:
        return "overtaken"
    is_so = all(same(stored[change.thing], change.after) for change in edit.changes)
    return "stands" if is_so else "changed"


def held_by_hand(edits: Iterable[Edit]) -> dict[Thing, Held]:
    """Return what *edits*, in the order of time, hold against files that say it as before."""
    found: dict[Thing, Held] = {}
    several = list(edits)
    for edit in _in_force(several):
        for change in edit.changes:
            if change.kind != "Load" and mark(change.thing) not in edit.overtaken:
                found[change.thing] = _held(found.get(change.thing), change, edit.id)
    return found


def mark(thing: Thing) -> str:
    """Return *thing* as one text."""
    return " ".join(thing)


def _held(old: Held | None, change: Change, edit: str) -> Held:
    columns = frozenset(change.columns)
    if old is None:
        return Held(change.before, columns, (edit,))
    said = old.said
    if said is not None and change.before is not None:
        said = change.before | {name: said.get(name) for name in old.columns}
    return Held(said, old.columns | columns, (*old.edits, edit))


def _in_force(edits: Sequence[Edit]) -> list[Edit]:
    """Return the edits that stand; one that was undone and brought back stands as the latter."""
    by_id = {edit.id: edit for edit in edits}
    return [edit for edit in edits if not edit.undone_by and not _takes_back(edit, by_id)]


def _takes_back(edit: Edit, by_id: Mapping[str, Edit]) -> bool:
    if not edit.undoes:
        return False
    undone = by_id.get(edit.undoes)
    return undone is None or not _takes_back(undone, by_id)


def _rank(change: Change) -> int:
    if change.kind in TIE_KINDS:
        return 1 if change.after is not None else 2
    return 0 if change.kind in NODE_KINDS else 3


def _without_time(values: Row) -> Row:
    return {name: value for name, value in values.items() if name != RECORDED}
