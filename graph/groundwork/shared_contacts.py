"""What the ends of each tie have in common, and what Burt's measures make of it."""

from __future__ import annotations

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.groundwork.once import once
from graph.kernels.compiled import summed
from graph.kernels.holes import own_strengths, structural_holes
from graph.kernels.triangles import Outward, outward, perhaps_sharing, shared_contacts
from graph.network import Network

WIDEST = 1e100  # strengths further apart lose their products to rounding, and at last to 0
SHARES = (2, 2**18)  # at most so many, of so many ties at least; the same on every machine


@once
def shared_by_tie(network: Network) -> FloatArray:
    """How many contacts the two ends of each tie share, in the order of ``network.tie_ids``."""
    out = outward(network.indptr, network.indices)
    sums = _shared(out, np.ones(len(network.indices)), np.ones(len(network)))
    shared = np.empty(network.n_ties)
    shared[network.entry_ties[out[2]]] = sums[:, 0]
    return shared


@once
def counted(network: Network) -> FloatArray:
    """
    Return Burt's constraint, hierarchy and effective size when every tie counts the same.

    Returns:
        A row of each, with one value per node; NaN for an isolate.
    """
    return _holes(network, np.ones(len(network.indices)))


@once
def weighted(network: Network) -> FloatArray:
    """
    Return the same by the strengths of the ties.

    NaN when the strongest tie is more than 1e100 times the weakest; but the hierarchy of one
    contact is 1.
    """
    if network.n_ties == 0:
        return counted(network)
    weakest, strongest = network.strength.min(), network.strength.max()
    if weakest == strongest:
        return counted(network)
    if weakest < strongest / WIDEST:
        values = np.full((3, len(network)), np.nan)
        values[1, network.degree == 1] = 1
        return values
    return _holes(network, np.ldexp(network.strength, -np.frexp(strongest)[1]))  # nothing rounded


def _holes(network: Network, strength: FloatArray) -> FloatArray:
    own = own_strengths(network.indptr, strength)
    out = outward(network.indptr, network.indices)
    sums = _shared(out, strength, 1 / own[:, 0])
    return structural_holes(network.indptr, out, strength, own, sums)


def _shared(out: Outward, strength: FloatArray, scale: FloatArray) -> FloatArray:
    places = perhaps_sharing(*out[:2])

    def some_of(share: IntArray) -> tuple[FloatArray]:
        sums = np.zeros((len(out[1]), 2))
        shared_contacts(out, strength, scale, places[share], sums)
        return (sums,)

    (sums,) = summed(some_of, len(places), limits=SHARES)
    return np.asarray(sums)
