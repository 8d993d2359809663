"""Links from one page to another; they carry the day and the chosen actor along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from ui.state import address_of, keep, kept, say
from ui.widgets.names import Names
from ui.widgets.text import plain

ICON = ":material/arrow_forward:"


def register(pages: Mapping[str, st.Page]) -> None:
    """Remember the *pages* of the menu by name, so that others can link to them."""
    keep("pages", dict(pages))


def page_link(name: str, *, label: str = "", actor: str | None = None) -> None:
    """Draw a link to the page *name*, there with *actor* chosen; *label* is Markdown."""
    st.page_link(
        kept("pages")[name],
        label=label or say(f"page.{name}"),
        icon=ICON,
        query_params=address_of(actor),
    )


def map_links(actors: Iterable[str], names: Names) -> None:
    """Draw a link to the map of each of *actors*."""
    for actor in actors:
        page_link("neighbourhood", label=say("link.map", name=plain(names.of(actor))), actor=actor)
