"""Thin bridges: the one or two ties that alone lead from one group of actors to another."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from graph.findings.finding import Row
from graph.metrics import METRICS
from graph.model import GROUP_KINDS
from graph.moment import Moment
from graph.network import Network
from graph.records import Records

FEW_TIES = 2
GROUP_SIZE = 3  # fewer are not called a group


def thin_bridges(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the pairs of groups that only one or two ties lead between.

    A group is a community of the measure ``communities``; there may be other ways round between
    two groups, through a third.

    Returns:
        ``hub_a`` and ``hub_b``: in each group the body or activity with most contacts;
        ``size_a``, ``size_b``: actors, the larger first; ``ends``: the ties as (one of a, one of
        b). The pair with the largest smaller group first. Groups of persons alone are left out.

    Cost:
        As ``communities``.
    """
    moment = records.on(day)
    network = moment.network()
    group = METRICS["communities"].compute(network)
    between: dict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for one, other in zip(*(map(network.ids.__getitem__, ends) for ends in network.tie_ends),
                          strict=True):  # fmt: skip
        if group[one] != group[other]:
            a, b = sorted((one, other), key=group.__getitem__)
            between[group[a], group[b]].append((a, b))
    sizes: dict[int, int] = defaultdict(int)
    for number in group.values():
        sizes[number] += 1
    hubs = _hubs(moment, network, group)
    rows = [
        {
            "hub_a": hubs[a],
            "size_a": sizes[a],
            "hub_b": hubs[b],
            "size_b": sizes[b],
            "ends": sorted(ends),
        }
        for (a, b), ends in between.items()
        if len(ends) <= FEW_TIES
        and min(sizes[a], sizes[b]) >= GROUP_SIZE
        and a in hubs
        and b in hubs
    ]
    return sorted(rows, key=lambda row: (-row["size_b"], -row["size_a"], row["ends"]))


def _hubs(moment: Moment, network: Network, group: dict[str, int]) -> dict[int, str]:
    """Return for each group its body or activity with most contacts; the first of equal ones."""
    kind, degree = moment.actors["kind"], dict(zip(network.ids, network.degree, strict=True))
    hubs: dict[int, str] = {}
    for actor, number in group.items():
        if kind[actor] in GROUP_KINDS and (
            number not in hubs or degree[actor] > degree[hubs[number]]
        ):
            hubs[number] = actor
    return hubs
