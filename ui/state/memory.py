"""Keeps the search for garbage short, which everybody waits for after each run of a page."""

from __future__ import annotations

import gc

MANY = 50_000  # objects; to search them takes some hundredths of a second


def settle() -> None:
    """
    Leave what is there now out of the search for garbage, until the next time.

    Streamlit searches all objects after every run of a page, and no other page is drawn meanwhile.
    Most of them are the program itself, and what was read and made for all visitors, which stay.
    Before that everything is searched once, so that nothing is left for good.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def settle_if_many() -> None:
    """Leave what is there now out of the search, when much has come since the last time."""
    if len(gc.get_objects()) > MANY:
        settle()
