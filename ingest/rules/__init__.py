"""
Check sheets by the rules of the model: every fault in one pass, and what the sound rows say.

What a sheet is comes from ``recognise``, typed rows from ``parts``, the single rules from
``ids``, ``ends`` and ``people``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.model import LOAD_COLUMNS, NODE_KINDS, Column
from graph.records import Delivery
from ingest.problems import Fault, Problem
from ingest.rules.answers import missing_answers, read_answers, with_id
from ingest.rules.ends import check_ends, check_references
from ingest.rules.ids import Ids, register
from ingest.rules.kinds import plain_parts
from ingest.rules.options import Options
from ingest.rules.parts import Part, node_part, tie_part
from ingest.rules.people import check_legal_basis, look_for_cpr
from ingest.rules.recognise import (
    LOAD,
    NODES,
    TIES,
    close_to,
    in_signs,
    joined,
    meaning_of,
    sheet_names,
)
from ingest.rules.report import Report
from ingest.rules.rows import node_rows, reference_ties, tie_rows
from ingest.rules.same_ties import merge_same_ties
from ingest.rules.tie_kinds import give_tie_kinds, tell_lacking_tie_kinds
from ingest.sheets.grid import Sheet

__all__ = ["Checked", "Options", "check"]
PERIODS = (("valid_from", "valid_to"), ("paused_from", "paused_to"))
KnownIds = Mapping[str, str] | Callable[[set[str]], Mapping[str, str]]


@dataclass(frozen=True)
class Checked:
    """
    What a set of sheets says, and what is wrong with it.

    ``rows`` = rows of ``delivery`` that stand on a row of their own + ``repeats`` +
    ``quarantined``.

    Attributes:
        delivery: What the sound rows say; the first ``row_ties[kind]`` ties of a kind have a
            row of their own, the rest come from reference columns.
        problems: Every fault, in file order; one stops a load.
        dependents: Sound rows that are set aside because they refer to an unsound one.
        notes: What was done that stops nothing.
        missing: The questions about the data that still need an answer.
        rows: Data rows as the spreadsheets show them, without *Om data*.
        quarantined: Rows that are not in ``delivery``.
        repeats: Rows that repeat another, or tie something to itself in a plain file.
    """

    delivery: Delivery
    problems: tuple[Problem, ...]
    dependents: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    missing: tuple[Column, ...]
    row_ties: dict[str, int]
    rows: int
    quarantined: int
    repeats: int

    @property
    def can_skip(self) -> bool:
        """Whether setting rows aside is enough: no problem is with a whole sheet."""
        return all(problem.row is not None for problem in self.problems)


def check(
    sheets: Sequence[Sheet], options: Options | None = None, *, known_ids: KnownIds | None = None
) -> Checked:
    """
    Return what *sheets* say together and every fault in them.

    Args:
        known_ids: Id → kind of what the store already holds, or what looks that up for a set
            of ids; rows may refer to these.

    Raises:
        SettingsError: An option names a kind or column that is not there.
    """
    options = options or Options()
    report = Report(sheets, options.language)
    meanings = [_meaning(report, at) for at in range(len(sheets))]
    about = [at for at, meaning in enumerate(meanings) if meaning == LOAD]
    plain = NODES in meanings and not set(meanings) & set(NODE_KINDS)
    load = read_answers(report, about, options, plain=plain)
    look_for_cpr(report, load)
    parts = _node_parts(report, meanings, options)
    ties = _tie_parts(report, meanings, options, plain=plain)
    missing = _ask(report, load, about, parts=parts) if options.for_store else []
    ids = register(report, [*parts, *ties], _look_up(known_ids))
    for part in ties:
        tell_lacking_tie_kinds(report, part, ids)
    if not any(problem.code == "unmapped-kind" for _, problem in report.problems):
        _check_rows(report, [*parts, *ties], ids)
        for part in ties:
            check_ends(report, part, ids, plain=plain)
    merge_same_ties(report, ties, plain=plain)
    if sheets and not any(len(sheet.table) for at, sheet in enumerate(sheets) if at not in about):
        report.add(0, Fault("no-data"))
    problems = report.in_file_order()
    dependents = _set_dependents_aside(report, [*parts, *ties], ids)
    return _checked(
        report,
        (parts, ties),
        with_id(load),
        about=about,
        found=(problems, dependents, tuple(missing)),
    )


def _meaning(report: Report, at: int) -> str:
    sheet = report.sheets[at]
    report.take_over(at)
    if not sheet.headings:
        return ""
    meaning = meaning_of(sheet)
    if not meaning:
        by_word = {word: names for names in sheet_names() for word in names.values()}
        near = tuple(in_signs(by_word[word]) for word in close_to(sheet.title, by_word))
        known = joined(map(in_signs, sheet_names()))
        report.add(at, Fault("unknown-sheet", {"near": near, "known": known}))
        report.set_aside(at, sheet.table.index.tolist())
    return meaning


def _node_parts(report: Report, meanings: Sequence[str], options: Options) -> list[Part]:
    parts: list[Part] = []
    for at, meaning in enumerate(meanings):
        if meaning == NODES:
            parts += plain_parts(report, at, options)
        elif meaning in NODE_KINDS:
            parts.append(node_part(report, at, NODE_KINDS[meaning]))
    return parts


def _tie_parts(
    report: Report, meanings: Sequence[str], options: Options, *, plain: bool
) -> list[Part]:
    found = [at for at, meaning in enumerate(meanings) if meaning == TIES]
    parts = [tie_part(report, at, options, plain=plain) for at in found]
    whole = [part for part in parts if {"source", "target"} <= set(part.frame)]
    for part in whole:
        give_tie_kinds(report, part, options)
    return whole


def _ask(
    report: Report, load: Mapping[str, Any], about: list[int], *, parts: Sequence[Part]
) -> list[Column]:
    missing = missing_answers(report, load, about) if report.sheets else []
    if check_legal_basis(report, parts, dict(load)):
        missing += [column for column in LOAD_COLUMNS if column.name == "legal_basis"]
    return missing


def _look_up(known_ids: KnownIds | None) -> Callable[[set[str]], Mapping[str, str]]:
    if known_ids is None:
        return lambda _: {}
    if callable(known_ids):
        return known_ids
    return lambda ids: {node: known_ids[node] for node in ids if node in known_ids}


def _check_rows(report: Report, parts: Sequence[Part], ids: Ids) -> None:
    for part in parts:
        check_references(report, part, ids)
        for start, end in PERIODS:
            if start in part.frame and end in part.frame:
                _check_period(report, part, start=start, end=end)


def _check_period(report: Report, part: Part, *, start: str, end: str) -> None:
    both = part.frame[[start, end]].dropna()
    for row in both.index[both[end] < both[start]]:
        facts = {"start": part.headings[start]}
        report.add(
            part.at, Fault("ends-before-start", facts), row=int(row), column=part.headings[end]
        )


def _set_dependents_aside(report: Report, parts: Sequence[Part], ids: Ids) -> tuple[Problem, ...]:
    """Set aside rows that refer to what only unsound rows say, and those that refer to them."""
    dependents: list[Problem] = []
    while new := _dependents(report, parts, ids):
        dependents += new
    return tuple(dependents)


def _dependents(report: Report, parts: Sequence[Part], ids: Ids) -> list[Problem]:
    there: set[str] = set(ids.known)
    for part in parts:
        if "id" in part.frame:
            there.update(report.sound(part.at, part.frame)["id"].dropna())
    gone = set(ids.own) - there
    found: list[Problem] = []
    for part in parts:
        frame = report.sound(part.at, part.frame)
        for name, column in part.columns.items():
            if not column.refers_to or name not in frame or not gone:
                continue
            rows = frame.index[frame[name].isin(gone)].tolist()
            fresh = set(rows) - report.unsound[part.at]
            report.set_aside(part.at, fresh)
            for row in sorted(fresh):
                place = report.sheets[part.at].place(row, part.headings[name])
                found.append(Problem(place, "depends", language=report.language))
    return found


def _checked(
    report: Report,
    parts: tuple[Sequence[Part], Sequence[Part]],
    load: dict[str, Any],
    *,
    about: Sequence[int],
    found: tuple[tuple[Problem, ...], tuple[Problem, ...], tuple[Column, ...]],
) -> Checked:
    nodes = node_rows(report, parts[0])
    ties = tie_rows(report, parts[1])
    row_ties = {kind: len(rows) for kind, rows in ties.items()}
    for kind, rows in reference_ties(report, parts[0], ties).items():
        ties.setdefault(kind, []).extend(rows)
    counted = [at for at in range(len(report.sheets)) if at not in about]
    unsound = [report.unsound[at] & set(report.sheets[at].table.index) for at in counted]
    repeats = [report.left_out[at] - report.unsound[at] for at in counted]
    return Checked(
        Delivery(load, nodes, ties),
        *found[:2],
        tuple(report.notes),
        found[2],
        row_ties,
        rows=sum(len(report.sheets[at].table) for at in counted),
        quarantined=sum(map(len, unsound)),
        repeats=sum(map(len, repeats)),
    )
