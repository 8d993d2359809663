"""The box under a map that saves it: without persons at once, with persons for a purpose."""

from __future__ import annotations

from collections.abc import Callable

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
from ui.widgets.saved.seen import Seen, to_share, with_persons
from ui.widgets.saved.svg import svg
from ui.widgets.text import plain

WRITERS: dict[str, tuple[str, Callable[[Drawing], str | bytes]]] = {
    "html": ("text/html", lambda drawing: map_html(drawing, alone=True)),
    "svg": ("image/svg+xml", lambda drawing: svg(figure(drawing))),
    "png": ("image/png", lambda drawing: png(figure(drawing, SHEET))),
}
PURPOSE, READY = "save-purpose", "saved-file"


def save_box(seen: Seen, store: Store) -> None:
    """Draw the fold that saves the map *seen*; nothing is made before it is asked for."""
    with st.expander(say("save.title")):
        form = st.radio(
            say("save.format"),
            list(WRITERS),
            format_func=lambda name: say(f"save.{name}"),
            horizontal=True,
            key="save-format",
        )
        if st.checkbox(say("save.with_persons"), key="save-persons"):
            _named(seen, form, store)
        else:
            _shared(seen, form)


def _shared(seen: Seen, form: str) -> None:
    drawing = to_share(seen)
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


def _named(seen: Seen, form: str, store: Store) -> None:
    """Ask for a purpose; once it stands in the log, offer the file."""
    asked = (form, seen.starts, tuple(seen.steps), seen.names.moment.day, seen.names.language)
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


def _logged(seen: Seen, form: str, purpose: str, *, store: Store) -> str | bytes | None:
    """Return the file after its purpose stands in the log; else say why not, and return None."""
    if not purpose.strip():
        st.warning(say("save.no_purpose", most=LONGEST_PURPOSE))
        return None
    if has_cpr(purpose):
        st.warning(say("save.cpr"))
        return None
    entry = Entry(store.viewer.role, f"saved_map_{form}", purpose.strip(), seen.starts)
    try:
        append(settings().home, entry)
    except JournalError as error:
        st.error(say("save.no_log", message=plain(str(error))))
        return None
    return WRITERS[form][1](with_persons(seen, purpose))


def _file_name(seen: Seen, form: str) -> str:
    """Return a name that says what and when, never who."""
    what = say("save.file_ways" if len(seen.starts) > 1 else "save.file_around")
    return f"{what}-{seen.names.moment.day}.{form}"
