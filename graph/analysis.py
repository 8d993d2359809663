"""A network and metric names in, one table out; shared by dashboard, command line and notebooks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from graph.metrics import METRICS, Progress, measure, named
from graph.model import BETWEEN_ENDS
from graph.network import Network

NODE_METRICS = tuple(name for name, metric in METRICS.items() if metric.shape == "node")


def table_of(
    network: Network, names: Sequence[str], *, progress: Progress | None = None
) -> pd.DataFrame:
    """
    Return the named metrics as one table.

    Args:
        names: Keys of ``METRICS``.
        progress: As for ``measure``.

    Returns:
        One row per node (id, sector, a column per metric, missing is NaN) when every metric has
        one number per node; else one row per value (metric, item, field, value), where item is
        the node, tie, sector or place in a list. Several ids stand joined by |, which no id
        holds; several sets of ids have a row each, their place as the field.

    Raises:
        QueryError: A name is not a metric.
    """
    return tabled(network, measure(network, names, progress=progress))


def tabled(network: Network, values: Mapping[str, Any]) -> pd.DataFrame:
    """Return what ``measure`` gave for *network* as the table of ``table_of``."""
    if all(metric.shape == "node" for metric in named(values)):
        sectors = [network.sector_names[code] for code in network.sectors]
        frame = pd.DataFrame({"id": network.ids, "sector": sectors})
        for name in values:
            frame[name] = [values[name][node] for node in network.ids]
        return frame
    rows = [(name, *row) for name, value in values.items() for row in _flat(value)]
    return pd.DataFrame(rows, columns=["metric", "item", "field", "value"])


def _flat(value: Any) -> Iterator[tuple[str, str, Any]]:
    """Yield (item, field, number or text) for each single value of what a metric gave."""
    if isinstance(value, dict):
        for item, inner in value.items():
            yield from ((item, field, deepest) for field, deepest in _fields(inner))
    elif isinstance(value, list):
        yield from ((str(place), "", _joined(one)) for place, one in enumerate(value, start=1))
    else:
        yield "", "", value


def _fields(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield (field, number or text) of what one item has; the sets of a list by their place."""
    if isinstance(value, dict):
        yield from ((field, _joined(inner)) for field, inner in value.items())
    elif isinstance(value, list) and any(isinstance(one, list) for one in value):
        yield from ((str(place), _joined(one)) for place, one in enumerate(value, start=1))
    else:
        yield "", _joined(value)


def _joined(value: Any) -> Any:
    return BETWEEN_ENDS.join(map(str, value)) if isinstance(value, list) else value
