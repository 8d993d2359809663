"""The side panel: what is registered of whoever is chosen on the map, and what we do not know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from graph.moment import KNOWN, PAUSED, UNKNOWN
from ui import format as written
from ui.state import language, say
from ui.widgets.links import map_links
from ui.widgets.names import Names
from ui.widgets.pay import pay_word
from ui.widgets.rows import show_table
from ui.widgets.text import plain

LINES = 12  # ties; more are shown as a table
STATUS = {KNOWN: "registered", UNKNOWN: "unknown", PAUSED: "paused"}


def show_panel(nodes: Sequence[str], names: Names, weak: Mapping[str, int]) -> None:
    """
    Draw the facts of each of *nodes*, the last chosen first; without any, what to do.

    Args:
        weak: How many fall off without an actor, of those that are ringed.
    """
    if not nodes:
        st.markdown(say("whole.choose_one"))
        return
    if len(nodes) > 1:
        _between(nodes, names)
    for k, node in enumerate(reversed(nodes)):
        label = f"**{plain(names.of(node))}**"
        if k == 0:
            st.header(plain(names.of(node)), anchor=False)
            _facts(node, names, weak)
        else:
            with st.expander(label):
                _facts(node, names, weak)


def _between(nodes: Sequence[str], names: Names) -> None:
    """Say how many ties the chosen have with one another."""
    ties = names.moment.contacts
    n = int((ties["source"].isin(nodes) & ties["target"].isin(nodes)).sum())
    st.markdown(say("whole.between", chosen=len(nodes), n=n))


def _facts(node: str, names: Names, weak: Mapping[str, int]) -> None:
    ties = ties_of(node, names)
    status = names.moment.status[node]
    st.markdown(
        say("whole.is", kind=names.kind(node), area=plain(names.area(node)))
        + "  \n"
        + say(f"whole.{STATUS[status]}")
    )
    if node in weak:
        st.warning(say("whole.weak", n=weak[node]))
    if ties.empty and status != UNKNOWN:
        st.info(say("whole.none"))
    if not ties.empty:
        st.markdown(say("whole.ties", n=len(ties)))
        _ties(ties, node, names)
        for sentence in not_known(ties):
            st.caption(sentence)
    map_links([node], names)


def _ties(ties: pd.DataFrame, node: str, names: Names) -> None:
    """Draw a few ties as lines, which a narrow panel has room for, and many as a table."""
    if len(ties) > LINES:
        show_table(in_words(ties, names), alt=say("whole.ties_of", name=names.of(node)))
    else:
        st.markdown("\n".join(f"- {_line(tie, names)}" for _, tie in ties.iterrows()))


def _line(tie: pd.Series, names: Names) -> str:
    name = f"**{plain(names.of(tie['other']))}**"
    told = [
        f"{name}: {tie['relation']}",
        say("whole.paid_unknown") if pd.isna(tie["paid"]) else pay_word(tie["paid"]),
        _day(tie["valid_from"], "whole.from", "whole.from_unknown"),
    ]
    if not pd.isna(tie["ends_on"]):
        told.append(_day(tie["ends_on"], "whole.ends", "whole.open"))
    return ", ".join(told)


def ties_of(node: str, names: Names) -> pd.DataFrame:
    """Return the contact ties of *node*: ``other``, ``relation`` and the tie's own columns."""
    ties = names.moment.contacts
    mine = ties[(ties["source"] == node) | (ties["target"] == node)].copy()
    mine["other"] = mine["target"].where(mine["source"] == node, mine["source"])
    mine["relation"] = [names.tie_word(kind) for kind in mine["kind"]]
    order = [(names.kind(o), names.area(o), o) for o in mine["other"]]
    return mine.iloc[sorted(range(len(mine)), key=order.__getitem__)]


def in_words(ties: pd.DataFrame, names: Names) -> pd.DataFrame:
    """Return *ties* as the panel shows them; a day that is not registered is unknown."""
    return pd.DataFrame(
        {
            say("column.name"): [names.of(node) for node in ties["other"]],
            say("column.relation"): ties["relation"].to_list(),
            say("column.paid"): [pay_word(paid) for paid in ties["paid"]],
            say("whole.since"): [
                _day(day, "whole.day", "status.unknown") for day in ties["valid_from"]
            ],
            say("whole.until"): [_day(day, "whole.day", "whole.open") for day in ties["ends_on"]],
            say("column.kind"): [names.kind(node) for node in ties["other"]],
        }
    )


def not_known(ties: pd.DataFrame) -> list[str]:
    """Return a sentence for each thing that is not registered of some of *ties*."""
    missing = {
        "valid_from": "whole.no_start",
        "strength": "whole.no_strength",
        "paid": "whole.no_paid",
    }
    counts = {key: int(ties[column].isna().sum()) for column, key in missing.items()}
    return [say(key, n=n) for key, n in counts.items() if n]


def _day(value: pd.Timestamp, key: str, otherwise: str) -> str:
    return say(otherwise) if pd.isna(value) else say(key, day=written.day(value, language()))
