"""What a check found and what a load would do, as a person reads it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from graph.model import NODE_KINDS, TIE_KINDS, Column
from ingest.loader import Outcome
from ingest.problems import Problem
from ui import format as written
from ui.state import language, say
from ui.widgets.rows import show_table
from ui.widgets.text import clean, plain

MOST_TOLD = 100  # problems in the table; whoever has more begins with these
LONGEST_SENTENCE = 400
DAYS = (date(1900, 1, 1), date(2199, 12, 31))  # what a date about the data may be


def show_problems(problems: Sequence[Problem]) -> None:
    """Draw the problems as a table: where, what is wrong, what to do."""
    lines = [
        {
            say("problem.file"): plain(problem.file),
            say("problem.sheet"): plain(problem.sheet) or "–",
            say("problem.row"): "–" if problem.row is None else str(problem.row),
            say("problem.column"): plain(problem.column) or "–",
            say("problem.reason"): plain(problem.reason, longest=LONGEST_SENTENCE),
            say("problem.remedy"): plain(problem.remedy, longest=LONGEST_SENTENCE) or "–",
        }
        for problem in problems[:MOST_TOLD]
    ]
    st.table(pd.DataFrame(lines), hide_index=True, alt=say("problem.table"))
    if len(problems) > MOST_TOLD:
        st.caption(say("problem.more", n=len(problems) - MOST_TOLD))


def show_notes(notes: Sequence[Problem]) -> None:
    """Draw what was done that stops nothing, folded."""
    if notes:
        with st.expander(say("loading.notes", n=len(notes))):
            told = [f"- {plain(note.where())}: {plain(note.reason)}" for note in notes[:MOST_TOLD]]
            st.markdown("\n".join(told))


def ask_about(missing: Sequence[Column]) -> dict[str, str]:
    """Draw a form of the questions about the data; return those that are answered, as text."""
    if not missing:
        return {}
    st.header(say("about.title"), anchor=False)
    st.markdown(say("about.body"))
    with st.form("about"):
        answers = {column.name: _ask(column) for column in missing}
        st.form_submit_button(say("about.submit"))
    return {name: str(answer) for name, answer in answers.items() if answer}


def show_difference(outcome: Outcome) -> None:
    """Draw what a load would do, kind by kind, and the ties that would end."""
    st.markdown(accounting(outcome))
    words = [(_node_word(kind), counts) for kind, counts in outcome.nodes.items()]
    words += [
        (say("difference.tie", kind=_tie_word(kind)), counts)
        for kind, counts in outcome.ties.items()
    ]
    lines = {
        say("difference.kind"): [word for word, _ in words],
        say("difference.created"): [counts.created for _, counts in words],
        say("difference.updated"): [counts.updated for _, counts in words],
        say("difference.unchanged"): [counts.unchanged for _, counts in words],
    }
    show_table(pd.DataFrame(lines), alt=say("difference.title"))
    if outcome.ended:
        st.warning(say("difference.ended", n=len(outcome.ended)))
        show_table(_ended(outcome), alt=say("difference.title"))
    if outcome.kept_edits:
        st.info(say("difference.kept_edits", n=outcome.kept_edits))
    if outcome.lost_edits:
        st.warning(say("difference.lost_edits", n=len(outcome.lost_edits)))
        show_table(_lost(outcome), alt=say("difference.title"))


def accounting(outcome: Outcome) -> str:
    """Return the sentence that accounts for every row."""
    return say(
        "difference.accounting",
        n=outcome.rows,
        created=outcome.created,
        updated=outcome.updated,
        unchanged=outcome.unchanged,
        quarantined=outcome.quarantined,
    )


def _ask(column: Column) -> str | date | None:
    words = column.help_en if language() == "en" else column.help_da
    label = column.name.replace("_", " ") if language() == "en" else column.label_da
    label = label[:1].upper() + label[1:]
    if column.type == "date":
        shape = written.DATE_FIELDS[language()]
        return st.date_input(label, None, *DAYS, help=words or None, format=shape)
    return st.text_input(label, help=words or None, placeholder=column.example or None)


def _ended(outcome: Outcome) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say("column.one"): [clean(row["source"]) for row in outcome.ended],
            say("column.relation"): [_tie_word(row["kind"]) for row in outcome.ended],
            say("column.other"): [clean(row["target"]) for row in outcome.ended],
        }
    )


def _lost(outcome: Outcome) -> pd.DataFrame:
    """Return what a file takes from the hand: a node by its id, a tie by its ends."""
    ends = [row["ends"] or (row["id"], "") for row in outcome.lost_edits]
    kinds = [row["kind"] for row in outcome.lost_edits]
    return pd.DataFrame(
        {
            say("difference.kind"): [
                _tie_word(kind) if kind in TIE_KINDS else _node_word(kind) for kind in kinds
            ],
            say("column.one"): [clean(one) for one, _ in ends],
            say("column.other"): [clean(other) or "–" for _, other in ends],
        }
    )


def _node_word(kind: str) -> str:
    return NODE_KINDS[kind].sheet if language() == "en" else NODE_KINDS[kind].sheet_da


def _tie_word(kind: str) -> str:
    return TIE_KINDS[kind].label if language() == "en" else TIE_KINDS[kind].label_da
