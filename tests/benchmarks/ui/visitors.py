"""
Visitors without a browser: each a websocket that speaks as Streamlit's own page does.

The messages are those of ``streamlit.proto``: one ``BackMsg`` asks for a page, and
``ForwardMsg``s bring it, until one says that the script has finished.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import websockets
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

LONGEST = 120  # seconds for one page
SEED = 1
FAILED = (TimeoutError, OSError, websockets.WebSocketException)


@dataclass
class Walk:
    """What one visitor saw: the seconds of each page, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class Visitor:
    """One session; it goes from page to page by the hashes that the menu told it."""

    def __init__(self, socket: websockets.ClientConnection) -> None:
        self._socket = socket
        self._pages: dict[str, str] = {}  # their hashes by address
        self._held: set[str] = set()  # hashes of messages that a browser would keep
        self._errors: list[str] = []

    async def open(self, address: str) -> list[str]:
        """Ask for the page at *address*; return the errors on it once it is whole."""
        path, _, query = address.partition("?")
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.cached_message_hashes.extend(self._held)
        if self._pages:
            asked.rerun_script.page_script_hash = self._pages[path]
        else:
            asked.rerun_script.page_name = path
        self._errors = []
        await self._socket.send(asked.SerializeToString())
        async with asyncio.timeout(LONGEST):
            while not self._has_finished(ForwardMsg.FromString(await self._bytes())):
                pass
        return self._errors

    async def _bytes(self) -> bytes:
        data = await self._socket.recv()
        return data if isinstance(data, bytes) else data.encode()

    def _has_finished(self, message: ForwardMsg) -> bool:
        """Take *message* in; tell whether it was the last of the page."""
        kind = message.WhichOneof("type")
        if message.metadata.cacheable:
            self._held.add(message.hash)
        if kind == "navigation":
            self._pages = {
                "" if page.is_default else page.url_pathname: page.page_script_hash
                for page in message.navigation.app_pages
            }
        elif kind == "delta":
            self._errors += _error_in(message)
        elif kind == "script_finished" and message.script_finished == (
            ForwardMsg.FINISHED_WITH_COMPILE_ERROR
        ):
            self._errors.append("the script does not compile")
        return kind == "script_finished" and message.script_finished in (
            ForwardMsg.FINISHED_SUCCESSFULLY,
            ForwardMsg.FINISHED_WITH_COMPILE_ERROR,
        )


async def walk_all(
    base: str, walks: Sequence[Sequence[str]], reading: tuple[float, float]
) -> list[Walk]:
    """
    Let one visitor go each of *walks*, all at a time.

    Args:
        reading: The least and the most seconds that one reads a page before the next, and that
            one comes after the first visitor; 0 and 0 is a rush.
    """
    chance = random.Random(SEED)
    return await asyncio.gather(
        *(
            _walked(base, addresses, [chance.uniform(*reading) for _ in addresses])
            for addresses in walks
        )
    )


async def _walked(base: str, addresses: Sequence[str], pauses: Sequence[float]) -> Walk:
    """Return how long each of *addresses* took; a walk ends where something goes wrong."""
    await asyncio.sleep(pauses[0])
    walk, begun = Walk(), time.perf_counter()
    stream = f"ws://{urlsplit(base).netloc}/_stcore/stream"
    try:
        async with websockets.connect(
            stream, origin=websockets.Origin(base), max_size=None, open_timeout=LONGEST,
            subprotocols=[websockets.Subprotocol("streamlit")],
        ) as socket:  # fmt: skip
            visitor = Visitor(socket)
            for address, pause in zip(addresses, [*pauses[1:], 0.0], strict=True):
                walk.errors += await visitor.open(address)
                walk.seconds.append(time.perf_counter() - begun)
                await asyncio.sleep(pause)
                begun = time.perf_counter()
    except FAILED as error:
        walk.errors.append(f"{type(error).__name__} after {len(walk.seconds)} pages")
    return walk


def _error_in(message: ForwardMsg) -> list[str]:
    """Return what *message* says went wrong: an exception, or the page's own red sentence."""
    element = message.delta.new_element
    kind = element.WhichOneof("type")
    if kind == "exception":
        return [element.exception.type]
    if kind == "alert" and element.alert.format == Alert.ERROR:
        return [element.alert.body]
    return []
