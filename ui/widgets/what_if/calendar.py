"""Ties that end, month by month: the bars, the sentences and the tables of one ending."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any

import pandas as pd
import streamlit as st

from graph.findings.projects import NEXT
from graph.records import Row
from ui import format as written
from ui.state import language, say, show_day
from ui.widgets.charts import show_bars
from ui.widgets.names import Names
from ui.widgets.pay import pay_word
from ui.widgets.rows import show_actors, with_ids
from ui.widgets.text import plain

UNFOLDED = 10  # endings; the months with the first of them stand unfolded from the beginning
LOST = {
    "people": ("without_tie", "unknown"),
    "activities": ("without_carrier", "carrier_unknown"),
}
STANDS = ("without_tie", "unknown", "without_unpaid", "without_carrier", "carrier_unknown")


def chart(rows: Sequence[Row]) -> None:
    """Draw how many ties end in each month from the first to the last, also those with none."""
    ended = {month: sum(row["ties"] for row in some) for month, some in by_month(rows)}
    months = pd.period_range(rows[0]["ends_on"], rows[-1]["ends_on"], freq="M")
    counted = {written.month(one.start_time, language()): ended.get(str(one), 0) for one in months}
    st.header(say("funding.chart"), anchor=False)
    show_bars(
        list(counted),
        list(counted.values()),
        x=say("funding.chart_x"),
        y=say("funding.chart_y"),
        alt=say("funding.chart_alt", n=len(counted), most=max(counted, key=lambda m: counted[m])),
    )


def by_month(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Return the endings of each month, in order; a month as 2026-11, which sorts as it runs."""
    months = groupby(rows, key=lambda row: f"{row['ends_on']:%Y-%m}")
    return [(month, list(some)) for month, some in months]


def _concerned(rows: Sequence[Row], column: str) -> set[str]:
    """Return everybody who stands in *column* of any of *rows*."""
    return set().union(*(row[column] for row in rows))


def show_month(rows: Sequence[Row], names: Names, *, unfolded: bool) -> None:
    """Draw the endings of one month in a fold whose label tells what they leave."""
    alone, bare = (len(_concerned(rows, column)) for column in ("without_tie", "without_carrier"))
    key = "funding.month_hits" if alone or bare else "funding.month"
    ties = sum(row["ties"] for row in rows)
    told = {"alone": alone, "activities": bare} if alone or bare else {}
    label = written.month(rows[0]["ends_on"], language())
    label = say(key, month=label, n=ties, **told)
    with _fold(label, f"{rows[0]['ends_on']:%Y-%m}", unfolded=unfolded) as fold:
        for row in rows if fold.open else ():
            with st.container(border=True):
                _ending(row, names)


def _fold(label: str, key: str, *, unfolded: bool = False) -> Any:
    """Draw a fold that tells whether it is open: a year has too many tables to draw them all."""
    return st.expander(label, expanded=unfolded, key=f"fold-{key}", on_change="rerun")


def _ending(row: Row, names: Names) -> None:
    """Draw what one day and project end, and what stands the day after."""
    day = partial(written.day, language=language())
    project = plain(names.of(row["project_id"])) if row["project_id"] else say("funding.own_date")
    st.markdown(say("funding.ending", day=day(row["ends_on"]), project=project))
    people, activities = row["people"], row["activities"]
    touched = [say("funding.people", n=len(people))] if people else []
    touched += [say("funding.activities", n=len(activities))] if activities else []
    told = [say("funding.ties", n=row["ties"], people=touched or say("funding.no_people"))]
    told += [
        say(f"funding.{column}", n=len(row[column]))
        for column in ("without_tie", "unknown", "without_unpaid")
        if row[column]
    ]
    for column in ("without_carrier", "carrier_unknown"):
        if row[column]:
            who = [plain(names.of(one)) for one in row[column]]
            told.append(say(f"funding.{column}", who=who))
    told += [
        say(f"funding.{what}_left", n=len(row[what]) - sum(len(row[column]) for column in lost))
        for what, lost in LOST.items()
        if row[what]
    ]
    st.markdown("\n".join(f"- {line}" for line in told))
    _ties(row, names)
    _details(row, names)
    after: date = row["ends_on"] + NEXT
    st.button(
        say("funding.day_after", day=day(after)),
        on_click=show_day,
        args=(after,),
        key=f"after-{_key(row)}",
    )


def _ties(row: Row, names: Names) -> None:
    """Draw each tie that ends: both ends, whether it is paid, and whether it crosses sectors."""
    label = say("funding.which", n=len(row["ended"]))
    with _fold(label, f"ties-{_key(row)}") as fold:
        if not fold.open:
            return
        ties = sorted(
            row["ended"], key=lambda tie: (names.area(tie.source), tie.source, tie.target)
        )
        ends = [(tie.source, tie.target) for tie in ties]
        crossing = [
            "no" if names.sector(one) == names.sector(other) else "yes" for one, other in ends
        ]
        frame = pd.DataFrame(
            {
                say("column.one"): [names.of(one) for one, _ in ends],
                say("column.relation"): [names.tie_word(tie.kind) for tie in ties],
                say("column.other"): [names.of(other) for _, other in ends],
                say("column.paid"): [pay_word(tie.paid) for tie in ties],
                say("column.crosses"): [say(word) for word in crossing],
            }
        )
        st.caption(say("funding.which_plain"))
        show_actors(frame, ends, names, alt=f"{label} {_key(row)}")


def _details(row: Row, names: Names) -> None:
    """Draw whom and what it concerns by kind, area and id, and how each stands the day after."""
    ids = sorted(
        (*row["activities"], *row["people"]),
        key=lambda one: (one in row["people"], names.area(one), one),
    )
    if not ids:
        return
    with _fold(say("funding.who"), f"who-{_key(row)}") as fold:
        if not fold.open:
            return
        frame = pd.DataFrame(
            {
                say("column.name"): [names.of(one) for one in ids],
                say("column.kind"): [names.kind(one) for one in ids],
                say("column.area_id"): [names.area(one) for one in ids],
                say("funding.stands"): [_stands(one, row) for one in ids],
            }
        )
        alt = f"{say('funding.who')} {_key(row)}"
        show_actors(with_ids(frame, ids, names), [[one] for one in ids], names, alt=alt)


def _key(row: Row) -> str:
    """Return what tells one ending from the others: its day, and its project where it has one."""
    return f"{row['ends_on']} {row['project_id'] or ''}"


def _stands(one: str, row: Row) -> str:
    """Return how somebody, or an activity, stands the day after, in words."""
    state = next((column for column in STANDS if one in row[column]), "keeps")
    return say(f"stands.{state}")
