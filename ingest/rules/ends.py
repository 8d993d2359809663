"""Whether what a row refers to is there, and of a kind that fits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from graph.model import CONTACT_KINDS, NODE_KINDS, TIE_KINDS, Column, TieKind
from ingest.problems import Fault, quoted
from ingest.rules.ids import Ids, allowed_kinds
from ingest.rules.parts import Part
from ingest.rules.report import Report

MOST_OTHERS = 3


def check_references(report: Report, part: Part, ids: Ids) -> None:
    """Report every reference of *part* to an id that is nowhere, or of the wrong kind."""
    for name, column in part.columns.items():
        if column.refers_to and name in part.frame:
            _check_column(report, part, column, ids=ids)


def check_ends(report: Report, part: Part, ids: Ids, *, plain: bool) -> None:
    """Report ties to oneself (left out in *plain* files) and ends that the kind does not join."""
    ties = part.frame
    is_self = (ties["source"] == ties["target"]) & ties["source"].notna()
    selves = ties.index[is_self].tolist()
    if plain:
        report.leave_out(part.at, set(selves) - report.unsound[part.at], "self-ties-dropped")
    else:
        for row in selves:
            report.add(part.at, Fault("self-tie"), row=row, column=part.headings["target"])
    ties = ties[~is_self]
    ends = pd.DataFrame(
        {
            "kind": ties["kind"],
            "source": ties["source"].map(ids.kind_of),
            "target": ties["target"].map(ids.kind_of),
        }
    ).dropna()
    for (kind, source, target), rows in ends.groupby(["kind", "source", "target"]).groups.items():
        fault = _fault_of_ends(TIE_KINDS[kind], source, target)
        if fault:
            for row in rows:
                report.add(part.at, fault, row=int(row), column=part.headings.get("kind", ""))


def _check_column(report: Report, part: Part, column: Column, *, ids: Ids) -> None:
    values = part.frame[column.name].dropna()
    kinds = values.map(ids.kind_of)
    fitting = allowed_kinds(column.refers_to)
    heading = part.headings[column.name]
    for row, value in values[kinds.isna()].items():
        wanted = _wanted(part, int(str(row)), column, fitting=fitting)
        facts: dict[str, Any] = {"sheets": wanted, "near": ids.close_to(value, wanted)}
        facts |= _value_of(part, column, value)
        report.add(part.at, Fault("unknown-id", facts), row=int(str(row)), column=heading)
    wrong = kinds.notna() & ~kinds.isin(fitting)
    for row, value in values[wrong].items():
        facts = {"found": kinds[row], "expected": fitting} | _value_of(part, column, value)
        report.add(part.at, Fault("wrong-kind", facts), row=int(str(row)), column=heading)


def _value_of(part: Part, column: Column, value: str) -> dict[str, str]:
    return {} if part.is_personal(column.name) else {"value": quoted(value)}


def _wanted(part: Part, row: int, column: Column, *, fitting: Sequence[str]) -> tuple[str, ...]:
    """Return the kinds that would fit here; for the end of a tie, those its kind joins."""
    kind = part.frame["kind"].get(row) if "kind" in part.frame else None
    if kind is None or column.name not in {"source", "target"}:
        return tuple(fitting)
    tie = TIE_KINDS[kind]
    return tie.sources if column.name == "source" else tie.targets


def _fault_of_ends(tie: TieKind, source: str, target: str) -> Fault | None:
    """Return what is wrong with a tie between these kinds, None when it may be."""
    if _joins(tie, source, target) or (tie.symmetric and _joins(tie, target, source)):
        return None
    facts: dict[str, Any] = {"kind": tie.name, "source": source, "target": target}
    if _joins(tie, target, source):
        return Fault("swapped-ends", facts)
    return Fault("wrong-ends", facts | {"others": fitting_kinds(source, target)[:MOST_OTHERS]})


def fitting_kinds(source: str, target: str) -> tuple[str, ...]:
    """Return the kinds of contact tie that go from *source* to *target*, the likely ones first."""
    fitting = [name for name in CONTACT_KINDS if _joins(TIE_KINDS[name], source, target)]
    return tuple(sorted(fitting, key=lambda name: not is_likely(name, source, target)))


def is_likely(kind: str, source: str, target: str) -> bool:
    """Return whether two persons, or two bodies, know or partner each other, and others do not."""
    alike = NODE_KINDS[source].is_person == NODE_KINDS[target].is_person
    return TIE_KINDS[kind].symmetric == alike


def _joins(tie: TieKind, source: str, target: str) -> bool:
    return source in tie.sources and target in tie.targets
