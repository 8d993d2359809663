"""
The folder of the local Neo4j, and what its files tell the processes that share it.

``database/`` holds what Neo4j stores. The rest is how processes find each other: ``server.json``
(0600) says where the running server answers; ``folder.lock`` is held by the server for its life and
keeps a second one out; ``starting.lock`` is held for a moment by whoever joins, starts or ends it;
``users/`` has a lock for each process that uses it, which the system frees when that process ends,
however it ends; ``stop`` asks the server to end and ``keep`` to stay when its last user has gone.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

import psutil
from filelock import FileLock, Timeout

SERVER_MODULE = "graph.local_neo4j.server"
SAYS = "brobygger: "  # begins the one line of the log that is meant for the person


@dataclass(frozen=True)
class Announcement:
    """What a running server says of itself in ``server.json``."""

    pid: int
    port: int
    user: str
    password: str = field(repr=False)
    version: str


@dataclass(frozen=True)
class Folder:
    """One data folder of the local Neo4j; at most one server runs on it."""

    path: Path

    @classmethod
    def of(cls, home: Path) -> Folder:
        """Return the folder under *home*, an absolute path, made (0700) when it is new."""
        path = home.expanduser().resolve() / "neo4j"
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        (path / "users").mkdir(mode=0o700, exist_ok=True)
        return cls(path)

    @property
    def log(self) -> Path:
        """Return the file with what the server process said."""
        return self.path / "server.log"

    @property
    def stop_asked(self) -> Path:
        """Return the file whose presence asks the server to end."""
        return self.path / "stop"

    @property
    def keep_asked(self) -> Path:
        """Return the file whose presence asks the server to outlive its users."""
        return self.path / "keep"

    def starting(self) -> FileLock:
        """Return the lock under which a server is joined, started or ended."""
        return FileLock(self.path / "starting.lock", mode=0o600)

    def serving(self) -> FileLock:
        """Return the lock that a server holds for its life."""
        return FileLock(self.path / "folder.lock", mode=0o600)

    def is_free(self) -> bool:
        """Tell whether no server holds the folder."""
        return _is_free(self.serving())

    def announce(self, announcement: Announcement) -> None:
        """Say where the server answers; the file is never readable by others, not for a moment."""
        fresh = self.path / "server.json.new"
        fresh.unlink(missing_ok=True)
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(announcement), file)
        fresh.replace(self.path / "server.json")

    def announced(self) -> Announcement | None:
        """Return what the living server of this folder announced; None when none lives."""
        try:
            text = (self.path / "server.json").read_text(encoding="utf-8")
            announcement = Announcement(**json.loads(text))
        except (FileNotFoundError, ValueError, TypeError):  # none, or not one of ours
            return None
        return announcement if self.server_process(announcement.pid) else None

    def server_process(self, pid: int) -> psutil.Process | None:
        """Return process *pid* if it is this folder's server, not another that got its number."""
        try:
            process = psutil.Process(pid)
            words = process.cmdline()
        except psutil.Error:
            return None
        return process if SERVER_MODULE in words and str(self.path) in words else None

    def withdraw(self) -> None:
        """Take back the announcement and every wish that was addressed to this server."""
        for name in ("server.json", "stop", "keep"):
            (self.path / name).unlink(missing_ok=True)

    def user_lock(self, pid: int) -> FileLock:
        """Return the lock that process *pid*, all its threads, holds while it uses the server."""
        return FileLock(self.path / "users" / str(pid), mode=0o600, thread_local=False)

    def users(self) -> list[int]:
        """Return the ids of the processes that use the server; what the dead left is removed."""
        using = []
        for path in sorted((self.path / "users").iterdir()):
            if not _is_free(FileLock(path, mode=0o600)):
                using.append(int(path.name))
            else:
                with suppress(OSError):  # on Windows another look may have it open
                    path.unlink(missing_ok=True)
        return using


def _is_free(lock: FileLock) -> bool:
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return False
    lock.release()
    return True
