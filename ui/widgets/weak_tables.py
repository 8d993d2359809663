"""The tables of the weak spots: bodies and activities by how many fall off, persons without."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from graph.model import GROUP_KINDS
from graph.records import Row
from ui.state import say
from ui.widgets.names import Names
from ui.widgets.rows import show_actors, with_ids

BANDS = ((10, None), (3, 9), (2, 2), (1, 1))  # how many fall off: from, to
OPEN_FROM = 3  # fewer are folded away: they are many, and seldom news


def is_of_bodies(spot: Row) -> bool:
    """Tell whether no person stands in *spot*; only such are put in order by a number."""
    return set(spot["kind"].split("–")) <= set(GROUP_KINDS)


def show_bands(spots: Sequence[Row], names: Names) -> None:
    """Draw the bodies and activities in a fold for each size of what falls off."""
    for low, high in BANDS:
        band = [spot for spot in spots if low <= spot["cut_off"] <= (high or spot["cut_off"])]
        if band:
            label = say(f"weak.{band[0]['part']}_{low}", n=len(band))
            with st.expander(label, expanded=low >= OPEN_FROM):
                show_spots(band, names, alt=label, sizes=True)


def show_persons(spots: Sequence[Row], names: Names) -> None:
    """Draw the spots in which a person stands as one list, never by how many fall off."""
    if spots:
        label = say(f"weak.persons_{spots[0]['part']}", n=len(spots))
        with st.expander(label):
            st.markdown(say("weak.persons_plain"))
            show_spots(spots, names, alt=label, sizes=False)


def show_spots(spots: Sequence[Row], names: Names, *, alt: str, sizes: bool) -> None:
    """Draw cut nodes, or cut ties, with how many fall off, or by kind, area and id without."""
    if not sizes:
        spots = sorted(spots, key=lambda spot: _order(ends_of(spot)[0], names))
    ends = [ends_of(spot) for spot in spots]
    table = _nodes(ends, names) if spots[0]["part"] == "node" else _ties(ends, names)
    if sizes:
        heading = say("column.cut_off" if spots[0]["part"] == "node" else "column.side")
        table.insert(len(ends[0]), heading, [spot["cut_off"] for spot in spots])
    show_actors(table, ends, names, alt=alt)


def show_people(ids: Sequence[str], names: Names, *, alt: str) -> None:
    """Draw actors as a table by kind, area and id, without any number."""
    ends = [(node,) for node in sorted(ids, key=lambda node: _order(node, names))]
    show_actors(_nodes(ends, names), ends, names, alt=alt)


def ends_of(spot: Row) -> tuple[str, ...]:
    """Return the actor of a cut node, or both of a cut tie."""
    return tuple(spot["id"].split("|")) if spot["part"] == "tie" else (spot["id"],)


def _nodes(ends: Sequence[tuple[str, ...]], names: Names) -> pd.DataFrame:
    nodes = [node for (node,) in ends]
    table = pd.DataFrame(
        {
            say("column.name"): [names.of(node) for node in nodes],
            say("column.kind"): [names.kind(node) for node in nodes],
            say("column.area_id"): [names.area(node) for node in nodes],
        }
    )
    return with_ids(table, nodes, names)


def _ties(ends: Sequence[tuple[str, ...]], names: Names) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say("column.one"): [names.of(one) for one, _ in ends],
            say("column.other"): [names.of(other) for _, other in ends],
            say("column.area_id"): [names.area(one) for one, _ in ends],
        }
    )


def _order(node: str, names: Names) -> tuple[str, str, str]:
    return names.kind(node), names.area(node), node
