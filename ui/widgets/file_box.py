"""The box for files; Streamlit has its own words in English only, so a style sheet says them."""

from __future__ import annotations

import json
from pathlib import Path

import streamlit as st

from ingest import sheets
from ingest.cpr import masked
from ui.state import say, upload_key
from ui.widgets.text import plain
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
    others = [plain(masked(upload.name)) for upload in uploads if not _is_sheet(upload)]
    if others:
        st.error(say("loading.no_sheet", files=others, kinds=kinds))
    return [upload for upload in uploads if _is_sheet(upload)]


def _is_sheet(upload: Upload) -> bool:
    return Path(upload.name).suffix.casefold() in sheets.ENDINGS


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
