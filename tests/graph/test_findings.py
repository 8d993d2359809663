"""Every finding: the tie its row rests on, the days that count, and what the table promises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest

from graph.findings import FINDINGS
from graph.findings.finding import Row
from graph.records import Records
from tests.queries.random_town import deliveries_of
from tests.towns import DAY, Sentence, town

YESTERDAY, TOMORROW = DAY - timedelta(days=1), DAY + timedelta(days=1)
PLAIN = (str, int, float, bool, list, date, type(None))


@dataclass(frozen=True)
class Case:
    """One finding with a row, and the tie without which the row is not there."""

    name: str
    rests_on: str
    row: Row
    nodes: dict[str, Sequence[Any]]
    ties: Sequence[Sentence] = ()
    terms: Row = field(default_factory=dict)

    def records(self, **terms: Any) -> Records:
        """Return the town, the decisive tie with *terms* besides its own."""
        return town([*self.ties, (self.rests_on, self.terms | terms)], **self.nodes)

    def has_row(self, records: Records) -> bool:
        """Tell whether the finding has the row."""
        return self.row in FINDINGS[self.name].compute(records, DAY)


def _circle(leg: str) -> Case:
    """A child whose circle is closed; the decisive tie is one *leg* of it."""
    legs = {
        "referral": "unit REFERS pil",
        "fee": "unit PAYS_FEE pil",
        "companion": "bo MENTORS pil",
        "club": "pil MEMBER_OF klub",
    }
    return Case(
        "closed_circle",
        legs.pop(leg),
        {
            "child_id": "pil",
            "referral": "closed",
            "fee": "closed",
            "companion": "closed",
            "club": "closed",
            "shared_person_ids": [],
            "verdict": "closed",
        },
        {
            "Citizen": ["bo", {"id": "pil", "is_child": True}],
            "Association": ["klub"],
            "MunicipalUnit": ["unit"],
        },
        list(legs.values()),
    )


CASES = [
    Case(
        "only_professional_ties",
        "ida SUPPORTS ali",
        {"citizen_id": "ali", "contacts": ["ida"], "status": "registered"},
        {"Citizen": ["ali"], "Employee": ["ida"]},
    ),
    Case(
        "only_through_unit",
        "ali TAKES_PART_IN walk",
        {"citizen_id": "ali", "unit_ids": ["unit"], "status": "registered"},
        {"Citizen": ["ali"], "Employee": ["ida"], "MunicipalUnit": ["unit"], "Activity": ["walk"]},
        ["unit EMPLOYS ida", "ida RUNS walk"],
    ),
    Case(
        "lone_ildsjaele",
        "lis LEADS kor",
        {"person_id": "lis", "leads": ["kor"]},
        {"Citizen": ["lis"], "Association": ["kor"]},
    ),
    Case(
        "candidates_to_train",
        "maja TAKES_PART_IN café",
        {
            "citizen_id": "maja",
            "area_id": "by",
            "activity_ids": ["café"],
            "steps": [],
            "status": "registered",
        },
        {
            "Citizen": [
                {"id": "lis", "age_band": "65-79", "group": "kor"},
                {"id": "maja", "age_band": "18-29", "group": "unge"},
            ],
            "Activity": ["café"],
            "Area": ["by"],
        },
        ["lis LEADS café", "lis LIVES_IN by", "maja LIVES_IN by"],
    ),
    Case(
        "activities_on_one_carrier",
        "lis RUNS café",
        {"activity_id": "café", "carrier_id": "lis", "participants": 1},
        {"Citizen": ["lis", "ali"], "Activity": ["café"]},
        ["ali TAKES_PART_IN café"],
    ),
    Case(
        "roles_on_both_sides",
        "ida SUPPORTS ali",
        {"citizen_id": "ali", "gives": ["MENTORS"], "receives": ["SUPPORTS"]},
        {"Citizen": ["ali", "bo"], "Employee": ["ida"]},
        ["ali MENTORS bo"],
    ),
    Case(
        "equal_meeting_places",
        "bo TAKES_PART_IN shop",
        {"activity_id": "shop", "in_target_group": 1, "others": 1},
        {
            "Citizen": [
                {"id": "ali", "in_target_group": True},
                {"id": "bo", "in_target_group": False},
            ],
            "Activity": ["shop"],
        },
        ["ali TAKES_PART_IN shop"],
    ),
    Case(
        "activity_mixing",
        "eva TAKES_PART_IN shop",
        {
            "activity_id": "shop",
            "in_target_group": 2,
            "others": 2,
            "unknown": 0,
            "verdict": "mixed",
        },
        {
            "Citizen": [
                {"id": "ali", "in_target_group": True},
                {"id": "bo", "in_target_group": False},
                {"id": "eva", "in_target_group": True},
                {"id": "per", "in_target_group": False},
            ],
            "Activity": ["shop"],
        },
        ["ali TAKES_PART_IN shop", "bo TAKES_PART_IN shop", "per TAKES_PART_IN shop"],
    ),
    Case(
        "decision_ties_of_officials",
        "kor DECIDES budget",
        {
            "decision_id": "budget",
            "decider_id": "kor",
            "official_id": "chief",
            "path": "through_led_body",
        },
        {
            "Citizen": ["lis"],
            "Employee": ["chief"],
            "Association": ["kor"],
            "MunicipalUnit": ["unit"],
            "Project": ["budget"],
        },
        ["unit EMPLOYS chief", "lis HOLDS chief", "lis LEADS kor"],
    ),
    Case(
        "missing_pairs",
        "bo MENTORS pil",
        {"unit_id": "unit", "organisation_id": "kor", "family_ids": ["fam"]},
        {
            "Citizen": ["bo", "pil"],
            "Association": ["kor"],
            "MunicipalUnit": ["unit"],
            "Family": ["fam"],
        },
        ["pil PART_OF fam", "unit REFERS pil", "bo VOLUNTEERS_AT kor"],
    ),
    Case(
        "families_without_whole_thread",
        "unit REFERS pil",
        {"family_id": "fam", "bodies": ["kor", "unit"], "status": "registered"},
        {
            "Citizen": ["bo", "pil"],
            "Association": ["kor"],
            "MunicipalUnit": ["unit"],
            "Family": ["fam"],
        },
        ["pil PART_OF fam", "bo MENTORS pil", "bo VOLUNTEERS_AT kor"],
    ),
    *(_circle(leg) for leg in ("referral", "fee", "companion", "club")),
    Case(
        "partnerships_by_area",
        "ida KNOWS lis",
        {
            "area_id": "by",
            "units": 1,
            "organisations": 2,
            "pairs": 2,
            "tied": 1,
            "tied_by_unit": [1],
        },
        {
            "Citizen": ["lis"],
            "Employee": ["ida"],
            "Association": ["kor", "klub"],
            "MunicipalUnit": ["unit"],
            "Area": ["by"],
        },
        [
            "unit BELONGS_TO by",
            "kor BELONGS_TO by",
            "klub BELONGS_TO by",
            "unit EMPLOYS ida",
            "lis LEADS kor",
        ],
    ),
    Case(
        "lapsed_partnerships",
        "kor PARTNERS_WITH unit",
        {
            "source_id": "kor",
            "target_id": "unit",
            "cadence_days": 30,
            "last_met_on": DAY - timedelta(days=31),
            "days_late": 1,
        },
        {"Association": ["kor"], "MunicipalUnit": ["unit"]},
        terms={"cadence_days": 30, "last_met_on": DAY - timedelta(days=31)},
    ),
    Case(
        "withdrawal_stages",
        "ida SUPPORTS ali",
        {"stage": 1, "removed_id": "ida", "newly_alone": ["ali"]},
        {"Citizen": ["ali"], "Employee": ["ida"], "MunicipalUnit": ["unit"]},
        ["unit EMPLOYS ida"],
    ),
    Case(
        "cross_sector_ties",
        "ali MEMBER_OF kor",
        {"sector_a": "borger", "sector_b": "civil", "ties": 1},
        {"Citizen": ["ali"], "Association": ["kor"]},
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.name}-{case.rests_on}")
class TestTheTieARowRestsOn:
    def test_gives_the_row(self, case):
        assert case.has_row(case.records())

    def test_takes_the_row_with_it_when_it_was_never_registered(self, case):
        records = case.records()
        source, kind, target = case.rests_on.split()
        keys = records.ties["key"].str.startswith(f"{source}|{target}|{kind}|")

        assert not case.has_row(records.without_ties(records.ties["key"][keys]))

    def test_counts_on_its_first_and_its_last_day(self, case):
        assert case.has_row(case.records(valid_from=DAY, valid_to=DAY))

    def test_does_not_count_the_day_before_it_begins(self, case):
        assert not case.has_row(case.records(valid_from=TOMORROW))

    def test_does_not_count_the_day_after_it_ends(self, case):
        assert not case.has_row(case.records(valid_to=YESTERDAY))


@pytest.mark.parametrize("name", FINDINGS)
def test_a_town_without_ties_raises_nothing(name):
    """The empty file and the surroundings alone are asked like any other."""
    for records in (
        town(Area=["by"]),
        town(Citizen=["ib"], Project=[{"id": "p", "valid_to": DAY}]),
    ):
        rows = FINDINGS[name].compute(records, None)

        assert rows == ([] if name != "no_registered_tie" else rows)


@pytest.fixture(scope="module")
def towns() -> list[Records]:
    """Towns by chance with missing values, each whole and seen from each of its two sources."""
    whole = [Records.from_deliveries(deliveries_of(seed)) for seed in range(4)]
    return [town.of(source) for town in whole for source in (None, *town.sources)]


@pytest.mark.parametrize("finding", FINDINGS.values(), ids=lambda finding: finding.name)
def test_rows_have_the_columns_of_the_table_as_plain_values_in_order(finding, towns):
    """None is the only missing value; no finding keeps the promise by silence alone."""
    answers = [finding.compute(records, None) for records in towns]

    assert any(answers)
    for rows in answers:
        assert all(tuple(row) == finding.columns for row in rows)
        assert all(type(value) in PLAIN and value != "" for row in rows for value in row.values())
        key = [[(value is None, value) for value in row.values()] for row in rows]
        assert key == sorted(key)


@pytest.mark.parametrize("finding", FINDINGS.values(), ids=lambda finding: finding.name)
def test_a_finding_speaks_both_languages_and_never_of_loneliness(finding):
    words = [finding.label, finding.question, finding.plain]
    danish = [finding.label_da, finding.question_da, finding.plain_da]

    assert all([*words, *danish])
    assert not set(words) & set(danish)
    assert not any(word in text.lower() for text in words + danish for word in ("ensom", "lonel"))


@pytest.mark.parametrize(
    "name",
    [
        "no_registered_tie",
        "only_professional_ties",
        "only_through_unit",
        "lone_ildsjaele",
        "activities_on_one_carrier",
        "associations_without_municipal_partner",
        "units_without_civil_partner",
        "missing_pairs",
        "lapsed_partnerships",
        "families_without_whole_thread",
        "closed_circle",
        "withdrawal_stages",
    ],
)
def test_an_absence_is_one_of_registration(name):
    begins = ("Vi har ikke registreret", "Vi har kun registreret")

    assert FINDINGS[name].plain_da.startswith(begins)
