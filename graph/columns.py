"""The columns of a file, ids, strengths, sectors and modes, as the arrays of a network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from graph.csr import FloatArray, IntArray
from graph.errors import SheetError
from graph.model import BETWEEN_ENDS, UNKNOWN_SECTOR


def check_ids(ids: pd.Index) -> None:
    """Raise a SheetError when one of *ids* is empty, stands twice or holds the |."""
    if "" in ids:
        raise SheetError("An id is empty. Fill it in, or delete the row.")
    if not ids.is_unique:
        raise SheetError(
            "The id {name!r} stands twice among the nodes. Keep one row, or correct the id.",
            name=ids[ids.duplicated()][0],
        )
    if joined := [node for node in ids if BETWEEN_ENDS in node]:
        raise SheetError(
            "The id {name!r} holds |, which joins the two ends of a tie. Use another sign.",
            name=joined[0],
        )


def places_of(index: pd.Index, names: Sequence[str]) -> IntArray:
    """Return where each of *names* stands in *index*."""
    places = index.get_indexer(pd.Index(names, dtype=object)).astype(np.int64)
    if len(places) and places.min() < 0:
        unknown = names[int(np.argmin(places))]
        raise SheetError(
            "A tie names {name!r}, which is not among the nodes. "
            "Add it to the file of nodes, or correct the id.",
            name=unknown,
        )
    return places


def strengths_of(
    strength: Sequence[float | None] | FloatArray | None, rows: int
) -> tuple[FloatArray, int]:
    """Return the strengths, a missing one as 1, and how many were missing."""
    if strength is None:
        return np.ones(rows), 0
    values = _numbers(strength)
    missing = np.isnan(values)
    values[missing] = 1.0
    with np.errstate(over="ignore"):
        total = 2 * values.sum()  # more than any node or merged tie can reach
    if not np.all(values > 0):
        place = int(np.argmax(values <= 0))
        raise SheetError(
            "Tie number {place} has the strength {strength}; it must be above 0. Correct it, leave "
            "it out when it is not known, or delete the tie when there is none.",
            place=place + 1, strength=f"{values[place]:g}",
        )  # fmt: skip
    if not np.isfinite(total):
        raise SheetError(
            "A strength is infinite, or they are too large to be added up; each must be above 0 "
            "and finite. Write them in a larger unit."
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
            "The node {name!r} has no mode, as have {others} others. "
            "Say of each node whether it is a person (0) or an activity (1).",
            name=wrong[0], others=len(wrong) - 1,
        )  # fmt: skip
    return np.array(codes, dtype=np.int64)


def _numbers(strength: Sequence[float | None] | FloatArray) -> FloatArray:
    try:
        return np.array(strength, dtype=np.float64)
    except (TypeError, ValueError):
        wrong = next(one for one in strength if not _is_number(one))
    raise SheetError(
        "{strength!r} is not a strength. Write a number above 0, or none when it is not known.",
        strength=wrong,
    )


def _is_number(value: object) -> bool:
    try:
        return value is None or float(value) == float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return False


def _sector_or_unknown(sector: str | None) -> str:
    return sector if isinstance(sector, str) and sector else UNKNOWN_SECTOR
