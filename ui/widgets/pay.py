"""Whether a tie is paid, in words: paid, unpaid or unknown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import pandas as pd

from ui.state import say
from ui.widgets.names import Names


def pay_word(paid: object) -> str:
    """Return what is registered of the pay of a tie; what is not, is unknown."""
    if paid is None or pd.isna(paid):
        return say("paid.unknown")
    return say("paid.yes" if paid else "paid.no")


def pay_between(ones: Sequence[str], others: Sequence[str], names: Names) -> list[str]:
    """Return for each pair of actors whether the ties between them are paid, in words."""
    ties = names.moment.contacts
    ties = ties[ties["source"].isin([*ones, *others]) & ties["target"].isin([*ones, *others])]
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for source, target, paid in zip(ties["source"], ties["target"], ties["paid"], strict=True):
        found[frozenset((source, target))].add(pay_word(paid))
    return [", ".join(sorted(found[frozenset(pair)])) for pair in zip(ones, others, strict=True)]
