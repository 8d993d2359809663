"""
Everything recorded, in memory: nodes, ties and loads as frames, from the store or from files.

``Records.on(day)`` gives the ``Moment`` that findings and metrics read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from graph.errors import SettingsError
from graph.model import NODE_KINDS, TIE_KINDS, tie_ends, tie_key
from graph.moment import Moment

Row = dict[str, Any]

NODE_COLUMNS = tuple(
    dict.fromkeys(
        column.name for kind in NODE_KINDS.values() for column in kind.columns if not column.tie
    )
)
TIE_FRAME_COLUMNS = (
    "source", "target", "kind", "key", "strength", "paid", "paid_by", "formed_in", "valid_from",
    "valid_to", "cadence_days", "last_met_on", "expires_on", "origin", "load", "load_source",
)  # fmt: skip
SHARED_KINDS = ("Area", "Municipality")  # what sources have in common
DATE_TYPE = "datetime64[s]"


@dataclass(frozen=True)
class Delivery:
    """
    What one set of files says, typed: the answers about the data, nodes and ties by kind.

    A reference column that stands for a tie is already a row of ``ties``.
    """

    load: Row
    nodes: dict[str, list[Row]] = field(default_factory=dict)
    ties: dict[str, list[Row]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Records:
    """
    All nodes and ties ever recorded, whenever they held.

    Attributes:
        nodes: Index ``id``; kind, source, load and the columns of the model; missing is None or
            NaT; ``area_id``, ``municipality_id`` and ``family_id`` come from the structure ties.
        ties: One row per tie: ends, kind, ``paid`` (its own, else the usual of its kind; NA is
            unknown), dates, and ``ends_on``, the earlier of ``valid_to`` and the end of the
            project that pays.
        loads: Index ``id``; one row per load.
    """

    nodes: pd.DataFrame
    ties: pd.DataFrame
    loads: pd.DataFrame
    _moments: dict[date, Moment] = field(default_factory=dict, repr=False)

    @classmethod
    def from_deliveries(cls, deliveries: Sequence[Delivery]) -> Records:
        """Return the records of *deliveries*; a later one updates what an earlier one said."""
        nodes: dict[str, Row] = {}
        ties: dict[str, Row] = {}
        for delivery in deliveries:
            brought = {"load": delivery.load["id"], "source": delivery.load["source"]}
            for kind, rows in delivery.nodes.items():
                for row in rows:
                    old = nodes.get(row["id"], {"kind": kind, **brought})
                    nodes[row["id"]] = old | row
            for kind, rows in delivery.ties.items():
                for row in rows:
                    key = tie_key(kind, row)
                    old = ties.get(
                        key,
                        {"kind": kind, "key": key, "load": brought["load"],
                         "load_source": brought["source"]},
                    )  # fmt: skip
                    source, target = tie_ends(kind, row)
                    ties[key] = {**old, **row, "source": source, "target": target}
        return cls.from_frames(
            pd.DataFrame(list(nodes.values())),
            pd.DataFrame(list(ties.values())),
            pd.DataFrame([delivery.load for delivery in deliveries]),
        )

    @classmethod
    def from_frames(cls, nodes: pd.DataFrame, ties: pd.DataFrame, loads: pd.DataFrame) -> Records:
        """
        Return the records of raw frames, in any order, and derive what follows from them.

        Args:
            nodes: Columns id, kind, load, source and any of the model's properties.
            ties: Columns source, target, kind, key, load, load_source and any of the model's.
            loads: The answers about the data, with their ``id``.
        """
        nodes = _node_frame(nodes)
        ties = _tie_frame(ties, nodes)
        loads = _whole(loads, ("id", "source", "collected_on", "complete", "invented"))
        return cls(_placed(nodes, ties), ties, loads.drop_duplicates("id").set_index("id"))

    @property
    def default_day(self) -> date:
        """
        The newest day on which any of the data was collected; never the clock.

        Raises:
            SettingsError: No load says when its data was collected.
        """
        return newest_day(self.loads)

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The sources that the loads name, sorted."""
        return tuple(sorted(set(self.loads["source"].dropna())))

    def of(self, source: str | None) -> Records:
        """Return only what the loads of *source* brought, with shared areas; None is everything."""
        if source is None:
            return self
        shared = self.nodes["kind"].isin(SHARED_KINDS)
        nodes = self.nodes[shared | (self.nodes["source"] == source)]
        ends = self.ties["source"].isin(nodes.index) & self.ties["target"].isin(nodes.index)
        own = (self.ties["load_source"] == source) | self.ties["source"].isin(
            self.nodes.index[shared]
        )
        loads = self.loads[self.loads["source"] == source]
        return Records(nodes, self.ties[ends & own].reset_index(drop=True), loads)

    def on(self, day: date | None = None) -> Moment:
        """Return what held on *day* (the default day when None); kept for the next who asks."""
        when = day or self.default_day
        if when not in self._moments:
            self._moments[when] = Moment(self.nodes, self.ties, self.loads, when)
        return self._moments[when]

    def without_ties(self, keys: Iterable[str]) -> Records:
        """Return the records as if the ties with these *keys* had never been registered."""
        gone = set(keys)
        return Records(
            self.nodes, self.ties[~self.ties["key"].isin(gone)].reset_index(drop=True), self.loads
        )


def newest_day(loads: pd.DataFrame) -> date:
    """Return the newest ``collected_on`` of *loads*; see ``Records.default_day``."""
    days = [day for day in loads.get("collected_on", []) if isinstance(day, date)]
    if not days:
        raise SettingsError(
            "The data does not say when it was collected. Fill in 'indsamlet den' on the "
            "sheet Om data, or name a day."
        )
    return max(days)


def _whole(frame: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Return *frame* with every one of *columns*, missing ones filled with None, as objects."""
    frame = frame.reindex(columns=list(dict.fromkeys([*columns, *frame.columns]))).astype(object)
    return frame.where(frame.notna(), None)


def _node_frame(nodes: pd.DataFrame) -> pd.DataFrame:
    nodes = _whole(nodes, ("id", "kind", "load", "source", *NODE_COLUMNS)).set_index("id")
    for column in ("paused_from", "paused_to", "valid_from", "valid_to", "held_on", "asked_on"):
        nodes[column] = nodes[column].astype(DATE_TYPE)
    for column in ("in_target_group", "is_child", "is_ildsjael", "complete", "protected"):
        nodes[column] = nodes[column].astype("boolean")
    return nodes.sort_index()


def _tie_frame(ties: pd.DataFrame, nodes: pd.DataFrame) -> pd.DataFrame:
    ties = _whole(ties, TIE_FRAME_COLUMNS)
    for column in ("valid_from", "valid_to", "last_met_on", "expires_on"):
        ties[column] = ties[column].astype(DATE_TYPE)
    ties["strength"] = ties["strength"].astype(np.float64)
    usual = ties["kind"].map({name: tie.paid for name, tie in TIE_KINDS.items()})
    ties["paid"] = ties["paid"].astype("boolean").fillna(usual.astype("boolean"))
    projects = nodes.loc[nodes["kind"] == "Project", "valid_to"]
    end = _looked_up(projects, ties["paid_by"]).astype(DATE_TYPE)
    ties["ends_on"] = pd.concat([ties["valid_to"], end], axis=1).min(axis=1).astype(DATE_TYPE)
    return ties.sort_values("key", kind="stable", ignore_index=True)


def _placed(nodes: pd.DataFrame, ties: pd.DataFrame) -> pd.DataFrame:
    """Return *nodes* with the area, municipality and family that structure ties give them."""
    kind_of = nodes["kind"]
    structure = ties[ties["kind"].isin(("LIVES_IN", "BELONGS_TO", "PART_OF"))]
    target_kind = _looked_up(kind_of, structure["target"])
    for column, kind in (
        ("area_id", "Area"),
        ("municipality_id", "Municipality"),
        ("family_id", "Family"),
    ):
        to_kind = structure[target_kind == kind].drop_duplicates("source")
        nodes[column] = to_kind.set_index("source")["target"].reindex(nodes.index)
    employers = ties[ties["kind"] == "EMPLOYS"].drop_duplicates("target")
    employer = employers.set_index("target")["source"].reindex(nodes.index)
    for column in ("area_id", "municipality_id"):
        nodes[column] = nodes[column].fillna(_looked_up(nodes[column], employer))
    via_area = _looked_up(nodes["municipality_id"], nodes["area_id"])
    nodes["municipality_id"] = nodes["municipality_id"].fillna(via_area)
    for column in ("area_id", "municipality_id", "family_id"):
        nodes[column] = nodes[column].astype(object).where(nodes[column].notna(), None)
    return nodes


def _looked_up(values: pd.Series, keys: pd.Series) -> pd.Series:
    """Return for each of *keys* what *values* holds under it, missing where it holds nothing."""
    return values.reindex(keys.to_numpy()).set_axis(keys.index)
