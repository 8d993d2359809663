"""
One load at a time: who writes holds a lease in the database, whichever machine they sit at.

A load is many transactions. Two that write at once would mix row by row; with the lease the result
is that of the one and then the other. Who dies with it keeps others out for ``LEASE_S`` at most.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import neo4j

from graph.errors import StoreError
from graph.store.link import Link

LEASE_S = 60  # longer than any one call may take, so a living holder always renews in time
WAIT_S = 600.0
LOOK_EVERY_S = 0.2
TAKE = (  # the first SET locks the node, so one taker at a time looks at it
    "MERGE (l:Lock {id: 'load'}) SET l.asked = $me "
    "WITH l, l.holder IS NULL OR l.holder = $me OR l.until < datetime() AS free "
    "FOREACH (_ IN CASE WHEN free THEN [1] ELSE [] END | "
    "SET l.holder = $me, l.until = datetime() + duration({seconds: $seconds})) "
    "RETURN free"
)
KEEP = (
    "MATCH (l:Lock {id: 'load', holder: $me}) "
    "SET l.until = datetime() + duration({seconds: $seconds}) RETURN count(l) AS held"
)
LEAVE = "MATCH (l:Lock {id: 'load', holder: $me}) SET l.holder = null, l.until = null RETURN 1"


@contextmanager
def held(link: Link) -> Iterator[None]:
    """
    Hold the lease of *link*'s database; wait for whoever has it.

    Raises:
        StoreError: Somebody else has loaded for ten minutes, or took over a lease that ran out.
    """
    lease = {"me": uuid.uuid4().hex, "seconds": LEASE_S}
    _wait(link, lease)

    def keep(tx: neo4j.ManagedTransaction) -> None:
        if tx.run(KEEP, lease).single(strict=True)["held"] == 0:
            raise StoreError(
                f"This load paused so long that another began to write to {link.place}. "
                "Load again: what is stored already is left as it is."
            )

    link.before_write = keep
    try:
        yield
    finally:
        link.before_write = None
        with suppress(StoreError):  # then it runs out by itself
            link.repeat(LEAVE, lease)


def _wait(link: Link, lease: dict[str, object]) -> None:
    deadline = time.monotonic() + WAIT_S
    while link.repeat(TAKE, lease) != [[True]]:
        if time.monotonic() > deadline:
            raise StoreError(
                f"Another load has been writing to {link.place} for ten minutes. Try again when "
                "it has ended."
            )
        time.sleep(LOOK_EVERY_S)
