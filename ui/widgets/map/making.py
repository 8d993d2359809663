"""The picture and the table of everybody, made once for each day, language and measure."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from graph.layout import Layout
from graph.metrics import METRICS
from graph.records import Records
from graph.store import Store
from ui.state import derived, language, network_of, weak_spots_of
from ui.widgets.map.asking import ALIKE
from ui.widgets.map.picture import Measured, Picture, picture_of
from ui.widgets.map.table import order_of, table_of
from ui.widgets.measures import label_of, number_column, rounded
from ui.widgets.names import Names


def whole_picture(store: Store, layout: Layout, measure: str) -> Picture:
    """Return the picture of everybody on the visitor's day, sized by *measure*."""
    measured, spots, told_in = _measured(store, measure), weak_spots_of(store), language()

    def make(records: Records, day: date) -> Picture:
        moment = records.on(day)
        names = Names(moment, told_in)
        return picture_of(moment.network(), layout, names, spots=spots, measured=measured)

    return derived(store, f"picture {told_in} {measure}", make)


def actors_table(
    store: Store, measure: str
) -> tuple[list[str], pd.DataFrame, dict[str, Any] | None]:
    """Return the actors in the order of the table, the table, and how its measure is shown."""
    measured, told_in = _measured(store, measure), language()

    def make(records: Records, day: date) -> tuple[list[str], pd.DataFrame]:
        moment = records.on(day)
        names = Names(moment, told_in)
        order = order_of(moment.network().ids, names)
        return order, table_of(order, measured, names)

    order, table = derived(store, f"actors table {told_in} {measure}", make)
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
