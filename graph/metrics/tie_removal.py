"""What each tie is worth: how much farther apart all are when it is cut."""

from __future__ import annotations

import numpy as np

from graph.csr import FloatArray
from graph.groundwork.nearby import nearby
from graph.groundwork.once import once
from graph.kernels.compiled import summed
from graph.kernels.one_tie import worth_of_ties
from graph.metrics.metric import Metric
from graph.network import Network


@once
def valente_fujimoto_bridging(network: Network) -> FloatArray:
    """
    How much farther apart all come, on average, when one of a node's ties is cut.

    Returns:
        One value per node, in the order of ``network.ids``: 0 or a little above, at most 1. NaN
        for an isolate, who has no tie to cut.

    Cost:
        Time n + m for each tie, and again for every 64 nodes on the smaller side of it, so at
        worst n m^2; memory 110 bytes a node for each processor.

    Source:
        Valente & Fujimoto (2010) doi:10.1016/j.socnet.2010.03.003.
        Mean over ties e of i of (sum of 1 / d in G - sum of 1 / d in G - e) / (n (n - 1)).

    Example:
        >>> friends = Network.from_ties([("ali", "bo"), ("bo", "eva")], alone=["ib"])
        >>> valente_fujimoto_bridging(friends).round(4).tolist()
        [0.25, 0.25, 0.25, nan]
    """
    n = len(network)
    near = nearby(network)
    rows = np.repeat(np.arange(n, dtype=np.int64), np.diff(near.indptr))
    once_each = rows < near.indices
    first, second = rows[once_each], near.indices[once_each]
    [worth] = summed(
        lambda ties: [worth_of_ties(near.indptr, near.indices, first, second, ties)], len(first)
    )
    drops = np.empty(len(first))
    drops[near.entry_ties[once_each]] = 2 * worth / max(n * (n - 1), 1)
    return network.row_sums(drops[network.entry_ties]) / network.degree_or_nan


METRICS = (
    Metric(
        name="valente_fujimoto_bridging",
        label="Bridging of a node's ties",
        label_da="Brobygning gennem en aktørs bånd",
        question="Whose ties hold the network together?",
        question_da="Hvis bånd holder netværket sammen?",
        plain="High: when one of the ties here is cut, people on average come farther apart.",
        plain_da="Høj: ophører et af båndene her, får folk i gennemsnit længere til hinanden.",
        formula="mean over ties e of i of DF(G - e) - DF(G)",
        source="Valente & Fujimoto (2010) doi:10.1016/j.socnet.2010.03.003",
        unit="share",
        range="0 to 1",
        cost="n m^2",
        edge_rule="An isolate has none.",
        edge_rule_da="En uden bånd har ingen.",
        notable="high",
        shape="node",
        compute=valente_fujimoto_bridging,
    ),
)
