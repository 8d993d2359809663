"""A drawing as a page of its own that fetches nothing: on screen in a frame, or as a file."""

from __future__ import annotations

import json
import re
from html import escape
from textwrap import wrap

from pyvis.network import Network as Canvas

from ui.widgets.saved.drawing import Drawing, Spot
from ui.widgets.saved.looks import EDGE, LOOKS
from ui.widgets.saved.svg import mark_picture
from ui.widgets.text import clean
from ui.wording import sentence

HEIGHT = 560  # pixels
STYLE = (
    "<style>body{margin:0;font-family:'Source Sans 3','Segoe UI',sans-serif}"
    "center,h1{display:none}header,footer{margin:0 1rem}footer{font-size:.9rem}"
    ".card{border:0!important}"
    "#mynetwork{box-sizing:border-box;border-radius:8px}</style>"
)
LABEL_LENGTH, LINE_LENGTH = 36, 16
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
    "script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; connect-src 'none'; "
    "base-uri 'none'; form-action 'none'\">"
)
FROM_OUTSIDE = re.compile(
    r"<link\b[^>]*https?:[^>]*>|<script\b[^>]*\bsrc=[^>]*>\s*</script>|<!--.*?-->", re.DOTALL
)


def map_html(drawing: Drawing, *, alone: bool = False) -> str:
    """
    Return *drawing* as HTML: positions given, no physics, every asset inside, texts as text only.

    pyvis turns a title that mentions a link into markup, and leaves heading and menus unescaped:
    titles are broken so that it never does, and heading and menus are not used.

    Args:
        alone: Whether the page is to be saved: then heading, legend and notes stand on it too.
    """
    canvas = Canvas(height=f"{HEIGHT - 4}px", width="100%", cdn_resources="in_line")
    for spot in drawing.spots:
        canvas.add_node(spot.key, x=spot.at[0], y=spot.at[1], **_look(spot))
    for thread in drawing.threads:
        canvas.add_edge(
            thread.one,
            thread.other,
            title=unlinked(thread.label or thread.title),
            width=3 if thread.thick else 1,
        )
    canvas.set_options(json.dumps(OPTIONS))
    page = canvas.generate_html().replace("</body>", f"<script>{FIT}</script></body>")
    page = self_contained(page, language=drawing.language, title=drawing.titled)
    return _with_words(page, drawing) if alone else page


def self_contained(page: str, *, language: str, title: str) -> str:
    """Return *page* without anything that points outside it, and with a policy that forbids it."""
    head = f'<html lang="{language}"><head>{POLICY}{STYLE}<title>{escape(clean(title))}</title>'
    page = FROM_OUTSIDE.sub("", page)
    return re.sub(r"<html>\s*<head>", lambda _: f"<!DOCTYPE html>{head}", page, count=1)


def legend(drawing: Drawing) -> str:
    """Return what colours and shapes mean, for the kinds that are on the map, as HTML."""
    marks = [
        f'<span style="display:inline-block;margin-right:1rem"><img src="{mark_picture(code)}" '
        f'alt="" style="height:.9em;width:.9em;vertical-align:-.1em"> {escape(word)}</span>'
        for code, word in drawing.legend
    ]
    return f"<p>{' '.join(marks)}</p>"


def _with_words(page: str, drawing: Drawing) -> str:
    """Return *page* with heading, legend and notes round the map, and its marks in words."""
    notes = "".join(f"<p>{escape(note)}</p>" for note in drawing.notes)
    listed = "".join(f"<li>{escape(line)}</li>" for line in _in_words(drawing))
    shown = escape(sentence("saved.listed", drawing.language, n=len(drawing.spots)))
    before = f"<header><h2>{escape(drawing.heading)}</h2></header>"
    after = (
        f"<footer>{legend(drawing)}{notes}<details><summary>{shown}</summary>"
        f"<ul>{listed}</ul></details></footer>"
    )
    page = re.sub(r"<body>", lambda _: f"<body>{before}", page, count=1)
    first, last = page.rsplit("</body>", 1)
    return f"{first}{after}</body>{last}"


def _in_words(drawing: Drawing) -> list[str]:
    """Return what the map says, a line for each mark, then one for each tie with its words."""
    spots = sorted(drawing.spots, key=lambda spot: (spot.level, spot.label))
    label = {spot.key: spot.label for spot in spots}
    ties = [
        f"{label[tie.one]} – {label[tie.other]}: {tie.label or tie.title}".rstrip(": ")
        for tie in drawing.threads
    ]
    return [clean(line) for line in [*(spot.title or spot.label for spot in spots), *ties]]


def _look(spot: Spot) -> dict[str, object]:
    look = LOOKS[spot.kind]
    label = wrap(clean(spot.label, longest=LABEL_LENGTH), LINE_LENGTH, break_long_words=False)
    return {
        "label": "\n".join(label),
        "title": unlinked(spot.title or spot.label),
        "color": {"background": look.colour, "border": EDGE},
        "borderWidth": 4 if spot.ringed else 1,
        "shape": look.shape,
        **({"image": mark_picture(spot.kind)} if look.shape == "image" else {}),
        "size": CENTRE_SIZE if spot.large else SIZE,
        "level": spot.level,
    }


def unlinked(text: str) -> str:
    """Return *text* so that pyvis never takes it for markup: it looks for the word href."""
    return re.sub("href", "h\u200bref", text, flags=re.IGNORECASE)
