"""Whom a node has contact with: how many, how much, and in which sectors."""

from __future__ import annotations

import numpy as np

from graph.csr import FloatArray
from graph.metrics.metric import Metric
from graph.network import Network


def degree(network: Network) -> FloatArray:
    """
    How many others a node has a tie to.

    Returns:
        One whole number per node, in the order of ``network.ids``; 0 for an isolate.

    Cost:
        Time n; memory 16 bytes a node.

    Source:
        Freeman (1979) doi:10.1016/0378-8733(78)90021-7. The number of distinct neighbours.

    Example:
        >>> degree(Network.from_ties([("ali", "bo"), ("bo", "ali")], alone=["ib"])).tolist()
        [1.0, 1.0, 0.0]
    """
    return network.degree.astype(np.float64)


def strength(network: Network) -> FloatArray:
    """
    How strong a node's ties are together.

    Returns:
        One value per node, in the unit of the strengths; 0 for an isolate.

    Cost:
        Time m; memory 20 bytes a node and 20 a tie.

    Source:
        Barrat et al. (2004) doi:10.1073/pnas.0400087101. The sum of the strengths of the ties.

    Example:
        >>> strength(Network.from_ties([("ali", "bo", 2), ("bo", "eva", 1)])).tolist()
        [2.0, 3.0, 1.0]
    """
    return network.row_sums(network.strength)


def degree_by_sector(network: Network) -> FloatArray:
    """
    How many others a node has a tie to, in each sector.

    Returns:
        A row per node, a column per sector of ``network.sector_names``; all 0 for an isolate.

    Cost:
        Time m; memory 12 bytes a node and sector, and 60 a tie.

    Source:
        Freeman (1979) doi:10.1016/0378-8733(78)90021-7, counted per sector of the neighbour.

    Example:
        >>> sectors = {"bo": "borger", "skak": "forening"}
        >>> degree_by_sector(Network.from_ties([("bo", "skak")], sectors=sectors)).tolist()
        [[0.0, 1.0], [1.0, 0.0]]
    """
    return _by_sector(network, np.ones(len(network.indices)))


def strength_by_sector(network: Network) -> FloatArray:
    """
    How strong a node's ties are together, in each sector.

    Returns:
        A row per node, a column per sector of ``network.sector_names``; all 0 for an isolate.

    Cost:
        Time m; memory 12 bytes a node and sector, and 60 a tie.

    Source:
        Barrat et al. (2004) doi:10.1073/pnas.0400087101, summed per sector of the neighbour.

    Example:
        >>> sectors = {"bo": "borger", "skak": "forening"}
        >>> strength_by_sector(Network.from_ties([("bo", "skak", 3)], sectors=sectors)).tolist()
        [[0.0, 3.0], [3.0, 0.0]]
    """
    return _by_sector(network, network.strength)


def isolates(network: Network) -> list[str]:
    """
    The nodes without a registered tie.

    Returns:
        Their ids, sorted.

    Cost:
        Time n; memory 30 bytes a node.

    Source:
        Wasserman & Faust (1994) doi:10.1017/CBO9780511815478, ch. 4. Degree 0.

    Example:
        >>> isolates(Network.from_ties([("ali", "bo")], alone=["ib"]))
        ['ib']
    """
    return [network.ids[place] for place in np.flatnonzero(network.degree == 0)]


def _by_sector(network: Network, values: FloatArray) -> FloatArray:
    n, sectors = len(network), len(network.sector_names)
    cell = network.entry_rows * sectors + network.sectors[network.indices]
    table = np.bincount(cell, weights=values, minlength=n * sectors)
    return table.astype(np.float64, copy=False).reshape(n, sectors)


_ISOLATE_0 = "An isolate has 0."
_ISOLATE_0_DA = "En uden bånd har 0."

METRICS = (
    Metric(
        name="degree",
        label="Contacts",
        label_da="Kontakter",
        question="How many others is there a registered tie to?",
        question_da="Hvor mange andre er der registreret en relation til?",
        plain="The number of different others we have registered a tie to.",
        plain_da="Antallet af forskellige andre, vi har registreret en relation til.",
        formula="d_i = |{j : i and j have a tie}|",
        source="Freeman (1979) doi:10.1016/0378-8733(78)90021-7",
        unit="nodes",
        range="0 to n - 1",
        cost="n",
        edge_rule=_ISOLATE_0,
        edge_rule_da=_ISOLATE_0_DA,
        notable="high",
        shape="node",
        compute=degree,
    ),
    Metric(
        name="strength",
        label="Strength of the ties",
        label_da="Båndenes styrke",
        question="How much contact is registered in all?",
        question_da="Hvor meget kontakt er der registreret i alt?",
        plain="The strengths of all registered ties, added up.",
        plain_da="Styrken af alle registrerede bånd lagt sammen.",
        formula="s_i = sum over j of a_ij",
        source="Barrat et al. (2004) doi:10.1073/pnas.0400087101",
        unit="strength",
        range="0 and up",
        cost="m",
        edge_rule=_ISOLATE_0,
        edge_rule_da=_ISOLATE_0_DA,
        notable="high",
        shape="node",
        compute=strength,
    ),
    Metric(
        name="degree_by_sector",
        label="Contacts by sector",
        label_da="Kontakter fordelt på sektor",
        question="In which sectors are the contacts?",
        question_da="I hvilke sektorer er kontakterne?",
        plain="The number of contacts among citizens, associations, the municipality and so on.",
        plain_da="Antallet af kontakter blandt borgere, foreninger, i kommunen og så videre.",
        formula="d_is = |{j in sector s : i and j have a tie}|",
        source="Freeman (1979) doi:10.1016/0378-8733(78)90021-7",
        unit="nodes",
        range="0 to n - 1",
        cost="m",
        edge_rule="An isolate has no sector; the unknown sector is its own.",
        edge_rule_da="En uden bånd har ingen sektorer; ukendt sektor tæller for sig.",
        notable="",
        shape="node_by_group",
        compute=degree_by_sector,
    ),
    Metric(
        name="strength_by_sector",
        label="Strength of the ties by sector",
        label_da="Båndenes styrke fordelt på sektor",
        question="In which sectors is the contact strongest?",
        question_da="I hvilke sektorer er kontakten stærkest?",
        plain="The strengths of the ties to each sector, added up.",
        plain_da="Styrken af båndene til hver sektor lagt sammen.",
        formula="s_is = sum over j in sector s of a_ij",
        source="Barrat et al. (2004) doi:10.1073/pnas.0400087101",
        unit="strength",
        range="0 and up",
        cost="m",
        edge_rule="An isolate has no sector; the unknown sector is its own.",
        edge_rule_da="En uden bånd har ingen sektorer; ukendt sektor tæller for sig.",
        notable="",
        shape="node_by_group",
        compute=strength_by_sector,
    ),
    Metric(
        name="isolates",
        label="Without a registered tie",
        label_da="Uden registreret relation",
        question="Where is no tie registered?",
        question_da="Hvor er der ikke registreret nogen relation?",
        plain="We have not registered any tie here.",
        plain_da="Vi har ikke registreret nogen relation her.",
        formula="d_i = 0",
        source="Wasserman & Faust (1994) doi:10.1017/CBO9780511815478, ch. 4",
        unit="ids",
        range="0 to n ids",
        cost="n",
        edge_rule="A tie to oneself does not count.",
        edge_rule_da="Et bånd til sig selv tæller ikke.",
        notable="",
        shape="list",
        compute=isolates,
    ),
)
