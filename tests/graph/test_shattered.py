"""Betweenness block by block: the same values as where every node is searched from."""

from __future__ import annotations

import igraph
import numpy as np
import pytest

from graph.groundwork.shattered import shattered
from graph.metrics.bridging import betweenness, betweenness_inv_weight, edge_betweenness
from graph.network import Network

CHANCE = np.random.default_rng(11)


def _ties(pairs) -> list[tuple[str, str]]:
    return [(f"n{a}", f"n{b}") for a, b in pairs]


def _tree(n: int) -> list[tuple[str, str]]:
    return _ties((a, CHANCE.integers(0, a)) for a in range(1, n))


def _clique(name: str, n: int) -> list[tuple[str, str]]:
    return [(f"{name}{a}", f"{name}{b}") for b in range(n) for a in range(b)]


SHAPES = {
    "a tree": _tree(60),
    "a star of which two leaves know each other": [
        *_ties((0, a) for a in range(1, 20)),
        ("n1", "n2"),
    ],
    "cliques in a chain": [
        *_clique("a", 5),
        *_clique("b", 18),
        ("a0", "b0"),
        ("b1", "c"),
        ("c", "d"),
    ],
    "cliques that share a node": [
        *_clique("x", 4),
        *[("x0", f"y{a}") for a in range(3)],
        ("y0", "y1"),
    ],
    "twins": [(f"t{a}", f"u{b}") for a in range(3) for b in range(20)],
    "a block with trees on it": [*_ties(CHANCE.integers(0, 40, (80, 2))), *_tree(90)],
    "parts by chance": _ties(CHANCE.integers(0, 400, (390, 2))),
    "many batches": _ties(CHANCE.integers(0, 250, (900, 2))),
    "a ladder with many equal routes": [
        *[(f"a{i}", f"a{i + 1}") for i in range(12)],
        *[(f"b{i}", f"b{i + 1}") for i in range(12)],
        *[(f"a{i}", f"b{i}") for i in range(13)],
    ],
}


def _igraph(network: Network) -> igraph.Graph:
    return igraph.Graph(len(network), list(zip(*network.tie_ends, strict=True)))


@pytest.mark.parametrize("name", SHAPES)
def test_nodes_and_ties_have_the_values_of_igraph(name):
    network = Network.from_ties(SHAPES[name], alone=["ib"])
    graph = _igraph(network)

    assert betweenness(network) == pytest.approx(graph.betweenness(), rel=1e-10, abs=1e-9)
    assert edge_betweenness(network) == pytest.approx(graph.edge_betweenness(), rel=1e-10)


@pytest.mark.parametrize("strengths", [[1.0, 2.0, 3.0], [1.0, 1 / 7919, 1 / 104_729]])
@pytest.mark.parametrize("name", SHAPES)
def test_by_strength_too_with_buckets_and_with_a_heap(name, strengths):
    """Small whole lengths have buckets, large ones a heap; igraph gets them whole, so exact."""
    chance = np.random.default_rng(5)
    ties = {tuple(sorted(tie)): float(chance.choice(strengths)) for tie in SHAPES[name]}
    network = Network.from_ties([(a, b, strength) for (a, b), strength in ties.items() if a != b])
    lengths = np.round(6 / network.tie_strength)

    found = betweenness_inv_weight(network)

    expected = _igraph(network).betweenness(weights=lengths.tolist())
    assert found == pytest.approx(expected, rel=1e-10, abs=1e-9)


def test_a_tree_needs_no_search():
    """Every tie is a bridge: no block has three nodes."""
    assert len(shattered(Network.from_ties(SHAPES["a tree"])).node) == 0


def test_a_node_of_a_block_stands_for_all_who_hang_on_it():
    """By hand: a triangle a, b, c; on a hang d and, under d, e; f knows nobody."""
    triangle = [("a", "b"), ("b", "c"), ("a", "c")]
    network = Network.from_ties([*triangle, ("a", "d"), ("d", "e")], alone=["f"])

    parts = shattered(network)

    weights = {network.ids[n]: w for n, w in zip(parts.node, parts.weight, strict=True)}
    assert weights == {"a": 3, "b": 1, "c": 1}
    assert parts.between.tolist() == [4, 0, 0, 3, 0, 0]
    assert dict(zip(network.tie_ids, parts.bridged.tolist(), strict=True))["a|d"] == 6


def test_each_block_stands_together_and_has_all_its_ties():
    """By hand: two triangles that share c make two blocks of three with six entries each."""
    ties = [("a", "b"), ("b", "c"), ("a", "c"), ("c", "d"), ("d", "e"), ("c", "e")]

    parts = shattered(Network.from_ties(ties))

    assert sorted(parts.weight.tolist()) == [1, 1, 1, 1, 3, 3]
    assert np.count_nonzero(np.diff(parts.part)) == 1
    assert sorted(parts.entries.tolist()) == list(range(12))
