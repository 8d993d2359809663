"""From strengths to lengths without rounding, so that equally long routes are seen as equal."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import lcm

import numpy as np

from graph.csr import FloatArray
from graph.network import Network

FINEST_STRENGTH = 10_000  # the largest denominator: strengths of up to four decimals
ROUNDING = Fraction(1, 10**14)  # what adding up parallel ties in doubles may have cost
EXACT = 2**100  # whole numbers below this add up exactly in a pair of doubles
NEARLY = 1e-25  # how near two unscaled lengths must be, as a share, to count as equal
WIDEST = 1e20  # strengths further apart than this have no common scale


@dataclass(frozen=True)
class Lengths:
    """
    The length of each entry of ``network.indices`` as a pair of doubles, and what counts as equal.

    Attributes:
        pairs: Two columns, high and low.
        slack: Equal is at most this far apart: in all, and as a share of the length.
    """

    pairs: FloatArray
    slack: tuple[float, float]


def lengths(network: Network) -> Lengths | None:
    """
    Return 1 / strength for every entry, in a unit in which equal sums are equal.

    Strengths that are fractions with a denominator up to 10,000 (read with a tolerance of 1e-14
    for sums of parallel ties) become whole numbers by the least common multiple of their
    numerators. As long as no route is 2**100 long their sums are exact, and two routes are equal
    when they differ by less than a half. Where that number grows too large, or a strength is no
    such fraction, lengths are kept to 106 bits and count as equal within 1e-25 of the length.

    Returns:
        None when the strongest tie is more than 1e20 times the weakest of such strengths.
    """
    distinct, place = np.unique(network.tie_strength, return_inverse=True)
    fractions = _fractions(distinct)
    inverse = [1 / strength for strength in fractions or map(Fraction, distinct.tolist())]
    unit = lcm(*(length.denominator for length in inverse)) if fractions else 1
    longest = max(inverse, default=Fraction(0))
    exact = bool(fractions) and unit * longest * len(network) < EXACT
    if not exact and distinct[-1] > WIDEST * distinct[0]:
        return None
    scaled = [length * unit if exact else length / longest for length in inverse]
    pairs = np.array([_pair(length) for length in scaled]).reshape(-1, 2)
    return Lengths(pairs[place[network.entry_ties]], (0.5, 0.0) if exact else (0.0, NEARLY))


def _fractions(strengths: FloatArray) -> list[Fraction]:
    """Return the strengths as the fractions they stand for; nothing when one of them is none."""
    fractions: list[Fraction] = []
    for strength in strengths.tolist():
        exactly = Fraction(strength)
        simple = exactly.limit_denominator(FINEST_STRENGTH)
        if simple == 0 or abs(simple - exactly) > exactly * ROUNDING:
            return []
        fractions.append(simple)
    return fractions


def _pair(length: Fraction) -> tuple[float, float]:
    high = float(length)
    return high, float(length - Fraction(high))
