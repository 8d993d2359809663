"""The picture and the table of everybody, made once for each day, language and measure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from graph.findings.timeline import Turn
from graph.layout import Layout
from graph.metrics import METRICS
from graph.store import Store
from ui.state import answers, derived, network_of, weak_spots_of
from ui.widgets.map.asking import ALIKE
from ui.widgets.map.marks import Marks, of_turn, of_weak_spots
from ui.widgets.map.picture import Measured, Picture, picture_of
from ui.widgets.map.table import order_of, table_of
from ui.widgets.measures import label_of, number_column, rounded
from ui.widgets.page import names_of


def whole_picture(store: Store, layout: Layout, measure: str) -> Picture:
    """Return the picture of everybody on the visitor's day, sized by *measure*."""
    spots = weak_spots_of(store)
    return _picture(store, layout, lambda: of_weak_spots(spots), name=measure, measure=measure)


def picture_of_turn(store: Store, layout: Layout, turn: Turn, *, since: date) -> Picture:
    """Return the picture of everybody, with what became of their ties *since* a day."""
    network = network_of(store)
    return _picture(store, layout, lambda: of_turn(turn, network), name=f"turn {since}")


def _picture(
    store: Store, layout: Layout, marks: Callable[[], Marks], *, name: str, measure: str = ALIKE
) -> Picture:
    measured, names = _measured(store, measure), names_of(store)
    network, absent = network_of(store), answers(store, "no_registered_tie")

    def make(*_: object) -> Picture:
        return picture_of(network, layout, names, marks=marks(), absent=absent, measured=measured)

    return derived(store, f"picture {names.language} {name}", make)


def actors_table(
    store: Store, measure: str
) -> tuple[list[str], pd.DataFrame, dict[str, Any] | None]:
    """Return the actors in the order of the table, the table, and how its measure is shown."""
    measured, names = _measured(store, measure), names_of(store)

    def make(*_: object) -> tuple[list[str], pd.DataFrame]:
        order = order_of(measured.ids, names)
        return order, table_of(order, measured, names)

    order, table = derived(store, f"actors table {names.language} {measure}", make)
    if measure == ALIKE:
        return order, table, None
    return order, table, {measured.label: number_column(METRICS[measure])}


def _measured(store: Store, measure: str) -> Measured:
    """Return the measure of each actor; without one, NaN for all."""
    network = network_of(store)
    if measure == ALIKE:
        return Measured("", network.ids, np.full(len(network), np.nan))
    values = derived(store, f"measure {measure}", lambda *_: METRICS[measure].compute(network))
    return Measured(label_of(measure), network.ids, rounded(pd.Series(values)).to_numpy())
