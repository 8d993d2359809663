"""Two modes, persons and what they share: how full the table of both is, and where it is empty."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from graph.errors import QueryError
from graph.kernels.two_modes import four_cycles
from graph.metrics.metric import NAN, Metric
from graph.network import Network

PERSON, ACTIVITY = 0, 1


def bipartite_density(network: Network) -> float:
    """
    The share of all possible ties between persons and activities that are there.

    Returns:
        0 to 1; NaN without a person or without an activity.

    Cost:
        Time n; memory 10 bytes a node.

    Source:
        Borgatti & Everett (1997) doi:10.1016/S0378-8733(96)00301-2. m / (persons * activities).

    Example:
        >>> modes = {"ali": 0, "bo": 0, "kor": 1}
        >>> bipartite_density(Network.from_ties([("ali", "kor")], modes=modes))
        0.5
    """
    possible = int(of_mode(network, PERSON).sum()) * int(of_mode(network, ACTIVITY).sum())
    return network.n_ties / (possible or NAN)


def persons_without_activity(network: Network) -> list[str]:
    """
    The persons for whom no activity is registered.

    Returns:
        Their ids, sorted.

    Cost:
        Time n; memory 40 bytes a node.

    Source:
        Borgatti & Everett (1997) doi:10.1016/S0378-8733(96)00301-2. Persons with degree 0.

    Example:
        >>> modes = {"ali": 0, "bo": 0, "kor": 1}
        >>> persons_without_activity(Network.from_ties([("ali", "kor")], modes=modes))
        ['bo']
    """
    return _with_ties(network, PERSON, 0)


def activities_without_person(network: Network) -> list[str]:
    """
    The activities for which no person is registered.

    Returns:
        Their ids, sorted.

    Cost:
        Time n; memory 40 bytes a node.

    Source:
        Borgatti & Everett (1997) doi:10.1016/S0378-8733(96)00301-2. Activities with degree 0.

    Example:
        >>> modes = {"ali": 0, "kor": 1, "ro": 1}
        >>> activities_without_person(Network.from_ties([("ali", "kor")], modes=modes))
        ['ro']
    """
    return _with_ties(network, ACTIVITY, 0)


def activities_with_one_person(network: Network) -> list[str]:
    """
    The activities that rest on one registered person.

    Returns:
        Their ids, sorted.

    Cost:
        Time n; memory 40 bytes a node.

    Source:
        Borgatti & Everett (1997) doi:10.1016/S0378-8733(96)00301-2. Activities with degree 1.

    Example:
        >>> modes = {"ali": 0, "kor": 1}
        >>> activities_with_one_person(Network.from_ties([("ali", "kor")], modes=modes))
        ['kor']
    """
    return _with_ties(network, ACTIVITY, 1)


def robins_alexander(network: Network) -> float:
    """
    How often two persons who meet in one activity meet in another too.

    Returns:
        0 to 1; NaN where no route has three ties.

    Cost:
        Time the sum over the ties of the ties of the lesser end, whatever the size of a hub;
        memory 16 bytes a node: cycles are counted, pairs never written down.

    Source:
        Robins & Alexander (2004) doi:10.1023/B:CMOT.0000032580.12184.c0.
        4 * cycles of four ties / routes of three ties.

    Example:
        >>> ties = [("ali", "kor"), ("bo", "kor"), ("ali", "skak"), ("bo", "skak")]
        >>> modes = {"ali": 0, "bo": 0, "kor": 1, "skak": 1}
        >>> robins_alexander(Network.from_ties(ties, modes=modes))
        1.0
    """
    of_mode(network, PERSON)  # refuses a network without modes
    first, second = network.tie_ends
    routes = int(((network.degree[first] - 1) * (network.degree[second] - 1)).sum())
    return 4 * int(four_cycles(network.indptr, network.indices)) / (routes or NAN)


def of_mode(network: Network, mode: int) -> NDArray[np.bool_]:
    """
    Return which nodes are of *mode*, 0 person or 1 activity.

    Raises:
        QueryError: The network has no modes.
    """
    if network.mode is None:
        raise QueryError("The nodes have no modes: say which are persons and which activities.")
    return np.asarray(network.mode == mode)


def _with_ties(network: Network, mode: int, ties: int) -> list[str]:
    found = of_mode(network, mode) & (network.degree == ties)
    return [network.ids[place] for place in np.flatnonzero(found)]


_DENSITY = Metric(
    name="bipartite_density",
    label="Density between persons and activities",
    label_da="Tæthed mellem personer og aktiviteter",
    question="How much of what is offered is each person part of?",
    question_da="Hvor stor en del af det, der foregår, er hver person med i?",
    plain="The share of all pairs of a person and an activity that are registered together.",
    plain_da="Andelen af alle par af person og aktivitet, der er registreret sammen.",
    formula="m / (persons * activities)",
    source="Borgatti & Everett (1997) doi:10.1016/S0378-8733(96)00301-2",
    unit="share",
    range="0 to 1",
    cost="n",
    edge_rule="Without a person, or without an activity, there is no value.",
    edge_rule_da="Uden en person eller uden en aktivitet er der ingen værdi.",
    notable="",
    shape="network",
    compute=bipartite_density,
    needs="two_mode",
)
_WITHOUT_ACTIVITY = replace(
    _DENSITY,
    name="persons_without_activity",
    label="Persons without a registered activity",
    label_da="Personer uden registreret aktivitet",
    question="For which persons is no activity registered?",
    question_da="For hvilke personer er der ikke registreret nogen aktivitet?",
    plain="We have not registered any activity or association for them.",
    plain_da="Vi har ikke registreret nogen aktivitet eller forening for dem.",
    formula="i is a person with d_i = 0",
    unit="ids",
    range="0 to all persons",
    edge_rule="An isolate that is a person is listed.",
    edge_rule_da="En person uden bånd står på listen.",
    shape="list",
    compute=persons_without_activity,
)
METRICS = (
    _DENSITY,
    _WITHOUT_ACTIVITY,
    replace(
        _WITHOUT_ACTIVITY,
        name="activities_without_person",
        label="Activities without a registered person",
        label_da="Aktiviteter uden registreret person",
        question="For which activities is no person registered?",
        question_da="For hvilke aktiviteter er der ikke registreret nogen person?",
        plain="We have not registered anybody there.",
        plain_da="Vi har ikke registreret nogen der.",
        formula="a is an activity with k_a = 0",
        range="0 to all activities",
        edge_rule="An isolate that is an activity is listed.",
        edge_rule_da="En aktivitet uden bånd står på listen.",
        compute=activities_without_person,
    ),
    replace(
        _WITHOUT_ACTIVITY,
        name="activities_with_one_person",
        label="Activities that rest on one person",
        label_da="Aktiviteter, der hviler på én person",
        question="Which activities have one registered person only?",
        question_da="Hvilke aktiviteter har kun én registreret person?",
        plain="We have registered one person there and nobody else.",
        plain_da="Vi har registreret én person der og ikke andre.",
        formula="a is an activity with k_a = 1",
        range="0 to all activities",
        edge_rule="An isolate is not listed.",
        edge_rule_da="En uden bånd står ikke på listen.",
        compute=activities_with_one_person,
    ),
    replace(
        _DENSITY,
        name="robins_alexander",
        label="Meeting again elsewhere",
        label_da="Møder hinanden flere steder",
        question="Do those who meet in one activity meet in another too?",
        question_da="Mødes de, der mødes i én aktivitet, også i en anden?",
        plain="0: nobody meets the same person in two activities. 1: all who can, do.",
        plain_da="0: ingen møder den samme person i to aktiviteter. 1: alle, der kan, gør det.",
        formula="4 * cycles of four ties / routes of three ties",
        source="Robins & Alexander (2004) doi:10.1023/B:CMOT.0000032580.12184.c0",
        unit="",
        cost="sum over ties of the lesser degree",
        edge_rule="Without a route of three ties there is no value; an isolate changes nothing.",
        edge_rule_da="Uden en vej på tre bånd er der ingen værdi; en uden bånd ændrer intet.",
        compute=robins_alexander,
    ),
)
