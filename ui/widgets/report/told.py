"""How the report tells of actors and numbers: no person by name, no number below five."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph.model import GROUP_KINDS
from graph.sharing import CONTACT_POINT, FEWEST, band, is_sensitive
from ui import format as written
from ui.widgets.names import Names
from ui.widgets.saved.drawing import band_words, kind_word
from ui.widgets.text import clean
from ui.wording import sentence

LONGEST = 44  # characters of a name, so that the page holds


@dataclass(frozen=True, eq=False)
class Told:
    """The words of one moment, in one language, as they may leave the house."""

    names: Names

    @cached_property
    def sensitive(self) -> frozenset[str]:
        """Those that stand as a municipal contact."""
        return is_sensitive(self.names.moment)

    def say(self, key: str, **values: Any) -> str:
        """Return the sentence *key* in the language of the names."""
        return sentence(key, self.names.language, **values)

    def may_be_named(self, nodes: Iterable[str]) -> bool:
        """Tell whether all of *nodes* are bodies or activities that are not sensitive."""
        kinds = self.names.moment.nodes["kind"]
        return all(kinds.get(node) in GROUP_KINDS and node not in self.sensitive for node in nodes)

    def of(self, node: str) -> str:
        """Return the name of a body or a project; of a person the role; one line."""
        names = self.names
        if node in self.sensitive:
            return kind_word(CONTACT_POINT, names.language).lower()
        if self.names.moment.nodes["kind"].get(node) in (*GROUP_KINDS, "Project"):
            return clean(names.of(node), longest=LONGEST)
        return names.kind(node).lower()

    def count(self, n: int) -> str:
        """Return how many, as a word when none and "under 5" when below five."""
        if not n:
            return self.say("report.none")
        if n < FEWEST:
            return band_words(band(n), self.names.language)
        return written.number(n, self.names.language)

    def listed(self, nodes: Iterable[str], most: int) -> str:
        """Return at most so many of *nodes* by name."""
        return written.listing([self.of(node) for node in list(nodes)[:most]], self.names.language)
