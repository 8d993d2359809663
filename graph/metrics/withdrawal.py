"""Withdrawal: what is left of the network when a whole sector steps back."""

from __future__ import annotations

from typing import Any

import numpy as np

from graph.kernels.removal import regrown
from graph.metrics.metric import NAN, Metric
from graph.network import Network


def withdrawal(network: Network) -> dict[str, dict[str, Any]]:
    """
    What is left when all nodes of a sector step back, for each sector in turn.

    Returns:
        Per sector ``n_left``, ``n_components``, ``largest``, ``new_isolates`` (the ids, sorted, of
        those who had ties and have none left) and ``fragmentation`` of those left, which is NaN
        when they are under two.

    Cost:
        Time (n + m) log(n + m) a sector; memory 70 bytes a node and 50 a tie.

    Source:
        The components of G - {i : sector of i is g}; fragmentation as Borgatti (2006)
        doi:10.1007/s10588-006-7084-x.

    Example:
        >>> ties = [("ali", "kor"), ("bo", "kor"), ("bo", "eva")]
        >>> sectors = {"ali": "borger", "bo": "borger", "eva": "borger", "kor": "forening"}
        >>> withdrawal(Network.from_ties(ties, sectors=sectors))["forening"]["new_isolates"]
        ['ali']
    """
    names = enumerate(network.sector_names)
    return {name: _without(network, code) for code, name in names}


def _without(network: Network, code: int) -> dict[str, Any]:
    goes = network.sectors == code
    stage = np.where(goes, 1, 2)
    first, second = network.tie_ends
    left, parts, largest, joined = regrown(
        stage, first, second, np.minimum(stage[first], stage[second]), 1
    )
    kept = network.row_sums((~goes[network.indices]).astype(np.float64))
    alone = ~goes & (network.degree > 0) & (kept == 0)
    n = int(left[1])
    return {
        "n_left": n,
        "n_components": int(parts[1]),
        "largest": int(largest[1]),
        "new_isolates": [network.ids[node] for node in np.flatnonzero(alone)],
        "fragmentation": 1 - float(joined[1]) / (n * (n - 1)) if n > 1 else NAN,
    }


METRICS = (
    Metric(
        name="withdrawal",
        label="If a sector steps back",
        label_da="Hvis en sektor trækker sig",
        question="What is left, and who loses the last tie, when a whole sector steps back?",
        question_da="Hvad er tilbage, og hvem mister det sidste bånd, når en hel sektor trækker "
        "sig?",
        plain="For each sector: how many are left, in how many groups, and who had ties and has "
        "none. Ties do not form again in the calculation.",
        plain_da="For hver sektor: hvor mange der er tilbage, i hvor mange grupper, og hvem der "
        "havde bånd og nu ingen har. Der opstår ikke nye bånd i beregningen.",
        formula="components, largest, isolates and F of G without the nodes of sector g",
        source="Borgatti (2006) doi:10.1007/s10588-006-7084-x",
        unit="",
        range="0 to n; fragmentation 0 to 1",
        cost="n + m",
        edge_rule="An isolate beforehand is not a new one. With fewer than two left there is no "
        "fragmentation.",
        edge_rule_da="Den, der var uden bånd i forvejen, tælles ikke som ny. Er færre end to "
        "tilbage, findes fragmenteringen ikke.",
        notable="high",
        shape="record",
        compute=withdrawal,
    ),
)
