"""Charts as Vega-Lite describes them: points over time, bars, and lines of two colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

COLOURS = ("#0072B2", "#D55E00")  # Okabe & Ito's blue and vermilion
HEIGHT = 240  # pixels
Axis = Mapping[str, Any]


def show_points(days: Sequence[date], values: Sequence[float], *, axis: Axis, alt: str) -> None:
    """
    Draw one line through a point for each day, small and without titles.

    Args:
        axis: How the values are written, as Vega-Lite has it.
        alt: What the chart shows, for those who cannot see it.
    """
    frame = pd.DataFrame({"x": pd.to_datetime(list(days)), "y": list(values)})
    years = {"format": "%Y", "tickCount": "year", "title": None}
    encoding: dict[str, Axis] = {
        "x": {"field": "x", "type": "temporal", "axis": years},
        "y": {
            "field": "y",
            "type": "quantitative",
            "axis": {"tickCount": 3, "title": None, **axis},
            "scale": {"zero": False, "nice": True},
        },
    }
    mark = {"type": "line", "point": True, "color": COLOURS[0], "tooltip": True}
    _draw(frame, mark, encoding, height=HEIGHT // 2, alt=alt)


def show_bars(names: Sequence[str], values: Sequence[int], *, x: str, y: str, alt: str) -> None:
    """Draw a bar for each of *names*, in their order; *x* and *y* say what stands on the axes."""
    frame = pd.DataFrame({"x": list(names), "y": list(values)})
    encoding: dict[str, Axis] = {
        "x": {"field": "x", "type": "ordinal", "title": x, "sort": None},
        "y": {"field": "y", "type": "quantitative", "title": y},
    }
    mark = {"type": "bar", "color": COLOURS[0], "tooltip": True}
    _draw(frame, mark, encoding, height=HEIGHT, alt=alt)


def show_steps(lines: Mapping[str, Sequence[int]], *, x: str, y: str, alt: str) -> None:
    """Draw a line for each of one or two courses, from step 0 on, with a legend below."""
    frame = pd.concat(
        pd.DataFrame({"x": range(len(course)), "y": list(course), "line": name})
        for name, course in lines.items()
    )
    encoding: dict[str, Axis] = {
        "x": {"field": "x", "type": "quantitative", "title": x, "axis": {"tickMinStep": 1}},
        "y": {"field": "y", "type": "quantitative", "title": y, "axis": {"tickMinStep": 1}},
        "color": {
            "field": "line",
            "type": "nominal",
            "title": None,
            "scale": {"domain": list(lines), "range": COLOURS[: len(lines)]},
            "legend": {"orient": "bottom", "labelLimit": 0, "columns": 1},
        },
    }
    _draw(frame, {"type": "line", "tooltip": True}, encoding, height=HEIGHT, alt=alt)


def _draw(
    frame: pd.DataFrame, mark: Axis, encoding: Mapping[str, Axis], *, height: int, alt: str
) -> None:
    """Draw *frame*; a plain description, as checking one of altair's costs as much as a page."""
    st.vega_lite_chart(
        frame, {"mark": dict(mark), "encoding": dict(encoding)}, height=height, alt=alt
    )
