"""The report as one page of HTML that fetches nothing; every text in it is escaped."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from jinja2 import Environment, PackageLoader, StrictUndefined

from graph.records import Records
from ui.widgets.names import Names
from ui.widgets.report.content import content_of
from ui.widgets.report.map_of_report import report_drawing, report_map
from ui.widgets.report.told import Told
from ui.widgets.saved.drawing import Drawing
from ui.widgets.saved.figure import no_room
from ui.widgets.saved.svg import address_of, mark_picture, svg
from ui.wording import sentence

TEMPLATES = Environment(
    loader=PackageLoader("ui.widgets.report", package_path=""),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
)
NAMED_IN_ALT = 6
_COARSE = (  # letters in points, map in units high
    (10.6, 620.0), (10.2, 520.0), (9.8, 430.0), (9.4, 380.0), (8.8, 340.0), (8.0, 300.0),
    (7.0, 260.0), (6.2, 220.0),
)  # fmt: skip
_BETWEEN = 3  # steps from each of them to the next
# The first that fits on one page is used.
FITS = tuple(
    (old[0] + (new[0] - old[0]) * step / _BETWEEN, old[1] + (new[1] - old[1]) * step / _BETWEEN)
    for old, new in pairwise((*_COARSE, _COARSE[-1]))
    for step in range(_BETWEEN if old != new else 1)
)
ON_SCREEN = 2 * _BETWEEN
# The one script that may run in the frame: Streamlit's own, which measures how tall the page is.
# After a change of Streamlit the browser's console tells the new one, and the preview is low.
MEASURES = "sha256-DDFiVuFZGZu7dauH2HVkuyGeSeHw5ZgKt70bMpVHIwk="


@dataclass(frozen=True)
class Page:
    """The report, to be laid out on a page with letters and a map of different sizes."""

    values: dict[str, object]
    drawing: Drawing

    def html(self, fit: int = ON_SCREEN, *, framed: bool = False) -> str:
        """
        Return the page as the place *fit* of ``FITS`` says.

        Args:
            framed: Whether it stands in a frame on screen, where ``MEASURES`` may run; else no
                script runs in it at all.
        """
        letters, high = FITS[fit]
        drawn = report_map(self.drawing, high)
        template = TEMPLATES.get_template("page.html.j2")
        return template.render(
            **self.values,
            letters=letters,
            map=address_of(svg(drawn)) if self.drawing.spots else "",
            no_room=no_room(drawn),
            measures=MEASURES if framed else "",
        )


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
        "legend": [{"picture": mark_picture(code), "word": word} for code, word in drawing.legend],
    }
    return Page(values, drawing)
