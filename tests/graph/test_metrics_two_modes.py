"""Persons and what they share: by hand, against networkx, and refused where too large."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
import pytest

import graph.metrics.pairs
from graph.errors import QueryError, SheetError
from graph.metrics import measure, projections, two_modes
from graph.metrics.projections import projection_persons
from graph.metrics.two_modes import bipartite_density, robins_alexander
from graph.network import Network
from tests.networks import SEEDS, as_networkx, by_chance, differences, two_modes_by_chance

ROWS = (*two_modes.METRICS, *projections.METRICS)
NAMES = [metric.name for metric in ROWS]
SIDES = {
    "projection_persons": 0,
    "projection_persons_newman": 0,
    "projection_activities": 1,
    "projection_activities_newman": 1,
}


@pytest.fixture
def village() -> Network:
    """Ali and Bo sing and play chess; Eva sings; Liv alone gardens; Ib and the forest: nothing."""
    ties = [("ali", "kor"), ("bo", "kor"), ("eva", "kor"), ("ali", "skak"), ("bo", "skak")]
    persons, activities = ("ali", "bo", "eva", "ib", "liv"), ("have", "kor", "skak", "skov")
    modes = {**dict.fromkeys(persons, 0), **dict.fromkeys(activities, 1)}
    return Network.from_ties([*ties, ("liv", "have", 3)], modes=modes)


def test_who_meets_whom_by_hand(village):
    values = measure(village, ["projection_persons", "projection_persons_newman"])

    assert values["projection_persons"] == {"ali|bo": 2, "ali|eva": 1, "bo|eva": 1}
    assert values["projection_persons_newman"] == {"ali|bo": 1.5, "ali|eva": 0.5, "bo|eva": 0.5}


def test_which_activities_share_persons_by_hand(village):
    values = measure(village, ["projection_activities", "projection_activities_newman"])

    assert values["projection_activities"] == {"kor|skak": 2}
    assert values["projection_activities_newman"] == {"kor|skak": 2}


def test_what_can_be_said_without_the_pairs_by_hand(village):
    """Ali meets Bo and Eva: in the choir both, at chess Bo again."""
    values = measure(village, ["co_members", "co_memberships"])

    assert values["co_members"]["ali"] == 2
    assert values["co_memberships"]["ali"] == 3
    assert values["co_members"]["ib"] == values["co_memberships"]["ib"] == 0
    assert values["co_members"]["liv"] == 0


def test_who_and_what_stands_empty(village):
    values = measure(village, NAMES)

    assert values["bipartite_density"] == pytest.approx(6 / 20)
    assert values["persons_without_activity"] == ["ib"]
    assert values["activities_without_person"] == ["skov"]
    assert values["activities_with_one_person"] == ["have"]


def test_meeting_again_by_hand(village):
    """One cycle; routes of three: over kor-ali 2 * 1, kor-bo 2 * 1, skak-ali 1, skak-bo 1."""
    assert robins_alexander(village) == pytest.approx(4 * 1 / 6)


@pytest.mark.parametrize("modes", [{}, {"a": 0}, {"x": 1}, {"a": 0, "b": 0, "x": 1}])
def test_without_ties_there_is_no_value_and_no_warning(modes, recwarn):
    values = measure(Network.from_ties([], modes=modes), NAMES)

    assert values["robins_alexander"] is None
    assert values["bipartite_density"] == (0 if len(modes) == 3 else None)
    assert [str(warning.message) for warning in recwarn] == []


@pytest.mark.parametrize("metric", ROWS, ids=lambda metric: metric.name)
def test_a_network_without_modes_is_refused(metric):
    with pytest.raises(QueryError, match="two modes"):
        measure(by_chance(0), [metric.name])


@pytest.mark.parametrize("metric", ROWS, ids=lambda metric: metric.name)
def test_a_function_called_by_itself_refuses_it_too(metric):
    with pytest.raises(QueryError, match="no modes"):
        metric.compute(by_chance(0))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", SIDES)
def test_projections_agree_with_networkx(name, seed):
    network = two_modes_by_chance(seed)
    graph = as_networkx(network)
    own = [network.ids[place] for place in np.flatnonzero(network.mode == SIDES[name])]
    weight = _newman if name.endswith("newman") else _shared
    projected = nx.bipartite.generic_weighted_projected_graph(graph, own, weight_function=weight)

    expected = {"|".join(sorted(tie)): projected.edges[tie]["weight"] for tie in projected.edges}

    assert differences(measure(network, [name])[name], expected) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_the_counts_without_pairs_are_the_sums_of_the_projection(seed):
    network = two_modes_by_chance(seed)
    values = measure(network, NAMES)
    pairs = {**values["projection_persons"], **values["projection_activities"]}
    others, meetings = dict.fromkeys(network.ids, 0), dict.fromkeys(network.ids, 0)
    for pair, shared in pairs.items():
        for node in pair.split("|"):
            others[node] += 1
            meetings[node] += shared

    assert values["co_members"] == others
    assert values["co_memberships"] == meetings


@pytest.mark.parametrize("seed", SEEDS)
def test_meeting_again_and_density_agree_with_networkx(seed):
    """Where no route has three ties networkx writes 0, this program NaN."""
    network = two_modes_by_chance(seed)
    graph = as_networkx(network)
    persons = [network.ids[place] for place in np.flatnonzero(network.mode == 0)]

    assert np.nan_to_num(robins_alexander(network)) == pytest.approx(
        nx.bipartite.robins_alexander_clustering(graph)
    )
    assert bipartite_density(network) == pytest.approx(nx.bipartite.density(graph, persons))


@pytest.mark.parametrize("seed", range(3))
def test_cycles_at_hubs_agree_with_counting_pairs(seed):
    """A few activities have most of the persons, so that every order of degrees is met."""
    chance = np.random.default_rng(seed)
    member = chance.random((150, 40)) < 1 / np.arange(1, 41)
    names = [f"p{place:03}" for place in range(150)], [f"a{place:02}" for place in range(40)]
    ties = [(names[0][person], names[1][place]) for person, place in np.argwhere(member)]
    modes = {**dict.fromkeys(names[0], 0), **dict.fromkeys(names[1], 1)}
    shared = (member.astype(int) @ member.T)[np.triu_indices(150, 1)]
    ends = np.outer(member.sum(axis=1) - 1, member.sum(axis=0) - 1)

    cycles, routes = (shared * (shared - 1) // 2).sum(), ends[member].sum()

    assert robins_alexander(Network.from_ties(ties, modes=modes)) == pytest.approx(
        4 * cycles / routes, rel=1e-12
    )


@pytest.mark.parametrize(("persons", "activities"), [(2, 2), (5, 3), (3, 7)])
def test_where_all_are_in_everything_they_all_meet_again(persons, activities):
    nodes = {f"p{place}": 0 for place in range(persons)}
    nodes |= {f"a{place}": 1 for place in range(activities)}
    ties = [(a, b) for a, b in combinations(nodes, 2) if nodes[a] != nodes[b]]

    assert robins_alexander(Network.from_ties(ties, modes=nodes)) == pytest.approx(1)


def test_a_star_has_no_route_of_three():
    modes = {"kor": 1, **dict.fromkeys("abc", 0)}

    star = Network.from_ties([(one, "kor") for one in "abc"], modes=modes)

    assert np.isnan(robins_alexander(star))


def test_a_hub_of_all_is_refused_before_its_pairs_are_made_and_another_way_is_named():
    """40,000 members make 800 million pairs."""
    members = [f"p{place:05}" for place in range(40_000)]
    modes = {**dict.fromkeys(members, 0), "kor": 1}
    hub = Network.from_arrays([*members, "kor"], members, ["kor"] * 40_000).with_modes(modes)

    with pytest.raises(QueryError, match=r"799,980,000 pairs; 5,000,000 is the most\. co_members"):
        projection_persons(hub)
    values = measure(hub, ["co_memberships", "robins_alexander", "projection_activities"])
    assert values["co_memberships"]["p00000"] == 39_999
    assert values["projection_activities"] == {}


def test_the_most_is_still_given(monkeypatch, village):
    """The choir has 3 pairs, chess 1, the garden none."""
    monkeypatch.setattr(graph.metrics.pairs, "PAIRS_AT_MOST", 4)
    assert len(projection_persons(village)) == 3

    monkeypatch.setattr(graph.metrics.pairs, "PAIRS_AT_MOST", 3)
    with pytest.raises(QueryError, match="up to 4 pairs"):
        projection_persons(village)


def test_a_tie_inside_one_mode_is_refused_by_name():
    with pytest.raises(SheetError, match="'ali' and 'bo' joins two nodes of one mode"):
        Network.from_ties([("bo", "ali")], modes={"ali": 0, "bo": 0})


def test_a_tie_to_oneself_is_dropped_before_the_modes_are_looked_at():
    assert Network.from_ties([("a", "a")], modes={"a": 0}).mode.tolist() == [0]


@pytest.mark.parametrize("modes", [{"ali": 0}, {"ali": 0, "kor": 2}, {"ali": 0, "kor": None}])
def test_a_node_without_a_clear_mode_is_refused_by_name(modes):
    with pytest.raises(SheetError, match="'kor' has no mode"):
        Network.from_ties([("ali", "kor")], modes=modes)


def test_modes_stay_when_nodes_are_taken_away(village):
    assert village.without(["ali", "kor"]).mode.tolist() == [0, 0, 1, 0, 0, 1, 1]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("metric", ROWS, ids=lambda metric: metric.name)
def test_the_order_of_nodes_never_matters(metric, seed):
    network = two_modes_by_chance(seed)
    places = np.random.default_rng(seed + 1000).permutation(len(network))
    names = {node: f"x{place:03}" for node, place in zip(network.ids, places, strict=True)}
    first, second = network.tie_ends
    renamed = Network.from_ties(
        [
            (names[network.ids[b]], names[network.ids[a]])
            for a, b in zip(first, second, strict=True)
        ],
        modes={
            names[node]: int(mode) for node, mode in zip(network.ids, network.mode, strict=True)
        },
    )

    found = measure(renamed, [metric.name])[metric.name]

    expected = _with_names(measure(network, [metric.name])[metric.name], names)
    assert differences(found, expected) == []


def _with_names(values, names):
    if isinstance(values, dict):
        return {
            "|".join(sorted(names[part] for part in key.split("|"))): value
            for key, value in values.items()
        }
    return sorted(names[value] for value in values) if isinstance(values, list) else values


def _shared(graph: nx.Graph, a: str, b: str) -> int:
    return len(set(graph[a]) & set(graph[b]))


def _newman(graph: nx.Graph, a: str, b: str) -> float:
    return sum(1 / (graph.degree(node) - 1) for node in set(graph[a]) & set(graph[b]))
