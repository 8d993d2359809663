"""Networks to measure: the oracles with their known values, and some made by chance."""

from __future__ import annotations

import csv
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np

from graph.network import Network

ORACLES = Path(__file__).parent / "oracles"
SEEDS = range(12)
SECTORS = ("borger", "forening", "kommune")
MODES = {"person": 0, "activity": 1}


def read_oracle(name: str, folder: Path = ORACLES) -> Network:
    """Return the network that stands in *folder* as ``name.nodes.csv`` and ``name.edges.csv``."""
    nodes = _rows(folder / f"{name}.nodes.csv")
    ties = _rows(folder / f"{name}.edges.csv")
    two_mode = "mode" in nodes[0]
    return Network.from_ties(
        [(tie["source"], tie["target"], float(tie["weight"])) for tie in ties],
        sectors={node["id"]: node["sector"] for node in nodes},
        modes={node["id"]: MODES[node["mode"]] for node in nodes} if two_mode else None,
    )


def expected_values(name: str, folder: Path = ORACLES) -> dict[str, Any]:
    """Return the known values, metric name -> values."""
    entries = json.loads((folder / f"{name}.expected.json").read_text(encoding="utf-8"))
    return {metric: entry["values"] for metric, entry in entries.items() if metric != "_meta"}


def by_chance(seed: int, *, directed: bool = False) -> Network:
    """
    Return a network of 6 to 30 nodes with everything awkward in it.

    Loops, parallel and reversed ties, isolates, several components, strengths that are fractions.
    """
    chance = np.random.default_rng(seed)
    n = int(chance.integers(6, 31))
    names = [f"n{number}" for number in range(n)]
    ties = [
        (names[a], names[b], float(Fraction(int(strength), int(parts))))
        for (a, b), strength, parts in zip(
            chance.integers(0, n, (int(n * chance.uniform(0.7, 2.5)), 2)),
            chance.integers(1, 6, 3 * n),
            chance.choice([1, 2, 5, 10], 3 * n),
            strict=False,
        )
    ]
    return Network.from_ties(
        ties,
        sectors={name: SECTORS[chance.integers(0, len(SECTORS))] for name in names},
        directed=directed,
    )


def two_modes_by_chance(seed: int) -> Network:
    """Return 4 to 20 persons and 3 to 12 activities, some of both without ties."""
    chance = np.random.default_rng(seed)
    persons = [f"p{number}" for number in range(int(chance.integers(4, 21)))]
    activities = [f"a{number}" for number in range(int(chance.integers(3, 13)))]
    ties = [
        (person, activity, float(chance.integers(1, 4)))
        for person in persons
        for activity in activities
        if chance.random() < 0.25
    ]
    nodes = {**dict.fromkeys(persons, 0), **dict.fromkeys(activities, 1)}
    return Network.from_ties(ties, modes=nodes)


def arcs_of(network: Network) -> list[tuple[str, str]]:
    """Return the directed ties of *network*, source first, each once."""
    assert network.arcs is not None
    indptr, ends, _ = network.arcs
    start = np.repeat(np.arange(len(network)), np.diff(indptr))
    return [(network.ids[a], network.ids[b]) for a, b in zip(start, ends, strict=True)]


def as_networkx(network: Network) -> nx.Graph:
    """Return *network* for networkx, with ``sector`` on nodes and ``weight`` on ties."""
    graph = nx.Graph()
    for node, code in zip(network.ids, network.sectors, strict=True):
        graph.add_node(node, sector=network.sector_names[code])
    first, second = network.tie_ends
    for a, b, strength in zip(first, second, network.tie_strength, strict=True):
        graph.add_edge(network.ids[a], network.ids[b], weight=float(strength))
    return graph


def differences(found: Any, expected: Any, *, at: str = "") -> list[str]:
    """Return every place where *found* is not *expected*: 1e-8 * max(1, |value|) apart or more."""
    if isinstance(expected, dict) and isinstance(found, dict):
        if found.keys() != expected.keys():
            return [f"{at}: keys {sorted(found.keys() ^ expected.keys())}"]
        return [d for k in expected for d in differences(found[k], expected[k], at=f"{at}/{k}")]
    if isinstance(expected, list) and isinstance(found, list):
        if len(found) != len(expected):
            return [f"{at}: {len(found)} long, not {len(expected)}"]
        pairs = enumerate(zip(found, expected, strict=True))
        return [d for i, (a, b) in pairs for d in differences(a, b, at=f"{at}/{i}")]
    if _is_number(expected) and _is_number(found):
        same = abs(found - expected) <= 1e-8 * max(1, abs(expected))
    else:
        same = found == expected and type(found) is type(expected)
    return [] if same else [f"{at}: {found!r}, not {expected!r}"]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
