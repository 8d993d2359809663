"""What the tests of the questions share: the run's Neo4j as a store, filled once per file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest

from graph.local_neo4j import Connection
from graph.records import Delivery
from graph.settings import Settings
from graph.store import Store, open_store

Fill = Callable[[Sequence[Delivery]], Store]


@pytest.fixture(scope="module")
def shared_store(module_connection: Connection, neo4j_settings: Settings) -> Iterator[Store]:
    """The run's store, empty when the file begins."""
    with open_store(neo4j_settings) as store:
        yield store


@pytest.fixture(scope="module")
def fill(shared_store: Store) -> Fill:
    """What empties the store and puts deliveries in it."""

    def filled(deliveries: Sequence[Delivery]) -> Store:
        shared_store.wipe()
        for delivery in deliveries:
            shared_store.put_load(delivery.load)
            for kind, rows in delivery.nodes.items():
                shared_store.put_nodes(kind, rows, load=delivery.load)
            for kind, rows in delivery.ties.items():
                shared_store.put_ties(kind, rows, load=delivery.load)
        return shared_store

    return filled
