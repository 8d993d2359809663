"""The front door of the dashboard: opens the store once and hands it to the chosen page."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from graph.store import Store
from ui.pages import bridging, isolation, loading, neighbourhood, overview, weak_spots
from ui.state import opened_store, say
from ui.widgets.boundary import Boundary
from ui.widgets.language import ask_language
from ui.widgets.links import register

PAGES: dict[str, tuple[Callable[[Store], None], str]] = {
    "overview": (overview.show, "overblik"),
    "isolation": (isolation.show, "uden-relation"),
    "weak_spots": (weak_spots.show, "svage-punkter"),
    "bridging": (bridging.show, "brobyggere"),
    "neighbourhood": (neighbourhood.show, "kort"),
    "loading": (loading.show, "data"),
}


def page(name: str) -> st.Page:
    """Return the page *name* as the menu and the address know it."""
    show, address = PAGES[name]

    def draw() -> None:
        with Boundary():
            show(opened_store())

    return st.Page(draw, title=say(f"page.{name}"), url_path=address, default=name == "overview")


st.set_page_config(page_title="Brobygger", layout="wide", initial_sidebar_state="auto")
ask_language()
pages = {name: page(name) for name in PAGES}
register(pages)
st.navigation(list(pages.values())).run()
