"""Rows into Neo4j: compared with what is there, made or changed by columns, a batch at a time."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

import neo4j

from graph.errors import StoreError
from graph.model import NODE_KINDS, TIE_KINDS
from graph.records import Row
from graph.store import cypher
from graph.store.counts import Counts
from graph.store.items import BATCH_ROWS, Batch, Item, batches, node_items, once, tie_items
from graph.store.link import Link
from graph.store.reading import contents

LOOK_ROWS = 20_000  # ids looked up in one question


def put_nodes(
    link: Link, kind: str, rows: Iterable[Row], *, load: Row, dry_run: bool = False
) -> Counts:
    """Add or change the nodes of *kind*; see ``Store.put_nodes``."""
    if kind not in NODE_KINDS:
        raise StoreError(f"There is no kind of node called {kind!r}; see graph/model.py.")
    shape = cypher.node_shape(kind)
    items, counts = once(node_items(kind, rows, shape.properties))
    _refuse_taken(link, kind, [item.key for item in items])
    return counts + _put(link, batches(shape, items), load, dry_run=dry_run)


def put_ties(
    link: Link, kind: str, rows: Iterable[Row], *, load: Row, dry_run: bool = False
) -> Counts:
    """Add or change the ties of *kind*; see ``Store.put_ties``."""
    if kind not in TIE_KINDS:
        raise StoreError(f"There is no kind of tie called {kind!r}; see graph/model.py.")
    items, counts = once(tie_items(kind, rows))
    if dry_run:  # its nodes may be as dry as itself
        return counts + _put(link, batches(cypher.tie_shape(kind), items), load, dry_run=True)
    label = _labels_of_ends(link, kind, items)
    by_labels: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        by_labels.setdefault((label(item.ends[0]), label(item.ends[1])), []).append(item)
    for (source, target), some in by_labels.items():
        shape = cypher.tie_shape(kind, source, target)
        counts += _put(link, batches(shape, some), load, dry_run=False)
    return counts


def put_load(link: Link, row: Row) -> Counts:
    """Add or change one load; see ``Store.put_load``."""
    items = node_items("Load", [row], cypher.LOAD_PROPERTIES)
    return _put(link, batches(cypher.LOAD_SHAPE, items), row, dry_run=False)


def end_ties(link: Link, keys: Iterable[str], day: date) -> Counts:
    """End the ties with these *keys*; see ``Store.end_ties``."""
    keys, counts = sorted(set(keys)), Counts()
    for kind in TIE_KINDS:
        of_kind = [key for key in keys if f"|{kind}|" in key]
        for start in range(0, len(of_kind), BATCH_ROWS):
            params = {"keys": of_kind[start : start + BATCH_ROWS], "day": day, "now": _now()}
            ended, found = link.write(partial(_row, text=cypher.end_ties(kind), params=params))
            counts += Counts(updated=ended, unchanged=found - ended)
    if counts.rows < len(keys):
        raise StoreError(f"{len(keys) - counts.rows} of {len(keys)} ties to end are not stored.")
    return counts


def _put(link: Link, batches: Iterable[Batch], load: Row, *, dry_run: bool) -> Counts:
    counts, held = Counts(), contents(link)
    stamp = {"load": load["id"], "load_source": load.get("source"), "now": _now()}
    for batch in batches:
        is_new = not held.holds(batch.shape.kind)
        counts += _put_batch(link, batch, stamp, new=is_new, dry_run=dry_run)
    return counts


def _put_batch(link: Link, batch: Batch, stamp: Row, *, new: bool, dry_run: bool) -> Counts:
    tries = itertools.count()

    def work(tx: neo4j.ManagedTransaction) -> Counts:
        stored = [] if new and next(tries) == 0 else _places(tx, cypher.find(batch.shape), batch)
        old, fresh = batch.some(stored), batch.some(_rest(len(batch.items), stored))
        find_changed = cypher.find_changed(batch.shape, batch.columns)
        changed = old.some(_places(tx, find_changed, old, columns=batch.columns))
        if not dry_run:
            _create(tx, fresh, stamp)
            _update(tx, changed, stamp)
        return Counts(len(fresh.items), len(changed.items), len(old.items) - len(changed.items))

    return link.read(work) if dry_run else link.write(work)


def _places(
    tx: neo4j.ManagedTransaction, text: str, batch: Batch, *, columns: Sequence[str] = ()
) -> list[int]:
    """Return the places of the items of *batch* that *text* finds."""
    if not batch.items:
        return []
    places: list[int] = _row(tx, text, batch.params(columns))[0]
    return sorted(places)


def _rest(n: int, places: Sequence[int]) -> list[int]:
    taken = set(places)
    return [place for place in range(n) if place not in taken]


def _create(tx: neo4j.ManagedTransaction, batch: Batch, stamp: Row) -> None:
    if not batch.items:
        return
    columns = [n for n in batch.columns if any(item.values[n] is not None for item in batch.items)]
    text = cypher.create(batch.shape, columns)
    (made,) = _row(tx, text, {**batch.params(columns), **stamp})
    if made != len(batch.items):
        raise StoreError(
            f"{len(batch.items) - made} ties lost an end while they were stored: another load "
            "removed it. Load again."
        )
    _label(tx, batch.items, on=True)


def _update(tx: neo4j.ManagedTransaction, batch: Batch, stamp: Row) -> None:
    if not batch.items:
        return
    text = cypher.update(batch.shape, batch.columns)
    tx.run(text, {**batch.params(batch.columns), **stamp}).consume()
    _label(tx, batch.items, on=True)
    _label(tx, batch.items, on=False)


def _label(tx: neo4j.ManagedTransaction, items: Sequence[Item], *, on: bool) -> None:
    """Give those said to be ildsjæle their label; take it from those said not to be."""
    said = [item for item in items if "is_ildsjael" in item.values]
    ids = [item.key for item in said if (item.values["is_ildsjael"] is True) == on]
    if ids:
        tx.run(cypher.label_ildsjaele(on=on), ids=ids).consume()


def _refuse_taken(link: Link, kind: str, ids: Sequence[str]) -> None:
    """Refuse an id that a node of another kind has: an id names one thing."""
    if not contents(link).nodes.keys() - {kind}:
        return
    for start in range(0, len(ids), LOOK_ROWS):
        some = {"ids": ids[start : start + LOOK_ROWS], "kind": kind}
        found = link.values(cypher.TAKEN, some)
        if found:
            identifier, labels = found[0]
            other = next(label for label in labels if label in NODE_KINDS)
            raise StoreError(
                f"The id {identifier!r} cannot be of kind {kind}: it is already of kind {other}. "
                "Give one of them another id."
            )


def _labels_of_ends(link: Link, kind: str, items: Sequence[Item]) -> Any:
    """Return a function from an end's id to the label under which it is found."""
    ends = list(dict.fromkeys(end for item in items for end in item.ends))
    label_of: dict[str, str] = {}
    for label in ("Actor", *cypher.SURROUNDINGS):
        if ends:
            gone = _missing(link, label, ends)
            label_of |= dict.fromkeys(set(ends) - set(gone), "" if label == "Actor" else label)
            ends = gone
    if ends:
        lost = set(ends)
        first = next(end for item in items for end in item.ends if end in lost)
        raise StoreError(
            f"A tie of kind {kind} names {first!r}, which is not in the store. "
            "Put its node there first, or correct the id."
        )
    return lambda end: label_of[end] or "Actor"


def _missing(link: Link, label: str, ids: Sequence[str]) -> list[str]:
    text = cypher.missing(label)
    gone: list[str] = []
    for start in range(0, len(ids), LOOK_ROWS):
        some = {"ids": ids[start : start + LOOK_ROWS]}
        gone += link.values(text, some)[0][0]
    return gone


def _row(tx: neo4j.ManagedTransaction, text: str, params: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the one row that *text* gives."""
    return tuple(tx.run(text, dict(params)).single(strict=True).values())


def _now() -> datetime:
    return datetime.now(UTC)
