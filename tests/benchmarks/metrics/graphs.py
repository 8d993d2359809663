"""The graphs of the bench: the generated municipality, its shape for a million, 6-regular."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable
from pathlib import Path

import igraph
import numpy as np

from graph.csr import IntArray, Rows, added_up
from graph.network import Network
from graph.records import Records
from ingest import rules, sheets
from ingest.generate import generate
from tests.networks import SECTORS

SEED = 1
CITIZENS_PER_ACTOR = 0.915  # the rest are associations, units, employees, activities
LARGEST_GENERATED = 100_000  # above it the generator takes minutes, and the same shape is dealt out
TIES_PER_NODE, AREA = 2.3, 500
SHARE_LEFT_OUT = 0.07  # with those whom chance passes over, 9 % have no tie
LARGEST_HUB, HUB_SHARE = 30_000, 0.03


def municipality(n: int) -> Network:
    """Return the made-up municipality of about *n* actors: generated as sheets, read, checked."""
    if n > LARGEST_GENERATED:
        return dealt_municipality(n)
    with tempfile.TemporaryDirectory() as folder:
        town = generate(round(n * CITIZENS_PER_ACTOR), SEED, Path(folder) / "town")
        records = Records.from_deliveries([rules.check(sheets.read([town])).delivery])
    return records.on(records.default_day).network()


def dealt_municipality(n: int) -> Network:
    """Return a network of the municipality's shape: hubs up to 30,000, areas, 9 % without ties."""
    chance = np.random.default_rng(SEED)
    tied = round(n * (1 - SHARE_LEFT_OUT))
    members = _members(chance, n, tied)
    acquaintances = round(TIES_PER_NODE * n) - len(members[0])
    one = chance.integers(0, tied, acquaintances)
    area = np.where(chance.random(acquaintances) < 0.85, one // AREA * AREA, 0)
    reach = np.where(area > 0, AREA, tied)
    other = np.minimum(area + (reach * chance.random(acquaintances) ** 1.7).astype(int), tied - 1)
    place = chance.permutation(n)
    first, second = np.r_[members[0], one], np.r_[members[1], other]
    strength = chance.choice([1.0, 2.0, 3.0], len(first))
    return network_of(place[first], place[second], strength, n=n)


def _members(chance: np.random.Generator, n: int, tied: int) -> tuple[IntArray, IntArray]:
    """Return who is a member of what: heavy-tailed associations, the first the largest."""
    hub = min(HUB_SHARE * n, LARGEST_HUB)
    sizes = np.maximum(hub / np.arange(1, n // 100 + 1) ** 0.75, 2).astype(int)
    association = np.repeat(np.arange(len(sizes)), sizes)
    return association, chance.integers(len(sizes), tied, len(association))


def regular(n: int) -> Network:
    """Return a random graph where everybody has six ties: no hub, no leaf, nothing to take away."""
    igraph.set_random_number_generator(random.Random(SEED))
    ends = np.array(igraph.Graph.K_Regular(n, 6).get_edgelist())
    return network_of(ends[:, 0], ends[:, 1], np.ones(len(ends)), n=n)


def network_of(first: IntArray, second: IntArray, strength: np.ndarray, *, n: int) -> Network:
    """Return the network of *n* numbered nodes; every third is of each sector."""
    rows = added_up(np.r_[first, second], np.r_[second, first], np.r_[strength, strength], n=n)
    return from_arrays(rows, sectors=np.arange(n) % len(SECTORS), names=SECTORS)


def from_arrays(rows: Rows, *, sectors: IntArray, names: tuple[str, ...]) -> Network:
    """Return a network of finished arrays; the ids are numbers in order."""
    width = len(str(len(sectors)))
    ids = tuple(f"{place:0{width}}" for place in range(len(sectors)))
    return Network(ids, tuple(names), sectors.astype(np.int64), *rows)


def keep(network: Network, path: Path) -> None:
    """Write the arrays of *network*, without its ids."""
    np.savez(
        path, indptr=network.indptr, indices=network.indices, strength=network.strength,
        sectors=network.sectors, names=np.array(network.sector_names),
    )  # fmt: skip


def kept(path: Path) -> Network:
    """Return the network whose arrays stand in *path*."""
    with np.load(path) as arrays:
        rows = arrays["indptr"], arrays["indices"], arrays["strength"]
        names = tuple(arrays["names"].tolist())
        return from_arrays(rows, sectors=arrays["sectors"], names=names)


GRAPHS: dict[str, Callable[[int], Network]] = {"municipality": municipality, "6-regular": regular}
