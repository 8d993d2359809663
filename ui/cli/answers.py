"""What a person says beside the sheets: *Om data* as options, and own words mapped to kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import rich_click as click

from graph.errors import SettingsError
from graph.model import LOAD_COLUMNS, Column
from graph.settings import Settings
from ingest.problems import Fault, Place, Problem
from ingest.rules import Options
from ingest.rules.recognise import close_to, column_words, folded
from ingest.rules.values import read_cells
from ui.cli.output import say
from ui.cli.words import words

Command = TypeVar("Command", bound=Callable[..., Any])
COLUMNS = {word: column for column in LOAD_COLUMNS for word in column_words(column)}


def with_answers(command: Command) -> Command:
    """Give *command* an option for each answer of *Om data*, and those that map own words."""
    for option in reversed((*MAPPINGS, ANSWER, *map(_answer, LOAD_COLUMNS))):
        command = option(command)
    return command


def with_kinds(command: Command) -> Command:
    """Give *command*, which only looks at files, the options that map own words to kinds."""
    for option in reversed(MAPPINGS):
        command = option(command)
    return command


def kinds_of(given: Mapping[str, Any], *, files: bool) -> Options:
    """
    Return what the options of ``with_kinds`` say.

    Args:
        files: Whether files are read; what the store holds has its kinds already.

    Raises:
        SettingsError: One of them is not of the form it has to be, or there are no files.
    """
    if not files and (given["kind_of"] or given["tie_kind"]):
        raise SettingsError(words("mapping_is_for_files"))
    return Options(
        kind_of=_kinds(given["kind_of"]),
        tie_kind=given["tie_kind"],
        for_store=False,
        language=Settings.from_env().language,
    )


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


def asked_for(columns: Sequence[Column]) -> dict[str, str]:
    """Return what the person types for each of *columns*; what cannot be read is asked again."""
    return {column.name: _asked(column, Settings.from_env().language) for column in columns}


def _asked(column: Column, language: str) -> str:
    label = column.label_da if language == "da" else column.name.replace("_", " ")
    while True:
        typed = str(click.prompt(label, err=True))
        value = read_cells(column, [typed])[0]
        if not isinstance(value, Fault):
            return typed
        problem = Problem(Place(""), value.code, value.facts, language)
        say(f"{problem.reason} {problem.remedy}")


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
)
ANSWER = click.option(
    "--answer", multiple=True, help="Any answer of Om data in its own word: kilde=…, formål=…"
)
