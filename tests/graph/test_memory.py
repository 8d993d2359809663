"""Each measure says what memory it takes, and takes no more: at a million nodes, and at 100,000."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from graph.metrics import METRICS
from graph.network import Network
from tests.benchmarks.bench_memory import memory_of, stated

FEW = 4 * 2**20  # bytes that the interpreter itself may need meanwhile
AT_A_MILLION = ("degree_by_sector", "bridges", "coreness", "constraint")


@pytest.mark.parametrize("metric", METRICS.values(), ids=lambda metric: metric.name)
def test_every_measure_says_what_memory_it_takes(metric):
    assert memory_of(metric)


def test_what_is_said_is_reckoned_by_nodes_ties_and_sectors():
    """By hand: 12 bytes for 3 nodes in 2 sectors, and 60 for 2 ties; 16 for 3 nodes."""
    friends = Network.from_ties(
        [("ali", "bo"), ("bo", "eva")], sectors={"ali": "borger", "bo": "forening", "eva": "borger"}
    )

    assert stated(METRICS["degree_by_sector"], friends) == 12 * 3 * 2 + 60 * 2
    assert stated(METRICS["degree"], friends) == 16 * 3


def test_what_is_as_another_measure_takes_what_that_says():
    assert memory_of(METRICS["hierarchy"]) == memory_of(METRICS["constraint"])


@pytest.mark.parametrize(
    ("nodes", "names"), [(100_000, ()), (1_000_000, AT_A_MILLION)], ids=["100,000", "a million"]
)
@pytest.mark.skipif(
    not Path("/proc/self/clear_refs").exists(), reason="the peak of memory is known on Linux alone"
)
def test_no_cheap_measure_takes_more_memory_than_it_says(nodes, names):
    """A peak that something else in the process has raised is taken once more, by itself."""
    rows = measured(nodes, names)

    assert len(rows) >= len(names or ["some"])
    above = [row["name"] for row in rows if row["taken"] > row["stated"] + FEW]
    again = measured(nodes, above) if above else []
    assert [row for row in again if row["taken"] > row["stated"] + FEW] == []


def measured(nodes: int, names: Sequence[str]) -> list[dict[str, Any]]:
    words = ["--nodes", str(nodes), "--json", *(["--only", *names] if names else [])]
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.bench_memory", *words],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [json.loads(line) for line in done.stdout.splitlines()]
