"""Tests of the queue in which pages are drawn."""

from __future__ import annotations

from threading import Event, Thread

import pytest

from ui.state.queueing import Queue

LONG = 60.0  # seconds; a test that waits so long hangs


def _one_more(queue: Queue) -> tuple[Event, Thread]:
    """Let somebody else queue up; return what is set when they are let in."""
    entered = Event()

    def enter() -> None:
        with queue.turn():
            entered.set()

    thread = Thread(target=enter, daemon=True)
    thread.start()
    return entered, thread


def test_the_next_waits_until_the_one_before_is_done() -> None:
    queue = Queue(LONG)
    with queue.turn():
        entered, thread = _one_more(queue)
        assert not entered.wait(0.1)
    thread.join(LONG)
    assert entered.is_set()


def test_nobody_waits_for_one_who_takes_long() -> None:
    queue = Queue(longest=0.01)
    with queue.turn():
        for _ in range(3):
            entered, thread = _one_more(queue)
            thread.join(LONG)
            assert entered.is_set()


def test_an_error_lets_the_next_in() -> None:
    queue = Queue(LONG)
    with pytest.raises(ZeroDivisionError), queue.turn():
        raise ZeroDivisionError
    entered, thread = _one_more(queue)
    thread.join(LONG)
    assert entered.is_set()
