"""Which sheet is which, and which column: by the words of the model, Danish or English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from graph.model import (
    LOAD_SHEET,
    NODE_KINDS,
    TIE_COLUMNS,
    TIES_SHEET,
    Column,
    kind_named,
    normalised,
)
from ingest.sheets.grid import Sheet

NODES, TIES, LOAD = "nodes", "ties", "load"
NODES_WORDS = ("nodes", "noder", "knuder", "aktører", "actors", "vertices")
TIES_WORDS = (*TIES_SHEET[:2], *TIES_SHEET[2], "links", "edgelist", "forbindelser")
LOAD_WORDS = (*LOAD_SHEET[:2], *LOAD_SHEET[2])
FIELD_WORDS, ANSWER_WORDS = ("felt", "field", "spørgsmål"), ("svar", "answer", "value")
KIND_COLUMN = Column("kind", "art", "text", synonyms=("type", "slags", "nodetype", "node type"))
NOT_FILLED_IN = ("Suggestion",)  # kept by the program itself
LEFT_OUT = ("origin",)  # columns of the sample data only
CLOSE, ALIKE = 72, 85  # of 100: with the same first letter, and without
SHORT = 2  # letters of a word that says too little alone


@dataclass(frozen=True)
class Headings:
    """What the headings of a sheet mean: column by place, and the rest."""

    columns: dict[int, Column]
    unknown: tuple[int, ...] = ()
    doubles: tuple[tuple[int, int], ...] = ()

    def place_of(self, name: str) -> int | None:
        """Return the place of the column *name*, None when the sheet lacks it."""
        return next((at for at, column in self.columns.items() if column.name == name), None)


def folded(text: str) -> str:
    """Return *text* as titles and headings are compared: words, æ as ae, without signs."""
    plain = normalised(text).replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return " ".join(re.sub(r"[^\w%:]+|_", " ", plain).split())


def meaning_of(sheet: Sheet) -> str:
    """Return a node kind, ``nodes``, ``ties`` or ``load``; empty when nothing tells."""
    words = [word for word in folded(sheet.title).split() if not word.isdigit()]
    whole = _SHEET_WORDS.get(" ".join(words))
    if whole:
        return whole
    return _by_headings(sheet.headings) or _by_words(words) or _by_id(sheet.headings)


def read_headings(headings: Sequence[str], columns: Iterable[Column]) -> Headings:
    """Return which of *columns* each heading names, by name, label or synonym."""
    words = {word: column for column in columns for word in column_words(column)}
    found: dict[int, Column] = {}
    unknown: list[int] = []
    doubles: list[tuple[int, int]] = []
    for at, heading in enumerate(headings):
        column = words.get(folded(heading))
        first = next((old for old, one in found.items() if one is column), None)
        if column is None:
            unknown.append(at)
        elif first is not None:
            doubles.append((first, at))
        else:
            found[at] = column
    return Headings(found, tuple(unknown), tuple(doubles))


def column_words(column: Column) -> set[str]:
    """Return the folded words that may head *column*."""
    words = {column.name, column.label_da, *column.synonyms}
    if column.type == "reference":
        words |= {column.name.removesuffix("_id"), f"{column.label_da} id"}
    return {folded(word) for word in words}


def close_to(word: str, words: Iterable[str], *, limit: int = 3) -> tuple[str, ...]:
    """
    Return the *words* that *word* may have been meant as, the closest first; none when unsure.

    A guess is misspelt a little and begins alike, or stands whole in what was written: never only
    a word with some of the same letters.
    """
    scores = {other: _likeness(word, other) for other in words}
    close = [other for other in sorted(scores, key=lambda other: -scores[other]) if scores[other]]
    return tuple(close[:limit])


def close_columns(word: str, columns: Iterable[Column]) -> tuple[Mapping[str, str], ...]:
    """Return what *word* may have been meant as, as headings in both languages."""
    by_word = {word: column for column in columns for word in _headings_of(column).values()}
    found = dict.fromkeys(by_word[close].name for close in close_to(word, by_word))
    named = {column.name: column for column in by_word.values()}
    return tuple(in_signs(_headings_of(named[name])) for name in found)


def headings_of(columns: Iterable[Column]) -> Mapping[str, str]:
    """Return the headings of *columns* by language, in one line each."""
    told = [column for column in columns if column.name not in LEFT_OUT]
    return joined(in_signs(_headings_of(column)) for column in told)


def sheet_names() -> list[Mapping[str, str]]:
    """Return the names of the sheets that people fill in, by language."""
    kinds = [kind for kind in NODE_KINDS.values() if kind.name not in NOT_FILLED_IN]
    names = [(kind.sheet_da, kind.sheet) for kind in kinds]
    names += [(TIES_SHEET[0], TIES_SHEET[1]), (LOAD_SHEET[0], LOAD_SHEET[1])]
    return [{"da": danish, "en": english} for danish, english in names]


def in_signs(words: Mapping[str, str]) -> Mapping[str, str]:
    """Return *words* as something to be written just so."""
    return {language: f"»{word}«" for language, word in words.items()}


def joined(several: Iterable[Mapping[str, str]]) -> Mapping[str, str]:
    """Return *several* words in one line for each language."""
    words = list(several)
    return {language: ", ".join(word[language] for word in words) for language in ("da", "en")}


def _headings_of(column: Column) -> Mapping[str, str]:
    name = column.name.removesuffix("_id") if column.type == "reference" else column.name
    return {"da": column.label_da, "en": name.replace("_", " ")}


def _likeness(word: str, other: str) -> float:
    """Return how alike two words are, of 100; 0 where a guess would mislead."""
    one, two = folded(word), folded(other)
    if not one or not two:
        return 0
    if len(two) > SHORT and f" {two} " in f" {one} ":
        return 100
    alike = fuzz.ratio(one, two)
    return alike if alike >= (CLOSE if one[0] == two[0] else ALIKE) else 0


def _by_headings(headings: Sequence[str]) -> str:
    names = {column.name for column in read_headings(headings, TIE_COLUMNS).columns.values()}
    if {"source", "target"} <= names:
        return TIES
    words = {folded(heading) for heading in headings}
    is_load = words & set(map(folded, FIELD_WORDS)) and words & set(map(folded, ANSWER_WORDS))
    return LOAD if is_load and len(words) <= 3 else ""


def _by_words(words: Sequence[str]) -> str:
    meanings = {_SHEET_WORDS[word] for word in words if word in _SHEET_WORDS}
    for sure in (NODES, TIES, LOAD):
        if sure in meanings:
            return sure
    return meanings.pop() if len(meanings) == 1 else ""


def _by_id(headings: Sequence[str]) -> str:
    words = {folded(heading) for heading in headings}
    named = words & (column_words(KIND_COLUMN) | {"sector", "sektor"})
    return NODES if "id" in words and named else ""


_SHEET_WORDS = {
    folded(word): kind.name
    for kind in NODE_KINDS.values()
    for word in (kind.name, kind.label, kind.label_da, kind.sheet, kind.sheet_da, *kind.synonyms)
    if kind_named(word) == kind.name
} | {
    folded(word): meaning
    for meaning, words in ((NODES, NODES_WORDS), (TIES, TIES_WORDS), (LOAD, LOAD_WORDS))
    for word in words
}
