"""A change to a network: what goes, and when; what is added at the first stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, TypeVar

import numpy as np

from graph.csr import IntArray
from graph.scenarios.ground import Flags, Ground

Item = TypeVar("Item")
NAMED = 3  # as many ids tell a stage apart


@dataclass(frozen=True, eq=False)
class Change:
    """
    What goes at each stage 1, 2 ...; whatever stays has a stage beyond the last.

    Attributes:
        stages: What happens at each, in words or ids.
        node_stage: Per node of the ground.
        tie_stage: Per tie of the ground, by itself; it also goes with its ends.
        added: Pairs of nodes who get a tie at the first stage.
        chosen: How those who go were found, for the reader: fields that can be written as JSON.
    """

    stages: tuple[str, ...]
    node_stage: IntArray
    tie_stage: IntArray
    added: tuple[tuple[int, int], ...] = ()
    chosen: Mapping[str, Any] = field(default_factory=dict)

    @property
    def never(self) -> int:
        """The stage of what stays."""
        return len(self.stages) + 1


def leaving(
    ground: Ground, order: Sequence[int], *, stages: int, named: Flags | None = None
) -> Change:
    """
    Return the change in which the nodes in *order* go, in at most so many equal stages.

    A stage names those who may be *named*, whoever may be ranked when it is not said; it counts
    the others, so that no order of citizens by a measure is told.
    """
    may = ground.nameable if named is None else named
    parts = split(order, stages)
    stage = np.full(len(ground.network), len(parts) + 1, dtype=np.int64)
    for number, part in enumerate(parts, start=1):
        stage[list(part)] = number
    names = tuple(told(ground, part, may) for part in parts)
    return Change(names, stage, np.full(len(ground.first), len(parts) + 1, dtype=np.int64))


def ending(ground: Ground, days: Sequence[tuple[str, IntArray]]) -> Change:
    """Return the change in which, stage by stage, the ties at these places end."""
    stage = np.full(len(ground.first), len(days) + 1, dtype=np.int64)
    for number, (_, ties) in enumerate(days, start=1):
        stage[ties] = number
    stays = np.full(len(ground.network), len(days) + 1, dtype=np.int64)
    return Change(tuple(name for name, _ in days), stays, stage)


def adding(ground: Ground, pairs: Sequence[tuple[int, int]]) -> Change:
    """Return the change in which the *pairs* get a tie; nothing goes."""
    ids = ground.network.ids
    name = " ".join(f"+{ids[a]}|{ids[b]}" for a, b in pairs)
    nodes, ties = (np.full(len(some), 2) for some in (ground.network.ids, ground.first))
    return Change((name,), nodes, ties, tuple(pairs))


def split(items: Sequence[Item], stages: int) -> list[Sequence[Item]]:
    """Return *items* in order, in at most so many parts of nearly equal length."""
    bounds = np.linspace(0, len(items), min(stages, len(items)) + 1).round().astype(int)
    return [items[a:b] for a, b in pairwise(bounds)]


def told(ground: Ground, part: Sequence[int], may: Flags) -> str:
    """Return the ids of those of *part* who may be named, three at most, and how many more."""
    names = sorted(ground.network.ids[node] for node in part if may[node])[:NAMED]
    rest = len(part) - len(names)
    return " ".join([*names, *([f"+{rest}"] if rest else [])])
