"""Every measure of a network: one table that dashboard, command line and exports read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from itertools import chain
from textwrap import fill
from typing import Any

from graph.errors import QueryError
from graph.kernels.compiled import telling
from graph.metrics import (
    attack,
    bridging,
    brokerage,
    chance,
    cohesion,
    communities,
    contacts,
    directed,
    effective_size,
    external_internal,
    external_internal_expected,
    key_players,
    local_bridges,
    mixing,
    new_ties,
    pairs,
    projections,
    roles,
    roles_by_chance,
    roles_expected,
    sampled,
    tie_removal,
    two_modes,
    weak_spots,
    withdrawal,
)
from graph.metrics.metric import Metric, Shape, as_values
from graph.network import Network

__all__ = ["METRICS", "Metric", "Shape", "as_values", "fitting", "measure", "named"]

NEEDS = {
    "directed": "{name} needs ties with a direction; read the files with --directed.",
    "two_mode": "{name} needs nodes of two modes; give them in the column mode.",
}
WIDTH = 100  # of a line of names
Progress = Callable[[str, int, int], None]
METRICS: dict[str, Metric] = {
    metric.name: metric
    for metric in chain(
        contacts.METRICS,
        bridging.METRICS,
        sampled.METRICS,
        brokerage.METRICS,
        effective_size.METRICS,
        roles.METRICS,
        cohesion.METRICS,
        local_bridges.METRICS,
        weak_spots.METRICS,
        mixing.METRICS,
        external_internal.METRICS,
        external_internal_expected.METRICS,
        directed.METRICS,
        pairs.METRICS,
        two_modes.METRICS,
        projections.METRICS,
        key_players.METRICS,
        attack.METRICS,
        withdrawal.METRICS,
        new_ties.METRICS,
        tie_removal.METRICS,
        chance.METRICS,
        roles_by_chance.METRICS,
        roles_expected.METRICS,
        communities.METRICS,
    )
}


def measure(
    network: Network,
    names: Iterable[str] | None = None,
    *,
    progress: Progress | None = None,
    refused: dict[str, str] | None = None,
) -> dict[str, Any]:
    """
    Return the values of the named metrics keyed by ids, ready for JSON.

    When none are named: all that have a meaning on *network*.

    What several metrics need (triangles, a walk in depth, the shortest routes) is done once.

    Args:
        progress: Told ("metrics", how many are done, how many in all) before each and at the end;
            ("shares", done, in all) within one that takes over a second; ("compile", k, k + 1)
            while a loop is made ready, which happens once on a machine.
        refused: When given, a measure that refuses *network* is left out, and why is put here.

    Raises:
        QueryError: A name is not in the table (close ones are offered), or the measure needs ties
            with direction, or two modes, that *network* has not; or it would take more memory or
            time than it allows itself, unless *refused* is given.

    Example:
        >>> measure(Network.from_ties([("ali", "bo")], alone=["ib"]), ["degree"])
        {'degree': {'ali': 1, 'bo': 1, 'ib': 0}}
    """
    metrics = fitting(network) if names is None else named(names)
    for metric in metrics:
        if not metric.fits(network):
            raise QueryError(NEEDS[metric.needs], name=metric.name)
    values = {}
    with telling(progress):
        for place, metric in enumerate(metrics):
            if progress:
                progress("metrics", place, len(metrics))
            try:
                values[metric.name] = as_values(metric, network, metric.compute(network))
            except QueryError as error:
                if refused is None:
                    raise
                refused[metric.name] = str(error)
    if progress:
        progress("metrics", len(metrics), len(metrics))
    return values


def fitting(network: Network) -> list[Metric]:
    """Return the rows of the table that have a meaning on *network*."""
    return [metric for metric in METRICS.values() if metric.fits(network)]


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
    if close := get_close_matches(name, METRICS):
        raise QueryError("{name!r} is not a metric. Close to it: {near}.", name=name,
                         near=", ".join(close))  # fmt: skip
    raise QueryError("{name!r} is not a metric. There are: {near}.", name=name,
                     near="\n" + fill(", ".join(METRICS), WIDTH))  # fmt: skip
