"""The columns of a file, ids, strengths, sectors and modes, as the arrays of a network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from graph.csr import FloatArray, IntArray
from graph.errors import SheetError
from graph.model import UNKNOWN_SECTOR


def places_of(index: pd.Index, names: Sequence[str]) -> IntArray:
    """Return where each of *names* stands in *index*."""
    places = index.get_indexer(pd.Index(names, dtype=object)).astype(np.int64)
    if len(places) and places.min() < 0:
        unknown = names[int(np.argmin(places))]
        raise SheetError(
            f"A tie names {unknown!r}, which is not among the nodes. "
            "Add it to the file of nodes, or correct the id."
        )
    return places


def strengths_of(
    strength: Sequence[float | None] | FloatArray | None, rows: int
) -> tuple[FloatArray, int]:
    """Return the strengths, a missing one as 1, and how many were missing."""
    if strength is None:
        return np.ones(rows), 0
    values = np.asarray(strength, dtype=np.float64).copy()
    missing = np.isnan(values)
    values[missing] = 1.0
    with np.errstate(over="ignore"):
        total = 2 * values.sum()  # more than any node or merged tie can reach
    if not (np.all(values > 0) and np.isfinite(total)):
        raise SheetError(
            "A tie has a strength that is 0, negative or infinite, or the strengths are so large "
            "that they cannot be added up; each must be above 0."
        )
    return values, int(missing.sum())


def sector_codes(
    sectors: Sequence[str | None] | None, order: IntArray
) -> tuple[tuple[str, ...], IntArray]:
    """Return the sectors that occur, sorted, and the place in them of each node in *order*."""
    if sectors is None:
        return (UNKNOWN_SECTOR,) if len(order) else (), np.zeros(len(order), dtype=np.int64)
    named = [_sector_or_unknown(sectors[i]) for i in order]
    names = tuple(sorted(set(named)))
    place = {name: code for code, name in enumerate(names)}
    return names, np.array([place[name] for name in named], dtype=np.int64)


def mode_codes(ids: Sequence[str], modes: Mapping[str, int]) -> IntArray:
    """Return the mode of each of *ids*, 0 or 1."""
    codes = [modes.get(node) for node in ids]
    wrong = [node for node, code in zip(ids, codes, strict=True) if code not in (0, 1)]
    if wrong:
        raise SheetError(
            f"The node {wrong[0]!r} has no mode, as have {len(wrong) - 1} others. "
            "Say of each node whether it is a person (0) or an activity (1)."
        )
    return np.array(codes, dtype=np.int64)


def _sector_or_unknown(sector: str | None) -> str:
    return sector if isinstance(sector, str) and sector else UNKNOWN_SECTOR
