"""What chance gives: null models, draws, and closed forms against every way to deal the sectors."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations, product

import numpy as np
import pytest

from graph.errors import QueryError
from graph.groundwork.null_models import NULL_MODELS, null_model
from graph.groundwork.structure_order import structure_order
from graph.kernels.dice import below, seeds, share, shuffle
from graph.metrics import METRICS, measure
from graph.metrics.chance import against_chance, ei_permutation_mc
from graph.metrics.external_internal import ei_whole
from graph.metrics.roles import gould_fernandez, gould_fernandez_global
from graph.metrics.roles_by_chance import (
    gould_fernandez_global_permutation_mean,
    gould_fernandez_permutation_mean,
    gould_fernandez_permutation_sd,
    gould_fernandez_permutation_z,
)
from graph.metrics.roles_expected import (
    gould_fernandez_expected,
    gould_fernandez_sd,
    gould_fernandez_z,
)
from graph.network import Network
from tests.networks import SEEDS, arcs_of, by_chance

LABELS = [
    ["x", "x", "x", "y", "y", "z"],
    ["x", "x", "x", "x", "y", "y", "y"],
    ["x", "y", "z", "w", "x", "y"],
    ["x", "x", "x", "x", "x", "y"],
    ["x", "x", "y", "y", "z", "z"],
    ["x", "x", "x", "x", "x", "x"],
]


def _small(seed: int, labels: list[str], *, directed: bool) -> Network:
    chance = np.random.default_rng(seed)
    names = [f"n{number}" for number in range(len(labels))]
    ties = [pair for pair in permutations(names, 2) if chance.random() < 0.35]
    sectors = dict(zip(names, labels, strict=True))
    return Network.from_ties(ties, sectors=sectors, directed=directed)


def _every_deal(network: Network) -> list[Network]:
    """Return the network once for each way to deal out its sectors."""
    deals = sorted(set(permutations(network.sectors.tolist())))
    return [replace(network, sectors=np.array(deal, dtype=np.int64)) for deal in deals]


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("labels", LABELS, ids="".join)
def test_roles_by_chance_agree_with_every_way_to_deal_out_the_sectors(labels, directed):
    network = _small(len(set(labels)), labels, directed=directed)
    found = [gould_fernandez(dealt) for dealt in _every_deal(network)]

    mean, sd = gould_fernandez_permutation_mean(network), gould_fernandez_permutation_sd(network)

    for role in found[0]:
        counts = np.stack([roles[role] for roles in found])
        assert mean[role] == pytest.approx(counts.mean(axis=0), abs=1e-12), role
        assert sd[role] == pytest.approx(counts.std(axis=0), abs=1e-9), role
    whole = gould_fernandez_global_permutation_mean(network)
    assert whole == pytest.approx({role: values.sum() for role, values in mean.items()})


def test_roles_by_chance_by_hand():
    """Skak between two: itinerant when the one association is in the middle, once in three."""
    network = Network.from_ties(
        [("bo", "skak"), ("skak", "eva")],
        sectors={"bo": "borger", "eva": "borger", "skak": "forening"},
    )

    found = measure(network, ["gould_fernandez_permutation_mean", "gould_fernandez_permutation_z"])

    assert found["gould_fernandez_permutation_mean"]["itinerant"]["skak"] == pytest.approx(2 / 3)
    assert found["gould_fernandez_permutation_mean"]["gatekeeper"]["skak"] == pytest.approx(2 / 3)
    assert found["gould_fernandez_permutation_z"]["itinerant"]["skak"] == pytest.approx(
        (2 - 2 / 3) / np.sqrt(8 / 9)
    )
    assert found["gould_fernandez_permutation_z"]["total"]["skak"] is None


def test_an_isolate_expects_no_role_and_has_no_z():
    network = Network.from_ties([("a", "b"), ("b", "c")], sectors={"ib": "kommune"})
    ib = network.index_of("ib")

    assert gould_fernandez_permutation_mean(network)["liaison"][ib] == 0
    assert gould_fernandez_permutation_sd(network)["liaison"][ib] == 0
    assert np.isnan(gould_fernandez_permutation_z(network)["liaison"][ib])


def test_a_hub_of_all_with_equal_sectors_has_no_spread_at_all():
    """However dealt, the hub has 9 of its own: terms of 10^14 must cancel to nothing."""
    names = [f"n{number:04}" for number in range(3000)]
    sectors = {name: "xyz"[place % 3] for place, name in enumerate(names)}
    star = Network.from_ties([(names[0], leaf) for leaf in names[1:]], sectors=sectors)

    assert gould_fernandez_permutation_sd(star)["coordinator"][0] == 0
    assert np.isnan(gould_fernandez_permutation_z(star)["coordinator"][0])


@pytest.mark.parametrize(
    "labels", [["x", "x", "x"], ["x", "x", "y"], ["x", "y", "z"], list("xxyz")]
)
def test_roles_with_random_arcs_agree_with_every_digraph(labels):
    """All 64 (4096) digraphs of three (four) nodes, each as likely as its number of arcs says."""
    names = [f"n{place}" for place in range(len(labels))]
    pairs = list(permutations(names, 2))
    sectors = dict(zip(names, labels, strict=True))
    real = Network.from_ties(pairs[: len(pairs) // 3], sectors=sectors, directed=True)
    density = (len(pairs) // 3) / len(pairs)
    weights, counts = [], []
    for drawn in product([False, True], repeat=len(pairs)):
        arcs = [pair for pair, there in zip(pairs, drawn, strict=True) if there]
        roles = gould_fernandez(Network.from_ties(arcs, sectors=sectors, directed=True))
        weights.append(density ** len(arcs) * (1 - density) ** (len(pairs) - len(arcs)))
        counts.append(np.stack(list(roles.values())))
    mean = np.average(counts, axis=0, weights=weights)
    sd = np.sqrt(np.average(np.square(counts - mean), axis=0, weights=weights))

    assert np.stack(list(gould_fernandez_expected(real).values())) == pytest.approx(mean)
    assert np.stack(list(gould_fernandez_sd(real).values())) == pytest.approx(sd)
    z = np.stack(list(gould_fernandez_z(real).values()))
    found = np.stack(list(gould_fernandez(real).values()))
    assert z == pytest.approx((found - mean) / np.where(sd > 1e-12, sd, np.nan), nan_ok=True)


@pytest.mark.parametrize("alone", ["", "a", "abc"])
def test_without_arcs_random_arcs_give_nothing_and_vary_nothing(alone, recwarn):
    network = Network.from_ties([], alone=alone, directed=True)

    assert gould_fernandez_expected(network)["total"].tolist() == [0] * len(alone)
    assert gould_fernandez_sd(network)["total"].tolist() == [0] * len(alone)
    assert np.isnan(gould_fernandez_z(network)["total"]).all()
    assert [str(warning.message) for warning in recwarn] == []


@pytest.mark.parametrize("name", ["expected", "sd", "z"])
def test_random_arcs_are_for_directed_ties(name):
    with pytest.raises(QueryError, match="--directed"):
        measure(by_chance(0), [f"gould_fernandez_{name}"])


@pytest.mark.parametrize("seed", range(4))
def test_draws_agree_with_every_way_to_deal_out_the_sectors(seed):
    network = _small(seed, LABELS[seed], directed=False)
    indices = np.array([ei_whole(dealt) for dealt in _every_deal(network)])
    real, sure = ei_whole(network), 4 / np.sqrt(20_000)

    found = ei_permutation_mc(network)

    assert found["mean"] == pytest.approx(indices.mean(), abs=sure * indices.std() + 1e-12)
    assert found["sd"] == pytest.approx(indices.std(), abs=sure * indices.std() + 1e-12)
    assert found["p_le"] == pytest.approx((indices <= real + 1e-12).mean(), abs=sure)
    assert found["p_ge"] == pytest.approx((indices >= real - 1e-12).mean(), abs=sure)


def test_the_real_network_counts_as_one_of_the_draws():
    """So p is never 0: an index no draw reaches has 1 / 20,001."""
    clubs = [(f"{club}{a}", f"{club}{b}") for club in "xy" for a in range(9) for b in range(a)]
    sectors = {f"{club}{a}": club for club in "xy" for a in range(9)}

    found = ei_permutation_mc(Network.from_ties(clubs, sectors=sectors))

    assert found["p_le"] == pytest.approx(1 / 20_001)
    assert found["p_ge"] == 1


@pytest.mark.parametrize("name", NULL_MODELS)
@pytest.mark.parametrize("directed", [False, True])
def test_the_same_seed_draws_the_same_network(name, directed):
    network = by_chance(3, directed=directed)
    model = null_model(name, np.arange(len(network)) % 2)

    one, two, other = (model.drawn(network, np.random.default_rng(seed)) for seed in (5, 5, 6))

    assert one.sectors.tolist() == two.sectors.tolist()
    assert one.tie_ids == two.tie_ids
    assert (one.tie_ids, one.sectors.tolist()) != (other.tie_ids, other.sectors.tolist())


@pytest.mark.parametrize("seed", SEEDS)
def test_labels_permuted_keep_the_ties_and_the_sizes(seed):
    network = by_chance(seed)

    drawn = null_model("labels").drawn(network, np.random.default_rng(seed))

    assert drawn.tie_ids == network.tie_ids
    assert np.bincount(drawn.sectors).tolist() == np.bincount(network.sectors).tolist()


@pytest.mark.parametrize("seed", SEEDS)
def test_labels_permuted_within_area_keep_the_sizes_of_each_area(seed):
    network = by_chance(seed)
    areas = np.random.default_rng(seed).integers(0, 3, len(network))

    drawn = null_model("labels-within-area", areas).drawn(network, np.random.default_rng(seed))

    for area in range(3):
        there = areas == area
        assert sorted(drawn.sectors[there]) == sorted(network.sectors[there])


def test_labels_within_area_need_areas():
    with pytest.raises(QueryError, match=r"area of each node.*--areas"):
        null_model("labels-within-area").drawn(by_chance(0), np.random.default_rng(0))


def test_every_deal_of_labels_is_as_likely_as_another():
    """Three sectors on three nodes: six deals, 1/6 each, within 4 standard errors."""
    network = Network.from_ties([("a", "b")], sectors={"a": "x", "b": "y", "c": "z"})
    chance = np.random.default_rng(1)

    drawn = [tuple(null_model("labels").drawn(network, chance).sectors) for _ in range(3000)]

    counts = np.unique(drawn, axis=0, return_counts=True)[1]
    assert len(counts) == 6
    assert np.abs(counts - 500).max() <= 4 * np.sqrt(3000 * 5 / 36)


@pytest.mark.parametrize("seed", SEEDS)
def test_rewiring_keeps_degrees_strengths_and_sectors(seed):
    network = by_chance(seed)

    drawn = null_model("rewired").drawn(network, np.random.default_rng(seed))

    assert drawn.degree.tolist() == network.degree.tolist()
    assert sorted(drawn.tie_strength) == pytest.approx(sorted(network.tie_strength))
    assert drawn.sectors.tolist() == network.sectors.tolist()
    assert (drawn.indices != drawn.entry_rows).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_rewiring_directed_ties_keeps_both_degrees(seed):
    network = by_chance(seed, directed=True)

    drawn = null_model("rewired").drawn(network, np.random.default_rng(seed))

    before, after = arcs_of(network), arcs_of(drawn)
    for side in (0, 1):
        assert sorted(arc[side] for arc in before) == sorted(arc[side] for arc in after)
    assert len(set(after)) == len(before)
    assert set(drawn.tie_ids) == {"|".join(sorted(arc)) for arc in after}


def test_rewiring_comes_to_every_network_with_these_degrees_alike():
    """Three pairs among six nodes can be tied in 15 ways; each comes as often as another."""
    network = Network.from_ties([("a", "b"), ("c", "d"), ("e", "f")])
    chance = np.random.default_rng(2)

    drawn = ["/".join(NULL_MODELS["rewired"].drawn(network, chance).tie_ids) for _ in range(3000)]

    counts = np.unique(drawn, return_counts=True)[1]
    assert len(counts) == 15
    assert np.abs(counts - 200).max() <= 4 * np.sqrt(3000 * 14 / 225)


@pytest.mark.parametrize("name", ["star", "clique"])
def test_what_cannot_be_rewired_stays(name):
    pairs = {"star": [("hub", leaf) for leaf in "abcd"], "clique": list(permutations("abcd", 2))}

    network = Network.from_ties(pairs[name])

    drawn = null_model("rewired").drawn(network, np.random.default_rng(0))
    assert drawn.tie_ids == network.tie_ids


def test_rewiring_leaves_people_tied_to_activities_only():
    sides = {**dict.fromkeys("abcdef", 0), **dict.fromkeys("uvxyz", 1)}
    ties = [("a", "u"), ("b", "v"), ("c", "x"), ("d", "y"), ("e", "z"), ("f", "u"), ("a", "v")]
    one_mode = Network.from_ties(ties)
    network = replace(one_mode, mode=np.array([sides[node] for node in one_mode.ids]))

    drawn = null_model("rewired").drawn(network, np.random.default_rng(4))

    first, second = drawn.tie_ends
    assert (network.mode[first] != network.mode[second]).all()
    assert drawn.tie_ids != network.tie_ids


def test_a_comparison_with_chance_agrees_with_the_closed_form():
    network = by_chance(4)
    metrics = [METRICS[name] for name in ("ei_whole", "gould_fernandez")]
    sure = 4 / np.sqrt(2000)

    rows = {
        (row["metric"], row["item"], row["field"]): row
        for row in against_chance(network, metrics, draws=2000)
    }

    whole = rows["ei_whole", "", ""]
    known = measure(network, ["ei_permutation_mean", "ei_permutation_sd"])
    sd = known["ei_permutation_sd"]
    assert whole["null"] == "labels"
    assert whole["expected"] == pytest.approx(known["ei_permutation_mean"], abs=sure * sd)
    assert whole["sd"] == pytest.approx(sd, abs=sure * sd)
    assert whole["z"] == pytest.approx((whole["value"] - whole["expected"]) / whole["sd"])
    means, sds = gould_fernandez_permutation_mean(network), gould_fernandez_permutation_sd(network)
    for place, node in enumerate(network.ids):
        row, spread = rows["gould_fernandez", "liaison", node], sds["liaison"][place]
        assert row["expected"] == pytest.approx(
            means["liaison"][place], abs=1.5 * sure * spread + 1e-9
        )


def test_what_every_drawn_network_has_is_neither_rare_nor_has_a_z():
    row = against_chance(
        by_chance(1), [METRICS["fragmentation"]], null=null_model("labels"), draws=20
    )[0]

    assert np.isnan(row["z"])
    assert (row["p_le"], row["p_ge"], row["draws"]) == (1, 1, 20)


def test_a_value_that_does_not_exist_is_compared_with_nothing():
    row = against_chance(Network.from_ties([]), [METRICS["ei_whole"]], draws=3)[0]

    assert all(np.isnan(row[key]) for key in ("value", "expected", "sd", "z", "p_le", "p_ge"))
    assert row["draws"] == 0


@pytest.mark.parametrize(
    "name", ["component_sizes", "edge_betweenness", "communities", "community_ties"]
)
def test_a_measure_without_fixed_numbers_is_refused(name):
    with pytest.raises(QueryError, match=f"{name} does not give one number.*another measure"):
        against_chance(by_chance(0), [METRICS[name]], null=null_model("rewired"), draws=2)


def test_an_unknown_null_model_is_refused_with_the_ones_there_are():
    with pytest.raises(QueryError, match=r"'random' is not a null model.*labels, .*rewired"):
        null_model("random")


def test_the_whole_is_the_sum_when_compared_too():
    network = by_chance(7)

    rows = against_chance(network, [METRICS["gould_fernandez_global"]], draws=5)

    found = {row["item"]: row["value"] for row in rows}
    assert found == gould_fernandez_global(network)


@pytest.mark.parametrize("seed", range(60))
def test_the_order_by_structure_is_the_same_whatever_the_names(seed):
    """The renamed network, put in its own order, has the very same ties."""
    network = by_chance(seed)
    names = np.random.default_rng(seed).permutation(len(network))
    first, second = network.tie_ends
    renamed = Network.from_ties(
        [(f"x{names[a]:03}", f"x{names[b]:03}") for a, b in zip(first, second, strict=True)],
        alone=[f"x{name:03}" for name in names],
    )

    assert sorted(structure_order(network)) == list(range(len(network)))
    assert _ties_in_order(network) == _ties_in_order(renamed)


def test_the_order_by_structure_holds_in_a_large_network_with_hubs():
    """Cells of thousands are split and sorted, which small networks never show."""
    chance, n = np.random.default_rng(1), 3000
    source = chance.integers(0, n, 7000)
    target = (n * chance.random(7000) ** 6).astype(int)
    names = chance.permutation(n)
    network, renamed = (
        Network.from_ties(
            [(f"n{name[a]:05}", f"n{name[b]:05}") for a, b in zip(source, target, strict=True)],
            alone=[f"n{name:05}" for name in range(n)],
        )
        for name in (np.arange(n), names)
    )

    assert sorted(structure_order(network)) == list(range(n))
    assert _ties_in_order(network) == _ties_in_order(renamed)


def test_dice_are_fair_and_repeat():
    state, again = seeds(7, 1), seeds(7, 1)

    thrown = np.array([below(state, 6) for _ in range(6000)])

    assert thrown.tolist() == [below(again, 6) for _ in range(6000)]
    assert np.abs(np.bincount(thrown, minlength=6) - 1000).max() <= 4 * np.sqrt(6000 * 5 / 36)
    assert np.mean([share(state) for _ in range(4000)]) == pytest.approx(0.5, abs=0.02)


def test_a_shuffle_keeps_what_is_shuffled():
    values = np.arange(50, dtype=np.int32)

    shuffle(values, seeds(1, 1))

    assert sorted(values) == list(range(50))
    assert values.tolist() != list(range(50))


def _ties_in_order(network: Network) -> list[tuple[int, int]]:
    rank = np.empty(len(network), dtype=np.int64)
    rank[structure_order(network)] = np.arange(len(network))
    ends = np.sort(np.stack([rank[side] for side in network.tie_ends], axis=1), axis=1)
    return sorted(map(tuple, ends.tolist()))
