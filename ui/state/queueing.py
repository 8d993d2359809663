"""Who draws a page when many ask at once: one after another, none waiting long for a slow one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock

LONGEST = 0.25  # seconds that one waits for whoever is before; most pages take less


class Queue:
    """
    Lets in one at a time, and the next one too when somebody takes longer than *longest* seconds.

    One interpreter draws all pages: drawn side by side, each would be ready when the last one is.
    """

    def __init__(self, longest: float = LONGEST) -> None:
        self._longest = longest
        self._door = Lock()
        self._before = Event()
        self._before.set()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for whoever came before, and let the next in at the end."""
        done = Event()
        with self._door:
            self._before.wait(self._longest)
            self._before = done
        try:
            yield
        finally:
            done.set()


QUEUE = Queue()
