"""Rows as they are stored: checked against the model, each key once, in batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from graph.errors import StoreError
from graph.model import TIE_KINDS
from graph.records import Row
from graph.store import cypher
from graph.store.counts import Counts
from graph.store.cypher import Shape

BATCH_ROWS = 5_000


@dataclass(frozen=True)
class Item:
    """One row to store: what it is known by, its ends (of a tie), and its properties."""

    key: str
    values: Row
    ends: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Batch:
    """Items of one shape with the same columns, written in one transaction."""

    shape: Shape
    columns: tuple[str, ...]
    items: Sequence[Item]

    def some(self, places: Iterable[int]) -> Batch:
        """Return the batch with the items at *places* only."""
        return replace(self, items=[self.items[place] for place in places])

    def params(self, columns: Sequence[str]) -> dict[str, Any]:
        """Return the parameters of a text over *columns*, one list for each."""
        values = {f"v_{name}": [item.values[name] for item in self.items] for name in columns}
        return {
            "key": [item.key for item in self.items],
            "source": [item.ends[0] for item in self.items],
            "target": [item.ends[1] for item in self.items],
            **values,
        }


def item_of(kind: str, row: Row, *, key: str, allowed: Sequence[str]) -> Item:
    """Return *row* as stored: known properties only, each date beside its precision."""
    is_tie = kind in TIE_KINDS
    ends = (row["source"], row["target"]) if is_tie else ("", "")
    known_by = {"source", "target", "kind", "key"} if is_tie else {"id", "kind"}
    values = {name: value for name, value in row.items() if name not in known_by}
    for name in cypher.DATES.intersection(values):
        precision = row.get(f"{name}_precision")
        values[f"{name}_precision"] = None if precision == "day" else precision
    unknown = values.keys() - set(allowed)
    if unknown:
        raise StoreError(
            f"{kind} {key!r} has a column {min(unknown)!r}, which the model does not know. "
            "Leave it out, or add it to graph/model.py."
        )
    return Item(key, values, ends)


def once(items: Iterable[Item]) -> tuple[list[Item], Counts]:
    """Return each key once, sorted, a later row over an earlier one, and counts of the repeats."""
    found: dict[str, Item] = {}
    counts = Counts()
    for item in items:
        first = found.setdefault(item.key, item)
        if first is item:
            continue
        merged = first.values | item.values
        changes = merged != first.values
        counts += Counts(updated=int(changes), unchanged=int(not changes))
        found[item.key] = replace(item, values=merged)
    return [found[key] for key in sorted(found)], counts


def batches(shape: Shape, items: Iterable[Item]) -> Iterator[Batch]:
    """Yield *items* in batches of one set of columns each, in their order."""
    by_columns: dict[frozenset[str], list[Item]] = {}
    for item in items:
        by_columns.setdefault(frozenset(item.values), []).append(item)
    for columns, some in by_columns.items():
        named = tuple(name for name in shape.properties if name in columns)
        for start in range(0, len(some), BATCH_ROWS):
            yield Batch(shape, named, some[start : start + BATCH_ROWS])
