"""Units beside organisations: the matrix of a municipality, and the pairs without a tie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from graph.records import Row
from ui import format as written
from ui.state import say
from ui.widgets.chance_words import SELDOM, how_often
from ui.widgets.names import Names
from ui.widgets.rows import show_actors, show_table
from ui.wording import sentence


def ask_place(pairs: Sequence[Row], names: Names) -> str | None:
    """Ask for a municipality, first the one with most missing pairs; None when there are none."""
    missing = Counter(row["place"] for row in pairs if row["family_ids"])
    ties: Counter[str] = Counter()
    for row in pairs:
        ties[row["place"]] += row["ties"]
    places = sorted(ties, key=lambda place: (-missing[place], -ties[place], place))
    if len(places) < 2:
        return places[0] if places else None
    return st.selectbox(
        say("across.place"),
        places,
        format_func=lambda place: names.place(place) if place else say("area.none"),
    )


def show_pairs_without(pairs: Sequence[Row], names: Names) -> None:
    """Draw the pairs without a tie: those that serve most families in common come first."""
    without = [row for row in pairs if not row["ties"]]
    told = [row for row in without if row["family_ids"] or row["p_none"] <= SELDOM]
    told.sort(key=lambda row: (-len(row["family_ids"]), row["p_none"], row["unit_id"]))
    st.markdown(say("across.without", n=len(told)))
    if told:
        frame = pd.DataFrame(
            {
                say("column.unit"): [names.of(row["unit_id"]) for row in told],
                say("column.organisation"): [names.of(row["organisation_id"]) for row in told],
                say("column.n_families"): [len(row["family_ids"]) for row in told],
                say("column.family_ids"): [names.listed(row["family_ids"]) for row in told],
                say("column.expected"): [round(row["expected"], 1) for row in told],
                say("column.p_none"): [how_often(row["p_none"]) for row in told],
            }
        )
        actors = [[row["unit_id"], row["organisation_id"]] for row in told]
        local = {say("column.expected"): st.column_config.NumberColumn(format="localized")}
        show_actors(frame, actors, names, alt=say("across.without", n=len(told)), config=local)


def show_matrix(pairs: Sequence[Row], names: Names) -> None:
    """Draw a row for each organisation and a column for each unit: ties, and those expected."""
    units = sorted({row["unit_id"] for row in pairs})
    bodies = sorted({row["organisation_id"] for row in pairs})
    cells = {(row["organisation_id"], row["unit_id"]): _cell(row, names.language) for row in pairs}
    heading = _distinct(units, names)
    frame = pd.DataFrame(
        {
            say("column.organisation"): [names.of(body) for body in bodies],
            **{heading[unit]: [cells[body, unit] for body in bodies] for unit in units},
        }
    )
    st.markdown(say("across.matrix", units=len(units), bodies=len(bodies)))
    pinned = {say("column.organisation"): st.column_config.TextColumn(pinned=True, width=190)}
    show_table(frame, alt=say("across.pairs"), config=pinned)


def _cell(row: Row, language: str) -> str:
    """Return the ties of a pair, or that they are missing, with the number expected behind."""
    expected = written.number(row["expected"], language, decimals=1, fixed=True)
    if row["family_ids"]:
        return sentence("across.cell_missing", language, expected=expected)
    ties = str(row["ties"]) if row["ties"] else "–"
    return sentence("across.cell", language, ties=ties, expected=expected)


def _distinct(actors: Sequence[str], names: Names) -> dict[str, str]:
    """Return a heading for each of *actors*: its name, with the id where two have the same."""
    same = Counter(names.of(actor) for actor in actors)
    return {
        actor: names.of(actor) if same[names.of(actor)] == 1 else names.with_id(actor)
        for actor in actors
    }
