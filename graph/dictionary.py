"""The data dictionary of an export: a row per column, read from the rows that define it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from inspect import Parameter, signature
from typing import Any

from graph.metrics.change import CHANGES
from graph.metrics.metric import Metric

DOI = re.compile(r"doi:(\S+?)(?=[;,.]?(?:\s|$))")
TOLD = (
    "name", "label", "label_da", "plain", "plain_da", "formula", "unit", "range", "edge_rule",
    "edge_rule_da", "source",
)  # fmt: skip
COLUMNS = (*TOLD, "doi", "version", "day", "made_on", "parameters")


@dataclass(frozen=True)
class Key:
    """A column that tells whose or which a number is."""

    name: str
    label: str
    label_da: str
    plain: str
    plain_da: str


KEYS = {
    key.name: key
    for key in (
        Key("id", "Id", "Id", "The actor's id.", "Aktørens id."),
        Key("sector", "Sector", "Sektor", "The actor's sector.", "Aktørens sektor."),
        Key("metric", "Measure", "Mål", "The name of a row below.", "Navnet på en række nedenfor."),
        Key("change", "Change", "Ændring", "The name of a row below.",
            "Navnet på en række nedenfor."),
        Key("item", "Item", "Del", "The actor, tie, sector or place in a list.",
            "Aktøren, båndet, sektoren eller pladsen på en liste."),
        Key("field", "Field", "Felt", "Which of several numbers; empty when there is one.",
            "Hvilket af flere tal; tom, når der er ét."),
        Key("value", "Value", "Værdi", "The number or text; empty is missing, never 0.",
            "Tallet eller teksten; tom er ukendt eller uden mening, aldrig 0."),
    )
}  # fmt: skip


@dataclass(frozen=True)
class Export:
    """
    What is the same for all columns of one export.

    Attributes:
        day: The day the data speaks of; None for files without days.
        made_on: The day on which it was computed.
        parameters: What was chosen for all of it, ready for JSON.
    """

    day: date | None
    made_on: date
    parameters: Mapping[str, Any] = field(default_factory=dict)


def dictionary(rows: Iterable[Any], export: Export) -> list[dict[str, str]]:
    """
    Return what each of *rows* means, with the columns ``COLUMNS``, all of them text.

    Args:
        rows: Of ``METRICS``, ``CHANGES``, ``STAGE_ROWS``: whatever has a name, a label
            and plain words; what a row does not say is empty.

    Example:
        >>> from graph.metrics import METRICS
        >>> [row] = dictionary([METRICS["degree"]], Export(None, date(2025, 12, 31)))
        >>> row["label"], row["unit"], row["doi"], row["parameters"]
        ('Contacts', 'nodes', '10.1016/0378-8733(78)90021-7', '{}')
    """
    return [
        {
            **{column: getattr(row, column, "") for column in TOLD},
            "doi": " ".join(DOI.findall(getattr(row, "source", ""))),
            "version": version("brobygger"),
            "day": export.day.isoformat() if export.day else "",
            "made_on": export.made_on.isoformat(),
            "parameters": json.dumps(
                {**export.parameters, **_own_parameters(row)}, ensure_ascii=False, default=str
            ),
        }
        for row in rows
    ]


def changes(*, directed: bool) -> list[Any]:
    """Return the rows of the changes that two networks have, with a direction or without."""
    return [row for row in CHANGES.values() if directed or row.needs != "directed"]


def _own_parameters(row: Any) -> dict[str, Any]:
    """Return what a metric computes with where nothing else is said: k, eps, the seed ..."""
    if not isinstance(row, Metric):
        return {}
    taken = signature(row.compute, follow_wrapped=False).parameters.values()
    return {one.name: one.default for one in taken if one.default is not Parameter.empty}
