"""Work in shares: added up in order, told of while it runs, and ended by Ctrl-C."""

from __future__ import annotations

from itertools import chain

import numba
import numpy as np
import pytest

from graph.kernels import compiled as module
from graph.kernels.compiled import in_threads, summed, telling
from graph.metrics import measure
from graph.network import Network


def _numbers(some: np.ndarray) -> tuple[np.ndarray, float]:
    return np.bincount(some, minlength=1000), float(some.sum())


@pytest.mark.parametrize("n", [0, 1, 63, 64, 1000])
def test_every_number_is_in_one_share(n):
    counts, total = summed(_numbers, n)

    assert counts[:n].tolist() == [1] * n
    assert counts.sum() == n
    assert total == n * (n - 1) / 2


def test_shares_step_by_as_many_as_asked():
    parts = in_threads(lambda some: some.tolist(), 1000, by=10)

    assert sorted(chain(*parts)) == list(range(0, 1000, 10))


def test_parts_come_in_the_order_of_their_shares():
    """So that sums of doubles are the same whichever thread is done first."""
    parts = in_threads(lambda some: int(some[0]), 1000)

    assert parts == sorted(parts)


def test_long_work_tells_how_far_it_is(monkeypatch):
    monkeypatch.setattr(module, "SECONDS_UNTOLD", 0.0)
    told = []

    with telling(lambda *what: told.append(what)):
        in_threads(lambda some: some.sum(), 640)

    assert [what for what in told if what[0] == "shares"] == [
        ("shares", k, 10) for k in range(1, 11)
    ]


def test_short_work_is_not_told_of():
    told = []

    with telling(lambda *what: told.append(what)):
        in_threads(lambda some: some.sum(), 640)

    assert told == []


def test_making_a_loop_ready_is_told_of():
    told = []
    fresh = numba.njit(lambda number: number + 1)

    with telling(lambda *what: told.append(what)):
        fresh(1)

    assert told[0] == ("compile", 0, 1)
    assert told[-1][1] == told[-1][2]


def test_ctrl_c_ends_the_work_and_leaves_the_other_shares_undone():
    begun = []

    def work(some: np.ndarray) -> None:
        begun.append(int(some[0]))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        in_threads(work, 64 * 32)

    assert len(begun) < 32


def test_measure_tells_of_shares_within_a_metric(monkeypatch):
    monkeypatch.setattr(module, "SECONDS_UNTOLD", 0.0)
    chance, told = np.random.default_rng(1), []
    ties = [(f"n{a}", f"n{b}") for a, b in chance.integers(0, 3000, (6000, 2))]

    measure(Network.from_ties(ties), ["fragmentation_dw"], progress=lambda *what: told.append(what))

    assert told[0] == ("metrics", 0, 1)
    assert any(stage == "shares" for stage, *_ in told)
