"""Which kind each tie is that does not say so itself: the one given, or those that would fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from graph.errors import SettingsError
from graph.model import CONTACT_KINDS, NODE_KINDS, tie_kind_named
from ingest.problems import Fault, quoted
from ingest.rules.ends import fitting_kinds, is_likely
from ingest.rules.ids import Ids
from ingest.rules.options import Options
from ingest.rules.parts import Part
from ingest.rules.report import Report

Pairs = Mapping[tuple[str, str], tuple[str, ...]]


def give_tie_kinds(report: Report, part: Part, options: Options) -> None:
    """Give ties without a kind the one of *options*."""
    frame = part.frame
    if "kind" not in frame:
        frame["kind"] = pd.Series([None] * len(frame), dtype=object, index=frame.index)
    lacking = _lacking(report, part)
    if lacking.any() and isinstance(options.tie_kind, str) and options.tie_kind:
        frame.loc[lacking, "kind"] = known_tie_kind(options.tie_kind)


def tell_lacking_tie_kinds(report: Report, part: Part, ids: Ids) -> None:
    """Report ties that still have no kind, with the kinds that fit what they join."""
    lacking = part.frame[_lacking(report, part)]
    if lacking.empty:
        return
    pairs = _pairs(lacking, ids)
    fitting = _of_all(pairs)
    facts: dict[str, Any] = {
        "count": len(lacking),
        "field": quoted(part.headings.get("kind", "relation")),
        "value": quoted(""),
    }
    if fitting or not pairs:
        first, *rest = fitting or CONTACT_KINDS
        facts |= {"option": f"--tie-kind {first}", "known": _also(rest)}
        fault = Fault("unmapped-tie-kind", facts)
    else:
        fault = Fault("mixed-tie-kinds", facts | {"fitting": _told(pairs)})
    report.add(part.at, fault, column=part.headings.get("kind", ""))
    report.set_aside(part.at, lacking.index.tolist())


def known_tie_kind(word: str) -> str:
    """Return the tie kind that *word* names; a SettingsError says which there are."""
    kind = tie_kind_named(word)
    if kind is None:
        raise SettingsError(
            f"--tie-kind: {word!r} is not a kind of tie. Choose: {', '.join(CONTACT_KINDS)}."
        )
    return kind


def _lacking(report: Report, part: Part) -> pd.Series[bool]:
    return part.frame["kind"].isna() & ~part.frame.index.isin(report.unsound[part.at])


def _pairs(ties: pd.DataFrame, ids: Ids) -> Pairs:
    """Return what fits each pair of kinds that *ties* join, the most frequent pair first."""
    ties = ties[ties["source"] != ties["target"]]
    ends = pd.DataFrame({end: ties[end].map(ids.kind_of) for end in ("source", "target")}).dropna()
    return {pair: fitting_kinds(*pair) for pair in ends.value_counts().index}


def _of_all(pairs: Pairs) -> list[str]:
    """Return the kinds that fit all *pairs*; none when the first is unlikely for one of many."""
    fitting = next(iter(pairs.values()), ())
    fitting_all = [name for name in fitting if all(name in fit for fit in pairs.values())]
    is_sound = len(pairs) == 1 or all(
        is_likely(name, *pair) for name in fitting_all[:1] for pair in pairs
    )
    return fitting_all if is_sound else []


def _also(kinds: Sequence[str]) -> dict[str, str]:
    """Return, in both languages, the sentence that offers *kinds* too; empty when there is none."""
    if not kinds:
        return {"da": "", "en": ""}
    told = ", ".join(kinds)
    return {"da": f" Det kan også være {told}.", "en": f" It may also be {told}."}


def _told(pairs: Pairs) -> dict[str, str]:
    """Return, in both languages, which kinds fit each pair of ends."""

    def label(kind: str, language: str) -> str:
        return NODE_KINDS[kind].label_da if language == "da" else NODE_KINDS[kind].label

    return {
        language: "; ".join(
            f"{label(source, language)}–{label(target, language)}: {', '.join(fit) or '–'}"
            for (source, target), fit in pairs.items()
        )
        for language in ("da", "en")
    }
