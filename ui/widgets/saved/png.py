"""A figure as PNG, with the same strokes, shapes and words as its SVG."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import streamlit
from PIL import Image, ImageDraw, ImageFont

from ui.widgets.saved.figure import Figure, Sheet
from ui.widgets.saved.looks import EDGE, INK, WEAK
from ui.widgets.saved.parts import RING, Shape, Stroke, Words

FINEST = 2.0  # pixels a unit, so that the letters are sharp on paper
DRAWN_LARGER = 2  # and then made smaller, so that the strokes are smooth
SHEET = Sheet(largest=(2400.0, 1800.0))  # units; a larger map is drawn closer together
PACKED = 4  # of 9; the last 3 % of the size take five times as long
MOST_PIXELS = 40_000_000  # of the image as it is drawn; about 120 MB
Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def png(figure: Figure) -> bytes:
    """Return *figure* as PNG, two pixels a unit where the size allows it."""
    area = figure.width * figure.height
    scale = min(FINEST * DRAWN_LARGER, (MOST_PIXELS / area) ** 0.5)
    image = Image.new("RGB", (round(figure.width * scale), round(figure.height * scale)), "#ffffff")
    pen = ImageDraw.Draw(image)
    for part in figure.parts:
        if isinstance(part, Stroke):
            _stroke(part, pen, scale)
        elif isinstance(part, Shape):
            _shape(part, pen, scale)
        else:
            _words(part, pen, scale)
    written = io.BytesIO()
    dots = round(96 * scale / DRAWN_LARGER)
    image.reduce(DRAWN_LARGER).save(written, "PNG", compress_level=PACKED, dpi=(dots, dots))
    return written.getvalue()


def _stroke(part: Stroke, pen: ImageDraw.ImageDraw, scale: float) -> None:
    ends = [(x * scale, y * scale) for x, y in (part.start, part.end)]
    pen.line(ends, fill=part.colour, width=max(round(part.width * scale), 1))


def _shape(part: Shape, pen: ImageDraw.ImageDraw, scale: float) -> None:
    x, y, size = part.at[0] * scale, part.at[1] * scale, part.size * scale
    line = max(round(scale), 1)
    if part.ringed:
        ring = size + RING * scale
        pen.ellipse((x - ring, y - ring, x + ring, y + ring), outline=WEAK, width=2 * line)
    if part.corners:
        corners = [(x + a * size, y + b * size) for a, b in part.corners]
        pen.polygon(corners, fill=part.colour)
        # Pillow's own broad outline fills a mask as large as the whole image, for each mark anew.
        pen.line([*corners, *corners[:2]], fill=EDGE, width=line, joint="curve")
    else:
        radius = size * 0.85
        box = (x - radius, y - radius, x + radius, y + radius)
        pen.ellipse(box, fill=part.colour, outline=EDGE, width=line)


def _words(part: Words, pen: ImageDraw.ImageDraw, scale: float) -> None:
    x, y = part.at[0] * scale, part.at[1] * scale
    if part.panel:
        half, height = part.width / 2 * scale, part.size * scale
        pen.rectangle((x - half, y - height, x + half, y + 3 * scale), fill="#ffffff")
    font = _font(round(part.size * scale), bold=part.bold)
    pen.text((x, y), part.text, font=font, fill=INK, anchor="ms" if part.middle else "ls")


@cache
def _font(size: int, *, bold: bool) -> Font:
    """Return the font of the pages, which Streamlit brings along: Pillow's own has no æ, ø or å."""
    static = Path(streamlit.__file__).parent / "static"
    for path in sorted(static.rglob("SourceSansVF-Upright*.woff2")):
        font = ImageFont.truetype(str(path), size)
        font.set_variation_by_axes([600 if bold else 400])
        return font
    return ImageFont.load_default(size)
