"""The graph in Neo4j, as the rest of the program sees it."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from types import TracebackType
from typing import Any

import neo4j
from neo4j.exceptions import ClientError

from graph.errors import QueryError, StoreError
from graph.local_neo4j.jars import Progress
from graph.network import Network
from graph.records import Records, Row
from graph.settings import Settings
from graph.store import cypher, lease, reading, writing
from graph.store.counts import Contents, Counts, Status
from graph.store.edits import Edits
from graph.store.link import WORK_S, Link, T, Work
from graph.store.plain import plain_row

WIPE_ROWS = 5_000


@dataclass(frozen=True)
class Viewer:
    """Who asks: the role, the area they may see (None is all), and what they ask for."""

    role: str
    area: str | None = None
    purpose: str = ""


LOCAL_USER = Viewer(role="local", purpose="local use")


def open_store(settings: Settings, *, progress: Progress | None = None) -> Store:
    """
    Return the store at ``NEO4J_URI``, or the local one, started when it does not run.

    Args:
        progress: As in ``graph.local_neo4j.connect``.

    Raises:
        StoreError: It cannot be reached or started; the message says which and what to do.
    """
    link = Link(settings, progress=progress)
    link.version()
    return Store(link)


class Store:
    """
    The graph in Neo4j; every method may be repeated with the same input.

    Raises:
        StoreError: It cannot be reached or refuses the data; nothing half-written stays.
    """

    def __init__(self, link: Link, *, viewer: Viewer = LOCAL_USER) -> None:
        self._link = link
        self._prepared = False
        self.viewer = viewer

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the server; it runs on for others."""
        self._link.close()

    def seen_by(self, viewer: Viewer) -> Store:
        """Return this store as *viewer* sees it; today everybody sees all, as the local user."""
        bound = copy.copy(self)
        bound.viewer = viewer
        return bound

    def prepare(self) -> None:
        """See that every id and every tie key can stand once only; the first write does it too."""
        if self._prepared:
            return
        there = [name for (name,) in self._link.values("SHOW CONSTRAINTS YIELD name")]
        for name, text in cypher.CONSTRAINTS.items():
            if name not in there:
                self._link.repeat(text)
        self._prepared = True

    @contextmanager
    def alone(self) -> Iterator[None]:
        """
        Write a whole load within this: others who do the same wait their turn, on any machine.

        Example:
            >>> with store.alone():  # doctest: +SKIP
            ...     store.put_load(load)
        """
        self.prepare()
        with lease.held(self._link):
            yield

    def put_load(self, row: Row) -> Counts:
        """Add or change a load by its ``id``: the answers about the data of one set of files."""
        self.prepare()
        return writing.put_load(self._link, row)

    def put_nodes(
        self, kind: str, rows: Iterable[Row], *, load: Row, dry_run: bool = False
    ) -> Counts:
        """
        Add or change nodes by their ``id``.

        Args:
            rows: Of the model's columns. None takes a property away; a column that a row does not
                have stays as it is. A row that stands twice counts twice and is stored once.
            load: What brought them, with its ``id`` and ``source``; new nodes are marked with it.
            dry_run: Only say what would happen.

        Returns:
            How many were created, updated and unchanged; their sum is the number of rows.
        """
        self.prepare()
        return writing.put_nodes(self._link, kind, rows, load=load, dry_run=dry_run)

    def put_ties(
        self, kind: str, rows: Iterable[Row], *, load: Row, dry_run: bool = False
    ) -> Counts:
        """
        Add or change ties by their key (``graph.model.tie_key``); arguments as of ``put_nodes``.

        An end that no node has is an error that names it, before any of *rows* is stored. A dry
        run does not look for the ends: their nodes may not be stored yet.
        """
        self.prepare()
        return writing.put_ties(self._link, kind, rows, load=load, dry_run=dry_run)

    def end_ties(self, keys: Iterable[str], day: date) -> Counts:
        """End the ties with these *keys* on *day*; one that ended before is left unchanged."""
        self.prepare()
        return writing.end_ties(self._link, keys, day)

    @property
    def edits(self) -> Edits:
        """The corrections by hand: to list, add and undo, each of them ``alone``."""
        return Edits(self._link)

    def records(self) -> Records:
        """Return everything recorded, whenever it held."""
        return reading.records(self._link)

    def network(self, view: str = "whole", *, day: date | None = None) -> Network:
        """Return *view* as of *day* (by default the newest day of collection), ids sorted."""
        return reading.network(self._link, view, day)

    def rows(
        self,
        cypher_text: str,
        /,
        *,
        row_limit: int | None = None,
        time_limit_s: float = WORK_S,
        **params: Any,
    ) -> Iterator[Row]:
        """
        Run a query that only reads; values travel as parameters, never inside the text.

        Args:
            row_limit: Rows after these are not read.
            time_limit_s: Neo4j gives up the query after it, at most 20 s.

        Raises:
            QueryError: Neo4j does not understand it, or it tries to write.
        """

        def work(tx: neo4j.ManagedTransaction) -> list[Row]:
            result = tx.run(cypher_text, params)
            found = result if row_limit is None else result.fetch(row_limit)
            return [plain_row(record) for record in found]

        return iter(self._asked(work, seconds=min(time_limit_s, WORK_S)))

    def explain(self, cypher_text: str, /, **params: Any) -> Row:
        """
        Return Neo4j's plan for a query, which is not run: a tree of operators.

        Returns:
            ``operatorType``, ``args``, ``identifiers`` and, unless it is a leaf, ``children``.
        """

        def work(tx: neo4j.ManagedTransaction) -> Row:
            plan: Row = tx.run(f"EXPLAIN {cypher_text}", params).consume().plan or {}
            return plan

        return self._asked(work, seconds=WORK_S)

    def counts(self) -> Contents:
        """Return how many nodes and ties of each kind, and how many loads, are stored."""
        return reading.contents(self._link)

    def recorded_since(self, when: datetime) -> dict[str, int]:
        """Return how many ties of each kind were recorded or changed after *when* (with zone)."""
        return reading.recorded_since(self._link, when)

    def hash(self) -> str:
        """
        Return what tells one content from another: 64 hexadecimal digits.

        The order of loading, which load brought what, and when it was recorded do not count.
        """
        return reading.canonical_hash(self._link)

    def version(self) -> str:
        """Return what changes with every write: cheap to ask, for caches; not the hash."""
        return reading.version(self._link)

    def status(self) -> Status:
        """Return the version of Neo4j, where it is, what it holds and its hash."""
        return Status(self._link.version(), self._link.place, self.counts(), self.hash())

    def wipe(self) -> None:
        """Remove every node and tie of the model, loads and markers; other data is not touched."""
        for text in cypher.REMOVE_SOME:
            while self._link.repeat(text, {"size": WIPE_ROWS}) != [[0]]:
                pass

    def _asked(self, work: Work[T], *, seconds: float) -> T:
        """Return what *work* reads; what Neo4j has against its text is a ``QueryError``."""
        try:
            return self._link.read(work, seconds=seconds)
        except StoreError as error:
            if isinstance(error.__cause__, ClientError):
                raise QueryError(str(error)) from error.__cause__
            raise
