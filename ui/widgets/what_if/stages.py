"""What follows when they step back: the headline, the curve, and one stage at a time."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from graph.records import Row
from ui import format as written
from ui.state import language, say
from ui.widgets.charts import show_steps
from ui.widgets.names import Names
from ui.widgets.rows import show_actors, show_table
from ui.widgets.text import plain
from ui.widgets.what_if.stepping_back import TIE, UNKNOWN, UNPAID, SteppedBack

TILE_WIDTH = 205  # pixels: four beside each other on an ordinary screen
NAMED = 8  # of those who go at one stage


def headline(found: SteppedBack) -> None:
    """Draw the safe reach in a sentence, and what it means."""
    with st.container(border=True):
        if found.safe >= found.last:
            st.markdown(say("withdrawal.safe_all", n=found.last))
        else:
            row = found.rows[found.safe + 1]
            n = len(row[TIE]) + len(row[UNPAID] or ())
            key = "withdrawal.safe_some" if found.safe else "withdrawal.safe_none"
            told = {"safe": found.safe, "next": found.safe + 1, "last": found.last}
            st.markdown(say(key, n=n, **told))
        st.caption(say("withdrawal.meaning"))


def chart(found: SteppedBack) -> None:
    """Draw how many have lost the last tie, and the last unpaid one, stage by stage."""
    st.header(say("withdrawal.chart"), anchor=False)
    ties, unpaid = found.course(TIE), found.course(UNPAID)
    show_steps(
        {say("withdrawal.line_tie"): ties, say("withdrawal.line_unpaid"): unpaid},
        x=say("column.stage"),
        y=say("withdrawal.chart_y"),
        alt=say("withdrawal.chart_alt", last=found.last, lost=ties[-1], unpaid=unpaid[-1]),
    )
    for name, course in (("tie", ties), ("unpaid", unpaid)):
        if not course[-1]:
            st.caption(say(f"withdrawal.never_{name}"))


@st.fragment
def one_stage(found: SteppedBack, names: Names) -> None:
    """Ask for a stage, and draw who goes and how things stand after it; counts first."""
    stage = found.last
    if found.last > 1:
        stage = st.slider(
            say("withdrawal.stage"),
            0,
            found.last,
            min(found.safe + 1, found.last),
            help=say("withdrawal.stage_help"),
            key=f"stage-{found.last}-{found.safe}",
        )
    st.markdown(_who_goes(found, stage, names))
    _counts(found, stage)
    for column, key in ((TIE, "who_without_tie"), (UNPAID, "who_without_unpaid")):
        lost = found.losing(column, stage)
        label = say(f"withdrawal.{key}", n=len(lost))
        with st.expander(label):
            _people(lost, names, alt=label)
    _unknown(found, stage, names)
    _splits(found, stage)


def show_routes(rows: list[Row], names: Names, *, sampled: bool) -> None:
    """Draw through whom more routes run; only those who may be ranked stand in *rows*."""
    st.markdown(say("withdrawal.routes_plain"))
    if sampled:
        st.caption(say("withdrawal.routes_sampled"))
    rows = [row for row in rows if row["id"] in names.rankable]
    if not rows:
        st.markdown(say("withdrawal.routes_none"))
        return
    ids = [row["id"] for row in rows]
    frame = pd.DataFrame(
        {
            say("column.name"): [names.of(one) for one in ids],
            say("column.kind"): [names.kind(one) for one in ids],
            say("column.routes_before"): [row["before"] for row in rows],
            say("column.routes_after"): [row["after"] for row in rows],
        }
    )
    show_actors(frame, [[one] for one in ids], names, alt=say("withdrawal.routes"))


def _who_goes(found: SteppedBack, stage: int, names: Names) -> str:
    if not stage:
        return say("withdrawal.now")
    going = found.stages[stage]
    if not going:
        return say("withdrawal.goes_project")
    who = [plain(names.of(one)) for one in going[:NAMED]]
    if len(going) > NAMED:
        who.append(say("withdrawal.goes_more", n=len(going) - NAMED))
    return say("withdrawal.goes", stage=stage, who=who)


def _counts(found: SteppedBack, stage: int) -> None:
    """Draw four numbers with their units, and how it was before."""
    row, before = found.rows[stage], found.rows[0]
    share = [written.percent(r["fragmentation"], language(), decimals=1) for r in (row, before)]
    cut_off = sum(each["cut_off"] for each in found.rows[: stage + 1])
    tiles = (
        ("without_tie", say("withdrawal.citizens", n=found.course(TIE)[stage]), None),
        ("without_unpaid", say("withdrawal.citizens", n=found.course(UNPAID)[stage]), None),
        ("cut_off", say("withdrawal.actors", n=cut_off), None),
        ("fragmentation", share[0], say("withdrawal.before", value=share[1])),
    )
    with st.container(horizontal=True):
        for key, value, earlier in tiles:
            st.metric(
                say(f"withdrawal.{key}"),
                value,
                earlier,
                delta_color="off",
                delta_arrow="off",
                help=say(f"withdrawal.{key}_help"),
                border=True,
                width=TILE_WIDTH,
                height="stretch",
            )


def _unknown(found: SteppedBack, stage: int, names: Names) -> None:
    """Draw the citizens whose last registered tie goes, but who may have others, in a fold."""
    lost = found.losing(UNKNOWN, stage)
    citizens = {one: at for one, at in lost.items() if names.is_citizen(one)}
    if citizens:
        label = say("withdrawal.unknown", n=len(citizens))
        with st.expander(label):
            st.markdown(say("withdrawal.unknown_plain"))
            _people(citizens, names, alt=label)


def _people(lost: dict[str, int], names: Names, *, alt: str) -> None:
    """Draw citizens by area and id, with the stage of the loss."""
    if not lost:
        st.markdown(say("withdrawal.nobody"))
        return
    ids = sorted(lost, key=lambda one: (names.area(one), one))
    frame = pd.DataFrame(
        {
            say("column.name"): [names.of(one) for one in ids],
            say("column.area_id"): [names.area(one) for one in ids],
            say("column.stage"): [lost[one] for one in ids],
        }
    )
    show_actors(frame, [[one] for one in ids], names, alt=alt)


def _splits(found: SteppedBack, stage: int) -> None:
    """Draw into which parts groups have split, stage by stage."""
    split = [
        (row["stage"], sizes.split("+"))
        for row in found.rows[1 : stage + 1]
        for sizes in row["groups_split"]
    ]
    with st.expander(say("withdrawal.splits", n=len(split))):
        st.caption(say("withdrawal.splits_plain"))
        if split:
            lines = [say("withdrawal.split", stage=at, sizes=sizes) for at, sizes in split]
            frame = pd.DataFrame({say("withdrawal.splits", n=len(split)): lines})
            show_table(frame, alt=say("withdrawal.splits", n=len(split)))
        else:
            st.markdown(say("withdrawal.nobody"))
