"""
The map beside sfdp, ForceAtlas2, igraph DrL and networkit MaxentStress, in one run.

``.venv/bin/python -m tests.benchmarks.bench_layout`` lays out the generated municipality of 50,000
actors with each program at each of its settings, every one in a process of its own that is ended
after ten minutes, and prints a row for each; then each program at its own best purity, beside ours.
``--size`` and ``--limit`` say otherwise, ``--program`` tries one alone, ``--quick`` one setting of
each. Purity is the share of the
ten nearest neighbours on the map that are of the same community, over the largest component.
sfdp is Graphviz's (``apt-get install graphviz``), ForceAtlas2 the package fa2_modified; what is not
installed says so. Prints figures, asserts nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from graph.metrics.communities import best_partition
from tests.benchmarks.layout.programs import OURS, PROGRAMS
from tests.benchmarks.metrics.graphs import keep, municipality

SIZE, LIMIT = 50_000, 600  # nodes; seconds for one layout
Row = dict[str, float]


def main() -> None:
    """Measure every program at every setting, and print each row as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=SIZE)
    parser.add_argument("--limit", type=int, default=LIMIT)
    parser.add_argument("--program", default="", help="only programs whose name holds this")
    parser.add_argument("--quick", action="store_true", help="only the first setting of each")
    asked = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "network.npz", Path(folder) / "communities.npy"
        network = municipality(asked.size)
        keep(network, files[0])
        np.save(files[1], best_partition(network))
        print(f"municipality, seed 1: {len(network):,} nodes, {network.n_ties:,} ties")
        best: dict[str, Row] = {}
        for name in PROGRAMS:
            if name == OURS or asked.program in name:
                rows = list(measured(name, files, asked.limit, quick=asked.quick))
                if rows:
                    best[name] = max(rows, key=lambda row: row["purity"])
    print("\neach at its own best purity; times as long as ours: by the clock, by processor time")
    for name, row in best.items():
        clock, work = (row[key] / best[OURS][key] for key in ("seconds", "processor"))
        print(f"  {name:24} purity {row['purity']:6.1%}  {clock:7.1f}x  {work:7.1f}x")


def measured(name: str, files: tuple[Path, Path], limit: int, *, quick: bool) -> Iterator[Row]:
    """Yield the figures of a program at each of its settings; what failed is only printed."""
    for setting in PROGRAMS[name].settings[: 1 if quick else None]:
        words = [name, setting, *map(str, files)]
        head = f"  {name:24} {setting:30}"
        status, said, complaint = ended_after(limit, words)
        if status is None:
            print(f"{head} over {limit} s", flush=True)
            continue
        if status:
            last = [f"ended with {status}", *complaint.strip().splitlines()][-1]
            print(f"{head} {last[:70]}", flush=True)
            continue
        row: Row = json.loads(said.splitlines()[-1])
        print(
            f"{head} {row['seconds']:8.2f} s, cpu {row['processor']:8.2f} s, "
            f"{row['memory'] / 2**20:7,.0f} MB, purity {row['purity']:6.1%}",
            flush=True,
        )
        yield row


def ended_after(limit: int, words: list[str]) -> tuple[int | None, str, str]:
    """Return status, output and complaints of one measurement; status None when it was ended."""
    work = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.layout.measurement", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        said, complaint = work.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        os.killpg(work.pid, signal.SIGKILL)  # also a program that it has started
        said, complaint = work.communicate()
        return None, said, complaint
    return work.returncode, said, complaint


if __name__ == "__main__":
    main()
