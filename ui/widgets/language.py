"""The language switch; and what the browser is told: the language, and the day of the address."""

from __future__ import annotations

import streamlit as st
from streamlit.components.v2 import component

from ui.state import LANGUAGES, address_of, language, say

# The menu leads to addresses without the day. It is written there in place: an address that
# Python writes is one more step for the browser's Back.
TELL = """
export default function ({ data }) {
  document.documentElement.lang = data.language;
  const address = new URL(location);
  const missing = Object.entries(data.address).filter(([name]) => !address.searchParams.has(name));
  if (!missing.length) return;
  missing.forEach(([name, value]) => address.searchParams.set(name, value));
  history.replaceState(history.state, "", address);
}
"""

_tell = component("brobygger_language", js=TELL)


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


def tell_browser(page: str) -> None:
    """Tell the browser what it shows from now on: the *page* makes it listen anew."""
    with st.sidebar:
        data = {"page": page, "language": language(), "address": address_of()}
        _tell(key="language", data=data, height=1)
