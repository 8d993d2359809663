"""How likely nodes are to fill a broker role when all sectors are dealt out anew over the nodes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from fractions import Fraction
from math import perm


@dataclass(frozen=True)
class Chances:
    """
    How likely one route, or two at once, are to have the sectors of a role.

    Attributes:
        one: A route a → v → c.
        turned: It and c → v → a.
        same_first, same_last: Two routes that share a, or c.
        chained: Two where the last of one is the first of the other.
        apart: Two that share v alone.
    """

    one: Fraction
    turned: Fraction
    same_first: Fraction
    same_last: Fraction
    chained: Fraction
    apart: Fraction


NODES = (3, 3, 4, 4, 4, 5)  # how many each of the chances is about


def role_chances(sizes: Sequence[int]) -> dict[str, Chances]:
    """
    Return the chances of each role where the sectors have these *sizes*.

    Each is the number of ways to pick different nodes with fitting sectors, of all ways to pick
    them: without replacement, as labels are dealt out.

    Example:
        >>> role_chances([2, 1])["itinerant"].one
        Fraction(1, 3)
    """
    n = sum(sizes)
    within, across, unlike = _within(sizes), _across(sizes), _unlike(sizes)
    three, four, five = (within[k] for k in (3, 4, 5))
    pair_out, three_out, pair_out_out, three_out_out = across
    ways = {
        "coordinator": (three, three, four, four, four, five),
        "itinerant": (pair_out, pair_out, three_out, three_out, three_out, _two_pairs(sizes)),
        "representative": (pair_out, 0, pair_out_out, three_out, 0, three_out_out),
        "gatekeeper": (pair_out, 0, three_out, pair_out_out, 0, three_out_out),
        "liaison": (unlike[0], unlike[0], unlike[1], unlike[1], unlike[1], _two_unlike(sizes)),
    }
    return {
        role: Chances(*(_share(way, perm(n, k)) for way, k in zip(row, NODES, strict=True)))
        for role, row in ways.items()
    }


def variance(chances: Chances) -> tuple[list[Fraction], Fraction]:
    """
    Return what each kind of pair adds to the variance of a count of routes.

    Returns:
        A weight for each of ``OpenRoutes``, ``chained`` being counted in both orders, and one for
        the square of ``routes``; the pairs apart are all pairs but the others.
    """
    one, turned, first, last, chained, apart = astuple(chances)
    kinds = [one - apart, turned - apart, first - apart, last - apart, 2 * (chained - apart)]
    return kinds, apart - one * one


def _share(ways: int, all_ways: int) -> Fraction:
    return Fraction(ways, all_ways) if all_ways else Fraction(0)


def _within(sizes: Sequence[int]) -> dict[int, int]:
    """Return the ways to pick k of one sector."""
    return {k: sum(perm(size, k) for size in sizes) for k in (3, 4, 5)}


def _across(sizes: Sequence[int]) -> tuple[int, ...]:
    """Return the ways to pick two or three of one sector and one or two outside it."""
    n = sum(sizes)
    return tuple(
        sum(perm(size, inside) * perm(n - size, outside) for size in sizes)
        for inside, outside in ((2, 1), (3, 1), (2, 2), (3, 2))
    )


def _unlike(sizes: Sequence[int]) -> tuple[int, int]:
    """Return the ways to pick one of a sector, one of another, and one or two outside both."""
    n = sum(sizes)
    ways = [0, 0]
    for at, one in enumerate(sizes):
        for two in sizes[:at]:
            rest = n - one - two
            ways[0] += 2 * one * two * rest
            ways[1] += 2 * one * two * rest * max(rest - 1, 0)
    return ways[0], ways[1]


def _two_pairs(sizes: Sequence[int]) -> int:
    """Return the ways to pick a node and two pairs, each pair of one sector that is not its own."""
    n = sum(sizes)
    alike = sum(perm(size, 4) * (n - size) for size in sizes)
    pairs = [perm(size, 2) for size in sizes]
    unlike = sum(
        2 * pairs[at] * pairs[to] * (n - sizes[at] - sizes[to])
        for at in range(len(sizes))
        for to in range(at)
    )
    return alike + unlike


def _two_unlike(sizes: Sequence[int]) -> int:
    """Return the ways to pick a node and two pairs, each of two sectors that are not its own."""
    n = sum(sizes)
    pairs, fours = (sum(perm(size, k) for size in sizes) for k in (2, 4))
    squares = sum(perm(size, 2) ** 2 for size in sizes)
    ways = 0
    for size in sizes:
        rest, own = n - size, perm(size, 2)
        alike = pairs - own
        both = fours - perm(size, 4) + alike**2 - (squares - own**2)
        ways += size * (perm(rest, 4) - 2 * alike * perm(max(rest - 2, 0), 2) + both)
    return ways
