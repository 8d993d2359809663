"""
One layout in a process of its own: one program, one setting, one network; a line of JSON.

Run by ``tests.benchmarks.bench_layout``. A small network is laid out first, so that compiling and
loading are not counted. Processor time is that of all threads and of the programs it starts;
memory is how far it rose above what was held with the network read.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree

from graph.network import Network
from tests.benchmarks.layout.programs import PROGRAMS, largest_component
from tests.benchmarks.metrics.graphs import kept
from tests.benchmarks.metrics.measurement import hold_peak, peak_above

NEAREST = 10


def main(name: str, setting: str, graph: Path, communities: Path) -> None:
    """Measure, and print the figures."""
    program, network = PROGRAMS[name], kept(graph)
    program.lay_out(Network.from_ties([(f"n{a}", f"n{(a + 1) % 20}") for a in range(20)]), setting)
    among = largest_component(network)
    given = network if program.whole else component(network, among)
    gc.collect()
    held = hold_peak()
    started, worked = time.perf_counter(), processor_seconds()
    places = program.lay_out(given, setting)
    found = {
        "seconds": time.perf_counter() - started,
        "processor": processor_seconds() - worked,
        "memory": (peak_above(held) or 0) + child_memory(),
        "purity": purity(places[among] if program.whole else places, np.load(communities)[among]),
    }
    print(json.dumps(found))


def component(network: Network, among: np.ndarray) -> Network:
    """Return the network of these nodes alone."""
    inside = set(among.tolist())
    return network.without(node for place, node in enumerate(network.ids) if place not in inside)


def purity(places: np.ndarray, community: np.ndarray) -> float:
    """Return the share of everyone's ten nearest who are of the same community."""
    _, nearest = cKDTree(places).query(places, k=NEAREST + 1)
    return float((community[nearest[:, 1:]] == community[:, None]).mean())


def processor_seconds() -> float:
    """Return the processor time of this process and of those it has waited for."""
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in each)


def child_memory() -> int:
    """Return the highest memory of a program that was started, in bytes."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


if __name__ == "__main__":
    program, setting, graph, communities = sys.argv[1:]
    main(program, setting, Path(graph), Path(communities))
