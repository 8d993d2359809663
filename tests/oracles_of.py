"""
Every metric against every expected value in a folder of oracles: ``make oracles DIR=folder``.

A folder holds ``NAME.nodes.csv``, ``NAME.edges.csv`` and ``NAME.expected.json``, as
``tests/oracles`` does. Ends with 1 when a value differs, has no metric, or nothing is there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.metrics import METRICS, measure
from tests.networks import ORACLES, differences, expected_values, read_oracle

STANDARD_ERRORS, DRAWS = 4, 20_000
BY_RULE: dict[str, Callable[[Any, Mapping[str, Any]], bool]] = {  # chance has a part in these
    "ei_permutation_mc": lambda found, known: (
        abs(found["mean"] - known["ei_permutation_mean"])
        <= STANDARD_ERRORS * known["ei_permutation_sd"] / DRAWS**0.5
    ),
    "modularity_best_leiden": lambda found, known: (
        known["modularity_best_leiden"]["median"] - 1e-9
        <= found
        <= known.get("modularity_optimum", 1) + 1e-9
    ),
}
ONLY_A_BOUND = {"modularity_optimum"}
OF_FINDINGS = {"toy_municipality"}  # lists of people by rule, no metrics
END = ".expected.json"


@dataclass(frozen=True)
class Comparison:
    """How one network fared: how many keys, which have no metric, the worst, what differs."""

    name: str
    compared: int
    missing: list[str]
    worst: tuple[float, str]
    faults: list[str]


def report(comparisons: Sequence[Comparison]) -> str:
    """Return a line per network, then what has no metric and what differs."""
    lines = [f"{'network':26}{'keys compared':>14}{'missing':>9}{'differ':>8}  worst difference"]
    for one in comparisons:
        counts = f"{one.compared:>14}{len(one.missing):>9}{len(one.faults):>8}"
        lines.append(f"{one.name:26}{counts}  {one.worst[0]:.1e} {one.worst[1]}")
    for one in comparisons:
        lines += [f"{one.name}: no metric {key}" for key in one.missing]
        lines += [f"{one.name}: {fault}" for fault in one.faults]
    keys = sum(one.compared for one in comparisons)
    return "\n".join([*lines, f"{len(comparisons)} networks, {keys} keys compared", ""])


def names_in(folder: Path) -> list[str]:
    """Return the networks of *folder* that have expected values of metrics, sorted."""
    names = {path.name.removesuffix(END) for path in folder.glob(f"*{END}")}
    return sorted(names - OF_FINDINGS)


def compare(name: str, folder: Path) -> Comparison:
    """Return how every expected value of one network compares with ours."""
    network = read_oracle(name, folder)
    expected = expected_values(name, folder)
    keys = [key for key in expected if key not in ONLY_A_BOUND]
    known = [key for key in keys if key in METRICS]
    found = measure(network, known)
    exact = [key for key in known if key not in BY_RULE]
    faults = [d for key in exact for d in differences(found[key], expected[key], at=key)]
    faults += [
        f"{key}: {found[key]} breaks the rule for it"
        for key in known
        if key in BY_RULE and not BY_RULE[key](found[key], expected)
    ]
    apart = (pair for key in exact for pair in gaps(found[key], expected[key], at=key))
    missing = [key for key in keys if key not in METRICS]
    return Comparison(name, len(known), missing, max(apart, default=(0.0, "")), faults)


def gaps(found: Any, expected: Any, *, at: str) -> Iterator[tuple[float, str]]:
    """Yield, for each pair of numbers, their difference over max(1, |expected|), and where."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in expected.keys() & found.keys():
            yield from gaps(found[key], expected[key], at=f"{at}/{key}")
    elif isinstance(expected, list) and isinstance(found, list):
        for place, (one, other) in enumerate(zip(found, expected, strict=False)):
            yield from gaps(one, other, at=f"{at}/{place}")
    elif isinstance(expected, int | float) and isinstance(found, int | float):
        yield abs(found - expected) / max(1.0, abs(expected)), at


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ORACLES
    results = [compare(name, folder) for name in names_in(folder)]
    sys.stdout.write(report(results))
    sys.exit(not results or any(one.missing or one.faults for one in results))
