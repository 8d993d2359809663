"""Neo4j into frames: columns as lists, a page at a time, never a record at a time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from functools import cache
from typing import Any

import pandas as pd

from graph.model import TIE_KINDS
from graph.network import Network
from graph.records import Records, newest_day
from graph.store import cypher
from graph.store.counts import Contents
from graph.store.cypher import STAMPS, Shape
from graph.store.link import Link

PAGE_ROWS = 100_000
ENDS = ("from_id", "to_id")
DECIDE_SECTOR = ("sector", "form", "is_ildsjael", "valid_to")  # the last is a project's end
TIES_DECIDE_SECTOR = ("LEADS", "RUNS", "EMPLOYS")

Page = dict[str, list[Any]]


def records(link: Link) -> Records:
    """Return everything stored."""
    held = contents(link)
    return Records.from_frames(_nodes(link, held), _ties(link, held.ties), _loads(link))


def network(link: Link, view: str, day: date | None) -> Network:
    """Return *view* as of *day*; of the ties of the whole network only what it needs is read."""
    if view != "whole":
        return records(link).on(day).network(view)
    held, loads = contents(link), _loads(link)
    day = day or newest_day(loads)
    with ThreadPoolExecutor(1) as aside:  # Neo4j looks up the contacts while the nodes are read
        contacts = aside.submit(_contacts, link, held, day=day)
        ties = _ties(link, [kind for kind in held.ties if kind in TIES_DECIDE_SECTOR])
        nodes = _nodes(link, held, only=frozenset(DECIDE_SECTOR))
        actors = Records.from_frames(nodes, ties, loads).on(day).actors
        source, target, strength = contacts.result()
    return Network.from_arrays(
        list(actors.index), source, target, strength=strength, sectors=list(actors["sector"])
    )


def contents(link: Link) -> Contents:
    """Return how many nodes and ties of each kind are stored."""
    found = link.values(cypher.COUNT_ALL)
    counted = {of: {k: n for o, k, n in found if o == of and n} for of in ("nodes", "ties")}
    loads = sum(n for of, _, n in found if of == "loads")
    return Contents(nodes=counted["nodes"], ties=counted["ties"], loads=loads)


def recorded_since(link: Link, when: datetime) -> dict[str, int]:
    """Return how many ties of each kind were recorded or changed after *when*."""
    found = link.read(lambda tx: tx.run(cypher.RECORDED_SINCE, when=when).values())
    return {kind: n for kind, n in found if kind in TIE_KINDS}


def version(link: Link) -> str:
    """Return the number of nodes and ties, and of the markers of writes with the greatest id."""
    counted = link.read(lambda tx: tx.run(cypher.VERSION).values())
    return "-".join(str(value) for row in counted for value in row)


def canonical_hash(link: Link) -> str:
    """Return SHA-256 of the sorted SHA-256 of every row: the same for the same content."""
    held = contents(link)
    digests: list[bytes] = []
    shapes: list[tuple[str, Shape, tuple[str, ...]]] = [
        *((kind, cypher.node_shape(kind), ("id",)) for kind in held.nodes),
        *((kind, cypher.tie_shape(kind), ("key", *ENDS)) for kind in held.ties),
        ("Load", cypher.LOAD_SHAPE, ("id",)),
    ]
    for kind, shape, known_by in shapes:
        for page in pages(link, shape, known_by):
            digests += [_digest(kind, page, row) for row in range(len(page[shape.key]))]
    return hashlib.sha256(b"".join(sorted(digests))).hexdigest()


def pages(
    link: Link, shape: Shape, always: Sequence[str], *, wanted: frozenset[str] | None = None
) -> Iterator[Page]:
    """
    Yield columns of equal length: *always*, and those of *wanted* that any row has a value in.

    Args:
        wanted: None is every property that the model knows.
    """
    names = [name for name in shape.properties if wanted is None or name in wanted]
    rows, *filled = link.values(cypher.filled(shape, names))[0]
    columns = (*always, *(name for name, n in zip(names, filled, strict=True) if n))
    for lists in _paged(link, shape, columns, rows=rows):
        page = zip(columns, lists, strict=True)
        yield {name: _plain_dates(name, values) for name, values in page}


def _paged(
    link: Link, shape: Shape, columns: Sequence[str], *, rows: int, **asked: Any
) -> Iterator[list[list[Any]]]:
    """Yield lists, one for each of *columns*; *asked* are ``where`` and its parameters."""
    where = asked.pop("where", "true")
    if rows <= PAGE_ROWS:
        *lists, _ = link.values(cypher.page(shape, columns, where=where, ordered=False), asked)[0]
        yield lists
        return
    text, last = cypher.page(shape, columns, where=where), ""
    while last is not None:
        params = {**asked, "after": last, "size": PAGE_ROWS}
        *lists, last = link.values(text, params)[0]
        yield lists


def _nodes(link: Link, held: Contents, *, only: frozenset[str] | None = None) -> pd.DataFrame:
    always = ("id", *STAMPS) if only is None else ("id",)
    return _joined(
        pd.DataFrame(page | {"kind": kind}, dtype=object)
        for kind in held.nodes
        for page in pages(link, cypher.node_shape(kind), always, wanted=only)
    )


def _ties(link: Link, kinds: Iterable[str]) -> pd.DataFrame:
    names = {"source": "load_source", "from_id": "source", "to_id": "target"}
    return _joined(
        pd.DataFrame(page | {"kind": kind}, dtype=object)
        for kind in kinds
        for page in pages(link, cypher.tie_shape(kind), ("key", *STAMPS, *ENDS))
    ).rename(columns=names)


def _loads(link: Link) -> pd.DataFrame:
    return _joined(
        pd.DataFrame(page, dtype=object) for page in pages(link, cypher.LOAD_SHAPE, ("id",))
    )


def _contacts(link: Link, held: Contents, *, day: date) -> list[list[Any]]:
    """Return source, target and strength of the contact ties that are active on *day*."""
    ended = link.values(cypher.ENDED_PROJECTS, {"day": day})[0][0]
    columns: list[list[Any]] = [[], [], []]
    for kind in held.ties:
        if TIE_KINDS[kind].contact:
            asked = {"where": cypher.ACTIVE, "day": day, "ended": ended}
            shape, names = cypher.tie_shape(kind), (*ENDS, "strength")
            for lists in _paged(link, shape, names, rows=held.ties[kind], **asked):
                for column, some in zip(columns, lists, strict=True):
                    column.extend(some)
    return columns


def _joined(frames: Iterable[pd.DataFrame]) -> pd.DataFrame:
    some = list(frames)
    return pd.concat(some, ignore_index=True) if some else pd.DataFrame()


def _plain_dates(name: str, values: list[Any]) -> list[Any]:
    if name not in cypher.DATES:
        return values
    return [None if text is None else _day(text) for text in values]


@cache
def _day(text: str) -> date:
    return date.fromisoformat(text)


def _digest(kind: str, page: Page, row: int) -> bytes:
    """Return the hash of one row: its kind, and its values by name, without those missing."""
    values = {name: page[name][row] for name in sorted(page) if page[name][row] is not None}
    text = json.dumps([kind, values], ensure_ascii=False, default=date.isoformat)
    return hashlib.sha256(text.encode("utf-8")).digest()
