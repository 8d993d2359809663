"""The map before, as today's nodes see it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.layout.shape import Layout
from graph.network import Network

ENOUGH = 0.8  # of those with ties must have stood in a disc before; else the map is drawn anew


@dataclass(frozen=True)
class Before:
    """
    Where today's nodes were on the map before.

    Attributes:
        layout: That map.
        positions: (n, 2); NaN for the new.
        community: Its number on that map; -1 for the new and for those who were isolates.
        isolates: Who was an isolate there.
    """

    layout: Layout
    positions: FloatArray
    community: IntArray
    isolates: NDArray[np.bool_]


def seen_from(network: Network, start: Layout | None) -> Before | None:
    """Return *start* as the nodes of *network* see it; None when too few of them stood there."""
    if start is None or not start.ids:
        return None
    where = np.array([start.place_of.get(node, -1) for node in network.ids], dtype=np.int64)
    known = where >= 0
    community = np.where(known, start.community[where], -1).astype(np.int64)
    tied = network.degree > 0
    if (community[tied] >= 0).sum() < ENOUGH * tied.sum():
        return None
    positions = np.where(known[:, None], start.positions[where].astype(np.float64), np.nan)
    return Before(start, positions, community, known & start.isolates[where])


def matched(community: IntArray, before: Before) -> IntArray:
    """Return for each community the one before that most of its members stood in; -1 for none."""
    known = (community >= 0) & (before.community >= 0)
    pairs, members = np.unique(
        np.stack([community[known], before.community[known]], axis=1), axis=0, return_counts=True
    )
    of = np.full(int(community.max(initial=-1)) + 1, -1, dtype=np.int64)
    taken = np.zeros(len(before.layout.centres), dtype=bool)
    for new, old in pairs[np.lexsort((pairs[:, 0], -members))]:
        if of[new] < 0 and not taken[old]:
            of[new], taken[old] = old, True
    return of
