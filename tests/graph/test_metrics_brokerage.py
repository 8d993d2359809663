"""Constraint, hierarchy, effective size and efficiency; broker roles."""

from __future__ import annotations

from itertools import permutations, product
from math import log

import igraph
import networkx as nx
import numpy as np
import pytest

from graph.metrics import measure
from graph.metrics.brokerage import constraint, constraint_weighted, hierarchy, hierarchy_weighted
from graph.metrics.effective_size import (
    effective_size,
    effective_size_weighted,
    efficiency,
    efficiency_weighted,
)
from graph.metrics.roles import gould_fernandez
from graph.network import Network
from tests.networks import SEEDS, arcs_of, as_networkx, by_chance, differences

ROLES = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison")
BURT = [
    constraint,
    constraint_weighted,
    hierarchy,
    hierarchy_weighted,
    effective_size,
    effective_size_weighted,
    efficiency,
    efficiency_weighted,
]


@pytest.fixture
def two_clubs() -> Network:
    """Two closed clubs of three; Maja alone knows someone in both; Ib knows nobody."""
    chess = [("ali", "bo"), ("bo", "eva"), ("eva", "ali")]
    choir = [("liv", "per"), ("per", "sam"), ("sam", "liv")]
    return Network.from_ties([*chess, *choir, ("maja", "ali"), ("maja", "liv")], alone=["ib"])


def test_the_only_link_between_two_clubs_is_the_least_constrained(two_clubs):
    """By hand: two contacts who do not know each other, (1/2)^2 + (1/2)^2."""
    values = constraint(two_clubs)

    assert two_clubs.ids[np.nanargmin(values)] == "maja"
    assert np.nanmin(values) == 0.5


def test_rounding_takes_no_value_out_of_its_range():
    """One contact does nearly all: at most 1. Closed circles by strength: at least 1 circle."""
    lopsided = Network.from_ties([("ali", "bo", 1.0), ("ali", "eva", 1e12), ("ali", "liv", 1e14)])
    pair = Network.from_ties([("ali", "bo", 1.0), ("ali", "eva", 1e12)])
    closed = Network.from_ties([("ali", "bo", 0.4), ("ali", "eva", 0.1), ("bo", "eva", 0.1)])

    assert max(hierarchy_weighted(pair).max(), hierarchy_weighted(lopsided).max()) <= 1
    assert effective_size_weighted(closed).min() >= 1


def test_a_contact_of_a_contact_can_bring_weighted_constraint_near_two():
    """By hand: ali has nearly all with bo, bo nearly all with eva, whom ali hardly knows."""
    chain = Network.from_ties([("ali", "bo", 1.0), ("ali", "eva", 1e-9), ("bo", "eva", 1e9)])

    assert constraint_weighted(chain)[0] == pytest.approx(2)
    assert constraint_weighted(chain).max() <= 2


@pytest.mark.parametrize("compute", BURT)
def test_someone_who_knows_nobody_has_no_value(two_clubs, compute):
    """An isolate is NaN: zero would rank Ib as the best broker of all."""
    assert np.isnan(compute(two_clubs)[two_clubs.ids.index("ib")])


@pytest.mark.parametrize("compute", BURT)
def test_someone_with_one_contact_has_one(compute):
    assert compute(Network.from_ties([("ali", "bo", 3)])).tolist() == [1, 1]


def test_a_closed_club_of_three_constrains_most():
    """By hand: (1/2 + 1/2 * 1/2)^2 twice, 9/8; and 2 - 2 * 1/2 = 1 contact's worth."""
    club = Network.from_ties([("ali", "bo"), ("bo", "eva"), ("eva", "ali")])

    assert constraint(club).tolist() == [1.125] * 3
    assert effective_size(club).tolist() == [1.0] * 3
    assert efficiency(club).tolist() == [0.5] * 3
    assert hierarchy(club) == pytest.approx([0] * 3, abs=1e-12)


def test_a_strong_tie_takes_a_larger_share():
    """By hand: (3/4)^2 + (1/4)^2."""
    network = Network.from_ties([("ali", "bo", 3), ("bo", "eva", 1)])

    assert constraint_weighted(network)[1] == 0.625


def test_weighted_effective_size_by_hand():
    """By hand, for bo: 2 - (2/3 * 1/1 + 1/3 * 1/2)."""
    club = Network.from_ties([("ali", "bo", 1), ("bo", "eva", 2), ("eva", "ali", 1)])

    assert effective_size_weighted(club)[1] == pytest.approx(2 - 5 / 6)
    assert efficiency_weighted(club)[1] == pytest.approx((2 - 5 / 6) / 2)


def test_the_hub_of_a_star_reaches_separate_circles():
    star = Network.from_ties([("hub", leaf) for leaf in "abcdefgh"])
    hub = star.ids.index("hub")

    assert constraint(star)[hub] == pytest.approx(1 / 8)
    assert effective_size(star)[hub] == 8
    assert efficiency(star)[hub] == 1
    assert hierarchy(star)[hub] == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("seed", SEEDS)
def test_constraint_agrees_with_networkx_and_igraph(seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    other = igraph.Graph(len(network), list(zip(*network.tie_ends, strict=True)))

    bare, weighted = constraint(network), constraint_weighted(network)

    assert bare == pytest.approx(list(nx.constraint(graph).values()), nan_ok=True)
    assert weighted == pytest.approx(
        list(nx.constraint(graph, weight="weight").values()), nan_ok=True
    )
    assert bare == pytest.approx(other.constraint(), nan_ok=True)
    by_strength = other.constraint(weights=network.tie_strength.tolist())
    assert weighted == pytest.approx(by_strength, nan_ok=True)


@pytest.mark.parametrize("seed", SEEDS)
def test_all_of_burts_measures_agree_with_their_formulas(seed):
    network = by_chance(seed)

    for suffix, matrix in (("", _matrix(network) > 0), ("_weighted", _matrix(network))):
        names = [f"{name}{suffix}" for name in ("constraint", "hierarchy", "effective_size")]
        found = measure(network, [*names, f"efficiency{suffix}"])
        expected = _burt(network, matrix.astype(float))
        for name, value in zip(found, expected, strict=True):
            assert differences(found[name], value, at=name) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_weighted_effective_size_is_not_misled_by_how_networkx_does_it(seed):
    """networkx without ``nodes=`` is wrong on strengths with scipy >= 1.14; with it, right."""
    network = by_chance(seed)
    graph = as_networkx(network)

    expected = nx.effective_size(graph, nodes=list(graph), weight="weight")

    found = dict(zip(network.ids, effective_size_weighted(network), strict=True))
    assert [found[v] for v in graph] == pytest.approx([expected[v] for v in graph], nan_ok=True)


def test_only_the_ratios_of_strengths_count_however_large():
    ties = [("a", "b", 3.0), ("b", "c", 2.0), ("c", "a", 1.0), ("c", "d", 4.0)]
    huge = Network.from_ties([(a, b, strength * 1e200) for a, b, strength in ties])

    for compute in (constraint_weighted, effective_size_weighted, hierarchy_weighted):
        assert compute(huge) == pytest.approx(compute(Network.from_ties(ties)), rel=1e-12)


def test_a_large_hub_is_not_met_by_all_its_pairs():
    """A hub of 100,000 has 5e9 pairs of contacts; outwards, from the leaves, it meets none."""
    n = 100_000
    names = [f"n{place:06}" for place in range(n + 1)]
    star = Network.from_arrays(names, [names[n]] * n, names[:n])

    assert effective_size(star)[n] == n


def test_a_chess_club_between_a_citizen_and_a_school_is_a_liaison():
    """By hand: three sectors, and both orders of the pair."""
    sectors = {"bo": "borger", "skak": "forening", "skole": "kommune"}
    network = Network.from_ties([("bo", "skak"), ("skak", "skole")], sectors=sectors)

    roles = measure(network, ["gould_fernandez"])["gould_fernandez"]

    assert roles["liaison"] == {"bo": 0, "skak": 2, "skole": 0}
    assert roles["total"]["skak"] == 2


@pytest.mark.parametrize(
    ("sectors", "role", "count"),
    [
        ("xxx", "coordinator", 2),
        ("yxy", "itinerant", 2),
        ("xxy", "gatekeeper", 1),
        ("xxy", "representative", 1),
        ("yxz", "liaison", 2),
    ],
)
def test_each_role_by_the_sectors_of_the_three(sectors, role, count):
    """The broker v stands in the middle of a and c."""
    named = dict(zip("avc", sectors, strict=True))
    network = Network.from_ties([("a", "v"), ("v", "c")], sectors=named)

    values = gould_fernandez(network)

    assert values[role][2] == count
    assert values["total"][2] == 2


def test_two_who_know_each_other_need_no_broker():
    club = Network.from_ties([("a", "v"), ("v", "c"), ("a", "c")], alone=["ib"])

    assert gould_fernandez(club)["total"].tolist() == [0, 0, 0, 0]


@pytest.mark.parametrize("seed", SEEDS)
def test_roles_agree_with_every_pair_counted_one_by_one(seed):
    network = by_chance(seed)
    graph = as_networkx(network)
    expected = {role: dict.fromkeys(graph, 0) for role in ROLES}
    for v in graph:
        for a, c in permutations(graph[v], 2):
            if not graph.has_edge(a, c):
                expected[_role(*(graph.nodes[x]["sector"] for x in (a, v, c)))][v] += 1

    found = measure(network, ["gould_fernandez", "gould_fernandez_global"])

    per_node = {role: found["gould_fernandez"][role] for role in ROLES}
    sums = {role: sum(values.values()) for role, values in expected.items()}
    assert differences(per_node, expected) == []
    assert differences(found["gould_fernandez_global"], {**sums, "total": sum(sums.values())}) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_directed_roles_agree_with_every_route_counted_one_by_one(seed):
    """A tie counts only the way it runs: a to v, v to c, and none from a to c."""
    network = by_chance(seed, directed=True)
    arcs = nx.DiGraph(arcs_of(network))
    sector = {
        node: network.sector_names[code]
        for node, code in zip(network.ids, network.sectors, strict=True)
    }
    expected = {role: dict.fromkeys(network.ids, 0) for role in ROLES}
    for v in arcs:
        for a, c in product(arcs.predecessors(v), arcs.successors(v)):
            if a != c and not arcs.has_edge(a, c):
                expected[_role(sector[a], sector[v], sector[c])][v] += 1

    found = measure(network, ["gould_fernandez"])["gould_fernandez"]

    assert differences({role: found[role] for role in ROLES}, expected) == []
    assert sum(sum(values.values()) for values in expected.values()) > 0


@pytest.mark.parametrize("weakest", [5e-324, 1e-101])
def test_strengths_that_no_arithmetic_can_hold_together_give_no_value(weakest, recwarn):
    """A share that has been lost to rounding is not told as a number."""
    ties = [("ali", "bo", weakest), ("bo", "eva", 1), ("ali", "eva", weakest)]
    network = Network.from_ties(ties)

    for compute in (constraint_weighted, effective_size_weighted, efficiency_weighted):
        assert np.isnan(compute(network)).all()
    assert np.isnan(hierarchy_weighted(network)).all()
    assert not np.isnan(constraint(network)).any()
    assert [str(warning.message) for warning in recwarn] == []


def test_weak_ties_far_from_a_strong_one_constrain_as_ties_of_one_strength():
    """Within the bound only the ratios in a node's own surroundings count."""
    club = [("ali", "bo"), ("bo", "eva"), ("ali", "eva")]
    network = Network.from_ties([*((a, b, 1e-99) for a, b in club), ("ib", "liv", 1)])

    assert constraint_weighted(network)[:3] == pytest.approx([1.125] * 3)


def _role(a: str, v: str, c: str) -> str:
    if a == c:
        return "coordinator" if a == v else "itinerant"
    if a == v:
        return "representative"
    return "gatekeeper" if v == c else "liaison"


def _matrix(network: Network) -> np.ndarray:
    first, second = network.tie_ends
    matrix = np.zeros((len(network), len(network)))
    matrix[first, second] = matrix[second, first] = network.tie_strength
    return matrix


def _burt(network: Network, z: np.ndarray) -> list[dict[str, float | None]]:
    """Constraint, hierarchy, effective size and efficiency, term by term as printed."""
    n = len(z)
    p = [[z[i, j] / z[i].sum() if z[i].sum() else 0 for j in range(n)] for i in range(n)]
    rows = []
    for i in range(n):
        near = [j for j in range(n) if z[i, j]]
        if not near:
            rows.append((None, None, None, None))
            continue
        c = [
            (p[i][j] + sum(p[i][q] * p[q][j] for q in range(n) if q not in (i, j))) ** 2
            for j in near
        ]
        ratios = [value * len(near) / sum(c) for value in c]
        spread = sum(r * log(r) for r in ratios)
        size = sum(
            1 - sum(p[i][q] * z[j, q] / z[j].max() for q in range(n) if q not in (i, j))
            for j in near
        )
        one = len(near) == 1
        level = 1.0 if one else spread / (len(near) * log(len(near)))
        rows.append((sum(c), level, size, size / len(near)))
    return [dict(zip(network.ids, column, strict=True)) for column in zip(*rows, strict=True)]
