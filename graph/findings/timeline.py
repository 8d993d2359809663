"""The contact ties of two days side by side: which are new, which are lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from graph.model import CONTACT_KINDS
from graph.records import Records

FIRST, LAST = np.datetime64("0001-01-01", "s"), np.datetime64("9999-12-31", "s")
NEXT = np.timedelta64(1, "D")
SAME = ["source", "target", "kind"]  # what makes a tie the same one, whoever pays
TIE = ["source", "target", "kind", "valid_from", "ends_on"]


@dataclass(frozen=True, eq=False)
class Turn:
    """
    What became of the contact ties between two days.

    Attributes:
        new: Frame of source, target, kind, valid_from and ends_on; not on the first day.
        lost: The same, of those that are not there on the second day.
        kept: How many are there on both.
    """

    new: pd.DataFrame
    lost: pd.DataFrame
    kept: int

    @property
    def share_of_earlier(self) -> float:
        """The kept among those of the first day, 0 to 1; NaN when there were none."""
        earlier = self.kept + len(self.lost)
        return self.kept / earlier if earlier else float("nan")

    @property
    def share_kept(self) -> float:
        """The kept among all of either day (Jaccard), 0 to 1; NaN when there were none."""
        ties = self.kept + len(self.new) + len(self.lost)
        return self.kept / ties if ties else float("nan")


def turn(records: Records, before: date, after: date) -> Turn:
    """
    Return what became of the ties between two days, as the records tell of both now.

    A tie between the same ends, of the same kind, is one as long as it lasts: where a new grant
    pays from the day after the old, it is kept. One that stopped in between is lost and new.

    Cost:
        In proportion to the contact ties ever registered, which are sorted.

    Source:
        Jaccard's index of two waves: Snijders, van de Bunt & Steglich (2010)
        doi:10.1016/j.socnet.2009.02.004.
    """
    ties = lasting(records)
    earlier, later = (
        ~(ties["valid_from"] > np.datetime64(day)) & ~(ties["ends_on"] < np.datetime64(day))
        for day in (before, after)
    )
    return Turn(ties[later & ~earlier], ties[earlier & ~later], int((earlier & later).sum()))


def lasting(records: Records) -> pd.DataFrame:
    """
    Return the contact ties ever registered, those that overlap or meet joined into one.

    Returns:
        Frame of source, target, kind, valid_from and ends_on, missing where it is open; a tie to
        oneself, and one that ends before it begins, is none. Sorted by ends, kind and start.

    Cost:
        In proportion to the ties, sorted.
    """
    ties = records.ties[records.ties["kind"].isin(CONTACT_KINDS)]
    ties = ties.loc[ties["source"] != ties["target"], TIE].fillna(
        {"valid_from": FIRST, "ends_on": LAST}
    )
    ties = ties[ties["valid_from"] <= ties["ends_on"]]
    ties = ties.sort_values([*SAME, "valid_from"], ignore_index=True)
    same = ties.groupby(SAME, sort=False).ngroup()
    until = ties["ends_on"].groupby(same).cummax().shift()
    follows = (same == same.shift()) & (ties["valid_from"] <= until + NEXT)
    joined = ties.groupby((~follows).cumsum(), as_index=False).agg(
        dict.fromkeys(SAME, "first") | {"valid_from": "min", "ends_on": "max"}
    )
    return joined.assign(
        valid_from=joined["valid_from"].where(joined["valid_from"] > FIRST),
        ends_on=joined["ends_on"].where(joined["ends_on"] < LAST),
    )
