"""
What each cheap measure says of its memory beside what it takes, at a million nodes.

``.venv/bin/python -m tests.benchmarks.bench_memory`` prints a row for each in about five minutes:
bytes stated under Cost, and how far memory rose above what was held with the network built; nothing
is kept from one measure to the next. ``--nodes`` and ``--only`` make it shorter, ``--json`` is for
the tests, which hold the one to the other. Known on Linux alone.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import inspect
import json
import os
import re
import sys
from dataclasses import replace

from graph.metrics import METRICS, fitting
from graph.metrics.metric import Metric
from graph.network import Network
from tests.benchmarks.metrics.graphs import dealt_municipality, regular
from tests.benchmarks.metrics.measurement import hold_peak, peak_above

CHEAP = {"n", "m", "n + m", "triangles", "samples"}
MILLION, SMALL = 1_000_000, 200
AT_ONCE_GIVEN_BACK = {"MALLOC_MMAP_THRESHOLD_": "65536"}  # so that memory let go of is not counted
COST = re.compile(r"\n\s*Cost:\n(.*?)(?=\n\s*\n|\Z)", re.DOTALL)
SAME = re.compile(r"As ``(\w+)``")
MEMORY = re.compile(r"[Mm]emory .*")
AMOUNT = re.compile(r"([\d,]+)(?: bytes)? a (node and sector|node|tie|arc)( for each processor)?")


def main() -> None:
    """Measure in a process where memory let go of is given back at once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nodes", type=int, default=MILLION)
    parser.add_argument("--only", nargs="*", help="names of measures")
    parser.add_argument("--json", action="store_true", help="a line of JSON for each")
    asked = parser.parse_args()
    if not AT_ONCE_GIVEN_BACK.items() <= os.environ.items():
        words = [sys.executable, "-m", "tests.benchmarks.bench_memory", *sys.argv[1:]]
        os.execve(sys.executable, words, {**os.environ, **AT_ONCE_GIVEN_BACK})
    network = dealt_municipality(asked.nodes)
    for metric in [METRICS[name] for name in asked.only] if asked.only else cheap(network):
        # Compiled and loaded; a small network is not sampled at all.
        metric.compute(replace(network) if metric.cost == "samples" else regular(SMALL))
        said, taken = stated(metric, network), risen(metric, network)
        if asked.json:
            print(json.dumps({"name": metric.name, "stated": said, "taken": taken}), flush=True)
        else:
            print(f"{metric.name:40} stated {said / 2**20:6,.0f} MB", end=" ")
            print("" if taken is None else f"taken {taken / 2**20:6,.0f} MB", flush=True)


def cheap(network: Network) -> list[Metric]:
    """Return the measures of *network* whose cost grows with nodes, ties, triangles or samples."""
    return [metric for metric in fitting(network) if metric.cost in CHEAP]


def risen(metric: Metric, network: Network) -> int | None:
    """Return how many bytes memory rose while *metric* was computed."""
    fresh = replace(network)
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    held = hold_peak()
    metric.compute(fresh)
    return peak_above(held)


def stated(metric: Metric, network: Network) -> float:
    """Return the bytes that the docstring's Cost comes to on *network*."""
    sizes = {"node": len(network), "tie": network.n_ties, "arc": network.n_ties}
    sizes["node and sector"] = len(network) * len(network.sector_names)
    text = memory_of(metric)
    each = [
        int(amount.replace(",", "")) * sizes[what] * ((os.cpu_count() or 1) if processor else 1)
        for amount, what, processor in AMOUNT.findall(text)
    ]
    return sum(each)


def memory_of(metric: Metric) -> str:
    """Return what the docstring says of memory, or that of the measure it names as the same."""
    function = getattr(metric.compute, "func", metric.compute)  # some are partial
    cost = COST.search(inspect.getdoc(function) or "")
    text = " ".join(cost[1].split()) if cost else ""
    said, same = MEMORY.search(text), SAME.search(text)
    if said:
        return said[0]
    return memory_of(METRICS[same[1]]) if same and same[1] in METRICS else ""


if __name__ == "__main__":
    main()
