"""What a person says beside the sheets: *Om data* as options, and own words mapped to kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import rich_click as click

from graph.errors import SettingsError
from graph.model import LOAD_COLUMNS, Column
from graph.settings import Settings
from ingest.rules import Options
from ingest.rules.recognise import close_to, column_words, folded
from ui.cli.words import words

Command = TypeVar("Command", bound=Callable[..., Any])
COLUMNS = {word: column for column in LOAD_COLUMNS for word in column_words(column)}


def with_answers(command: Command) -> Command:
    """Give *command* an option for each answer of *Om data*, and those that map own words."""
    for option in reversed((*MAPPINGS, *map(_answer, LOAD_COLUMNS))):
        command = option(command)
    return command


def options_of(given: Mapping[str, Any]) -> Options:
    """
    Return what the options of ``with_answers`` say.

    Raises:
        SettingsError: One of them is not of the form it has to be, or names an unknown answer.
    """
    answers = dict(_named_answer(text) for text in given["answer"])
    answers |= {column.name: text for column in LOAD_COLUMNS if (text := given[column.name])}
    return Options(
        answers=answers,
        kind_of=_kinds(given["kind_of"]),
        tie_kind=given["tie_kind"],
        language=Settings.from_env().language,
    )


def _answer(column: Column) -> Callable[[Command], Command]:
    name = f"--{column.name.replace('_', '-')}"
    told = f"Om data: {column.label_da}. {column.help_en}".strip()
    return click.option(name, column.name, default="", metavar="TEXT", help=told)


def _named_answer(text: str) -> tuple[str, str]:
    name, equals, answer = text.partition("=")
    column = COLUMNS.get(folded(name))
    if equals and column:
        return column.name, answer
    if not equals:
        raise SettingsError(words("answer_without_value", text=text))
    labels = [column.label_da for column in LOAD_COLUMNS]
    raise SettingsError(
        words("unknown_answer", name=name, near=", ".join(close_to(name, labels) or labels))
    )


def _kinds(texts: Sequence[str]) -> dict[tuple[str, str], str]:
    kinds = {}
    for text in texts:
        place, equals, kind = text.partition("=")
        column, dot, value = place.partition(".")
        if not (equals and dot):
            raise SettingsError(words("kind_of_form", text=text))
        kinds[(column, value)] = kind
    return kinds


MAPPINGS = (
    click.option("--kind-of", multiple=True, help="column.value=Kind, e.g. sector.X=Association."),
    click.option("--tie-kind", default="", help="The kind of ties that name none, e.g. KNOWS."),
    click.option(
        "--answer", multiple=True, help="Any answer of Om data in its own word: kilde=…, formål=…"
    ),
)
