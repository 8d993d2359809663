"""Which kind each node of a plain file is: by its own word, or by a mapping the person gives."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from graph.errors import SettingsError
from graph.model import (
    ACTOR_KINDS,
    ILDSJAEL_SYNONYMS,
    NODE_KINDS,
    ORGANISATION_FORMS,
    Column,
    kind_named,
    normalised,
)
from ingest.problems import Fault, quoted
from ingest.rules.options import Options
from ingest.rules.parts import Part, part_of
from ingest.rules.recognise import KIND_COLUMN, Headings, folded, read_headings
from ingest.rules.report import Report
from ingest.sheets.grid import as_text

FORM_OF_WORD = {
    normalised(word): form for form, words in ORGANISATION_FORMS.items() for word in words
}
CHILD_WORDS = ("barn", "child")
FEW = 20  # distinct values of a column that may well name kinds


def plain_parts(report: Report, at: int, options: Options) -> list[Part]:
    """Return a part per kind of the nodes on sheet *at*; a row without a kind is a problem."""
    sheet = report.sheets[at]
    own = read_headings(sheet.headings, [KIND_COLUMN]).place_of("kind")
    mapped = _mapped_places(sheet.headings, options.kind_of)
    words = _words(sheet.table, own)
    kinds = _kinds(sheet.table, words, mapped)
    _tell_unmapped(
        report, at, kinds, place=_place_to_map(sheet.table, sheet.headings, own=own, mapped=mapped)
    )
    used = {own, *mapped}
    parts = [
        _part(report, at, kind, table=sheet.table[kinds == kind], used=used)
        for kind in NODE_KINDS
        if (kinds == kind).any()
    ]
    for part in parts:
        _add_what_words_say(part, words.loc[part.frame.index])
    _tell_unread(report, at, parts, used=used)
    return parts


def known_kind(word: str) -> str:
    """Return the node kind that *word* names; a SettingsError says which there are."""
    kind = kind_named(word)
    if kind is None:
        raise SettingsError(f"--kind-of: {word!r} is not a kind. Choose: {', '.join(NODE_KINDS)}.")
    return kind


def _mapped_places(
    headings: Sequence[str], kind_of: Mapping[tuple[str, str], str]
) -> dict[int, dict[str, str]]:
    """Return, by place of the column, which kind each of its (folded) values names."""
    mapped: dict[int, dict[str, str]] = {}
    places = {folded(heading): at for at, heading in enumerate(headings)}
    for (heading, value), word in kind_of.items():
        if folded(heading) not in places:
            raise SettingsError(
                f"--kind-of: there is no column {heading!r}. There are: {', '.join(headings)}."
            )
        mapped.setdefault(places[folded(heading)], {})[folded(value)] = known_kind(word)
    return mapped


def _words(table: pd.DataFrame, own: int | None) -> pd.Series[Any]:
    if own is None:
        return pd.Series([None] * len(table), dtype=object, index=table.index)
    return table[own].map(lambda cell: normalised(as_text(cell)), na_action="ignore")


def _kinds(
    table: pd.DataFrame, words: pd.Series[Any], mapped: Mapping[int, Mapping[str, str]]
) -> pd.Series[Any]:
    kinds = pd.Series([None] * len(table), dtype=object, index=table.index)
    for place, kind_by_value in mapped.items():
        values = table[place].map(lambda cell: folded(as_text(cell)), na_action="ignore")
        kinds = kinds.where(kinds.notna(), values.map(kind_by_value))
    return kinds.where(kinds.notna(), words.map(kind_named, na_action="ignore"))


def _place_to_map(
    table: pd.DataFrame, headings: Sequence[str], *, own: int | None, mapped: Mapping[int, object]
) -> int | None:
    """Return the column whose values most likely name kinds, None when there is none."""
    if own is not None:
        return own
    is_id = [folded(heading) == "id" for heading in headings]
    few = [at for at in table.columns if not is_id[at] and table[at].nunique() <= FEW]
    return next(iter([*mapped, *few]), None)


def _tell_unmapped(report: Report, at: int, kinds: pd.Series[Any], *, place: int | None) -> None:
    sheet = report.sheets[at]
    lacking = sheet.table[kinds.isna()]
    report.set_aside(at, lacking.index.tolist())
    if lacking.empty:
        return
    if place is None:
        report.add(at, Fault("missing-column", {"missing": quoted("kind")}))
        return
    heading = sheet.headings[place]
    for value, count in lacking[place].fillna("").map(as_text).value_counts().items():
        kind = kind_named(str(value)) or "Citizen"
        option = f"--kind-of {shlex.quote(f'{heading}.{value}={kind}')}"
        facts = {
            "count": int(count),
            "field": heading,
            "value": quoted(value),
            "option": option,
            "known": ", ".join(ACTOR_KINDS),
        }
        report.add(at, Fault("unmapped-kind", facts), column=heading)


def _part(
    report: Report, at: int, kind: str, *, table: pd.DataFrame, used: set[int | None]
) -> Part:
    """Return the rows of one kind; columns that other kinds have are left to them."""
    found = read_headings(report.sheets[at].headings, NODE_KINDS[kind].columns)
    columns: dict[int, Column] = {
        place: column for place, column in found.columns.items() if place not in used
    }
    return part_of(report, at, kind, headings=Headings(columns), table=table)


def _add_what_words_say(part: Part, words: pd.Series[Any]) -> None:
    """Fill in what a kind's word says beyond the kind: an ildsjæl, a child, a foundation."""
    if part.kind == "Citizen":
        _mark(part, "is_ildsjael", words.isin([normalised(word) for word in ILDSJAEL_SYNONYMS]))
        _mark(part, "is_child", words.isin(CHILD_WORDS))
    if part.kind == "Organisation":
        forms = words.map(FORM_OF_WORD).astype(object)
        if "form" in part.frame:
            forms = part.frame["form"].where(part.frame["form"].notna(), forms)
        part.frame["form"] = forms.where(forms.notna(), None)


def _mark(part: Part, name: str, said: pd.Series[Any]) -> None:
    """Set the claim *name* where the row's word *said* so."""
    if said.any():
        old = part.frame.get(name, pd.Series([None] * len(said), dtype=object, index=said.index))
        part.frame[name] = old.astype(object).mask(said, True)


def _tell_unread(report: Report, at: int, parts: Sequence[Part], *, used: set[int | None]) -> None:
    if not parts:
        return
    read = {heading for part in parts for heading in part.headings.values()}
    for place, heading in enumerate(report.sheets[at].headings):
        if place not in used and heading not in read:
            report.note(at, "column-not-read", column=heading, value=quoted(heading))
