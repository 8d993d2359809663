"""Work that several metrics share, done once for each network and kept as long as it lives."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

import numpy as np

from graph.network import Network

Result = TypeVar("Result")


def once(compute: Callable[[Network], Result]) -> Callable[[Network], Result]:
    """Return *compute*, which now answers a second time from memory; its arrays are read-only."""
    kept: WeakKeyDictionary[Network, Result] = WeakKeyDictionary()

    @wraps(compute)
    def from_memory(network: Network) -> Result:
        result = kept.get(network)
        if result is None:
            result = compute(network)
            if isinstance(result, np.ndarray):
                result.flags.writeable = False
            kept[network] = result
        return result

    return from_memory
