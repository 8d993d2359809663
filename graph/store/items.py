"""Rows as they are stored: checked against the model, each key once, in batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from graph.errors import StoreError
from graph.model import TIE_KINDS, tie_ends, tie_key
from graph.records import Row
from graph.store import cypher
from graph.store.counts import Counts
from graph.store.cypher import Shape

BATCH_ROWS = 5_000


class Item(NamedTuple):
    """One row to store: what it is known by, its properties, and the ends of a tie."""

    key: str
    values: Row
    ends: tuple[str, ...] = ()


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
        params = {f"v_{name}": [item.values[name] for item in self.items] for name in columns}
        params["key"] = [item.key for item in self.items]
        if self.items and self.items[0].ends:
            params["source"] = [item.ends[0] for item in self.items]
            params["target"] = [item.ends[1] for item in self.items]
        return params


class Plan(NamedTuple):
    """How rows with the same columns are stored: the properties kept, the dates among them."""

    kept: tuple[str, ...]
    dates: tuple[str, ...]


def node_items(kind: str, rows: Iterable[Row], properties: Sequence[str]) -> Iterator[Item]:
    """Yield nodes or loads as stored: known *properties*, each date beside its precision."""
    plans: dict[tuple[str, ...], Plan] = {}
    for row in rows:
        plan = plans.get(tuple(row)) or _planned(plans, kind, row=row, properties=properties)
        yield Item(row["id"], _values(row, plan))


def tie_items(kind: str, rows: Iterable[Row]) -> Iterator[Item]:
    """Yield ties of *kind* as stored, as ``node_items`` does nodes."""
    plans: dict[tuple[str, ...], Plan] = {}
    for row in rows:
        plan = plans.get(tuple(row)) or _planned(
            plans, kind, row=row, properties=cypher.TIE_PROPERTIES
        )
        yield Item(tie_key(kind, row), _values(row, plan), tie_ends(kind, row))


def _planned(
    plans: dict[tuple[str, ...], Plan], kind: str, *, row: Row, properties: Sequence[str]
) -> Plan:
    """Add to *plans* the plan for rows with the columns of *row*."""
    known_by = {"source", "target", "kind", "key"} if kind in TIE_KINDS else {"id", "kind"}
    kept = tuple(name for name in row if name not in known_by)
    unknown = set(kept) - set(properties)
    if unknown:
        raise StoreError(
            f"A row of kind {kind} has a column {min(unknown)!r}, which the model does not know. "
            "Leave it out, or add it to graph/model.py."
        )
    plans[tuple(row)] = Plan(kept, tuple(sorted(cypher.DATES.intersection(kept))))
    return plans[tuple(row)]


def _values(row: Row, plan: Plan) -> Row:
    values = {name: row[name] for name in plan.kept}
    for name in plan.dates:
        precision = row.get(f"{name}_precision")
        values[f"{name}_precision"] = None if precision == "day" else precision
    return values


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
        found[item.key] = item._replace(values=merged)
    return [found[key] for key in sorted(found)], counts


def batches(shape: Shape, items: Iterable[Item]) -> Iterator[Batch]:
    """Yield *items* in batches of one set of columns each, in their order."""
    by_columns: dict[tuple[str, ...], list[Item]] = {}
    for item in items:
        by_columns.setdefault(tuple(item.values), []).append(item)
    for columns, some in by_columns.items():
        named = tuple(name for name in shape.properties if name in columns)
        for start in range(0, len(some), BATCH_ROWS):
            yield Batch(shape, named, some[start : start + BATCH_ROWS])
