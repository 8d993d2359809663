"""What ``make oracles`` says of a folder in which a value is wrong, or a metric unknown."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.networks import ORACLES
from tests.oracles_of import compare, names_in, report


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The kite alone, with one value off by a millionth and one key that no metric has."""
    for path in ORACLES.glob("kite.*"):
        shutil.copy(path, tmp_path)
    file = tmp_path / "kite.expected.json"
    known = json.loads(file.read_text(encoding="utf-8"))
    known["betweenness"]["values"]["Heather"] += 1e-6 * 14
    known["charisma"] = {"values": {}}
    file.write_text(json.dumps(known), encoding="utf-8")
    return tmp_path


def test_a_wrong_value_is_named_and_so_is_a_key_without_a_metric(folder):
    found = compare("kite", folder)

    assert [fault.partition(":")[0] for fault in found.faults] == ["betweenness/Heather"]
    assert found.missing == ["charisma"]
    assert found.worst == (pytest.approx(1e-6, rel=1e-3), "betweenness/Heather")
    assert "kite: no metric charisma" in report([found])


def test_the_networks_of_a_folder_are_found_but_for_those_of_findings():
    assert "karate" in names_in(ORACLES)
    assert "toy_municipality" not in names_in(ORACLES)
