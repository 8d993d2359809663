"""Every measure of a network: one table that dashboard, command line and exports read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from itertools import chain
from typing import Any

from graph.errors import QueryError
from graph.metrics import (
    bridging,
    brokerage,
    cohesion,
    contacts,
    effective_size,
    external_internal,
    local_bridges,
    mixing,
    roles,
    weak_spots,
)
from graph.metrics.metric import Metric, Shape, as_values
from graph.network import Network

__all__ = ["METRICS", "Metric", "Shape", "as_values", "measure", "named"]

Progress = Callable[[str, int, int], None]
METRICS: dict[str, Metric] = {
    metric.name: metric
    for metric in chain(
        contacts.METRICS,
        bridging.METRICS,
        brokerage.METRICS,
        effective_size.METRICS,
        roles.METRICS,
        cohesion.METRICS,
        local_bridges.METRICS,
        weak_spots.METRICS,
        mixing.METRICS,
        external_internal.METRICS,
    )
}


def measure(
    network: Network, names: Iterable[str] = METRICS, *, progress: Progress | None = None
) -> dict[str, Any]:
    """
    Return the values of the named metrics keyed by ids, ready for JSON; all when none are named.

    What several metrics need (triangles, a walk in depth, the shortest routes) is done once.

    Args:
        progress: Told ("metrics", how many are done, how many in all) before each and at the end.

    Raises:
        QueryError: A name is not in the table; close ones are offered.

    Example:
        >>> measure(Network.from_ties([("ali", "bo")], alone=["ib"]), ["degree"])
        {'degree': {'ali': 1, 'bo': 1, 'ib': 0}}
    """
    metrics = named(names)
    values = {}
    for place, metric in enumerate(metrics):
        if progress:
            progress("metrics", place, len(metrics))
        values[metric.name] = as_values(metric, network, metric.compute(network))
    if progress:
        progress("metrics", len(metrics), len(metrics))
    return values


def named(names: Iterable[str]) -> list[Metric]:
    """
    Return the rows of the table with these names.

    Raises:
        QueryError: A name is not in the table; close ones are offered.
    """
    return [_named(name) for name in names]


def _named(name: str) -> Metric:
    if name in METRICS:
        return METRICS[name]
    close = get_close_matches(name, METRICS)
    hint = f"Close to it: {', '.join(close)}." if close else f"There are: {', '.join(METRICS)}."
    raise QueryError(f"{name!r} is not a metric. {hint}")
