"""Cohesion: into how many parts a network falls, and how closely each part is knit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from graph.csr import FloatArray
from graph.groundwork.forest import forest
from graph.groundwork.nearby import nearby
from graph.groundwork.once import once
from graph.groundwork.peeled import peeled
from graph.kernels.blocks import WORD, closeness_sum
from graph.kernels.compiled import in_threads
from graph.metrics.metric import NAN, Metric
from graph.network import Network


def n_components(network: Network) -> int:
    """
    Into how many parts the network falls, isolates counted.

    Returns:
        A whole number; 0 for an empty network.

    Cost:
        Time n + m; memory 120 bytes a node.

    Source:
        Wasserman & Faust (1994) doi:10.1017/CBO9780511815478, ch. 4.

    Example:
        >>> n_components(Network.from_ties([("ali", "bo")], alone=["ib"]))
        2
    """
    return len(component_sizes(network))


@once
def component_sizes(network: Network) -> list[int]:
    """
    How many nodes each part has.

    Returns:
        Sizes in falling order.

    Cost:
        As ``n_components``.

    Source:
        Wasserman & Faust (1994) doi:10.1017/CBO9780511815478, ch. 4.

    Example:
        >>> component_sizes(Network.from_ties([("ali", "bo")], alone=["ib"]))
        [2, 1]
    """
    sizes = np.bincount(forest(network).component)
    return [int(size) for size in np.sort(sizes)[::-1]]


def fragmentation(network: Network) -> float:
    """
    The share of pairs who cannot reach each other at all.

    Returns:
        0 (one part) to 1 (only isolates); NaN below two nodes.

    Cost:
        As ``n_components``.

    Source:
        Borgatti (2006) doi:10.1007/s10588-006-7084-x. 1 - sum of s (s - 1) / (n (n - 1)).

    Example:
        >>> fragmentation(Network.from_ties([("ali", "bo")], alone=["ib", "eva"]))
        0.8333333333333334
    """
    return share_apart(component_sizes(network))


def share_apart(sizes: Sequence[int]) -> float:
    """Return the share of pairs that stand in two parts of *sizes*; NaN below two in all."""
    n = sum(sizes)
    joined = sum(size * (size - 1) for size in sizes)
    return 1 - joined / (n * (n - 1)) if n > 1 else NAN


@once
def fragmentation_dw(network: Network) -> float:
    """
    How far pairs are from each other on average: 1 minus the mean of 1 / distance.

    Returns:
        0 (all have ties to all) to 1 (only isolates); NaN below two nodes.

    Cost:
        Time n (n + m) over the processors; memory 60 bytes a node for each.

    Source:
        Borgatti (2006) doi:10.1007/s10588-006-7084-x. 1 - sum over ordered pairs of
        1 / (d_ij n (n - 1)).

    Example:
        >>> fragmentation_dw(Network.from_ties([("ali", "bo"), ("bo", "eva")])).__round__(4)
        0.1667
    """
    n = len(network)
    if n < 2:
        return NAN
    near = nearby(network)
    parts = in_threads(lambda starts: closeness_sum(near.indptr, near.indices, starts), n, by=WORD)
    return 1 - sum(parts) / (n * (n - 1))


def coreness(network: Network) -> FloatArray:
    """
    How deep in the closely knit middle a node is: its core number.

    Returns:
        One whole number per node, in the order of ``network.ids``; 0 for an isolate.

    Cost:
        Time n + m; memory 30 bytes a node.

    Source:
        Seidman (1983) doi:10.1016/0378-8733(83)90028-X; Batagelj & Zaversnik (2003).
        The largest k such that the node is in a group where all have k ties to the group.

    Example:
        >>> coreness(Network.from_ties([("ali", "bo"), ("bo", "eva")], alone=["ib"])).tolist()
        [1.0, 1.0, 1.0, 0.0]
    """
    return peeled(network).astype(np.float64)


_COMPONENTS = Metric(
    name="n_components",
    label="Parts of the network",
    label_da="Dele af netværket",
    question="Into how many separate parts does the network fall?",
    question_da="Hvor mange adskilte dele består netværket af?",
    plain="The number of groups with no registered way to one another; isolates count.",
    plain_da="Grupper uden nogen registreret vej til hinanden; de uden bånd tæller med.",
    formula="the number of connected components",
    source="Wasserman & Faust (1994) doi:10.1017/CBO9780511815478, ch. 4",
    unit="components",
    range="0 to n",
    cost="n + m",
    edge_rule="An isolate is a part of its own.",
    edge_rule_da="En uden bånd er en del for sig.",
    notable="high",
    shape="network",
    compute=n_components,
)
_FRAGMENTATION = replace(
    _COMPONENTS,
    name="fragmentation",
    label="Fragmentation",
    label_da="Fragmentering",
    question="How many cannot reach each other at all?",
    question_da="Hvor mange kan slet ikke nå hinanden?",
    plain="The share of pairs who cannot reach each other at all.",
    plain_da="Andelen af par, der slet ikke kan nå hinanden.",
    formula="1 - sum over components of s (s - 1) / (n (n - 1))",
    source="Borgatti (2006) doi:10.1007/s10588-006-7084-x",
    unit="share",
    range="0 to 1",
    edge_rule="Below two nodes there is none.",
    edge_rule_da="Under to aktører findes den ikke.",
    compute=fragmentation,
)
METRICS = (
    _COMPONENTS,
    replace(
        _COMPONENTS,
        name="component_sizes",
        label="Sizes of the parts",
        label_da="Delenes størrelse",
        question="How large are the separate parts?",
        question_da="Hvor store er de adskilte dele?",
        plain="The number of nodes in each part, the largest first.",
        plain_da="Antallet af aktører i hver del, den største først.",
        formula="s_1 >= s_2 >= ...",
        unit="nodes",
        range="1 to n each",
        notable="",
        shape="list",
        compute=component_sizes,
    ),
    _FRAGMENTATION,
    replace(
        _FRAGMENTATION,
        name="fragmentation_dw",
        label="Fragmentation by distance",
        label_da="Fragmentering efter afstand",
        question="How far are people from each other?",
        question_da="Hvor langt er der mellem folk?",
        plain="0: all have a tie to all. 1: nobody reaches anybody.",
        plain_da="0: alle har et bånd til alle. 1: ingen når nogen.",
        formula="1 - sum over ordered pairs i, j of 1 / (d_ij n (n - 1))",
        cost="n m",
        compute=fragmentation_dw,
    ),
    Metric(
        name="coreness",
        label="Core number",
        label_da="Kernetal",
        question="Who is in the closely knit middle?",
        question_da="Hvem er i den tæt forbundne midte?",
        plain="High: part of a group whose members all have many ties within it.",
        plain_da="Høj: del af en gruppe, hvor alle har mange bånd til hinanden.",
        formula="the largest k such that i is in a group where all have k ties to the group",
        source="Seidman (1983) doi:10.1016/0378-8733(83)90028-X",
        unit="ties",
        range="0 to n - 1",
        cost="n + m",
        edge_rule="An isolate has 0.",
        edge_rule_da="En uden bånd har 0.",
        notable="high",
        shape="node",
        compute=coreness,
    ),
)
