"""The Neo4j that the program starts itself; each test joins the one that runs, or starts it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import neo4j
import psutil
import pytest

from graph import local_neo4j
from graph.errors import StoreError
from graph.local_neo4j import Connection, connect, leave, running, stop
from graph.local_neo4j.folder import SERVER_MODULE, Folder
from graph.settings import Settings

USER_PROGRAM = """
import sys
from pathlib import Path
from graph import local_neo4j
from graph.settings import Settings
local_neo4j.IDLE_S = float(sys.argv[3])
settings = Settings(home=Path(sys.argv[1]), jars=Path(sys.argv[2]))
print(local_neo4j.connect(settings).uri, flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def settings(
    neo4j_settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Settings]:
    """A data folder as a Danish user may have it, its server ended afterwards."""
    home = tmp_path_factory.mktemp("Søren Ærø Ås")
    settings = replace(neo4j_settings, home=home)
    yield settings
    stop(settings)


class OtherUser(NamedTuple):
    """Another process that uses the server, and the address it was given."""

    process: subprocess.Popen[str]
    uri: str


@contextmanager
def another_user(settings: Settings, *, idle_s: float = 60) -> Iterator[OtherUser]:
    """Another process that uses the server; it has said the address when the block begins."""
    words = [sys.executable, "-c", USER_PROGRAM, settings.home, settings.jars, idle_s]
    process = subprocess.Popen(
        [str(word) for word in words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield OtherUser(process, process.stdout.readline().strip())
    finally:
        process.stdin.close()
        process.wait(30)
        process.stdout.close()


def ask(connection: Connection, cypher: str) -> list[object]:
    auth = (connection.user, connection.password)
    with neo4j.GraphDatabase.driver(connection.uri, auth=auth) as driver:
        return [record[0] for record in driver.execute_query(cypher).records]


def servers_on(settings: Settings) -> list[int]:
    """Every server process of this folder that the system knows, announced or not."""
    folder = str(Folder.of(settings.home).path)
    lines = {p.pid: p.info["cmdline"] or [] for p in psutil.process_iter(["cmdline"])}
    return [pid for pid, words in lines.items() if SERVER_MODULE in words and folder in words]


def until(true: Callable[[], bool], *, seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def test_the_server_of_a_killed_parent_is_joined_and_not_doubled(settings: Settings) -> None:
    stop(settings)
    with another_user(settings) as parent:
        started = servers_on(settings)
        parent.process.kill()
        parent.process.wait(10)

    connection = connect(settings)

    assert servers_on(settings) == started
    assert ask(connection, "RETURN 1") == [1]


def test_a_second_process_joins_the_running_server(settings: Settings) -> None:
    connection = connect(settings)

    with another_user(settings) as other:
        status = running(settings)

        assert other.uri == connection.uri
        assert status is not None
        assert sorted(status.users) == sorted([os.getpid(), other.process.pid])
    assert len(servers_on(settings)) == 1


def test_what_was_committed_outlives_a_killed_server(settings: Settings) -> None:
    before = connect(settings)
    ask(before, "MATCH (n) DETACH DELETE n")
    ask(before, "UNWIND range(1, 1000) AS i CREATE (:Citizen {id: toString(i)})")
    status = running(settings)
    assert status is not None
    server = psutil.Process(status.pid)
    server.kill()
    assert until(lambda: running(settings) is None)

    after = connect(settings)

    assert ask(after, "MATCH (c:Citizen) RETURN count(c)") == [1000]
    assert after.password != before.password
    assert len(servers_on(settings)) == 1


def test_a_second_server_on_the_same_folder_is_refused(settings: Settings) -> None:
    connect(settings)
    folder = Folder.of(settings.home)
    orders = '{"jars": [], "version": "", "heap": "1g", "page_cache": "64m", "idle_s": 1}'

    second = subprocess.run(
        [sys.executable, "-m", SERVER_MODULE, str(folder.path)],
        input=orders,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )

    assert second.returncode == 1
    assert "is busy: another local Neo4j already runs on it" in second.stderr
    assert running(settings) is not None


def test_nobody_else_can_read_the_password(settings: Settings) -> None:
    connection = connect(settings)
    folder = Folder.of(settings.home).path
    holding = [p for p in folder.iterdir() if p.is_file() and _holds(p, connection.password)]

    assert [path.name for path in holding] == ["server.json"]
    assert holding[0].stat().st_mode & 0o777 == 0o600
    assert connection.password not in repr(running(settings))


def _holds(path: Path, text: str) -> bool:
    return text in path.read_text(encoding="utf-8", errors="replace")


def test_the_server_answers_on_this_machine_alone_and_only_to_its_password(
    settings: Settings,
) -> None:
    connection = connect(settings)
    status = running(settings)
    assert status is not None

    listening = [
        c.laddr.ip
        for c in psutil.Process(status.pid).net_connections()
        if c.status == psutil.CONN_LISTEN
    ]

    assert len(listening) == 1
    assert listening[0].removeprefix("::ffff:") == "127.0.0.1"
    with pytest.raises(neo4j.exceptions.AuthError):
        ask(replace(connection, password="neo4j"), "RETURN 1")


@pytest.mark.parametrize(
    ("address", "refused"),
    [
        ("file:///etc/hostname", "allow_csv_import_from_file_urls' is false"),
        ("http://127.0.0.1:9/x.csv", "blocked"),
        ("http://[::1]:9/x.csv", "blocked"),
    ],
)
def test_a_query_can_read_neither_files_nor_addresses(
    settings: Settings, address: str, refused: str
) -> None:
    connection = connect(settings)

    with pytest.raises(neo4j.exceptions.Neo4jError) as caught:
        ask(connection, f"LOAD CSV FROM '{address}' AS line RETURN line")

    assert refused in str(caught.value)


def test_leaving_ends_the_server_with_its_last_user(settings: Settings) -> None:
    connect(settings)
    with another_user(settings):
        ended_while_used = leave(settings)
    connect(settings)
    ended_at_last = leave(settings)

    assert not ended_while_used
    assert ended_at_last
    assert running(settings) is None
    assert until(lambda: not servers_on(settings))


def test_a_server_that_was_asked_to_stay_outlives_its_users_until_it_is_stopped(
    settings: Settings,
) -> None:
    connect(settings, keep=True)
    ended = leave(settings)
    status = running(settings)
    stopped = stop(settings)

    assert not ended
    assert status is not None
    assert status.kept
    assert stopped
    assert not stop(settings)


def test_a_server_that_nobody_uses_any_more_ends_by_itself(settings: Settings) -> None:
    stop(settings)
    with another_user(settings, idle_s=0.5) as only_user:
        only_user.process.kill()
        only_user.process.wait(10)

    assert until(lambda: running(settings) is None)
    assert until(lambda: not servers_on(settings))


def test_a_folder_that_something_else_holds_is_said_to_be_busy(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local_neo4j, "START_S", 0.2)
    elsewhere = replace(settings, home=tmp_path)

    with Folder.of(tmp_path).serving(), pytest.raises(StoreError, match="is busy"):
        connect(elsewhere)


def test_a_heap_that_java_does_not_understand_is_named(settings: Settings, tmp_path: Path) -> None:
    wrong = replace(settings, home=tmp_path, heap="plenty")

    with pytest.raises(StoreError, match=r"heap of plenty\. Set BROBYGGER_HEAP"):
        connect(wrong)


def test_a_data_folder_that_cannot_be_made_is_named(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be")

    with pytest.raises(StoreError, match=r"cannot be made .* BROBYGGER_HOME"):
        connect(replace(settings, home=tmp_path / "home"))


def test_a_full_disk_is_said_in_one_sentence(settings: Settings, tmp_path: Path) -> None:
    """No file may grow past 20 kB, which is how a used-up quota shows itself."""
    limit = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"

    failed = subprocess.run(
        [sys.executable, "-c", limit + USER_PROGRAM, str(tmp_path), str(settings.jars), "1"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert "StoreError: The disk or its quota is full" in failed.stderr
