"""A measure on screen: its heading, its help mark, and its definition with formula and source."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
import streamlit as st

from graph.metrics import METRICS, Metric
from ui.state import language, say
from ui.widgets.text import plain


def label_of(name: str) -> str:
    """Return the heading of the measure *name* in the visitor's language."""
    metric = METRICS[name]
    label = metric.label if language() == "en" else metric.label_da
    return f"{label} ({_unit(metric)})" if metric.unit else label


def number_column(metric: Metric, label: str = "") -> Any:
    """
    Return how a table shows *metric*: local decimals, and its meaning behind a help mark.

    Args:
        label: The heading where the measure's own is too long.
    """
    return st.column_config.NumberColumn(
        label or label_of(metric.name), help=_help(metric), format="localized"
    )


def rounded(values: pd.Series) -> pd.Series:
    """Return *values* with two decimals when all are small, one in the tens, else none."""
    largest = values.abs().max()
    return values.round(2 if largest <= 10 else 1 if largest <= 100 else 0)


def definition(metric: Metric) -> str:
    """Return what *metric* asks, how it is reckoned and by whom, as Markdown."""
    english = language() == "en"
    return say(
        "bridging.definition",
        label=label_of(metric.name),
        question=metric.question if english else metric.question_da,
        plain=plain_words(metric),
        edge=metric.edge_rule if english else metric.edge_rule_da,
        formula=plain(metric.formula),
        source=plain(metric.source),
    )


def plain_words(metric: Metric) -> str:
    """Return what a high or low value of *metric* says."""
    return metric.plain if language() == "en" else metric.plain_da


def _help(metric: Metric) -> str:
    formula, source = plain(metric.formula), plain(metric.source)
    return say("bridging.help", plain=plain_words(metric), formula=formula, source=source)


def _unit(metric: Metric) -> str:
    word = re.sub(r"\W+", "_", metric.unit)
    return say(f"unit.{word}")
