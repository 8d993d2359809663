"""Through whom the shortest routes run before and after; drawn by chance in large networks."""

from __future__ import annotations

from typing import Any

from graph.metrics.sampled import betweenness_sampled
from graph.network import Network

EPS, DELTA = 0.01, 0.1  # both values together are within EPS with probability 1 - DELTA
MOST_RISING = 10
ROUNDING = 1e-9  # a smaller rise is none


def through_whom(before: Network, after: Network, may: frozenset[str]) -> dict[str, Any]:
    """
    Return whose share of the shortest routes rises most, of those who *may* be ranked.

    Up to 5,000 nodes the shares are exact. Beyond, routes are drawn by chance, and a rise is told
    only when it is larger than chance could make it.

    Returns:
        ``routes``: at most ten rows of ``id``, ``before`` and ``after``, the largest rise first:
        both are shares, 0 to 1, of the pairs of *before*, so that fewer pairs are no rise.
        ``routes_certainty``: ``eps``, how far a share may be off, and ``delta``, with what
        probability any is further off; both 0 where they are exact.

    Cost:
        As ``betweenness_sampled``, twice.

    Source:
        Riondato & Kornaropoulos (2016) doi:10.1007/s10618-015-0423-0; half of delta is for the
        network before, half for the one after.
    """
    found = [betweenness_sampled(one, eps=EPS, delta=DELTA / 2) for one in (before, after)]
    scale = [1.0, pairs_of(after) / max(pairs_of(before), 1)]
    eps = [one["eps"] * size for one, size in zip(found, scale, strict=True)]
    old = found[0]["values"]
    new = {node: share * scale[1] for node, share in found[1]["values"].items()}
    least = max(sum(eps), ROUNDING)
    rise = {node: new[node] - old[node] for node in may & old.keys() & new.keys()}
    top = sorted((-more, node) for node, more in rise.items() if more > least)
    return {
        "routes": [
            {"id": node, "before": old[node], "after": new[node]} for _, node in top[:MOST_RISING]
        ],
        "routes_certainty": {
            "eps": max(eps),
            "delta": sum(one["delta"] for one in found),
        },
    }


def pairs_of(network: Network) -> int:
    """Return how many pairs the nodes of *network* make."""
    return len(network) * (len(network) - 1) // 2
