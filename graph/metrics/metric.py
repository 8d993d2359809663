"""What a row of the table of metrics says, and how a result is written down by ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from graph.csr import FloatArray
from graph.network import Network

Shape = Literal[
    "node",  # float64 (n,), in the order of network.ids
    "tie",  # float64 (m,), in the order of network.tie_ids
    "group",  # float64 (s,), in the order of network.sector_names
    "network",  # one number
    "node_by_group",  # float64 (n, s); a 0 is left out when written down
    "node_by_role",  # role -> float64 (n,)
    "group_by_group",  # float64 (s, s)
    "list",  # ids, or sizes
    "record",  # already keyed by ids or by field
]
Needs = Literal["", "directed", "two_mode"]  # of a network; "" is any
SHAPES_OF_A_NODE: tuple[Shape, ...] = ("node", "node_by_group", "node_by_role")

NAN = float("nan")
BY_STRENGTH = " (by strength)"  # what the label of a weighted measure adds to the bare one
BY_STRENGTH_DA = " (efter styrke)"
TOO_WIDE = " With several, none where strengths lie more than 1e100 times apart."
TOO_WIDE_DA = " Med flere ingen, hvor styrker er over 1e100 gange fra hinanden."


@dataclass(frozen=True)
class Metric:
    """
    One measure: what it asks, how it is reckoned, and what its number means.

    Attributes:
        plain: The number in plain words, for somebody who knows no graph theory.
        formula: One line.
        source: Author, year, DOI or title.
        cost: How time grows with n nodes and m ties.
        edge_rule: What an isolate, or a network too small, gets.
        notable: Which end of the range is worth a look: ``high``, ``low`` or neither.
        compute: From a network to the array, number, list or record that *shape* names.
        needs: What a network must be for the measure to have a meaning.
    """

    name: str
    label: str
    label_da: str
    question: str
    question_da: str
    plain: str
    plain_da: str
    formula: str
    source: str
    unit: str
    range: str
    cost: str
    edge_rule: str
    edge_rule_da: str
    notable: Literal["high", "low", ""]
    shape: Shape
    compute: Callable[[Network], Any]
    needs: Needs = ""

    def fits(self, network: Network) -> bool:
        """Return whether the measure has a meaning on *network*."""
        has = {"": True, "directed": network.arcs is not None, "two_mode": network.mode is not None}
        return has[self.needs]


def as_values(metric: Metric, network: Network, result: Any) -> Any:
    """
    Return *result* of *metric* keyed by ids, ready for JSON: null for NaN, whole numbers whole.

    Example:
        >>> from graph.metrics import METRICS
        >>> friends = Network.from_ties([("ali", "bo")], alone=["ib"])
        >>> constraint = METRICS["constraint"]
        >>> as_values(constraint, friends, constraint.compute(friends))
        {'ali': 1, 'bo': 1, 'ib': None}
    """
    return _WRITERS[metric.shape](network, result)


def _by_node(network: Network, values: FloatArray) -> dict[str, float | None]:
    return dict(zip(network.ids, _numbers(values), strict=True))


def _by_tie(network: Network, values: FloatArray) -> dict[str, float | None]:
    return dict(zip(network.tie_ids, _numbers(values), strict=True))


def _by_group(network: Network, values: FloatArray) -> dict[str, float | None]:
    return dict(zip(network.sector_names, _numbers(values), strict=True))


def _by_node_and_group(network: Network, table: FloatArray) -> dict[str, dict[str, float | None]]:
    rows: dict[str, dict[str, float | None]] = {node: {} for node in network.ids}
    for node, group in zip(*np.nonzero(table), strict=True):
        rows[network.ids[node]][network.sector_names[group]] = _number(table[node, group])
    return rows


def _by_role(network: Network, roles: Mapping[str, FloatArray]) -> dict[str, Any]:
    return {role: _by_node(network, values) for role, values in roles.items()}


def _by_group_twice(network: Network, table: FloatArray) -> dict[str, Any]:
    return {
        name: _by_group(network, row) for name, row in zip(network.sector_names, table, strict=True)
    }


def plain(value: Any) -> Any:
    """Return *value* without arrays or NaN: only what JSON knows."""
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, np.ndarray):
        return [plain(inner) for inner in value.tolist()]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(inner) for inner in value]
    is_number = isinstance(value, int | float | np.number) and not isinstance(value, bool)
    return _number(value) if is_number else value


def _numbers(values: FloatArray) -> list[float | None]:
    return [_number(value) for value in values.tolist()]


def _number(value: Any) -> float | None:
    number = float(value)
    if np.isnan(number):
        return None
    return int(number) if number.is_integer() else number


_WRITERS: dict[Shape, Callable[[Network, Any], Any]] = {
    "node": _by_node,
    "tie": _by_tie,
    "group": _by_group,
    "network": lambda _network, value: plain(value),
    "node_by_group": _by_node_and_group,
    "node_by_role": _by_role,
    "group_by_group": _by_group_twice,
    "list": lambda _network, value: plain(value),
    "record": lambda _network, value: plain(value),
}
