"""The network peeled from its edge inwards."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.groundwork.once import once
from graph.kernels.peeling import peel
from graph.network import Network


@once
def peeled(network: Network) -> NDArray[np.int32]:
    """Return each node's core number."""
    return peel(network.indptr, network.indices)
