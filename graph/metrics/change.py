"""Change between two days: which ties are kept, new and lost, and for whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from graph.csr import FloatArray, IntArray
from graph.errors import QueryError
from graph.metrics.metric import NAN, plain
from graph.network import Network


@dataclass(frozen=True)
class Turnover:
    """How many of two days' ties or arcs are there on both, on the later only, the earlier only."""

    kept: int
    new: int
    lost: int

    @property
    def jaccard(self) -> float:
        """The kept as a share of all that were there on either day; NaN when there were none."""
        return self.kept / ((self.kept + self.new + self.lost) or NAN)


@dataclass(frozen=True, eq=False)
class TwoDays:
    """The same network on two days; a node is the same when its id is."""

    before: Network
    after: Network

    @cached_property
    def ids(self) -> list[str]:
        """The nodes of either day, sorted."""
        return sorted({*self.before.ids, *self.after.ids})

    @cached_property
    def places(self) -> tuple[IntArray, IntArray]:
        """Where the nodes of each day stand in ``ids``."""
        everybody = pd.Index(self.ids, dtype=object)
        earlier, later = (
            np.asarray(everybody.get_indexer(pd.Index(day.ids, dtype=object)), np.int64)
            for day in (self.before, self.after)
        )
        return earlier, later

    @cached_property
    def degrees(self) -> tuple[FloatArray, FloatArray]:
        """The number of contacts on each day, in the order of ``ids``; NaN for who is not there."""
        both = np.full((2, len(self.ids)), NAN)
        for row, day, places in zip(both, (self.before, self.after), self.places, strict=True):
            row[places] = day.degree
        return both[0], both[1]

    @cached_property
    def ties(self) -> Turnover:
        """What became of the ties, of whoever was there."""
        return self._turnover(self.before.tie_ends, self.after.tie_ends)

    @cached_property
    def arcs(self) -> Turnover:
        """What became of the ties with direction; a tie that turned round is lost and new."""
        return self._turnover(_arc_ends(self.before), _arc_ends(self.after))

    def named(self, chosen: NDArray[np.bool_]) -> list[str]:
        """Return the ids of the *chosen*, one truth value for each of ``ids``."""
        return [self.ids[place] for place in np.flatnonzero(chosen)]

    def _turnover(self, *ends: tuple[IntArray, IntArray]) -> Turnover:
        earlier, later = (
            places[first] * len(self.ids) + places[second]
            for places, (first, second) in zip(self.places, ends, strict=True)
        )
        kept = len(np.intersect1d(earlier, later, assume_unique=True))
        return Turnover(kept, new=len(later) - kept, lost=len(earlier) - kept)


@dataclass(frozen=True)
class Change:
    """
    One measure of two networks: what it says, and how it is reckoned.

    Attributes:
        compute: From the two days to a number, a list of ids, or a value per id.
        needs: ``directed`` when ties without direction have none.
        edge_rule: What a node that is there on one day only gets, or a day without ties.
    """

    name: str
    label: str
    label_da: str
    plain: str
    plain_da: str
    formula: str
    source: str
    unit: str
    range: str
    compute: Callable[[TwoDays], Any]
    needs: Literal["", "directed"] = ""
    edge_rule: str = "The ties of a node that is there on one day only count as new or lost."
    edge_rule_da: str = "Bånd til en aktør, der kun er der den ene dag, tæller som nye eller tabte."


def change(before: Network, after: Network) -> dict[str, Any]:
    """
    Return what changed from *before* to *after*, by the names of ``CHANGES``, ready for JSON.

    The ties of those who joined are new and the ties of those who left are lost; where the set of
    nodes changed, ``nodes_joined`` and ``nodes_left`` say so.

    Args:
        after: With directions if *before* has them; then arcs are compared too.

    Returns:
        Numbers, lists of ids, and per id the change of degree; None where there is no meaning:
        a share of nothing, the change of somebody who was there on one day only.

    Raises:
        QueryError: One of the two has directions and the other none.

    Cost:
        Time (n + m) log m; memory 100 bytes a node and 60 a tie.

    Source:
        Snijders, van de Bunt & Steglich (2010) doi:10.1016/j.socnet.2009.02.004.
        Jaccard = kept / (kept + new + lost).

    Example:
        >>> spring = Network.from_ties([("ali", "bo"), ("bo", "eva")])
        >>> autumn = Network.from_ties([("ali", "bo"), ("bo", "ib")], alone=["eva"])
        >>> found = change(spring, autumn)
        >>> found["ties_kept"], found["ties_new"], found["ties_lost"], found["became_isolate"]
        (1, 1, 1, ['eva'])
        >>> found["nodes_joined"], found["degree_change"]
        (['ib'], {'ali': 0, 'bo': 0, 'eva': -1, 'ib': None})
    """
    if (before.arcs is None) != (after.arcs is None):
        raise QueryError("One of the two has ties with a direction; read both in the same way.")
    days = TwoDays(before, after)
    directed = before.arcs is not None
    return {
        row.name: plain(row.compute(days))
        for row in CHANGES.values()
        if directed or row.needs != "directed"
    }


def _arc_ends(network: Network) -> tuple[IntArray, IntArray]:
    assert network.arcs is not None
    indptr, ends, _ = network.arcs
    return np.repeat(np.arange(len(network), dtype=np.int64), np.diff(indptr)), ends


def _degree_change(days: TwoDays) -> dict[str, float]:
    earlier, later = days.degrees
    return dict(zip(days.ids, (later - earlier).tolist(), strict=True))


_SNIJDERS = "Snijders, van de Bunt & Steglich (2010) doi:10.1016/j.socnet.2009.02.004"
_FREEMAN = "Freeman (1979) doi:10.1016/0378-8733(78)90021-7"
_FAUST = "Wasserman & Faust (1994) doi:10.1017/CBO9780511815478, ch. 4"
_WITHOUT_TIES, _WITHOUT_TIES_DA = (
    "Without ties on either day there is none.",
    ("Uden bånd på de to dage findes den ikke."),
)
_BOTH_DAYS, _BOTH_DAYS_DA = (
    "Whoever is there on one day only is not listed.",
    ("Den, der kun er der den ene dag, står der ikke."),
)
_ROWS = (
    Change(
        name="ties_kept",
        label="Ties kept",
        label_da="Bevarede bånd",
        plain="The number of ties that are registered on both days.",
        plain_da="Antallet af bånd, der er registreret begge dage.",
        formula="|T1 and T2|",
        source=_SNIJDERS,
        unit="ties",
        range="0 to the fewer of the two days",
        compute=lambda days: days.ties.kept,
    ),
    Change(
        name="ties_new",
        label="New ties",
        label_da="Nye bånd",
        plain="The number of ties that are registered on the later day only.",
        plain_da="Antallet af bånd, der kun er registreret den sidste dag.",
        formula="|T2 without T1|",
        source=_SNIJDERS,
        unit="ties",
        range="0 to the ties of the later day",
        compute=lambda days: days.ties.new,
    ),
    Change(
        name="ties_lost",
        label="Lost ties",
        label_da="Tabte bånd",
        plain="The number of ties that are registered on the earlier day only.",
        plain_da="Antallet af bånd, der kun er registreret den første dag.",
        formula="|T1 without T2|",
        source=_SNIJDERS,
        unit="ties",
        range="0 to the ties of the earlier day",
        compute=lambda days: days.ties.lost,
    ),
    Change(
        name="tie_jaccard",
        label="Stability of the ties",
        label_da="Båndenes stabilitet",
        plain="The kept ties as a share of all ties of either day. 1: the same ties. 0: none kept.",
        plain_da="De bevarede bånds andel af alle bånd fra de to dage. 1: de samme bånd. 0: ingen "
        "er bevaret.",
        formula="kept / (kept + new + lost)",
        source=_SNIJDERS,
        unit="share",
        range="0 to 1",
        compute=lambda days: days.ties.jaccard,
        edge_rule=_WITHOUT_TIES,
        edge_rule_da=_WITHOUT_TIES_DA,
    ),
    Change(
        name="arcs_kept",
        label="Directed ties kept",
        label_da="Bevarede bånd med retning",
        plain="The number of ties that run the same way on both days.",
        plain_da="Antallet af bånd, der går samme vej begge dage.",
        formula="|A1 and A2|",
        source=_SNIJDERS,
        unit="arcs",
        range="0 to the fewer of the two days",
        compute=lambda days: days.arcs.kept,
        needs="directed",
    ),
    Change(
        name="arcs_new",
        label="New directed ties",
        label_da="Nye bånd med retning",
        plain="The number of ties that run this way on the later day only.",
        plain_da="Antallet af bånd, der kun går denne vej den sidste dag.",
        formula="|A2 without A1|",
        source=_SNIJDERS,
        unit="arcs",
        range="0 to the arcs of the later day",
        compute=lambda days: days.arcs.new,
        needs="directed",
    ),
    Change(
        name="arcs_lost",
        label="Lost directed ties",
        label_da="Tabte bånd med retning",
        plain="The number of ties that run this way on the earlier day only.",
        plain_da="Antallet af bånd, der kun går denne vej den første dag.",
        formula="|A1 without A2|",
        source=_SNIJDERS,
        unit="arcs",
        range="0 to the arcs of the earlier day",
        compute=lambda days: days.arcs.lost,
        needs="directed",
    ),
    Change(
        name="arc_jaccard",
        label="Stability of the directed ties",
        label_da="Stabilitet for bånd med retning",
        plain="The kept directed ties as a share of all of either day.",
        plain_da="De bevarede bånd med retning som andel af alle fra de to dage.",
        formula="kept / (kept + new + lost)",
        source=_SNIJDERS,
        unit="share",
        range="0 to 1",
        compute=lambda days: days.arcs.jaccard,
        needs="directed",
        edge_rule=_WITHOUT_TIES,
        edge_rule_da=_WITHOUT_TIES_DA,
    ),
    Change(
        name="arc_hamming",
        label="Changed directed ties",
        label_da="Ændrede bånd med retning",
        plain="The number of directed ties that are new or lost.",
        plain_da="Antallet af bånd med retning, der er nye eller tabte.",
        formula="new + lost",
        source=_SNIJDERS,
        unit="arcs",
        range="0 and up",
        compute=lambda days: days.arcs.new + days.arcs.lost,
        needs="directed",
    ),
    Change(
        name="degree_change",
        label="Change in contacts",
        label_da="Ændring i kontakter",
        plain="Contacts on the later day minus contacts on the earlier.",
        plain_da="Kontakter den sidste dag minus kontakter den første.",
        formula="d_i2 - d_i1",
        source=_FREEMAN,
        unit="nodes",
        range="-(n - 1) to n - 1",
        compute=_degree_change,
        edge_rule="A node that is there on one day only has none.",
        edge_rule_da="En aktør, der kun er der den ene dag, har ingen.",
    ),
    Change(
        name="became_isolate",
        label="Lost the last registered tie",
        label_da="Har mistet sin sidste registrerede relation",
        plain="There both days, with a registered tie on the earlier only.",
        plain_da="Er der begge dage, men har kun den første dag en registreret relation.",
        formula="d_i1 > 0 and d_i2 = 0",
        source=_FAUST,
        unit="ids",
        range="0 to n ids",
        compute=lambda days: days.named((days.degrees[0] > 0) & (days.degrees[1] == 0)),
        edge_rule=_BOTH_DAYS,
        edge_rule_da=_BOTH_DAYS_DA,
    ),
    Change(
        name="left_isolation",
        label="Got a registered tie, again or for the first time",
        label_da="Har igen eller for første gang en registreret relation",
        plain="There both days, with a registered tie on the later only.",
        plain_da="Er der begge dage, men har kun den sidste dag en registreret relation.",
        formula="d_i1 = 0 and d_i2 > 0",
        source=_FAUST,
        unit="ids",
        range="0 to n ids",
        compute=lambda days: days.named((days.degrees[0] == 0) & (days.degrees[1] > 0)),
        edge_rule=_BOTH_DAYS,
        edge_rule_da=_BOTH_DAYS_DA,
    ),
    Change(
        name="nodes_joined",
        label="In the data on the later day only",
        label_da="Kun i data den sidste dag",
        plain="Their ties count as new, and they have no change of contacts.",
        plain_da="Deres bånd tæller som nye, og de har ingen ændring i kontakter.",
        formula="N2 without N1",
        source=_SNIJDERS,
        unit="ids",
        range="0 to n ids",
        compute=lambda days: days.named(np.isnan(days.degrees[0])),
    ),
    Change(
        name="nodes_left",
        label="In the data on the earlier day only",
        label_da="Kun i data den første dag",
        plain="Their ties count as lost, and they have no change of contacts.",
        plain_da="Deres bånd tæller som tabte, og de har ingen ændring i kontakter.",
        formula="N1 without N2",
        source=_SNIJDERS,
        unit="ids",
        range="0 to n ids",
        compute=lambda days: days.named(np.isnan(days.degrees[1])),
    ),
)
CHANGES: dict[str, Change] = {row.name: row for row in _ROWS}
