"""Each tie once, from its less connected end to the other: triangles start here."""

from __future__ import annotations

from graph.csr import IntArray
from graph.kernels.triangles import SmallArray, outward
from graph.network import Network


def outward_ties(network: Network) -> tuple[IntArray, SmallArray, IntArray]:
    """Return each tie once, outwards: rows, ends, and its place in ``network.tie_ids``."""
    rows, ends, entries = outward(network.indptr, network.indices)
    return rows, ends, network.entry_ties[entries]
