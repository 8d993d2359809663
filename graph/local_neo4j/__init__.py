"""
The Neo4j that the program starts itself: one server for each data folder, shared by its processes.

How long it lives: each process that connects is a user until it leaves or ends, however it ends.
With its last user gone the server waits ``IDLE_S`` (so that command after command is quick) and
ends; one that was asked to stay (``brobygger store start``) lives until ``stop``. The server is a
process of its own: killing a user does no harm, and a killed server is started again by the next
``connect`` with everything that was committed.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path

from filelock import AcquireReturnProxy, FileLock, Timeout

from graph.errors import StoreError
from graph.local_neo4j.folder import Announcement, Folder
from graph.local_neo4j.jars import Progress
from graph.local_neo4j.start import START_S, start
from graph.settings import Settings

IDLE_S = 60.0
DOWNLOAD_S = 1800.0  # how long to wait for another process that is downloading
STOP_S = 20.0
LOOK_EVERY_S = 0.05

_using: dict[Path, FileLock] = {}  # the folders whose server this process uses


@dataclass(frozen=True)
class Connection:
    """Where a Neo4j answers, and as whom."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str


@dataclass(frozen=True)
class ServerStatus:
    """A local server that runs; *users* are the ids of the processes that use it."""

    connection: Connection
    pid: int
    version: str
    folder: Path
    kept: bool
    users: list[int]


def connect(
    settings: Settings, *, progress: Progress | None = None, keep: bool = False
) -> Connection:
    """
    Return a connection to the local server of ``settings.home``; start it when none runs.

    The calling process is a user of the server from now on, until ``leave`` or its end.

    Args:
        progress: Called with ``"jars"``, bytes done and bytes in all, while Neo4j is downloaded,
            and with ``"start"``, 0 and 1, then 1 and 1, around the start of the server.
        keep: Let the server outlive its users, until ``stop``.

    Raises:
        StoreError: It cannot be downloaded or started; the message says why and what to do.
    """
    folder = _folder(settings)
    with _alone(folder):
        announced = _joined(folder) or start(folder, settings, idle_s=IDLE_S, progress=progress)
        if keep:
            folder.keep_asked.touch()
        _use(folder)
    return _connection(announced, settings)


def running(settings: Settings) -> ServerStatus | None:
    """Return the local server of ``settings.home``; None when none runs."""
    folder = _folder(settings)
    announced = folder.announced()
    if announced is None:
        return None
    return ServerStatus(
        connection=_connection(announced, settings),
        pid=announced.pid,
        version=announced.version,
        folder=folder.path,
        kept=folder.keep_asked.exists(),
        users=folder.users(),
    )


def leave(settings: Settings) -> bool:
    """
    Stop being a user of the local server, and end it if no other is left and none asked to keep it.

    Returns:
        Whether the server was ended.
    """
    folder = _folder(settings)
    with _alone(folder):
        _leave(folder.path)
        announced = folder.announced()
        if announced is None or folder.users() or folder.keep_asked.exists():
            return False
        _end(folder, announced.pid)
        return True


def stop(settings: Settings) -> bool:
    """
    End the local server of ``settings.home``, whoever uses it; what is committed is kept.

    Returns:
        Whether one ran.
    """
    folder = _folder(settings)
    with _alone(folder):
        _leave(folder.path)
        announced = _joined(folder)
        if announced is not None:
            _end(folder, announced.pid)
        return announced is not None


def _folder(settings: Settings) -> Folder:
    try:
        return Folder.of(settings.home)
    except OSError as error:
        raise StoreError(
            f"The data folder {settings.home} cannot be made ({error.strerror}). Correct its "
            "permissions, or let BROBYGGER_HOME name another."
        ) from error


def _alone(folder: Folder) -> AcquireReturnProxy[FileLock]:
    """Return the lock for joining, starting and ending, held: one process at a time does it."""
    try:
        return folder.starting().acquire(timeout=DOWNLOAD_S)
    except Timeout as error:
        raise StoreError(
            f"Another process has been starting the local Neo4j in {folder.path} for half an "
            "hour. End that process and try again."
        ) from error
    except OSError as error:
        raise StoreError(
            f"The data folder {folder.path} cannot be written to ({error.strerror}). Correct its "
            "permissions or free some space, and try again."
        ) from error


def _joined(folder: Folder) -> Announcement | None:
    """Return the running server; wait for one that is starting or ending; None for none."""
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline:
        announced = folder.announced()
        if announced is not None or folder.is_free():
            return announced
        time.sleep(LOOK_EVERY_S)
    raise StoreError(
        f"The folder {folder.path} is busy: another Neo4j holds it and does not answer. "
        "End that process and try again."
    )


def _use(folder: Folder) -> None:
    """Hold the lock that says this process uses the server; a forked child holds its own."""
    lock = _using.get(folder.path)
    if lock is None or not lock.is_locked:
        _using[folder.path] = folder.user_lock(os.getpid())
        _using[folder.path].acquire(timeout=LOOK_EVERY_S * 100)


def _leave(path: Path) -> None:
    lock = _using.pop(path, None)
    if lock is not None:
        lock.release()


def _end(folder: Folder, pid: int) -> None:
    """Ask the server to end and wait until it has; kill it when it does not."""
    folder.stop_asked.touch()
    process = folder.server_process(pid)
    deadline = time.monotonic() + STOP_S
    while process is not None and process.is_running() and not folder.is_free():
        if time.monotonic() > deadline:
            process.kill()
            break
        time.sleep(LOOK_EVERY_S)
    folder.withdraw()


def _connection(announced: Announcement, settings: Settings) -> Connection:
    return Connection(
        uri=f"bolt://127.0.0.1:{announced.port}",
        user=announced.user,
        password=announced.password,
        database=settings.neo4j_database,
    )
