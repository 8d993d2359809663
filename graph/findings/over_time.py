"""The same few figures on several days, so that a page can show which way things go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from graph.findings.timeline import turn
from graph.groundwork.forest import forest
from graph.metrics.cohesion import share_apart
from graph.model import CONTACT_KINDS, UNKNOWN_SECTOR
from graph.moment import KNOWN, Moment
from graph.network import Network
from graph.records import Records

POINTS, MOST_MONTHS = 8, 48
FIGURES = ("ties", "citizens_without_tie", "crossing", "fragmentation")


def over_time(records: Records, days: Sequence[date]) -> pd.DataFrame:
    """
    Return one row for each of *days*.

    Returns:
        ``day``; ``ties``, the active contact ties; ``citizens_without_tie``, those without any who
        are known (not pausing, not unknown) both on that day and on the last, each from the first
        day the data knows of: before somebody was heard of nothing is known, and that a list grows
        is no progress; ``crossing``, the share of ties between two sectors, among those whose two
        sectors are known, NaN without any; ``fragmentation``, the share of pairs who cannot reach
        each other, through anybody, among the same actors on every day, those known of on the
        first (a longer list brings nobody together), NaN below two.

    Cost:
        In proportion to nodes and ties, for each day.
    """
    known, heard_of = _known(records.on(days[-1])), first_heard_of(records)
    followed = _followed(records, heard_of, days[0])
    rows = []
    for moment in map(records.on, days):
        citizens = known & _known(moment) & (heard_of <= pd.Timestamp(moment.day))
        rows.append(_figures(moment, citizens, followed))
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
        ``began`` and ``ended`` ties, as in ``timeline.turn``: one that is renewed is neither;
        ``alone_now`` and ``no_longer_alone``, the citizens known on both days, and heard of by the
        earlier, who lost the last registered tie, or have one again or for the first time.

    Cost:
        In proportion to nodes and ties, these sorted.
    """
    earlier, later = records.on(before), records.on(after)
    ties = turn(records, before, after)
    heard_of = first_heard_of(records) <= pd.Timestamp(before)
    known = later.actors.index[_known(earlier) & _known(later) & heard_of]
    alone = [{who for who in known if not day.neighbours.get(who)} for day in (earlier, later)]
    return {
        "began": len(ties.new),
        "ended": len(ties.lost),
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


def _known(moment: Moment) -> pd.Series:
    """Return for each actor whether it is a citizen known to have been asked, and not pausing."""
    return (moment.actors["kind"] == "Citizen") & (moment.status == KNOWN)


def _followed(records: Records, heard_of: pd.Series, day: date) -> pd.Series:
    """
    Return for each actor whether it is among those known of when the story begins on *day*.

    They are those heard of by that day, or where nobody had asked yet, by the first load; and
    those with a tie that day, whenever it was told of.
    """
    contacts = records.on(day).contacts
    begins = max(pd.Timestamp(day), pd.to_datetime(records.loads["collected_on"]).min())
    tied = heard_of.index.isin([*contacts["source"], *contacts["target"]])
    return tied | (heard_of <= begins)


def _figures(
    moment: Moment, known: pd.Series, followed: pd.Series
) -> tuple[date, int, int, float, float]:
    network = moment.network()
    actors = moment.actors
    alone = pd.Series(network.degree == 0, index=list(network.ids)).reindex(actors.index)
    ends = [actors["sector"].reindex(moment.contacts[end]) for end in ("source", "target")]
    one, other = (sectors.to_numpy() for sectors in ends)
    told = (one != UNKNOWN_SECTOR) & (other != UNKNOWN_SECTOR)
    crossing = float((one != other)[told].mean()) if told.any() else float("nan")
    without = int((known & alone).sum())
    return moment.day, len(moment.contacts), without, crossing, _apart(network, followed)


def _apart(network: Network, followed: pd.Series) -> float:
    """Return the share of pairs of *followed* in different parts of *network*; NaN below a pair."""
    among = followed.reindex(list(network.ids)).to_numpy(dtype=bool)
    return share_apart(np.bincount(forest(network).component[among]).tolist())
