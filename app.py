"""The front door of the dashboard: opens the store once and hands it to the chosen view."""

from __future__ import annotations

import streamlit as st

from ui.pages import MENU
from ui.state import opened_store, say
from ui.state.queueing import QUEUE
from ui.widgets.boundary import Boundary
from ui.widgets.brand import show_name
from ui.widgets.language import ask_language, tell_browser
from ui.widgets.links import foot_links, register
from ui.widgets.views import chosen_view

MENU_WIDTH = 230  # pixels; what it does not take the tables get


def page(name: str) -> st.Page:
    """Return the entry *name* as the menu and the address know it."""
    entry = MENU[name]

    def draw() -> None:
        with Boundary():
            store = opened_store()
            chosen_view(name, entry, store).show(store)

    return st.Page(
        draw,
        title=say(f"menu.{name}"),
        url_path=entry.address,
        default=name == "overview",
        visibility="hidden" if entry.at_foot else "visible",
    )


with QUEUE.turn():
    st.set_page_config(page_title="Brobygger", layout="wide", initial_sidebar_state=MENU_WIDTH)
    show_name()
    ask_language()
    pages = {name: page(name) for name in MENU}
    register(pages, MENU)
    foot_links()
    chosen = st.navigation(list(pages.values()))
    tell_browser(chosen.url_path)
    chosen.run()
