"""Uploaded files: put aside for as long as they are read, checked, and gone again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import streamlit as st

from graph.store import Store
from ingest import loader, rules, sheets
from ingest.rules import Checked, Options
from ui.state import language, once_for, say
from ui.widgets.checked import ask_about, show_problems
from ui.widgets.text import clean

LONGEST_NAME = 120
ASKED_FOR = {"missing-answer", "no-legal-basis"}  # faults that the form itself mends


class Upload(Protocol):
    """A file as the browser sent it."""

    name: str
    file_id: str

    def getvalue(self) -> bytes:
        """Return its bytes."""


def checked_with_answers(uploads: Sequence[Upload], store: Store) -> Checked | None:
    """
    Check *uploads*, ask what *Om data* does not say, and check again with the answers.

    None while an answer is missing.
    """
    first = _checked_once(uploads, {}, store)
    answers = ask_about(first.missing)
    checked = _checked_once(uploads, answers, store) if answers else first
    if not checked.missing:
        return checked
    st.info(say("about.missing"))
    if faults := [problem for problem in checked.problems if problem.code not in ASKED_FOR]:
        st.error(say("loading.problems", n=len(faults)))
        show_problems(faults)
    return None


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
    name = clean(Path(upload.name.replace("\\", "/")).name)
    path = folder / (name[-LONGEST_NAME:].lstrip(".") or "file")
    path.write_bytes(upload.getvalue())
    return path
