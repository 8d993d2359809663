"""Small towns drawn by chance: every kind of node and tie, missing values, two sources."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from graph.model import AGE_BANDS, ANSWERS, ORGANISATION_FORMS, SECTORS, STEP_TYPES, TIE_KINDS
from graph.records import Delivery

Row = dict[str, Any]

FIRST_DAY = date(2024, 1, 1)
COLLECTED = {"alfa": date(2025, 6, 30), "beta": date(2025, 3, 31)}
ACTORS = {
    "Citizen": 26,
    "Employee": 9,
    "Association": 5,
    "MunicipalUnit": 5,
    "Organisation": 4,
    "Activity": 7,
}
SURROUNDINGS = {"Project": 3, "Family": 4, "Step": 6, "Coverage": 3}
TIES_OF_A_KIND = 11
PARTS = (
    (("Citizen",), ("Family",)),
    (("Citizen",), ("Family",)),
    (("Activity",), ("Project",)),
    (("Association",), ("Organisation", "Municipality")),
)
BUSY = ("KNOWS", "MENTORS", "SUPPORTS", "EMPLOYS", "LEADS", "TAKES_PART_IN", "LIVES_IN", "PART_OF")


def deliveries_of(seed: int) -> list[Delivery]:
    """Return two deliveries, the second with ties to actors that the first brought."""
    chance = Random(seed)
    shared = {
        "Municipality": [{"id": "m-1"}, {"id": "m-2"}],
        "Area": [{"id": f"o-{n}"} for n in range(3)],
    }
    places = [{"source": "o-0", "target": "m-1"}, {"source": "o-1", "target": "m-2"}]
    known: dict[str, list[str]] = {kind: [row["id"] for row in shared[kind]] for kind in shared}
    deliveries = []
    for source, collected_on in COLLECTED.items():
        nodes = {
            kind: [_node(chance, kind, f"{source}-{kind}-{n}") for n in range(many)]
            for kind, many in (ACTORS | SURROUNDINGS).items()
        }
        for kind, rows in nodes.items():
            known.setdefault(kind, []).extend(row["id"] for row in rows)
        ties = {kind: _ties(chance, kind, known) for kind in TIE_KINDS}
        ties["PART_OF"] += places
        load = {
            "id": f"load-{source}",
            "source": source,
            "purpose": "test",
            "collected_on": collected_on,
            "complete": chance.random() < 0.2,
        }
        deliveries.append(Delivery(load, nodes | shared, ties))
        places, shared = [], {}
    return deliveries


def _node(chance: Random, kind: str, name: str) -> Row:
    row: Row = {"id": name}
    if kind in ACTORS:
        row["answered"] = _maybe(chance, 0.3, list(ANSWERS))
        row["sector"] = _maybe(chance, 0.1, list(SECTORS))
    if kind == "Citizen":
        row |= _citizen(chance)
    if kind == "Organisation":
        row["form"] = _maybe(chance, 0.8, list(ORGANISATION_FORMS))
    if kind == "Project":
        row["valid_to"] = _maybe(chance, 0.8, _days())
    if kind == "Step":
        row |= {"type": _maybe(chance, 0.9, list(STEP_TYPES)), "held_on": _day(chance, 0.8)}
    if kind == "Coverage":
        row |= {
            "covers_kind": chance.choice(["Citizen", "Association", "MunicipalUnit", "all"]),
            "complete": chance.random() < 0.7,
            "valid_from": _day(chance, 0.2),
        }
    return {name: value for name, value in row.items() if value is not None}


def _citizen(chance: Random) -> Row:
    paused_from = _day(chance, 0.15)
    return {
        "is_ildsjael": _maybe(chance, 0.3, [True, False]),
        "age_band": _maybe(chance, 0.8, list(AGE_BANDS)),
        "group": _maybe(chance, 0.8, ["havefolk", "kor", "naboer", "unge"]),
        "in_target_group": _maybe(chance, 0.8, [True, False]),
        "is_child": _maybe(chance, 0.2, [True, False]),
        "protected": _maybe(chance, 0.1, [True, False]),
        "paused_from": paused_from,
        "paused_to": _day(chance, 0.5) if paused_from else None,
    }


def _ties(chance: Random, kind: str, known: dict[str, list[str]]) -> list[Row]:
    """Return rows of ties with ends among *known*, each key once."""
    rows: dict[tuple[Any, ...], Row] = {}
    for _ in range(TIES_OF_A_KIND * (3 if kind in BUSY else 1)):
        sources, targets = TIE_KINDS[kind].sources, TIE_KINDS[kind].targets
        if kind == "PART_OF":
            sources, targets = chance.choice(PARTS)
        source, target = _end(chance, sources, known), _end(chance, targets, known)
        if source is None or target is None or source == target:
            continue
        if TIE_KINDS[kind].symmetric and source > target:
            source, target = target, source
        row = {"source": source, "target": target} | _terms(chance, kind, known["Project"])
        key = (source, target, row.get("valid_from"), row.get("paid_by"))
        rows[key] = {name: value for name, value in row.items() if value is not None}
    return list(rows.values())


def _end(chance: Random, kinds: tuple[str, ...], known: dict[str, list[str]]) -> str | None:
    """Return an end of a kind drawn first, so that the rare kinds come often."""
    found = known.get(chance.choice([kind for kind in kinds if kind != "Meeting"]))
    return chance.choice(found) if found else None


def _terms(chance: Random, kind: str, projects: list[str]) -> Row:
    terms: Row = {
        "valid_from": _day(chance, 0.5),
        "valid_to": _day(chance, 0.3, since=240),
        "paid": _maybe(chance, 0.2, [True, False]),
        "paid_by": _maybe(chance, 0.25, projects) if TIE_KINDS[kind].contact else None,
    }
    if kind == "PARTNERS_WITH":
        terms["cadence_days"] = _maybe(chance, 0.7, [30, 90, 180])
        terms["last_met_on"] = _day(chance, 0.7)
    return terms


def _maybe(chance: Random, share: float, values: list[Any]) -> Any:
    return chance.choice(values) if chance.random() < share else None


def _day(chance: Random, share: float, *, since: int = 0) -> date | None:
    return _maybe(chance, share, _days(since))


def _days(since: int = 0) -> list[date]:
    return [FIRST_DAY + timedelta(days=n) for n in range(since, 700, 7)]
