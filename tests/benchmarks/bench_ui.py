"""
The dashboard in a real browser and under many visitors, on generated municipalities.

``make bench-ui`` prints a line for each figure, with the aim it is held against and whether it
passes; nothing is asserted. In this order: *paint*, every view at about 6,000 nodes and 20,000
ties; *click*, from the map to its side panel; *sessions*, 25 visitors over the websocket with one
real browser among them, all at the same moment and then with time to read between two pages;
*crowd*, 100 visitors; *memory* of the dashboard after all that; *map*, 10,000 and 50,000 nodes.

``.venv/bin/python -m tests.benchmarks.bench_ui --quick`` takes a town of 500 and the smaller map;
``--only paint,map`` some of the parts; ``--keep FOLDER`` keeps the loaded towns for the next run.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.benchmarks.ui.crowd import together
from tests.benchmarks.ui.lines import Line, say
from tests.benchmarks.ui.paint import MAP, WHOLE_MAP, chromium, clicks, first_paints, whole_maps
from tests.benchmarks.ui.towns import Town, served

TOWN, QUICK = 5_500, 500  # citizens; the nodes are about a tenth more
MAPS = {9_000: (MAP, None), 45_000: (WHOLE_MAP, WHOLE_MAP)}  # citizens; aims, opened and whole
SESSIONS, CROWD, READING = 25, 100, (3.0, 8.0)  # visitors; seconds that one reads a page
WAIT, MEMORY = 2.0, 1_536  # seconds for 19 pages of 20; MB
PARTS = ("paint", "click", "sessions", "crowd", "memory", "map")
Measure = Callable[[Browser, Town], Iterator[Line]]


def main() -> None:
    """Measure the parts that are asked for, and print each line as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a small town, the smaller map")
    parser.add_argument("--only", default=",".join(PARTS), help=f"of {', '.join(PARTS)}")
    parser.add_argument("--keep", type=Path, help="the folder of the loaded towns")
    asked = parser.parse_args()
    parts = asked.only.split(",")
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as passing, chromium() as browser:
        folder = asked.keep or Path(passing)
        measures = {name: measure for name, measure in ON_TOWN.items() if name in parts}
        if measures:
            with served(QUICK if asked.quick else TOWN, folder) as town:
                for measure in measures.values():
                    say(measure(browser, town))
        for citizens, aims in list(MAPS.items())[: 1 if asked.quick else None]:
            if "map" in parts:
                with served(citizens, folder) as town:
                    say(whole_maps(browser, town.base, visits=3, aims=aims))


def _paint(browser: Browser, town: Town) -> Iterator[Line]:
    yield from first_paints(browser, town.base, visits=5)


def _click(browser: Browser, town: Town) -> Iterator[Line]:
    yield from clicks(browser, town.base, town.leader, times=5)


def _sessions(browser: Browser, town: Town) -> Iterator[Line]:
    yield from together(browser, town.base, SESSIONS, reading=READING, aim=WAIT)
    yield from together(browser, town.base, SESSIONS, aim=WAIT)


def _crowd(browser: Browser, town: Town) -> Iterator[Line]:
    yield from together(browser, town.base, CROWD)


def _memory(_browser: Browser, town: Town) -> Iterator[Line]:
    yield Line("memory of the dashboard after that", town.megabytes, "MB", MEMORY)


ON_TOWN: dict[str, Measure] = {
    "paint": _paint,
    "click": _click,
    "sessions": _sessions,
    "crowd": _crowd,
    "memory": _memory,
}


if __name__ == "__main__":
    main()
