"""The edge of a page: an error becomes a sentence, and an outage ends by itself."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import streamlit as st

from graph.errors import BrobyggerError, SettingsError, SheetError, StoreError
from ui.state import keep, kept, language, opened_store, say
from ui.widgets.text import plain
from ui.wording.errors import told

LOG = logging.getLogger("brobygger.ui")
SECONDS_BETWEEN_TRIES = 2
WITH_MESSAGE = (SettingsError, SheetError)
NOT_KEPT = "not-kept"


class Boundary:
    """
    A context that shows what went wrong inside it as a sentence, never as a traceback.

    A bug is logged by its kind and place alone: its message may hold what a person typed.
    """

    def __enter__(self) -> None:
        if kept(NOT_KEPT):
            st.warning(say("error.not_kept"))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if not isinstance(error, StoreError):
            keep(NOT_KEPT, None)
        if not isinstance(error, Exception):
            return False
        if isinstance(error, StoreError):
            LOG.warning("the store does not answer: %s", type(error).__name__)
            st.warning(say("error.StoreError"))
            _try_again()
        elif isinstance(error, BrobyggerError):
            st.error(sentence_of(error))
        else:
            LOG.error("unexpected %s at %s", type(error).__name__, _place(trace))
            st.error(say("error.unexpected"))
        return True


def attempt(call: Callable[[], object]) -> bool:
    """
    Do what a button asks, before its page is drawn, and tell whether it was done.

    When the store fails, the page says so.
    """
    try:
        call()
    except StoreError as error:
        LOG.warning("nothing was kept: %s", type(error).__name__)
        keep(NOT_KEPT, True)
        return False
    return True


def sentence_of(error: BrobyggerError) -> str:
    """Return what *error* says to a visitor, letter by letter."""
    name = type(error).__name__ if isinstance(error, WITH_MESSAGE) else "BrobyggerError"
    return say(f"error.{name}", message=plain(told(error, language())))


@st.fragment(run_every=SECONDS_BETWEEN_TRIES)
def _try_again() -> None:
    try:
        opened_store().version()
    except StoreError:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(say("error.try_again"), icon=":material/refresh:")
            st.caption(say("error.trying"))
        return
    st.rerun()


def _place(trace: TracebackType | None) -> str:
    """Return the file and line where it happened, without values."""
    place = "?"
    while trace is not None:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
