"""A town of thirty nodes, and for each question the answer worked out by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from graph.records import Delivery

Row = dict[str, Any]

SOURCE, DAY, END = "lilleby", date(2025, 6, 30), date(2025, 12, 31)
LOAD: Row = {"id": "load-lilleby", "source": SOURCE, "purpose": "test", "collected_on": DAY}
# Citizens of nord have been asked; nobody else has.
NODES: dict[str, list[Row]] = {
    "Municipality": [{"id": "m"}],
    "Area": [{"id": "nord"}, {"id": "syd"}],
    "Citizen": [
        {"id": "ali", "age_band": "65-79", "group": "kor", "in_target_group": False},
        {"id": "bo", "age_band": "30-49", "group": "naboer", "in_target_group": False},
        {"id": "cai", "age_band": "18-29", "group": "unge", "in_target_group": True},
        {"id": "dea"},
        {"id": "eva", "in_target_group": True, "paused_from": date(2025, 5, 1)},
        {"id": "finn", "age_band": "65-79", "group": "kor", "in_target_group": True},
        {"id": "gro", "is_child": True},
        {"id": "hal"},
        {"id": "ib"},
        {"id": "jo", "is_child": True},
    ],
    "Employee": [{"id": "e-bibl"}, {"id": "e-kons"}],
    "Association": [{"id": "f-bold"}, {"id": "f-kor"}],
    "MunicipalUnit": [{"id": "u-bib"}, {"id": "u-job"}],
    "Organisation": [{"id": "g-skole", "form": "school"}],
    "Activity": [{"id": "x-cafe"}, {"id": "x-mid"}],
    "Project": [{"id": "p", "valid_to": END}],
    "Family": [{"id": "fam"}],
    "Step": [{"id": "s-1", "type": "talk", "held_on": date(2025, 1, 10)}],
    "Coverage": [{"id": "c-1", "covers_kind": "Citizen", "complete": True}],
}


def _pairs(text: str) -> list[Row]:
    """Return the rows of ``source>target`` words."""
    return [dict(zip(("source", "target"), word.split(">"), strict=True)) for word in text.split()]


TIES: dict[str, list[Row]] = {
    "LIVES_IN": _pairs(
        "ali>nord bo>nord cai>nord dea>nord eva>nord gro>nord finn>syd hal>syd ib>syd jo>syd"
    ),
    "BELONGS_TO": _pairs("u-job>nord f-bold>nord g-skole>nord u-bib>syd f-kor>syd c-1>nord"),
    "PART_OF": _pairs("nord>m syd>m gro>fam x-mid>p"),
    "EMPLOYS": _pairs("u-job>e-kons u-bib>e-bibl"),
    "HOLDS": _pairs("ali>e-bibl"),
    "LEADS": _pairs("ali>f-kor"),
    "MEMBER_OF": [
        {"source": "bo", "target": "f-kor", "valid_from": date(2025, 1, 1)},
        *_pairs("gro>f-bold"),
    ],
    "KNOWS": [
        {
            "source": "bo",
            "target": "hal",
            "valid_from": date(2025, 3, 1),
            "valid_to": date(2025, 8, 31),
        }
    ],
    "SUPPORTS": [{"source": "e-kons", "target": "cai", "paid_by": "p"}],
    "TAKES_PART_IN": _pairs("eva>x-mid bo>x-mid finn>x-mid finn>x-cafe"),
    "RUNS": [*_pairs("f-bold>x-mid"), {"source": "u-bib", "target": "x-cafe", "paid_by": "p"}],
    "VOLUNTEERS_AT": _pairs("hal>x-mid finn>f-bold"),
    "MENTORS": _pairs("hal>gro hal>jo"),
    "PARTNERS_WITH": [
        {
            "source": "f-kor",
            "target": "u-bib",
            "cadence_days": 90,
            "last_met_on": date(2025, 1, 1),
        }
    ],
    "REFERS": _pairs("e-kons>gro"),
    "PAYS_FEE": _pairs("u-job>gro"),
    "DECIDES": _pairs("e-kons>p f-kor>x-mid"),
    "INVITED_TO": _pairs("bo>s-1"),
}
TOWN = Delivery(LOAD, NODES, TIES)

# Each answer as tuples in the order of the question's columns.
ANSWERS: dict[str, list[tuple[Any, ...]]] = {
    "no_registered_tie": [
        ("dea", "Citizen", "nord", "registered"),
        ("g-skole", "Organisation", "nord", "unknown"),
        ("ib", "Citizen", "syd", "unknown"),
    ],
    # Whether ali is paid to lead is not registered, so it is unknown of him.
    "only_professional_ties": [
        ("ali", ["e-bibl", "f-kor"], "unknown"),
        ("cai", ["e-kons"], "registered"),
    ],
    "only_through_unit": [("cai", ["u-job"], "registered")],
    "paused": [("eva", date(2025, 5, 1), None, 1)],
    "lone_ildsjaele": [("ali", ["f-kor"])],
    # finn is no near miss by age alone: nobody leads in syd; eva pauses, gro is a child.
    "candidates_to_train": [("bo", "nord", ["x-mid"], ["talk"], "registered")],
    "activities_on_one_carrier": [("x-mid", "hal", 3)],
    "roles_on_both_sides": [("finn", ["VOLUNTEERS_AT"], ["TAKES_PART_IN"])],
    "equal_meeting_places": [("x-mid", 2, 1)],
    "activity_mixing": [
        ("x-cafe", 1, 0, 0, "unknown"),
        ("x-mid", 2, 1, 0, "mostly_one_group"),
    ],
    "decision_ties_of_officials": [
        ("p", "e-kons", "e-kons", "direct"),
        ("x-mid", "f-kor", "e-bibl", "through_led_body"),
    ],
    "activities_after_project": [("x-cafe", "p", 1, 0), ("x-mid", "p", 2, 2)],
    "people_after_project": [("cai", "p", 1, 0, 0)],
    "ties_of_people_after_project": [("cai", "p", "e-kons", "SUPPORTS", "yes", False)],
    # The library and its café are both municipal, so their tie crosses nothing.
    "ties_ending_with_project": [("e-kons", "cai", "SUPPORTS", "p", END)],
    "associations_without_municipal_partner": [("f-bold", "unknown")],
    "units_without_civil_partner": [("u-job", "unknown")],
    "missing_pairs": [("u-job", "f-bold", ["fam"])],
    "families_without_whole_thread": [("fam", ["f-bold", "u-job"], "registered")],
    "closed_circle": [
        ("gro", "closed", "closed", "closed", "closed", ["hal"], "one_person"),
        ("jo", "unknown", "unknown", "closed", "unknown", ["hal"], "unknown"),
    ],
    "partnerships_by_area": [("nord", 1, 2, 2, 0, [0]), ("syd", 1, 1, 1, 1, [1])],
    # 1 January and 90 days is 1 April; from there to 30 June are 90 days.
    "lapsed_partnerships": [("f-kor", "u-bib", 90, date(2025, 1, 1), 90)],
    "withdrawal_stages": [(1, "e-bibl", []), (2, "e-kons", ["cai"])],
    "expiring_ties": [("bo", "hal", "KNOWS", date(2025, 8, 31))],
    "gained_tie_outside": [("bo", "f-kor", "hal", date(2025, 3, 1))],
    "cross_sector_ties": [
        ("borger", "borger", 3),
        ("borger", "civil", 7),
        ("borger", "kommune", 2),
        ("civil", "civil", 2),
        ("civil", "kommune", 2),
        ("kommune", "kommune", 3),
    ],
}
