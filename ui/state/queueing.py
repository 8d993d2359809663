"""Who draws a page when many ask at once: one after another, none waiting long for a slow one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Lock

LONGEST = 0.25  # seconds that one waits for whoever is before; most pages take less


@dataclass(frozen=True, eq=False)
class Place:
    """One place in the queue: whether its turn has begun, and whether it has ended."""

    begun: Event = field(default_factory=Event)
    ended: Event = field(default_factory=Event)


class Queue:
    """
    Gives one a turn at a time, and the next one too when somebody takes over *longest* seconds.

    One interpreter draws all pages: drawn side by side, each would be ready when the last one is.
    """

    def __init__(self, longest: float = LONGEST) -> None:
        self._longest = longest
        self._moving = Lock()
        self._last = Place()
        self._last.begun.set()
        self._last.ended.set()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for whoever came before, and let the next in at the end."""
        mine = Place()
        with self._moving:
            before, self._last = self._last, mine
        before.begun.wait()
        before.ended.wait(self._longest)
        mine.begun.set()
        try:
            yield
        finally:
            mine.ended.set()


QUEUE = Queue()
