"""Of what is measured in the store, only what may be said of the people in it."""

from __future__ import annotations

from typing import Any

from graph.kernels.compiled import Report, telling
from graph.metrics import METRICS, as_values
from graph.metrics.new_ties import best_added
from graph.model import BETWEEN_ENDS, NODE_KINDS
from graph.moment import KNOWN, Moment
from graph.network import Network
from graph.scenarios import Ground
from graph.scenarios.ground import Flags
from ui.cli.output import say
from ui.cli.words import words

ORDER = "order_first20"  # of an attack: the only result that puts ids in an order of their own
PAIRS = "adamic_adar"  # two who could be introduced
NEW_TIES = {"best_added_tie_DF": False, "best_added_cross_sector_tie_DF": True}  # name: across


def sayable(
    found: dict[str, Any], network: Network, moment: Moment, *, progress: Report | None = None
) -> None:
    """
    Leave out of *found*, and say so, what may not be said.

    Whoever nobody has asked is not called an isolate; no tie is suggested for a child, somebody
    with a protected address, who pauses, would not answer or carries alone, nor for a sensitive
    place; citizens who lead nothing stand in no order.
    """
    unranked(found, network)
    _known_alone(found, moment)
    suggested = [name for name in (PAIRS, *NEW_TIES) if name in found]
    if not suggested:
        return
    allowed = Ground.from_moment(moment).may_be_tied
    if PAIRS in found:
        found[PAIRS] = _among(found[PAIRS], network, allowed)
    with telling(progress):
        for name in suggested:
            if name in NEW_TIES:
                result = best_added(network, allowed, across=NEW_TIES[name])
                found[name] = as_values(METRICS[name], network, result)
    for name in suggested:
        say(words("not_suggested", name=name))


def unranked(found: dict[str, Any], network: Network) -> None:
    """Put the word of their sector for the citizens who lead nothing, where an order is told."""
    citizens = NODE_KINDS["Citizen"].sector
    for values in found.values():
        if isinstance(values, dict) and ORDER in values:
            sectors = [network.sectors[network.index_of(node)] for node in values[ORDER]]
            named = zip(
                values[ORDER], (network.sector_names[code] for code in sectors), strict=True
            )
            values[ORDER] = [citizens if name == citizens else node for node, name in named]


def _known_alone(found: dict[str, Any], moment: Moment) -> None:
    """Keep of the lists of isolates those who were asked; say how many others there are."""
    lists = [(found, "isolates")] if "isolates" in found else []
    lists += [(left, "new_isolates") for left in found.get("withdrawal", {}).values()]
    known = set(moment.status.index[moment.status == KNOWN])
    left_out = set()
    for table, name in lists:
        left_out |= set(table[name]) - known
        table[name] = [one for one in table[name] if one in known]
    if left_out:
        say(words("unknown_left_out", n=len(left_out)))


def _among(pairs: dict[str, float], network: Network, allowed: Flags) -> dict[str, float]:
    may = {one for one, so in zip(network.ids, allowed.tolist(), strict=True) if so}
    return {
        pair: value for pair, value in pairs.items() if may.issuperset(pair.split(BETWEEN_ENDS))
    }
