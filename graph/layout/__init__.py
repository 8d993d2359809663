"""The map of a whole network: communities in discs, islands apart, isolates in a box."""

from __future__ import annotations

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import Report
from graph.layout.before import Before, matched, seen_from
from graph.layout.discs import discs_of
from graph.layout.ground import ground_near
from graph.layout.groups import groups_of
from graph.layout.inside import all_places, discs_inside
from graph.layout.isolates import isolates_placed
from graph.layout.shape import Layout
from graph.network import Network

__all__ = ["Layout", "lay_out"]

GROUPED, PLACED, DONE = 40, 50, 100  # how far the work is


def lay_out(
    network: Network, *, start: Layout | None = None, progress: Report | None = None
) -> Layout:
    """
    Return a map of *network* in two levels: the communities as discs, then each inside its own.

    Discs stand near those they have more ties to than their size would give; a node stands near
    those it has ties to, towards the discs its other ties lead to. Smaller components stand as
    islands to the right, isolates in a box below. The same network gives the same map.

    Args:
        start: The map before, of a network much like this one: all stay where they stood unless
            their ties changed. Is it too unlike, the map is drawn anew; would most of it be empty,
            the discs are set anew.
        progress: Told ("layout", how far, 100).

    Cost:
        Time as ``communities``, and n log n; with a map before, m. Memory 1.5 kB a node.

    Example:
        >>> layout = lay_out(Network.from_ties([("ali", "bo"), ("eva", "liv")], alone=["ib"]))
        >>> layout.community.tolist(), layout.isolates.tolist()
        ([0, 0, 1, -1, 1], [False, False, False, True, False])
    """
    tell = progress or (lambda *_: None)
    tell("layout", 0, DONE)
    before = seen_from(network, start)
    community, component = groups_of(network, before)
    tell("layout", GROUPED, DONE)
    centres, inside = _stood(community, before)
    discs = discs_of(network, (community, component), centres)
    ground, is_anew = ground_near(discs, before.layout.corner if before else None)
    tell("layout", PLACED, DONE)
    positions, done = np.zeros((len(network), 2)), 0
    parts = discs_inside(
        network, community, centres=ground.centres, radii=discs.radii, before=inside
    )
    for members, places in all_places(parts):
        positions[members] = places + ground.centres[community[members]]
        done += len(members)
        tell("layout", PLACED + (DONE - PLACED) * done // (len(network) + 1), DONE)
    isolates = network.degree == 0
    positions[isolates], box = isolates_placed(isolates, ground.box, None if is_anew else before)
    tell("layout", DONE, DONE)
    return Layout(
        network.ids,
        positions.astype(np.float32),
        community.astype(np.int32),
        isolates,
        box,
        ground.centres.astype(np.float32),
        discs.radii.astype(np.float32),
        ground.corner,
    )


def _stood(community: IntArray, before: Before | None) -> tuple[FloatArray, FloatArray]:
    """Return where each community's disc stood, and each node around the middle of that disc."""
    k = int(community.max(initial=-1)) + 1
    centres, inside = np.full((k, 2), np.nan), np.full((len(community), 2), np.nan)
    if before is not None and k:
        old = matched(community, before)
        centres[old >= 0] = before.layout.centres[old[old >= 0]]
        stays = (community >= 0) & (before.community >= 0)
        stays[stays] = old[community[stays]] == before.community[stays]
        inside[stays] = before.positions[stays] - centres[community[stays]]
    return centres, inside
