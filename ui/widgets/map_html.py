"""The map of one actor's surroundings as a page of its own that fetches nothing."""

from __future__ import annotations

import json
import re
from textwrap import wrap

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
LABEL_LENGTH, LINE_LENGTH = 36, 16
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
SIZE, CENTRE_SIZE = 8, 12  # pixels on screen, as is LETTER below
OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "keyboard": {"enabled": True, "bindToWindow": False}},
    "nodes": {"font": {"size": 15, "face": "sans-serif"}, "borderWidth": 1},
    "edges": {"color": {"color": "#8a8a8a"}, "smooth": False, "width": 1},
}
# The whole map fills the frame, wide or tall, with room for labels at its edges. Letters are of one
# size on screen however many there are; a label that would lie over one nearer the centre waits
# until the reader zooms in.
FIT = """
const LETTER = 13, LINE = 16, SIDES = 70, TOP = 20, LOW = 64;
const frame = document.getElementById("mynetwork");
const home = nodes.get().sort((a, b) => a.level - b.level);
let place = {};
function share(at, room) {
  const first = Math.min(...at), last = Math.max(...at);
  const scale = Math.min(1.5, Math.max(room, 1) / (last - first || 1));
  return value => (value - (first + last) / 2) * scale;
}
function fit() {
  const x = share(home.map(n => n.x), frame.clientWidth - 2 * SIDES);
  const y = share(home.map(n => n.y), frame.clientHeight - TOP - LOW);
  nodes.update(home.map(n => ({id: n.id, x: x(n.x), y: y(n.y)})));
  place = network.getPositions();
  network.moveTo({position: {x: 0, y: (LOW - TOP) / 2}, scale: 1});
  write();
}
function write() {
  const scale = network.getScale(), taken = [];
  nodes.update(home.map(({id, label, size}) => {
    const lines = label.split("\\n"), x = place[id].x * scale, y = place[id].y * scale;
    const half = Math.max(...lines.map(line => line.length)) * LETTER * 0.29;
    const box = [x - half, y, x + half, y + lines.length * LINE + 12];
    const free = taken.every(o => box[0] > o[2] || box[2] < o[0] || box[1] > o[3] || box[3] < o[1]);
    if (free) taken.push(box);
    return {id, label: free ? label : " ", size: size / scale, font: {size: LETTER / scale}};
  }));
}
network.on("zoom", write);
network.on("dragEnd", () => { place = network.getPositions(); write(); });
network.on("resize", fit);
fit();
"""
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
    page = drawing.generate_html().replace("</body>", f"<script>{FIT}</script></body>")
    return self_contained(page, language=names.language)


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
        f'<span style="display:inline-block;margin-right:1rem"><span style="color:{colour};'
        f'-webkit-text-stroke:.5px #444">{mark}</span> {names.kind_of_code(code)}</span>'
        for code, (colour, _shape, mark) in LOOKS.items()
        if code in shown
    ]
    return f"<p>{' '.join(marks)}</p>"


def _look(node: str, around: Surroundings, names: Names) -> dict[str, object]:
    colour, shape, _mark = LOOKS[names.kind_code(node)]
    name = names.of(node)
    return {
        "label": "\n".join(
            wrap(clean(name, longest=LABEL_LENGTH), LINE_LENGTH, break_long_words=False)
        ),
        "title": unlinked(f"{name} · {names.kind(node)} · {names.area(node)}"),
        "color": {"background": colour, "border": "#444444"},
        "shape": shape,
        "size": CENTRE_SIZE if node == around.centre else SIZE,
        "level": around.steps[node],
    }


def unlinked(text: str) -> str:
    """Return *text* so that pyvis never takes it for markup: it looks for the word href."""
    return re.sub("href", "h\u200bref", text, flags=re.IGNORECASE)


def _ties(around: Surroundings, moment: Moment) -> pd.DataFrame:
    ties, shown = moment.contacts, list(around.steps)
    return ties[ties["source"].isin(shown) & ties["target"].isin(shown)]
