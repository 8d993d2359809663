"""What a person chose, found in the data; what is not there is refused with what there is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from graph.csr import IntArray
from graph.errors import SettingsError
from graph.model import BETWEEN_ENDS
from graph.scenarios.ground import Flags, Ground


def place(ground: Ground, one: str) -> int:
    """Return where the node with this id stands."""
    try:
        return ground.network.index_of(one)
    except KeyError:
        raise SettingsError("{one!r} is not among the nodes. Correct the id.", one=one) from None


def pair(ground: Ground, tie: str) -> tuple[int, int]:
    """Return the places of the two ends of ``a|b``, the lower first."""
    ends = tie.split(BETWEEN_ENDS)
    if len(ends) != 2 or ends[0] == ends[1]:
        raise SettingsError("{tie!r} is no tie: write the two ids with | between.", tie=tie)
    one, two = sorted(place(ground, end) for end in ends)
    return one, two


def check_allowed(ground: Ground, pairs: Sequence[tuple[int, int]]) -> None:
    """Refuse a new tie for somebody to whom none may be suggested."""
    for end in (end for pair in pairs for end in pair if not ground.may_be_tied[end]):
        raise SettingsError(
            "No tie is suggested for {one!r}: a child, somebody with a protected address, who "
            "pauses, would not answer or carries alone, or a sensitive place.",
            one=ground.network.ids[end],
        )


def contacts(ground: Ground) -> pd.DataFrame:
    """Return the ties as registered, with their days and who pays."""
    if ground.contacts is None:
        raise SettingsError(
            "The days on which ties end, and who pays them, are not known here: take the store, or "
            "name the day with --as-of for files with kinds and dates."
        )
    return ground.contacts


def paid_by(ground: Ground, project: str) -> IntArray:
    """Return the places of the ties that *project* pays for."""
    paid = contacts(ground)["paid_by"]
    ties = np.flatnonzero((paid == project).to_numpy())
    if not len(ties):
        raise SettingsError(
            "No active tie is paid by the project {project!r}. There are: {there_are}.",
            project=project, there_are=", ".join(sorted(set(paid.dropna()))) or "–",
        )  # fmt: skip
    return ties


def some_of(chosen: Flags, name: str, there_are: list[str]) -> Flags:
    """Return *chosen*, which may not be nobody."""
    if not chosen.any():
        raise SettingsError(
            "No node is {name!r}. There are: {there_are}.",
            name=name,
            there_are=", ".join(there_are),
        )
    return chosen
