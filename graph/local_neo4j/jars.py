"""
The Java archives (jars) of Neo4j: resolved once from Maven Central, every byte of them pinned.

``jars.txt`` names each jar with its SHA-256 and size; no other byte reaches the database.
They come one by one to ``home/jars``, so that what was interrupted goes on where it ended.
"""

from __future__ import annotations

import errno
import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from graph.errors import StoreError
from graph.settings import Settings

LIST = Path(__file__).with_name("jars.txt")
AT_ONCE = 4  # downloads side by side; each waits for the network more than it works
TIMEOUT_S = 20
TRIES = 3
ROOM_FOR_THE_DATABASE = 300_000_000  # bytes, an empty one and some use of it

# What is under way, how much of it is done, and of how much.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Jar:
    """One line of the list; *size* in bytes."""

    sha256: str
    size: int
    coordinate: str

    @property
    def name(self) -> str:
        """Return the file name that Maven gives it."""
        _group, *rest = self.coordinate.split(":")
        return "-".join(rest) + ".jar"

    def is_at(self, path: Path) -> bool:
        """Tell whether the file holds exactly the listed bytes."""
        return path.stat().st_size == self.size and _sha256(path) == self.sha256


def listed() -> list[Jar]:
    """Return every jar that the local Neo4j consists of."""
    lines = (line.split() for line in LIST.read_text(encoding="utf-8").splitlines())
    return [Jar(sha256, int(size), coordinate) for sha256, size, coordinate in lines]


def version() -> str:
    """Return the version of Neo4j that the list pins."""
    start = "org.neo4j:neo4j:"
    return next(
        j.coordinate.removeprefix(start) for j in listed() if j.coordinate.startswith(start)
    )


def ready_jars(settings: Settings, *, progress: Progress | None = None) -> list[Path]:
    """
    Return the path of every listed jar, its bytes checked; download those that are missing.

    Args:
        settings: ``jars`` is a folder that the user filled, from which nothing is missing;
            when it is None the folder is ``home/jars``, and what it lacks is downloaded.
        progress: Called with ``"jars"``, bytes done and bytes in all, while it downloads.

    Raises:
        StoreError: A jar has other bytes than the list says, is missing from the user's folder,
            or cannot be downloaded; or the disk is full.
    """
    folder = settings.jars or settings.home / "jars"
    missing = [jar for jar in listed() if not (folder / jar.name).is_file()]
    if missing and settings.jars:
        raise StoreError(
            f"{len(missing)} of Neo4j's {len(listed())} jars are missing in {folder}, "
            f"first {missing[0].name}. Fill the folder (mvn dependency:copy-dependencies on "
            f"org.neo4j:neo4j:{version()}), or unset BROBYGGER_JARS to download them."
        )
    if missing:
        _download_all(missing, folder, progress)
    for jar in listed():
        if not jar.is_at(folder / jar.name):
            raise StoreError(_other_bytes(jar, folder / jar.name))
    return [folder / jar.name for jar in listed()]


def _download_all(missing: list[Jar], folder: Path, progress: Progress | None) -> None:
    total = sum(jar.size for jar in listed())
    done = total - sum(jar.size for jar in missing)
    folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder).free
    if free < total - done + ROOM_FOR_THE_DATABASE:
        raise StoreError(
            f"The disk is full: {folder} has room for {free // 10**6} MB, and the local Neo4j "
            f"needs {(total - done + ROOM_FOR_THE_DATABASE) // 10**6} MB. Free some space, or let "
            "BROBYGGER_HOME name a folder on another disk."
        )
    with tempfile.TemporaryDirectory(prefix="incoming-", dir=folder) as incoming:  # two may come
        for jar in _in_any_order(missing, folder, Path(incoming)):
            done += jar.size
            if progress:
                progress("jars", done, total)


def _in_any_order(missing: Iterable[Jar], folder: Path, incoming: Path) -> Iterator[Jar]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        jobs = {pool.submit(_download, jar, folder, incoming): jar for jar in missing}
        try:
            for job in as_completed(jobs):
                job.result()
                yield jobs[job]
        finally:
            pool.shutdown(cancel_futures=True)


def _download(jar: Jar, folder: Path, incoming: Path) -> None:
    """Put one jar into the folder, whole and checked, or not at all."""
    for tries_left in reversed(range(TRIES)):
        try:
            path = _resolve(jar, incoming)
            break
        except (OSError, RuntimeError) as error:  # requests' errors are OSErrors
            if isinstance(error, OSError) and error.errno == errno.ENOSPC:
                raise StoreError(f"The disk is full: {folder}. Free some space.") from error
            if not tries_left:
                raise StoreError(_unreachable(jar)) from error
    if not jar.is_at(path):
        raise StoreError(_other_bytes(jar, path))
    path.replace(folder / jar.name)


def _resolve(jar: Jar, incoming: Path) -> Path:
    """Return where jgo put the jar; a repository of the user's own jgo settings comes first."""
    import jgo.config  # read where it is used: a run that has its jars need not load it
    import jgo.maven
    from jgo.constants import MAVEN_CENTRAL_URL

    repositories = jgo.config.GlobalSettings.load().repositories
    context = jgo.maven.MavenContext(
        repo_cache=incoming,
        remote_repos={**repositories, "central": repositories.get("central", MAVEN_CENTRAL_URL)},
        timeout=TIMEOUT_S,
    )
    group, name, number, *classifier = jar.coordinate.split(":")
    artifact = context.project(group, name).at_version(number).artifact("".join(classifier))
    if artifact.cached_path and artifact.cached_path.exists():
        artifact.cached_path.unlink()  # half of it, left by a try before this one
    return Path(artifact.resolve())


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _other_bytes(jar: Jar, path: Path) -> str:
    return (
        f"{path} is not the {jar.coordinate} that this version of Brobygger was made with: its "
        f"SHA-256 is not {jar.sha256[:12]}…. It is not used. Delete the file and try again; if it "
        "comes back the same, the source of it is not to be trusted."
    )


def _unreachable(jar: Jar) -> str:
    return (
        f"Neo4j's jars cannot be downloaded ({jar.name}): no package registry answers. Set "
        "NEO4J_URI to a Neo4j that runs; or let BROBYGGER_JARS name a folder with the jars; or "
        "start one with docker compose up."
    )
