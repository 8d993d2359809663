"""What stands out on a map: the weak spots of one day, or what became of the ties of two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pyarrow as pa

from graph.findings.timeline import Turn
from graph.model import BETWEEN_ENDS
from graph.network import Network
from graph.records import Row
from ui.widgets.map.looks import TIES

CUT_OFF = 3  # fewer that fall off are not drawn as a weak spot: they are many, and seldom news


@dataclass(frozen=True)
class Marks:
    """
    What is drawn unlike the rest.

    Attributes:
        weak: The actors that are ringed.
        ties: For each look of ``TIES`` the pairs, ``a|b``, that have it; the last look counts. A
            pair without a tie on the day is drawn too.
        in_groups: Whether a map of many opens on their groups, where no tie is seen by itself.
    """

    weak: Sequence[str] = ()
    ties: Mapping[str, Sequence[str]] = field(default_factory=dict)
    in_groups: bool = True


def of_weak_spots(spots: Sequence[Row]) -> Marks:
    """Mark whoever many hang on, and each tie that is the only one between two groups."""
    return Marks(list(cut_off(spots)), {"bridge": cut_ties(spots)})


def of_turn(turn: Turn, network: Network) -> Marks:
    """Mark the pairs with a tie that is new, and those without any left in *network*."""
    tied = set(network.tie_ids)
    lost = [pair for pair in _pairs(turn.lost) if pair not in tied]
    return Marks(ties={"lost": lost, "new": _pairs(turn.new)}, in_groups=False)


def cut_off(spots: Sequence[Row], *, least: int = CUT_OFF) -> dict[str, int]:
    """Return the actors drawn as weak spots, and how many hang on each: *least* or more."""
    nodes = {spot["id"]: spot["cut_off"] for spot in spots if spot["part"] == "node"}
    return {node: n for node, n in nodes.items() if n >= least}


def cut_ties(spots: Sequence[Row]) -> list[str]:
    """Return the ties, ``a|b``, that are drawn as the only one between two groups."""
    return [spot["id"] for spot in spots if spot["part"] == "tie" and spot["two_groups"]]


def ties_table(network: Network, marks: Marks) -> pa.Table:
    """Return the ties to draw: first, second (places of their ends), look (place in ``TIES``)."""
    looks = dict.fromkeys(network.tie_ids, 0)
    for look, pairs in marks.ties.items():
        looks |= dict.fromkeys(pairs, list(TIES).index(look))
    first, second = network.tie_ends
    beside = list(looks)[len(first) :]  # the pairs that have no tie on the day
    places = [[network.index_of(end) for end in pair.split(BETWEEN_ENDS)] for pair in beside]
    ends = np.array(places, dtype=np.int32).reshape(-1, 2)
    return pa.table(
        {
            "first": np.r_[first.astype(np.int32), ends[:, 0]],
            "second": np.r_[second.astype(np.int32), ends[:, 1]],
            "look": np.fromiter(looks.values(), np.uint8, len(looks)),
        }
    )


def _pairs(ties: pd.DataFrame) -> list[str]:
    return [
        BETWEEN_ENDS.join(sorted(ends)) for ends in zip(ties["source"], ties["target"], strict=True)
    ]
