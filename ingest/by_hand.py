"""What a person types, checked by the rules of the files and made an edit that can be stored."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from graph.edits import HAND, RECORDED, Change, Edit, Thing
from graph.model import (
    BETWEEN_ENDS,
    LOAD_COLUMNS,
    LOAD_SHEET,
    NODE_KINDS,
    PERSON_KINDS,
    TIE_COLUMNS,
    TIE_KINDS,
    TIES_SHEET,
    Column,
)
from graph.records import Row
from graph.store import Store
from graph.store.edits import Said, change_to, said_by
from ingest import rules
from ingest.cpr import has_cpr
from ingest.loader import known_ids
from ingest.problems import Place, Problem
from ingest.rules import Checked
from ingest.sheets.grid import Sheet, sheet_of

TIES, REMOVE = "ties", "remove"
ABOUT = ("who", "known_from")  # asked for beside the answers about the data
PROTECTING = ("is_child", "protected", "age_band")  # what the rules look at to protect a person
BASIS_OF = {
    "no-legal-basis": "legal_basis",
    "no-basis-for-child": "legal_basis_children",
    "no-basis-for-protected": "legal_basis_protected",
}
_REAL_LOADS = (
    "MATCH (l:Load) RETURN count(l) AS loads, "
    "count(CASE WHEN coalesce(l.invented, false) THEN null ELSE 1 END) AS real"
)
NOT_CARRIED = ("key", "load", "source", RECORDED)  # by a tie whose start is corrected


@dataclass(frozen=True)
class Wish:
    """
    What a person wants to stand.

    Attributes:
        task: As of ``Edit``.
        kind: A node kind, or ``ties``.
        row: Cells by the names of the model's columns; None empties one.
        gone: Ties to be taken away, by thing.
        is_new: Whether it may not be there already.
    """

    task: str
    kind: str
    row: Row
    gone: tuple[Thing, ...] = ()
    is_new: bool = False


@dataclass(frozen=True)
class Draft:
    """
    What would be stored, or what prevents it.

    Attributes:
        faults: By the name of the field, empty for those of none.
        needed: The fields that must be filled in.
        is_taken: Whether it is there already, so that it cannot be new.
        edit: None unless all is well and something would change.
    """

    faults: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    needed: tuple[str, ...] = ()
    is_taken: bool = False
    edit: Edit | None = None

    @property
    def is_sound(self) -> bool:
        """Whether nothing prevents it."""
        return not (self.faults or self.needed or self.is_taken)


def draft(store: Store, wish: Wish, about: Mapping[str, str], *, language: str = "da") -> Draft:
    """
    Return *wish* as an edit, or every fault in it, as a file with the same rows would have.

    Args:
        about: ``who`` makes it, from where it is ``known_from``, and the answers about the data.
    """
    if _is_all_invented(store):
        about = {**about, "invented": "ja"}
    sheets = [_about_sheet(about), *_sheets(store, wish)]
    options = rules.Options(language=language)
    checked = rules.check(sheets, options, known_ids=known_ids(store))
    faults, needed = _faults(checked, wish, about, language=language)
    if faults or needed:
        return Draft(faults, needed)
    changes, is_taken = _changes(store, wish, checked, edit=uuid.uuid4().hex)
    if is_taken or not changes:
        return Draft(is_taken=is_taken)
    return Draft(
        edit=Edit(
            id=changes[0].key,
            at=datetime.now(UTC),
            task=wish.task,
            who=about["who"].strip(),
            known_from=about["known_from"].strip(),
            purpose=checked.delivery.load["purpose"],
            changes=changes,
        )
    )


def _is_all_invented(store: Store) -> bool:
    """Return whether the store holds sample data alone: what is made of it is invented too."""
    (found,) = store.rows(_REAL_LOADS)
    return found["loads"] > 0 and found["real"] == 0


def _about_sheet(about: Mapping[str, str]) -> Sheet:
    answers = {"source": HAND, "list_type": "addition"} | {
        column.name: about.get(column.name) for column in LOAD_COLUMNS if about.get(column.name)
    }
    labels = {column.name: column.label_da for column in LOAD_COLUMNS}
    rows = [[labels[name], answer] for name, answer in answers.items()]
    return sheet_of([["felt", "svar"], *rows], file=LOAD_SHEET[0], title=LOAD_SHEET[0])


def _sheets(store: Store, wish: Wish) -> list[Sheet]:
    """Return the sheet of the wish, and those of the persons whose tie it is."""
    if wish.kind != TIES:
        row = wish.row
        if wish.kind in PERSON_KINDS:
            row = _protecting(store, wish.kind, row["id"]) | row
        return [_node_sheet(wish.kind, [row])]
    columns = {column.name: column for column in TIE_COLUMNS if column.name in wish.row}
    sheets = [_sheet(columns.values(), [wish.row], title=TIES_SHEET[0])]
    ends = {end for end in (wish.row["source"], wish.row["target"]) if end}
    kinds = known_ids(store)(ends)
    for kind in PERSON_KINDS:
        persons = [_protecting(store, kind, end) for end in sorted(ends) if kinds.get(end) == kind]
        sheets += [_node_sheet(kind, persons)] if persons else []
    return sheets


def _protecting(store: Store, kind: str, identifier: str) -> Row:
    """Return what the rules need to know of a person to protect them."""
    stands = store.edits.stored([(kind, identifier)])[kind, identifier] or {}
    names = [column.name for column in NODE_KINDS[kind].columns if column.name in PROTECTING]
    return {"id": identifier} | {name: stands.get(name) for name in names}


def _node_sheet(kind: str, rows: Sequence[Row]) -> Sheet:
    columns = [column for column in NODE_KINDS[kind].columns if column.name in rows[0]]
    return _sheet(columns, rows, title=NODE_KINDS[kind].sheet_da)


def _sheet(columns: Any, rows: Sequence[Row], *, title: str) -> Sheet:
    several = list(columns)
    cells = [[row[column.name] for column in several] for row in rows]
    return sheet_of([[column.label_da for column in several], *cells], file=title, title=title)


def _faults(
    checked: Checked, wish: Wish, about: Mapping[str, str], *, language: str
) -> tuple[dict[str, tuple[Problem, ...]], tuple[str, ...]]:
    """Return the faults by field, and the fields that must be filled in."""
    needed = [name for name in ABOUT if not about.get(name, "").strip()]
    needed += [column.name for column in checked.missing]
    needed += ["valid_to"] if wish.task == "end" and not wish.row.get("valid_to") else []
    found: dict[str, list[Problem]] = {}
    for problem in checked.problems:
        name = _field_of(problem, wish, about)
        if problem.code == "missing-value":
            needed.append(name)
        elif problem.code not in {"missing-answer", "no-legal-basis"}:
            found.setdefault(name, []).append(problem)
    for name in ABOUT:
        if has_cpr(about.get(name, "")):
            found[name] = [Problem(Place(LOAD_SHEET[0]), "cpr", language=language)]
    faults = {name: tuple(problems) for name, problems in found.items()}
    return faults, tuple(dict.fromkeys(needed))


def _field_of(problem: Problem, wish: Wish, about: Mapping[str, str]) -> str:
    """Return the name of the field that *problem* is with; empty when it is with none."""
    if problem.code in BASIS_OF:
        return BASIS_OF[problem.code]
    columns: Sequence[Column] = TIE_COLUMNS if wish.kind == TIES else NODE_KINDS[wish.kind].columns
    if problem.file == LOAD_SHEET[0]:
        columns = LOAD_COLUMNS
        if problem.column == "svar":
            return _answer_on(problem.row, about)
    return next((one.name for one in columns if one.label_da == problem.column), "")


def _answer_on(row: int | None, about: Mapping[str, str]) -> str:
    labels = _about_sheet(about).table[0]
    label = labels.get(row)
    return next((column.name for column in LOAD_COLUMNS if column.label_da == label), "")


def _changes(
    store: Store, wish: Wish, checked: Checked, *, edit: str
) -> tuple[tuple[Change, ...], bool]:
    """Return what would change, the load first, and whether the new thing is there already."""
    said = [] if wish.task == REMOVE else _said(checked, wish)
    stored = store.edits.stored([*(one.thing for one in said), *wish.gone])
    if said and (wish.is_new or _is_moved(said[0], wish)):
        if stored[said[0].thing] is not None:
            return (), True
        said[0] = _carrying(said[0], wish, stored)
    at = datetime.now(UTC)
    changes = [change_to(one, stored[one.thing], edit=edit, at=at) for one in said]
    for kind, key in set(wish.gone) - {one.thing for one in said}:
        ends = tuple(key.split(BETWEEN_ENDS)[:2])
        changes.append(Change(kind, key, stored[kind, key], None, ends))
    real = [change for change in changes if change.columns]
    if not real:
        return (), False
    load = change_to(said_by("Load", checked.delivery.load | {"id": edit}), None, edit=edit, at=at)
    return (load, *real), False


def _said(checked: Checked, wish: Wish) -> list[Said]:
    """Return what the rows say, first what the wish is about."""
    delivery = checked.delivery
    rows = [*delivery.nodes.items(), *delivery.ties.items()]
    said = [said_by(kind, row) for kind, some in rows for row in some]
    return sorted(said, key=lambda one: (one.thing[0] in TIE_KINDS) != (wish.kind == TIES))


def _is_moved(said: Said, wish: Wish) -> bool:
    """Return whether a tie gets another key than the one it replaces."""
    return wish.kind == TIES and bool(wish.gone) and said.thing not in wish.gone


def _carrying(said: Said, wish: Wish, stored: Mapping[Thing, Row | None]) -> Said:
    """Return *said* with what the tie that it replaces, if any, said and no form asks for."""
    old = stored[wish.gone[0]] if _is_moved(said, wish) else None
    carried = {name: value for name, value in (old or {}).items() if name not in NOT_CARRIED}
    return said._replace(values=carried | said.values)
