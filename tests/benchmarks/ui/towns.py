"""Generated municipalities, loaded in a Neo4j of their own and served by a dashboard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from graph import local_neo4j
from graph.local_neo4j.jars import ready_jars
from graph.settings import Settings
from graph.store import open_store
from ingest import loader, rules, sheets
from ingest.generate import generate
from tests.ui.conftest import serving

SEED = 1


@dataclass(frozen=True)
class Town:
    """
    A served municipality.

    Attributes:
        base: The dashboard's address.
        leader: The id of a citizen who leads something, and so stands on the map with ties.
        dashboard: The process that serves it.
    """

    base: str
    leader: str
    dashboard: psutil.Process

    @property
    def megabytes(self) -> float:
        """The memory of the dashboard's process that is resident now."""
        return float(self.dashboard.memory_info().rss / 2**20)


@contextmanager
def served(citizens: int, folder: Path) -> Iterator[Town]:
    """Serve the municipality of *citizens*; loaded first unless *folder* holds it already."""
    jars = ready_jars(Settings.from_env())[0].parent
    settings = Settings(home=folder / f"town-{citizens}", jars=jars)
    try:
        leader = _load(settings, citizens, folder)
        with serving(settings) as base:
            yield Town(base, leader, _dashboard())
    finally:
        local_neo4j.stop(settings)


def _load(settings: Settings, citizens: int, folder: Path) -> str:
    with open_store(settings) as store:
        if not store.counts().loads:
            sheet_files = generate(citizens, SEED, folder / f"sheets-{citizens}")
            loader.load(rules.check(sheets.read([sheet_files])), store, settings=settings)
        store.records()  # as the program does before it serves the dashboard
        held = store.counts()
        leads = store.rows("MATCH (c:Citizen)-[:LEADS]->() RETURN c.id AS id ORDER BY id LIMIT 1")
        leader: str = next(leads)["id"]
    print(f"\n{held.n_nodes:,} nodes and {held.n_ties:,} ties, seed {SEED}", flush=True)
    return leader


def _dashboard() -> psutil.Process:
    """Return the process that ``serving`` started."""
    return next(one for one in psutil.Process().children() if "streamlit" in one.cmdline())
