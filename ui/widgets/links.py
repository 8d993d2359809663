"""Links from one page to another; they carry the day and the chosen actor along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from ui.state import address_of, keep, kept, say
from ui.widgets.names import Names
from ui.widgets.text import plain
from ui.widgets.views import Entry

ICON = ":material/arrow_forward:"


def register(pages: Mapping[str, st.Page], menu: Mapping[str, Entry]) -> None:
    """Remember the *pages* of the *menu* by the names of their views, so that others can link."""
    several = {name for name, entry in menu.items() if len(entry.views) > 1}
    keep(
        "pages",
        {
            view: (pages[name], place.address if name in several else "")
            for name, entry in menu.items()
            for view, place in entry.views.items()
        },
    )
    keep("foot", [view for entry in menu.values() if entry.at_foot for view in entry.views])


def foot_links() -> None:
    """Draw the links at the foot of the menu."""
    with st.sidebar:
        for view in kept("foot"):
            page_link(view)


def page_link(name: str, *, label: str = "", actor: str | None = None) -> None:
    """Draw a link to the view *name*, there with *actor* chosen; *label* is Markdown."""
    page, view = kept("pages")[name]
    st.page_link(
        page,
        label=label or say(f"page.{name}"),
        icon=ICON,
        query_params=address_of(actor, view=view),
    )


def told_link(name: str, told: str, *, number: str = "") -> None:
    """Draw a link to the view *name*, and beside it (below, where narrow) what is *told* of it."""
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        page_link(name, label=f"**{number}{say(f'page.{name}')}**")
        st.markdown(told, width="content")


def map_links(actors: Iterable[str], names: Names) -> None:
    """Draw a link to the map of each of *actors*."""
    for actor in actors:
        page_link("neighbourhood", label=say("link.map", name=plain(names.of(actor))), actor=actor)
