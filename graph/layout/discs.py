"""Where the discs of the communities of one component stand to each other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from graph.csr import FloatArray, IntArray
from graph.kernels.layout_discs import discs_drawn, discs_freed
from graph.layout.shape import radius_of, sunflower
from graph.network import Network

ROUNDS, ROUNDS_FREE = 200, 2_000
GAP, LEAST_GAP = 0.12, 2.0  # between two discs, of the mean of their radii; at least, in units
KEPT_GAP = 0.4  # of the gap, below which discs that stood beside each other are moved


@dataclass(frozen=True)
class Discs:
    """
    The communities as discs.

    Attributes:
        radii: One per community.
        component: One per community; 0 is the largest component.
        between: (k, k), the ties between each two; ends: how many ties end in each.
        before: (k, 2), the centre on the map before; NaN for the new.
    """

    radii: FloatArray
    component: IntArray
    between: sparse.csr_array
    ends: FloatArray
    before: FloatArray


def discs_of(network: Network, groups: tuple[IntArray, IntArray], before: FloatArray) -> Discs:
    """Return the communities of *network* as discs, with the component of each."""
    community, component = groups
    k, tied = len(before), community >= 0
    ends = community[network.entry_rows], community[network.indices]
    between = sparse.coo_array((np.ones(len(ends[0])), ends), shape=(k, k)).tocsr()
    members = np.bincount(community[tied], minlength=k).astype(np.float64)
    of = np.zeros(k, dtype=np.int64)
    of[community[tied]] = component[tied]
    return Discs(radius_of(members), of, between, np.asarray(between.sum(axis=1)), before)


def placed(discs: Discs, those: IntArray) -> FloatArray:
    """Return the centres of *those* discs, of one component: none lies over another."""
    before, radii = discs.before[those], discs.radii[those]
    if len(those) == 1:
        return np.nan_to_num(before)
    gap = max(LEAST_GAP, GAP * float(radii.mean()))
    bonds = _bonds(discs, those)
    known = ~np.isnan(before[:, 0])
    if known.any():
        share = np.where(known, bonds, 0.0)
        total = np.maximum(share.sum(axis=1), 1e-300)
        beside = share @ np.nan_to_num(before) / total[:, None]
        centres = np.where(known[:, None], before, beside)
        discs_freed(radii + KEPT_GAP * gap / 2, centres, ROUNDS_FREE)
        return centres
    centres = sunflower(len(those), 1.2 * float(np.sqrt((radii**2).sum())))
    discs_drawn(bonds, radii + gap / 2, centres, ROUNDS)
    centres -= np.average(centres, axis=0, weights=radii**2)
    discs_freed(radii + 0.49 * gap, centres, ROUNDS_FREE)
    return centres


def _bonds(discs: Discs, those: IntArray) -> FloatArray:
    """Return how much more tied each two are than their ends would give, squared; rows add to 1."""
    between = discs.between[those][:, those].toarray()
    np.fill_diagonal(between, 0.0)
    ends = discs.ends[those]
    over = (between / np.outer(ends, ends)) ** 2
    return over / np.maximum(over.sum(axis=1, keepdims=True), 1e-300)
