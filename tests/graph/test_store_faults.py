"""The store when connections are cut, servers fall silent, are stopped, or are killed."""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

import pytest

from graph.errors import StoreError
from graph.local_neo4j import Connection, connect, running, stop
from graph.records import Row
from graph.settings import Settings
from graph.store import Counts, Store, link, open_store

LOAD: Row = {"id": "load-1", "source": "prøve", "collected_on": date(2025, 12, 31)}
COMMIT = b"\x00\x02\xb0\x12\x00\x00"  # the Bolt message: a structure of no fields, tag 0x12
OUR_WRITE = b"CREATE (x:`Citizen`"
CUTS = {  # after which word, at which word, whether that reaches the server, whether it answers
    "after RUN": (b"", OUR_WRITE, True, False),
    "in PULL": (b"", OUR_WRITE, True, True),
    "before COMMIT": (OUR_WRITE, COMMIT, False, False),
    "after COMMIT": (OUR_WRITE, COMMIT, True, True),
    "COMMIT of a read": (b"", COMMIT, True, True),
}


class Wire:
    """
    A wire between the store and Neo4j that a test can cut, once, or hold up.

    ``cut_at`` names one of ``CUTS``; ``silent`` takes what both say and passes nothing on.
    """

    def __init__(self, server: str) -> None:
        host, _, port = server.rpartition("/")[2].partition(":")
        self._server = (host, int(port))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.uri = f"bolt://127.0.0.1:{self._listener.getsockname()[1]}"
        self.cut_at = ""
        self.cuts: list[str] = []
        self.silent = False
        self._begun = False  # the word after which to cut has been said
        threading.Thread(target=self._listen, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(self._server)
                cutting = threading.Event()  # set: the next word of the server is not passed on
                for work in (self._to_server, self._to_client):
                    threading.Thread(
                        target=work, args=(client, server, cutting), daemon=True
                    ).start()

    def _to_server(
        self, client: socket.socket, server: socket.socket, cutting: threading.Event
    ) -> None:
        with suppress(OSError):
            while data := client.recv(1 << 20):
                if self.silent:
                    continue
                cut = self.cut_at
                if not self._is_place(data):
                    server.sendall(data)
                    continue
                _, _, reaches, answers = CUTS[cut]
                if answers:
                    cutting.set()
                if reaches:
                    server.sendall(data)
                if not answers:
                    break
        _hang_up(client, server)

    def _is_place(self, data: bytes) -> bool:
        """Tell whether *data* is where to cut, and remember that it was."""
        if not self.cut_at:
            return False
        after, word, _, _ = CUTS[self.cut_at]
        self._begun = self._begun or after in data
        if not self._begun or word not in data:
            return False
        self.cuts.append(self.cut_at)
        self.cut_at = ""
        return True

    def _to_client(
        self, client: socket.socket, server: socket.socket, cutting: threading.Event
    ) -> None:
        with suppress(OSError):
            while data := server.recv(1 << 20):
                if cutting.is_set():
                    break
                if not self.silent:
                    client.sendall(data)
            _hang_up(client, server)


def _hang_up(*sockets: socket.socket) -> None:
    for some in sockets:
        with suppress(OSError):
            some.shutdown(socket.SHUT_RDWR)
        some.close()


@pytest.fixture
def wire(connection: Connection) -> Iterator[Wire]:
    wire = Wire(connection.uri)
    yield wire
    wire.close()


@pytest.fixture
def store_by_wire(wire: Wire, store: Store, connection: Connection) -> Iterator[Store]:
    """The run's store, reached over a wire that can be cut; its constraints are there."""
    environ = {"NEO4J_URI": wire.uri, "NEO4J_PASSWORD": connection.password}
    with open_store(Settings.from_env(environ)) as by_wire:
        by_wire.prepare()
        yield by_wire


@pytest.fixture(scope="module")
def own_settings(neo4j_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings for a server that a test may stop and kill, apart from that of the run."""
    return Settings(home=tmp_path_factory.mktemp("own"), jars=neo4j_settings.jars)


@pytest.fixture
def own_store(own_settings: Settings) -> Iterator[Store]:
    with open_store(own_settings) as store:
        store.wipe()
        yield store
    stop(own_settings)


def citizens(ids: range) -> list[Row]:
    return [{"id": f"b-{i:05d}", "name": f"Borger {i}"} for i in ids]


@pytest.mark.parametrize("cut", CUTS)
def test_a_connection_cut_in_the_middle_of_a_write_loses_and_doubles_nothing(
    store, store_by_wire, wire, cut
):
    """The driver repeats the first two; a lost answer to COMMIT is decided by the marker."""
    wire.cut_at = cut

    counts = store_by_wire.put_nodes("Citizen", citizens(range(50)), load=LOAD)

    assert wire.cuts == [cut]
    assert counts == Counts(created=50)
    assert store.counts().nodes == {"Citizen": 50}
    assert [row["n"] for row in store.rows("MATCH (b:Batch) RETURN count(b) AS n")] == [1]


def test_a_silent_server_ends_the_call_with_a_sentence(store_by_wire, wire, monkeypatch):
    assert link.DEADLINE_S <= 30
    monkeypatch.setattr(link, "DEADLINE_S", 1.0)
    wire.silent = True

    with pytest.raises(StoreError, match="has said nothing for 1 s"):
        store_by_wire.counts()


def test_a_server_that_speaks_again_is_heard_again(store, store_by_wire, wire, monkeypatch):
    store.put_nodes("Citizen", citizens(range(3)), load=LOAD)
    with monkeypatch.context() as short:
        short.setattr(link, "DEADLINE_S", 1.0)
        wire.silent = True
        with pytest.raises(StoreError, match="has said nothing"):
            store_by_wire.counts()

    wire.silent = False

    assert store_by_wire.counts().nodes == {"Citizen": 3}


def test_a_server_stopped_and_started_again_is_found_by_the_open_store(own_store, own_settings):
    """It has another port and another password then."""
    own_store.put_nodes("Citizen", citizens(range(3)), load=LOAD)
    before = running(own_settings).connection
    stop(own_settings)
    with pytest.raises(StoreError, match=r"does not run\. Start it with `brobygger store start`"):
        own_store.counts()

    connect(own_settings)
    contents = own_store.counts()

    assert running(own_settings).connection != before
    assert contents.nodes == {"Citizen": 3}


def test_a_server_killed_while_writing_keeps_whole_batches_and_all_it_acknowledged(
    own_store, own_settings
):
    """Run again, it ends as if nothing had happened."""
    batches = [citizens(range(start, start + 200)) for start in range(0, 20_000, 200)]
    acknowledged: list[int] = []
    enough, failed = threading.Event(), []

    def write() -> None:
        try:
            for number, batch in enumerate(batches):
                own_store.put_nodes("Citizen", batch, load=LOAD)
                acknowledged.append(number)
                if len(acknowledged) >= 5:
                    enough.set()
        except StoreError as error:
            failed.append(str(error))

    writer = threading.Thread(target=write)
    writer.start()
    assert enough.wait(120)
    os.kill(running(own_settings).pid, signal.SIGKILL)
    writer.join(60)
    connect(own_settings)

    ids = [row["id"] for row in own_store.rows("MATCH (c:Citizen) RETURN c.id AS id")]
    stored = Counter(int(name.removeprefix("b-")) // 200 for name in ids)
    assert len(failed) == 1
    assert set(stored.values()) == {200}
    assert set(acknowledged) <= set(stored)
    assert len(ids) == len(set(ids))
    again = own_store.put_nodes("Citizen", [row for batch in batches for row in batch], load=LOAD)
    assert again == Counts(created=20_000 - len(ids), unchanged=len(ids))
    assert own_store.counts().nodes == {"Citizen": 20_000}
