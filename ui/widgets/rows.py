"""Rows of findings as tables that people read: names for ids, words for codes, no measures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from graph.findings import FINDINGS
from graph.findings.finding import Finding
from graph.model import PERSON_KINDS
from graph.records import Row
from ui import format as written
from ui.state import language, say
from ui.widgets.links import map_links
from ui.widgets.names import Names
from ui.widgets.text import clean
from ui.wording import sentence

ROW_HEIGHT, MOST_ROWS = 35, 12  # pixels; a longer table scrolls
WIDE = 6  # columns; from here on the first stands still while the others are scrolled


def actor_of(row: Row) -> str:
    """Return the id that a row of a finding is about: the first of its columns."""
    return str(next(iter(row.values())))


def label_of(finding: Finding) -> str:
    """Return the heading of *finding* in the visitor's language."""
    return finding.label if language() == "en" else finding.label_da


def plain_words_of(finding: Finding) -> str:
    """Return what a row of *finding* means, in the visitor's language."""
    return finding.plain if language() == "en" else finding.plain_da


def finding_named(name: str) -> Finding:
    """Return the finding *name* of the table."""
    return FINDINGS[name]


def show_rows(rows: Sequence[Row], names: Names, *, alt: str, without: Iterable[str] = ()) -> None:
    """
    Draw the rows of a finding as a table, by kind, area and id; a chosen row leads to the map.

    Where all are citizens who lead nothing their names say their kind, and it has no column.

    Args:
        alt: What the table holds, for those who do not see it.
        without: Columns to leave out.
    """
    shown = sorted(rows, key=lambda row: _kind_place_and_id(row, names))
    actors = [actor_of(row) for row in shown]
    columns = {say("column.name"): [names.of(actor) for actor in actors]}
    if not names.ordinary.issuperset(actors):
        columns[say("column.kind")] = [names.kind(actor) for actor in actors]
    columns[say("column.area_id")] = [names.area(actor) for actor in actors]
    left_out = {next(iter(rows[0])), "area_id", "kind", *without}
    for column in [one for one in rows[0] if one not in left_out]:
        columns[say(f"column.{column}")] = [_cell(column, row[column], names) for row in shown]
    frame = pd.DataFrame(columns)
    show_actors(with_ids(frame, actors, names), [[actor] for actor in actors], names, alt=alt)


def with_ids(frame: pd.DataFrame, actors: Sequence[str], names: Names) -> pd.DataFrame:
    """Return *frame*, one row for each of *actors*, with their ids where the name says none."""
    ids = ["" if names.says_id(actor) else clean(actor) for actor in actors]
    return frame.assign(**{say("column.id"): ids}) if any(ids) else frame


def show_actors(
    frame: pd.DataFrame,
    actors: Sequence[Sequence[str]],
    names: Names,
    *,
    alt: str,
    config: dict[str, Any] | None = None,
) -> None:
    """
    Draw *frame* as a table; a row that is chosen gives links to the map of whom it is about.

    Args:
        actors: For each row those it is about.
    """
    key = "-".join([alt, *frame.columns, str(len(actors)), *actors[0], *actors[-1]])
    event = show_table(frame, alt=alt, config=config, key=key)
    for row in event.selection.rows:
        map_links(actors[row] if row < len(actors) else (), names)


def show_table(
    frame: pd.DataFrame, *, alt: str, config: dict[str, Any] | None = None, key: str | None = None
) -> Any:
    """Draw *frame* as a table of at most a screen; with a *key* one row of it can be chosen."""
    wide = len(frame.columns) >= WIDE
    if wide:
        config = {frame.columns[0]: st.column_config.Column(pinned=True)} | (config or {})
    drawn = st.dataframe(
        frame,
        hide_index=True,
        height=ROW_HEIGHT * (min(len(frame), MOST_ROWS) + 1) + 3,
        column_config=config,
        alt=alt.replace("**", ""),  # it is read aloud
        key=key,
        on_select="rerun" if key else "ignore",
        selection_mode="single-row",
    )
    told = say("table.scrolls", n=len(frame)) if len(frame) > MOST_ROWS else ""
    if told or wide:
        st.caption(f"{told} {say('table.wide') if wide else ''}".strip())
    return drawn


def _kind_place_and_id(row: Row, names: Names) -> tuple[bool, str, str, str]:
    actor = actor_of(row)
    is_person = names.model_kind(actor) in PERSON_KINDS
    return (is_person, names.kind(actor), names.area(actor), actor)


def _cell(column: str, value: Any, names: Names) -> Any:
    """Return one value as the table shows it; numbers stay numbers, so that they line up."""
    if value is None:
        return "–"
    if isinstance(value, list | tuple):
        return ", ".join(str(_cell(column.removesuffix("s"), one, names)) for one in value) or "–"
    if isinstance(value, date):
        return written.day(value, names.language)
    if isinstance(value, bool):
        return sentence("yes" if value else "no", names.language)
    if isinstance(value, str):
        return _word(column, value, names)
    return value


def _word(column: str, value: str, names: Names) -> str:
    return sentence(f"status.{value}", names.language) if column == "status" else names.of(value)
