"""The contact ties of two days side by side: which are new, which are lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from graph.records import Records

TIE = ["source", "target", "kind", "valid_from", "ends_on"]


@dataclass(frozen=True, eq=False)
class Turn:
    """
    What became of the contact ties between two days.

    Attributes:
        new: Frame of source, target, kind, valid_from and ends_on, by key; not on the first day.
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

    A tie is the same when its key is: one that ended and began again is lost and new.

    Source:
        Jaccard's index of two waves: Snijders, van de Bunt & Steglich (2010)
        doi:10.1016/j.socnet.2009.02.004.
    """
    earlier, later = (records.on(day).contacts.set_index("key") for day in (before, after))
    new = later.index.difference(earlier.index)
    lost = earlier.index.difference(later.index)
    return Turn(later.loc[new, TIE], earlier.loc[lost, TIE], len(later) - len(new))
