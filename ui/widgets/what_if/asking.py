"""Who steps back, and in which order: the fields in which a visitor chooses."""

from __future__ import annotations

import streamlit as st

from graph.findings.roles import roles_of
from ui.state import say
from ui.widgets.names import Names
from ui.widgets.what_if.stepping_back import (
    AREA,
    AS_CHOSEN,
    EMPLOYEES,
    LARGEST,
    PROJECT,
    SECTOR,
    SMALLEST,
    UNITS,
    Choice,
    who_may,
)

WHO = (SECTOR, AREA, UNITS, EMPLOYEES, PROJECT)
SEVERAL = (UNITS, EMPLOYEES)


def ask_who(names: Names) -> Choice | None:
    """Draw the fields; None while nobody is chosen, and then it is said what to do."""
    who = st.segmented_control(
        say("withdrawal.who"),
        WHO,
        default=SECTOR,
        required=True,
        format_func=lambda one: say(f"withdrawal.who_{one}"),
        key="withdrawal-who",
    )
    ids = _which(str(who), names)
    if not ids and who != SECTOR:
        return None
    if who == PROJECT:
        return Choice(PROJECT, ids)
    orders = (SMALLEST, LARGEST, AS_CHOSEN) if who in SEVERAL else (SMALLEST, LARGEST)
    order = st.radio(
        say("withdrawal.order"),
        orders,
        format_func=lambda one: say(f"withdrawal.order_{one}"),
        horizontal=True,
        help=say("withdrawal.order_help"),
        key=f"withdrawal-order-{len(orders)}",
    )
    activities = st.checkbox(say("withdrawal.activities"), key="withdrawal-activities")
    return Choice(str(who), ids, order or SMALLEST, activities)


def _which(who: str, names: Names) -> tuple[str, ...]:
    """Draw the field for the area, units, employees or project; return what is chosen in it."""
    if who == SECTOR:
        return ()
    options = who_may(roles_of(names.moment), who)
    if not options:
        st.info(say("withdrawal.none_to_choose"))
        return ()
    label, key = say(f"withdrawal.which_{who}"), f"withdrawal-{who}"
    hint = say("withdrawal.which_hint")
    if who in SEVERAL:
        chosen = st.multiselect(
            label,
            options,
            format_func=names.with_id,
            placeholder=hint,
            key=key,
            select_all=False,
        )
    else:
        words = names.place if who == AREA else names.of
        one = st.selectbox(label, options, index=None, format_func=words, placeholder=hint, key=key)
        chosen = [one] if one else []
    if not chosen:
        st.info(say("withdrawal.choose_first"))
    return tuple(chosen)
