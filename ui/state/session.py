"""What one visitor's session keeps between two clicks, and the language it speaks."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

import streamlit as st

from graph.settings import Settings
from ui.wording import sentence

LANGUAGES = {"da": "Dansk", "en": "English"}
KEPT = 4  # things of one name kept at a time
T = TypeVar("T")


def language() -> str:
    """Return the visitor's language, ``da`` unless English was chosen."""
    return "en" if st.session_state.get("lang") == "en" else "da"


def say(key: str, **values: Any) -> str:
    """Return the sentence *key* in the visitor's language."""
    return sentence(key, language(), **values)


def settings() -> Settings:
    """Return the settings of the program."""
    return Settings.from_env()


def kept(name: str) -> Any:
    """Return what this visitor's session keeps under *name*, or None."""
    return st.session_state.get(f"kept-{name}")


def keep(name: str, value: Any) -> None:
    """Keep *value* under *name* for this visitor."""
    st.session_state[f"kept-{name}"] = value


def told(key: str, name: str) -> Any:
    """Return what the component *key* last told under *name*, or None."""
    return (st.session_state.get(key) or {}).get(name)


def once_for(name: str, key: Hashable, make: Callable[[], T]) -> T:
    """Return what *make* gives, made once for each of this visitor's last few keys."""
    made = kept(name) or {}
    if key not in made:
        made = dict(list(made.items())[1 - KEPT :]) | {key: make()}
        keep(name, made)
    return cast("T", made[key])


def upload_key() -> str:
    """Return the key of the box for files; a new one empties it."""
    return f"upload-{kept('uploads') or 0}"


def next_upload() -> None:
    """Empty the box for files, forget what was checked, and begin at the newest day again."""
    keep("uploads", (kept("uploads") or 0) + 1)
    for name in ("checked", "difference", "day"):
        keep(name, None)
