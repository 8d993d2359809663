"""Projections: who meets whom through what they share, and what through whom."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.kernels.compiled import in_threads
from graph.kernels.two_modes import two_steps_away
from graph.metrics.metric import Metric
from graph.metrics.pairs import check_room, named_pairs, pairs_over, ties_of
from graph.metrics.two_modes import ACTIVITY, PERSON, of_mode
from graph.network import Network


def projection_persons(network: Network) -> dict[str, float]:
    """
    How many activities two persons share.

    Returns:
        Per pair ``a|b`` of persons who share one, a whole number from 1.

    Raises:
        QueryError: There would be more than 5,000,000 pairs; said before any is made.

    Cost:
        Time and memory the sum over the activities of k squared / 2; at most 1.2 GB.

    Source:
        Breiger (1974) doi:10.2307/2576011. |{a : i and j both have a tie to a}|.

    Example:
        >>> choir = [("ali", "kor"), ("bo", "kor"), ("eva", "kor"), ("ali", "skak"), ("bo", "skak")]
        >>> modes = {"ali": 0, "bo": 0, "eva": 0, "kor": 1, "skak": 1}
        >>> projection_persons(Network.from_ties(choir, modes=modes))
        {'ali|bo': 2.0, 'ali|eva': 1.0, 'bo|eva': 1.0}
    """
    return _projection(network, "projection_persons")


def projection_persons_newman(network: Network) -> dict[str, float]:
    """
    How closely two persons meet: an activity of few counts for more than one of many.

    Returns:
        Per pair ``a|b`` of persons who share an activity, above 0.

    Raises:
        QueryError: As ``projection_persons``.

    Cost:
        As ``projection_persons``.

    Source:
        Newman (2001) doi:10.1103/PhysRevE.64.016132. Sum over shared activities of 1 / (k_a - 1).

    Example:
        >>> choir = [("ali", "kor"), ("bo", "kor"), ("eva", "kor"), ("ali", "skak"), ("bo", "skak")]
        >>> modes = {"ali": 0, "bo": 0, "eva": 0, "kor": 1, "skak": 1}
        >>> projection_persons_newman(Network.from_ties(choir, modes=modes))
        {'ali|bo': 1.5, 'ali|eva': 0.5, 'bo|eva': 0.5}
    """
    return _projection(network, "projection_persons_newman")


def projection_activities(network: Network) -> dict[str, float]:
    """
    How many persons two activities share.

    Returns:
        Per pair ``a|b`` of activities that share one, a whole number from 1.

    Raises:
        QueryError: As ``projection_persons``.

    Cost:
        Time and memory the sum over the persons of k squared / 2; at most 1.2 GB.

    Source:
        Breiger (1974) doi:10.2307/2576011. |{i : i has a tie to both a and b}|.

    Example:
        >>> ties = [("ali", "kor"), ("ali", "skak"), ("bo", "skak")]
        >>> modes = {"ali": 0, "bo": 0, "kor": 1, "skak": 1}
        >>> projection_activities(Network.from_ties(ties, modes=modes))
        {'kor|skak': 1.0}
    """
    return _projection(network, "projection_activities")


def projection_activities_newman(network: Network) -> dict[str, float]:
    """
    How closely two activities are linked: a person of few activities counts for more.

    Returns:
        Per pair ``a|b`` of activities that share a person, above 0.

    Raises:
        QueryError: As ``projection_persons``.

    Cost:
        As ``projection_activities``.

    Source:
        Newman (2001) doi:10.1103/PhysRevE.64.016132, the modes exchanged.

    Example:
        >>> ties = [("ali", "kor"), ("ali", "skak"), ("ali", "ro")]
        >>> modes = {"ali": 0, "kor": 1, "skak": 1, "ro": 1}
        >>> projection_activities_newman(Network.from_ties(ties, modes=modes))
        {'kor|ro': 0.5, 'kor|skak': 0.5, 'ro|skak': 0.5}
    """
    return _projection(network, "projection_activities_newman")


def co_members(network: Network) -> FloatArray:
    """
    With how many others of its own mode a node shares something, without writing a pair down.

    Returns:
        One whole number per node: for a person other persons, for an activity other activities;
        0 for an isolate.

    Cost:
        Time the routes of two steps, of which a hub with d ties adds d squared, over the
        processors; memory 8 bytes a node for each.

    Source:
        Newman (2001) doi:10.1103/PhysRevE.64.016131. The degree in the projection.

    Example:
        >>> ties = [("ali", "kor"), ("bo", "kor"), ("ali", "skak"), ("bo", "skak")]
        >>> modes = {"ali": 0, "bo": 0, "kor": 1, "skak": 1}
        >>> co_members(Network.from_ties(ties, modes=modes)).tolist()
        [1.0, 1.0, 1.0, 1.0]
    """
    of_mode(network, PERSON)  # refuses a network without modes
    values = np.zeros(len(network))

    def count(nodes: IntArray) -> None:
        values[nodes] = two_steps_away(network.indptr, network.indices, nodes)

    in_threads(count, len(network))
    return values


def co_memberships(network: Network) -> FloatArray:
    """
    How many others of its own mode a node meets, once for each thing shared.

    Returns:
        One whole number per node, at least ``co_members``; 0 for an isolate.

    Cost:
        Time m, what is shared being counted and not the pairs; memory 100 bytes a node and 100 a
        tie.

    Source:
        Newman (2001) doi:10.1103/PhysRevE.64.016132. Sum over shared a of (k_a - 1).

    Example:
        >>> ties = [("ali", "kor"), ("bo", "kor"), ("ali", "skak"), ("bo", "skak")]
        >>> modes = {"ali": 0, "bo": 0, "kor": 1, "skak": 1}
        >>> co_memberships(Network.from_ties(ties, modes=modes)).tolist()
        [2.0, 2.0, 2.0, 2.0]
    """
    of_mode(network, PERSON)  # refuses a network without modes
    return network.row_sums((network.degree[network.indices] - 1).astype(np.float64))


def _projection(network: Network, name: str) -> dict[str, float]:
    own = of_mode(network, PERSON if name.startswith("projection_persons") else ACTIVITY)
    size = network.degree[~own]
    check_room(
        name,
        size,
        instead="co_members and co_memberships say how many each node meets, without the pairs.",
    )
    weight = np.ones(len(size))
    if name.endswith("_newman"):
        weight = np.divide(1.0, size - 1.0, out=np.zeros(len(size)), where=size > 1)
    (first, second), values = pairs_over(ties_of(network)[own][:, ~own], weight)
    places = np.flatnonzero(own)
    return named_pairs(network, (places[first], places[second]), values)


_PERSONS = Metric(
    name="projection_persons",
    label="Shared activities of two persons",
    label_da="To personers fælles aktiviteter",
    question="Which persons meet, and in how many activities?",
    question_da="Hvilke personer mødes, og i hvor mange aktiviteter?",
    plain="The number of activities or associations in which both are registered.",
    plain_da="Antallet af aktiviteter eller foreninger, hvor begge er registreret.",
    formula="|{a : i and j both have a tie to a}|",
    source="Breiger (1974) doi:10.2307/2576011",
    unit="activities",
    range="1 to the number of activities",
    cost="sum d^2",
    edge_rule="A pair that shares nothing is not listed, so an isolate is in none.",
    edge_rule_da="Et par uden noget fælles står der ikke; en uden bånd er ikke i nogen.",
    notable="high",
    shape="record",
    compute=projection_persons,
    needs="two_mode",
)
_ACTIVITIES = replace(
    _PERSONS,
    name="projection_activities",
    label="Shared persons of two activities",
    label_da="To aktiviteters fælles personer",
    question="Which activities are linked by those who take part in both?",
    question_da="Hvilke aktiviteter er forbundet af dem, der er med i begge?",
    plain="The number of persons who are registered in both.",
    plain_da="Antallet af personer, der er registreret begge steder.",
    formula="|{i : i has a tie to both a and b}|",
    unit="persons",
    range="1 to the number of persons",
    compute=projection_activities,
)
_CO_MEMBERS = replace(
    _PERSONS,
    name="co_members",
    label="Others something is shared with",
    label_da="Andre med noget tilfælles",
    question="With how many others is something shared?",
    question_da="Hvor mange andre er der noget fælles med?",
    plain="For a person: others in the same activity. For an activity: others that share one.",
    plain_da="For en person: andre i samme aktivitet. For en aktivitet: andre med samme person.",
    formula="|{j of the same mode : i and j share a neighbour}|",
    source="Newman (2001) doi:10.1103/PhysRevE.64.016131",
    unit="nodes",
    range="0 to the number of its mode - 1",
    cost="sum d^2",
    edge_rule="An isolate has 0.",
    edge_rule_da="En uden bånd har 0.",
    shape="node",
    compute=co_members,
)
METRICS = (
    _PERSONS,
    replace(
        _PERSONS,
        name="projection_persons_newman",
        label="Closeness of two persons through activities",
        label_da="To personers nærhed gennem aktiviteter",
        question="Which persons meet in small circles?",
        question_da="Hvilke personer mødes i små kredse?",
        plain="As shared activities, but an activity of few counts for more than one of many.",
        plain_da="Som fælles aktiviteter, men en lille aktivitet tæller mere end en stor.",
        formula="sum over shared activities a of 1 / (k_a - 1)",
        source="Newman (2001) doi:10.1103/PhysRevE.64.016132",
        unit="",
        range="above 0",
        compute=projection_persons_newman,
    ),
    _ACTIVITIES,
    replace(
        _ACTIVITIES,
        name="projection_activities_newman",
        label="Closeness of two activities through persons",
        label_da="To aktiviteters nærhed gennem personer",
        question="Which activities are linked by persons who are in few others?",
        question_da="Hvilke aktiviteter er forbundet af personer, der er med få andre steder?",
        plain="As shared persons, but a person of few activities counts for more.",
        plain_da="Som fælles personer, men en person med få aktiviteter tæller mere.",
        formula="sum over shared persons i of 1 / (k_i - 1)",
        source="Newman (2001) doi:10.1103/PhysRevE.64.016132, the modes exchanged",
        unit="",
        range="above 0",
        compute=projection_activities_newman,
    ),
    _CO_MEMBERS,
    replace(
        _CO_MEMBERS,
        name="co_memberships",
        label="Meetings through what is shared",
        label_da="Antal gange med noget tilfælles",
        question="How often is something shared with others, all told?",
        question_da="Hvor mange gange er der noget fælles med andre, alt i alt?",
        plain="Those something is shared with, each counted once for each thing shared.",
        plain_da="De andre, talt én gang for hver aktivitet eller person, der er fælles.",
        formula="sum over neighbours a of (k_a - 1)",
        source="Newman (2001) doi:10.1103/PhysRevE.64.016132",
        range="0 and up",
        cost="m",
        compute=co_memberships,
    ),
)
