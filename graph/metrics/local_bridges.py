"""Local bridges: ties whose two ends have little or nothing in common."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from graph.csr import FloatArray
from graph.groundwork.forest import forest
from graph.groundwork.shared_contacts import shared_by_tie
from graph.kernels.compiled import summed
from graph.kernels.detours import detours
from graph.metrics.metric import NAN, Metric
from graph.network import Network


def overlap(network: Network) -> FloatArray:
    """
    How far the two ends of a tie have the same contacts.

    Returns:
        One value per tie, 0 (none shared) to 1 (all); 0 for two who only have each other.

    Cost:
        Time m times the root of m at most (triangles); memory 70 bytes a node and 150 a tie.

    Source:
        Onnela et al. (2007) doi:10.1073/pnas.0610245104. n_ij / ((k_i - 1) + (k_j - 1) - n_ij).

    Example:
        >>> club = Network.from_ties([("ali", "bo"), ("bo", "eva"), ("eva", "ali")])
        >>> overlap(club).tolist()
        [1.0, 1.0, 1.0]
    """
    first, second = network.tie_ends
    shared = shared_by_tie(network)
    either = network.degree[first] + network.degree[second] - 2 - shared
    return np.asarray(shared / np.where(either > 0, either, 1.0))


def local_bridges(network: Network) -> list[str]:
    """
    The ties whose two ends have no contact in common.

    Returns:
        The names of the ties, ``a|b``, sorted.

    Cost:
        Time m times the root of m at most (triangles); memory 70 bytes a node and 230 a tie.

    Source:
        Granovetter (1973) doi:10.1086/225469.

    Example:
        >>> local_bridges(Network.from_ties([("ali", "bo"), ("bo", "eva")]))
        ['ali|bo', 'bo|eva']
    """
    names = network.tie_ids
    return sorted(names[tie] for tie in np.flatnonzero(shared_by_tie(network) == 0))


def tie_span(network: Network) -> dict[str, float]:
    """
    How far apart the ends of a local bridge would be without it.

    Returns:
        Per local bridge ``a|b`` a number of steps, at least 3; NaN when there is no other way.

    Cost:
        Time up to n + m for each local bridge that is not a bridge, over the processors; searched
        from both ends, so near the square root of it where detours are short or there are
        hubs; memory 70 bytes a node and 230 a tie, and 32 a node for each processor.

    Source:
        Granovetter (1973) doi:10.1086/225469.

    Example:
        >>> ring = [("ali", "bo"), ("bo", "eva"), ("eva", "liv"), ("ali", "liv")]
        >>> tie_span(Network.from_ties(ring))
        {'ali|bo': 3.0, 'ali|liv': 3.0, 'bo|eva': 3.0, 'eva|liv': 3.0}
    """
    tree = forest(network)
    spans = np.where(shared_by_tie(network) == 0, 0.0, -1.0)
    spans[network.entry_ties[tree.entry[tree.is_bridge]]] = NAN
    open_ties = np.flatnonzero(spans == 0)
    first, second = network.tie_ends
    first, second = first[open_ties], second[open_ties]
    (ways_round,) = summed(
        lambda some: (detours(network.indptr, network.indices, first, second, some),),
        len(open_ties),
    )
    spans[open_ties] = ways_round
    names = network.tie_ids
    return {names[tie]: float(spans[tie]) for tie in np.flatnonzero(spans != -1)}


_LOCAL_BRIDGES = Metric(
    name="local_bridges",
    label="Local bridges",
    label_da="Lokale broer",
    question="Which ties reach a circle that nothing else near reaches?",
    question_da="Hvilke bånd når en kreds, som intet andet i nærheden når?",
    plain="The two ends have no contact in common.",
    plain_da="De to ender har ingen fælles kontakt.",
    formula="n_ij = 0",
    source="Granovetter (1973) doi:10.1086/225469",
    unit="ties",
    range="0 to m ties",
    cost="triangles",
    edge_rule="Every bridge is a local bridge.",
    edge_rule_da="Enhver bro er en lokal bro.",
    notable="",
    shape="list",
    compute=local_bridges,
)
METRICS = (
    replace(
        _LOCAL_BRIDGES,
        name="overlap",
        label="Overlap of contacts",
        label_da="Fælles kontakter",
        question="Which ties are within one circle, and which between two?",
        question_da="Hvilke bånd er inden for én kreds, og hvilke mellem to?",
        plain="0: no contact in common. 1: all contacts in common.",
        plain_da="0: ingen fælles kontakter. 1: alle kontakter er fælles.",
        formula="n_ij / ((k_i - 1) + (k_j - 1) - n_ij)",
        source="Onnela et al. (2007) doi:10.1073/pnas.0610245104",
        unit="share",
        range="0 to 1",
        edge_rule="Two who only have each other: 0.",
        edge_rule_da="To, der kun har hinanden: 0.",
        notable="low",
        shape="tie",
        compute=overlap,
    ),
    _LOCAL_BRIDGES,
    replace(
        _LOCAL_BRIDGES,
        name="tie_span",
        label="Span of a local bridge",
        label_da="En lokal bros spændvidde",
        question="How long is the way round, if the tie ends?",
        question_da="Hvor lang er omvejen, hvis båndet ophører?",
        plain="The number of steps between the two ends without this tie.",
        plain_da="Antallet af led mellem de to ender uden dette bånd.",
        formula="d(a, b) in the network without the tie",
        unit="steps",
        range="3 to n - 1",
        cost="m per local bridge",
        edge_rule="A bridge has none: there is no way round.",
        edge_rule_da="En bro har ingen: der er ingen omvej.",
        notable="high",
        shape="record",
        compute=tie_span,
    ),
)
