"""The graph in Neo4j: small verbs that may be repeated, over the official driver."""

from graph.store.counts import Contents, Counts, Status
from graph.store.store import LOCAL_USER, Store, Viewer, open_store

__all__ = ["LOCAL_USER", "Contents", "Counts", "Status", "Store", "Viewer", "open_store"]
