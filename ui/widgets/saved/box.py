"""The box under a map that saves it: without persons at once, with persons for a purpose."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date

import streamlit as st

from graph.errors import JournalError
from graph.journal import LONGEST_PURPOSE, Entry, append
from graph.store import Store
from ingest.cpr import has_cpr
from ui.state import keep, kept, say, settings
from ui.widgets.map_html import map_html
from ui.widgets.saved.drawing import Drawing
from ui.widgets.saved.figure import figure
from ui.widgets.saved.png import SHEET, png
from ui.widgets.saved.svg import svg
from ui.widgets.text import plain

WRITERS: dict[str, tuple[str, Callable[[Drawing], str | bytes]]] = {
    "html": ("text/html", lambda drawing: map_html(drawing, alone=True)),
    "svg": ("image/svg+xml", lambda drawing: svg(figure(drawing))),
    "png": ("image/png", lambda drawing: png(figure(drawing, SHEET))),
}
PURPOSE, READY = "save-purpose", "saved-file"


@dataclass(frozen=True)
class Savable:
    """
    A view that can be saved.

    Attributes:
        what: What it shows, the end of a key of the words: around, ways or whole.
        starts: The chosen actors, for the log.
        key: Tells it from every other view.
        to_share: Returns it without single persons; None when that cannot be.
        with_persons: Returns it with them, for a purpose; None when that cannot be.
        forms: Of ``WRITERS``.
    """

    what: str
    day: date
    starts: tuple[str, ...]
    key: Hashable
    to_share: Callable[[], Drawing | None]
    with_persons: Callable[[str], Drawing | None]
    forms: tuple[str, ...] = tuple(WRITERS)


def save_box(seen: Savable, store: Store) -> None:
    """Draw the fold that saves the view *seen*; nothing is made before it is asked for."""
    with st.expander(say("save.title"), key="save-fold", on_change="rerun") as fold:
        if not fold.open:
            return
        form = st.radio(
            say("save.format"),
            seen.forms,
            format_func=lambda name: say(f"save.{name}"),
            horizontal=True,
            key="save-format",
        )
        if st.checkbox(say("save.with_persons"), key="save-persons"):
            _named(seen, form, store)
        else:
            _shared(seen, form)


def _shared(seen: Savable, form: str) -> None:
    drawing = seen.to_share()
    if drawing is None:
        st.info(say("save.cannot_share"))
        return
    st.caption(say("save.shared"))
    kind, write = WRITERS[form]
    st.download_button(
        say("save.download"),
        lambda: write(drawing),
        file_name=_file_name(seen, form),
        mime=kind,
        on_click="ignore",
        key="save-shared",
    )


def _named(seen: Savable, form: str, store: Store) -> None:
    """Ask for a purpose; once it stands in the log, offer the file."""
    asked = (form, seen.key)
    with st.form("save-named", border=False):
        purpose = st.text_input(
            say("save.purpose"),
            placeholder=say("save.purpose_hint"),
            help=say("save.purpose_help"),
            max_chars=LONGEST_PURPOSE,
            key=PURPOSE,
        )
        if st.form_submit_button(say("save.prepare")):
            keep(READY, (asked, _logged(seen, form, purpose, store=store)))
    made_for, made = kept(READY) or (None, None)
    if made is None or made_for != asked:
        return
    st.success(say("save.logged"))
    st.download_button(
        say("save.download"),
        made,
        file_name=_file_name(seen, form),
        mime=WRITERS[form][0],
        on_click="ignore",
        key="save-ready",
    )


def _logged(seen: Savable, form: str, purpose: str, *, store: Store) -> str | bytes | None:
    """Return the file after its purpose stands in the log; else say why not, and return None."""
    if not purpose.strip():
        st.warning(say("save.no_purpose", most=LONGEST_PURPOSE))
        return None
    if has_cpr(purpose):
        st.warning(say("save.cpr"))
        return None
    drawing = seen.with_persons(purpose)
    if drawing is None:
        st.warning(say("save.too_many"))
        return None
    entry = Entry(store.viewer.role, f"saved_map_{form}", purpose.strip(), seen.starts)
    try:
        append(settings().home, entry)
    except JournalError as error:
        st.error(say("save.no_log", message=plain(str(error))))
        return None
    return WRITERS[form][1](drawing)


def _file_name(seen: Savable, form: str) -> str:
    """Return a name that says what and when, never who."""
    return f"{say(f'save.file_{seen.what}')}-{seen.day}.{form}"
