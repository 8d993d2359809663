"""A column of an export, and what it means: the row that every data dictionary reads."""

from __future__ import annotations

from dataclasses import dataclass

OWN = "Brobygger"


@dataclass(frozen=True)
class Column:
    """One column of figures that is no metric of its own, in both languages."""

    name: str
    label: str
    label_da: str
    plain: str
    plain_da: str
    formula: str = ""
    unit: str = ""
    range: str = ""
    edge_rule: str = ""
    edge_rule_da: str = ""
    source: str = OWN
