"""Neo4j into frames: columns as lists, a page at a time, never a record at a time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

import pandas as pd

from graph.records import Records
from graph.store import cypher
from graph.store.counts import Contents
from graph.store.cypher import STAMPS, Shape
from graph.store.link import Link

PAGE_ROWS = 100_000
ENDS = ("from_id", "to_id")
FOR_NETWORK = (
    "sector", "form", "is_ildsjael", "strength", "paid_by", "valid_from", "valid_to",
)  # fmt: skip

Page = dict[str, list[Any]]


def records(link: Link, *, only: Sequence[str] | None = None) -> Records:
    """Return everything stored, or of the properties *only* some."""
    held, wanted = contents(link), None if only is None else frozenset(only)
    nodes = [
        pd.DataFrame(page).assign(kind=kind)
        for kind in held.nodes
        for page in pages(link, cypher.node_shape(kind), ("id", *STAMPS), wanted=wanted)
    ]
    ties = [
        pd.DataFrame(page).assign(kind=kind)
        for kind in held.ties
        for page in pages(link, cypher.tie_shape(kind), ("key", *STAMPS, *ENDS), wanted=wanted)
    ]
    loads = [pd.DataFrame(page) for page in pages(link, cypher.LOAD_SHAPE, ("id",))]
    tie_names = {"source": "load_source", "from_id": "source", "to_id": "target"}
    return Records.from_frames(
        _joined(nodes), _joined(ties).rename(columns=tie_names), _joined(loads)
    )


def contents(link: Link) -> Contents:
    """Return how many nodes and ties of each kind are stored."""
    found = link.values(cypher.COUNT_ALL)
    counted = {of: {k: n for o, k, n in found if o == of and n} for of in ("nodes", "ties")}
    loads = sum(n for of, _, n in found if of == "loads")
    return Contents(nodes=counted["nodes"], ties=counted["ties"], loads=loads)


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
    text, after = cypher.page(shape, columns), ""
    for _ in range(0, rows, PAGE_ROWS):
        lists = link.values(text, {"after": after, "size": PAGE_ROWS})[0]
        page: Page = dict(zip(columns, lists, strict=True))
        if not page[shape.key]:
            return
        after = page[shape.key][-1]
        yield {name: _plain_dates(name, values) for name, values in page.items()}


def _joined(frames: list[pd.DataFrame]) -> pd.DataFrame:
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame()


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
