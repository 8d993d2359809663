"""
The canonical network that every metric reads: sorted ids, sectors, and ties in CSR arrays.

Canonical means: a tie to oneself is dropped, parallel and reversed ties are one with their
strengths added, and a node without ties stays.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from graph.columns import check_ids, mode_codes, places_of, sector_codes, strengths_of
from graph.csr import FloatArray, IntArray, Rows, added_up, kept
from graph.errors import SheetError
from graph.kernels.rows import entry_ties, row_sums
from graph.model import BETWEEN_ENDS, UNKNOWN_SECTOR


@dataclass(frozen=True, eq=False)
class Network:
    """
    Nodes and undirected ties, ready to measure.

    Attributes:
        ids: One per node, sorted by code point.
        sector_names: The sectors that occur, sorted; ``sectors`` holds each node's place in them.
        indptr, indices: CSR rows; the neighbours of node i, ascending, each tie in both rows.
        strength: One per entry of ``indices``, above 0; missing strength has become 1.
        ties_without_strength: How many rows came without one.
        loops_dropped: How many rows joined a node to itself.
        rows_merged: How many rows said again what another row had said; ends the other way round
            are the same where ties have no direction.
        arcs: The directed ties as (indptr, indices, strength) by source; None when undirected.
        mode: For two-mode data the side of each node (0 person, 1 activity); else None.
    """

    ids: tuple[str, ...]
    sector_names: tuple[str, ...]
    sectors: IntArray
    indptr: IntArray
    indices: IntArray
    strength: FloatArray
    ties_without_strength: int = 0
    arcs: Rows | None = None
    mode: IntArray | None = None
    loops_dropped: int = 0
    rows_merged: int = 0

    def __len__(self) -> int:
        return len(self.ids)

    @classmethod
    def from_ties(
        cls,
        ties: Iterable[Sequence[Any]],
        *,
        alone: Iterable[str] = (),
        sectors: Mapping[str, str] | None = None,
        directed: bool = False,
        modes: Mapping[str, int] | None = None,
    ) -> Network:
        """
        Return the network of ``(source, target[, strength])`` rows and the nodes *alone*.

        Every id of *sectors* and *modes* is a node too; one that *sectors* does not name has the
        sector ``ukendt``. With *modes* it is two-mode data, as ``with_modes`` says.

        Example:
            >>> Network.from_ties([("bo", "ali"), ("ali", "bo", 2)], alone=["ib"]).strength.tolist()
            [3.0, 3.0]
        """
        rows = [(tie[0], tie[1], tie[2] if len(tie) > 2 else 1.0) for tie in ties]
        source, target = [row[0] for row in rows], [row[1] for row in rows]
        sectors = sectors or {}
        ids = sorted({*source, *target, *alone, *sectors, *(modes or {})})
        network = cls.from_arrays(
            ids,
            source,
            target,
            strength=[row[2] for row in rows],
            sectors=[sectors.get(node, UNKNOWN_SECTOR) for node in ids],
            directed=directed,
        )
        return network if modes is None else network.with_modes(modes)

    @classmethod
    def from_arrays(  # one keyword per column, all optional
        cls,
        ids: Sequence[str],
        source: Sequence[str],
        target: Sequence[str],
        *,
        strength: Sequence[float | None] | FloatArray | None = None,
        sectors: Sequence[str | None] | None = None,
        directed: bool = False,
    ) -> Network:
        """
        Return the canonical network of columns; *ids* in any order, each once.

        Args:
            strength: Above 0 and finite; None or NaN is missing, counts as 1 and is counted.
            sectors: One per id; None or empty is ``ukendt``.

        Raises:
            SheetError: A tie names an id that is not there; an id is empty, stands twice or holds
                the | that joins the two ends of a tie; or a strength is no number, 0, negative or
                too large.

        Cost:
            Time (n + m) log n; memory about 100 bytes a tie.
        """
        order: IntArray = np.argsort(np.asarray(ids, dtype=object), kind="stable").astype(np.int64)
        sorted_ids = tuple(str(ids[i]) for i in order)
        index = pd.Index(sorted_ids, dtype=object)
        check_ids(index)
        row, column = places_of(index, source), places_of(index, target)
        values, missing = strengths_of(strength, len(row))
        names, codes = sector_codes(sectors, order)
        ties = added_up(np.r_[row, column], np.r_[column, row], np.r_[values, values], n=len(index))
        arcs = added_up(row, column, values, n=len(index)) if directed else None
        loops = int((row == column).sum())
        distinct = len(ties[1]) // 2 if arcs is None else len(arcs[1])
        return cls(
            sorted_ids,
            names,
            codes,
            *ties,
            ties_without_strength=missing,
            arcs=arcs,
            loops_dropped=loops,
            rows_merged=len(row) - loops - distinct,
        )

    @cached_property
    def degree(self) -> IntArray:
        """The number of distinct neighbours of each node, int64 (n,); 0 for an isolate."""
        return np.diff(self.indptr)

    @property
    def degree_or_nan(self) -> FloatArray:
        """The degree to divide by: NaN for an isolate, whose shares have no meaning."""
        return np.where(self.degree > 0, self.degree, np.nan)

    @cached_property
    def entry_rows(self) -> IntArray:
        """The node whose row each entry of ``indices`` stands in."""
        return np.repeat(np.arange(len(self), dtype=np.int64), self.degree)

    @cached_property
    def entry_ties(self) -> IntArray:
        """The place in ``tie_ids`` of the tie of each entry of ``indices``; each tie twice."""
        return entry_ties(self.indptr, self.indices)

    @cached_property
    def tie_ends(self) -> tuple[IntArray, IntArray]:
        """The two ends of each tie once, first < second, in the order of ``tie_ids``."""
        once = self.entry_rows < self.indices
        return self.entry_rows[once], self.indices[once]

    @cached_property
    def tie_strength(self) -> FloatArray:
        """The strength of each tie, in the order of ``tie_ends``."""
        return self.strength[self.entry_rows < self.indices]

    @cached_property
    def tie_ids(self) -> list[str]:
        """Each tie's name ``a|b``, ends by code point."""
        first, second = self.tie_ends
        return [
            f"{self.ids[a]}{BETWEEN_ENDS}{self.ids[b]}" for a, b in zip(first, second, strict=True)
        ]

    @property
    def n_ties(self) -> int:
        """The number of distinct ties."""
        return len(self.indices) // 2

    def index_of(self, node: str) -> int:
        """Return the place of *node* in ``ids``; KeyError when it is not there."""
        place = bisect_left(self.ids, node)
        if place == len(self.ids) or self.ids[place] != node:
            raise KeyError(node)
        return place

    def row_sums(self, entries: FloatArray) -> FloatArray:
        """Return, per node, the sum of *entries*, one value per entry of ``indices``."""
        return row_sums(self.indptr, np.ascontiguousarray(entries, dtype=np.float64))

    def neighbours(self, place: int) -> IntArray:
        """Return the places of the neighbours of the node at *place*, ascending."""
        return self.indices[self.indptr[place] : self.indptr[place + 1]]

    def with_modes(self, modes: Mapping[str, int]) -> Network:
        """
        Return the same network as two-mode data: each id is 0, a person, or 1, an activity.

        An activity is whatever persons share: an association or an organisation as well.

        Raises:
            SheetError: A node has no mode or another one, or a tie joins two of one mode.
        """
        mode = mode_codes(self.ids, modes)
        first, second = self.tie_ends
        alike = np.flatnonzero(mode[first] == mode[second])
        if len(alike):
            one, other = self.ids[first[alike[0]]], self.ids[second[alike[0]]]
            raise SheetError(
                "The tie between {one!r} and {other!r} joins two nodes of one mode, as do "
                "{others} others; with two modes a tie joins a person and an activity. "
                "Correct the modes, or leave them out to measure all nodes alike.",
                one=one, other=other, others=len(alike) - 1,
            )  # fmt: skip
        return replace(self, mode=mode)

    def without(self, nodes: Iterable[str]) -> Network:
        """Return the network that is left when *nodes* and their ties are taken away."""
        gone = set(nodes)
        keep = np.array([node not in gone for node in self.ids], dtype=bool)
        codes, sectors = np.unique(self.sectors[keep], return_inverse=True)
        rows = (self.indptr, self.indices, self.strength)
        return Network(
            tuple(node for node in self.ids if node not in gone),
            tuple(self.sector_names[code] for code in codes),
            sectors.astype(np.int64),
            *kept(rows, keep),
            ties_without_strength=self.ties_without_strength,
            arcs=None if self.arcs is None else kept(self.arcs, keep),
            mode=None if self.mode is None else self.mode[keep],
            loops_dropped=self.loops_dropped,
            rows_merged=self.rows_merged,
        )
