"""The report as one page of HTML that fetches nothing; every text in it is escaped."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined

from graph.records import Records
from ui.widgets.names import Names
from ui.widgets.report.content import content_of
from ui.widgets.report.map_of_report import report_drawing, report_map
from ui.widgets.report.told import Told
from ui.widgets.saved.drawing import Drawing
from ui.widgets.saved.figure import Figure
from ui.widgets.saved.looks import LOOKS
from ui.widgets.saved.parts import Shape
from ui.widgets.saved.svg import svg
from ui.wording import sentence

TEMPLATES = Environment(
    loader=PackageLoader("ui.widgets.report", package_path=""),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
)
NAMED_IN_ALT = 6
FITS = (  # letters in points, map in units high: the first that fits on one page is used
    (10.6, 620.0), (10.2, 520.0), (9.8, 430.0), (9.4, 380.0), (8.8, 340.0), (8.0, 300.0),
    (7.0, 260.0), (6.2, 220.0),
)  # fmt: skip
ON_SCREEN = 2


@dataclass(frozen=True)
class Page:
    """The report, to be laid out on a page with letters and a map of different sizes."""

    values: dict[str, object]
    drawing: Drawing

    def html(self, fit: int = ON_SCREEN, *, framed: bool = False) -> str:
        """
        Return the page as the place *fit* of ``FITS`` says.

        Args:
            framed: Whether it stands in a frame on screen, where Streamlit's own script measures
                how tall it is; else no script runs in it at all.
        """
        letters, high = FITS[fit]
        drawn = _data(report_map(self.drawing, high)) if self.drawing.spots else ""
        template = TEMPLATES.get_template("page.html.j2")
        return template.render(**self.values, letters=letters, map=drawn, framed=framed)


def report_page(records: Records, names: Names) -> Page:
    """Return the report of the moment of *names*."""
    content = content_of(records, names)
    drawing = report_drawing(names, content.named)
    language = names.language
    named = Told(names).listed(content.named, NAMED_IN_ALT)
    values = {
        "language": language,
        "content": content,
        "map_heading": sentence("report.map", language),
        "map_alt": sentence("report.map_alt", language, n=len(drawing.spots), names=named),
        "map_said": sentence("report.map_said", language),
        "legend": _legend(drawing),
    }
    return Page(values, drawing)


def _legend(drawing: Drawing) -> list[dict[str, str]]:
    """Return each kind's shape as a picture of its own, and its word."""
    marks = []
    for code, word in drawing.legend:
        look = LOOKS[code]
        shape = Shape((10, 10), 9.0, look.colour, look.corners)
        marks.append(
            {"image": _data(svg(Figure(20, 20, (shape,), word, drawing.language))), "word": word}
        )
    return marks


def _data(drawn: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"
