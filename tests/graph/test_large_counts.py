"""
More shortest routes than a double can count, 2**1024, in networks whose values are worked by hand.

A crossed ladder is layers of two nodes, each tied to both of the next layer, so that 2**(k - 1)
routes run from a node to one k layers on.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from graph.csr import IntArray
from graph.kernels.routes import through
from graph.metrics.bridging import betweenness, betweenness_inv_weight, edge_betweenness
from graph.metrics.directed import betweenness_directed
from graph.metrics.sampled import draw
from graph.network import Network

LONG = (3, 900, 1100, 2000)  # layers; at 1100 some routes are too many, at 2000 nearly all
ONE = 2**1200  # 1 as a whole number, so that what is left out by // is below any double


def crossed_ladder(layers: int, *, strengths: tuple[float, float] = (1.0, 1.0)) -> Network:
    """Return the ladder; the gaps between layers have the two strengths by turns."""
    return Network.from_ties(
        (f"{layer:04}{a}", f"{layer + 1:04}{b}", strengths[layer % 2])
        for layer in range(layers - 1)
        for a in "ab"
        for b in "ab"
    )


def shared_contacts(layers: int) -> np.ndarray:
    """Return, per layer, the part that each contact has in the routes between its two nodes."""
    shared = np.full(layers, 1 / 4)
    shared[[0, -1]] = 1 / 2
    return shared


def by_hand(layers: int) -> np.ndarray:
    """In layer i, half of the 2i before times the 2(L - 1 - i) after, and the neighbours' pairs."""
    before, shared = 2 * np.arange(layers), shared_contacts(layers)
    beside = np.r_[0, shared[:-1]] + np.r_[shared[1:], 0]
    return np.repeat(before * before[::-1] / 2 + beside, 2)


@pytest.mark.parametrize("layers", LONG)
def test_nodes_share_the_pairs_of_a_crossed_ladder(layers):
    assert betweenness(crossed_ladder(layers)) == pytest.approx(by_hand(layers), rel=1e-12)


@pytest.mark.parametrize("layers", LONG)
def test_ties_share_the_pairs_of_a_crossed_ladder(layers):
    """By hand: 1 for its ends, half of each end with those beyond, a quarter of all across."""
    before, shared = 2 * np.arange(layers - 1), shared_contacts(layers)
    after = before[::-1]

    found = edge_betweenness(crossed_ladder(layers))

    over = 1 + before / 2 + after / 2 + before * after / 4 + shared[:-1] + shared[1:]
    assert found == pytest.approx(np.repeat(over, 4), rel=1e-12)


@pytest.mark.parametrize("strong", [2.0, np.pi], ids=["whole lengths", "odd lengths"])
@pytest.mark.parametrize("layers", [5, 1101])
def test_nodes_share_the_pairs_where_every_other_gap_is_short(layers, strong):
    """By hand: as above, but two of a layer meet over the short gap; the first over the long."""
    before = 2 * np.arange(layers)
    beside = np.full(layers, 1 / 2)
    beside[[0, 1]] = 0, 1

    found = betweenness_inv_weight(crossed_ladder(layers, strengths=(1.0, strong)))

    assert found == pytest.approx(np.repeat(before * before[::-1] / 2 + beside, 2), rel=1e-12)


@pytest.mark.parametrize("diamonds", [1, 2, 1000, 1100, 2000])
def test_a_chain_of_diamonds_with_a_direction_shares_its_pairs(diamonds):
    """By hand, after i of k diamonds: 3i before and 3(k - i) after; half of one less on a side."""
    ties = [
        tie
        for place in range(diamonds)
        for side in "bc"
        for tie in pairwise((f"{place:04}a", f"{place:04}{side}", f"{place + 1:04}a"))
    ]
    i, k = np.arange(diamonds), diamonds

    found = betweenness_directed(Network.from_ties(ties, directed=True))

    corner, side = 9 * i * (k - i), (3 * i + 1) * (3 * (k - 1 - i) + 1) / 2
    assert found == pytest.approx(np.r_[np.c_[corner, side, side].ravel(), 0], rel=1e-12)


@pytest.mark.parametrize("layers", [1100, 2500])
def test_drawn_routes_keep_their_promise_however_many_there_are(layers):
    """At 1100 the routes from both ends are too many once multiplied, at 2500 each by itself."""
    network = crossed_ladder(layers)
    exact = by_hand(layers) / (layers * (2 * layers - 1))

    values, _ = draw(network, eps=0.05, delta=0.1, seed=3)

    assert np.abs(values - exact).max() <= 0.05


def test_one_way_beside_very_many_is_not_lost():
    """A way without crossings, as long as the ladder beside it: 2**1099 + 2 routes to its end."""
    layers, way = crossed_ladder(1100), [f"way{place:04}" for place in range(1099)]
    ids, (first, second) = layers.ids, layers.tie_ends
    ties = [(ids[a], ids[b]) for a, b in zip(first, second, strict=True)]
    ends = [(ids[0], way[0]), (way[-1], ids[-1])]
    network = Network.from_ties([*ties, *pairwise(way), *ends])

    for source in (0, len(network) - 1, 1000):
        assert _from_one(network.indptr, network.indices, source) == pytest.approx(
            exact_from(network.indptr, network.indices, source), rel=1e-12
        )


def test_a_corner_of_a_large_grid_is_counted_as_in_whole_numbers():
    """530 by 530: the routes to a node are a binomial coefficient, up to 2**1053."""
    indptr, indices = grid(530)

    found = _from_one(indptr, indices, 0)

    assert found == pytest.approx(exact_from(indptr, indices, 0), rel=1e-11)


def grid(side: int) -> tuple[IntArray, IntArray]:
    """Return the rows of a grid, node by node and row by row."""
    place = np.arange(side * side).reshape(side, side)
    near = np.full((side, side, 4), -1)
    near[1:, :, 0], near[:, 1:, 1] = place[:-1], place[:, :-1]
    near[:, :-1, 2], near[:-1, :, 3] = place[:, 1:], place[1:]
    there = near.reshape(-1, 4) >= 0
    return np.r_[0, np.cumsum(there.sum(axis=1))], near.reshape(-1, 4)[there]


def exact_from(indptr: IntArray, indices: IntArray, source: int) -> list[float]:
    """Return what the routes from *source* give to each node, in whole numbers of any size."""
    rows = [indices[a:b].tolist() for a, b in pairwise(indptr.tolist())]
    steps, routes, order = {source: 0}, {source: 1}, [source]
    for node in order:
        for other in rows[node]:
            if other not in steps:
                steps[other], routes[other] = steps[node] + 1, 0
                order.append(other)
            if steps[other] == steps[node] + 1:
                routes[other] += routes[node]
    values, per_route = [0.0] * len(rows), [0] * len(rows)
    for node in reversed(order):
        onward = sum(per_route[other] for other in rows[node] if steps[other] > steps[node])
        carried = routes[node] * onward
        per_route[node] = (ONE + carried) // routes[node]
        values[node] = carried / ONE if node != source else 0.0
    return values


def _from_one(indptr: IntArray, indices: IntArray, source: int) -> list[float]:
    rows, n = (indptr.astype(np.int64), indices.astype(np.int32)), len(indptr) - 1
    none, first = np.empty(0, dtype=np.int64), np.zeros(1, dtype=np.int64)
    span = np.array([[0, 1, 0, n]])
    per_node, _ = through(rows, rows, np.ones(n), (none, 0), span, first + source, first)
    return list(per_node)
