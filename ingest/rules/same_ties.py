"""Rows that are the same tie: counted once, added up in plain files, or a problem."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from graph.model import TIE_KINDS
from ingest.problems import Fault
from ingest.rules.parts import Part
from ingest.rules.report import Report

KEY = ["source", "target", "kind", "valid_from", "paid_by"]


def merge_same_ties(report: Report, parts: Sequence[Part], *, plain: bool) -> None:
    """
    Sort the ends of symmetric ties in *parts*, and settle rows with the key of another.

    Rows that say the same are left out but for the first; in *plain* files rows that differ in
    strength alone become one with their strengths added; the rest are problems.
    """
    for part in parts:
        _sort_ends(part.frame)
    rows = _together(report, parts)
    if rows.empty:
        return
    said = [name for name in rows.columns if name not in {"_part", "_row"}]
    if plain:
        _add_up(report, parts, rows, said=[name for name in said if name != "strength"])
        rows = _together(report, parts)
    again = rows.duplicated(said, keep="first") & ~plain
    for number, group in rows[again].groupby("_part"):
        at = parts[int(str(number))].at
        report.leave_out(at, group["_row"].tolist(), "repeated-rows")
    rows = rows[~again]
    key = [name for name in KEY if name in rows]
    for _, group in rows[rows.duplicated(key, keep=False)].groupby(key, dropna=False, sort=False):
        _tell_differing(report, parts, group)


def _sort_ends(frame: pd.DataFrame) -> None:
    symmetric = [name for name, tie in TIE_KINDS.items() if tie.symmetric]
    ends = frame["kind"].isin(symmetric) & frame["source"].notna() & frame["target"].notna()
    source, target = frame.loc[ends, "source"], frame.loc[ends, "target"]
    turned = source > target
    frame.loc[source.index, "source"] = source.mask(turned, target)
    frame.loc[source.index, "target"] = target.mask(turned, source)


def _together(report: Report, parts: Sequence[Part]) -> pd.DataFrame:
    frames = [
        report.sound(part.at, part.frame).assign(_part=number, _row=lambda frame: frame.index)
        for number, part in enumerate(parts)
    ]
    frames = [frame for frame in frames if not frame.empty]
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame()


def _add_up(
    report: Report, parts: Sequence[Part], rows: pd.DataFrame, *, said: Sequence[str]
) -> None:
    """Give the first of the rows that differ in strength alone the sum; a missing one counts 1."""
    same = rows[rows.duplicated(list(said), keep=False)]
    for _, group in same.groupby(list(said), dropna=False, sort=False):
        first, *others = zip(group["_part"], group["_row"], strict=True)
        if "strength" in group and group["strength"].notna().any():
            total = float(group["strength"].astype(float).fillna(1.0).sum())
        else:
            total = float(len(group))
        _set_strength(parts[first[0]].frame, first[1], total)
        for number, row in others:
            report.left_out[parts[number].at].add(int(row))
    if len(same):
        extra = len(same) - len(same.drop_duplicates(list(said)))
        report.note(parts[0].at, "parallel-ties-added", count=extra)


def _set_strength(frame: pd.DataFrame, row: int, total: float) -> None:
    if "strength" not in frame:
        frame["strength"] = pd.Series([None] * len(frame), dtype=object, index=frame.index)
    frame.at[row, "strength"] = int(total) if total == total // 1 else total


def _tell_differing(report: Report, parts: Sequence[Part], group: pd.DataFrame) -> None:
    places: list[tuple[Part, int]] = [
        (parts[number], int(row)) for number, row in zip(group["_part"], group["_row"], strict=True)
    ]
    for place, (part, row) in enumerate(places):
        other, other_row = places[0 if place else 1]
        facts: dict[str, Any] = {"other": report.sheets[other.at].place(other_row)}
        report.add(part.at, Fault("duplicate-tie", facts), row=row, column=part.headings["target"])
