"""The triangles of a network, and the sums over them, against every pair looked at."""

from __future__ import annotations

import os
from itertools import pairwise

import numpy as np
import pytest

from graph.groundwork import shared_contacts
from graph.groundwork.shared_contacts import counted, shared_by_tie, weighted
from graph.kernels.triangles import outward, perhaps_sharing
from graph.metrics.brokerage import hierarchy
from graph.network import Network
from tests.networks import SEEDS, by_chance


def close_knit(seed: int, *, n: int = 150) -> Network:
    """Return a network in which most ties are in triangles, with a hub that knows every third."""
    chance = np.random.default_rng(seed)
    names = [f"n{place:03}" for place in range(n)]
    first = chance.integers(0, n, 8 * n)
    second = (first + chance.integers(1, 12, 8 * n)) % n
    ties = [
        (names[a], names[b], float(s))
        for a, b, s in zip(first, second, _strengths(chance, n), strict=True)
    ]
    return Network.from_ties([*ties, *((names[n // 2], other) for other in names[::3])])


def _strengths(chance: np.random.Generator, n: int) -> np.ndarray:
    return chance.choice([0.1, 0.5, 1.0, 2.0, 3.0], 8 * n)


def _matrix(network: Network) -> np.ndarray:
    matrix = np.zeros((len(network), len(network)), dtype=np.int64)
    matrix[network.entry_rows, network.indices] = 1
    return matrix


@pytest.mark.parametrize("network", [*map(by_chance, SEEDS), *map(close_knit, range(3))])
def test_contacts_that_two_ends_share_agree_with_the_squared_matrix(network):
    """The square of the matrix of ties holds how many ways of two steps join each pair."""
    shared = _matrix(network) @ _matrix(network)

    assert shared_by_tie(network).tolist() == shared[network.tie_ends].tolist()


@pytest.mark.parametrize("network", [*map(by_chance, SEEDS), *map(close_knit, range(3))])
def test_outwards_each_tie_stands_once_at_its_less_connected_end(network):
    start, ends, entries = outward(network.indptr, network.indices)

    tails = np.repeat(np.arange(len(network)), np.diff(start))
    assert sorted(network.entry_ties[entries]) == list(range(network.n_ties))
    assert network.entry_rows[entries].tolist() == tails.tolist()
    assert network.indices[entries].tolist() == ends.tolist()
    degree = network.degree
    assert all((degree[a], a) < (degree[b], b) for a, b in zip(tails, ends, strict=True))


@pytest.mark.parametrize("seed", range(3))
def test_no_tie_of_two_who_share_an_outward_contact_is_passed_over(seed):
    """More than 64 nodes, so that several share a bit."""
    network = close_knit(seed)
    start, ends, _ = outward(network.indptr, network.indices)
    rows = [set(ends[a:b].tolist()) for a, b in pairwise(start)]
    tails = np.repeat(np.arange(len(network)), np.diff(start))
    sharing = [p for p in range(len(ends)) if rows[tails[p]] & rows[ends[p]]]

    found = perhaps_sharing(start, ends).tolist()

    assert set(sharing) <= set(found)
    assert found == sorted(set(found))
    assert len(found) < network.n_ties


def test_the_sums_are_the_same_bits_on_one_processor_and_on_many(monkeypatch):
    monkeypatch.setattr(shared_contacts, "SHARES", (2, 16))
    found = []

    for processors in (1, 8):
        monkeypatch.setattr(os, "cpu_count", lambda processors=processors: processors)
        network = close_knit(4)
        found.append(np.r_[counted(network), weighted(network)])

    assert found[0].tobytes() == found[1].tobytes()


def test_in_shares_the_triangles_come_to_the_same(monkeypatch):
    whole = close_knit(5)
    expected = np.r_[counted(whole), weighted(whole)]

    monkeypatch.setattr(shared_contacts, "SHARES", (2, 16))
    parts = close_knit(5)

    assert np.r_[counted(parts), weighted(parts)] == pytest.approx(expected, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("seed", SEEDS)
def test_hierarchy_is_never_below_0_nor_above_1(seed):
    """Alike contacts are 0 but for rounding, which must not make it less."""
    values = hierarchy(by_chance(seed))

    assert np.nanmin(values) >= 0
    assert np.nanmax(values) <= 1
