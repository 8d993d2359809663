"""
One measurement in a process of its own: one program, one job, one graph; a line of JSON.

Run by ``tests.benchmarks.bench_metrics``: ``python -m tests.benchmarks.metrics.measurement
PROGRAM JOB THREADS GRAPH RESULT``. The job is done once on a small network first, so that
compiling and loading are not counted. The shortest of up to three runs is taken, while they last
under a second, and the processor time of that run: beside other work it tells more than the clock.
Memory is how far the process rose above what it held with the graph built; it is known on Linux
alone.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from pathlib import Path

import numpy as np
import psutil

from tests.benchmarks.metrics.graphs import kept, regular
from tests.benchmarks.metrics.programs import PROGRAMS

SMALL, SHORT, RUNS = 200, 1.0, 3
PEAK_IS_NOW = Path("/proc/self/clear_refs")
STATUS = Path("/proc/self/status")


def main(program_name: str, job_name: str, threads: int, *files: Path) -> None:
    """Measure, write the result as numbers to the second file, and print the figures."""
    most = psutil.virtual_memory().total // 2  # a program that needs more fails, and nobody else
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    program = PROGRAMS[program_name]
    job = program.jobs[job_name]
    program.use_threads(threads)
    started = time.perf_counter()
    job(program.build(regular(SMALL)))
    first_call = time.perf_counter() - started
    network = kept(files[0])
    runs, risen = [], None
    while not runs or (len(runs) < RUNS and runs[-1][0] < SHORT):
        graph = program.build(network)
        gc.collect()
        held = hold_peak()
        started, worked = time.perf_counter(), time.process_time()
        values = job(graph)
        runs.append((time.perf_counter() - started, time.process_time() - worked))
        risen = risen or peak_above(held)
    np.save(files[1], values)
    seconds, processor = min(runs)
    found = {"seconds": seconds, "processor": processor, "memory": risen, "first_call": first_call}
    print(json.dumps(found))


def hold_peak() -> int | None:
    """Forget the highest memory so far; return what is held now in bytes."""
    try:
        PEAK_IS_NOW.write_text("5", encoding="ascii")
    except OSError:
        return None
    return psutil.Process().memory_info().rss


def peak_above(held: int | None) -> int | None:
    """Return how far memory has risen above *held*, in bytes."""
    if held is None:
        return None
    lines = STATUS.read_text(encoding="ascii").splitlines()
    peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    return max(0, peak * 1024 - held)


if __name__ == "__main__":
    name, job, threads, graph, result = sys.argv[1:]
    main(name, job, int(threads), Path(graph), Path(result))
