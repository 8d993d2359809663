"""Neo4j's jars: only the listed bytes, whole or not at all, and a clear sentence otherwise."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.local_neo4j.jars import Jar, listed, ready_jars
from graph.settings import Settings

SMALL = sorted(listed(), key=lambda jar: jar.size)[:5]


@dataclass
class Registry:
    """A package registry on this machine with the true jars; *spoil* may change what it sends."""

    jars: Path
    asked: list[str] = field(default_factory=list)
    spoil: Callable[[bytes], bytes] = bytes

    def answer(self, path: str) -> bytes | None:
        """Return the bytes of a jar that is asked for; it keeps no checksums of its own."""
        if not path.endswith(".jar"):
            return None
        name = path.rpartition("/")[2]
        self.asked.append(name)
        return self.spoil((self.jars / name).read_bytes())


@pytest.fixture
def registry(
    neo4j_settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Registry]:
    """The registry, named in the user's own settings of jgo."""
    assert neo4j_settings.jars is not None
    registry = Registry(neo4j_settings.jars)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = registry.answer(self.path)
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    conf = tmp_path / "jgo.conf"
    conf.write_text(f"[repositories]\ncentral = http://127.0.0.1:{server.server_port}\n")
    monkeypatch.setenv("JGO_CONFIG_FILE", str(conf))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    yield registry
    server.shutdown()
    server.server_close()


@pytest.fixture
def nearly_all(neo4j_settings: Settings, tmp_path: Path) -> Path:
    """A folder with every jar but five small ones, as an interrupted download leaves it."""
    assert neo4j_settings.jars is not None
    folder = tmp_path / "home" / "jars"
    folder.mkdir(parents=True)
    for jar in listed():
        if jar not in SMALL:
            (folder / jar.name).symlink_to(neo4j_settings.jars / jar.name)
    return folder


def test_an_interrupted_download_goes_on_where_it_ended(
    registry: Registry, nearly_all: Path
) -> None:
    steps: list[tuple[str, int, int]] = []

    paths = ready_jars(Settings(home=nearly_all.parent), progress=lambda *step: steps.append(step))

    assert sorted(registry.asked) == sorted(jar.name for jar in SMALL)
    assert len(paths) == len(listed())
    assert len(steps) == len(SMALL)
    assert steps[-1] == ("jars", steps[-1][2], sum(jar.size for jar in listed()))
    assert steps[-1][1] == steps[-1][2]
    assert not (nearly_all / "incoming").exists()


def test_jars_that_are_there_are_not_asked_for_again(
    registry: Registry, neo4j_settings: Settings
) -> None:
    ready_jars(neo4j_settings)

    assert registry.asked == []


@pytest.mark.parametrize(
    "spoil",
    [lambda body: bytes([body[0] ^ 1]) + body[1:], lambda body: body[:-1], lambda _: b""],
    ids=["one bit flipped", "cut short", "empty"],
)
def test_other_bytes_from_the_registry_are_refused_and_not_kept(
    registry: Registry, nearly_all: Path, spoil: Callable[[bytes], bytes]
) -> None:
    registry.spoil = spoil

    with pytest.raises(StoreError, match=r"is not the .* SHA-256 .* It is not used"):
        ready_jars(Settings(home=nearly_all.parent))

    assert not [jar.name for jar in SMALL if (nearly_all / jar.name).exists()]
    assert not (nearly_all / "incoming").exists()


def test_a_flipped_byte_in_the_users_own_folder_is_refused(
    nearly_all: Path, neo4j_settings: Settings
) -> None:
    assert neo4j_settings.jars is not None
    for jar in SMALL:
        shutil.copy(neo4j_settings.jars / jar.name, nearly_all)
    victim = nearly_all / SMALL[2].name
    body = bytearray(victim.read_bytes())
    body[len(body) // 2] ^= 1
    victim.write_bytes(body)

    with pytest.raises(StoreError, match=f"{victim.name} is not the {SMALL[2].coordinate}"):
        ready_jars(Settings(home=nearly_all.parent, jars=nearly_all))


def test_a_jar_missing_from_the_users_own_folder_is_named_and_nothing_is_downloaded(
    registry: Registry, nearly_all: Path
) -> None:
    with pytest.raises(StoreError, match=r"5 of Neo4j's \d+ jars are missing .*BROBYGGER_JARS"):
        ready_jars(Settings(home=nearly_all.parent, jars=nearly_all))

    assert registry.asked == []


def test_without_a_registry_the_three_remedies_are_offered(
    nearly_all: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    conf = tmp_path / "jgo.conf"
    conf.write_text("[repositories]\ncentral = http://127.0.0.1:9\n")
    monkeypatch.setenv("JGO_CONFIG_FILE", str(conf))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    with pytest.raises(StoreError) as caught:
        ready_jars(Settings(home=nearly_all.parent))

    for remedy in ("NEO4J_URI", "BROBYGGER_JARS", "docker compose up"):
        assert remedy in str(caught.value)


def test_two_jars_never_share_a_file_name() -> None:
    names = [jar.name for jar in listed()]

    assert len(names) == len(set(names)) > 200


def test_a_jar_for_one_system_carries_it_in_its_name() -> None:
    jar = Jar("", 0, "io.netty:netty-transport-native-epoll:4.2.17.Final:linux-x86_64")

    assert jar.name == "netty-transport-native-epoll-4.2.17.Final-linux-x86_64.jar"
