"""Measures of pairs without a tie; refused where the pairs would be too many to write down."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from graph.csr import FloatArray, IntArray
from graph.errors import QueryError
from graph.metrics.metric import Metric
from graph.model import BETWEEN_ENDS
from graph.network import Network

Ends = tuple[IntArray, IntArray]  # the places of the first and the second of each pair

PAIRS_AT_MOST = 5_000_000  # bounds memory: a named pair takes about 200 bytes


def adamic_adar(network: Network) -> dict[str, float]:
    """
    How strongly shared contacts speak for a tie between two who have none.

    A shared contact who knows few counts for more than one who knows many.

    Returns:
        Per pair ``a|b`` without a tie and with a shared contact, above 0; pairs in different
        components, and isolates, are in none.

    Raises:
        QueryError: The shared contacts make more than 5,000,000 pairs; said before any is made.

    Cost:
        Time and memory the routes of two steps, of which a hub with d ties adds d squared / 2;
        at most 1.2 GB.

    Source:
        Adamic & Adar (2003) doi:10.1016/S0378-8733(03)00009-1.
        Sum over shared contacts z of 1 / ln d_z.

    Example:
        >>> values = adamic_adar(Network.from_ties([("ali", "bo"), ("bo", "eva")]))
        >>> {pair: round(value, 3) for pair, value in values.items()}
        {'ali|eva': 1.443}
    """
    n, degree = len(network), network.degree
    check_room("adamic_adar", degree, instead="Take the largest hubs out, or a smaller area.")
    weight = np.zeros(n)
    several = degree > 1
    weight[several] = 1 / np.log(degree[several])
    (first, second), values = pairs_over(ties_of(network), weight)
    a, b = network.tie_ends
    apart = ~np.isin(first * n + second, a * n + b, assume_unique=True)
    return named_pairs(network, (first[apart], second[apart]), values[apart])


def check_room(name: str, shared_by: IntArray, *, instead: str) -> None:
    """
    Refuse what would write down too many pairs.

    Args:
        name: The metric.
        shared_by: How many each node joins in pairs.
        instead: What can be done, a sentence.

    Raises:
        QueryError: There are more than ``PAIRS_AT_MOST``.
    """
    pairs = int((shared_by * (shared_by - 1) // 2).sum())
    if pairs > PAIRS_AT_MOST:
        raise QueryError(
            f"{name} would write down up to {pairs:,} pairs; {PAIRS_AT_MOST:,} is the most. "
            f"{instead}"
        )


def ties_of(network: Network) -> sparse.csr_array:
    """Return 1 where two nodes have a tie, whatever its strength."""
    shape = (len(network), len(network))
    ones = np.ones(len(network.indices))
    return sparse.csr_array((ones, network.indices, network.indptr), shape=shape)


def pairs_over(member: sparse.csr_array, weight: FloatArray) -> tuple[Ends, FloatArray]:
    """Return the pairs of rows that share a column, first < second, and the weights they share."""
    joined = sparse.triu(member @ sparse.diags_array(weight) @ member.T, k=1).tocsr()
    joined.sort_indices()
    first = np.repeat(np.arange(joined.shape[0]), np.diff(joined.indptr))
    return (first, joined.indices.astype(np.int64)), joined.data


def named_pairs(network: Network, ends: Ends, values: FloatArray) -> dict[str, float]:
    """Return the *values* by the names ``a|b`` of their pairs."""
    ids = network.ids
    return {
        f"{ids[a]}{BETWEEN_ENDS}{ids[b]}": value
        for a, b, value in zip(*(part.tolist() for part in (*ends, values)), strict=True)
    }


METRICS = (
    Metric(
        name="adamic_adar",
        label="Shared contacts of two without a tie",
        label_da="Fælles kontakter for to uden bånd",
        question="Which two without a tie would be easiest to introduce to each other?",
        question_da="Hvilke to uden bånd er lettest at føre sammen?",
        plain="High: they share several contacts, and contacts who know few others.",
        plain_da="Høj: de har flere fælles kontakter, og kontakter som kender få andre.",
        formula="sum over shared contacts z of 1 / ln d_z",
        source="Adamic & Adar (2003) doi:10.1016/S0378-8733(03)00009-1",
        unit="",
        range="above 0",
        cost="sum d^2",
        edge_rule="A pair without a shared contact is not listed, so an isolate is in none.",
        edge_rule_da="Et par uden fælles kontakt står der ikke; en uden bånd er ikke i nogen.",
        notable="high",
        shape="record",
        compute=adamic_adar,
    ),
)
