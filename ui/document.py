"""
What a browser is given before any page: the name, the icon, the language, where the program lies.

Streamlit's own document says nothing of that. Its script therefore looks for the program below
the page's address first, which the console of the browser shows as two errors on every page.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

import streamlit
from starlette.convertors import StringConvertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from ui.widgets.brand import BRIDGE, LOGO
from ui.wording import sentence

STREAMLITS = Path(streamlit.__file__).parent / "static" / "index.html"
# A page's address is one word below the program's, as the document's links to its scripts presume.
WHERE = '<script>window.__streamlit={BACKEND_BASE_URL:new URL("./",location).href}</script>'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -3 38 38">{}</svg>'
HEAD = (
    '<meta charset="UTF-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />'
    "<title>Brobygger</title>"
)


class _Word(StringConvertor):
    """One part of an address that is no file's name."""

    regex = "[^/.]+"


register_url_convertor("word", _Word())


async def _document(request: Request) -> HTMLResponse:
    """Answer with the document of the pages; for an address that none of them has, say so."""
    from ui.pages import MENU  # takes seconds

    known = {entry.address for entry in MENU.values()}
    address = request.path_params.get("address")
    if address is None or address in known:
        return HTMLResponse(_of_pages(), headers={"Cache-Control": "no-cache"})
    said = f'{_told("document.unknown")}<p><a href="./">Brobygger</a></p>'
    unknown = f'<body style="font-family:sans-serif;margin:3rem">{LOGO}{said}</body>'
    return HTMLResponse(
        f'<!DOCTYPE html><html lang="da"><head>{HEAD}</head>{unknown}</html>',
        status_code=HTTPStatus.NOT_FOUND,
    )


@cache
def _of_pages() -> str:
    """Return Streamlit's document with what it leaves unsaid."""
    edits = {
        r'<html lang="en">': '<html lang="da">',
        r'href="\./favicon\.png"': f'href="data:image/svg+xml,{quote(SVG.format(BRIDGE))}"',
        r"<title>.*?</title>": f"<title>Brobygger</title>{WHERE}",
        r"<noscript>.*?</noscript>": f"<noscript>{_told('document.needs_script')}</noscript>",
    }
    text = STREAMLITS.read_text(encoding="utf-8")
    for theirs, ours in edits.items():
        text = re.sub(theirs, ours, text, count=1, flags=re.DOTALL)
    return text


def _told(key: str) -> str:
    """Return the sentence *key* in both languages: which one is wanted is not known yet."""
    return "".join(f'<p lang="{of}">{escape(sentence(key, of))}</p>' for of in ("da", "en"))


ROUTES = [Route("/", _document), Route("/{address:word}", _document)]
