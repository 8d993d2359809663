"""Uploaded files: put aside for as long as they are read, checked, and gone again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import streamlit as st

from graph.model import LOAD_COLUMNS, Column
from graph.store import Store
from ingest import loader, rules, sheets
from ingest.cpr import masked
from ingest.problems import Place, Problem
from ingest.rules import Checked, Options
from ui.state import language, once_for, say
from ui.widgets.checked import ask_about, show_problems
from ui.widgets.text import clean, plain

LONGEST_NAME = 120
ASKED_FOR = {"missing-answer", "no-legal-basis"}  # faults that the form itself mends
BASIS_OF = {
    "no-basis-for-child": "legal_basis_children",
    "no-basis-for-protected": "legal_basis_protected",
    "cpr": "legal_basis_cpr",
}
# what an answer alone mends; whoever finds a CPR number may rather take it out
ANSWERABLE = ASKED_FOR | (BASIS_OF.keys() - {"cpr"})
WHOLE_FILE = {
    *("empty-file", "unreadable-file", "unfinished-quote", "unknown-encoding"),
    *("locked-file", "pdf-file"),
    *("too-large", "refused-file", "unknown-sheet", "missing-column"),
}
# faults that may only follow from the rows of another file, which was not read
FOLLOWING = {"unknown-id", "wrong-kind", "swapped-ends", "wrong-ends", "depends"}
ANSWERS = {column.label_da for column in LOAD_COLUMNS}


class Upload(Protocol):
    """A file as the browser sent it."""

    name: str
    file_id: str

    def getvalue(self) -> bytes:
        """Return its bytes."""


def checked_with_answers(uploads: Sequence[Upload], store: Store) -> Checked | None:
    """
    Check *uploads*, ask what *Om data* does not say, and check again with the answers.

    None while an answer is missing or wrong, and when a file as a whole is not what it should be:
    then that is said first, with every fault in the others, and nothing is asked.
    """
    first = _checked_once(uploads, {}, store)
    if faults := _of_whole_files(first.problems):
        _show_faults([*faults, *_of_rows(first.problems)], "loading.problems")
        _tell_sound(uploads, first.problems)
        if _any_hidden(first.problems):
            st.caption(say("loading.then_references"))
        return None
    above = st.container()  # the form: what is wrong is seen before it, not after
    answers = ask_about(_questions(first))
    checked = _checked_once(uploads, answers, store) if answers else first
    with above:
        if wrong := [_in_the_form(fault) for fault in checked.problems if _is_of_form(fault)]:
            _show_faults(wrong, "about.wrong")
            return None
        if not checked.missing:
            return checked
        _show_faults([fault for fault in checked.problems if fault.code not in ANSWERABLE])
        st.info(say("about.missing"))
    return None


def _show_faults(faults: Sequence[Problem], sentence: str = "loading.problems") -> None:
    if faults:
        st.error(say(sentence, n=len(faults)))
        show_problems(faults)


def _tell_sound(uploads: Sequence[Upload], problems: Sequence[Problem]) -> None:
    """Name the files that nothing was found in, so that nobody takes them for lost."""
    faulty = {problem.place.file for problem in problems if problem.code not in ANSWERABLE}
    names = [shown_name(upload) for upload in uploads]
    sound = [name for name in names if name not in faulty]
    if sound:
        st.caption(say("loading.in_order", files=[plain(name) for name in sound]))


def _of_whole_files(problems: Sequence[Problem]) -> list[Problem]:
    """Return what is wrong with files as a whole; that one has no rows only when that is all."""
    found = [problem for problem in problems if problem.code in WHOLE_FILE]
    return found or [problem for problem in problems if problem.code == "no-data"]


def _of_rows(problems: Sequence[Problem]) -> list[Problem]:
    """Return the faults of rows, without those that a file that cannot be read may be behind."""
    later = WHOLE_FILE | ASKED_FOR | set(BASIS_OF) | FOLLOWING | {"no-data"}
    return [problem for problem in problems if problem.code not in later]


def _any_hidden(problems: Sequence[Problem]) -> bool:
    return any(problem.code in FOLLOWING for problem in problems)


def _questions(checked: Checked) -> list[Column]:
    """Return what to ask: what is missing, and the legal basis that some of the rows need."""
    found = {problem.code for problem in checked.problems}
    names = {column.name for column in checked.missing}
    names |= {name for code, name in BASIS_OF.items() if code in found}
    return [column for column in LOAD_COLUMNS if column.name in names]


def _is_of_form(problem: Problem) -> bool:
    return problem.row is None and problem.column in ANSWERS and problem.code.startswith("bad-")


def _in_the_form(problem: Problem) -> Problem:
    """Return a fault in an answer as one of the form, not of the file it was given with."""
    return replace(problem, place=Place(say("about.form"), column=problem.column))


def _checked_once(uploads: Sequence[Upload], answers: Mapping[str, str], store: Store) -> Checked:
    files = tuple(upload.file_id for upload in uploads)
    key = (files, tuple(sorted(answers.items())), language(), store.version())
    with st.spinner(say("loading.checking")):
        return once_for("checked", key, lambda: check_uploads(uploads, answers, store))


def check_uploads(uploads: Sequence[Upload], answers: Mapping[str, str], store: Store) -> Checked:
    """
    Return what *uploads* say together as one load, and every fault in them.

    The files lie in a folder of their own only while they are read; the name that the browser
    gave never decides where.

    Raises:
        SheetError: A file is of a kind that is not read.
    """
    with TemporaryDirectory(prefix="brobygger-") as folder:
        paths = [_put_aside(upload, Path(folder) / str(n)) for n, upload in enumerate(uploads)]
        found = sheets.read(paths)
    options = Options(answers=answers, language=language())
    return rules.check(found, options, known_ids=loader.known_ids(store))


def _put_aside(upload: Upload, folder: Path) -> Path:
    folder.mkdir()
    path = folder / _name_of(upload)
    path.write_bytes(upload.getvalue())
    return path


def shown_name(upload: Upload) -> str:
    """Return the name of a file as it may be shown; not yet safe for Markdown."""
    return masked(_name_of(upload))


def _name_of(upload: Upload) -> str:
    """Return the last part of the name that the browser gave, made fit for a file."""
    name = clean(Path(upload.name.replace("\\", "/")).name)
    return name[-LONGEST_NAME:].lstrip(".") or "file"
