"""Key players: the few whose loss would break the network most, or who reach most of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial, update_wrapper
from typing import Any

from graph.groundwork.best_sets import best_sets
from graph.metrics.metric import Metric
from graph.network import Network

SIZES = (1, 2, 3)


def kpp_neg_F(network: Network, *, k: int = 1) -> dict[str, Any]:  # noqa: N802  # F is its name
    """
    The *k* nodes without whom most pairs could not reach each other.

    Returns:
        ``value`` (fragmentation of those left, 0 to 1), ``n_optimal_sets`` and ``sets``, at most
        twelve. With more than 1,000,000 sets of *k*: one good set, ``exact`` False, searched for
        and not proved best. In the small networks of the tests the search finds the best value for
        k from 1 to 3; ``kpp_neg_DF`` falls short in one (0.560 for 0.607).

    Cost:
        Time n + m for each set of k - 1 nodes, at most about 1,000,000 / n of them; beyond,
        (n + m) for each of about 100 steps. Memory 150 bytes a node and 8 a tie.

    Source:
        Borgatti (2006) doi:10.1007/s10588-006-7084-x. max over S of F(G - S).

    Example:
        >>> line = Network.from_ties([("ali", "bo"), ("bo", "eva"), ("eva", "ib"), ("ib", "liv")])
        >>> kpp_neg_F(line)["sets"]
        [['eva']]
        >>> kpp_neg_F(line, k=2)
        {'value': 1.0, 'n_optimal_sets': 1, 'sets': [['bo', 'ib']]}
        >>> kpp_neg_F(line, k=4)["value"]
        nan
    """
    return best_sets(network, "neg_F", k)


def kpp_neg_DF(network: Network, *, k: int = 1) -> dict[str, Any]:  # noqa: N802  # DF is its name
    """
    The *k* nodes without whom those left would be farthest from each other.

    Returns:
        As ``kpp_neg_F``, the value being fragmentation by distance. ``exact`` is also False when
        trying all sets would take more than 5e9 steps: 32 candidates are then tried at a time.

    Cost:
        Time n m for each set tried, 64 sources at once: about 45 s when 1,000,000 sets of 182
        nodes are tried, and 32 times n m for each of about 10 steps beyond. Memory 80 bytes a node
        and 8 a tie, for each processor.

    Source:
        Borgatti (2006) doi:10.1007/s10588-006-7084-x. max over S of DF(G - S).

    Example:
        >>> line = Network.from_ties([("ali", "bo"), ("bo", "eva"), ("eva", "ib")])
        >>> kpp_neg_DF(line)["sets"]
        [['bo'], ['eva']]
        >>> round(kpp_neg_DF(line)["value"], 4)
        0.6667
        >>> kpp_neg_DF(line, k=2)["n_optimal_sets"]
        3
    """
    return best_sets(network, "neg_DF", k)


def kpp_pos_reach1(network: Network, *, k: int = 1) -> dict[str, Any]:
    """
    The *k* nodes who together have ties to most others.

    Returns:
        As ``kpp_neg_F``, the value being how many they reach in one step, themselves included.

    Cost:
        Time n + m for each set of k - 1 nodes tried, and beyond 1,000,000 sets for each of about
        10 steps. Memory 32 bytes a node for each processor.

    Source:
        Borgatti (2006) doi:10.1007/s10588-006-7084-x. max over S of |{j : d(S, j) <= 1}|.

    Example:
        >>> star = [("hub", leaf) for leaf in ("ali", "bo", "eva")]
        >>> kpp_pos_reach1(Network.from_ties(star, alone=["ib"]))
        {'value': 4.0, 'n_optimal_sets': 1, 'sets': [['hub']]}
        >>> kpp_pos_reach1(Network.from_ties(star, alone=["ib"]), k=2)["sets"]
        [['hub', 'ib']]
        >>> kpp_pos_reach1(Network.from_ties(star), k=2)["n_optimal_sets"]
        3
    """
    return best_sets(network, "pos_reach1", k)


def kpp_pos_reach2(network: Network, *, k: int = 1) -> dict[str, Any]:
    """
    The *k* nodes who together reach most others in at most two steps.

    Returns:
        As ``kpp_pos_reach1``, in two steps.

    Cost:
        Time the routes of two steps for each set of k - 1 nodes tried, of which a hub with d ties
        adds d squared; beyond 1,000,000 sets for each of about 10 steps. Memory 32 bytes a node
        for each processor.

    Source:
        Borgatti (2006) doi:10.1007/s10588-006-7084-x. max over S of |{j : d(S, j) <= 2}|.

    Example:
        >>> line = Network.from_ties([("ali", "bo"), ("bo", "eva"), ("eva", "ib"), ("ib", "liv")])
        >>> kpp_pos_reach2(line)
        {'value': 5.0, 'n_optimal_sets': 1, 'sets': [['eva']]}
        >>> kpp_pos_reach2(line, k=2)["n_optimal_sets"]
        8
        >>> kpp_pos_reach2(line, k=6)["n_optimal_sets"]
        0
    """
    return best_sets(network, "pos_reach2", k)


def kpp_pos_DR(network: Network, *, k: int = 1) -> dict[str, Any]:  # noqa: N802  # DR is its name
    """
    The *k* nodes who together are nearest to all others.

    Returns:
        As ``kpp_neg_F``, the value being the mean of 1 / distance from the set to each node: its
        own count as 1, those out of reach as 0.

    Cost:
        Time n m for the first node, less for the next, and so for each set of k - 1 tried; beyond
        1,000,000 sets for each of about 10 steps. Memory 40 bytes a node for each processor.

    Source:
        Borgatti (2006) doi:10.1007/s10588-006-7084-x. max over S of sum over j of
        1 / max(1, d(S, j)) / n.

    Example:
        >>> line = Network.from_ties([("ali", "bo"), ("bo", "eva"), ("eva", "ib")])
        >>> kpp_pos_DR(line)
        {'value': 0.875, 'n_optimal_sets': 2, 'sets': [['bo'], ['eva']]}
        >>> kpp_pos_DR(line, k=2)["value"]
        1.0
        >>> kpp_pos_DR(line, k=2)["sets"]
        [['ali', 'eva'], ['ali', 'ib'], ['bo', 'eva'], ['bo', 'ib']]
    """
    return best_sets(network, "pos_DR", k)


def _of_size(compute: Callable[..., dict[str, Any]], k: int) -> Callable[[Network], Any]:
    return update_wrapper(partial(compute, k=k), compute)


_COMMON = Metric(
    name="kpp_neg_F",
    label="Key players, parting",
    label_da="Nøgleaktører, adskillelse",
    question="Without which few would most pairs be out of each other's reach?",
    question_da="Uden hvilke få kunne flest ikke længere nå hinanden?",
    plain="The share of pairs left who cannot reach each other when these few are taken away. "
    "It is about places in this data, not about how much anybody matters.",
    plain_da="Andelen af de tilbageværende par, der ikke kan nå hinanden, når disse få tages ud. "
    "Det handler om pladser i disse data, ikke om hvor meget nogen betyder.",
    formula="max over sets S of k nodes of F(G - S)",
    source="Borgatti (2006) doi:10.1007/s10588-006-7084-x",
    unit="share",
    range="0 to 1",
    cost="n + m",
    edge_rule="With fewer than two left there is none. Equally good sets are counted, the first "
    "twelve named. Beyond 1,000,000 sets, or where trying them takes over a minute, the set is "
    "searched for, not proved best: exact is then false.",
    edge_rule_da="Er færre end to tilbage, findes den ikke. Lige gode sæt tælles, og de første "
    "tolv nævnes. Ved over 1.000.000 sæt, eller hvor det tager over et minut at prøve dem, er "
    "sættet søgt frem, ikke bevist bedst: exact er da false.",
    notable="high",
    shape="record",
    compute=kpp_neg_F,
)
_REACHING = replace(
    _COMMON,
    name="kpp_pos_reach1",
    label="Key players, ties",
    label_da="Nøgleaktører, bånd",
    question="Which few have ties to most others?",
    question_da="Hvilke få har tilsammen bånd til flest?",
    plain="How many these few reach by a tie of their own, themselves included.",
    plain_da="Hvor mange disse få når med et bånd, dem selv medregnet.",
    formula="max over sets S of k nodes of the number of j with d(S, j) <= 1",
    unit="nodes",
    range="k to n",
    edge_rule="With fewer than k nodes there is none. Equally good sets are counted, the first "
    "twelve named. Beyond 1,000,000 sets, or where trying them takes over a minute, the set is "
    "searched for, not proved best: exact is then false.",
    edge_rule_da="Er der færre end k aktører, findes den ikke. Lige gode sæt tælles, og de første "
    "tolv nævnes. Ved over 1.000.000 sæt, eller hvor det tager over et minut at prøve dem, er "
    "sættet søgt frem, ikke bevist bedst: exact er da false.",
    compute=kpp_pos_reach1,
)
_KINDS = (
    _COMMON,
    replace(
        _COMMON,
        name="kpp_neg_DF",
        label="Key players, distance",
        label_da="Nøgleaktører, afstand",
        question="Without which few would those left be farthest from each other?",
        question_da="Uden hvilke få ville de tilbageværende have længst til hinanden?",
        plain="0: all those left have ties to all. 1: nobody reaches anybody without these few.",
        plain_da="0: alle tilbageværende har bånd til alle. 1: ingen når nogen uden disse få.",
        formula="max over sets S of k nodes of DF(G - S)",
        cost="n^2 m",
        compute=kpp_neg_DF,
    ),
    _REACHING,
    replace(
        _REACHING,
        name="kpp_pos_reach2",
        label="Key players, two steps",
        label_da="Nøgleaktører, to trin",
        question="Which few reach most others in at most two steps?",
        question_da="Hvilke få når tilsammen flest i højst to trin?",
        plain="How many these few reach directly or through one other, themselves included.",
        plain_da="Hvor mange disse få når direkte eller gennem én anden, dem selv medregnet.",
        formula="max over sets S of k nodes of the number of j with d(S, j) <= 2",
        cost="sum d^2",
        compute=kpp_pos_reach2,
    ),
    replace(
        _REACHING,
        name="kpp_pos_DR",
        label="Key players, nearness",
        label_da="Nøgleaktører, nærhed",
        question="Which few are together nearest to all others?",
        question_da="Hvilke få er tilsammen tættest på alle andre?",
        plain="1: everybody has a tie to one of these few. k / n: they reach only themselves.",
        plain_da="1: alle har et bånd til en af disse få. k / n: de når kun sig selv.",
        formula="max over sets S of k nodes of sum over j of 1 / max(1, d(S, j)) / n",
        unit="share",
        range="k / n to 1",
        cost="n m",
        compute=kpp_pos_DR,
    ),
)
METRICS = tuple(
    replace(
        row,
        name=f"{row.name}_k{k}",
        label=f"{row.label} (k = {k})",
        label_da=f"{row.label_da} (k = {k})",
        cost=f"{row.cost}, sets of {k}",
        compute=_of_size(row.compute, k),
    )
    for row in _KINDS
    for k in SIZES
)
