"""Charts as Vega-Lite describes them: points over time, bars, and lines of two colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from ui.state import language, say

COLOURS = ("#0072B2", "#D55E00")  # Okabe & Ito's blue and vermilion
DASHES = ((1, 0), (6, 4))  # so that two lines differ without colour, also where both are 0
HEIGHT = 240  # pixels
TICKS = 4  # about so many up an axis of that height
WHOLE = {"format": ",d", "tickMinStep": 1}
SHARES = {"format": ".0%", "tickMinStep": 0.01}
DANISH = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " kr."]}
LOCALES = {"da": {"number": {**DANISH, "percent": " %"}}, "en": {}}
Axis = Mapping[str, Any]


def show_points(
    days: Sequence[date], values: Sequence[float], *, axis: Axis, y: str, alt: str
) -> None:
    """
    Draw one line through a point for each day, small and without titles.

    Args:
        axis: How the values are written: WHOLE or SHARES.
        y: What the values are, as the pointer is told.
        alt: What the chart shows, for those who cannot see it.
    """
    frame = pd.DataFrame({"x": pd.to_datetime(list(days)), "y": list(values)})
    years = {"format": "%Y", "tickCount": "year", "title": None}
    encoding: dict[str, Any] = {
        "x": {"field": "x", "type": "temporal", "axis": years},
        "y": {
            "field": "y",
            "type": "quantitative",
            "axis": {"tickCount": 3, "title": None, "labelFlush": False, **axis},
            "scale": {"zero": False, "nice": True},
        },
        "tooltip": [
            {"field": "x", "type": "temporal", "title": say("chart.day"), "format": "%d-%m-%Y"},
            {"field": "y", "type": "quantitative", "title": y, "format": axis["format"]},
        ],
    }
    mark = {"type": "line", "point": {"color": COLOURS[0]}, "color": COLOURS[0]}
    _draw(frame, mark, encoding, height=HEIGHT // 2, alt=alt)


def show_bars(names: Sequence[str], values: Sequence[int], *, x: str, y: str, alt: str) -> None:
    """Draw a bar for each of *names*, in their order; *x* and *y* say what stands on the axes."""
    frame = pd.DataFrame({"x": list(names), "y": list(values)})
    encoding: dict[str, Any] = {
        "x": {
            "field": "x",
            "type": "ordinal",
            "title": x,
            "sort": None,
            "axis": {"labelAngle": 0, "labelOverlap": "parity", "labelSeparation": 8},
        },
        "y": _from_zero(y),
    }
    mark = {"type": "bar", "color": COLOURS[0], "tooltip": True}
    _draw(frame, mark, encoding, height=HEIGHT, alt=alt)


def show_steps(lines: Mapping[str, Sequence[int]], *, x: str, y: str, alt: str) -> None:
    """Draw a line for each of one or two courses, from step 0 on, with a legend above."""
    frame = pd.concat(
        pd.DataFrame({"x": range(len(course)), "y": list(course), "line": name})
        for name, course in lines.items()
    )
    encoding: dict[str, Any] = {
        "x": {"field": "x", "type": "quantitative", "title": x, "axis": {"tickMinStep": 1}},
        "y": _from_zero(y),
        "color": _by_line(lines, COLOURS),
        "strokeDash": _by_line(lines, DASHES),
        "tooltip": [
            {"field": "line", "type": "nominal", "title": y},
            {"field": "x", "type": "quantitative", "title": x},
            {"field": "y", "type": "quantitative", "title": say("chart.number")},
        ],
    }
    mark = {"type": "line", "interpolate": "step-after"}
    _draw(frame, mark, encoding, height=HEIGHT, alt=alt)


def _from_zero(title: str) -> Axis:
    """Return an axis of whole numbers that ends above the greatest."""
    return {
        "field": "y",
        "type": "quantitative",
        "title": title,
        "axis": {"labelFlush": False, **WHOLE},
        "scale": {"nice": TICKS},
    }


def _by_line(lines: Mapping[str, Sequence[int]], looks: Sequence[object]) -> Axis:
    """Return how the lines are told apart by one of their looks; one legend shows them all."""
    return {
        "field": "line",
        "type": "nominal",
        "title": None,
        "scale": {"domain": list(lines), "range": looks[: len(lines)]},
        "legend": {"orient": "top", "labelLimit": 0, "columns": 1, "symbolType": "stroke"},
    }


def _draw(frame: pd.DataFrame, mark: Axis, encoding: Axis, *, height: int, alt: str) -> None:
    """Draw *frame*; a plain description, as checking one of altair's costs as much as a page."""
    spec = {
        "mark": dict(mark),
        "encoding": dict(encoding),
        "config": {"locale": LOCALES[language()]},
    }
    st.vega_lite_chart(frame, spec, height=height, alt=alt)
