"""What to say when Neo4j fails: which server, what happened, what to do."""

from __future__ import annotations

import shutil
from urllib.parse import urlsplit

from neo4j.exceptions import (
    AuthError,
    ConstraintError,
    DriverError,
    Neo4jError,
)

from graph.errors import SettingsError, StoreError
from graph.settings import Settings

NO_ROOM = ("no space left", "out of disk space", "disk is full", "disk full")
SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
LITTLE_ROOM_BYTES = 64_000_000  # one log file of Neo4j; a write that fills the disk ends Neo4j
TOOK_TOO_LONG = (
    "The Neo4j at {place} gave up a question that took too long. Ask for less, or try again."
)
STOPPED_ITSELF = (
    "The Neo4j at {place} stopped its database after a fault. See that its disk has room, end it "
    "with `brobygger store stop` and start it again; what was stored before is kept."
)
OTHER_CASES = {
    "Neo.DatabaseError.Transaction.TransactionLogError": STOPPED_ITSELF,
    "Neo.DatabaseError.Transaction.TransactionStartFailed": STOPPED_ITSELF,
    "Neo.TransientError.General.DatabaseUnavailable": STOPPED_ITSELF,
    "Neo.ClientError.Database.DatabaseNotFound": (
        "The Neo4j at {place} has no database called {database}. Correct NEO4J_DATABASE."
    ),
    "Neo.ClientError.Transaction.TransactionTimedOut": TOOK_TOO_LONG,
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration": TOOK_TOO_LONG,
    "Neo.ClientError.Security.AuthenticationRateLimit": (
        "The Neo4j at {place} refuses to log in for a while after too many wrong passwords. "
        "Correct NEO4J_PASSWORD and wait a minute."
    ),
}


def as_store_error(error: Exception, settings: Settings) -> StoreError:
    """Return what the driver's *error* means for the person at the screen."""
    if isinstance(error, AuthError):
        return StoreError(_refused(settings))
    if any(words in str(error).lower() for words in NO_ROOM):
        return _full(settings)
    if isinstance(error, Neo4jError):
        return StoreError(_said(error, settings))
    if isinstance(error, DriverError):
        return StoreError(f"{_beginning(settings)} does not answer. {_remedy(settings)}")
    return StoreError(f"{_beginning(settings)} failed: {_first_line(error)}")


def check_address(uri: str) -> None:
    """
    See that *uri* can be the address of a Neo4j.

    Raises:
        SettingsError: It cannot; the message says how one is written.
    """
    try:
        parts = urlsplit(uri)
        is_one = parts.scheme in SCHEMES and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_one = False
    if not is_one:
        raise SettingsError(
            f"NEO4J_URI is {uri!r}, which is no address of a Neo4j. Write for example "
            "neo4j://localhost:7687."
        )


def not_running(settings: Settings) -> StoreError:
    """Return what to say when the local server was stopped."""
    return StoreError(f"{_beginning(settings)} does not run. {_remedy(settings)}")


def silent(settings: Settings, seconds: float) -> StoreError:
    """Return what to say when a server took the call and said nothing for *seconds*."""
    return StoreError(
        f"{_beginning(settings)} has said nothing for {seconds:.0f} s, so the call was given up. "
        "See whether its machine is overloaded and try again; loading the same again does no harm."
    )


def _said(error: Neo4jError, settings: Settings) -> str:
    """Return the sentence for what the server itself says is wrong."""
    known = OTHER_CASES.get(error.code or "")
    if known:
        return known.format(place=_place(settings), database=settings.neo4j_database)
    if isinstance(error, ConstraintError):
        return (
            f"The Neo4j at {_place(settings)} already has something else of that id: "
            f"{_first_line(error)}. Give it another id."
        )
    return f"The Neo4j at {_place(settings)} refuses: {_first_line(error)} ({error.code})"


def _refused(settings: Settings) -> str:
    if not settings.neo4j_uri:
        return f"{_beginning(settings)} refuses its own password. {_remedy(settings)}"
    return (
        f"The Neo4j at {settings.neo4j_uri} refuses the user {settings.neo4j_user!r} with this "
        "password. Correct NEO4J_USER and NEO4J_PASSWORD (or NEO4J_PASSWORD_FILE)."
    )


def refuse_full_disk(settings: Settings) -> None:
    """
    See that the local server's disk has room for a write.

    Raises:
        StoreError: It has not; nothing was written.
    """
    if settings.neo4j_uri:
        return
    if shutil.disk_usage(settings.home).free < LITTLE_ROOM_BYTES:
        raise _full(settings)


def _full(settings: Settings) -> StoreError:
    return StoreError(
        f"The disk of {_place(settings)} is full, so nothing more was stored; what was there "
        "before is kept. Make room and try again."
    )


def _beginning(settings: Settings) -> str:
    kind = "The Neo4j at" if settings.neo4j_uri else "The local Neo4j in"
    return f"{kind} {_place(settings)}"


def _place(settings: Settings) -> str:
    return settings.neo4j_uri or str(settings.home / "neo4j")


def _remedy(settings: Settings) -> str:
    if settings.neo4j_uri:
        return "See that it runs and that NEO4J_URI is right, and try again."
    return "Start it with `brobygger store start` and try again."


def _first_line(error: Exception) -> str:
    text = error.message if isinstance(error, Neo4jError) and error.message else str(error)
    return text.strip().partition("\n")[0].rstrip(".")
