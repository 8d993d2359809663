"""
Loading into and reading back from the local Neo4j; prints figures, asserts nothing.

Run: ``.venv/bin/python -m tests.benchmarks.bench_store``. 20,000 citizens, 5,000 associations,
75,000 ties, seed 1; a database of its own in a temporary folder. The median of five, warm.
"""

from __future__ import annotations

import os
import platform
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import neo4j

from graph.local_neo4j import running, stop
from graph.local_neo4j.jars import ready_jars
from graph.network import Network
from graph.records import Delivery, Row
from graph.settings import Settings
from graph.store import Store, open_store

CITIZENS, ASSOCIATIONS, KNOWS, MEMBERS = 20_000, 5_000, 45_000, 30_000
ROWS = CITIZENS + ASSOCIATIONS + KNOWS + MEMBERS
SEED, WARM_UPS, TIMES = 1, 5, 5
ONE_BY_ONE = (
    "MATCH (a:Actor)-[r]->(b:Actor) RETURN a.id AS source, b.id AS target, r.strength AS strength"
)


def main() -> None:
    """Load and read five times, and print the medians."""
    jars = ready_jars(Settings.from_env())[0].parent
    town = invented_town()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder), jars=jars)
        try:
            with open_store(settings) as store:
                say(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
                report_loading(store, town)
                report_reading(store, settings)
        finally:
            stop(settings)


def invented_town() -> Delivery:
    """Return citizens and associations with ties among them, the same for the same seed."""
    rng = random.Random(SEED)
    citizens = [f"b-{i:05d}" for i in range(CITIZENS)]
    associations = [f"f-{i:05d}" for i in range(ASSOCIATIONS)]
    bands = ("18-29", "30-49", "50-64", "65-79", "80+")
    return Delivery(
        load={"id": "load-bench", "source": "bench", "purpose": "bench",
              "collected_on": date(2025, 12, 31)},
        nodes={
            "Citizen": [
                {"id": i, "name": f"Borger {i}", "age_band": rng.choice(bands),
                 "answered": "answered", "is_ildsjael": rng.random() < 0.02}
                for i in citizens
            ],
            "Association": [{"id": i, "name": f"Forening {i}"} for i in associations],
        },
        ties={
            "KNOWS": _ties(rng, KNOWS, citizens, citizens),
            "MEMBER_OF": _ties(rng, MEMBERS, citizens, associations),
        },
    )  # fmt: skip


def _ties(rng: random.Random, n: int, sources: list[str], targets: list[str]) -> list[Row]:
    pairs: dict[tuple[str, str], Row] = {}
    while len(pairs) < n:
        source, target = rng.choice(sources), rng.choice(targets)
        if source < target:
            day = date(2023, 1, 1) + timedelta(days=rng.randrange(900))
            pairs[source, target] = {
                "source": source, "target": target, "strength": rng.randint(1, 3),
                "valid_from": day, "valid_to": None,
            }  # fmt: skip
    return list(pairs.values())


def put(store: Store, town: Delivery) -> None:
    """Store *town* as the loader does."""
    store.put_load(town.load)
    for kind, rows in town.nodes.items():
        store.put_nodes(kind, rows, load=town.load)
    for kind, rows in town.ties.items():
        store.put_ties(kind, rows, load=town.load)


def report_loading(store: Store, town: Delivery) -> None:
    """Print how fast the town is stored in an empty store, and again when it is there."""
    store.prepare()
    first, again = [], []
    for _ in range(WARM_UPS + TIMES):
        store.wipe()
        first.append(seconds(lambda: put(store, town)))
        again.append(seconds(lambda: put(store, town)))
    for words, taken in (("load into an empty store", first), ("load the same again", again)):
        took = statistics.median(taken[WARM_UPS:])
        say(f"{words}: {took:.2f} s, {ROWS / took:,.0f} rows a second; cold {taken[0]:.2f} s")


def report_reading(store: Store, settings: Settings) -> None:
    """Print how fast the network is read back, against the plain loop over records."""
    server = running(settings)
    assert server is not None
    auth = (server.connection.user, server.connection.password)
    with neo4j.GraphDatabase.driver(server.connection.uri, auth=auth) as driver:
        ways: dict[str, Callable[[], Any]] = {
            "a record at a time": lambda: one_by_one(driver),
            "store.network()": store.network,
            "store.records()": store.records,
            "store.hash()": store.hash,
        }
        took: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(1 + TIMES):
            for name, way in ways.items():
                took[name].append(seconds(way))
    median = {name: statistics.median(times[1:]) for name, times in took.items()}
    for name, taken in median.items():
        say(f"{name}: {taken:.2f} s, {median['a record at a time'] / taken:.1f} times the loop")


def one_by_one(driver: neo4j.Driver) -> Network:
    """Return the network by the plain loop: each node and each tie a record of its own."""
    with driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
        nodes = [record["id"] for record in session.run("MATCH (n:Actor) RETURN n.id AS id")]
        ties = [(r["source"], r["target"], r["strength"]) for r in session.run(ONE_BY_ONE)]
    return Network.from_ties(ties, alone=nodes)


def say(line: str) -> None:
    """Print *line* at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def seconds(work: Callable[[], Any]) -> float:
    """Return how long *work* takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
