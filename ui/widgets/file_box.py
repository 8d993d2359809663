"""The box for files; Streamlit has its own words in English only, so a style sheet says them."""

from __future__ import annotations

import json

import streamlit as st

from ingest import sheets
from ui.state import say, upload_key
from ui.widgets.uploads import Upload

MOST_MB = 25
WORDS = """<style>
[data-testid=stFileUploaderDropzone] button p {{ font-size: 0; }}
[data-testid=stFileUploaderDropzone] button p::after {{ font-size: .875rem; content: {choose}; }}
[data-testid=stFileUploaderDropzoneInstructions] span {{ font-size: 0; }}
[data-testid=stFileUploaderDropzoneInstructions] span::after {{
  font-size: .875rem; content: {drop};
}}
</style>"""


def ask_files() -> list[Upload]:
    """Draw the box; return what was put into it."""
    endings = [ending.removeprefix(".") for ending in sheets.ENDINGS]
    drop = say("loading.drop", kinds=[ending.upper() for ending in endings])
    st.html(WORDS.format(choose=_quoted(say("loading.choose")), drop=_quoted(drop)))
    found = st.file_uploader(
        say("loading.files", n=MOST_MB),
        endings,
        accept_multiple_files=True,
        key=upload_key(),
        max_upload_size=MOST_MB,
        help=say("loading.files_help"),
    )
    return list(found or [])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
