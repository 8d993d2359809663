"""Any network at all, for hypothesis: every awkward shape, alone, side by side or tied together."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations, product
from typing import TypeVar

import numpy as np
from hypothesis import strategies as st

from graph.network import Network
from tests.networks import SECTORS, by_chance

T = TypeVar("T")
Pairs = list[tuple[int, int]]
STRENGTHS = (1.0, 2.0, 3.0, 4.0, 6.0, 12.0, 0.5, 0.1, 0.3, 0.4, 1.2)  # many equal sums of 1 / s
SHAPES: dict[str, Callable[[int], Pairs]] = {
    "isolates": lambda _size: [],
    "loops": lambda size: [(a, a) for a in range(size)],
    "star": lambda size: [(0, leaf) for leaf in range(1, size)],
    "clique": lambda size: list(combinations(range(size), 2)),
    "path": lambda size: [(a, a + 1) for a in range(size - 1)],
    "ring": lambda size: [(a, (a + 1) % size) for a in range(size)],
    "twins": lambda size: list(product((0, 1), range(2, size))),
    "tree": lambda size: [((a - 1) // 2, a) for a in range(1, size)],
    "triangles on a point": lambda size: [
        pair for a in range(1, size - 1, 2) for pair in ((0, a), (a, a + 1), (a + 1, 0))
    ],
    "cliques on a chain": lambda size: [
        pair for a in range(0, size - 3, 3) for pair in combinations(range(a, a + 4), 2)
    ],
}


@st.composite
def networks(draw: st.DrawFn, *, largest: int = 9) -> Network:
    """
    Draw up to three shapes of at most *largest* nodes, some ties among them, and repeats.

    Repeats are parallel and reversed; strengths are fractions of which many routes are equally
    long; sectors come in any mixture, and some nodes have none.
    """
    n, pairs = 0, []
    for shape in some(draw, st.sampled_from(sorted(SHAPES)), most=3):
        size = draw(st.integers(1, largest))
        pairs += [(n + a, n + b) for a, b in SHAPES[shape](size)]
        n += size
    if n:
        node = st.integers(0, n - 1)
        pairs += some(draw, st.tuples(node, node), most=n)
    if pairs:
        pairs += [(b, a) for a, b in some(draw, st.sampled_from(pairs), most=4)]
    return network_of(draw, n, pairs)


@st.composite
def two_mode_networks(draw: st.DrawFn) -> Network:
    """Draw persons and what they take part in, with ties between the two kinds alone."""
    persons, activities = draw(st.integers(0, 9)), draw(st.integers(0, 6))
    both = list(product(range(persons), range(persons, persons + activities)))
    pairs = some(draw, st.sampled_from(both), most=25) if both else []
    return network_of(draw, persons + activities, pairs)


@st.composite
def directed_networks(draw: st.DrawFn) -> Network:
    """Draw any network whose ties run one way, some of them answered, some to oneself."""
    n = draw(st.integers(1, 12))
    node = st.integers(0, n - 1)
    pairs = some(draw, st.tuples(node, node), most=3 * n)
    answered = some(draw, st.sampled_from(pairs), most=n) if pairs else []
    return network_of(draw, n, pairs + [(b, a) for a, b in answered], directed=True)


def some(draw: st.DrawFn, one: st.SearchStrategy[T], *, most: int) -> list[T]:
    """Return up to *most* of *one*; every number of them is as likely."""
    many = draw(st.integers(0, most))
    return draw(st.lists(one, min_size=many, max_size=many))


def network_of(draw: st.DrawFn, n: int, pairs: Pairs, *, directed: bool = False) -> Network:
    """Return the network of *n* nodes and *pairs*, with strengths and sectors as drawn."""
    names = [f"n{place:03}" for place in range(n)]
    many = len(pairs)
    strengths = draw(st.lists(st.sampled_from(STRENGTHS), min_size=many, max_size=many))
    sectors = draw(st.lists(st.sampled_from((*SECTORS, "")), min_size=n, max_size=n))
    ties = [(names[a], names[b], s) for (a, b), s in zip(pairs, strengths, strict=True)]
    groups = dict(zip(names, sectors, strict=True))
    return Network.from_ties(ties, sectors=groups, directed=directed)


def larger_by_chance(seed: int) -> Network:
    """Return up to 240 nodes: three shapes by chance, with some ties among them, all alike."""
    chance = np.random.default_rng(seed)
    n, pairs = 0, []
    for shape in chance.choice(sorted(SHAPES), 3):
        size = int(chance.integers(1, 81))
        pairs += [(n + a, n + b) for a, b in SHAPES[shape](size)]
        n += size
    pairs += chance.integers(0, n, (chance.integers(0, n), 2)).tolist()
    names = [f"n{place:03}" for place in range(n)]
    return Network.from_ties([(names[a], names[b]) for a, b in pairs], alone=names)


seeds = st.integers(0, 2**32 - 1)
any_network = st.one_of(networks(), two_mode_networks(), seeds.map(by_chance))
larger_network = seeds.map(larger_by_chance)
small_network = networks(largest=4)
