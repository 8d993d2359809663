"""One introduction as a card: who, why, where to meet, and buttons that keep what came of it."""

from __future__ import annotations

from datetime import date

import streamlit as st

from graph.findings.introductions import HELPER, SHARED, TWO_GROUPS
from graph.findings.kept_suggestions import BECAME, DISMISSED, PROPOSED, UNDER_WAY
from graph.moment import UNKNOWN
from graph.records import Row
from graph.store import Store
from graph.store.suggestions import decide, suggestion_id, take_back
from ui import format as written
from ui.state import language, say
from ui.widgets.boundary import attempt
from ui.widgets.links import map_links
from ui.widgets.names import Names
from ui.widgets.text import plain

NEXT_STATES = {
    PROPOSED: ("agreed", "met", BECAME, DISMISSED),
    "agreed": ("met", BECAME, DISMISSED),
    "met": (BECAME, DISMISSED),
}


def show_proposed(row: Row, names: Names, store: Store) -> None:
    """Draw a new suggestion: why, how near, where to meet, and what can be decided."""
    with st.container(border=True):
        _heading(row, names)
        st.markdown(_why(row, names))
        st.markdown(" ".join(_where(row, names)))
        for one in _not_asked(row, names):
            st.caption(say("introductions.not_asked", name=plain(names.of(one))))
        _buttons(row, PROPOSED, store)
        _map_links(row, names)


def show_decided(row: Row, names: Names, store: Store) -> None:
    """Draw a suggestion that somebody has decided on: since when, where, and what comes next."""
    with st.container(border=True):
        _heading(row, names)
        since = written.day(row["since"], language())
        told = [say(f"since.{row['state']}", day=since), say(f"reason.{row['reason']}")]
        if row["at_id"]:
            told.append(say("introductions.at", at=plain(names.of(row["at_id"]))))
        st.markdown(" · ".join(told))
        _buttons(row, row["state"], store)
        _map_links(row, names)


def _heading(row: Row, names: Names) -> None:
    one, other = (plain(names.of(row[end])) for end in ("first_id", "second_id"))
    pair = say("introductions.pair", one=one, other=other)
    st.markdown(f"{pair} · {plain(names.area(row['first_id']))}")


def _map_links(row: Row, names: Names) -> None:
    with st.container(horizontal=True):
        map_links((row["first_id"], row["second_id"]), names)


def _why(row: Row, names: Names) -> str:
    """Return what the meeting is to mend, in a sentence."""
    one, other = (plain(names.of(row[end])) for end in ("first_id", "second_id"))
    through = [plain(names.of(end)) for end in row["through_ids"]]
    at = plain(names.of(row["at_id"])) if row["at_id"] else ""
    unnamed = "_unnamed" if row["reason"] == TWO_GROUPS and not through else ""
    return say(f"why.{row['reason']}{unnamed}", one=one, other=other, through=through, at=at)


def _where(row: Row, names: Names) -> list[str]:
    """Return how near they are, who knows both, where to meet and whom to turn to, in sentences."""
    through = [plain(names.of(one)) for one in row["through_ids"]]
    at = plain(names.of(row["at_id"])) if row["at_id"] else ""
    told = []
    if row["reason"] != HELPER and (row["near"] != SHARED or at):
        told.append(say(f"near.{row['near']}", at=at))
    if at and row["near"] != SHARED:
        told.append(say("introductions.at", at=at))
    if through and row["reason"] != TWO_GROUPS:
        told.append(say("introductions.knows_both", through=through))
    if row["contact_point"]:
        told.append(say("introductions.contact_point", place=plain(row["contact_point"])))
    elif row["turn_to_ids"]:
        who = [plain(names.of(one)) for one in row["turn_to_ids"]]
        told.append(say("introductions.turn_to", who=who))
    else:
        told.append(say("introductions.no_contact_point"))
    return told


def _not_asked(row: Row, names: Names) -> list[str]:
    """Return whom of the two nobody has asked about all ties."""
    ends = (row["first_id"], row["second_id"])
    return [one for one in ends if names.is_citizen(one) and names.moment.status[one] == UNKNOWN]


def _buttons(row: Row, state: str, store: Store) -> None:
    """Draw what can be decided now, and, once something is, the way back."""
    key = suggestion_id(row["first_id"], row["second_id"])
    with st.container(horizontal=True):
        for following in NEXT_STATES.get(state, ()):
            st.button(
                say(f"state.{following}"),
                on_click=_keep,
                args=(store, row, following),
                key=f"{key}-{following}",
            )
        if state != PROPOSED:
            st.button(
                say("state.undo"),
                on_click=_undo,
                args=(store, row),
                type="tertiary",
                icon=":material/undo:",
                key=f"{key}-undo",
            )


def _keep(store: Store, row: Row, state: str) -> None:
    if attempt(lambda: decide(store, row, state, day=date.today())):
        place = "above" if state in UNDER_WAY else "below"
        st.toast(say(f"introductions.kept_{place}"), duration="long")


def _undo(store: Store, row: Row) -> None:
    attempt(lambda: take_back(store, row))
