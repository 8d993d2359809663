"""The map of one actor's surroundings as a page of its own that fetches nothing."""

from __future__ import annotations

import json
import re

import pandas as pd
from pyvis.network import Network as Drawing

from graph.moment import Moment
from ui.state import say
from ui.widgets.names import ILDSJAEL, Names
from ui.widgets.surroundings import Surroundings, places
from ui.widgets.text import clean

HEIGHT = 560  # pixels
STYLE = (
    "<style>body{margin:0}center,h1{display:none}"
    "#mynetwork{box-sizing:border-box;border-radius:8px}</style>"
)
LABEL_LENGTH = 28
# Okabe and Ito (2008): told apart with every common colour blindness; the shape says it again.
LOOKS = {
    "Citizen": ("#56B4E9", "dot", "●"),
    ILDSJAEL: ("#E69F00", "star", "★"),
    "Employee": ("#CC79A7", "triangleDown", "▼"),
    "Association": ("#009E73", "triangle", "▲"),
    "MunicipalUnit": ("#0072B2", "square", "■"),
    "Organisation": ("#D55E00", "diamond", "◆"),
    "Activity": ("#F0E442", "hexagon", "⬢"),
}
SIZE, CENTRE_SIZE = 14, 22
OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "keyboard": {"enabled": True, "bindToWindow": False}},
    "nodes": {"font": {"size": 15, "face": "sans-serif"}, "borderWidth": 1},
    "edges": {"color": {"color": "#8a8a8a"}, "smooth": False, "width": 1},
}
# Nothing may be fetched, whatever the page holds.
POLICY = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:\">"
)
FROM_OUTSIDE = re.compile(
    r"<link\b[^>]*https?:[^>]*>|<script\b[^>]*\bsrc=[^>]*>\s*</script>|<!--.*?-->", re.DOTALL
)


def map_html(around: Surroundings, moment: Moment, names: Names) -> str:
    """
    Return the map as HTML: positions given, no physics, every asset inside, texts as text only.

    pyvis turns a title that mentions a link into markup, and leaves heading and menus unescaped:
    titles are broken so that it never does, and heading and menus are not used.
    """
    drawing = Drawing(height=f"{HEIGHT - 4}px", width="100%", cdn_resources="in_line")
    for node, (x, y) in places(around).items():
        drawing.add_node(node, x=x, y=y, **_look(node, around, names))
    for tie in _ties(around, moment).itertuples():
        title = names.tie_word(tie.kind)
        drawing.add_edge(tie.source, tie.target, title=title)
    drawing.set_options(json.dumps(OPTIONS))
    return self_contained(drawing.generate_html(), language=names.language)


def self_contained(page: str, *, language: str) -> str:
    """Return *page* without anything that points outside it, and with a policy that forbids it."""
    head = (
        f'<html lang="{language}"><head>{POLICY}{STYLE}<title>{say("page.neighbourhood")}</title>'
    )
    page = FROM_OUTSIDE.sub("", page)
    return re.sub(r"<html>\s*<head>", lambda _: f"<!DOCTYPE html>{head}", page, count=1)


def legend(names: Names, around: Surroundings) -> str:
    """Return what colours and shapes mean, for the kinds that are on the map, as HTML."""
    shown = {names.kind_code(node) for node in around.steps}
    marks = [
        f'<span style="white-space:nowrap;margin-right:1rem"><span style="color:{colour};'
        f'-webkit-text-stroke:.5px #444">{mark}</span> {names.kind_of_code(code)}</span>'
        for code, (colour, _shape, mark) in LOOKS.items()
        if code in shown
    ]
    return f"<p>{''.join(marks)}</p>"


def _look(node: str, around: Surroundings, names: Names) -> dict[str, object]:
    colour, shape, _mark = LOOKS[names.kind_code(node)]
    name = names.of(node)
    return {
        "label": clean(name, longest=LABEL_LENGTH),
        "title": unlinked(f"{name} · {names.kind(node)} · {names.area(node)}"),
        "color": {"background": colour, "border": "#444444"},
        "shape": shape,
        "size": CENTRE_SIZE if node == around.centre else SIZE,
    }


def unlinked(text: str) -> str:
    """Return *text* so that pyvis never takes it for markup: it looks for the word href."""
    return re.sub("href", "h\u200bref", text, flags=re.IGNORECASE)


def _ties(around: Surroundings, moment: Moment) -> pd.DataFrame:
    ties, shown = moment.contacts, list(around.steps)
    return ties[ties["source"].isin(shown) & ties["target"].isin(shown)]
