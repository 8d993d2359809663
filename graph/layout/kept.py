"""
The layouts on disk: the same network is drawn once, and the newest map is where the next begins.

They lie in ``layouts/`` (0700) in the data folder, a file (0600) for each network and view, since
they hold the ids of persons. Whoever erases a person calls ``forget``; a layout that was being
drawn meanwhile is then not kept. What cannot be read or written only costs drawing once more.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields
from pathlib import Path

import numpy as np
from filelock import FileLock

from graph.kernels.compiled import Report
from graph.layout import lay_out
from graph.layout.shape import Layout
from graph.network import Network
from graph.settings import Settings

KEPT = 8  # layouts on disk; the one longest unused goes first
DRAWN_AS = "2"  # another number when the same network is to be drawn in another way
IDS, PAIRS = "ids", ("box", "corner")  # what is no array in a layout


def kept_layout(
    settings: Settings, network: Network, *, view: str = "", progress: Report | None = None
) -> Layout:
    """
    Return the layout of *network*: from disk, or drawn from the newest of the same view and kept.

    Args:
        view: What is shown, in any words; the maps of one view follow each other.
        progress: As ``lay_out``.

    Cost:
        As ``lay_out``; from disk 0.1 s at 50,000 nodes.
    """
    folder = settings.home / "layouts"
    begun = _last_forgotten(folder)
    name = f"{_digest(view.encode())[:16]}-{_network_digest(network)}.npz"
    layout = _read(folder / name)
    if layout is None or layout.ids != network.ids:
        start = next(_readable(folder, view), None)
        layout = lay_out(network, start=start, progress=progress)
        with suppress(OSError):
            _keep(layout, folder / name, begun)
    else:
        with suppress(OSError):
            os.utime(folder / name)
    return layout


def forget(settings: Settings) -> int:
    """Remove every layout on disk, also what a broken-off run left; return how many there were."""
    folder = settings.home / "layouts"
    if not folder.is_dir():
        return 0
    with _lock(folder):
        gone = [path for path in folder.iterdir() if path.name not in ("lock", "forgotten")]
        for path in gone:
            path.unlink(missing_ok=True)
        (folder / "forgotten").write_text(secrets.token_hex(8), encoding="ascii")
    return len(gone)


def _lock(folder: Path) -> FileLock:
    return FileLock(folder / "lock", mode=0o600)


def _last_forgotten(folder: Path) -> str:
    """Return what stands for the last time all was forgotten."""
    path = folder / "forgotten"
    return path.read_text(encoding="ascii") if path.exists() else ""


def _network_digest(network: Network) -> str:
    ids = json.dumps(network.ids).encode()
    return _digest(DRAWN_AS.encode(), ids, network.indptr.tobytes(), network.indices.tobytes())


def _digest(*parts: bytes) -> str:
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def _readable(folder: Path, view: str) -> Iterator[Layout]:
    """Yield the layouts of *view* that can be read, the newest first."""
    for path in _newest_first(folder, f"{_digest(view.encode())[:16]}-*.npz"):
        layout = _read(path)
        if layout is not None:
            yield layout


def _newest_first(folder: Path, pattern: str) -> list[Path]:
    return sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime_ns, reverse=True)


def _read(path: Path) -> Layout | None:
    """Return the layout in the file; None when there is none or it is broken."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            found = {field.name: stored[field.name] for field in fields(Layout)}
        found[IDS] = tuple(json.loads(found[IDS].tobytes()))
    except (OSError, EOFError, KeyError, ValueError, zipfile.BadZipFile):
        return None
    layout = Layout(**found | {name: tuple(found[name].tolist()) for name in PAIRS})
    return layout if len(layout.ids) == len(layout.positions) == len(layout.community) else None


def _keep(layout: Layout, path: Path, begun: str) -> None:
    """Write *layout* whole or not at all, unless all was forgotten since the work was *begun*."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    values = {field.name: getattr(layout, field.name) for field in fields(Layout)}
    values[IDS] = np.frombuffer(json.dumps(layout.ids).encode(), dtype=np.uint8)
    with _lock(path.parent):
        if _last_forgotten(path.parent) != begun:
            return
        handle, fresh = tempfile.mkstemp(dir=path.parent, suffix=".new")  # 0600
        try:
            with os.fdopen(handle, "wb") as file:
                np.savez(file, **values)
            Path(fresh).replace(path)
        finally:
            Path(fresh).unlink(missing_ok=True)
        for old in _newest_first(path.parent, "*.npz")[KEPT:]:
            old.unlink(missing_ok=True)
