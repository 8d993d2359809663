"""A fault in somebody's file, as a value: where it stands, what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graph.model import NODE_KINDS, TIE_KINDS
from ingest.cpr import masked
from ingest.problems.sentences import PHRASES, SENTENCES

LONGEST_QUOTE = 60
MOST_SHEETS_TOLD = 4


@dataclass(frozen=True)
class Place:
    """A place that a person can open; ``row`` is as the spreadsheet shows it, None is the sheet."""

    file: str
    sheet: str = ""
    row: int | None = None
    column: str = ""


@dataclass(frozen=True)
class Problem:
    """
    One fault, or one note about what was done.

    ``facts`` fill the sentences, a mapping by its text in the ``language`` (da or en) of ``reason``
    and ``remedy``; a personal value is never among them.
    """

    place: Place
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    language: str = "da"

    @property
    def file(self) -> str:
        """The name of the file, without its folder."""
        return self.place.file

    @property
    def sheet(self) -> str:
        """The name of the sheet, empty in a file that is one sheet."""
        return self.place.sheet

    @property
    def row(self) -> int | None:
        """The row as the spreadsheet shows it; None when the whole sheet is meant."""
        return self.place.row

    @property
    def column(self) -> str:
        """The heading as it is written in the file."""
        return self.place.column

    @property
    def reason(self) -> str:
        """What is wrong, in a whole sentence."""
        return self._sentence(0)

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return self._sentence(1)

    def told(self) -> str:
        """Return the problem as the command line prints it: code and place, reason, remedy."""
        lines = [f"{self.code}  {self.where()}", f"    {self.reason}"]
        return "\n".join([*lines, f"    {self.remedy}"] if self.remedy else lines)

    def where(self) -> str:
        """Return the place in words: file, sheet, row and column as far as they are known."""
        sheet, row, column = PHRASES[self.language]["place"]
        parts = [self.file]
        parts += [sheet.format(sheet=self.sheet)] if self.sheet else []
        parts += [row.format(row=self.row)] if self.row is not None else []
        parts += [column.format(column=self.column)] if self.column else []
        return ", ".join(parts)

    def _sentence(self, which: int) -> str:
        words = PHRASES[self.language]
        said: dict[str, str] = {"value": str(words["value"]), "near": "", "expected": ""}
        for name, fact in self.facts.items():
            said[name] = _in_words(name, fact, self.language)
        text = SENTENCES[self.code][self.language][which].format_map(said)
        return text[:1].upper() + text[1:]


@dataclass(frozen=True)
class Fault:
    """What is wrong with a cell, before anyone says where it stands."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


def in_language(problems: tuple[Problem, ...], language: str) -> tuple[Problem, ...]:
    """Return the same *problems* with their sentences in *language*."""
    return tuple(replace(problem, language=language) for problem in problems)


def quoted(value: object) -> str:
    """Return *value* between quotation marks, shortened and on one line."""
    text = masked(" ".join(str(value).split()))
    short = text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"
    return f'"{short}"'


def _in_words(name: str, fact: Any, language: str) -> str:
    words = PHRASES[language]
    if isinstance(fact, Place):
        return str(words["row"]).format(file=fact.file, row=fact.row)
    if isinstance(fact, Mapping):
        return str(fact[language])
    if isinstance(fact, tuple):
        return _several_in_words(name, fact, language)
    if name in {"kind", "found", "source", "target"}:
        return _label(str(fact), language)
    return masked(str(fact))


def _several_in_words(name: str, facts: tuple[Any, ...], language: str) -> str:
    words = PHRASES[language]
    if name in {"near", "expected"}:
        told = ", ".join(_in_words("", one, language) for one in facts)
        return str(words[name]).format_map({name: told}) if facts else ""
    if name == "why":
        return str(words[facts[0]]).format(*facts[1:])
    if name == "sheets":
        return _sheets(facts, language)
    if name == "others":
        others = ", ".join(_label(one, language) for one in facts)
        return f" ({others})" if facts else ""
    return f" {words['and']} ".join(_in_words("kind", one, language) for one in facts)


def _sheets(kinds: Sequence[str], language: str) -> str:
    words = PHRASES[language]
    if len(kinds) > MOST_SHEETS_TOLD:
        return str(words["any sheet"])
    names = f" {words['and']} ".join(_sheet(kind, language) for kind in kinds)
    return str(words["the sheet"]).format(names=names)


def _sheet(kind: str, language: str) -> str:
    return NODE_KINDS[kind].sheet_da if language == "da" else NODE_KINDS[kind].sheet


def _label(name: str, language: str) -> str:
    kind = NODE_KINDS.get(name) or TIE_KINDS.get(name)
    if kind is None:
        return name
    return kind.label_da.lower() if language == "da" else kind.label.lower()
