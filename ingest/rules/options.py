"""What the person who loads says beside the sheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

KindsOf = Callable[[set[str]], Mapping[str, str]]


@dataclass(frozen=True)
class Options:
    """
    Answers and mappings given on the command line or in a form.

    Attributes:
        answers: By the names of ``model.LOAD_COLUMNS``, as text; the sheet *Om data* wins.
        kind_of: (heading, value) → node kind, for files that name kinds in their own words.
        tie_kind: One kind for all ties without one, or own word → kind; code or Danish word.
        for_store: False when the data is only measured: then nobody is asked about it.
        language: Of the problems: da or en.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    kind_of: Mapping[tuple[str, str], str] = field(default_factory=dict)
    tie_kind: Mapping[str, str] | str = ""
    for_store: bool = True
    language: str = "da"
