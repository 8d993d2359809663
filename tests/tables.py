"""Tables and code shown in the documents, written from the code by ``make docs``."""

from __future__ import annotations

import ast
from pathlib import Path

import rich_click as click

from graph.metrics import METRICS
from queries import CATALOGUE
from ui.cli import brobygger
from ui.pages import MENU
from ui.wording import sentence

ROOT = Path(__file__).resolve().parents[1]


def metric_table() -> str:
    """Return one line per metric: its name, what it asks, where it comes from."""
    rows = [
        f"| `{metric.name}` | {metric.label_da} | {metric.question} | {metric.source} |"
        for metric in METRICS.values()
    ]
    return _table("| name | Danish | question | source |", rows)


def query_table() -> str:
    """Return one line per question of the catalogue."""
    rows = [
        f"| `{query.name}` | {query.theme} | {query.title} | {query.title_da} |"
        for query in CATALOGUE.values()
    ]
    return _table("| name | theme | title | Danish |", rows)


def command_table() -> str:
    """Return one line per command, those of a group with its name before them."""
    rows = []
    for name, command in brobygger.commands.items():
        inner = command.commands.items() if isinstance(command, click.Group) else [("", command)]
        for word, one in inner:
            rows.append(f"| `{f'{name} {word}'.strip()}` | {one.get_short_help_str(120)} |")
    return _table("| command | what it does |", rows)


def page_table() -> str:
    """Return the entries of the dashboard's menu, their views and what each shows."""
    rows = [
        f"| {sentence(f'menu.{entry}', 'da')} | {sentence(f'page.{view}', 'da')} "
        f"| {sentence(f'intro.{view}', 'en')} |"
        for entry, place in MENU.items()
        for view in place.views
    ]
    return _table("| menu | view | what it shows |", rows)


def source_of(path: str, name: str) -> str:
    """Return the code of the function or table *name* in the file *path*, for a document."""
    text = (ROOT / path).read_text(encoding="utf-8")
    for node in ast.parse(text).body:
        names = [getattr(node, "name", ""), *(ast.unparse(t) for t in getattr(node, "targets", ()))]
        if name in names:
            return f"```python\n{ast.get_source_segment(text, node)}\n```"
    raise LookupError(f"There is no {name} in {path}.")


def _table(head: str, rows: list[str]) -> str:
    rule = "|" + "---|" * (head.count("|") - 1)
    return "\n".join([head, rule, *rows])
