"""What held on one day: the actors, their active ties, who is known to have been asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd

from graph.model import ACTOR_KINDS, CONTACT_KINDS, NODE_KINDS, SECTOR_OF_FORM, UNKNOWN_SECTOR
from graph.network import Network
from graph.views import partners_network, people_network, whole_network

KNOWN, UNKNOWN, PAUSED = "known", "unknown", "paused"
STATUS_OF_ANSWER = {"answered": KNOWN, "refused": UNKNOWN, "not_asked": UNKNOWN}
NETWORK_OF_VIEW = {
    "whole": whole_network,
    "people": people_network,
    "partners": partners_network,
}


@dataclass(frozen=True, eq=False)
class Moment:
    """
    The records as of one day, without the actors in ``gone``.

    A tie is active when valid_from ≤ day ≤ ends_on; an empty date is open.
    """

    nodes: pd.DataFrame
    all_ties: pd.DataFrame
    loads: pd.DataFrame
    day: date
    gone: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def actors(self) -> pd.DataFrame:
        """The actors, index ``id`` sorted, with their effective ``sector`` and their ``status``."""
        actors = self.nodes[self.nodes["kind"].isin(ACTOR_KINDS)]
        actors = actors[~actors.index.isin(list(self.gone))].copy()
        actors["sector"] = self._sectors(actors)
        actors["status"] = self._statuses(actors)
        return actors

    @cached_property
    def active(self) -> pd.DataFrame:
        """Every active tie, contact and structure, without loops and without the gone."""
        ties, day = self.all_ties, np.datetime64(self.day)
        begun = ties["valid_from"].isna() | (ties["valid_from"] <= day)
        going = ties["ends_on"].isna() | (ties["ends_on"] >= day)
        active = ties[begun & going & (ties["source"] != ties["target"])]
        if self.gone:
            gone = list(self.gone)
            active = active[~active["source"].isin(gone) & ~active["target"].isin(gone)]
        return active.reset_index(drop=True)

    @cached_property
    def contacts(self) -> pd.DataFrame:
        """The active contact ties."""
        return self.active[self.active["kind"].isin(CONTACT_KINDS)].reset_index(drop=True)

    @cached_property
    def structure(self) -> pd.DataFrame:
        """The active structure ties: where people live, who refers, who funds, who decides."""
        return self.active[~self.active["kind"].isin(CONTACT_KINDS)].reset_index(drop=True)

    @cached_property
    def neighbours(self) -> Mapping[str, frozenset[str]]:
        """For each actor the ids it has an active contact tie with; empty for an isolate."""
        found: dict[str, set[str]] = defaultdict(set)
        for source, target in zip(self.contacts["source"], self.contacts["target"], strict=True):
            found[source].add(target)
            found[target].add(source)
        return {actor: frozenset(found.get(actor, ())) for actor in self.actors.index}

    @property
    def status(self) -> pd.Series:
        """For each actor ``known``, ``unknown`` (not asked, refused, hidden) or ``paused``."""
        return self.actors["status"]

    @cached_property
    def answered_later(self) -> pd.Series:
        """For each actor whether its status is known, but was collected after the day."""
        collected = self.loads["collected_on"].reindex(self.actors["load"])
        later = pd.to_datetime(collected).to_numpy() > np.datetime64(self.day)
        return pd.Series(later, index=self.actors.index) & (self.status == KNOWN)

    def contacts_of(self, *kinds: str) -> pd.DataFrame:
        """Return the active contact ties of *kinds*."""
        return self.contacts[self.contacts["kind"].isin(kinds)]

    def without(self, ids: Iterable[str]) -> Moment:
        """Return the same day as if the actors *ids* had stepped back."""
        gone = self.gone | frozenset(ids)
        return Moment(self.nodes, self.all_ties, self.loads, self.day, gone)

    def network(self, view: str = "whole") -> Network:
        """Return the network of a view: ``whole``, ``people`` or ``partners`` (model.VIEWS)."""
        return NETWORK_OF_VIEW[view](self.actors, self.contacts)

    def _sectors(self, actors: pd.DataFrame) -> pd.Series:
        """Return each actor's sector: the given one, else what its kind and ties say that day."""
        sector = actors["kind"].map({name: kind.sector for name, kind in NODE_KINDS.items()})
        of_form = actors["form"].map(SECTOR_OF_FORM)
        sector = sector.where(actors["kind"] != "Organisation", of_form)
        leads = self.contacts[self.contacts["kind"] == "LEADS"]
        civil = leads[self._kinds(leads["target"]).isin(("Association", "Activity"))]
        leading = actors.index.isin(civil["source"]) | actors["is_ildsjael"].fillna(value=False)
        sector = sector.mask((actors["kind"] == "Citizen") & leading, "civil")
        sector = sector.where(actors["kind"] != "Activity", self._activity_sectors(actors))
        given = actors["sector"]
        sector = given.where(given.notna(), sector)
        employs = self.contacts[self.contacts["kind"] == "EMPLOYS"].drop_duplicates("target")
        employer = employs.set_index("target")["source"].reindex(actors.index)
        of_employer = sector.reindex(employer.to_numpy()).set_axis(actors.index)
        lacks = given.isna() & (actors["kind"] == "Employee")
        return sector.where(~lacks, of_employer).fillna(UNKNOWN_SECTOR).astype(object)

    def _kinds(self, ids: pd.Series) -> pd.Series:
        return self.nodes["kind"].reindex(ids.to_numpy()).set_axis(ids.index)

    def _activity_sectors(self, actors: pd.DataFrame) -> pd.Series:
        """Return ``kommune`` for an activity that only units run, else ``civil``."""
        runs = self.contacts[self.contacts["kind"] == "RUNS"]
        by_unit = self._kinds(runs["source"]) == "MunicipalUnit"
        only_units = by_unit.groupby(runs["target"]).all().reindex(actors.index)
        return only_units.map({True: "kommune", False: "civil"}).fillna("civil")

    def _statuses(self, actors: pd.DataFrame) -> pd.Series:
        """Return who is known to have been asked and answered, by own answer, load or coverage."""
        whole = [load for load, complete in self.loads["complete"].items() if complete]
        complete = actors["load"].isin(whole)
        for _, cover in self._coverage().iterrows():
            complete |= _covers(cover, actors)
        status = pd.Series(np.where(complete, KNOWN, UNKNOWN), index=actors.index, dtype=object)
        own = actors["answered"].map(STATUS_OF_ANSWER)
        status = own.where(own.notna(), status)
        return status.mask(self._pausing(actors), PAUSED)

    def _coverage(self) -> pd.DataFrame:
        day = np.datetime64(self.day)
        cover = self.nodes[(self.nodes["kind"] == "Coverage") & self.nodes["complete"]]
        begun = cover["valid_from"].isna() | (cover["valid_from"] <= day)
        return cover[begun & (cover["valid_to"].isna() | (cover["valid_to"] >= day))]

    def _pausing(self, actors: pd.DataFrame) -> pd.Series:
        day = np.datetime64(self.day)
        begun = actors["paused_from"].notna() & (actors["paused_from"] <= day)
        return begun & (actors["paused_to"].isna() | (actors["paused_to"] >= day))


def _covers(cover: pd.Series, actors: pd.DataFrame) -> pd.Series:
    """Return which actors a row of coverage speaks of: its kind, its area, its municipality."""
    covered = (actors["kind"] == cover["covers_kind"]) | (cover["covers_kind"] == "all")
    for place in ("area_id", "municipality_id"):
        if isinstance(cover[place], str):
            covered &= actors[place] == cover[place]
            break
    return covered
