"""How a loop is compiled, how it is spread over the processors, and how it tells how far it is."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic
from typing import Any, TypeVar, cast

import numba
import numpy as np
from numba.core import event

from graph.csr import IntArray

Function = TypeVar("Function", bound=Callable[..., object])
Result = TypeVar("Result")
Report = Callable[[str, int, int], None]

SECONDS_UNTOLD = 1.0  # work that takes longer says how far it is
KEPT, SUMMED = (32, 64), (256, 16)  # most shares, least work in one; the same on every machine
_REPORT: ContextVar[Report | None] = ContextVar("report", default=None)


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


@contextmanager
def telling(report: Report | None) -> Iterator[None]:
    """
    Tell *report* how far the work inside is: shares done once a second has passed, and compiling.

    It is told ("shares", how many are done, of how many), and ("compile", k, k + 1) when a loop
    is being compiled, which happens once on a machine.
    """
    token = _REPORT.set(report)
    try:
        if report is None:
            yield
        else:
            with event.install_listener("numba:compile", _Compiling(report)):
                yield
    finally:
        _REPORT.reset(token)


def in_threads(work: Callable[[IntArray], Result], n: int, *, by: int = 1) -> list[Result]:
    """
    Return what *work* gives for each share of 0, *by*, 2 * *by* ... below *n*, in their order.

    Ctrl-C ends it when the shares begun are done.
    """
    return list(_done(work, _shares(n, KEPT, by=by)))


def summed(
    work: Callable[[IntArray], Sequence[Any]],
    n: int,
    *,
    by: int = 1,
    limits: tuple[int, int] = SUMMED,
) -> list[Any]:
    """
    Return the sums of what *work* gives for the shares of 0, *by*, 2 * *by* ... below *n*.

    Several arrays at a time, each added up for itself; only the sums are kept in memory. *limits*
    are how many shares there are at most, and how much work is in one at the least.
    """
    sums: list[Any] = []
    for parts in _done(work, _shares(n, limits, by=by)):
        if sums:
            for place, part in enumerate(parts):
                sums[place] += part
        else:
            sums = list(parts)
    return sums


class _Compiling(event.Listener):
    """Tells that a loop is being compiled, and which in the row it is."""

    def __init__(self, report: Report) -> None:
        self.report, self.count = report, 0

    def on_start(self, _event: Any) -> None:
        self.report("compile", self.count, self.count + 1)

    def on_end(self, _event: Any) -> None:
        self.count += 1
        self.report("compile", self.count, self.count)


def _shares(n: int, limits: tuple[int, int], *, by: int) -> list[IntArray]:
    most, least = limits
    count = max(1, min(most, n // least))
    return [np.arange(start * by, n, count * by, dtype=np.int64) for start in range(count)]


def _done(work: Callable[[IntArray], Result], shares: list[IntArray]) -> Iterator[Result]:
    """Yield what each share gives, in their order, as soon as it is there."""
    report, begun = _REPORT.get(), monotonic()
    pool = ThreadPoolExecutor(os.cpu_count() or 1) if len(shares) > 1 else None
    try:
        for done, result in enumerate((pool.map if pool else map)(work, shares), start=1):
            if report and monotonic() - begun > SECONDS_UNTOLD:
                report("shares", done, len(shares))
            yield result
    finally:
        if pool:
            pool.shutdown(wait=False, cancel_futures=True)
