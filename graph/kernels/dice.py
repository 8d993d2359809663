"""Chance inside compiled loops: the same numbers from the same seed, whatever thread draws them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.kernels.compiled import compiled

Narrow = NDArray[np.int32]  # node numbers and labels that are read in random order
Seeds = NDArray[np.uint64]  # one per draw; an array of one is the state of a generator
STEP, FIRST, SECOND = (
    np.uint64(0x9E3779B97F4A7C15),
    np.uint64(0xBF58476D1CE4E5B9),
    np.uint64(0x94D049BB133111EB),
)
LOW = np.uint64(0xFFFFFFFF)
HALF = np.uint64(32)


def seeds(seed: int, draws: int) -> Seeds:
    """Return one seed for each of *draws*, the same whenever *seed* is the same."""
    return np.random.SeedSequence(seed).generate_state(draws, np.uint64).astype(np.uint64)


@compiled
def next_number(state: Seeds) -> np.uint64:
    """
    Return the next 64 random bits.

    Source:
        Steele, Lea & Flood (2014) doi:10.1145/2714064.2660195, SplitMix64.
    """
    state[0] += STEP
    bits = state[0]
    bits = (bits ^ (bits >> np.uint64(30))) * FIRST
    bits = (bits ^ (bits >> np.uint64(27))) * SECOND
    return bits ^ (bits >> np.uint64(31))


@compiled
def below(state: Seeds, bound: int) -> np.int64:
    """
    Return a whole number from 0 up to *bound* (at most 2^32), each as likely as the others.

    Source:
        Lemire (2019) doi:10.1145/3230636.
    """
    limit = np.uint64(bound)
    while True:
        product = (next_number(state) >> HALF) * limit
        left = product & LOW
        if left >= limit or left >= (LOW + np.uint64(1)) % limit:
            return np.int64(product >> HALF)


@compiled
def share(state: Seeds) -> float:
    """Return a number from 0 up to 1."""
    return (next_number(state) >> np.uint64(11)) * 2.0**-53


@compiled
def shuffle(values: Narrow, state: Seeds) -> None:
    """Put *values* in a random order, each order as likely as the others (Fisher & Yates)."""
    for place in range(len(values) - 1, 0, -1):
        other = below(state, place + 1)
        values[place], values[other] = values[other], values[place]
