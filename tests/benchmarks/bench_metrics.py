"""
The metric engine beside networkx, python-igraph, networkit and rustworkx, in one run.

``.venv/bin/python -m tests.benchmarks.bench_metrics`` prints a row per job, graph, size and program
up to 100,000 nodes, in about ten minutes; ``--quick`` stops at 10,000, ``--all`` goes on to a
million nodes and to a country of six million, and waits five times as long; ``--limit`` says how
long to wait. A program that would be over the limit, going by the graph before, is not tried.
Prints figures, asserts nothing.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import numpy as np

from graph.metrics import METRICS
from tests.benchmarks.metrics.graphs import GRAPHS, keep
from tests.benchmarks.metrics.programs import DELTA, EPS, OURS, PROGRAMS, SAMPLED

QUICK, PLAIN, ALL = 10_000, 100_000, 6_000_000
SIZES = (1_000, 10_000, 100_000, 1_000_000)
LIMIT, LONG_LIMIT = 120, 600  # seconds for one measurement
WORTH_TRYING_ALL = 5  # seconds on the smaller graph up to which every number of threads is tried
START, LOADED_A_SECOND = 30, 2**20  # seconds to start, bytes of the graph; neither is counted
PACKAGES = {"igraph": "python-igraph"}


@dataclass(frozen=True)
class Job:
    """
    What is done, on which graph, at which sizes.

    Attributes:
        power: Of n, with which the time grows at the least; by it the next size is foreseen.
        limit: Seconds; 0 is that of the run.
    """

    title: str
    name: str
    graph: str
    sizes: tuple[int, ...]
    power: int = 1
    limit: int = 0


@dataclass(frozen=True)
class Figures:
    """What one program took for one job on one graph; ``said`` stands instead of figures."""

    program: str
    threads: int
    seconds: float = math.inf
    processor: float = math.inf
    memory: int | None = None
    values: np.ndarray | None = None
    said: str = ""


CHEAP_ONES = "all cheap node measures" + (", betweenness sampled" if SAMPLED in METRICS else "")
JOBS = (
    Job("exact betweenness", "betweenness", "municipality", SIZES[:3], power=2),
    Job("exact betweenness", "betweenness", "6-regular", SIZES[:3], power=2),
    Job("constraint; ours with effective size and hierarchy", "holes", "municipality", SIZES),
    Job("bridges, cut nodes, components, coreness", "weak spots", "municipality", SIZES),
    Job(f"betweenness sampled, eps {EPS}, delta {DELTA}", "sampled", "municipality", SIZES),
    Job(CHEAP_ONES, "cheap", "municipality", SIZES),
    Job(f"{CHEAP_ONES}; a country", "cheap", "municipality", (ALL,), limit=900),
)


def main() -> None:
    """Measure every job at every size asked for, and print each row as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="up to 10,000 nodes")
    parser.add_argument("--all", action="store_true", help="also a million nodes and a country")
    parser.add_argument("--job", default="", help="only jobs whose title holds this")
    parser.add_argument("--limit", type=int, help="seconds for one measurement")
    asked = parser.parse_args()
    largest = QUICK if asked.quick else ALL if asked.all else PLAIN
    say_where()
    with tempfile.TemporaryDirectory() as folder:
        limit = asked.limit or (LONG_LIMIT if asked.all else LIMIT)
        bench = Bench(Path(folder), limit)
        bench.say_compilation()
        for job in JOBS:
            if asked.job in job.title:
                bench.run(job, [size for size in job.sizes if size <= largest])


def say_where() -> None:
    """Print the machine and the versions, and what the columns mean."""
    versions = [f"{name} {version(PACKAGES.get(name, name))}" for name in PROGRAMS]
    load = os.getloadavg()[0]
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {load:.1f}, Python", end=" ")
    print(f"{platform.python_version()}; {', '.join(versions)}")
    print("threads: the better of one and all; ours uses all")
    print("cpu: processor time of all threads, which other work on the machine stretches less")
    print("speed: against the fastest peer; growth: the power of n since the size before")
    print("memory: above what the program held with its graph")
    print("apart: from our values at most, over max(1, |value|)\n")


class Bench:
    """One run: the graphs made so far, and how long a program may take."""

    def __init__(self, folder: Path, limit: int) -> None:
        self.folder, self.limit = folder, limit
        self.paths: dict[tuple[str, int], Path] = {}
        self.shapes: dict[Path, str] = {}

    def say_compilation(self) -> None:
        """Print what a first start costs with nothing compiled, and a second one."""
        cache = {**os.environ, "NUMBA_CACHE_DIR": str(self.folder / "cache")}
        for start in ("first", "second"):
            figures = self.measure(OURS, "cheap", self.path("6-regular", 1_000), environment=cache)
            print(f"{start} start, all cheap measures on 200 nodes: {figures.said}")
        print("below, everything is compiled and loaded already\n")

    def run(self, job: Job, sizes: Iterable[int]) -> None:
        """Print the rows of one job, the smallest graph first."""
        before: dict[str, tuple[int, Figures]] = {}
        for size in sizes:
            path = self.path(job.graph, size)
            print(f"{job.title}: {job.graph}, {self.shapes[path]}")
            rows = list(self.figures(job, path, before, size=size))
            for row in rows:
                print(line(row, rows, before.get(row.program), size=size))
            before = {row.program: (size, row) for row in rows}
            print(flush=True)

    def figures(
        self, job: Job, path: Path, before: dict[str, tuple[int, Figures]], *, size: int
    ) -> Iterator[Figures]:
        """Yield the figures of each program that has the job, at its better number of threads."""
        limit = job.limit or self.limit
        for name, program in PROGRAMS.items():
            if job.name not in program.jobs:
                continue
            smaller, last = before.get(name, (size, None))
            if last and last.values is None:
                yield last
                continue
            if last and last.seconds * (size / smaller) ** job.power > limit:
                yield Figures(name, last.threads, said=f"would be over {limit} s")
                continue
            settled = last and last.seconds > WORTH_TRYING_ALL
            counts = (last.threads,) if last and settled else program.threads
            tried = [
                self.measure(name, job.name, path, threads=threads, limit=limit)
                for threads in counts
            ]
            yield min(tried, key=lambda one: one.seconds)

    def measure(
        self,
        program: str,
        job: str,
        path: Path,
        *,
        threads: int = os.cpu_count() or 1,
        limit: int = LONG_LIMIT,
        environment: dict[str, str] | None = None,
    ) -> Figures:
        """Return what a process of its own found; one that is too slow is ended."""
        result = self.folder / "result.npy"
        words = [program, job, str(threads), str(path), str(result)]
        try:
            done = subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.metrics.measurement", *words],
                capture_output=True,
                text=True,
                timeout=limit + START + path.stat().st_size / LOADED_A_SECOND,
                env=environment,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Figures(program, threads, said=f"over {limit} s")
        if done.returncode:
            why = done.stderr.strip().splitlines() or [f"ended by signal {-done.returncode}"]
            return Figures(program, threads, said=why[-1][:60])
        found = json.loads(done.stdout.splitlines()[-1])
        values = np.load(result)
        said = f"{found['first_call']:.1f} s"
        figures = (found["seconds"], found["processor"], found["memory"])
        return Figures(program, threads, *figures, values, said)

    def path(self, graph: str, size: int) -> Path:
        """Return the file of a graph, made when it is first asked for."""
        if (graph, size) not in self.paths:
            path = self.folder / f"{graph}-{size}.npz"
            network = GRAPHS[graph](size)
            keep(network, path)
            self.paths[graph, size] = path
            hub = int(network.degree.max())
            alone = float((network.degree == 0).mean())
            self.shapes[path] = (
                f"{len(network):,} nodes, {network.n_ties:,} ties, largest hub {hub:,}, "
                f"{alone:.0%} without ties"
            )
        return self.paths[graph, size]


def line(
    row: Figures, rows: list[Figures], before: tuple[int, Figures] | None, *, size: int
) -> str:
    """Return one row of the table; a program that did not finish has words instead."""
    head = f"  {row.program:10} {row.threads} thr"
    if row.values is None:
        return f"{head}  {row.said}"
    peers = [one.seconds for one in rows if one.program != OURS]
    speed = f"{min(peers) / row.seconds:8.2f}x" if min(peers, default=math.inf) < math.inf else ""
    memory = "" if row.memory is None else f"{row.memory / 2**20:,.0f} MB"
    growth = ""
    if before and before[1].seconds < math.inf:
        power = math.log(row.seconds / before[1].seconds) / math.log(size / before[0])
        growth = f"n^{power:.2f}"
    time = f"{row.seconds:10.4f} s, cpu {row.processor:10.4f} s"
    return f"{head} {time} {speed:>9} {memory:>10} {growth:>7}  {apart(row, rows)}"


def apart(row: Figures, rows: list[Figures]) -> str:
    """Return how far the values are from ours at most, over max(1, |value|), NaN meeting NaN."""
    mine = next((one.values for one in rows if one.program == OURS), None)
    if row.program == OURS or mine is None or row.values is None:
        return ""
    if not np.array_equal(np.isnan(mine), np.isnan(row.values)):
        return "null elsewhere"
    gaps = np.abs(mine - row.values) / np.maximum(1, np.abs(mine))
    return f"{np.nanmax(gaps, initial=0):.1e} apart"


if __name__ == "__main__":
    main()
