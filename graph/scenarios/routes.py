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
        ``routes``: at most ten rows of ``id``, ``before`` and ``after`` (shares of all pairs, 0 to
        1), the largest rise first; ``routes_certainty``: ``eps``, how far a share may be off, and
        ``delta``, with what probability any is further off; both 0 where they are exact.

    Cost:
        As ``betweenness_sampled``, twice.

    Source:
        Riondato & Kornaropoulos (2016) doi:10.1007/s10618-015-0423-0; half of delta is for the
        network before, half for the one after.
    """
    found = [betweenness_sampled(one, eps=EPS, delta=DELTA / 2) for one in (before, after)]
    old, new = (one["values"] for one in found)
    least = max(sum(one["eps"] for one in found), ROUNDING)
    rise = {node: new[node] - old[node] for node in may & old.keys() & new.keys()}
    top = sorted((-more, node) for node, more in rise.items() if more > least)
    return {
        "routes": [
            {"id": node, "before": old[node], "after": new[node]} for _, node in top[:MOST_RISING]
        ],
        "routes_certainty": {
            "eps": max(one["eps"] for one in found),
            "delta": sum(one["delta"] for one in found),
        },
    }
