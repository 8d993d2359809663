"""Chance in plain words: how often it does as much, and what a null model holds fast."""

from __future__ import annotations

from graph.groundwork.null_models import NULL_MODELS
from graph.model import SECTOR_LABELS
from ui.state import language, say

NOTABLE_Z = 2.0  # standard deviations
SELDOM = 0.05


def how_often(p: float) -> str:
    """Return the chance *p* as so many of 100, or of 1,000 where it is small."""
    if p < 0.001:
        return say("chance.hardly")
    if p < 0.01:
        return say("chance.of_thousand", n=round(1000 * p))
    return say("chance.of_hundred", n=round(100 * p))


def verdict(distance: float | None) -> str:
    """Return whether something is more, less or about what chance gives, by its *distance*."""
    if distance is None:
        return "–"
    if abs(distance) < NOTABLE_Z:
        return say("chance.as")
    return say("chance.more" if distance > 0 else "chance.less")


def null_words(name: str) -> str:
    """Return the name of the null model *name*, and what it holds fast."""
    model = NULL_MODELS[name]
    english = language() == "en"
    return say(
        "chance.null",
        label=model.label if english else model.label_da,
        kept=model.kept if english else model.kept_da,
    )


def sector_word(name: str) -> str:
    """Return the word for a sector; one that the model does not know as it stands."""
    danish, english = SECTOR_LABELS.get(name, (name, name))
    return english if language() == "en" else danish
