"""The network peeled from its edge inwards, and its ties in that order: triangles start here."""

from __future__ import annotations

from graph.csr import IntArray
from graph.groundwork.once import once
from graph.kernels.peeling import peel
from graph.kernels.triangles import outward
from graph.network import Network


@once
def peeled(network: Network) -> tuple[IntArray, IntArray]:
    """Return each node's core number, and its rank in the order of peeling."""
    return peel(network.indptr, network.indices)


def outward_ties(network: Network) -> tuple[IntArray, IntArray, IntArray]:
    """Return each tie once, from the lower rank to the higher: rows, ends, and which tie."""
    return outward(network.indptr, network.indices, network.entry_ties, peeled(network)[1])
