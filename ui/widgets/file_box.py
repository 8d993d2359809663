"""The box for files; Streamlit has its own words in English only, so a style sheet says them."""

from __future__ import annotations

import json
from pathlib import Path

import streamlit as st

from ingest import sheets
from ui.state import say, upload_key
from ui.widgets.text import plain
from ui.widgets.uploads import Upload, shown_name

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
    """
    Draw the box; return the sheets that were put into it.

    Any file may be put there: Streamlit would refuse the others in English only.
    """
    kinds = [ending.removeprefix(".").upper() for ending in sheets.ENDINGS]
    drop = say("loading.drop", kinds=kinds)
    st.html(WORDS.format(choose=_quoted(say("loading.choose")), drop=_quoted(drop)))
    found = st.file_uploader(
        say("loading.files", n=MOST_MB),
        accept_multiple_files=True,
        key=upload_key(),
        max_upload_size=MOST_MB,
        help=say("loading.files_help"),
    )
    uploads: list[Upload] = list(found or [])
    read = [upload for upload in uploads if sheets.is_sheet(Path(upload.name))]
    if others := [plain(shown_name(upload)) for upload in uploads if upload not in read]:
        st.error(say("loading.no_sheet", files=others, kinds=kinds))
    return read


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
