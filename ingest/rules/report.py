"""What a check has found so far: problems, notes, and the rows that cannot be loaded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from ingest.problems import Fault, Place, Problem
from ingest.sheets.grid import Sheet

TEMPLATE_ROWS = "examples-left-out"


class Report:
    """Problems and unsound rows by sheet; a row is named by its number, a sheet by its place."""

    def __init__(self, sheets: Sequence[Sheet], language: str) -> None:
        self.sheets = tuple(sheets)
        self.language = language
        self.problems: list[tuple[int, Problem]] = []
        self.notes: list[Problem] = []
        self.unsound: list[set[int]] = [set() for _ in sheets]
        self.left_out: list[set[int]] = [set() for _ in sheets]

    def add(self, at: int, fault: Fault, *, row: int | None = None, column: str = "") -> None:
        """Record one fault on sheet *at*; one with a row makes that row unsound."""
        place = self.sheets[at].place(row, column)
        self.problems.append((at, Problem(place, fault.code, fault.facts, self.language)))
        if row is not None:
            self.unsound[at].add(row)

    def take_over(self, at: int) -> None:
        """Record what reading sheet *at* has already found."""
        for problem in self.sheets[at].problems:
            self.add(at, Fault(problem.code, problem.facts), row=problem.row, column=problem.column)
        for note in self.sheets[at].notes:
            self.note(at, note.code, **note.facts)

    def note(self, at: int, code: str, *, column: str = "", **facts: Any) -> None:
        """Record what was done on sheet *at* that stops nothing; template rows once for a file."""
        place = self.sheets[at].place(None, column)
        if code == TEMPLATE_ROWS:
            place = Place(self.sheets[at].file)
            for old in self.notes:
                if old.code == code and old.file == self.sheets[at].file:
                    facts["count"] += old.facts["count"]
                    self.notes.remove(old)
                    break
        self.notes.append(Problem(place, code, facts, self.language))

    def set_aside(self, at: int, rows: Iterable[int]) -> None:
        """Count *rows* of sheet *at* as unsound without a problem of their own."""
        self.unsound[at].update(rows)

    def leave_out(self, at: int, rows: Iterable[int], code: str) -> None:
        """Note that sound *rows* of sheet *at* add nothing, for the reason *code*."""
        new = set(rows) - self.left_out[at]
        if new:
            self.left_out[at] |= new
            self.note(at, code, count=len(new))

    def sound(self, at: int, frame: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of *frame*, on sheet *at*, that are sound and add something."""
        gone = self.unsound[at] | self.left_out[at]
        return frame[~frame.index.isin(gone)] if gone else frame

    def in_file_order(self) -> tuple[Problem, ...]:
        """Return every problem by sheet, row and column."""
        return tuple(problem for _, problem in sorted(self.problems, key=self._order))

    def _order(self, found: tuple[int, Problem]) -> tuple[int, int, int]:
        at, problem = found
        headings = self.sheets[at].headings
        column = headings.index(problem.column) if problem.column in headings else -1
        return at, problem.row or 0, column
