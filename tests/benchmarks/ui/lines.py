"""One line of the bench: what was measured, the figure, and the aim it is held against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

WIDTH = 58  # characters


@dataclass(frozen=True)
class Line:
    """
    A figure beside its aim.

    Attributes:
        unit: Of both: ``s``, ``MB``, or nothing for a number of errors.
        aim: The largest figure that passes; None is a figure without an aim of its own.
    """

    what: str
    figure: float
    unit: str = "s"
    aim: float | None = None

    def __str__(self) -> str:
        told = f"{self.what:{WIDTH}}{_written(self.figure, self.unit):>12}"
        if self.aim is None:
            return told
        verdict = "pass" if self.figure <= self.aim else "OVER"
        return f"{told}{'aim ' + _written(self.aim, self.unit):>16}  {verdict}"


def say(lines: Iterable[Line]) -> None:
    """Print each of *lines* as soon as it is known."""
    for line in lines:
        print(line, flush=True)


def _written(figure: float, unit: str) -> str:
    number = f"{figure:.2f}" if unit == "s" else f"{figure:,.0f}"
    return f"{number} {unit}".strip()
