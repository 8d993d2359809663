"""Marks that stand on each other, moved apart as little as it takes."""

from __future__ import annotations

import numpy as np
from scipy.spatial import KDTree

from graph.csr import FloatArray

GAP, ROUNDS = 2.0, 60  # pixels between two marks; in a crowd without room they give up


def apart(at: FloatArray, reach: FloatArray) -> FloatArray:
    """
    Return the places *at* (n rows of x, y) of marks that reach so far out, none on another.

    They stay inside what they cover now, so that a map without room keeps some on each other.

    Cost:
        At most 60 rounds, each n log n where few stand near each other.
    """
    if len(at) < 2:
        return at
    at, low, high = at.copy(), at.min(axis=0), at.max(axis=0)
    for _ in range(ROUNDS):
        pairs = KDTree(at).query_pairs(2 * reach.max() + GAP, output_type="ndarray")
        one, other = pairs[:, 0], pairs[:, 1]
        between = at[one] - at[other]
        far = np.hypot(*between.T)
        between[far == 0] = (1, 1)  # two in one place go two ways
        lacks = reach[one] + reach[other] + GAP - far
        near = lacks > 0.01
        if not near.any():
            break
        step = (between / np.maximum(far, 1)[:, None] * lacks[:, None] / 2)[near]
        np.add.at(at, one[near], step)
        np.add.at(at, other[near], -step)
        at = at.clip(low, high)
    return at
