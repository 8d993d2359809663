"""Corrections by hand win over a file until its own row changes; then the row of the file wins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.edits import Held, Thing
from graph.model import TIE_KINDS, tie_key
from graph.records import Row
from graph.store import Store
from graph.store.edits import Said, said_by


@dataclass
class KeptEdits:
    """
    What the hand holds, and what becomes of it while rows are loaded.

    Attributes:
        kept: How many rows said again what the file said before it was corrected.
        overtaken: The edits on things that a file now speaks of anew, by thing.
        lost: What is overtaken and differs, so that the correction goes: kind, id or ends.
    """

    held: dict[Thing, Held]
    stored: dict[Thing, Row | None]
    kept: int = 0
    overtaken: dict[Thing, tuple[str, ...]] = field(default_factory=dict)
    lost: list[Row] = field(default_factory=list)

    @classmethod
    def of(cls, store: Store) -> KeptEdits:
        """Return what the hand holds in *store*."""
        held = store.edits.held()
        return cls(held, store.edits.stored(held) if held else {})

    def others(self, kind: str, rows: Sequence[Row]) -> list[Row]:
        """Return *rows* of *kind* without those that the hand holds against."""
        keys = {key for of, key in self.held if of == kind}
        if not keys:
            return list(rows)
        return [row for row in rows if _key(kind, row) not in keys or not self._holds(kind, row)]

    def _holds(self, kind: str, row: Row) -> bool:
        said = said_by(kind, row)
        held = self.held[said.thing]
        if held.is_said_again(said.values):
            is_gone = self.stored.get(said.thing) is None
            self.kept += is_gone or held.is_spoken_of(said.values)
            return True
        if held.is_spoken_of(said.values):
            self.overtaken[said.thing] = held.edits
            if self._differs(said, held):
                self.lost.append({"kind": kind, "id": said.thing[1], "ends": said.ends})
        return False

    def _differs(self, said: Said, held: Held) -> bool:
        """Return whether a corrected property will be another than it is now."""
        now = self.stored.get(said.thing)
        if now is None:
            return True
        columns = said.values.keys() & (held.columns if held.said is not None else now.keys())
        return any(now.get(name) != said.values[name] for name in columns)


def _key(kind: str, row: Row) -> str:
    return tie_key(kind, row) if kind in TIE_KINDS else str(row["id"])
