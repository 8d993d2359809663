"""The component as Streamlit mounts it: the bundle, the picture, and what was chosen on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from streamlit.components.v2 import component

from ui.state import say
from ui.widgets.map.picture import Picture

HERE = Path(__file__).parent
KEY = "whole-map"
# Filled in by the browser, with numbers as the reader's language writes them.
FILLED_IN = ("n", "name", "names")
SENTENCES = (
    "search", "none_found", "legend", "weak", "hollow", "bubble", "open_bubble",
    "no_tie", "no_tie_n", "unknown", "unknown_n", "paused", "paused_n", "structure", "structure_n",
    "stage", "tools", "zoom_in", "zoom_out", "whole",
    "full_screen", "help", "fingers", "to_groups", "to_all", "groups_here", "all_here", "chosen",
    "none_chosen", "ties", "no_webgl",
)  # fmt: skip

_mount = component(
    "brobygger_map",
    js=(HERE / "built" / "map.js").read_text(encoding="utf-8"),
    css=(HERE / "map.css").read_text(encoding="utf-8"),
)


@dataclass(frozen=True)
class Wish:
    """
    What a page wants chosen and looked at on the map.

    Attributes:
        turn: The map follows a wish once; a new one has a new turn.
        selected: Chosen, with their ties.
        focus: Ringed, and all in view.
    """

    turn: int = 0
    selected: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()


def draw(picture: Picture, wish: Wish, *, on_chosen: Callable[[], None]) -> None:
    """Draw *picture*; *on_chosen* is called when somebody chooses on the map."""
    words = {key: _sentence(key) for key in SENTENCES}
    about = picture.about | {"words": words, "wish": asdict(wish)}
    _mount(
        key=KEY,
        data={"about": about, "nodes": picture.nodes, "ties": picture.ties},
        on_chosen_change=on_chosen,
    )


def _sentence(key: str) -> str:
    return say(f"canvas.{key}", **{name: f"{{{name}}}" for name in FILLED_IN})
