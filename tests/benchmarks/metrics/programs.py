"""
How each program does each job: a table of functions from its own graph to comparable numbers.

A job that a program has no function for is left out. Building a program's graph is not counted.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import igraph
import networkit
import networkx as nx
import numpy as np
import rustworkx

from graph.csr import FloatArray
from graph.metrics import METRICS, fitting
from graph.metrics.metric import SHAPES_OF_A_NODE, Metric
from graph.network import Network

CHEAP = {"n", "m", "n + m", "triangles"}  # and what deals out labels by chance
EPS, DELTA = 0.01, 0.1
SAMPLED = "betweenness_sampled"


@dataclass(frozen=True)
class Program:
    """
    One program: its graph from our network, and what it computes there, by job.

    Attributes:
        threads: How many it is tried with.
        use_threads: Told that number before the graph is built.
    """

    build: Callable[[Network], Any]
    jobs: Mapping[str, Callable[[Any], FloatArray]]
    threads: tuple[int, ...] = (1,)
    use_threads: Callable[[int], None] = lambda _threads: None


def pairs_of(network: Network) -> list[tuple[int, int]]:
    """Return the two ends of every tie as plain numbers."""
    return list(zip(*(ends.tolist() for ends in network.tie_ends), strict=True))


def ours(*names: str) -> Callable[[Network], FloatArray]:
    """Return the job of computing all node metrics by these names; the first is compared."""

    def job(network: Network) -> FloatArray:
        found = [METRICS[name].compute(network) for name in names]
        return found[0]

    return job


def is_cheap(metric: Metric) -> bool:
    """Return whether *metric* is a node measure whose cost is n, m, triangles or permutations."""
    at_most_linear = metric.cost in CHEAP or "permutation" in metric.cost
    return metric.shape in SHAPES_OF_A_NODE and at_most_linear


def our_cheap_ones(network: Network) -> FloatArray:
    """Compute every cheap node measure, and sampled betweenness."""
    for metric in fitting(network):
        if is_cheap(metric) or metric.name == SAMPLED:
            metric.compute(network)
    return np.zeros(0)


def our_sampled(network: Network) -> FloatArray:
    """Return sampled betweenness as a share of ordered pairs, at EPS and DELTA."""
    from graph.metrics.sampled import betweenness_sampled

    found = betweenness_sampled(network, eps=EPS, delta=DELTA)
    values = found["values"] if isinstance(found, Mapping) else found
    return np.array(list(values.values()) if isinstance(values, Mapping) else values)


def our_weak_spots(network: Network) -> FloatArray:
    """Bridges, cut nodes with who falls off, components, coreness."""
    cut = METRICS["articulation_points"].compute(network)
    METRICS["articulation_falloff"].compute(network)
    bridges = METRICS["bridges"].compute(network)
    parts = METRICS["n_components"].compute(network)
    core = METRICS["coreness"].compute(network)
    return np.r_[core, len(cut), len(bridges), parts]


def networkx_graph(network: Network) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(range(len(network)))
    graph.add_edges_from(pairs_of(network))
    return graph


def networkx_weak_spots(graph: nx.Graph) -> FloatArray:
    cut, bridges = list(nx.articulation_points(graph)), list(nx.bridges(graph))
    parts = nx.number_connected_components(graph)
    return np.r_[list(nx.core_number(graph).values()), len(cut), len(bridges), parts]


def igraph_weak_spots(graph: igraph.Graph) -> FloatArray:
    cut, bridges = graph.articulation_points(), graph.bridges()
    parts = len(graph.connected_components())
    return np.r_[graph.coreness(), len(cut), len(bridges), parts]


def networkit_graph(network: Network) -> networkit.Graph:
    first, second = network.tie_ends
    ones = np.ones(len(first))
    return networkit.graph.GraphFromCoo((ones, (first, second)), n=len(network), directed=False)


def networkit_betweenness(graph: networkit.Graph) -> FloatArray:
    """Half of its scores: it counts each pair in both directions."""
    return np.array(networkit.centrality.Betweenness(graph).run().scores()) / 2


def networkit_sampled(graph: networkit.Graph) -> FloatArray:
    """Half of KADABRA's scores: on graphs without direction it gives each pair twice."""
    networkit.setSeed(1, True)
    return np.array(networkit.centrality.KadabraBetweenness(graph, EPS, DELTA).run().scores()) / 2


def rustworkx_graph(network: Network) -> rustworkx.PyGraph:
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(network)))
    graph.add_edges_from_no_data(pairs_of(network))
    return graph


def rustworkx_weak_spots(graph: rustworkx.PyGraph) -> FloatArray:
    cut, bridges = rustworkx.articulation_points(graph), rustworkx.bridges(graph)
    parts = rustworkx.number_connected_components(graph)
    core = rustworkx.core_number(graph)
    return np.r_[[core[v] for v in range(len(core))], len(cut), len(bridges), parts]


def rayon_threads(threads: int) -> None:
    """Say how many threads rustworkx may use; read when it first starts them."""
    os.environ["RAYON_NUM_THREADS"] = str(threads)


CORES = os.cpu_count() or 1
EITHER = tuple(sorted({1, CORES}))
OURS = "brobygger"
PROGRAMS = {
    OURS: Program(
        build=replace,  # a new object: nothing kept from the last time
        jobs={
            "betweenness": ours("betweenness"),
            "holes": ours("constraint", "effective_size", "hierarchy"),
            "weak spots": our_weak_spots,
            "cheap": our_cheap_ones,
            "sampled": our_sampled,
        },
        threads=(CORES,),
    ),
    "networkx": Program(
        build=networkx_graph,
        jobs={
            "betweenness": lambda graph: np.array(
                list(nx.betweenness_centrality(graph, normalized=False).values())
            ),
            "holes": lambda graph: np.array(list(nx.constraint(graph).values())),
            "weak spots": networkx_weak_spots,
        },
    ),
    "igraph": Program(
        build=lambda network: igraph.Graph(len(network), pairs_of(network)),
        jobs={
            "betweenness": lambda graph: np.array(graph.betweenness()),
            "holes": lambda graph: np.array(graph.constraint()),
            "weak spots": igraph_weak_spots,
        },
    ),
    "networkit": Program(
        build=networkit_graph,
        jobs={"betweenness": networkit_betweenness, "sampled": networkit_sampled},
        threads=EITHER,
        use_threads=networkit.setNumberOfThreads,
    ),
    "rustworkx": Program(
        build=rustworkx_graph,
        jobs={
            "betweenness": lambda graph: np.array(
                list(rustworkx.betweenness_centrality(graph, normalized=False).values())
            ),
            "weak spots": rustworkx_weak_spots,
        },
        threads=EITHER,
        use_threads=rayon_threads,
    ),
}
