"""The entries of the menu, and the switch between the views of one; it stands in the address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from graph.errors import StoreError
from graph.records import Records
from graph.store import Store
from ui.state import choose_view, followed_view, records_of, say

Needs = Callable[[Records], bool]


def always(_records: Records) -> bool:
    """Tell that a view is shown whatever is stored."""
    return True


def has_nodes(kind: str) -> Needs:
    """Return the test of whether anything of *kind* is stored."""
    return lambda records: bool((records.nodes["kind"] == kind).any())


@dataclass(frozen=True)
class View:
    """
    One view of an entry.

    Attributes:
        show: Draws it.
        address: What stands in the page's address for it.
        needs: Whether there is anything to show; else it is not offered.
    """

    show: Callable[[Store], None]
    address: str
    needs: Needs = always


@dataclass(frozen=True)
class Entry:
    """One entry of the menu: its address, its views in order, and whether it stands at the foot."""

    address: str
    views: dict[str, View]
    at_foot: bool = False


def chosen_view(name: str, entry: Entry, store: Store) -> View:
    """
    Draw the switch of the entry *name* where it has several views; return the chosen one.

    A view that has no data is not offered, but one that the address asks for is shown; without a
    database that one alone, which then says so itself.
    """
    addresses = {view.address: key for key, view in entry.views.items()}
    asked = addresses.get(followed_view())
    offered = _offered(entry, asked, store) if len(addresses) > 1 else list(entry.views)
    if len(offered) == 1:
        return entry.views[offered[0]]
    field = f"view-{name}"
    chosen = st.segmented_control(
        say(f"menu.{name}"),
        offered,
        default=asked if asked in offered else offered[0],
        required=True,
        format_func=lambda key: say(f"page.{key}"),
        key=f"{field}-{asked}",
        on_change=choose_view,
        args=(f"{field}-{asked}", {key: entry.views[key].address for key in offered}),
        label_visibility="collapsed",
    )
    return entry.views[chosen or offered[0]]


def _offered(entry: Entry, asked: str | None, store: Store) -> list[str]:
    """Return the views that have something to show, and the one that is *asked* for."""
    first = asked or next(iter(entry.views))
    try:
        records = records_of(store)
    except StoreError:
        return [first]
    found = [key for key, view in entry.views.items() if key == asked or view.needs(records)]
    return found or [first]
