"""What protects people: no civil registration numbers, and a legal basis for each who needs one."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import CHILD_BANDS, PERSON_KINDS
from graph.records import Row
from ingest.cpr import cells_with_cpr
from ingest.problems import Fault
from ingest.rules.parts import Part
from ingest.rules.report import Report


def look_for_cpr(report: Report, load: Row) -> None:
    """Report each cell and heading that looks like a CPR number, unless its basis is declared."""
    if load.get("legal_basis_cpr"):
        return
    for at, sheet in enumerate(report.sheets):
        for place, heading in enumerate(sheet.headings):
            for cell in cells_with_cpr(sheet.table[place].tolist()):
                report.add(at, Fault("cpr"), row=int(sheet.table.index[cell]), column=heading)


def check_legal_basis(report: Report, parts: Sequence[Part], load: Row) -> bool:
    """Report persons, children and protected addresses without their basis; tell if one lacks."""
    lacking = False
    for part in parts:
        if part.kind not in PERSON_KINDS or part.frame.empty:
            continue
        if not load.get("legal_basis"):
            lacking = True
            report.add(part.at, Fault("no-legal-basis", {"count": len(part.frame)}))
        if not load.get("legal_basis_children"):
            _tell(report, part, claim=("is_child", True), code="no-basis-for-child")
            for band in CHILD_BANDS:
                _tell(report, part, claim=("age_band", band), code="no-basis-for-child")
        if not load.get("legal_basis_protected"):
            _tell(report, part, claim=("protected", True), code="no-basis-for-protected")
    return lacking


def _tell(report: Report, part: Part, *, claim: tuple[str, object], code: str) -> None:
    name, value = claim
    if name not in part.frame:
        return
    heading = part.headings.get(name, "")
    for row in part.frame.index[part.frame[name] == value]:
        report.add(part.at, Fault(code), row=int(row), column=heading)
