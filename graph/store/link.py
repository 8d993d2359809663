"""
The way to one Neo4j: a driver that follows a restarted server, deadlines, and plain sentences.

A write commits once: its marker, ``(:Batch {id})``, is made in the same transaction, so when the
answer to COMMIT is lost the marker tells whether it was committed.
"""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Late
from contextlib import suppress
from typing import Any, TypeVar

import neo4j
from neo4j.exceptions import (
    AuthError,
    ConstraintError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.local_neo4j import Connection, connect, running
from graph.local_neo4j.jars import Progress
from graph.settings import Settings
from graph.store.sentences import (
    as_store_error,
    check_address,
    not_running,
    refuse_full_disk,
    silent,
)

DEADLINE_S = 25.0  # a call ends within it, whatever the server does
WORK_S = 20.0  # the server gives up a transaction after it
RETRY_S = 5.0  # how long the driver repeats what failed for a passing reason
DIAL_S = 5.0
ATTEMPTS = 5  # of a write that met another writer's rows

T = TypeVar("T")
Work = Callable[[neo4j.ManagedTransaction], T]

logging.getLogger("neo4j").addHandler(logging.NullHandler())  # failures become sentences


class Link:
    """
    Calls to the Neo4j of *settings*; safe to use from several threads.

    Raises:
        StoreError: From every method; in words that say which server and what to do.
    """

    def __init__(self, settings: Settings, *, progress: Progress | None = None) -> None:
        self.settings = settings
        self._lock = threading.Lock()
        self._driver: neo4j.Driver | None = None
        self.before_write: Work[None] | None = None  # done in each write's own transaction
        if settings.neo4j_uri:
            check_address(settings.neo4j_uri)
            self._connection = _to_server(settings)
        else:
            self._connection = connect(settings, progress=progress)

    @property
    def place(self) -> str:
        """Where the store is: the address, or the folder of the local one."""
        return self.settings.neo4j_uri or str(self.settings.home / "neo4j")

    def version(self) -> str:
        """Return the server's version; the first call to a new server."""
        return self._within(lambda: self._agent().partition("/")[2])

    def read(self, work: Work[T], *, seconds: float = WORK_S) -> T:
        """Return what *work* reads, in one transaction that Neo4j keeps from writing."""
        return self._within(lambda: self._twice(work, neo4j.READ_ACCESS, seconds=seconds))

    def values(self, text: str, params: Mapping[str, Any] | None = None) -> list[list[Any]]:
        """Return the rows that *text* reads, each a list of its values."""
        return self.read(lambda tx: tx.run(text, dict(params or {})).values())

    def write(self, work: Work[T]) -> T:
        """
        Return what *work* says after its writes are committed, once, all of them or none.

        *work* is repeated when it met the rows of another writer, so it reads before it writes.
        """
        refuse_full_disk(self.settings)
        return self._within(lambda: self._committed(work))

    def repeat(self, text: str, params: Mapping[str, Any] | None = None) -> list[list[Any]]:
        """Return the rows of *text*, which writes what may be written twice without harm."""

        def work(tx: neo4j.ManagedTransaction) -> list[list[Any]]:
            return tx.run(text, dict(params or {})).values()

        return self._within(lambda: self._twice(work, neo4j.WRITE_ACCESS))

    def close(self) -> None:
        """Let go of the server; it runs on for others."""
        with self._lock:
            self._drop()

    def _committed(self, work: Work[T]) -> T:
        marker = uuid.uuid4().hex
        said: list[T] = []

        def marked(tx: neo4j.ManagedTransaction) -> T:
            tx.run("CREATE (:Batch {id: $id})", id=marker).consume()
            if self.before_write:
                self.before_write(tx)
            said.append(work(tx))
            return said[-1]

        def is_there(tx: neo4j.ManagedTransaction) -> bool:
            return tx.run("MATCH (b:Batch {id: $id}) RETURN b", id=marker).peek() is not None

        for attempt in range(ATTEMPTS):
            try:
                return self._run(marked, neo4j.WRITE_ACCESS)
            except (IncompleteCommit, ConstraintError):
                if self._twice(is_there, neo4j.READ_ACCESS):
                    return said[-1]
                if attempt == ATTEMPTS - 1:
                    raise
        raise AssertionError("unreachable")

    def _twice(self, work: Work[T], mode: str, *, seconds: float = WORK_S) -> T:
        """Run *work*, and once more when the answer to its COMMIT is lost."""
        with suppress(IncompleteCommit):
            return self._run(work, mode, seconds=seconds)
        return self._run(work, mode, seconds=seconds)

    def _run(self, work: Work[T], mode: str, *, seconds: float = WORK_S) -> T:
        """Run *work* in one managed transaction; once more when the local server has moved."""
        timed = neo4j.unit_of_work(timeout=seconds)(work)
        for first in (True, False):
            driver = self._current()
            try:
                with driver.session(
                    database=self._connection.database, default_access_mode=mode
                ) as session:
                    run = session.execute_read if mode == "READ" else session.execute_write
                    return run(timed)
            except IncompleteCommit:
                raise
            except (ServiceUnavailable, SessionExpired, AuthError):
                if not (first and self._moved()):
                    raise
        raise AssertionError("unreachable")

    def _agent(self) -> str:
        return self._current().get_server_info().agent

    def _moved(self) -> bool:
        return _connection(self.settings) not in {None, self._connection}

    def _current(self) -> neo4j.Driver:
        """Return a driver to where the server is now: a local one restarts on another port."""
        found = _connection(self.settings)
        if found is None:
            raise not_running(self.settings)
        with self._lock:
            if self._driver is None or found != self._connection:
                self._drop()
                self._connection = found
                self._driver = _driver(found)
            return self._driver

    def _drop(self) -> None:
        """Close the driver aside: saying goodbye to a silent server may take its time."""
        driver, self._driver = self._driver, None
        if driver is not None:
            threading.Thread(target=driver.close, daemon=True).start()

    def _within(self, call: Callable[[], T]) -> T:
        """
        Return what *call* returns, in the deadline, its errors as sentences.

        The driver itself waits for a silent server without end, so it does that in a thread.
        """
        answer: Future[T] = Future()

        def run() -> None:
            try:
                answer.set_result(call())
            except BaseException as error:  # noqa: BLE001 raised again, by the waiting thread
                answer.set_exception(error)

        threading.Thread(target=run, daemon=True).start()
        try:
            return answer.result(timeout=DEADLINE_S)
        except (Late, DriverError, Neo4jError) as error:
            if isinstance(error, Late) and not answer.done():
                self.close()
                raise silent(self.settings, DEADLINE_S) from error
            raise as_store_error(error, self.settings) from error


def _connection(settings: Settings) -> Connection | None:
    """Return where the server is; None when the local one does not run."""
    if not settings.neo4j_uri:
        local = running(settings)
        return local.connection if local else None
    return _to_server(settings)


def _to_server(settings: Settings) -> Connection:
    return Connection(
        uri=settings.neo4j_uri,
        user=settings.neo4j_user,
        password=settings.neo4j_password,
        database=settings.neo4j_database,
    )


def _driver(connection: Connection) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(
        connection.uri,
        auth=(connection.user, connection.password),
        connection_timeout=DIAL_S,
        connection_acquisition_timeout=DIAL_S * 2,
        connection_write_timeout=DIAL_S * 2,
        max_transaction_retry_time=RETRY_S,
        notifications_min_severity="OFF",
        user_agent="brobygger",
    )
