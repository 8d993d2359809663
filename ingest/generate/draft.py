"""A municipality being made up: rows of nodes and ties, what was planted, and the files at last."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from graph.model import (
    ANSWERS,
    CONTACT_KINDS,
    LOAD_COLUMNS,
    LOAD_SHEET,
    NODE_KINDS,
    STRENGTHS,
    TIE_COLUMNS,
    TIE_KINDS,
    TIES_SHEET,
    Column,
)

T = TypeVar("T")
Row = dict[str, Any]
WORDS: dict[str, dict[Any, str]] = {
    "strength": {number: words[0] for number, words in STRENGTHS.items()},
    "answered": {code: words[0] for code, words in ANSWERS.items()},
    "kind": {name: kind.label_da for name, kind in TIE_KINDS.items()},
}
ASCII = str.maketrans({"å": "aa", "ø": "oe", "æ": "ae", " ": "_"})


@dataclass
class Draft:
    """
    What has been made up so far.

    Attributes:
        planted: Per question, the keys of all rows that its answer must hold and no others.
        linked: Pairs of a unit and a civil body between which, rolled up, there is a tie.
        staff_links: Pairs of an employee of a unit and a civil body between which there is one.
    """

    chance: np.random.Generator
    prefix: str
    nodes: dict[str, list[Row]] = field(default_factory=dict)
    ties: list[Row] = field(default_factory=list)
    planted: dict[str, list[Row]] = field(default_factory=dict)
    linked: set[tuple[str, str]] = field(default_factory=set)
    staff_links: set[tuple[str, str]] = field(default_factory=set)
    contacts: int = 0
    _pairs: set[tuple[str, str]] = field(default_factory=set)

    def add(self, kind: str, local_id: str, **row: Any) -> str:
        """Add a node and return its id."""
        node = f"{self.prefix}{local_id}"
        self.nodes.setdefault(kind, []).append({"id": node, **row})
        self.contacts += "employer_id" in row
        return node

    def tie(self, source: str, kind: str, target: str, **row: Any) -> tuple[str, str]:
        """Add a tie, with a strength two times out of three, and return its ends as stored."""
        if TIE_KINDS[kind].symmetric and target < source:
            source, target = target, source
        if kind in CONTACT_KINDS:
            self.contacts += 1
            row.setdefault("strength", (None, 2, 3, 1, 2, 2)[int(self.chance.integers(6))])
        self.ties.append({"source": source, "target": target, "kind": kind, **row})
        self._pairs.add((source, target))
        return source, target

    def are_tied(self, one: str, other: str) -> bool:
        """Tell whether any tie joins the two."""
        return (one, other) in self._pairs or (other, one) in self._pairs

    def plant(self, question: str, **key: Any) -> None:
        """Write down that the answer to *question* must hold a row with this key."""
        self.planted.setdefault(question, []).append(key)

    def pick(self, some: Sequence[T]) -> T:
        """Return one of *some* by chance."""
        return some[int(self.chance.integers(len(some)))]

    def sample(self, some: Sequence[T], many: int) -> list[T]:
        """Return *many* different ones of *some*, or all when they are fewer."""
        return [some[int(i)] for i in self.chance.permutation(len(some))[:many]]

    def happens(self, share: float) -> bool:
        """Return True in *share* of the cases."""
        return bool(self.chance.random() < share)

    def write(self, out: Path, *, about: Mapping[str, Any]) -> None:
        """Write a CSV file per kind, the ties, *Om data* and ``planted.json``."""
        out.mkdir(parents=True, exist_ok=True)
        for name, kind in NODE_KINDS.items():
            if name in self.nodes:
                rows = sorted(self.nodes[name], key=lambda row: str(row["id"]))
                _write_sheet(out / _file_name(kind.sheet_da), kind.columns, rows)
        ties = sorted(self.ties, key=lambda row: (row["source"], row["target"], row["kind"]))
        _write_sheet(out / _file_name(TIES_SHEET[0]), TIE_COLUMNS, ties)
        answers = [
            [c.label_da, _spelled(c, about[c.name])] for c in LOAD_COLUMNS if c.name in about
        ]
        _write(out / _file_name(LOAD_SHEET[0]), [["felt", "svar"], *answers])
        planted = {
            name: sorted(keys, key=lambda key: list(map(str, key.values())))
            for name, keys in sorted(self.planted.items())
        }
        text = json.dumps(planted, ensure_ascii=False, indent=1)
        (out / "planted.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _file_name(sheet: str) -> str:
    return f"{sheet.lower().translate(ASCII)}.csv"


def _write_sheet(path: Path, columns: Iterable[Column], rows: list[Row]) -> None:
    said = {name for row in rows for name, value in row.items() if value is not None}
    used = [column for column in columns if column.name in said]
    lines = [
        [_spelled(column, row.get(column.name)) for column in used] + ["opdigtet"] for row in rows
    ]
    _write(path, [[*(column.label_da for column in used), "oprindelse"], *lines])


def _write(path: Path, lines: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\n").writerows(lines)


def _spelled(column: Column, value: Any) -> str:
    if value is None:
        return ""
    if column.name in WORDS:
        return WORDS[column.name][value]
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, date):
        return value.strftime("%d-%m-%Y")
    return str(value)
