"""The Danish of the errors: each for a sentence that is still raised, with the same facts."""

from __future__ import annotations

import ast
import doctest
from pathlib import Path
from string import Formatter

import pytest

import ui.wording.errors
from graph.errors import SettingsError
from ui.wording.errors import DANISH, told

ROOT = Path(__file__).resolve().parents[2]


def raised() -> set[str]:
    """Return every text of the code below the screens."""
    return {
        node.value
        for folder in ("graph", "ingest", "queries")
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_danish_sentence_is_of_an_error_that_is_raised():
    assert set(DANISH) - raised() == set()


@pytest.mark.parametrize("english", DANISH)
def test_both_languages_tell_the_same_facts(english):
    facts = [
        {name for _, name, _, _ in Formatter().parse(text) if name}
        for text in (english, DANISH[english])
    ]

    assert facts[0] == facts[1]


def test_the_example_runs():
    assert doctest.testmod(ui.wording.errors).failed == 0


def test_a_large_number_has_a_point_at_the_thousands_in_danish():
    pattern = next(english for english in DANISH if english.startswith("best_added_tie_DF"))
    error = SettingsError(pattern, n=3001, most=3000, billions=27.03)

    assert "med 3.001 aktører omkring 27 milliarder trin; 3.000 aktører" in told(error, "da")
    assert "with 3,001 nodes about 27 billion steps; 3,000 nodes" in told(error, "en")
