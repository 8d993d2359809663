"""Every sentence of the dashboard: both languages, the same values, and none left unused."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from graph.metrics import METRICS
from ui.wording import TABLES, WORDS, sentence

ROOT = Path(__file__).resolve().parents[2]
SPEAKERS = [
    path
    for path in [ROOT / "app.py", *(ROOT / "ui").rglob("*.py")]
    if not {"wording", "cli"} & set(path.parts)
]


def _spoken() -> tuple[set[str], list[re.Pattern[str]]]:
    """Return every text in the code of the dashboard, and a pattern for each f-string."""
    texts: set[str] = set()
    patterns = []
    for path in SPEAKERS:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
            if isinstance(node, ast.JoinedStr):
                parts = [
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+"
                    for part in node.values
                ]
                if any("\\." in part for part in parts):
                    patterns.append(re.compile("".join(parts)))
    return texts, patterns


def _values(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", WORDS)
def test_a_sentence_says_the_same_in_both_languages(key):
    danish, english = WORDS[key]

    assert danish.strip()
    assert english.strip()
    assert _values(danish) == _values(english)
    assert danish.count("|") == english.count("|") <= 1
    if "|" in danish:
        assert "n" in _values(danish)


def test_no_two_pages_give_a_key_two_meanings():
    assert len(WORDS) == sum(len(table.WORDS) for table in TABLES)


def test_every_sentence_is_said_somewhere():
    texts, patterns = _spoken()

    unused = [
        key
        for key in WORDS
        if key not in texts and not any(pattern.fullmatch(key) for pattern in patterns)
    ]

    assert unused == []


def test_every_sentence_that_is_asked_for_is_there():
    asked = {
        node.args[0].value
        for path in SPEAKERS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"say", "sentence"}
        and isinstance(node.args[0], ast.Constant)
    }

    assert asked - set(WORDS) == set()


def test_every_unit_of_a_measure_has_its_words():
    units = {re.sub(r"\W+", "_", metric.unit) for metric in METRICS.values() if metric.unit}

    assert {f"unit.{unit}" for unit in units} <= set(WORDS)


@pytest.mark.parametrize("word", ["ensom", "lonely", "isoleret borger"])
def test_no_sentence_judges_anybody(word):
    assert not [key for key, texts in WORDS.items() if any(word in text for text in texts)]


def test_one_and_several_have_their_own_words():
    assert sentence("map.step", "en", n=1) == "1 step"
    assert sentence("map.step", "en", n=2) == "2 steps"
    assert sentence("isolation.paused", "da", n=1200).startswith("1.200 holder pause")
