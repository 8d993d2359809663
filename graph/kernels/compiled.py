"""How a loop is compiled, and how it is spread over the processors."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, cast

import numba
import numpy as np

from graph.csr import IntArray

Function = TypeVar("Function", bound=Callable[..., object])
Result = TypeVar("Result")


def compiled(function: Function) -> Function:
    """
    Return *function* as machine code that runs without Python's lock.

    It is compiled at its first call and kept on disk: beside the file, in the user's cache folder
    where the package cannot be written to, and nowhere when neither can be. Dividing by 0 gives
    infinity or NaN, as in numpy.
    """
    try:
        return cast(Function, numba.njit(cache=True, nogil=True, error_model="numpy")(function))
    except RuntimeError:  # numba found no folder it may write to
        return cast(Function, numba.njit(nogil=True, error_model="numpy")(function))


def in_threads(work: Callable[[IntArray], Result], n: int, *, by: int = 1) -> list[Result]:
    """Return what *work* gives for each processor's share of 0, *by*, 2 * *by* ... below *n*."""
    threads = max(1, min(os.cpu_count() or 1, n // 64))
    shares = [np.arange(start * by, n, threads * by, dtype=np.int64) for start in range(threads)]
    if threads == 1:
        return [work(shares[0])]
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(work, shares))
