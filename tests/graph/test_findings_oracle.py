"""The typed rules against the toy municipality, whose answers two others worked out."""

from __future__ import annotations

import csv
import json
from datetime import date

import pytest

from graph.errors import SettingsError
from graph.findings import typed_findings
from graph.model import ILDSJAEL_SYNONYMS, kind_named, tie_kind_named
from graph.records import Records
from tests.networks import ORACLES, differences
from tests.towns import DAY, town

SITUATIONS = ("now", "after_expiry", "withdrawal_kommune")
OWN = {"S2_rolled_up", "unknown", "paused"}  # what the oracle does not have


@pytest.fixture(scope="module")
def toy() -> Records:
    """The toy municipality, as its two files say it."""
    nodes: dict[str, list[dict[str, object]]] = {}
    for row in _read("nodes"):
        ildsjael = row["kind"] in ILDSJAEL_SYNONYMS or None
        node = {"id": row["id"], "sector": row["sector"], "is_ildsjael": ildsjael}
        nodes.setdefault(str(kind_named(row["kind"])), []).append(node)
    ties = [
        (
            f"{row['source']} {tie_kind_named(row['kind'])} {row['target']}",
            {
                name: date.fromisoformat(row[name])
                for name in ("valid_from", "valid_to")
                if row[name]
            },
        )
        for row in _read("edges")
    ]
    return town(ties, **nodes)


@pytest.fixture(scope="module")
def expected() -> dict[str, object]:
    """The values of the oracle, its definitions and sources left out."""
    text = (ORACLES / "toy_municipality.expected.json").read_text(encoding="utf-8")
    entries = json.loads(text)
    return {
        name: {rule: inner["values"] for rule, inner in entry.items()}
        if name in SITUATIONS
        else entry["values"]
        for name, entry in entries.items()
        if name != "_meta"
    }


def _read(part: str) -> list[dict[str, str]]:
    path = ORACLES / f"toy_municipality.{part}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_typed_rule_equals_the_oracle_in_its_three_situations(toy, expected):
    found = typed_findings(toy, as_of=DAY)
    own = {name: {rule: found[name].pop(rule) for rule in OWN} for name in SITUATIONS}

    assert differences(found, expected) == []
    assert all(own[name]["unknown"] == own[name]["paused"] == [] for name in SITUATIONS)


@pytest.mark.parametrize(
    ("situation", "flagged"),
    [
        ("now", ["B_lone", "B_mogens"]),
        ("after_expiry", ["B_lone", "B_mogens"]),
        (
            "withdrawal_kommune",
            [
                *("B_lone", "B_mogens", "F_insp", "F_nabohjaelp", "F_symb"),
                *("I_anna", "I_kirsten", "I_lis", "I_ole"),
            ],
        ),
    ],
)
def test_a_leader_is_not_without_ties_across_when_the_association_has_them(toy, situation, flagged):
    """Worked by hand: without the municipality only the football club still has a citizen."""
    found = typed_findings(toy, as_of=DAY)

    assert found[situation]["S2_rolled_up"] == flagged


def test_a_shorter_horizon_leaves_the_ties_beyond_it_alone(toy):
    found = typed_findings(toy, as_of=DAY, horizon_days=45)

    assert found["S7_expiring_ties"] == ["F_symb|I_anna@2022-08-15"]
    assert found["S7_nodes_losing_all_ties"] == ["I_anna"]


def test_somebody_nobody_asked_is_unknown_and_not_without_ties():
    """A refusal, a pause and a known isolate stand in three different lists."""
    records = town(
        Citizen=[
            "ib",
            {"id": "maja", "answered": "refused"},
            {"id": "per", "paused_from": DAY},
        ]
    )

    now = typed_findings(records)["now"]

    assert (now["S0_degree_zero"], now["unknown"], now["paused"]) == (["ib"], ["maja"], ["per"])


def test_a_network_of_one_has_no_fragmentation():
    """Fewer than two nodes have no pairs: null, not 0."""
    now = typed_findings(town(Citizen=["ib"]))["now"]

    assert now["fragmentation"] is None
    assert now["component_sizes"] == [1]


def test_a_tie_that_a_project_pays_expires_with_the_project():
    records = town(
        [("per LEADS kor", {"paid_by": "p"})],
        Citizen=["per"],
        Association=["kor"],
        Project=[{"id": "p", "valid_to": DAY}],
    )

    found = typed_findings(records, horizon_days=0)

    assert found["S7_expiring_ties"] == ["kor|per@2022-07-01"]
    assert found["S7_newly_flagged"]["S4c_associations_without_leader"] == ["kor"]


def test_an_employee_inherits_the_ties_of_a_colleague():
    """Rolled up, both employees of the unit meet a citizen; literally only one does."""
    records = town(
        ["unit EMPLOYS ida", "unit EMPLOYS bo", "ida SUPPORTS ali"],
        Citizen=["ali"],
        Employee=["ida", "bo"],
        MunicipalUnit=["unit"],
    )

    now = typed_findings(records)["now"]

    assert now["S2_no_cross_sector_tie"] == ["bo", "unit"]
    assert now["S2_rolled_up"] == []


def test_a_horizon_beyond_the_last_day_there_is_means_for_ever(toy):
    far = typed_findings(toy, as_of=DAY, horizon_days=10**9)

    assert far == typed_findings(toy, as_of=DAY, horizon_days=365 * 7000)


def test_a_horizon_in_the_past_is_refused(toy):
    with pytest.raises(SettingsError, match="0 or more"):
        typed_findings(toy, as_of=DAY, horizon_days=-1)


def test_who_pauses_or_has_not_answered_is_no_new_isolate_when_the_municipality_steps_back():
    """They stand under paused and unknown; who pauses is not said to have only professionals."""
    records = town(
        ["job SUPPORTS ali", "job SUPPORTS bo", "job SUPPORTS ib"],
        Employee=[{"id": "job", "sector": "kommune"}],
        Citizen=[{"id": "ali", "paused_from": DAY}, {"id": "bo", "answered": "refused"}, "ib"],
    )

    found = typed_findings(records, as_of=DAY)

    withdrawn = found["withdrawal_kommune"]
    assert found["withdrawal_new_isolates"] == ["ib"]
    assert (withdrawn["paused"], withdrawn["unknown"]) == (["ali"], ["bo"])
    assert found["now"]["S3_only_professional_ties"] == ["bo", "ib"]
