"""``docs/metrics.md``: what every measure means, with an example, written by ``make docs``."""

from __future__ import annotations

import re
import sys
from itertools import groupby
from typing import Any

from graph.dictionary import DOI
from graph.metrics import METRICS, measure
from graph.metrics.change import CHANGES, Change, change
from graph.metrics.metric import Metric
from graph.network import Network
from graph.scenarios import SCENARIOS

SECTORS = {
    "ali": "borger", "bo": "borger", "eva": "borger", "liv": "borger", "per": "borger",
    "ib": "borger", "skak": "forening", "kor": "forening", "skole": "kommune",
}  # fmt: skip
TIES = [
    ("ali", "bo", 3), ("bo", "eva", 1), ("eva", "ali", 2), ("ali", "skak", 2), ("bo", "skak", 1),
    ("skak", "skole", 1), ("liv", "skole", 2), ("liv", "kor", 3), ("per", "kor", 1),
]  # fmt: skip
LATER = [("per", "skak", 1), ("ida", "skole", 1), ("liv", "ib", 2)]
NEWCOMER = {"ida": "borger"}
SHARED = ("skak", "kor", "skole")
LONGEST = 700  # characters of an example; what is beyond is left out and said to be
BOOKS_AND_REPORTS = {  # sources that have no DOI of their own, and how they are found
    "Burt (1992)": "Structural Holes, Harvard University Press, ISBN 978-0-674-84371-4",
    "Borgatti (1997)": "Structural Holes: Unpacking Burt's Redundancy Measures, Connections 20(1)",
    "Hwang et al. (2006)": "Bridging Centrality, technical report, University at Buffalo",
}
NOTABLE = {
    "high": "high values / høje værdier",
    "low": "low values / lave værdier",
    "": "neither end / ingen af enderne",
}


def example_network(needs: str = "") -> Network:
    """Return the network of the examples, with a direction or with two modes where needed."""
    if needs != "two_mode":
        return Network.from_ties(TIES, sectors=SECTORS, directed=needs == "directed")
    between = [tie for tie in TIES if (tie[0] in SHARED) != (tie[1] in SHARED)]
    modes = {node: int(node in SHARED) for node in SECTORS}
    return Network.from_ties(between, sectors=SECTORS, modes=modes)


def network_page() -> str:
    """Return the network of the examples as two tables."""
    ties = ", ".join(f"{a}–{b} {strength}" for a, b, strength in TIES)
    groups = {
        sector: ", ".join(node for node in SECTORS if SECTORS[node] == sector)
        for sector in dict.fromkeys(SECTORS.values())
    }
    lines = [f"- {sector}: {nodes}" for sector, nodes in groups.items()]
    return "\n".join([*lines, f"- ties with their strengths: {ties}"])


def later_network(*, directed: bool = False) -> Network:
    """Return the same network later: the choir meets no more, Eva has left, and Ida is new."""
    gone = {("liv", "kor"), ("per", "kor")}
    ties = [tie for tie in TIES if tie[:2] not in gone and "eva" not in tie]
    sectors = {node: sector for node, sector in SECTORS.items() if node != "eva"} | NEWCOMER
    return Network.from_ties([*ties, *LATER], sectors=sectors, directed=directed)


def later_page() -> str:
    """Return what is different on the later day."""
    told = ", ".join(f"{a}–{b} {strength}" for a, b, strength in LATER)
    return f"- gone: eva and her ties, liv–kor, per–kor\n- new: ida (borger); {told}"


def change_pages() -> str:
    """Return a part per change between two days."""
    values = {
        needs: change(example_network(needs), later_network(directed=bool(needs)))
        for needs in ("", "directed")
    }
    return "\n\n".join(change_page(row, values[row.needs][row.name]) for row in CHANGES.values())


def change_page(row: Change, value: Any) -> str:
    """Return what one row of the changes says, and its value from the one network to the other."""
    lines = [
        f"### `{row.name}`",
        f"**{row.label}** – {row.plain}\n",
        f"**{row.label_da}** – {row.plain_da}\n",
        f"- formula: `{row.formula}`",
        f"- source: {with_links(row.source)}",
        f"- unit: {row.unit or 'none'}; range: {row.range}",
        f"- at the edge: {row.edge_rule} / {row.edge_rule_da}",
        f"- example{NEEDED[row.needs]}: `{shown(value)}`",
    ]
    return "\n".join(lines)


def metric_pages() -> str:
    """Return a section per module of metrics and a part per measure."""
    parts = []
    for module, metrics in groupby(METRICS.values(), key=lambda metric: metric.compute.__module__):
        words = (sys.modules[module].__doc__ or "").strip().splitlines()[0]
        parts += [f"## {words}", *map(metric_page, metrics)]
    return "\n\n".join(parts)


def metric_page(metric: Metric) -> str:
    """Return what one row of the table says, and its values on the example network."""
    lines = [
        f"### `{metric.name}`",
        f"**{metric.label}** – {metric.question} {metric.plain}\n",
        f"**{metric.label_da}** – {metric.question_da} {metric.plain_da}\n",
        f"- formula: `{metric.formula}`",
        f"- source: {with_links(metric.source)}",
        f"- unit: {metric.unit or 'none'}; range: {metric.range}; cost: {metric.cost}",
        f"- at the edge: {metric.edge_rule} / {metric.edge_rule_da}",
        f"- worth a look: {NOTABLE[metric.notable]}",
        f"- example{NEEDED[metric.needs]}: {example(metric)}",
    ]
    return "\n".join(lines)


NEEDED = {
    "": "",
    "directed": " (each tie from the first to the second)",
    "two_mode": " (ties between persons and what they share)",
}


def example(metric: Metric) -> str:
    """Return the values on the example network in one line."""
    values = measure(example_network(metric.needs), [metric.name])[metric.name]
    if metric.shape == "node_by_role":  # most are 0; the page says that they are left out
        values = {role: _not_0(of_nodes) for role, of_nodes in values.items()}
    text = shown(values)
    whole = text if len(text) <= LONGEST else text[:LONGEST].rsplit(",", 1)[0] + ", …"
    return f"`{whole}`"


def _not_0(values: dict[str, Any]) -> dict[str, Any]:
    return {node: value for node, value in values.items() if value != 0}


def shown(value: Any) -> str:
    """Return a value as text: four digits after the point, null as –."""
    if isinstance(value, dict):
        inner = (f"{key} {in_brackets(one)}" for key, one in value.items())
        return ", ".join(inner) or "none"
    if isinstance(value, list):
        return ", ".join(map(in_brackets, value)) or "none"
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".")
    return "–" if value is None else str(value)


def in_brackets(value: Any) -> str:
    """Return a value inside another one; a table or a list is set apart by brackets."""
    return f"({shown(value)})" if isinstance(value, dict | list) else shown(value)


def with_links(source: str) -> str:
    """Return *source* with each DOI as a link."""
    return DOI.sub(_link, source)


def _link(found: re.Match[str]) -> str:
    address = found[1].replace("(", "%28").replace(")", "%29")
    return f"[doi:{found[1]}](https://doi.org/{address})"


def sources_without_doi() -> str:
    """Return where the books and reports are found that a source may name without a DOI."""
    return "\n".join(f"- {name}: {with_links(where)}" for name, where in BOOKS_AND_REPORTS.items())


def untraceable() -> list[str]:
    """Return the rows whose source has no DOI and is no book or report known here."""
    found = ("doi:", *BOOKS_AND_REPORTS)
    rows = [*METRICS.values(), *CHANGES.values(), *SCENARIOS.values()]
    return [one.name for one in rows if not any(word in one.source for word in found)]
