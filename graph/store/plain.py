"""What the driver brings, as Python's own types."""

from __future__ import annotations

import math
from collections.abc import Callable
from types import NoneType
from typing import Any

import neo4j
from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

from graph.records import Row


def plain_row(record: neo4j.Record) -> Row:
    """Return *record* by column name, as plain values."""
    return {name: plain(record[name]) for name in record.keys()}  # noqa: SIM118 a tuple by name


def plain(value: Any) -> Any:
    """
    Return *value* as dates, texts, numbers, dicts and lists; NaN and null are None.

    A node or tie becomes its properties, a duration or a point a text; a path its nodes and ties,
    each tie with its kind and the ids of its ends.
    """
    for types, as_plain in PLAIN:
        if isinstance(value, types):
            return as_plain(value)
    return str(value)


def _number(value: float) -> float | None:
    return None if math.isnan(value) else value


def _properties(value: Any) -> Row:
    return {name: plain(value[name]) for name in value.keys()}  # noqa: SIM118 not always a dict


def _path(path: Path) -> Row:
    ties = [
        {
            "kind": tie.type,
            "from": tie.start_node.get("id") if tie.start_node else None,
            "to": tie.end_node.get("id") if tie.end_node else None,
            **_properties(tie),
        }
        for tie in path.relationships
    ]
    return {"nodes": _each(path.nodes), "ties": ties}


def _each(values: Any) -> list[Any]:
    return [plain(value) for value in values]


def _same(value: Any) -> Any:
    return value


PLAIN: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    ((str, int, NoneType), _same),
    (float, _number),
    ((Date, DateTime, Time), lambda value: value.to_native()),
    (Duration, str),
    ((Node, Relationship, dict), _properties),
    (Path, _path),
    (list, _each),
)
