"""The map: groups to be seen, nobody upon another, and no jump when little has changed."""

from __future__ import annotations

import doctest
import stat
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from scipy.spatial import cKDTree

import graph.layout
from graph.kernels.layout_forces import held_off, planted
from graph.kernels.layout_groups import settled
from graph.layout import Layout, lay_out
from graph.layout.kept import KEPT, forget, kept_layout
from graph.layout.shape import APART, covered
from graph.metrics.communities import best_partition, communities, modularity
from graph.network import Network
from graph.settings import Settings
from tests.any_network import any_network
from tests.benchmarks.metrics.graphs import municipality
from tests.networks import SEEDS, by_chance

TOUCH = 1e-3  # positions are kept as single precision


@pytest.fixture(scope="module")
def town() -> Network:
    """The generated municipality of some 2,000 actors."""
    return municipality(2_000)


@pytest.fixture(scope="module")
def town_map(town) -> Layout:
    return lay_out(town)


def ties_of(network: Network) -> list[tuple[str, str]]:
    first, second = network.tie_ends
    return [(network.ids[a], network.ids[b]) for a, b in zip(first, second, strict=True)]


def with_ties(network: Network, *ties: tuple[str, str], without: int = 0) -> Network:
    """Return *network* with more ties and without its first few."""
    return Network.from_ties([*ties_of(network)[without:], *ties], alone=network.ids)


def moved(before: Layout, after: Layout) -> dict[str, float]:
    """How far each who is on both maps moved, in the distance between two neighbours."""
    both = [node for node in before.ids if node in after.place_of]
    old = before.positions[[before.place_of[node] for node in both]]
    new = after.positions[[after.place_of[node] for node in both]]
    return dict(zip(both, np.hypot(*(new - old).T).tolist(), strict=True))


def faults(layout: Layout, network: Network) -> list[str]:
    """What a map must never have."""
    positions = layout.positions.astype(np.float64)
    tied = network.degree > 0
    group = layout.community[tied]
    far = np.hypot(*(positions[tied] - layout.centres[group].astype(np.float64)).T)
    x0, y0, x1, y1 = layout.box
    x, y = positions[~tied].T
    bottom = covered(layout.centres, layout.radii)[1] if len(layout.radii) else np.inf
    said = {
        "a node without a place": not np.isfinite(positions).all(),
        "two upon each other": _nearest(positions) < 0.2 * APART,
        "outside the own disc": (far > layout.radii[group] + TOUCH).any(),
        "discs that meet": _overlap(layout) > TOUCH,
        "an isolate outside the box": ((x < x0) | (x > x1) | (y < y0) | (y > y1)).any(),
        "the box under a disc": y1 > bottom + TOUCH,
        "others called isolates": not np.array_equal(layout.isolates, ~tied),
        "an isolate in a community": (layout.community[~tied] != -1).any(),
    }
    return [fault for fault, is_there in said.items() if is_there]


def _nearest(positions: np.ndarray) -> float:
    """How far the two nearest are from each other."""
    if len(positions) < 2:
        return np.inf
    return cKDTree(positions).query(positions, k=2)[0][:, 1].min()


def _overlap(layout: Layout) -> float:
    """How far two discs reach into each other at most; below 0 when all are apart."""
    centres, radii = layout.centres.astype(np.float64), layout.radii
    return max(
        (
            radii[one] + radii[other] - np.hypot(*(centres[one] - centres[other]))
            for one, other in combinations(range(len(radii)), 2)
        ),
        default=-np.inf,
    )


@settings(max_examples=150, deadline=None)
@given(any_network)
def test_on_no_map_is_anyone_upon_another_or_outside_their_group(network):
    layout = lay_out(network)

    assert faults(layout, network) == []
    assert layout.positions.dtype == np.float32
    assert layout.community.dtype == np.int32


@settings(max_examples=60, deadline=None)
@given(any_network, any_network)
def test_whatever_the_map_before_the_next_one_is_sound(one, other):
    layout = lay_out(other, start=lay_out(one))

    assert faults(layout, other) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_rows_does_not_matter(seed):
    network = by_chance(seed)
    order = np.random.default_rng(seed).permutation(network.n_ties)
    ties = ties_of(network)
    other = Network.from_ties([ties[place][::-1] for place in order], alone=reversed(network.ids))

    one, two = lay_out(network), lay_out(other)

    assert one.ids == two.ids
    assert np.array_equal(one.positions, two.positions)
    assert one.box == two.box


def test_without_a_map_before_the_groups_are_the_communities_of_the_table(town, town_map):
    """Numbered from 0 here; the table also numbers isolates."""
    numbers = communities(town)

    pairs = {
        (group, numbers[node])
        for node, group in zip(town_map.ids, town_map.community.tolist(), strict=True)
        if group >= 0
    }

    assert len(pairs) == len({group for group, _ in pairs}) == len({n for _, n in pairs})


def test_the_ten_nearest_on_the_map_are_of_the_same_community(town, town_map):
    tied = ~town_map.isolates
    _, nearest = cKDTree(town_map.positions).query(town_map.positions[tied], k=11)
    same = town_map.community[nearest[:, 1:]] == town_map.community[tied][:, None]

    assert same.mean() > 0.98


def test_inside_a_community_ties_are_much_shorter_than_chance_would_have_them(town, town_map):
    """Two at random in a disc are 0.905 radii apart: 128 / (45 pi)."""
    first, second = town.tie_ends
    inside = town_map.community[first] == town_map.community[second]
    first, second = first[inside], second[inside]
    apart = np.hypot(*(town_map.positions[first] - town_map.positions[second]).T)

    assert (apart / town_map.radii[town_map.community[first]]).mean() < 0.6 * 0.905


def test_two_halves_of_a_community_stand_on_two_sides():
    """A ladder of people is drawn as a ladder, its ends furthest from each other."""
    ladder = [(f"n{a:02}", f"n{a + step:02}") for a in range(30) for step in (1, 2)]
    layout = lay_out(Network.from_ties(ladder))
    x, y = layout.positions.astype(np.float64).T
    ranks = np.arange(len(x))

    best = max(
        abs(np.corrcoef(ranks, np.cos(angle) * x + np.sin(angle) * y)[0, 1])
        for angle in np.linspace(0, np.pi, 36)
    )

    assert best > 0.85


def test_islands_stand_to_the_right_and_isolates_below():
    clubs = [("ali", "bo"), ("bo", "eva"), ("eva", "ali"), ("liv", "per"), ("sam", "tom")]
    layout = lay_out(Network.from_ties(clubs, alone=["ib", "ida"]))
    x, y = (
        {node: layout.positions[at, axis] for node, at in layout.place_of.items()}
        for axis in (0, 1)
    )

    assert max(x[node] for node in ("ali", "bo", "eva")) < min(
        x[node] for node in ("liv", "per", "sam", "tom")
    )
    assert max(y["ib"], y["ida"]) < min(
        y[node] for node in ("ali", "bo", "eva", "liv", "per", "sam", "tom")
    )
    assert layout.box[0] < x["ib"] < x["ida"] < layout.box[2]


@pytest.mark.parametrize("alone", ["", "a", "abc"])
def test_without_ties_there_is_only_the_box(alone):
    network = Network.from_ties([], alone=alone)
    layout = lay_out(network)

    assert faults(layout, network) == []
    assert len(layout.centres) == 0
    assert (layout.box[2] > layout.box[0]) == bool(alone)


def test_a_new_tie_moves_the_others_little(town, town_map):
    """Measured: nobody else moves half the distance between neighbours; Leiden anew moves most."""
    a, b = np.flatnonzero(~town_map.isolates)[[0, -1]]
    tie = (town.ids[a], town.ids[b])

    far = moved(town_map, lay_out(with_ties(town, tie), start=town_map))

    others = np.array([how_far for node, how_far in far.items() if node not in tie])
    assert np.quantile(others, 0.99) < 0.1 * APART
    assert (others > 0.5 * APART).mean() < 0.005


def test_a_month_of_changes_moves_few(town, town_map):
    """One tie in a hundred gone, as many new, ten newcomers."""
    chance = np.random.default_rng(0)
    many = town.n_ties // 100
    new = [
        (town.ids[a], town.ids[b]) for a, b in chance.integers(0, len(town), (many, 2)) if a != b
    ]
    newcomers = [
        (f"nytilflytter-{n}", town.ids[int(chance.integers(len(town)))]) for n in range(10)
    ]
    later = with_ties(town, *new, *newcomers, without=many)

    layout = lay_out(later, start=town_map)
    far = np.array(list(moved(town_map, layout).values()))

    assert np.median(far) < 0.1 * APART
    assert (far > 2 * APART).mean() < 0.05
    assert faults(layout, later) == []


def test_a_newcomer_stands_in_the_group_of_those_they_know(town, town_map):
    community = np.flatnonzero(town_map.community == 3)[:3]
    ties = [("nytilflytter", town.ids[place]) for place in community]
    layout = lay_out(with_ties(town, *ties), start=town_map)
    new = layout.place_of["nytilflytter"]
    known = [layout.place_of[town.ids[place]] for place in community]

    assert layout.community[new] == layout.community[known[0]]


def test_a_new_isolate_takes_a_free_place_and_the_others_keep_theirs(town, town_map):
    later = Network.from_ties(ties_of(town), alone=[*town.ids, "a-first-by-id"])

    layout = lay_out(later, start=town_map)

    far = moved(town_map, layout)
    alone = [node for node in town.ids if town_map.isolates[town_map.place_of[node]]]
    assert layout.box[0] == town_map.box[0]
    assert max(far[node] for node in alone) < APART
    assert np.mean([how_far > 0.5 * APART for how_far in far.values()]) < 0.005


def test_an_island_that_gets_a_tie_to_the_rest_joins_it_and_the_other_islands_stay():
    rest = list(combinations("abcdefgh", 2))
    islands = [(f"{name}1", f"{name}2") for name in ("p", "q", "r", "s")]
    network = Network.from_ties([*rest, *islands])
    before = lay_out(network)

    layout = lay_out(with_ties(network, ("p1", "a"), ("p2", "b"), ("p1", "b")), start=before)
    far = moved(before, layout)

    assert layout.positions[layout.place_of["p1"], 0] < layout.corner[0]
    assert max(far[node] for node in ("q1", "q2", "r1", "r2", "s1", "s2", "c", "d")) < 1.5 * APART


def test_islands_joined_from_far_apart_leave_no_empty_map():
    """Measured: the discs cover 9 % of the map when all stay, 20 % now, 22 % when drawn anew."""
    ties = [tie for k in range(11) for tie in _club(k, 4 + 3 * k % 8)]
    islands = lay_out(Network.from_ties(ties))
    joined = [("0-0-1", "10-0-1"), ("5-0-1", "10-1-1"), ("7-0-2", "2-0-1")]
    network = Network.from_ties([*ties, *joined])

    layout = lay_out(network, start=islands)

    assert faults(layout, network) == []
    assert _covered_share(layout) > 0.8 * _covered_share(lay_out(network))


def _club(k: int, size: int) -> list[tuple[str, str]]:
    """Return three rings of friends in which all know each other, each tied to the next."""
    rings = [[f"{k}-{ring}-{one}" for one in range(size)] for ring in range(3)]
    between = [(rings[a][0], rings[b][0]) for a, b in ((0, 1), (1, 2), (2, 0))]
    return [*(tie for ring in rings for tie in combinations(ring, 2)), *between]


def _covered_share(layout: Layout) -> float:
    left, bottom, right, top = covered(layout.centres, layout.radii)
    return float(np.pi * (layout.radii**2).sum() / ((right - left) * (top - bottom)))


def test_a_map_of_others_is_no_beginning(town, town_map):
    ladder = Network.from_ties([(f"n{a:02}", f"n{a + 1:02}") for a in range(30)])

    assert np.array_equal(lay_out(ladder, start=town_map).positions, lay_out(ladder).positions)


def test_the_work_tells_how_far_it_is(town):
    told = []
    lay_out(town, progress=lambda what, done, of: told.append((what, done, of)))

    assert {(what, of) for what, _, of in told} == {("layout", 100)}
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)
    assert (told[0][1], told[-1][1]) == (0, 100)


def test_the_example_in_the_docstring_is_true():
    assert doctest.testmod(graph.layout) == (0, 2)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_force_of_far_ones_together_is_nearly_that_of_each(seed):
    """Beside the sum over all pairs."""
    places = np.random.default_rng(seed).normal(size=(300, 2))
    tree = (np.empty((2000, 4), np.int64), np.empty(2000, np.int64), np.empty((2000, 4)))
    planted(tree, places)
    stack = np.empty(100, np.int64)
    found = np.array([held_off(tree, node, places, stack) for node in range(300)])

    way = places[:, None] - places[None]
    square = (way**2).sum(axis=2)
    np.fill_diagonal(square, np.inf)
    exact = (way / square[:, :, None]).sum(axis=1)

    error = np.hypot(*(found - exact).T) / np.hypot(*exact.T).mean()
    assert np.median(error) < 0.05


@pytest.mark.parametrize("seed", SEEDS)
def test_settling_never_makes_communities_worse(seed):
    network = by_chance(seed)
    codes = np.random.default_rng(seed).integers(0, 4, len(network))
    before = modularity(network, codes)

    after = codes.copy()
    settled((network.indptr, network.indices), after, np.zeros(len(network)))

    if network.n_ties:
        assert modularity(network, after) >= before - 1e-12


def test_who_has_a_good_place_stays_in_doubt(town):
    """One new tie is not worth a move; the best partition stays as it is but for a few."""
    best = best_partition(town)
    codes = best.copy()
    settled((town.indptr, town.indices), codes, np.ones(len(town)))

    assert (codes != best).mean() < 0.01


@pytest.fixture
def home(tmp_path) -> Settings:
    return Settings(home=tmp_path / "home")


def _files(home: Settings) -> list[Path]:
    return sorted((home.home / "layouts").glob("*.npz"))


def _drawn(home: Settings, network: Network, *, view: str = "") -> tuple[Layout, bool]:
    """The layout, and whether it had to be drawn."""
    told = []
    layout = kept_layout(home, network, view=view, progress=lambda *what: told.append(what))
    return layout, bool(told)


def test_the_same_network_is_drawn_once(home):
    first, was_drawn = _drawn(home, by_chance(1))
    second, was_drawn_again = _drawn(home, by_chance(1))

    assert (was_drawn, was_drawn_again) == (True, False)
    assert second.ids == first.ids
    assert second.box == first.box
    assert np.array_equal(second.positions, first.positions)


def test_nobody_else_can_read_who_is_on_the_map(home):
    kept_layout(home, by_chance(1))
    folder = home.home / "layouts"

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no archive", "cut"])
def test_a_broken_file_is_drawn_anew(home, content):
    kept_layout(home, by_chance(1))
    path = _files(home)[0]
    path.write_bytes(path.read_bytes()[:-200] if content == "cut" else content)

    _, was_drawn = _drawn(home, by_chance(1))

    assert was_drawn
    assert not _drawn(home, by_chance(1))[1]


def test_the_newest_map_of_the_same_view_is_where_the_next_begins(home, town, town_map):
    a, b = np.flatnonzero(~town_map.isolates)[[0, -1]]
    later = with_ties(town, (town.ids[a], town.ids[b]))
    kept_layout(home, town, view="all")

    same, other = kept_layout(home, later, view="all"), kept_layout(home, later, view="other")

    assert np.median(list(moved(town_map, same).values())) < 0.1 * APART
    assert np.array_equal(other.positions, lay_out(later).positions)


def test_few_are_kept_and_the_longest_unused_goes_first(home):
    for seed in range(KEPT):
        kept_layout(home, by_chance(seed))
    kept_layout(home, by_chance(0))
    kept_layout(home, by_chance(KEPT))

    assert len(_files(home)) == KEPT
    assert not _drawn(home, by_chance(0))[1]
    assert _drawn(home, by_chance(1))[1]


def test_after_an_erasure_nothing_is_left_on_disk(home):
    kept_layout(home, by_chance(1))
    (home.home / "layouts" / "broken-off.new").write_bytes(b"half")

    assert forget(home) == 2
    assert _drawn(home, by_chance(1))[1]


def test_what_was_being_drawn_while_a_person_was_erased_is_not_kept(home):
    kept_layout(home, by_chance(1))
    kept_layout(home, by_chance(2), progress=lambda *_: forget(home))

    assert _files(home) == []


def test_a_folder_that_cannot_be_written_costs_no_map(home):
    home.home.mkdir()
    (home.home / "layouts").write_text("a file where the folder should be", encoding="utf-8")

    assert kept_layout(home, by_chance(1)).ids == by_chance(1).ids
