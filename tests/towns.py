"""Small towns written by hand: nodes by kind, ties as sentences of three words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from graph.model import TIE_KINDS
from graph.records import Delivery, Records, Row

DAY = date(2022, 7, 1)
Node = str | Mapping[str, Any]
Sentence = str | tuple[str, Mapping[str, Any]]


def town(
    ties: Iterable[Sentence] = (), *, complete: bool = True, **nodes: Iterable[Node]
) -> Records:
    """
    Return the records of one load collected on ``DAY``.

    Args:
        ties: ``"ali KNOWS bo"``, or with its properties ``("ali KNOWS bo", {"valid_to": DAY})``.
        complete: Whether everybody was asked; else nobody was, unless a node says so.
        nodes: By kind, ids or rows with an ``id``.
    """
    load = {
        "id": "load-1",
        "source": "by-hand",
        "purpose": "test",
        "collected_on": DAY,
        "complete": complete,
    }
    return Records.from_deliveries([Delivery(load, _nodes(nodes), _ties(ties))])


def _nodes(nodes: Mapping[str, Iterable[Node]]) -> dict[str, list[Row]]:
    return {
        kind: [{"id": node} if isinstance(node, str) else dict(node) for node in rows]
        for kind, rows in nodes.items()
    }


def _ties(sentences: Iterable[Sentence]) -> dict[str, list[Row]]:
    ties: dict[str, list[Row]] = {}
    for sentence in sentences:
        words, terms = (sentence, {}) if isinstance(sentence, str) else sentence
        source, kind, target = words.split()
        if TIE_KINDS[kind].symmetric and source > target:
            source, target = target, source
        ties.setdefault(kind, []).append({"source": source, "target": target, **terms})
    return ties
