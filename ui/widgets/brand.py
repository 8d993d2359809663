"""The name of the program, at the top of the menu; on a telephone at the top of the page."""

from __future__ import annotations

import streamlit as st

# Two ends and the bridge between them; a blue that is seen on light and dark.
BRIDGE = """
<path d="M6 23C12 7 26 7 32 23" fill="none" stroke="#2B83C4" stroke-width="3"/>
<circle cx="6" cy="23" r="5" fill="#2B83C4"/>
<circle cx="32" cy="23" r="5" fill="#D55E00"/>
"""
LOGO = f"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 150 32" width="150" height="32">
  {BRIDGE}
  <text x="46" y="24" font-family="sans-serif" font-size="20" font-weight="600" fill="#2B83C4">
    Brobygger
  </text>
</svg>
"""


def show_name() -> None:
    """Draw the name; a click on it leads to the front page."""
    st.logo(LOGO.strip(), size="large")
