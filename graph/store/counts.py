"""What a write did, and what the store holds, in numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Counts:
    """What became of the rows of one write; their sum is the number of rows."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.created + other.created,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
        )

    @property
    def rows(self) -> int:
        """The number of rows that were put."""
        return self.created + self.updated + self.unchanged


@dataclass(frozen=True)
class Contents:
    """How many nodes and ties of each kind are stored; kinds without any are left out."""

    nodes: dict[str, int]
    ties: dict[str, int]
    loads: int

    def holds(self, kind: str) -> bool:
        """Return whether there is any node, tie or load of *kind*."""
        return kind in self.nodes or kind in self.ties or (kind == "Load" and self.loads > 0)

    @property
    def n_nodes(self) -> int:
        """The number of nodes of all kinds, actors and surroundings."""
        return sum(self.nodes.values())

    @property
    def n_ties(self) -> int:
        """The number of ties of all kinds, whenever they held."""
        return sum(self.ties.values())


@dataclass(frozen=True)
class Status:
    """The version of Neo4j, where it is (folder or address), what it holds, and its hash."""

    version: str
    place: str
    contents: Contents
    hash: str
