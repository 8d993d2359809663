"""Which ids there are, of which kind; ids that stand twice; what an unknown id is close to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
from rapidfuzz import fuzz, process

from graph.model import ACTOR_KINDS, NODE_KINDS
from ingest.problems import Fault, Place, quoted
from ingest.rules.parts import Part
from ingest.rules.report import Report

KindsOf = Callable[[set[str]], Mapping[str, str]]
CLOSE = 75  # of 100
MOST_LOOK_UPS = 100  # of close matches in one check; each looks at every id


class Ids:
    """Every id that the sheets or the store know, with its kind."""

    def __init__(self, report: Report, parts: Sequence[Part], known: Mapping[str, str]) -> None:
        self.own: dict[str, str] = {}
        self.known = dict(known)
        self._places: dict[str, tuple[Part, int]] = {}
        self._report = report
        self._look_ups = 0
        for part in parts:
            for row, node in part.frame["id"].dropna().items():
                self.own.setdefault(node, part.kind)
                self._places.setdefault(node, (part, int(str(row))))
        self.kind_of = self.known | self.own

    def close_to(self, word: str, kinds: Iterable[str]) -> tuple[str | Place, ...]:
        """Return ids of *kinds* like *word*; a person is named by the row, not by the id."""
        self._look_ups += 1
        if self._look_ups > MOST_LOOK_UPS:
            return ()
        wanted = set(kinds)
        candidates = [node for node, kind in self.own.items() if kind in wanted]
        found = process.extract(word, candidates, scorer=fuzz.ratio, limit=3, score_cutoff=CLOSE)
        return tuple(self._named(match[0]) for match in found)

    def _named(self, node: str) -> str | Place:
        part, row = self._places[node]
        return self._report.sheets[part.at].place(row) if part.is_personal("id") else node


def allowed_kinds(refers_to: Sequence[str]) -> tuple[str, ...]:
    """Return the node kinds that a reference may name; Actor and Any stand for many."""
    if "Any" in refers_to:
        return tuple(NODE_KINDS)
    return ACTOR_KINDS if "Actor" in refers_to else tuple(refers_to)


def register(report: Report, parts: Sequence[Part], known_ids: KindsOf) -> Ids:
    """Return all ids of the node *parts* and those the store knows; report ids that stand twice."""
    with_ids = [part for part in parts if "id" in part.frame]
    ids = Ids(report, with_ids, known_ids(_mentioned(parts)))
    for part in with_ids:
        kinds = part.frame["id"].map(ids.known)
        for row in part.frame.index[kinds.notna() & (kinds != part.kind)]:
            _tell_other_kind(report, part, int(row), found=kinds[row])
    _tell_twice(report, with_ids)
    return ids


def _mentioned(parts: Sequence[Part]) -> set[str]:
    """Return every id that any row is or names."""
    found: set[str] = set()
    for part in parts:
        for name, column in part.columns.items():
            if column.type in {"id", "reference"} and name in part.frame:
                found.update(part.frame[name].dropna())
    return found


def _tell_twice(report: Report, parts: Sequence[Part]) -> None:
    """Report ids on several rows, unless the rows say the same: then the first stands for all."""
    if not parts:
        return
    for part in parts:
        again = part.frame.duplicated() & part.frame["id"].notna()
        rows = set(part.frame.index[again]) - report.unsound[part.at]
        report.leave_out(part.at, rows, "repeated-rows")
    frames = [
        pd.DataFrame({"id": part.frame["id"], "part": number, "row": part.frame.index})
        for number, part in enumerate(parts)
    ]
    rows = pd.concat(frames, ignore_index=True).dropna(subset="id")
    twice = rows[rows["id"].duplicated(keep=False)]
    said = _said(parts, twice)
    repeats: dict[int, set[int]] = {}
    for _, group in twice.groupby("id", sort=False):
        numbers = zip(group["part"].tolist(), group["row"].tolist(), strict=True)
        places = [(parts[number], row) for number, row in numbers]
        words = [(part.kind, said[part.at, part.kind, row]) for part, row in places]
        if all(one == words[0] for one in words):
            for part, row in places[1:]:
                repeats.setdefault(part.at, set()).add(row)
        else:
            _tell_differing(report, places)
    for at, again in repeats.items():
        report.leave_out(at, again - report.unsound[at], "repeated-rows")


def _said(parts: Sequence[Part], twice: pd.DataFrame) -> dict[tuple[int, str, int], dict[str, Any]]:
    """Return what each row of *twice* says, without what is missing."""
    said: dict[tuple[int, str, int], dict[str, Any]] = {}
    for number, rows in twice.groupby("part")["row"]:
        part = parts[int(number)]
        frame = part.frame.loc[rows]
        names = [str(name) for name in frame.columns]
        for row, values in zip(rows, frame.itertuples(index=False, name=None), strict=True):
            known = {
                name: value for name, value in zip(names, values, strict=True) if not pd.isna(value)
            }
            said[part.at, part.kind, int(row)] = known
    return said


def _tell_differing(report: Report, places: Sequence[tuple[Part, int]]) -> None:
    for place, (part, row) in enumerate(places):
        other, other_row = places[0 if place else 1]
        if other.kind != part.kind:
            _tell_other_kind(report, part, row, found=other.kind)
            continue
        facts: dict[str, Any] = {"other": report.sheets[other.at].place(other_row)}
        if not part.is_personal("id"):
            facts["value"] = quoted(part.frame.loc[row, "id"])
        report.add(part.at, Fault("duplicate-id", facts), row=row, column=part.headings["id"])


def _tell_other_kind(report: Report, part: Part, row: int, *, found: str) -> None:
    facts: dict[str, Any] = {"found": found}
    if not part.is_personal("id"):
        facts["value"] = quoted(part.frame.loc[row, "id"])
    report.add(part.at, Fault("id-of-another-kind", facts), row=row, column=part.headings["id"])
