"""How sectors mix and who brokers, each number beside what sectors dealt out by chance give."""

from __future__ import annotations

from datetime import date

import numpy as np

from graph.csr import FloatArray, IntArray
from graph.findings.finding import Row
from graph.metrics import METRICS
from graph.network import Network
from graph.records import Records
from graph.views import whole_network

SEED = 1
MOST_DEALS, FEWEST_DEALS, STEPS = 1_000, 100, 50_000_000  # steps: nodes and ties, all deals
MIDDLE = (2.5, 97.5)  # percent of the deals: between them lie 19 of 20
ROLES = ("coordinator", "itinerant", "gatekeeper", "liaison")  # without directions, see brokers
EI = "ei_node"
# What an employee's, a leader's or an activity's sector is taken from: such a tie lies inside one
# sector by definition, and says nothing of who works with whom.
GIVE_SECTOR = ("EMPLOYS", "HOLDS", "LEADS", "RUNS")


def sectors_beside_chance(records: Records, day: date | None = None) -> list[Row]:
    """
    Return the E-I index and the ties between each two sectors beside the null model ``labels``.

    The ties stay and all sectors are dealt out over all actors, seeded. Ties from which a sector
    is taken (``GIVE_SECTOR``) are left out.

    Returns:
        First the index (``sectors`` empty), then each pair of sectors that occurs: ``value``,
        ``expected`` (exact), ``low`` and ``high`` (19 of 20 deals lie between), ``p`` two-sided
        and the number of ``deals``. Nothing where there are no ties.

    Cost:
        Time (n + m) a deal: 1,000 of them, fewer in a large network, 100 at least.

    Source:
        Krackhardt & Stern (1988) doi:10.2307/2786835; p as (1 + those as extreme) / (1 + deals),
        Phipson & Smyth (2010) doi:10.2202/1544-6115.1585.
    """
    moment = records.on(day)
    contacts = moment.contacts[~moment.contacts["kind"].isin(GIVE_SECTOR)]
    network = whole_network(moment.actors, contacts)
    if not network.n_ties:
        return []
    dealt = _dealt(network)
    real = METRICS["mixing_matrix"].compute(network)
    ties, n_sectors = network.n_ties, len(network.sector_names)
    inside = np.trace(dealt, axis1=1, axis2=2)
    rows = [
        _row((), METRICS["ei_whole"].compute(network), 1 - 2 * inside / ties)
        | {"expected": METRICS["ei_permutation_mean"].compute(network)}
    ]
    expected = _expected_ties(network)
    for one in range(n_sectors):
        for other in range(one, n_sectors):
            pair = (network.sector_names[one], network.sector_names[other])
            row = _row(pair, float(real[one, other]), dealt[:, one, other])
            rows.append(row | {"expected": float(expected[one, other])})
    return rows


def brokers_beside_chance(records: Records, day: date | None = None) -> list[Row]:
    """
    Return each actor's broker roles and E-I index beside what dealt-out sectors would give.

    Without directions the gatekeeper's count is the representative's too.

    Returns:
        A row for each actor with a tie and each of ``measure``: ``value``, ``expected`` and ``z``,
        the distance in standard deviations; None where nothing can vary. For the E-I index the
        actor keeps its own sector and those of the others are dealt out.

    Cost:
        Triangles, in closed form and without deals.

    Source:
        As the measures ``gould_fernandez_permutation_mean`` and ``ei_node``.
    """
    network = records.on(day).network()
    found = {role: _of_role(network, role) for role in ROLES} | {EI: _of_ei(network)}
    tied = np.flatnonzero(network.degree)
    return [
        {"id": network.ids[place], "measure": measure}
        | {name: _or_none(values[place]) for name, values in columns.items()}
        for measure, columns in found.items()
        for place in tied
    ]


def _dealt(network: Network) -> IntArray:
    """Return the ties between each two sectors in each deal, those inside one on the diagonal."""
    first, second = network.tie_ends
    deals = min(max(STEPS // (len(network) + network.n_ties), FEWEST_DEALS), MOST_DEALS)
    n_sectors, chance = len(network.sector_names), np.random.default_rng(SEED)
    found = np.empty((deals, n_sectors, n_sectors), dtype=np.int64)
    for deal in range(deals):
        sectors = chance.permutation(network.sectors)
        cells = np.bincount(sectors[first] * n_sectors + sectors[second], minlength=n_sectors**2)
        both = cells.reshape(n_sectors, n_sectors)
        found[deal] = both + both.T - np.diag(both.diagonal())
    return found


def _expected_ties(network: Network) -> FloatArray:
    """Return the mean of ``_dealt`` over all deals: ties times the chance of the two sectors."""
    sizes, n = np.bincount(network.sectors).astype(np.float64), len(network)
    pairs = np.outer(sizes, sizes) * 2
    np.fill_diagonal(pairs, sizes * (sizes - 1))
    return np.asarray(network.n_ties * pairs / (n * (n - 1)))


def _row(sectors: tuple[str, ...], value: float, dealt: FloatArray | IntArray) -> Row:
    low, high = np.percentile(dealt, MIDDLE)
    as_extreme = min((dealt <= value).sum(), (dealt >= value).sum())
    return {
        "sectors": sectors,
        "value": value,
        "low": float(low),
        "high": float(high),
        "p": min(1.0, 2 * (1 + int(as_extreme)) / (1 + len(dealt))),
        "deals": len(dealt),
    }


def _of_role(network: Network, role: str) -> dict[str, FloatArray]:
    names = {
        "value": "gould_fernandez",
        "expected": "gould_fernandez_permutation_mean",
        "z": "gould_fernandez_permutation_z",
    }
    return {column: METRICS[name].compute(network)[role] for column, name in names.items()}


def _of_ei(network: Network) -> dict[str, FloatArray]:
    """Return the index of each node; contacts are drawn from the others without replacement."""
    value = METRICS[EI].compute(network)
    others = max(len(network) - 1, 1)
    own = (np.bincount(network.sectors)[network.sectors] - 1) / others
    left = (others - network.degree) / max(others - 1, 1)
    spread = 2 * np.sqrt(own * (1 - own) * left / network.degree_or_nan)
    expected = 1 - 2 * own
    return {
        "value": value,
        "expected": expected,
        "z": (value - expected) / np.where(spread > 0, spread, np.nan),
    }


def _or_none(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
