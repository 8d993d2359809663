"""The documents say what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rich_click as click

from graph.dictionary import DOI
from graph.findings import FINDINGS
from graph.metrics import METRICS
from graph.metrics.change import CHANGES
from queries import CATALOGUE
from tests.metric_pages import (
    change_pages,
    later_page,
    metric_pages,
    network_page,
    sources_without_doi,
    untraceable,
)
from tests.tables import source_of
from ui.cli import brobygger

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]


@pytest.mark.parametrize("name", [*METRICS, *CATALOGUE, *brobygger.commands])
def test_what_can_be_asked_for_stands_in_the_readme(name):
    assert f"`{name}" in README


@pytest.mark.parametrize("metric", METRICS.values(), ids=lambda metric: metric.name)
def test_every_metric_says_what_it_means_in_both_languages(metric):
    """An empty unit is said of a number without one, such as a share of shares."""
    words = (
        metric.label, metric.label_da, metric.question, metric.question_da, metric.plain,
        metric.plain_da, metric.edge_rule, metric.edge_rule_da, metric.formula, metric.source,
        metric.range, metric.cost,
    )  # fmt: skip

    assert all(words)


@pytest.mark.parametrize("finding", FINDINGS.values(), ids=lambda finding: finding.name)
def test_every_question_stands_in_python_in_cypher_and_in_both_languages(finding):
    query = CATALOGUE[finding.name]

    assert [column.name for column in query.columns] == list(finding.columns)
    assert all((query.title, query.title_da, finding.plain, finding.plain_da))


def test_the_page_of_measures_says_what_the_tables_say():
    """``make docs`` writes it; each example is computed again here."""
    text = (ROOT / "docs" / "metrics.md").read_text(encoding="utf-8")

    pages = [metric_pages(), later_page(), change_pages()]
    for part in (network_page(), *"\n\n".join(pages).split("\n\n"), sources_without_doi()):
        assert part in text


@pytest.mark.parametrize("change", CHANGES.values(), ids=lambda change: change.name)
def test_every_change_says_what_it_means_in_both_languages(change):
    words = (
        change.label, change.label_da, change.plain, change.plain_da, change.formula,
        change.source, change.unit, change.range, change.edge_rule, change.edge_rule_da,
    )  # fmt: skip

    assert all(words)
    assert f"### `{change.name}`" in (ROOT / "docs" / "metrics.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("metric", [*METRICS.values(), *CHANGES.values()], ids=lambda row: row.name)
def test_a_doi_is_one(metric):
    """A registrant and something of its own; what follows it in the sentence is not part of it."""
    for doi in DOI.findall(metric.source):
        assert re.fullmatch(r"10\.\d{4,5}/[^\s;,]+[^\s;,.]", doi)


def test_every_measure_can_be_traced_to_its_source():
    """By DOI, or as one of the few books and reports that the page lists at its end."""
    assert untraceable() == []


def test_the_code_shown_to_contributors_is_the_code():
    text = _text(ROOT / "CONTRIBUTING.md")

    for name in ("participation", "_PARTICIPATION"):
        assert source_of("graph/metrics/mixing.py", name) in text


def test_no_sentence_calls_anybody_lonely():
    """A goal or a programme may speak of loneliness; the program never says it of a person."""
    said = [finding.plain_da for finding in FINDINGS.values()]
    said += [metric.plain_da for metric in METRICS.values()]

    assert not [text for text in said if "ensom" in text.casefold()]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_shown_exists(path):
    shown = re.findall(r"^(?:\.venv/bin/)?brobygger (\w+)(?: (\w+))?", _code(path), re.MULTILINE)

    for word, inner in shown:
        command = brobygger.commands[word]
        if isinstance(command, click.Group):
            assert inner in command.commands


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_recipe_shown_is_in_the_makefile(path):
    recipes = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)

    assert set(re.findall(r"^make (\w+)", _code(path), re.MULTILINE)) <= set(recipes)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_named_is_there(path):
    named = re.findall(
        r"`((?:graph|ingest|queries|ui|tests|docs|sample_data)/[\w./-]*)`", _text(path)
    )

    assert [name for name in named if not (ROOT / name).exists()] == []


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _code(path: Path) -> str:
    return "\n".join(re.findall(r"^```\n(.*?)^```$", _text(path), re.DOTALL | re.MULTILINE))
