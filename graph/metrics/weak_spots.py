"""Weak spots: the ties and nodes whose loss splits the network, and who falls off."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from graph.groundwork.forest import forest
from graph.kernels.depth_first import inherit
from graph.metrics.metric import NAN, Metric
from graph.network import Network


def bridges(network: Network) -> list[str]:
    """
    The ties whose loss splits a component.

    Returns:
        The names of the ties, ``a|b``, sorted.

    Cost:
        Time n + m, one walk that all metrics here share; memory 120 bytes
        a node and 60 a tie.

    Source:
        Hopcroft & Tarjan (1973) doi:10.1145/362248.362272.
        The tie from p down to v is a bridge when low(v) > found(p).

    Example:
        >>> club = [("bo", "eva"), ("eva", "liv"), ("liv", "bo")]
        >>> bridges(Network.from_ties([("ali", "bo"), *club]))
        ['ali|bo']
    """
    return sorted(bridge_smaller_side(network))


def bridge_smaller_side(network: Network) -> dict[str, int]:
    """
    How many nodes are on the smaller side when a bridge is cut.

    Returns:
        Per bridge ``a|b``, from 1 to half its component.

    Cost:
        As ``bridges``.

    Source:
        Hopcroft & Tarjan (1973) doi:10.1145/362248.362272. min(below(v), component - below(v)).

    Example:
        >>> bridge_smaller_side(Network.from_ties([("ali", "bo"), ("bo", "eva")]))
        {'ali|bo': 1, 'bo|eva': 1}
    """
    tree = forest(network)
    sides = np.minimum(tree.below, tree.component_sizes - tree.below)
    lower = np.flatnonzero(tree.is_bridge)
    lower = lower[np.argsort(network.entry_ties[tree.entry[lower]])]
    names = [_tie_name(network, int(tree.parent[node]), int(node)) for node in lower]
    return dict(zip(names, sides[lower].tolist(), strict=True))


def articulation_points(network: Network) -> list[str]:
    """
    The nodes whose loss splits their component: cut nodes.

    Returns:
        Their ids, sorted.

    Cost:
        As ``bridges``.

    Source:
        Hopcroft & Tarjan (1973) doi:10.1145/362248.362272.

    Example:
        >>> articulation_points(Network.from_ties([("ali", "bo"), ("bo", "eva")]))
        ['bo']
    """
    return [network.ids[place] for place in np.flatnonzero(forest(network).pieces > 1)]


def articulation_falloff(network: Network) -> dict[str, dict[str, Any]]:
    """
    Who is cut off when a cut node is lost: the pieces of its component, and all but the largest.

    Returns:
        Per cut node ``pieces``, sizes in falling order, and ``cut_off``, their sum without the
        first.

    Cost:
        As ``bridges``.

    Source:
        Hopcroft & Tarjan (1973) doi:10.1145/362248.362272; sizes from the same walk.

    Example:
        >>> articulation_falloff(Network.from_ties([("ali", "bo"), ("bo", "eva")]))
        {'bo': {'pieces': [1, 1], 'cut_off': 1}}
    """
    tree = forest(network)
    pieces: dict[int, list[int]] = {int(node): [] for node in np.flatnonzero(tree.pieces > 1)}
    for node in np.flatnonzero(tree.hangs):
        above = int(tree.parent[node])
        if above in pieces:
            pieces[above].append(int(tree.below[node]))
    for cut, sizes in pieces.items():
        rest = int(tree.component_sizes[cut]) - 1 - sum(sizes)
        sizes.extend([rest] if rest else [])
        sizes.sort(reverse=True)
    return {
        network.ids[cut]: {"pieces": sizes, "cut_off": sum(sizes[1:])}
        for cut, sizes in pieces.items()
    }


def node_removal(network: Network) -> dict[str, dict[str, float]]:
    """
    The whole network after the loss of each node: components, and fragmentation of the rest.

    Returns:
        Per node ``n_components`` and ``fragmentation``, which is NaN when under two are left.

    Cost:
        Time n + m, no node is removed in earnest; memory 400 bytes a node.

    Source:
        Borgatti (2006) doi:10.1007/s10588-006-7084-x on the pieces that the walk finds.

    Example:
        >>> node_removal(Network.from_ties([("ali", "bo"), ("bo", "eva")]))["bo"]
        {'n_components': 2, 'fragmentation': 1.0}
    """
    tree = forest(network)
    left = len(network) - 1
    components = (tree.parent < 0).sum() - 1 + tree.pieces
    pairs = tree.joined_pairs_without
    fragmentation = 1 - pairs / (left * (left - 1)) if left > 1 else np.full(left + 1, NAN)
    return {
        node: {"n_components": count, "fragmentation": share}
        for node, count, share in zip(
            network.ids, components.tolist(), fragmentation.tolist(), strict=True
        )
    }


def biconnected_components(network: Network) -> list[str]:
    """
    The blocks: groups that no loss of one node splits.

    Returns:
        Per block its members joined by ``|``, sorted; a cut node is in several; isolates in none.

    Cost:
        As ``bridges``.

    Source:
        Hopcroft & Tarjan (1973) doi:10.1145/362248.362272.

    Example:
        >>> biconnected_components(Network.from_ties([("ali", "bo"), ("bo", "eva")]))
        ['ali|bo', 'bo|eva']
    """
    tree = forest(network)
    tops = np.where(tree.hangs, np.arange(len(network)), -1)
    block = inherit(tree.order, tree.parent, tops)
    members: dict[int, list[int]] = {
        int(top): [int(tree.parent[top])] for top in np.flatnonzero(tree.hangs)
    }
    for node in np.flatnonzero(tree.parent >= 0):
        members[int(block[node])].append(int(node))
    return sorted(
        "|".join(network.ids[node] for node in sorted(group)) for group in members.values()
    )


def _tie_name(network: Network, a: int, b: int) -> str:
    return "|".join(sorted((network.ids[a], network.ids[b])))


_BRIDGES = Metric(
    name="bridges",
    label="Bridges",
    label_da="Broer",
    question="Which single ties hold two groups together?",
    question_da="Hvilke enkelte bånd holder to grupper sammen?",
    plain="If this one contact ends, two groups lose each other.",
    plain_da="Ophører denne ene kontakt, mister to grupper forbindelsen til hinanden.",
    formula="the tie from p to v with low(v) > found(p)",
    source="Hopcroft & Tarjan (1973) doi:10.1145/362248.362272",
    unit="ties",
    range="0 to n - 1 ties",
    cost="n + m",
    edge_rule="A tie registered twice is one tie, and can be a bridge.",
    edge_rule_da="Et bånd, der er registreret to gange, er ét bånd og kan være en bro.",
    notable="",
    shape="list",
    compute=bridges,
)
_CUT_NODES = replace(
    _BRIDGES,
    name="articulation_points",
    label="Cut nodes",
    label_da="Svage punkter",
    question="Who alone holds parts of the network together?",
    question_da="Hvem holder alene dele af netværket sammen?",
    plain="If this one leaves, others fall off the network.",
    plain_da="Forsvinder denne, falder andre ud af netværket.",
    formula="the root with two children, or p with a child v and low(v) >= found(p)",
    unit="ids",
    range="0 to n - 2 ids",
    edge_rule="Neither an isolate nor the end of a chain is one.",
    edge_rule_da="Hverken en uden bånd eller enden af en kæde.",
    compute=articulation_points,
)
METRICS = (
    _BRIDGES,
    replace(
        _BRIDGES,
        name="bridge_smaller_side",
        label="Smaller side of a bridge",
        label_da="Broens mindste side",
        question="How many lose the rest when the tie ends?",
        question_da="Hvor mange mister forbindelsen til resten, hvis båndet ophører?",
        plain="The number of nodes on the smaller side of the tie.",
        plain_da="Antallet på den mindste side af båndet.",
        formula="min(below(v), component - below(v))",
        unit="nodes",
        range="1 to n / 2",
        notable="high",
        shape="record",
        compute=bridge_smaller_side,
    ),
    _CUT_NODES,
    replace(
        _CUT_NODES,
        name="articulation_falloff",
        label="Who falls off",
        label_da="Hvem der falder fra",
        question="How many are cut off if this one leaves?",
        question_da="Hvor mange bliver skåret fra, hvis denne forsvinder?",
        plain="The sizes of the pieces that are left; all but the largest are cut off.",
        plain_da="Størrelsen af de stykker, der er tilbage; alle på nær det største er skåret fra.",
        formula="pieces: below(v) of the children that hang on it, and the rest",
        unit="nodes",
        range="1 to n - 2 cut off",
        notable="high",
        shape="record",
        compute=articulation_falloff,
    ),
    replace(
        _CUT_NODES,
        name="node_removal",
        label="The network without this one",
        label_da="Netværket uden denne",
        question="What does the whole look like if this one leaves?",
        question_da="Hvordan ser det hele ud, hvis denne forsvinder?",
        plain="The number of parts, and the share of pairs out of reach, among those who are left.",
        plain_da="Antal dele, og andelen af par uden for rækkevidde, blandt dem, der er tilbage.",
        formula="n_components and F of the network without i",
        source="Borgatti (2006) doi:10.1007/s10588-006-7084-x",
        unit="components; share",
        range="0 to n - 1; 0 to 1",
        edge_rule="Without an isolate there is one part fewer; fewer than two left have no share.",
        edge_rule_da="Går en uden bånd, er der én del færre; under to tilbage giver ingen andel.",
        notable="high",
        shape="record",
        compute=node_removal,
    ),
    replace(
        _BRIDGES,
        name="biconnected_components",
        label="Blocks",
        label_da="Blokke",
        question="Which groups hold together whoever leaves?",
        question_da="Hvilke grupper hænger sammen, uanset hvem der forsvinder?",
        plain="Groups that stay connected when any one member leaves.",
        plain_da="Grupper, der stadig hænger sammen, når et vilkårligt medlem forsvinder.",
        formula="classes of ties that lie on a common cycle",
        unit="sets of ids",
        range="0 to m sets",
        edge_rule="A bridge is a block of two; an isolate is in none.",
        edge_rule_da="En bro er en blok på to; en uden bånd er ikke i nogen.",
        compute=biconnected_components,
    ),
)
