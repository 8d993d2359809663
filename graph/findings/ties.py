"""Ties as plain Python values: those of one day, and all that were ever registered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from graph.findings.finding import holds
from graph.model import CONTACT_KINDS
from graph.records import Records

KEPT = 4  # how many records are kept as plain values, for the next question asked of them


class Tie(NamedTuple):
    """One registered tie; ``paid`` None is unknown, an empty date is open."""

    source: str
    target: str
    kind: str
    paid: bool | None
    paid_by: str | None
    valid_from: date | None
    ends_on: date | None

    def other(self, actor: str) -> str:
        """Return the end that is not *actor*."""
        return self.target if self.source == actor else self.source

    def is_active(self, day: date) -> bool:
        """Tell whether the tie holds on *day*."""
        return holds(self.valid_from, self.ends_on, day)


def ties_of(frame: pd.DataFrame) -> list[Tie]:
    """Return the rows of a frame of ties as ``Tie``, in their order."""
    columns = (
        frame["source"],
        frame["target"],
        frame["kind"],
        frame["paid"].to_numpy(dtype=object, na_value=None),
        frame["paid_by"],
        days_of(frame["valid_from"]),
        days_of(frame["ends_on"]),
    )
    return [Tie(*values) for values in zip(*columns, strict=True)]


def days_of(column: pd.Series) -> list[date | None]:
    """Return a column of dates as Python dates, None for the missing."""
    days: list[date | None] = column.to_numpy().astype("datetime64[D]").astype(object).tolist()
    return days


def by_actor(ties: list[Tie]) -> dict[str, list[Tie]]:
    """Return for each actor the ties it is an end of."""
    touching: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        touching[tie.source].append(tie)
        touching[tie.target].append(tie)
    return touching


@dataclass(frozen=True, eq=False)
class History:
    """
    Every contact tie ever registered, ended or not; a tie to oneself is none.

    Attributes:
        rows: Where each of ``ties`` stands in ``Records.ties``.
        kind: The kind of every node.
        ends: The last day of every project that has one.
    """

    ties: list[Tie]
    rows: list[int]
    kind: Mapping[str, str]
    ends: Mapping[str, date]

    @cached_property
    def touching(self) -> Mapping[str, list[Tie]]:
        """For each actor the ties it is an end of."""
        return by_actor(self.ties)

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """For each actor where the ties it is an end of stand in ``Records.ties``."""
        places: dict[str, list[int]] = defaultdict(list)
        for row, tie in zip(self.rows, self.ties, strict=True):
            places[tie.source].append(row)
            places[tie.target].append(row)
        return places

    @cached_property
    def paid_by(self) -> Mapping[str, list[Tie]]:
        """For each project the ties it pays for."""
        paid: dict[str, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            if tie.paid_by is not None:
                paid[tie.paid_by].append(tie)
        return paid

    def active(self, actor: str, day: date) -> list[Tie]:
        """Return the ties that *actor* has on *day*."""
        return [tie for tie in self.touching.get(actor, ()) if tie.is_active(day)]


@lru_cache(maxsize=KEPT)
def history_of(records: Records) -> History:
    """Return all contact ties of *records*, and when each project that has an end ends."""
    frame = records.ties
    contact = frame["kind"].isin(CONTACT_KINDS) & (frame["source"] != frame["target"])
    rows = np.flatnonzero(contact)
    projects = records.nodes[records.nodes["kind"] == "Project"]
    ends: dict[Any, date | None] = dict(
        zip(projects.index, days_of(projects["valid_to"]), strict=True)
    )
    return History(
        ties_of(frame.iloc[rows]),
        rows.tolist(),
        records.nodes["kind"].to_dict(),
        {project: end for project, end in ends.items() if end is not None},
    )
