"""Where everybody stands: worked out in a thread of its own, so that no page waits for it."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait

from graph.layout import Layout
from graph.layout.kept import kept_layout
from graph.network import Network
from graph.settings import Settings
from graph.store import Store
from ui.state import derived, settings

AT_ONCE = 1.5  # seconds; a map that is ready by then is shown without a word


class Drawing:
    """The layout of one network, on its way or ready."""

    def __init__(self, network: Network, where: Settings) -> None:
        self.share = 0.0  # of the work that is done, 0 to 1
        worker = ThreadPoolExecutor(1, "layout")
        self._work: Future[Layout] = worker.submit(
            kept_layout, where, network, view="whole", progress=self._hear
        )
        worker.shutdown(wait=False)

    @property
    def layout(self) -> Layout | None:
        """The layout; None while it is on its way. What went wrong with it is raised here."""
        return self._work.result() if self._work.done() else None

    def wait(self) -> None:
        """Wait for the layout, but not longer than a page may."""
        wait([self._work], timeout=AT_ONCE)

    def _hear(self, _what: str, done: int, of: int) -> None:
        self.share = done / of


def drawing_of(store: Store) -> Drawing:
    """Return the drawing of everybody on the visitor's day, begun once until the data changes."""
    where = settings()
    drawing = derived(
        store, "drawing", lambda records, day: Drawing(records.on(day).network(), where)
    )
    drawing.wait()
    return drawing
