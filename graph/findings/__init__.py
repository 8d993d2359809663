"""Every question asked of the records by rules: one table that all screens and commands read."""

from __future__ import annotations

from itertools import chain

from graph.findings import (
    areas,
    bridging,
    candidates,
    change,
    families,
    isolation,
    partnership,
    projects,
)
from graph.findings.areas import difference_by_chance
from graph.findings.finding import Finding, Row
from graph.findings.isolation import absences
from graph.findings.meetings import who_could_meet
from graph.findings.typed_rules import typed_findings
from graph.findings.weak_spots import urgent_structures, weak_spots, who_falls_off

__all__ = [
    "FINDINGS",
    "Finding",
    "Row",
    "absences",
    "difference_by_chance",
    "typed_findings",
    "urgent_structures",
    "weak_spots",
    "who_could_meet",
    "who_falls_off",
]

FINDINGS: dict[str, Finding] = {
    finding.name: finding
    for finding in chain(
        isolation.FINDINGS,
        candidates.FINDINGS,
        bridging.FINDINGS,
        projects.FINDINGS,
        partnership.FINDINGS,
        families.FINDINGS,
        areas.FINDINGS,
        change.FINDINGS,
    )
}
