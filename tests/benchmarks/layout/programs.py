"""
How each program lays out a network: a table of functions from the network to places, by setting.

The peers are given only the largest component, which spares them what they are not made for; ours
lays out the whole network. A program that is not installed says so.
"""

from __future__ import annotations

import random
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import igraph
import networkit
import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from graph.csr import FloatArray, IntArray
from graph.layout import lay_out
from graph.network import Network

SEED = 1
DIAGONAL = "CONJUGATE_GRADIENT_DIAGONAL_PRECONDITIONER"


@dataclass(frozen=True)
class Program:
    """What a program is called, how it lays out a network, and the settings to try."""

    lay_out: Callable[[Network, str], FloatArray]
    settings: tuple[str, ...]
    whole: bool = False  # is given isolates and islands too


def largest_component(network: Network) -> IntArray:
    """Return the places of the nodes of the largest component."""
    n = len(network)
    rows = (np.ones(len(network.indices)), network.indices, network.indptr)
    part = connected_components(sparse.csr_array(rows, shape=(n, n)), directed=False)[1]
    return np.flatnonzero(part == np.bincount(part).argmax())


def by_us(network: Network, _setting: str) -> FloatArray:
    return lay_out(network).positions.astype(np.float64)


def by_drl(network: Network, setting: str) -> FloatArray:
    igraph.set_random_number_generator(random.Random(SEED))
    graph = igraph.Graph(len(network), np.stack(network.tie_ends, axis=1).tolist())
    return np.array(graph.layout_drl(options=setting).coords)


def by_maxent(network: Network, setting: str) -> FloatArray:
    """*setting* is k, up to how many ties away distance counts, the solver, and the tolerance."""
    networkit.setSeed(SEED, True)
    k, solver, tolerance = setting.split()
    first, second = network.tie_ends
    ones = np.ones(len(first))
    graph = networkit.graph.GraphFromCoo((ones, (first, second)), n=len(network), directed=False)
    work = networkit.viz.MaxentStress(
        graph,
        2,
        int(k),
        tolerance=float(tolerance),
        linearSolverType=getattr(networkit.viz.LinearSolverType, solver),
        fastComputation=True,
    )
    work.run()
    return np.array(work.getCoordinates())


def by_sfdp(network: Network, setting: str) -> FloatArray:
    """*setting* stands on the command line of Graphviz's sfdp."""
    ties = "".join(f"{a}--{b};" for a, b in zip(*network.tie_ends, strict=True))
    words = ["sfdp", "-Tplain", "-Goverlap=true", f"-Gstart={SEED}", *setting.split()]
    drawn = subprocess.run(
        words, input=f"graph{{{ties}}}", capture_output=True, text=True, check=True
    )
    places = np.zeros((len(network), 2))
    for line in drawn.stdout.splitlines():
        if line.startswith("node "):
            _, node, x, y, *_ = line.split()
            places[int(node)] = float(x), float(y)
    return places


def by_forceatlas(network: Network, setting: str) -> FloatArray:
    """*setting* is how many iterations; fa2_modified in compiled form, with Barnes-Hut."""
    from fa2_modified import ForceAtlas2  # type: ignore[import-not-found]

    random.seed(SEED)
    np.random.seed(SEED)  # its start is drawn from there
    n = len(network)
    rows = (np.ones(len(network.indices)), network.indices, network.indptr)
    matrix = sparse.lil_matrix(sparse.csr_matrix(rows, shape=(n, n)))
    return np.array(ForceAtlas2(verbose=False).forceatlas2(matrix, iterations=int(setting)))


OURS = "brobygger"
PROGRAMS: Mapping[str, Program] = {
    OURS: Program(by_us, ("",), whole=True),
    "sfdp": Program(
        by_sfdp, ("-Gsmoothing=none", "-Gsmoothing=spring", "-GK=0.1 -Grepulsiveforce=2")
    ),
    "fa2_modified": Program(by_forceatlas, ("30", "100", "300")),
    "igraph DrL": Program(by_drl, ("coarsest", "coarsen", "default", "refine")),
    "networkit MaxentStress": Program(
        by_maxent, (f"1 {DIAGONAL} 0.1", "1 LAMG 0.1", f"2 {DIAGONAL} 0.1", "1 LAMG 1e-5")
    ),
}
