"""What the ends of each tie have in common: one pass over the triangles, for several metrics."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from graph.csr import FloatArray
from graph.groundwork.once import once
from graph.groundwork.peeled import outward_ties
from graph.kernels.triangles import shared_contacts
from graph.network import Network

WIDEST = 1e100  # strengths further apart lose their products to rounding, and at last to 0


@dataclass(frozen=True)
class Investments:
    """
    Per entry of ``network.indices``, from row i to contact j.

    Attributes:
        direct: The strength a_ij, the strongest of the network being 1.
        indirect: Sum over shared contacts q of a_iq * a_qj / s_q.
        redundant: Sum over shared contacts q of a_iq * a_qj.
        totals: Per node, s_i; NaN for an isolate.
    """

    direct: FloatArray
    indirect: FloatArray
    redundant: FloatArray
    totals: FloatArray


@once
def shared_by_tie(network: Network) -> FloatArray:
    """How many contacts the two ends of each tie share, in the order of ``network.tie_ids``."""
    return _investments(network, np.ones(network.n_ties))[1]


@once
def counted(network: Network) -> Investments:
    """Return the investments when every tie counts the same."""
    return _investments(network, np.ones(network.n_ties))[0]


@once
def weighted(network: Network) -> Investments:
    """
    Return the investments by the strengths of the ties.

    The totals, which all is divided by, are NaN when the strongest tie is more than 1e100 times
    the weakest.
    """
    strengths = network.tie_strength
    if network.n_ties == 0 or strengths.min() == strengths.max():
        return counted(network)
    if strengths.min() < strengths.max() / WIDEST:
        alike = counted(network)
        return replace(alike, totals=np.full(len(network), np.nan))
    return _investments(network, strengths / strengths.max())[0]


def _investments(network: Network, strengths: FloatArray) -> tuple[Investments, FloatArray]:
    ties = network.entry_ties
    totals = network.row_sums(strengths[ties])
    totals[totals == 0] = np.nan
    rows, ends, places = outward_ties(network)
    shared, products, scaled = shared_contacts(rows, ends, places, strengths, 1 / totals)
    investments = Investments(strengths[ties], scaled[ties], products[ties], totals)
    return investments, shared.astype(np.float64)
