"""Mixing: how far ties stay inside a sector or cross, and what chance would give."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.metrics.contacts import degree_by_sector
from graph.metrics.metric import NAN, Metric
from graph.network import Network


def participation(network: Network) -> FloatArray:
    """
    How evenly a node's contacts are spread over the sectors.

    Returns:
        One value per node, 0 (all in one sector) up to 1 - 1 / sectors; NaN for an isolate.

    Cost:
        Time m; memory 24 bytes a node and sector, and 50 a tie.

    Source:
        Guimerà & Amaral (2005) doi:10.1038/nature03288. 1 - sum over sectors s of (k_is / k_i)^2.

    Example:
        >>> sectors = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> participation(Network.from_ties([("bo", "eva"), ("bo", "skak")], sectors=sectors))
        array([0.5, 0. , 0. ])
    """
    share = degree_by_sector(network) / network.degree_or_nan[:, np.newaxis]
    return np.asarray(1 - np.square(share).sum(axis=1))


def within_module_z(network: Network) -> FloatArray:
    """
    How many contacts in its own sector a node has, against the others of the sector.

    Returns:
        One value per node, in standard deviations; an isolate counts with 0 contacts. NaN where
        all of the sector have equally many.

    Cost:
        Time m; memory 50 bytes a node and 50 a tie.

    Source:
        Guimerà & Amaral (2005) doi:10.1038/nature03288.
        (k_own - mean) / standard deviation over the sector, ddof 0.

    Example:
        >>> club = Network.from_ties([("ali", "bo"), ("bo", "eva")])
        >>> within_module_z(club).round(3).tolist()
        [-0.707, 1.414, -0.707]
    """
    own = degree_by_sector(network)[np.arange(len(network)), network.sectors]
    members = np.bincount(network.sectors)
    mean = np.bincount(network.sectors, weights=own) / members
    apart = own - mean[network.sectors]
    deviation = np.sqrt(np.bincount(network.sectors, weights=np.square(apart)) / members)
    low, high = _extremes(own, network.sectors, len(members))
    return np.asarray(apart / np.where(low < high, deviation, NAN)[network.sectors])


def mixing_matrix(network: Network) -> FloatArray:
    """
    How many ties there are between each two sectors.

    Returns:
        A row and a column per sector of ``network.sector_names``; the diagonal counts each tie
        inside the sector once.

    Cost:
        Time m; memory 20 bytes a node and 50 a tie.

    Source:
        Newman (2003) doi:10.1103/PhysRevE.67.026126.

    Example:
        >>> sectors = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> mixing_matrix(Network.from_ties([("bo", "eva"), ("bo", "skak")], sectors=sectors))
        array([[1., 1.],
               [1., 0.]])
    """
    matrix = _ends(network)
    np.fill_diagonal(matrix, matrix.diagonal() / 2)
    return matrix


def assortativity_sector(network: Network) -> float:
    """
    How far ties stay inside sectors, against what the sectors' shares of all ties would give.

    Returns:
        1 (no tie crosses) down to below 0 (more cross than by chance); NaN without ties, and
        where one sector has them all.

    Cost:
        Time m; memory 20 bytes a node and 50 a tie.

    Source:
        Newman (2003) doi:10.1103/PhysRevE.67.026126. (tr e - sum a^2) / (1 - sum a^2).

    Example:
        >>> sectors = {"bo": "borger", "skak": "forening"}
        >>> assortativity_sector(Network.from_ties([("bo", "skak")], sectors=sectors))
        -1.0
    """
    ends = _ends(network)
    expected = _as_whole(np.square(ends.sum(axis=0)).sum())
    total = _as_whole(ends.sum())
    return _ratio(_as_whole(ends.trace()) * total - expected, total * total - expected)


def assortativity_degree(network: Network) -> float:
    """
    Whether those with many contacts have them to others with many.

    Returns:
        -1 to 1, the correlation of the two ends' degrees; NaN where all have equally many.

    Cost:
        Time m; memory 20 bytes a node and 50 a tie.

    Source:
        Newman (2002) doi:10.1103/PhysRevLett.89.208701.

    Example:
        >>> assortativity_degree(Network.from_ties([("ali", "bo"), ("bo", "eva")]))
        -1.0
    """
    first, second = network.tie_ends
    ends = 2 * network.n_ties
    squares, cubes = (sum(k**power for k in network.degree.tolist()) for power in (2, 3))
    products = 2 * int((network.degree[first] * network.degree[second]).sum())
    return _ratio(ends * products - squares**2, ends * cubes - squares**2)


def modularity_sector(network: Network) -> float:
    """
    How many more ties stay inside sectors than if each node's ties were dealt out by chance.

    Returns:
        -0.5 to 1, as a share of the ties; NaN without ties.

    Cost:
        Time m; memory 20 bytes a node and 50 a tie.

    Source:
        Newman & Girvan (2004) doi:10.1103/PhysRevE.69.026113. tr e - sum a^2.

    Example:
        >>> sectors = {"bo": "borger", "skak": "forening"}
        >>> modularity_sector(Network.from_ties([("bo", "skak")], sectors=sectors))
        -0.5
    """
    ends = _ends(network)
    expected = _as_whole(np.square(ends.sum(axis=0)).sum())
    total = _as_whole(ends.sum())
    return _ratio(_as_whole(ends.trace()) * total - expected, total * total)


def _ends(network: Network) -> FloatArray:
    """Return, per two sectors, how many ends of ties go from one to the other; a tie has two."""
    sectors = len(network.sector_names)
    cell = network.sectors[network.entry_rows] * sectors + network.sectors[network.indices]
    counts = np.bincount(cell, minlength=sectors * sectors)
    return counts.reshape(sectors, sectors).astype(np.float64)


def _extremes(values: FloatArray, groups: IntArray, n_groups: int) -> tuple[FloatArray, FloatArray]:
    low, high = np.full(n_groups, np.inf), np.full(n_groups, -np.inf)
    np.minimum.at(low, groups, values)
    np.maximum.at(high, groups, values)
    return low, high


def _ratio(part: int, whole: int) -> float:
    return float(Fraction(part, whole)) if whole else NAN


def _as_whole(count: float) -> int:
    return round(float(count))


_PARTICIPATION = Metric(
    name="participation",
    label="Participation",
    label_da="Spredning over sektorer",
    question="Whose contacts are spread over several sectors?",
    question_da="Hvis kontakter er spredt over flere sektorer?",
    plain="0: all contacts in one sector. High: contacts in many sectors alike.",
    plain_da="0: alle kontakter i én sektor. Høj: kontakter ligeligt i mange sektorer.",
    formula="1 - sum over sectors s of (k_is / k_i)^2",
    source="Guimerà & Amaral (2005) doi:10.1038/nature03288",
    unit="",
    range="0 to 1 - 1 / sectors",
    cost="m",
    edge_rule="An isolate has none; the unknown sector is its own.",
    edge_rule_da="En uden bånd har ingen; ukendt sektor tæller for sig.",
    notable="high",
    shape="node",
    compute=participation,
)
_ASSORTATIVITY = replace(
    _PARTICIPATION,
    name="assortativity_sector",
    label="Assortativity by sector",
    label_da="Sortering efter sektor",
    question="Do ties stay inside sectors?",
    question_da="Bliver båndene inden for sektorerne?",
    plain="1: no tie crosses. 0: as chance would give. Below 0: more cross than by chance.",
    plain_da="1: ingen bånd går på tværs. 0: som tilfældet ville give. Under 0: flere på tværs.",
    formula="(tr e - sum a^2) / (1 - sum a^2)",
    source="Newman (2003) doi:10.1103/PhysRevE.67.026126",
    edge_rule="Without ties, or with all of them in one sector, there is none.",
    edge_rule_da="Uden bånd, eller med dem alle i én sektor, findes den ikke.",
    range="-1 to 1",
    notable="high",
    shape="network",
    compute=assortativity_sector,
)
METRICS = (
    _PARTICIPATION,
    replace(
        _PARTICIPATION,
        name="within_module_z",
        label="Contacts in the own sector, compared",
        label_da="Kontakter i egen sektor, sammenlignet",
        question="Who has many contacts in the own sector?",
        question_da="Hvem har mange kontakter i egen sektor?",
        plain="Standard deviations above or below the mean of the sector.",
        plain_da="Standardafvigelser over eller under sektorens gennemsnit.",
        formula="(k_own - mean) / sd over the own sector, ddof 0",
        unit="sd",
        range="unbounded",
        edge_rule="An isolate counts with 0; where all of a sector are alike there is none.",
        edge_rule_da="En uden bånd tæller med 0; hvor alle i sektoren er ens, findes den ikke.",
        compute=within_module_z,
    ),
    replace(
        _PARTICIPATION,
        name="mixing_matrix",
        label="Ties between sectors",
        label_da="Bånd mellem sektorer",
        question="Which sectors have ties to each other, and which do not?",
        question_da="Hvilke sektorer har bånd til hinanden, og hvilke har ikke?",
        plain="The number of ties between each two sectors, and inside each.",
        plain_da="Antallet af bånd mellem hvert par af sektorer og inden for hver.",
        formula="e_st = ties between sector s and sector t",
        source="Newman (2003) doi:10.1103/PhysRevE.67.026126",
        unit="ties",
        range="0 to m",
        edge_rule="A tie inside a sector is counted once.",
        edge_rule_da="Et bånd inden for en sektor tælles én gang.",
        notable="",
        shape="group_by_group",
        compute=mixing_matrix,
    ),
    _ASSORTATIVITY,
    replace(
        _ASSORTATIVITY,
        name="assortativity_degree",
        label="Assortativity by contacts",
        label_da="Sortering efter antal kontakter",
        question="Do those with many contacts have them to each other?",
        question_da="Har de med mange kontakter især kontakt med hinanden?",
        plain="Above 0: many to many. Below 0: many to few.",
        plain_da="Over 0: mange til mange. Under 0: mange til få.",
        formula="the correlation of the degrees of the two ends of a tie",
        source="Newman (2002) doi:10.1103/PhysRevLett.89.208701",
        edge_rule="Where all have equally many contacts there is none.",
        edge_rule_da="Hvor alle har lige mange kontakter, findes den ikke.",
        notable="",
        compute=assortativity_degree,
    ),
    replace(
        _ASSORTATIVITY,
        name="modularity_sector",
        label="Modularity of the sectors",
        label_da="Sektorernes modularitet",
        formula="tr e - sum a^2",
        source="Newman & Girvan (2004) doi:10.1103/PhysRevE.69.026113",
        range="-0.5 to 1",
        plain="0: as chance would give. High: most ties stay inside sectors.",
        plain_da="0: som tilfældet ville give. Høj: de fleste bånd bliver inden for sektorerne.",
        edge_rule="Without ties there is none.",
        edge_rule_da="Uden bånd findes den ikke.",
        compute=modularity_sector,
    ),
)
