"""The language switch: kept in the visitor's address, and said to the browser."""

from __future__ import annotations

import streamlit as st
from streamlit.components.v2 import component

from ui.state import LANGUAGES, language, say

SET_LANGUAGE = """
export default function ({ data }) {
  document.documentElement.lang = data.language;
}
"""

_tell_browser = component("brobygger_language", js=SET_LANGUAGE)


def ask_language() -> None:
    """Draw the switch, Danish first, and set the language of the page for screen readers."""
    with st.sidebar:
        st.radio(
            say("app.language"),
            list(LANGUAGES),
            format_func=LANGUAGES.__getitem__,
            horizontal=True,
            key="lang",
            bind="query-params",
        )
        st.caption(say("app.local_user"))
        _tell_browser(key="language", data={"language": language()}, height=1)
