"""The E-I index to expect by chance: of a node and of a sector."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from graph.csr import FloatArray
from graph.metrics.external_internal import EI_GROUP, EI_NODE
from graph.metrics.metric import NAN
from graph.metrics.mixing import mixing_matrix
from graph.network import Network


def ei_node_expected(network: Network) -> FloatArray:
    """
    What ``ei_node`` would be on average if the sectors of all others were dealt out by chance.

    Returns:
        One value per node, the same for all of a sector who have a tie, -1 to 1; NaN for an
        isolate.

    Cost:
        Time n, in closed form; memory 20 bytes a node.

    Source:
        Krackhardt & Stern (1988) doi:10.2307/2786835, the node's own sector held fast.
        1 - 2 (n_g - 1) / (n - 1).

    Example:
        >>> sectors = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> ei_node_expected(Network.from_ties([("bo", "skak")], sectors=sectors)).tolist()
        [0.0, nan, 1.0]
    """
    alike = _sizes(network)[network.sectors] - 1
    others = np.where(network.degree > 0, len(network) - 1, NAN)
    return np.asarray(1 - 2 * alike / others)


def ei_group_expected(network: Network) -> FloatArray:
    """
    The E-I index of the ties a sector would have on average if the sectors were dealt out.

    By chance a sector has m n_g (n_g - 1) / (n (n - 1)) ties inside and 2 m n_g (n - n_g) /
    (n (n - 1)) out of it. Both means are exact; the index of the two is not quite the mean of the
    index, for which the deals without any tie of the sector would have to be set aside.

    Returns:
        One value per sector of ``network.sector_names``, -1 to 1; NaN where ``ei_group`` is.

    Cost:
        As ``ei_group``.

    Source:
        Krackhardt & Stern (1988) doi:10.2307/2786835 for the permutation.
        1 - 2 (n_g - 1) / (n_g - 1 + 2 (n - n_g)).

    Example:
        >>> sectors = {"bo": "borger", "eva": "borger", "skak": "forening"}
        >>> network = Network.from_ties([("bo", "eva"), ("bo", "skak")], sectors=sectors)
        >>> ei_group_expected(network).round(4).tolist()
        [0.3333, 1.0]
    """
    sizes = _sizes(network)
    inside, out = sizes - 1, 2 * (len(network) - sizes)
    has_ties = mixing_matrix(network).sum(axis=1) > 0
    return np.asarray(1 - 2 * inside / np.where(has_ties, inside + out, NAN))


def _sizes(network: Network) -> FloatArray:
    return np.bincount(network.sectors).astype(np.float64)


METRICS = (
    replace(
        EI_NODE,
        name="ei_node_expected",
        label="E-I index by chance",
        label_da="E-I-indeks ved tilfældig fordeling",
        question="Would the contacts be outside the own sector by chance?",
        question_da="Ville kontakterne være uden for egen sektor ved tilfældig fordeling?",
        plain="The index to expect if the sectors of all others were dealt out by chance.",
        plain_da="Det indeks, man ville vente, hvis alle andres sektor var fordelt tilfældigt.",
        formula="1 - 2 (n_g - 1) / (n - 1), g the own sector",
        cost="n",
        edge_rule="An isolate has none.",
        edge_rule_da="En uden bånd har intet.",
        notable="",
        compute=ei_node_expected,
    ),
    replace(
        EI_GROUP,
        name="ei_group_expected",
        label="E-I index of a sector by chance",
        label_da="En sektors E-I-indeks ved tilfældig fordeling",
        question="Would the ties of this sector go out of it by chance?",
        question_da="Ville sektorens bånd gå ud af den ved tilfældig fordeling?",
        plain="The index of the ties to expect inside and out of a sector of this size by chance.",
        plain_da="Indekset af de bånd, en sektor af den størrelse ville have ved tilfældig "
        "fordeling.",
        formula="1 - 2 (n_g - 1) / (n_g - 1 + 2 (n - n_g))",
        edge_rule="A sector without ties has none.",
        edge_rule_da="En sektor uden bånd har intet.",
        notable="",
        compute=ei_group_expected,
    ),
)
