"""Null models: the networks that chance could have given, each with something held fast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from graph.csr import FloatArray, IntArray, added_up
from graph.errors import QueryError
from graph.groundwork.structure_order import structure_order
from graph.kernels.chance import swap_ends
from graph.network import Network

ATTEMPTS_PER_TIE = 20  # see rewired
Areas = IntArray | None  # one code per node; where there are none, all are one area


@dataclass(frozen=True, eq=False)
class NullModel:
    """
    One way to let chance decide.

    Attributes:
        kept: What a drawn network has in common with the real one.
        draw: From a network, a generator and the areas to one drawn network.
        areas: See ``null_model``.
    """

    name: str
    label: str
    label_da: str
    kept: str
    kept_da: str
    source: str
    draw: Callable[[Network, np.random.Generator, Areas], Network]
    areas: Areas = None

    def drawn(self, network: Network, chance: np.random.Generator) -> Network:
        """Return a network that chance could have given instead of *network*."""
        return self.draw(network, chance, self.areas)


def labels_dealt(network: Network, chance: np.random.Generator, _areas: Areas = None) -> Network:
    """
    Return *network* with all sectors dealt out over all nodes.

    Cost:
        Time n log n; memory 40 bytes a node.
    """
    return labels_dealt_within(network, chance, np.zeros(len(network), dtype=np.int64))


def labels_dealt_within(
    network: Network, chance: np.random.Generator, areas: Areas = None
) -> Network:
    """
    Return *network* with the sectors of each area dealt out over the nodes of that area.

    Cost:
        Time n log n; memory 40 bytes a node.

    Raises:
        QueryError: No areas were given.

    Example:
        >>> three = Network.from_ties([], sectors={"ali": "a", "bo": "b", "eva": "c"})
        >>> chance = np.random.default_rng(0)
        >>> labels_dealt_within(three, chance, np.array([0, 1, 2])).sectors.tolist()
        [0, 1, 2]
    """
    if areas is None:
        raise QueryError(
            "labels-within-area needs the area of each node; give a file of areas with --areas."
        )
    order = structure_order(network)
    places = order[np.lexsort((chance.random(len(network)), areas[order]))]
    labels = np.lexsort((network.sectors, areas))
    sectors = np.empty_like(network.sectors)
    sectors[places] = network.sectors[labels]
    return replace(network, sectors=sectors)


def rewired(network: Network, chance: np.random.Generator, _areas: Areas = None) -> Network:
    """
    Return *network* with its ties swapped end for end: everyone keeps how many they have.

    Two ties a - b and c - d become a - d and c - b, over and over. An attempt that would make a
    loop or a tie that is there already changes nothing but counts, so that every network with
    these degrees is as likely as another in the long run. 20 attempts a tie move each tie many
    times over; after some 10 swaps a tie what is left of the old network can no longer be told
    (Milo et al. 2003). Directed ties keep in- and out-degree both; people stay
    tied to activities only, where there are two modes. Strengths go with one end of the tie.

    Cost:
        Time 20 m times the smaller of two degrees at a swap; memory 100 bytes a tie.

    Source:
        Maslov & Sneppen (2002) doi:10.1126/science.1065103; Milo et al. (2003)
        arXiv:cond-mat/0312028.

    Example:
        >>> two = Network.from_ties([("ali", "bo"), ("eva", "ib")])
        >>> rewired(two, np.random.default_rng(2)).degree.tolist()
        [1, 1, 1, 1]
    """
    order = structure_order(network)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    n = len(network)
    rows = network.arcs or (network.indptr, network.indices, network.strength)
    source = np.repeat(np.arange(n), np.diff(rows[0]))
    start, ends, strength = added_up(rank[source], rank[rows[1]], rows[2], n=n)
    source = np.repeat(np.arange(n), np.diff(start))
    swapped, strengths = _swapped(network, (start, ends, strength), order=order, chance=chance)
    drawn = added_up(order[source], order[swapped], strengths, n=n)
    if network.arcs is None:
        return replace(network, indptr=drawn[0], indices=drawn[1], strength=drawn[2])
    source, (_, target, values) = np.repeat(np.arange(n), np.diff(drawn[0])), drawn
    both = added_up(np.r_[source, target], np.r_[target, source], np.r_[values, values], n=n)
    return replace(network, indptr=both[0], indices=both[1], strength=both[2], arcs=drawn)


def _swapped(
    network: Network,
    rows: tuple[IntArray, IntArray, FloatArray],
    *,
    order: IntArray,
    chance: np.random.Generator,
) -> tuple[IntArray, FloatArray]:
    """Return the ends of the entries of *rows*, which go by *order*, and strengths, after swaps."""
    start, ends, strength = rows
    n, side = len(network), np.arange(len(network))
    if network.mode is not None:
        side = network.mode[order].astype(np.int64)
    source = np.repeat(np.arange(n), np.diff(start))
    back = np.lexsort((source, ends))  # the entries by where they lead, as rows into each node
    mirror = np.empty_like(back)
    mirror[back] = np.arange(len(back))
    undirected = network.arcs is None
    into_start = np.r_[0, np.cumsum(np.bincount(ends, minlength=n))].astype(np.int64)
    into = ends if undirected else source[back]
    into_strength = strength if undirected else strength[back]
    swap_ends(
        (start, start if undirected else into_start),
        (ends, into),
        (mirror, mirror if undirected else back),
        (strength, into_strength),
        side,
        ATTEMPTS_PER_TIE * (len(ends) // 2 if undirected else len(ends)),
        chance.integers(0, 2**64, 1, dtype=np.uint64),
    )
    return ends, strength


NULL_MODELS = {
    model.name: model
    for model in (
        NullModel(
            name="labels",
            label="labels permuted",
            label_da="sektorer fordelt tilfældigt",
            kept="The ties stay; the sectors are dealt out anew over all nodes.",
            kept_da="Båndene ligger fast; sektorerne fordeles på ny på alle aktører.",
            source="Krackhardt & Stern (1988) doi:10.2307/2786835",
            draw=labels_dealt,
        ),
        NullModel(
            name="labels-within-area",
            label="labels permuted within area",
            label_da="sektorer fordelt tilfældigt inden for hvert område",
            kept="The ties stay; the sectors of each area are dealt out anew within it.",
            kept_da="Båndene ligger fast; hvert områdes sektorer fordeles på ny inden for det.",
            source="Krackhardt & Stern (1988) doi:10.2307/2786835, area by area",
            draw=labels_dealt_within,
        ),
        NullModel(
            name="rewired",
            label="ties rewired with degrees kept",
            label_da="bånd byttet om, så alle beholder deres antal",
            kept="Everyone keeps sector and number of ties; whom they lead to is swapped about, "
            "20 attempts a tie.",
            kept_da="Alle beholder sektor og antal bånd; hvem de går til, byttes om, "
            "20 forsøg pr. bånd.",
            source="Maslov & Sneppen (2002) doi:10.1126/science.1065103",
            draw=rewired,
        ),
    )
}


def null_model(name: str, areas: Areas = None) -> NullModel:
    """
    Return the null model of this name, for a network whose nodes lie in *areas*.

    Args:
        areas: One code per node; only ``labels-within-area`` asks for them.

    Raises:
        QueryError: There is none of this name.
    """
    if name not in NULL_MODELS:
        raise QueryError(
            "{name!r} is not a null model. There are: {near}.",
            name=name, near=", ".join(NULL_MODELS),
        )  # fmt: skip
    return replace(NULL_MODELS[name], areas=areas)
