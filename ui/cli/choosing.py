"""Which measures ``--metrics`` asks for: those named, with what they are never shown without."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill

import rich_click as click

from graph.analysis import NODE_METRICS
from graph.metrics import fitting, named
from graph.network import Network
from ui.cli.output import say
from ui.cli.words import words

ALL = "all"
WIDTH = 100  # of a line of names
BESIDE = {  # what chance gives: an index of groups says nothing without it
    "ei_node": ("ei_node_expected",),
    "ei_group": ("ei_group_expected",),
    "ei_whole": ("ei_permutation_mean",),
    "gould_fernandez": ("gould_fernandez_permutation_mean", "gould_fernandez_permutation_z"),
    "gould_fernandez_global": ("gould_fernandez_global_permutation_mean",),
}
with_metrics = click.option(
    "--metrics",
    "names",
    multiple=True,
    default=(ALL,),
    show_default=True,
    help="a,b or all; may be given several times.",
)


def names_in(texts: Sequence[str]) -> list[str] | None:
    """
    Return the measures that *texts* name, each once, what chance gives beside; None means all.

    Raises:
        QueryError: A name is not a measure; it is told before anything is read.

    Example:
        >>> names_in(["degree, ei_whole", "degree"])
        ['degree', 'ei_whole', 'ei_permutation_mean']
        >>> names_in(["degree,all"]) is None
        True
    """
    names = [name.strip() for text in texts for name in text.split(",")]
    chosen = [metric.name for metric in named(name for name in names if name != ALL)]
    if ALL in names:
        return None
    return list(dict.fromkeys(one for name in chosen for one in (name, *BESIDE.get(name, ()))))


def all_of(network: Network, form: str) -> list[str]:
    """Return all measures that *network* can have; those a table of actors cannot hold are said."""
    names = [metric.name for metric in fitting(network)]
    if form == "json":
        return names
    if out := [name for name in names if name not in NODE_METRICS]:
        say(words("not_in_table", n=len(out), names=fill(", ".join(out), WIDTH)))
    return [name for name in names if name in NODE_METRICS]
