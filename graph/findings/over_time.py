"""The same few figures on several days, so that a page can show which way things go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from graph.metrics.cohesion import fragmentation
from graph.model import CONTACT_KINDS, UNKNOWN_SECTOR
from graph.moment import KNOWN, Moment
from graph.records import Records

POINTS, MOST_MONTHS = 8, 48
FIGURES = ("ties", "citizens_without_tie", "crossing", "fragmentation")


def over_time(records: Records, days: Sequence[date]) -> pd.DataFrame:
    """
    Return one row for each of *days*.

    Returns:
        ``day``; ``ties``, the active contact ties; ``citizens_without_tie``, those without any of
        whom the last day knows (not pausing, not unknown), each from the first day the data knows
        of: before somebody was heard of nothing is known, and that a list grows is no progress;
        ``crossing``, the share of ties between two sectors, among those whose two sectors are
        known, NaN without any; ``fragmentation``, the share of pairs who cannot reach each other,
        NaN below two actors; there an actor counts on every day.
    """
    actors = records.on(days[-1]).actors
    known = (actors["kind"] == "Citizen") & (actors["status"] == KNOWN)
    heard_of = first_heard_of(records)
    rows = [_figures(records.on(day), known & (heard_of <= pd.Timestamp(day))) for day in days]
    return pd.DataFrame(rows, columns=["day", *FIGURES])


def first_heard_of(records: Records) -> pd.Series:
    """Return for each actor the day its row was collected, or its first contact tie began."""
    actors, ties = records.on().actors, records.ties[records.ties["kind"].isin(CONTACT_KINDS)]
    collected = records.loads["collected_on"].reindex(actors["load"]).set_axis(actors.index)
    ends = pd.concat([ties.set_index(end)["valid_from"] for end in ("source", "target")])
    begun = ends.groupby(level=0).min().reindex(actors.index)
    return pd.concat([pd.to_datetime(collected), begun], axis=1).min(axis=1)


def happened(records: Records, before: date, after: date) -> dict[str, int]:
    """
    Return how many contact ties began and ended between two days, and for how many that matters.

    Returns:
        ``began`` and ``ended`` ties; ``alone_now`` and ``no_longer_alone``, the citizens known on
        the later day, and heard of by the earlier, who lost the last registered tie, or gained a
        first one.
    """
    earlier, later = records.on(before), records.on(after)
    ties = [set(moment.contacts["key"]) for moment in (earlier, later)]
    heard_of = first_heard_of(records) <= pd.Timestamp(before)
    known = later.actors.index[
        (later.actors["kind"] == "Citizen") & (later.actors["status"] == KNOWN) & heard_of
    ]
    alone = [{who for who in known if not day.neighbours.get(who)} for day in (earlier, later)]
    return {
        "began": len(ties[1] - ties[0]),
        "ended": len(ties[0] - ties[1]),
        "alone_now": len(alone[1] - alone[0]),
        "no_longer_alone": len(alone[0] - alone[1]),
    }


def days_up_to(records: Records, day: date) -> list[date]:
    """Return evenly spaced days that end on *day*; back to the first tie, four years at most."""
    begun = records.ties["valid_from"].dropna()
    first = begun[begun <= np.datetime64(day)].min() if len(begun) else pd.NaT
    if pd.isna(first):
        return [day]
    months = min((day.year - first.year) * 12 + day.month - first.month, MOST_MONTHS)
    step = max(-(-months // (POINTS - 1)), 1)
    back = [pd.Timestamp(day) - pd.DateOffset(months=step * k) for k in range(POINTS)]
    return sorted({stamp.date() for stamp in back if stamp >= first} | {day})


def _figures(moment: Moment, known: pd.Series) -> tuple[date, int, int, float, float]:
    network = moment.network()
    actors = moment.actors
    alone = pd.Series(network.degree == 0, index=list(network.ids)).reindex(actors.index)
    ends = [actors["sector"].reindex(moment.contacts[end]) for end in ("source", "target")]
    one, other = (sectors.to_numpy() for sectors in ends)
    told = (one != UNKNOWN_SECTOR) & (other != UNKNOWN_SECTOR)
    crossing = float((one != other)[told].mean()) if told.any() else float("nan")
    without = int((known & alone).sum())
    return moment.day, len(moment.contacts), without, crossing, fragmentation(network)
