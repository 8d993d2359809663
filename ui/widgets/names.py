"""What actors are called on screen: groups by name, citizens by id unless they lead something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from graph.model import GROUP_KINDS, NODE_KINDS, PERSON_KINDS, TIE_KINDS
from graph.moment import Moment
from ui.widgets.text import clean
from ui.wording import sentence

ILDSJAEL = "Ildsjael"
LEADING = ("LEADS", "RUNS")


@dataclass(frozen=True, eq=False)
class Names:
    """
    The words for the actors of one moment, in one language.

    A person who leads something stands by name, an employee by post, any other citizen by id.
    """

    moment: Moment
    language: str

    @cached_property
    def leading(self) -> frozenset[str]:
        """The citizens in a leading role: ildsjæle, and those who lead or run something."""
        actors = self.moment.actors
        citizens = actors[actors["kind"] == "Citizen"]
        leads = set(self.moment.contacts_of(*LEADING)["source"])
        leading = citizens["is_ildsjael"].fillna(value=False) | citizens.index.isin(list(leads))
        return frozenset(citizens.index[leading.to_numpy(dtype=bool)])

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """The citizens who lead nothing: never ranked, never named."""
        actors = self.moment.actors
        return frozenset(actors.index[actors["kind"] == "Citizen"]) - self.leading

    @cached_property
    def rankable(self) -> frozenset[str]:
        """Organisations, units, activities and ildsjæle: those whose position may be compared."""
        actors = self.moment.actors
        return frozenset(actors.index[actors["kind"].isin(GROUP_KINDS)]) | self.leading

    @cached_property
    def searched(self) -> list[str]:
        """All actors in the order in which a search offers them: citizens who lead nothing last."""
        return sorted(self.moment.actors.index, key=lambda node: (node in self.ordinary, node))

    def of(self, node: str) -> str:
        """Return what *node* is called; one line, not yet safe for Markdown."""
        if node not in self._kinds:
            return clean(node)
        kind = self._kinds[node]
        if kind == "Citizen" and node not in self.leading:
            return clean(f"{self.kind(node)} {node}")
        if kind == "Employee":
            return clean(f"{self._given('role', node) or self.kind(node)} ({node})")
        return clean(self._given("name", node) or node)

    def model_kind(self, node: str) -> str:
        """Return the kind of *node* as the model has it; nothing for what is no node."""
        return self._kinds.get(node, "")

    def sector(self, node: str) -> str:
        """Return the sector of the actor *node*; nothing for what is no actor."""
        return self._sectors.get(node, "")

    def is_citizen(self, node: str) -> bool:
        """Tell whether *node* is a citizen, whatever their role."""
        return self._kinds.get(node) == "Citizen"

    def says_id(self, node: str) -> bool:
        """Tell whether what *node* is called holds its id already."""
        return clean(node) in self.of(node)

    def listed(self, nodes: Iterable[str]) -> str:
        """Return *nodes* by name, with a comma between."""
        return ", ".join(self.of(node) for node in nodes)

    def with_id(self, node: str) -> str:
        """Return what *node* is called with its kind and id, to tell two of one name apart."""
        if self._kinds.get(node) in PERSON_KINDS and node not in self.leading:
            return self.of(node)
        return clean(f"{self.of(node)} · {self.kind(node)} · {node}")

    def kind_code(self, node: str) -> str:
        """Return the kind of *node*, ``Ildsjael`` for a citizen who leads."""
        return ILDSJAEL if node in self.leading else self._kinds.get(node, "")

    def kind(self, node: str) -> str:
        """Return the word for the kind of *node*."""
        return kind_word(self.kind_code(node), self.language)

    def kind_plural(self, code: str) -> str:
        """Return the word for several of a kind."""
        kind = NODE_KINDS[code]
        return kind.sheet if self.language == "en" else kind.sheet_da

    def kind_of_code(self, code: str) -> str:
        """Return the word for a kind."""
        return kind_word(code, self.language)

    def area(self, node: str) -> str:
        """Return the name of the area (else the municipality) that *node* belongs to."""
        place = self._places.get(node)
        return self.place(place) if place else sentence("area.none", self.language)

    def place(self, place: str) -> str:
        """Return the name of an area or municipality."""
        return clean(self._given("name", place) or place)

    def tie_word(self, code: str) -> str:
        """Return the word for a kind of tie."""
        kind = TIE_KINDS[code]
        return kind.label if self.language == "en" else kind.label_da

    def tie_arrow(self, code: str, *, is_forth: bool) -> str:
        """
        Return the word for a kind of tie between one and another.

        An arrow → says that the one does it to the other, ← the other way; without it is mutual.
        """
        if TIE_KINDS[code].symmetric:
            return self.tie_word(code)
        return f"{self.tie_word(code)} →" if is_forth else f"← {self.tie_word(code)}"

    def relations(self, ones: Sequence[str], others: Sequence[str]) -> list[str]:
        """Return for each pair of actors the ties between them, as ``tie_arrow`` writes them."""
        ties = self.moment.contacts
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for source, target, kind in zip(ties["source"], ties["target"], ties["kind"], strict=True):
            found[source, target].add(self.tie_arrow(kind, is_forth=True))
            found[target, source].add(self.tie_arrow(kind, is_forth=False))
        return [", ".join(sorted(found[pair])) for pair in zip(ones, others, strict=True)]

    @cached_property
    def _places(self) -> dict[str, str]:
        nodes = self.moment.nodes
        places = nodes["area_id"].where(nodes["area_id"].notna(), nodes["municipality_id"])
        return places[places.notna()].to_dict()

    @cached_property
    def _kinds(self) -> dict[str, str]:
        return self.moment.nodes["kind"].to_dict()

    @cached_property
    def _sectors(self) -> dict[str, str]:
        return self.moment.actors["sector"].to_dict()

    @cached_property
    def _texts(self) -> dict[str, dict[str, str]]:
        nodes: pd.DataFrame = self.moment.nodes
        return {column: nodes[column].dropna().to_dict() for column in ("name", "role")}

    def _given(self, column: str, node: str) -> str:
        return self._texts[column].get(node, "")


def kind_word(code: str, language: str) -> str:
    """Return the word for a kind of node; ``Ildsjael`` is one of them."""
    if code == ILDSJAEL:
        return sentence("kind.ildsjael", language)
    kind = NODE_KINDS.get(code)
    if kind is None:
        return code
    return kind.label if language == "en" else kind.label_da
