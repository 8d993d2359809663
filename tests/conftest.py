"""What the whole run shares: one real Neo4j, empty at the start of each test that asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import neo4j
import pytest

from graph.local_neo4j import Connection, connect, stop
from graph.local_neo4j.jars import ready_jars
from graph.settings import Settings
from graph.store import Store, open_store

LOADED_ONCE = ("module_connection", "cases")  # what a file asks for that loads once and then reads


@pytest.fixture(scope="session")
def neo4j_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings with a data folder of the run's own; only the downloaded jars are shared."""
    jars = ready_jars(Settings.from_env())
    return Settings(home=tmp_path_factory.mktemp("home"), jars=jars[0].parent)


@pytest.fixture(scope="session")
def connection(neo4j_settings: Settings) -> Iterator[Connection]:
    """The run's one Neo4j, empty at the start of each test that uses it."""
    yield connect(neo4j_settings)
    stop(neo4j_settings)


@pytest.fixture(scope="session")
def _empty(connection: Connection) -> Iterator[Callable[[], object]]:
    """What empties the database; its constraints stay."""
    auth = (connection.user, connection.password)
    with neo4j.GraphDatabase.driver(connection.uri, auth=auth) as driver:
        yield lambda: driver.execute_query("MATCH (n) DETACH DELETE n")


@pytest.fixture(scope="module")
def module_connection(connection: Connection, _empty: Callable[[], object]) -> Connection:
    """The run's Neo4j, empty when the file begins: for a file that loads once and then reads."""
    _empty()
    return connection


@pytest.fixture(autouse=True)
def _empty_between_tests(request: pytest.FixtureRequest) -> None:
    asked = set(request.fixturenames)
    if "connection" in asked and asked.isdisjoint(LOADED_ONCE):
        request.getfixturevalue("_empty")()


@pytest.fixture(scope="session")
def _open_store(neo4j_settings: Settings, connection: Connection) -> Iterator[Store]:
    with open_store(neo4j_settings) as opened:
        opened.prepare()
        yield opened


@pytest.fixture
def store(connection: Connection, _open_store: Store) -> Store:
    """The store of the whole run, prepared, empty at the start of each test that asks for it."""
    return _open_store
