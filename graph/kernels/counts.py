"""
Numbers of routes of any size: a double, and how many times 2**400 was taken out of it.

A grid of 520 by 520 has more shortest routes between two of its corners than a double can hold.
"""

from __future__ import annotations

import math

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled

STEP = 400  # two counts multiplied stay below the largest double, 2**1024
LARGE, SMALL = 2.0**STEP, 2.0**-STEP
MOST = 1e300  # below it 1 / a count keeps all its digits


@compiled
def add_count(counts: FloatArray, powers: IntArray, source: int, target: int) -> None:
    """Add the count at *source* to the one at *target*; each is ``counts`` * 2**(400 powers)."""
    gap = powers[source] - powers[target]
    if gap == 0:
        counts[target] += counts[source]
    elif gap < 0:
        counts[target] += scaled(counts[source], gap)
    else:
        counts[target] = counts[source] + scaled(counts[target], -gap)
        powers[target] = powers[source]
    if counts[target] > LARGE:
        counts[target] *= SMALL
        powers[target] += 1


@compiled
def scaled(number: float, power: int) -> float:
    """Return *number* * 2**(400 power); 0 where that is below the smallest double."""
    return number if power == 0 else math.ldexp(number, STEP * max(power, -10))
