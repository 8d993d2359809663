"""What a scenario starts from: a network, its single ties, and what is known of who is who."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from graph.csr import IntArray
from graph.findings.isolation import lone_leaders
from graph.findings.roles import roles_of
from graph.findings.spared import never_suggested, revealing
from graph.model import GROUP_KINDS, NODE_KINDS
from graph.moment import KNOWN, UNKNOWN, Moment
from graph.network import Network

CITIZENS = NODE_KINDS["Citizen"].sector  # the sector of citizens who lead nothing
LEADING = ("LEADS", "RUNS")
Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Ground:
    """
    A network and the ties it was made of; a pair may have several, of unlike kind and length.

    Attributes:
        first, second: The ends of each tie, as places in ``network.ids``.
        persons: Who counts as a person that is met: citizens; the persons of two modes; everybody
            where neither is known.
        may_lose: Of which persons it may be said that they lose the last tie: those who were asked
            and do not pause; None where nothing tells who is a person.
        unknown: Who was not asked, refused, or may not be shown: never said to be without ties.
        ranked: Of whom it may be said that routes run through them: bodies, activities, ildsjæle
            and others in a leading role.
        nameable: Whom a stage may name though a measure chose them; the others are counted.
        may_be_tied: Whom a new tie may be suggested for: no child, nobody with a protected
            address, who pauses, refused to answer or carries alone, and no place that reveals
            health or abuse, nor its staff.
        unpaid: Which ties are known to be unpaid; None where pay is not known at all.
        contacts: The ties as registered, in the same order; None for a bare network.
        kind: The kind of each node; None for a bare network.
    """

    network: Network
    first: IntArray
    second: IntArray
    persons: Flags
    may_lose: Flags | None
    unknown: Flags
    ranked: Flags
    nameable: Flags
    may_be_tied: Flags
    unpaid: Flags | None = None
    contacts: pd.DataFrame | None = None
    kind: NDArray[np.object_] | None = None

    @classmethod
    def from_network(cls, network: Network) -> Ground:
        """
        Return a bare network as the ground: without kinds nobody is ranked but activities.

        In a network of one mode only the sector ``borger`` tells who is a person; where no node
        has it, nothing does.
        """
        if network.mode is not None:
            persons, ranked = network.mode == 0, network.mode == 1
            return cls._bare(network, persons, persons, ranked=ranked, nameable=ranked)
        names = np.array(network.sector_names or [""], dtype=object)
        citizens = names[network.sectors] == CITIZENS
        some = np.ones(len(network), dtype=bool)
        persons, may_lose = (citizens, citizens) if citizens.any() else (some, None)
        return cls._bare(network, persons, may_lose, ranked=~some, nameable=~citizens)

    @classmethod
    def _bare(
        cls, network: Network, persons: Flags, may_lose: Flags | None, *, ranked: Flags,
        nameable: Flags,
    ) -> Ground:  # fmt: skip
        every = np.ones(len(network), dtype=bool)
        first, second = network.tie_ends
        return cls(
            network,
            first,
            second,
            persons=persons,
            may_lose=may_lose,
            unknown=~every,
            ranked=ranked,
            nameable=nameable,
            may_be_tied=every,
        )

    @classmethod
    def from_moment(cls, moment: Moment) -> Ground:
        """Return what held on one day as the ground."""
        network, actors, contacts = moment.network(), moment.actors, moment.contacts
        kind = actors["kind"].to_numpy(dtype=object)
        status, citizens = actors["status"].to_numpy(dtype=object), kind == "Citizen"
        leads = contacts.loc[contacts["kind"].isin(LEADING), "source"]
        ranked = np.isin(kind, list(GROUP_KINDS)) | _is_so(actors["is_ildsjael"])
        ranked |= citizens & np.asarray(actors.index.isin(leads))
        roles = roles_of(moment)
        spared = never_suggested(roles) | revealing(roles) | set(lone_leaders(roles))
        return cls(
            network,
            actors.index.get_indexer(contacts["source"]).astype(np.int64),
            actors.index.get_indexer(contacts["target"]).astype(np.int64),
            persons=citizens,
            may_lose=citizens & (status == KNOWN),
            unknown=status == UNKNOWN,
            ranked=ranked,
            nameable=ranked,
            may_be_tied=~np.asarray(actors.index.isin(spared)),
            unpaid=~contacts["paid"].fillna(value=True).to_numpy(dtype=bool),
            contacts=contacts,
            kind=kind,
        )

    @property
    def may_rank(self) -> bool:
        """Whether it is known who may be ranked; not so in bare files of one mode."""
        return self.kind is not None or bool(self.ranked.any())

    def named(self, some: Flags | IntArray) -> list[str]:
        """Return the ids of *some* nodes, sorted."""
        return [self.network.ids[place] for place in np.arange(len(self.network))[some]]


def _is_so(column: pd.Series) -> Flags:
    return column.astype("boolean").fillna(value=False).to_numpy(dtype=bool)
