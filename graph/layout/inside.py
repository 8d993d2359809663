"""Where the nodes of each community stand in its disc."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.kernels.layout_even import filled, pushed_apart
from graph.kernels.layout_forces import drawn_together, smoothed
from graph.layout.groups import shares
from graph.layout.shape import APART, sunflower
from graph.network import Network

SMOOTHED, DRAWN, APART_ROUNDS = 60, 15, 30  # rounds
CLOSEST = 0.8 * APART
LOOSE = 0.5  # of the disc: how far those in one place are spread before forces act


@dataclass(frozen=True)
class Disc:
    """
    One community: its members and what draws them.

    Attributes:
        members: Their places in the network.
        rows: indptr and indices of the ties inside, members numbered from 0.
        pull: (n, 2), where the ties to other communities lead, at most 1 long.
        radius: Within which they stand.
        before: (n, 2), where they stood in this disc before; NaN for the new.
    """

    members: IntArray
    rows: tuple[IntArray, IntArray]
    pull: FloatArray
    radius: float
    before: FloatArray


def places_in(disc: Disc) -> FloatArray:
    """Return where the members of *disc* stand, around (0, 0); whoever stood there stays."""
    room = max(disc.radius - APART / 2, 0.0)
    if np.isfinite(disc.before).any():
        places = _beside_their_own(disc)
    else:
        even = sunflower(len(disc.members), 1.0)
        places = even.copy()
        smoothed(disc.rows, places, SMOOTHED)
        places += LOOSE * even  # leaves of one hub stand in one place till now
        filled(places, room)
        drawn_together(disc.rows, disc.pull, places, DRAWN)
        places -= places.mean(axis=0)
        filled(places, room)
    pushed_apart(places, room, CLOSEST, APART_ROUNDS)
    return places


def discs_inside(
    network: Network,
    community: IntArray,
    *,
    centres: FloatArray,
    radii: FloatArray,
    before: FloatArray,
) -> list[Disc]:
    """Return each community with what draws its members, the largest first."""
    parts = shares(community)
    row, column = network.entry_rows, network.indices
    within = community[row] == community[column]
    number = np.empty(len(network), dtype=np.int64)
    for members in parts:
        number[members] = np.arange(len(members))
    pull = _pull(network, community, centres)
    many = np.bincount(row[within], minlength=len(network))
    first = np.r_[0, np.cumsum(many)]
    target = number[column[within]]
    discs = []
    for members, radius in zip(parts, radii, strict=True):
        indptr = np.r_[0, np.cumsum(many[members])]
        entries = np.arange(indptr[-1]) + np.repeat(first[members] - indptr[:-1], many[members])
        rows = (indptr, target[entries])
        discs.append(Disc(members, rows, pull[members], float(radius), before[members]))
    return discs


def _pull(network: Network, community: IntArray, centres: FloatArray) -> FloatArray:
    """Return the mean direction of each node's ties to other discs, those inside counted as 0."""
    row, column = community[network.entry_rows], community[network.indices]
    way = centres[column] - centres[row]
    far = np.hypot(way[:, 0], way[:, 1])
    way /= np.maximum(far, 1e-9)[:, None]
    pull = np.stack([network.row_sums(way[:, 0]), network.row_sums(way[:, 1])], axis=1)
    return pull / np.maximum(network.degree, 1)[:, None]


def all_places(discs: list[Disc]) -> Iterator[tuple[IntArray, FloatArray]]:
    """Yield the members of each disc and where they stand, several discs at a time."""
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for disc, places in zip(discs, pool.map(places_in, discs), strict=True):
            yield disc.members, places


def _beside_their_own(disc: Disc) -> FloatArray:
    """Return the places before; the new stand in the middle of those they have ties to."""
    indptr, indices = disc.rows
    known = np.isfinite(disc.before[:, 0])
    places = np.where(known[:, None], disc.before, 0.0)
    row = np.repeat(np.arange(len(known)), np.diff(indptr))
    to_known = known[indices] & ~known[row]
    row, column = row[to_known], indices[to_known]
    many = np.maximum(np.bincount(row, minlength=len(known)), 1)
    for axis in (0, 1):
        total = np.bincount(row, weights=places[column, axis], minlength=len(known))
        places[~known, axis] = (total / many)[~known]
    return places
