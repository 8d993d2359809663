"""Before and after: who loses the last tie, which groups split, through whom routes then run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from graph.csr import FloatArray, IntArray
from graph.kernels.removal import regrown
from graph.metrics.metric import NAN, plain
from graph.network import Network
from graph.scenarios.change import Change
from graph.scenarios.distances import far_apart
from graph.scenarios.ground import Flags, Ground
from graph.scenarios.routes import through_whom

GROUP_AT_LEAST = 3  # a smaller piece is no group but some who are cut off (MODEL: weak spots)


def compare(
    ground: Ground, change: Change, *, distances: bool = False, routes: bool = False
) -> dict[str, Any]:
    """
    Return what the change does to the network, stage by stage and in all, ready for JSON.

    Returns:
        ``stages``: a row for each, 0 being before, with the columns ``STAGE_COLUMNS``: who had
        ties and has none left (``new_isolates``; of them persons under ``persons_without_tie``),
        apart from those of whom nobody knows (``unknown_without_tie``); the persons who newly
        lose the last unpaid tie and still have others, left with professionals or with ties
        nobody knows to be unpaid; ``groups_split`` as sizes of three
        or more, ``cut_off``, how many fall off the largest piece of their group, and
        ``new_components``, the ids in each piece of two or more that falls off.
        ``safe_reach``: the last stage before the first person newly loses the last registered
        tie, and the last unpaid one (None where pay is not known, and both where nothing tells
        who is a person). ``chosen``: what the change says of how those who go were found. With
        *distances* ``fragmentation_dw``, ``before`` and ``after``, each with its interval
        (``_low``, ``_high``) and the ``_sources`` it was measured from (``far_apart``). With
        *routes* what ``through_whom`` says of bodies and people who lead; None where it is not
        known who may be ranked. Ties do not form again.

    Cost:
        Time m log m and m a stage; memory 100 bytes a tie. With *distances* and *routes* as
        ``far_apart`` and ``through_whom``: both draw by chance in a large network.
    """
    course = _Course.of(ground, change)
    lost, unpaid = course.last_loss(), course.last_unpaid_loss()
    found: dict[str, Any] = {
        "stages": _stages(course, lost, unpaid),
        "safe_reach": {
            "last_tie": course.safe(lost),
            "last_unpaid_tie": None if unpaid is None else course.safe(unpaid),
        },
    }
    if change.chosen:
        found["chosen"] = dict(change.chosen)
    if routes and not ground.may_rank:
        found |= {"routes": None, "routes_certainty": None}
    if distances or (routes and ground.may_rank):
        before, after = course.network(0), course.network(change.never - 1)
        if distances:
            found["fragmentation_dw"] = _distances(before=before, after=after)
        if routes and ground.may_rank:
            found |= through_whom(before, after, frozenset(ground.named(ground.ranked)))
    result: dict[str, Any] = plain(found)
    return result


@dataclass(frozen=True)
class _Course:
    """The change on its ground: all ties, the added last, and from and until when each is there."""

    ground: Ground
    change: Change
    first: IntArray
    second: IntArray
    born: IntArray
    stage: IntArray

    @classmethod
    def of(cls, ground: Ground, change: Change) -> _Course:
        added = np.array(change.added, dtype=np.int64).reshape(-1, 2)
        first, second = np.r_[ground.first, added[:, 0]], np.r_[ground.second, added[:, 1]]
        own = np.r_[change.tie_stage, np.full(len(added), change.never)]
        stage = np.minimum(own, np.minimum(change.node_stage[first], change.node_stage[second]))
        born = np.r_[np.zeros(len(ground.first), np.int64), np.ones(len(added), np.int64)]
        return cls(ground, change, first, second, born, stage)

    def there(self, stage: int) -> Flags:
        """Return which ties are there after *stage*."""
        return (self.born <= stage) & (self.stage > stage)

    def last_loss(self, some: Flags | None = None) -> IntArray:
        """Return at which stage each node that stays loses the last of *some* ties; 0: never."""
        last = np.zeros(len(self.ground.network), dtype=np.int64)
        chosen = slice(None) if some is None else some
        for ends in (self.first, self.second):
            np.maximum.at(last, ends[chosen], self.stage[chosen])
        return np.where((last < self.change.never) & (self.change.node_stage > last), last, 0)

    def last_unpaid_loss(self) -> IntArray | None:
        """Return the same for the ties known to be unpaid; None where pay is not known."""
        if self.ground.unpaid is None:
            return None
        return self.last_loss(np.r_[self.ground.unpaid, self.born[len(self.ground.unpaid) :] > 0])

    def safe(self, lost: IntArray) -> int | None:
        """Return the last stage before the first at which a person loses; None: who is one?"""
        if self.ground.may_lose is None:
            return None
        stages = lost[self.ground.may_lose & (lost > 0)]
        return int(stages.min(initial=self.change.never)) - 1

    def left(self) -> tuple[IntArray, IntArray, IntArray, FloatArray]:
        """Return per stage the nodes left, their components, the largest, and the joined pairs."""
        goes, old = self.change.node_stage, self.born == 0
        every = regrown(goes, self.first, self.second, self.stage, self.change.never - 1)
        at_first = regrown(goes, self.first[old], self.second[old], self.stage[old], 0)
        for values, first in zip(every, at_first, strict=True):
            values[0] = first[0]
        return every

    def labels(self, stage: int) -> IntArray:
        """Return the number of each node's component after *stage*."""
        there, n = self.there(stage), len(self.ground.network)
        ends = (self.first[there], self.second[there])
        rows = sparse.coo_array((np.ones(len(ends[0])), ends), shape=(n, n))
        labels: IntArray = connected_components(rows, directed=False)[1].astype(np.int64)
        return labels

    def network(self, stage: int) -> Network:
        """Return the network after *stage*."""
        there, ids = self.there(stage), self.ground.network.ids
        return Network.from_arrays(
            self.ground.named(self.change.node_stage > stage),
            [ids[place] for place in self.first[there]],
            [ids[place] for place in self.second[there]],
        )


def _stages(course: _Course, lost: IntArray, unpaid: IntArray | None) -> list[dict[str, Any]]:
    ground, change = course.ground, course.change
    left, parts, largest, joined = course.left()
    rows = []
    before = course.labels(0)
    for stage, what in enumerate(("", *change.stages)):
        after = course.labels(stage)
        newly, stays = (lost == stage) & (stage > 0), change.node_stage > stage
        pieces = _Pieces.of(before, after, stays)
        n = int(left[stage])
        row = {
            "stage": stage,
            "what": what,
            "n_left": n,
            "n_components": int(parts[stage]),
            "largest": int(largest[stage]),
            "fragmentation": 1 - float(joined[stage]) / (n * (n - 1)) if n > 1 else NAN,
            "new_isolates": ground.named(newly & ~ground.unknown),
            **_losing(ground, newly, None if unpaid is None else (unpaid == stage) & (stage > 0)),
            "unknown_without_tie": ground.named(newly & ground.unknown),
            **_splits(pieces),
            "new_components": _fallen_off(ground, np.where(stays, after, -1), pieces),
        }
        rows.append(row)
        before = after
    return rows


def _losing(ground: Ground, newly: Flags, unpaid: Flags | None) -> dict[str, Any]:
    """Return the persons who lose the last tie, and who the last unpaid one and keep others."""
    found = {"persons_without_tie": newly, "persons_without_unpaid_tie": unpaid}
    if unpaid is not None:
        found["persons_without_unpaid_tie"] = unpaid & ~newly
    may = ground.may_lose
    return {
        column: None if may is None or some is None else ground.named(some & may)
        for column, some in found.items()
    }


@dataclass(frozen=True)
class _Pieces:
    """The components of those who stay, by the group each was part of, the largest of it first."""

    label: IntArray
    size: IntArray
    group: IntArray

    @classmethod
    def of(cls, before: IntArray, after: IntArray, stays: Flags) -> _Pieces:
        n = max(len(before), 1)
        pairs, sizes = np.unique(before[stays] * n + after[stays], return_counts=True)
        order = np.lexsort((-sizes, pairs // n))
        return cls(pairs[order] % n, sizes[order], pairs[order] // n)

    @property
    def falls_off(self) -> Flags:
        """Which pieces are not the largest of their group."""
        return np.diff(self.group, prepend=-1) == 0


def _splits(pieces: _Pieces) -> dict[str, Any]:
    """Return into which groups the components fall, and how many fall off, of those who stay."""
    split: dict[int, list[int]] = {}
    starts = np.flatnonzero(~pieces.falls_off)
    for place in np.flatnonzero(pieces.falls_off & (pieces.size >= GROUP_AT_LEAST)).tolist():
        start = int(starts[np.searchsorted(starts, place, side="right") - 1])
        split.setdefault(start, [int(pieces.size[start])]).append(int(pieces.size[place]))
    return {
        "cut_off": int(pieces.size[pieces.falls_off].sum()),
        "groups_split": ["+".join(map(str, some)) for some in split.values()],
    }


def _fallen_off(ground: Ground, after: IntArray, pieces: _Pieces) -> list[list[str]]:
    """Return the ids in each piece of two or more that is not the largest of its group."""
    some = pieces.label[pieces.falls_off & (pieces.size > 1)]
    inside = np.flatnonzero(np.isin(after, some))
    inside = inside[np.argsort(after[inside], kind="stable")]
    parts = np.split(inside, np.flatnonzero(np.diff(after[inside])) + 1) if len(inside) else []
    return sorted((ground.named(part) for part in parts), key=lambda ids: (-len(ids), ids))


def _distances(**networks: Network) -> dict[str, float]:
    found: dict[str, float] = {}
    for when, network in networks.items():
        share = far_apart(network)
        found |= {
            when: share.value,
            f"{when}_low": share.low,
            f"{when}_high": share.high,
            f"{when}_sources": share.sources,
        }
    return found
