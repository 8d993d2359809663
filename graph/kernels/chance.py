"""What chance would give: labels dealt out anew, ties swapped end for end."""

from __future__ import annotations

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import compiled
from graph.kernels.dice import Narrow, Seeds, below, shuffle


@compiled
def inside_by_chance(
    ends: tuple[Narrow, Narrow],
    labels: Narrow,
    seeds: Seeds,
    draws: IntArray,
    counts: IntArray,
) -> None:
    """
    Set ``counts[draw]`` to the ties with two ends of one label when *labels* are dealt out anew.

    Cost:
        Time n + m a draw; memory 4 bytes a node.
    """
    first, second = ends
    for draw in draws:
        dealt = labels.copy()
        shuffle(dealt, seeds[draw : draw + 1].copy())
        inside = 0
        for tie in range(len(first)):
            inside += dealt[first[tie]] == dealt[second[tie]]
        counts[draw] = inside


@compiled
def swap_ends(
    start: tuple[IntArray, IntArray],
    ends: tuple[IntArray, IntArray],
    mirror: tuple[IntArray, IntArray],
    strength: tuple[FloatArray, FloatArray],
    side: IntArray,
    attempts: int,
    seed: Seeds,
) -> None:
    """
    Try *attempts* times to change a → b and c → d into a → d and c → b, in place.

    An attempt that would make a loop, a tie that is there already, or one inside a *side* leaves
    all as it was, and counts: without that, networks with many possible swaps would come too often.

    Args:
        start: Of the rows out of each node, and of those into it; one and the same if undirected.
        ends: The nodes that each entry of the rows points to, or comes from.
        mirror: Where each entry out of a node stands among those into its end, and the reverse.
        strength: One per entry; it goes with the entry out.
        side: One code per node; a node may not be tied to one of its own.

    Cost:
        Time attempts times the smaller of two degrees; no memory.

    Source:
        Maslov & Sneppen (2002) doi:10.1126/science.1065103.
    """
    state = seed.copy()
    out, into = ends
    source = np.empty(len(out), np.int64)
    for node in range(len(start[0]) - 1):
        source[start[0][node] : start[0][node + 1]] = node
    for _ in range(attempts):
        one, two = below(state, len(out)), below(state, len(out))
        a, b, c, d = source[one], out[one], source[two], out[two]
        if a == c or b == d or side[a] == side[d] or side[c] == side[b]:
            continue
        if tied(start, ends, a, d) or tied(start, ends, c, b):
            continue
        at_b, at_d = mirror[0][one], mirror[0][two]
        out[one], out[two] = d, b
        into[at_d], into[at_b] = a, c
        mirror[0][one], mirror[0][two] = at_d, at_b
        mirror[1][at_d], mirror[1][at_b] = one, two
        strength[1][at_d], strength[1][at_b] = strength[0][one], strength[0][two]


@compiled
def tied(start: tuple[IntArray, IntArray], ends: tuple[IntArray, IntArray], a: int, b: int) -> bool:
    """Return whether there is a tie a → b, looking where there are fewest."""
    side, row, wanted = 0, a, b
    if start[0][a + 1] - start[0][a] > start[1][b + 1] - start[1][b]:
        side, row, wanted = 1, b, a
    entry, end = start[side][row], start[side][row + 1]
    while entry < end and ends[side][entry] != wanted:
        entry += 1
    return entry < end
