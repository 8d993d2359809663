"""Starting the child process of the local Neo4j, and saying why when it does not start."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from graph.errors import StoreError
from graph.local_neo4j.folder import SAYS, SERVER_MODULE, Announcement, Folder
from graph.local_neo4j.jars import Progress, ready_jars, version
from graph.settings import Settings

START_S = 180.0  # 10 s on two idle cores; busy ones and a recovery need more
LOOK_EVERY_S = 0.05
ROOM_TO_START = 50_000_000  # bytes; with less Neo4j stands still instead of saying so


def start(
    folder: Folder, settings: Settings, *, idle_s: float, progress: Progress | None
) -> Announcement:
    """
    Start a server on *folder*, which is free, and return what it announces when it answers.

    Args:
        idle_s: How many seconds it stays when nobody uses it.
        progress: As for ``graph.local_neo4j.connect``.

    Raises:
        StoreError: Its jars are not to be had, or it does not start; the message says why.
    """
    jars = ready_jars(settings, progress=progress)
    free = shutil.disk_usage(folder.path).free
    if free < ROOM_TO_START:
        raise StoreError(
            f"The disk is full: {folder.path} has room for {free // 10**6} MB, and the local Neo4j "
            f"starts with {ROOM_TO_START // 10**6} MB at least. Free some space and try again."
        )
    if progress:
        progress("start", 0, 1)
    folder.withdraw()
    child = _spawn(folder, _orders(jars, settings, idle_s))
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline:
        announced = folder.announced()
        if announced is not None:
            if progress:
                progress("start", 1, 1)
            return announced
        if child.poll() is not None:
            raise StoreError(_last_words(folder))
        time.sleep(LOOK_EVERY_S)
    child.kill()
    raise StoreError(
        f"The local Neo4j did not answer within {START_S:.0f} s and was ended. Its log is "
        f"{folder.log}."
    )


def _orders(jars: list[Path], settings: Settings, idle_s: float) -> str:
    return json.dumps(
        {
            "jars": [str(path.resolve()) for path in jars],
            "version": version(),
            "heap": settings.heap,
            "page_cache": settings.page_cache,
            "idle_s": idle_s,
        }
    )


def _spawn(folder: Folder, orders: str) -> subprocess.Popen[bytes]:
    """Start the server process, apart from this one's terminal: Ctrl-C here does not reach it."""
    if folder.log.exists():
        folder.log.replace(folder.log.with_suffix(".log.before"))
    source = Path(__file__).resolve().parents[2]  # where the package graph lies
    with folder.log.open("wb") as log:
        child = subprocess.Popen(
            [sys.executable, "-m", SERVER_MODULE, str(folder.path)],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            cwd=source,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0)
            | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
    assert child.stdin is not None
    with (
        suppress(BrokenPipeError),
        child.stdin as orders_in,
    ):  # if it ended already, its log says why
        orders_in.write(orders.encode())
    return child


def _last_words(folder: Folder) -> str:
    """Return the sentence the server ended with; else where its log is."""
    lines = folder.log.read_text(encoding="utf-8", errors="replace").splitlines()
    said = [line.removeprefix(SAYS) for line in lines if line.startswith(SAYS)]
    if said:
        return f"{said[-1]} (The whole log: {folder.log})"
    last = lines[-1][:300] if lines else "nothing"
    return f"The local Neo4j ended while it started; it said: {last}. Its log is {folder.log}."
