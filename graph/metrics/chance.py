"""Measures against chance: the value, what a null model gives, and how rare the value is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.errors import QueryError
from graph.groundwork.null_models import NULL_MODELS, NullModel
from graph.groundwork.structure_order import structure_order
from graph.kernels.chance import inside_by_chance
from graph.kernels.compiled import in_threads
from graph.kernels.dice import seeds
from graph.metrics.metric import NAN, Metric, Shape, as_values
from graph.metrics.mixing import mixing_matrix
from graph.network import Network

MOST_DRAWS, FEWEST_DRAWS, STEPS = 20_000, 1_000, 400_000_000  # steps: nodes and ties, all draws
SEED = 1
COMPARABLE: tuple[Shape, ...] = ("node", "group", "network", "node_by_role", "record")
NAMES_ONLY = {"community"}  # units whose numbers are names
SAME = 1e-9  # what differs by less, as a share of 1 or of the value, is the same
Progress = Callable[[str, int, int], None]


def ei_permutation_mc(network: Network) -> dict[str, float]:
    """
    What ``ei_whole`` was when the sectors were dealt out by chance, and how rare the real one is.

    20,000 draws; in a large network as many as 400,000,000 steps over nodes and ties allow, and
    1,000 at least.

    Returns:
        ``mean`` and ``sd`` of the draws; ``p_le`` and ``p_ge``, the share of draws with at most,
        and at least, the real index, the real network counted as one of them. NaN without ties.

    Cost:
        Time (n + m) a draw over the processors; memory 16 bytes a tie and 8 a node for each.

    Source:
        Krackhardt & Stern (1988) doi:10.2307/2786835; p as (1 + those as extreme) / (1 + draws),
        Phipson & Smyth (2010) doi:10.2202/1544-6115.1585.

    Example:
        >>> sectors = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> alone = ei_permutation_mc(Network.from_ties([("bo", "eva")], sectors=sectors))
        >>> round(alone["p_le"], 1), alone["p_ge"]
        (0.3, 1.0)
    """
    ties = network.n_ties
    if not ties:
        return dict.fromkeys(("mean", "sd", "p_le", "p_ge"), NAN)
    inside = _inside_by_chance(network)
    real = int(mixing_matrix(network).trace())
    index = 1 - 2 * inside / ties
    return {
        "mean": float(index.mean()),
        "sd": float(index.std()),
        "p_le": _rarity(inside >= real),  # the more ties inside, the lower the index
        "p_ge": _rarity(inside <= real),
    }


def against_chance(
    network: Network,
    metrics: Sequence[Metric],
    *,
    null: NullModel = NULL_MODELS["labels"],
    draws: int = 200,
    seed: int = SEED,
    progress: Progress | None = None,
) -> list[dict[str, Any]]:
    """
    Return each number of *metrics* beside what the null model gives.

    Args:
        null: One of ``NULL_MODELS``, or ``null_model`` with areas.
        draws: How many networks are drawn; p cannot be below 1 / (draws + 1).

    Returns:
        A row per number: metric, item and field (empty for the whole network), null, value,
        expected, sd, z (NaN where sd is 0), p_le, p_ge and the draws that had a value.

    Raises:
        QueryError: A metric gives ids, ties or lists, which another draw does not have.

    Cost:
        The cost of the metrics times *draws*; memory 8 bytes times numbers times draws.

    Source:
        The null model's; p as in ``ei_permutation_mc``.
    """
    results = [metric.compute(network) for metric in metrics]
    real = [_numbers(metric, one, one) for metric, one in zip(metrics, results, strict=True)]
    found = [np.empty((draws, len(values))) for values in real]
    chance = np.random.default_rng(seed)
    for draw in range(draws):
        if progress:
            progress("draws", draw, draws)
        drawn = null.drawn(network, chance)
        for metric, result, table in zip(metrics, results, found, strict=True):
            table[draw] = _numbers(metric, metric.compute(drawn), result)
    return [
        {
            "metric": metric.name,
            "item": item,
            "field": field,
            "null": null.name,
            **_beside(value, drawn),
        }
        for metric, result, values, table in zip(metrics, results, real, found, strict=True)
        for (item, field), value, drawn in zip(
            _keys(as_values(metric, network, result)), values.tolist(), table.T, strict=True
        )
    ]


def _inside_by_chance(network: Network) -> IntArray:
    order = structure_order(network)
    rank = np.empty(len(order), dtype=np.int32)
    rank[order] = np.arange(len(order))
    first, second = (rank[ends] for ends in network.tie_ends)
    draws = min(max(STEPS // (len(network) + len(first)), FEWEST_DRAWS), MOST_DRAWS)
    labels, counts = np.sort(network.sectors).astype(np.int32), np.empty(draws, dtype=np.int64)
    chance = seeds(SEED, draws)
    in_threads(
        lambda share: inside_by_chance((first, second), labels, chance, share, counts), draws
    )
    return counts


def _rarity(as_extreme: NDArray[np.bool_]) -> float:
    return (1 + int(as_extreme.sum())) / (1 + len(as_extreme))


def _beside(value: float, drawn: FloatArray) -> dict[str, float]:
    """Return *value* and what the draws say of it; those without a value are left out."""
    known = drawn[~np.isnan(drawn)]
    expected, sd = (known.mean(), known.std()) if len(known) else (NAN, NAN)
    slack = SAME * max(1.0, abs(value))
    spread = sd if sd > SAME * max(1.0, abs(expected)) else NAN
    none = np.isnan(value) or not len(known)
    return {
        "value": value,
        "expected": float(expected),
        "sd": float(sd),
        "z": float((value - expected) / spread),
        "p_le": NAN if none else _rarity(known <= value + slack),
        "p_ge": NAN if none else _rarity(known >= value - slack),
        "draws": len(known),
    }


def _numbers(metric: Metric, result: Any, like: Any) -> FloatArray:
    """Return what *metric* gave as one row of numbers, in the order of the result *like*."""
    same = metric.shape in COMPARABLE and metric.unit not in NAMES_ONLY
    parts = [result]
    if isinstance(like, dict):
        same &= result.keys() == like.keys()
        parts = [result.get(key) for key in like]
    if not same or not all(isinstance(part, (int, float, np.ndarray)) for part in parts):
        raise QueryError(
            "{name} does not give one number per actor, sector or network, so chance has no number "
            "to set beside each. Choose another measure, such as constraint or ei_whole.",
            name=metric.name,
        )
    return np.concatenate([np.atleast_1d(np.asarray(part, dtype=np.float64)) for part in parts])


def _keys(values: Any) -> Iterator[tuple[str, str]]:
    """Yield (item, field) of each number, as the exported tables have them."""
    if not isinstance(values, dict):
        yield "", ""
        return
    for item, inner in values.items():
        yield from ((item, field) for field in inner) if isinstance(inner, dict) else [(item, "")]


METRICS = (
    Metric(
        name="ei_permutation_mc",
        label="E-I index against draws by chance",
        label_da="E-I-indeks i forhold til tilfældige fordelinger",
        question="Do we work across sectors more or less than chance would give?",
        question_da="Samarbejder vi mere eller mindre på tværs, end tilfældet ville give?",
        plain="The index over many ways to deal out the sectors, and how rare the real one is.",
        plain_da="Indekset ved mange tilfældige fordelinger af sektorerne, og hvor sjældent vores "
        "er.",
        formula="20,000 draws, fewer in a large network, 1,000 at least; "
        "p = (1 + draws as extreme) / (1 + draws)",
        source="Krackhardt & Stern (1988) doi:10.2307/2786835; "
        "Phipson & Smyth (2010) doi:10.2202/1544-6115.1585",
        unit="",
        range="-1 to 1; p above 0, at most 1",
        cost="(n + m) draws",
        edge_rule="Without ties there is none.",
        edge_rule_da="Uden bånd findes det ikke.",
        notable="",
        shape="record",
        compute=ei_permutation_mc,
    ),
)
