"""A figure as SVG: text stays text, and nothing in it runs or is fetched."""

from __future__ import annotations

from base64 import b64encode
from xml.sax.saxutils import escape, quoteattr

from ui.widgets.saved.figure import Figure
from ui.widgets.saved.looks import EDGE, INK, LOOKS, WEAK
from ui.widgets.saved.parts import RING, Shape, Stroke, Words
from ui.widgets.text import clean

FONT = "'Source Sans 3','Segoe UI',Arial,'Liberation Sans',sans-serif"


def svg(figure: Figure) -> str:
    """Return *figure* as a whole SVG document."""
    size = f"{figure.width:.0f} {figure.height:.0f}"
    width, height = size.split()
    body = "\n".join(_part(part) for part in figure.parts)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" width="{width}" '
        f'height="{height}" xml:lang={quoteattr(figure.language)} role="img" '
        f'aria-labelledby="title" font-family="{FONT}">\n'
        f'<title id="title">{_text(figure.title)}</title>\n'
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>\n{body}\n</svg>\n'
    )


def mark_picture(code: str) -> str:
    """Return the mark of a kind as a picture of its own, to stand where an address is asked for."""
    look = LOOKS[code]
    shape = _shape(Shape((10, 10), 9.0, look.colour, look.corners))
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" width="20" height="20">'
    return address_of(f"{head}{shape}</svg>")


def address_of(drawn: str) -> str:
    """Return an SVG as an address that holds it, so that nothing is fetched."""
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"


def _part(part: Stroke | Shape | Words) -> str:
    if isinstance(part, Stroke):
        return _stroke(part)
    return _shape(part) if isinstance(part, Shape) else _words(part)


def _stroke(stroke: Stroke) -> str:
    (x1, y1), (x2, y2) = stroke.start, stroke.end
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
        f'stroke="{stroke.colour}" stroke-width="{stroke.width}">{_title(stroke.title)}</line>'
    )


def _shape(shape: Shape) -> str:
    x, y = shape.at
    line = f'fill="{shape.colour}" stroke="{EDGE}" stroke-width="1"'
    if shape.corners:
        points = " ".join(
            f"{x + a * shape.size:.1f},{y + b * shape.size:.1f}" for a, b in shape.corners
        )
        drawn = f'<polygon points="{points}" {line}>{_title(shape.title)}</polygon>'
    else:
        drawn = (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{shape.size * 0.85:.1f}" {line}>'
            f"{_title(shape.title)}</circle>"
        )
    if not shape.ringed:
        return drawn
    ring = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{shape.size + RING:.1f}" fill="none" '
    return f'{ring}stroke="{WEAK}" stroke-width="2"/>{drawn}'


def _words(words: Words) -> str:
    x, y = words.at
    middle = ' text-anchor="middle"' if words.middle else ""
    bold = ' font-weight="600"' if words.bold else ""
    panel = ""
    if words.panel:
        panel = (
            f'<rect x="{x - words.width / 2:.1f}" y="{y - words.size + 1:.1f}" '
            f'width="{words.width:.1f}" height="{words.size + 2:.1f}" fill="#ffffff" '
            'fill-opacity="0.8"/>'
        )
    return (
        f'{panel}<text x="{x:.1f}" y="{y:.1f}" font-size="{words.size:.1f}" fill="{INK}"'
        f"{middle}{bold}>{_text(words.text)}</text>"
    )


def _title(title: str) -> str:
    return f"<title>{_text(title)}</title>" if title else ""


def _text(text: str) -> str:
    return escape(clean(text))
