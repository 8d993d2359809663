"""
Whatever the network looks like, our values are those of independent implementations.

Where a library is known to be off (``test_known_errors.py``), or gives another value where there
is no meaning, the definition is worked out here instead, with whole fractions where it matters.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, pairwise
from math import lcm, log
from typing import Any

import igraph
import networkit
import networkx as nx
import numpy as np
import pytest
import rustworkx
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import SheetError
from graph.metrics import measure
from graph.network import Network
from tests.any_network import any_network, directed_networks, larger_network, small_network
from tests.networks import arcs_of, as_networkx, differences

Test = Callable[..., None]


def of(*drawn: st.SearchStrategy[Any], examples: int = 100) -> Callable[[Test], Test]:
    """Return a test as one of a hundred draws or fewer, the same in every run."""
    many = settings(deadline=None, derandomize=True, max_examples=examples)
    return lambda test: many(given(*drawn)(test))


def values(network: Network, *names: str) -> list[Any]:
    """Return what ``measure`` gives, lists for values by id, since ids stand in one order."""
    return [
        list(value.values()) if isinstance(value, dict) else value
        for value in measure(network, names).values()
    ]


def same(found: Any, expected: Iterable[float] | float) -> None:
    """Hold *found* to *expected*, NaN being null."""
    if isinstance(expected, Iterable):
        numbers = [float(value) for value in expected]
        expected = [None if np.isnan(value) else value for value in numbers]
    assert differences(found, expected) == []


def pairs_of(network: Network) -> list[tuple[int, int]]:
    return list(zip(*(ends.tolist() for ends in network.tie_ends), strict=True))


def as_igraph(network: Network) -> igraph.Graph:
    return igraph.Graph(len(network), pairs_of(network))


def as_rustworkx(network: Network) -> rustworkx.PyGraph:
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(network)))
    graph.add_edges_from_no_data(pairs_of(network))
    return graph


def as_networkit(network: Network) -> networkit.Graph:
    graph = networkit.Graph(len(network))
    for a, b in pairs_of(network):
        graph.addEdge(a, b)
    return graph


def named(network: Network, pairs: Iterable[Iterable[int]]) -> list[str]:
    """Return each set of places as its ids joined by |, in order."""
    return sorted("|".join(network.ids[place] for place in sorted(pair)) for pair in pairs)


def strengths_as_fractions(network: Network) -> list[Fraction]:
    return [Fraction(s).limit_denominator(10_000) for s in network.tie_strength.tolist()]


# --- the shortest routes


@of(any_network)
def test_betweenness_is_that_of_four_libraries(network):
    n = len(network)
    pairs = (n - 1) * (n - 2) / 2

    [found] = values(network, "betweenness")

    same(found, nx.betweenness_centrality(as_networkx(network), normalized=False).values())
    same(found, as_igraph(network).betweenness())
    if n > 2:
        other = networkit.centrality.Betweenness(as_networkit(network), normalized=True).run()
        same(found, np.array(other.scores()) * pairs)
    rusty = rustworkx.betweenness_centrality(as_rustworkx(network), normalized=False)
    same(found, rusty.values())


@of(larger_network, examples=40)
def test_betweenness_of_larger_networks_is_that_of_igraph(network):
    """Up to 240 nodes: several blocks of sources, on several processors."""
    other = as_igraph(network)

    nodes, ties = values(network, "betweenness", "edge_betweenness")

    same(nodes, other.betweenness())
    same(ties, other.edge_betweenness())


@of(any_network)
def test_normalized_betweenness_is_the_share_of_pairs(network):
    [found] = values(network, "betweenness_normalized")

    if len(network) > 2:
        same(found, nx.betweenness_centrality(as_networkx(network)).values())
    else:
        assert found == [None] * len(network)


@of(any_network)
def test_betweenness_of_a_tie_is_that_of_three_libraries(network):
    found = measure(network, ["edge_betweenness"])["edge_betweenness"]

    graph = as_networkx(network)
    of_networkx = nx.edge_betweenness_centrality(graph, normalized=False)
    assert differences(found, {"|".join(sorted(t)): v for t, v in of_networkx.items()}) == []
    same(list(found.values()), as_igraph(network).edge_betweenness())
    rusty = as_rustworkx(network)
    of_rustworkx = rustworkx.edge_betweenness_centrality(rusty, normalized=False)
    same(list(found.values()), of_rustworkx.values())


@of(any_network)
def test_betweenness_by_strength_is_igraphs_on_whole_numbers(network):
    """Lengths times their common denominator are whole, so that equal sums are equal in doubles."""
    lengths = [1 / strength for strength in strengths_as_fractions(network)]
    unit = lcm(*(length.denominator for length in lengths))
    whole = [float(length * unit) for length in lengths]

    [found] = values(network, "betweenness_inv_weight")

    same(found, as_igraph(network).betweenness(weights=whole or None))


@of(small_network)
def test_betweenness_by_strength_is_that_of_all_routes_in_fractions(network):
    graph = as_networkx(network)
    for (*_, tie), strength in zip(
        graph.edges(data=True), strengths_as_fractions(network), strict=True
    ):
        tie["length"] = 1 / strength
    total = dict.fromkeys(graph, Fraction(0))
    for s, t in combinations(graph, 2):
        if nx.has_path(graph, s, t):
            routes = list(nx.all_shortest_paths(graph, s, t, weight="length"))
            for node in (node for route in routes for node in route[1:-1]):
                total[node] += Fraction(1, len(routes))

    [found] = values(network, "betweenness_inv_weight")

    same(found, total.values())


# --- brokerage


def burt(network: Network, strengths: np.ndarray) -> dict[str, list[float]]:
    """Return Burt's measures from the printed formulas, on the whole matrix."""
    n = len(network)
    matrix = np.zeros((n, n))
    for (a, b), strength in zip(pairs_of(network), strengths, strict=True):
        matrix[a, b] = matrix[b, a] = strength
    found: dict[str, list[float]] = {"constraint": [], "hierarchy": [], "effective_size": []}
    share = matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1e-300)
    marginal = matrix / np.maximum(matrix.max(axis=1, keepdims=True, initial=0), 1e-300)
    for i in range(n):
        contacts = np.flatnonzero(matrix[i])
        if len(contacts) == 0:
            for of_all in found.values():
                of_all.append(np.nan)
            continue
        own = [(share[i, j] + share[i] @ share[:, j]) ** 2 for j in contacts]
        ratio = np.array(own) * len(own) / sum(own)
        spread = sum(r * log(r) for r in ratio)
        found["constraint"].append(sum(own))
        found["hierarchy"].append(spread / (len(own) * log(len(own))) if len(own) > 1 else 1)
        found["effective_size"].append(sum(1 - share[i] @ marginal[j] for j in contacts))
    return found


@of(any_network.filter(len))  # networkx has no matrix without nodes
def test_constraint_is_that_of_networkx_and_igraph(network):
    graph, other = as_networkx(network), as_igraph(network)

    bare, weighted = values(network, "constraint", "constraint_weighted")

    same(bare, nx.constraint(graph).values())
    same(bare, other.constraint())
    same(weighted, nx.constraint(graph, weight="weight").values())
    same(weighted, other.constraint(weights=network.tie_strength.tolist() or None))


@of(any_network.filter(len))  # networkx has no matrix without nodes
def test_effective_size_is_that_of_networkx(network):
    bare, efficiency = values(network, "effective_size", "efficiency")

    sizes = list(nx.effective_size(as_networkx(network)).values())
    same(bare, sizes)
    same(efficiency, [size / (d or np.nan) for size, d in zip(sizes, network.degree, strict=True)])


@of(any_network)
def test_burts_measures_are_those_of_the_printed_formulas(network):
    for suffix, strengths in (("", np.ones(network.n_ties)), ("_weighted", network.tie_strength)):
        for name, expected in burt(network, strengths).items():
            same(values(network, name + suffix)[0], expected)


# --- weak spots and cohesion


@of(any_network)
def test_bridges_cut_nodes_and_blocks_are_those_of_four_libraries(network):
    graph, other = as_networkx(network), as_igraph(network)
    rusty, kit = as_rustworkx(network), as_networkit(network)
    ends = pairs_of(network)

    bridges, cut_nodes, blocks = measure(
        network, ["bridges", "articulation_points", "biconnected_components"]
    ).values()

    assert bridges == sorted("|".join(sorted(tie)) for tie in nx.bridges(graph))
    assert bridges == named(network, [ends[tie] for tie in other.bridges()])
    assert bridges == named(network, rustworkx.bridges(rusty))
    assert cut_nodes == sorted(nx.articulation_points(graph))
    assert cut_nodes == sorted(network.ids[v] for v in other.articulation_points())
    assert cut_nodes == sorted(network.ids[v] for v in rustworkx.articulation_points(rusty))
    assert blocks == sorted("|".join(sorted(b)) for b in nx.biconnected_components(graph))
    assert blocks == named(network, [b for b in other.biconnected_components() if len(b) > 1])
    third = networkit.components.BiconnectedComponents(kit).run()
    assert blocks == named(network, [b for b in third.getComponents() if len(b) > 1])


@of(any_network)
def test_who_falls_off_is_who_is_left_when_a_cut_node_is_taken_away(network):
    graph = as_networkx(network)
    falloff, removal = measure(network, ["articulation_falloff", "node_removal"]).values()

    for node in network.ids:
        rest = graph.copy()
        rest.remove_node(node)
        parts = list(nx.connected_components(rest))
        pieces = sorted((len(part) for part in parts if part & set(graph[node])), reverse=True)
        expected = {"pieces": pieces, "cut_off": sum(pieces[1:])} if len(pieces) > 1 else None
        assert falloff.get(node) == expected
        assert removal[node]["n_components"] == len(parts)


@of(any_network)
def test_components_and_coreness_are_those_of_four_libraries(network):
    graph, other = as_networkx(network), as_igraph(network)
    rusty, kit = as_rustworkx(network), as_networkit(network)

    sizes, coreness = values(network, "component_sizes", "coreness")

    assert sizes == sorted(map(len, nx.connected_components(graph)), reverse=True)
    assert sizes == sorted(other.connected_components().sizes(), reverse=True)
    assert sizes == sorted(map(len, rustworkx.connected_components(rusty)), reverse=True)
    parts = networkit.components.ConnectedComponents(kit).run()
    assert sizes == sorted(parts.getComponentSizes().values(), reverse=True)
    assert coreness == list(nx.core_number(graph).values())
    assert coreness == other.coreness()
    assert coreness == [rustworkx.core_number(rusty)[v] for v in range(len(network))]
    if len(network):
        assert coreness == networkit.centrality.CoreDecomposition(kit).run().scores()


@of(any_network)
def test_fragmentation_is_one_minus_what_is_in_reach(network):
    n = len(network)
    graph = as_networkx(network)
    reach = [d for _, far in nx.all_pairs_shortest_path_length(graph) for d in far.values() if d]

    apart, by_distance = values(network, "fragmentation", "fragmentation_dw")

    same(apart, 1 - len(reach) / (n * (n - 1)) if n > 1 else None)
    same(by_distance, 1 - sum(1 / d for d in reach) / (n * (n - 1)) if n > 1 else None)


# --- ties and mixing


@of(any_network)
def test_overlap_and_span_are_what_the_sets_of_contacts_say(network):
    graph = as_networkx(network)
    overlap, span = measure(network, ["overlap", "tie_span"]).values()

    for a, b in list(graph.edges):
        one, other = set(graph[a]) - {b}, set(graph[b]) - {a}
        either = len(one | other)
        assert overlap[f"{a}|{b}"] == pytest.approx(len(one & other) / either if either else 0)
        if one & other:
            assert f"{a}|{b}" not in span
        else:
            graph.remove_edge(a, b)
            way = nx.shortest_path_length(graph, a, b) if nx.has_path(graph, a, b) else None
            graph.add_edge(a, b)
            assert span[f"{a}|{b}"] == way


@of(any_network)
def test_participation_and_ei_are_what_the_sectors_of_the_contacts_say(network):
    graph = as_networkx(network)
    spread, outside = [], []
    for node, own in graph.nodes(data="sector"):
        sectors = Counter(graph.nodes[other]["sector"] for other in graph[node])
        total = sectors.total() or np.nan
        share_squared = [(count / total) ** 2 for count in sectors.values()]
        spread.append(1 - sum(share_squared) if share_squared else np.nan)
        outside.append((total - 2 * sectors[own]) / total)

    participation, ei = values(network, "participation", "ei_node")

    same(participation, spread)
    same(ei, outside)


@of(any_network)
def test_assortativity_and_modularity_are_those_of_networkx_and_igraph(network):
    """Where the ends of all ties are of one sector, or one degree, nothing is sorted: null."""
    graph, other, codes = as_networkx(network), as_igraph(network), network.sectors.tolist()
    by_sector, by_degree, modularity = values(
        network, "assortativity_sector", "assortativity_degree", "modularity_sector"
    )

    tied = [place for pair in pairs_of(network) for place in pair]
    if not tied:
        assert (by_sector, by_degree, modularity) == (None, None, None)
        return
    groups = [{v for v, s in graph.nodes(data="sector") if s == g} for g in network.sector_names]
    same(modularity, nx.community.modularity(graph, groups, weight=None))
    same(modularity, other.modularity(codes))
    if len({codes[place] for place in tied}) == 1:
        assert by_sector is None
    else:
        same(by_sector, nx.attribute_assortativity_coefficient(graph, "sector"))
        same(by_sector, other.assortativity_nominal(codes, directed=False))
    if len({int(network.degree[place]) for place in tied}) == 1:
        assert by_degree is None
    else:
        same(by_degree, other.assortativity_degree(directed=False))


# --- directed ties


@of(directed_networks())
def test_directed_measures_are_those_of_networkx_and_igraph(network):
    n, arcs = len(network), arcs_of(network)
    graph = nx.DiGraph(arcs)
    graph.add_nodes_from(network.ids)
    place = {node: index for index, node in enumerate(network.ids)}
    other = igraph.Graph(n, [(place[a], place[b]) for a, b in arcs], directed=True)

    between, reciprocity, sizes, into = values(
        network, "betweenness_directed", "reciprocity", "strong_component_sizes", "in_degree"
    )

    of_networkx = nx.betweenness_centrality(graph, normalized=False)
    same(between, [of_networkx[node] for node in network.ids])
    same(between, other.betweenness())
    same(reciprocity, nx.overall_reciprocity(graph) if arcs else None)
    assert sizes == sorted(map(len, nx.strongly_connected_components(graph)), reverse=True)
    assert into == other.indegree()


# --- any measure at all


@of(small_network, examples=25)
def test_every_measure_has_values_for_json_and_says_the_same_twice(network):
    """Whatever the shape: nothing is raised, NaN is null, and chance is seeded."""
    again = replace(network)  # a new object: nothing is remembered

    found = measure(network)

    assert json.dumps(found, allow_nan=False) == json.dumps(measure(again), allow_nan=False)


# --- strengths at the edge, and very many parts


@of(st.sampled_from([0.0, -0.0, -1.0, float("inf"), float("-inf"), 1.7e308]))
def test_a_strength_that_is_no_strength_is_refused(strength):
    """Two of 1.7e308 cannot be added up, as a node's strength is."""
    with pytest.raises(SheetError, match="above 0"):
        Network.from_ties([("a", "b", 1.0), ("b", "c", strength)])


@of(any_network, st.sampled_from([2.0**-900, 2.0**-30, 2.0**30, 2.0**900]))
def test_strengths_however_huge_or_tiny_count_only_by_their_ratios(network, scale):
    """A power of two scales doubles without rounding, so that even equal lengths stay equal."""
    ends = [(network.ids[a], network.ids[b]) for a, b in pairs_of(network)]
    ties = [(*pair, s * scale) for pair, s in zip(ends, network.tie_strength.tolist(), strict=True)]
    names = ["constraint_weighted", "hierarchy_weighted", "effective_size_weighted"]

    scaled = measure(Network.from_ties(ties, alone=network.ids), names)

    assert differences(scaled, measure(network, names)) == []


def test_ten_thousand_parts_are_counted_as_igraph_counts_them():
    """Pairs, triangles, paths and isolates in turn; 25,000 nodes."""
    n, pairs = 0, []
    for part in range(10_000):
        size = 1 + part % 4
        pairs += [(n + a, n + a + 1) for a in range(size - 1)]
        pairs += [(n, n + 2)] if part % 8 == 2 else []
        n += size
    names = [f"n{place:05}" for place in range(n)]
    ties = [(names[a], names[b]) for a, b in pairs]
    network = Network.from_ties(ties, alone=names)
    other = as_igraph(network)

    found = measure(network, ["n_components", "betweenness", "coreness", "bridges", "constraint"])

    assert found["n_components"] == 10_000
    same(list(found["betweenness"].values()), other.betweenness())
    same(list(found["constraint"].values()), other.constraint())
    assert list(found["coreness"].values()) == other.coreness()
    assert len(found["bridges"]) == len(other.bridges())


@pytest.mark.parametrize("n", [64, 128, 129, 400])
def test_a_long_path_is_shared_by_the_processors_and_still_adds_up(n):
    """By hand: place i of n has i * (n - 1 - i) pairs on its two sides."""
    names = [f"n{place:03}" for place in range(n)]
    network = Network.from_ties(list(pairwise(names)))

    assert values(network, "betweenness")[0] == [i * (n - 1 - i) for i in range(n)]
    assert values(network, "betweenness_inv_weight")[0] == [i * (n - 1 - i) for i in range(n)]
