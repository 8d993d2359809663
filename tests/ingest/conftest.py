"""A small valid folder, as the sheets of an invented village, to change one thing in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest import sheets
from ingest.rules import Checked, Options, check

VILLAGE = {
    "kommuner.csv": "id;navn\nnorreby;Nørreby Kommune\n",
    "omraader.csv": "id;navn;kommune\no1;Nørreby Øst;norreby\n",
    "borgere.csv": (
        "id;navn;område;ildsjæl;aldersgruppe\n"
        "b1;Sanne (opdigtet);o1;ja;65-79\n"
        "b2;Bo (opdigtet);o1;;\n"
    ),
    "foreninger.csv": "id;navn;område\nF-0129;Nørreby IF;o1\nF-0182;Koret;o1\n",
    "relationer.csv": (
        "fra;til;relation;styrke;gælder fra;gælder til\n"
        "b1;F-0129;leder;stærk;01-03-2024;2025\n"
        "b2;b1;nabo;2;marts 2024;\n"
    ),
    "om_data.csv": (
        "felt;svar\nkilde;Prøve\nformål;Prøve\nretsgrundlag;Samtykke\nindsamlet den;31-12-2025\n"
    ),
}

Village = Callable[..., list[Path]]
CheckVillage = Callable[..., Checked]


@pytest.fixture
def village(tmp_path: Path) -> Village:
    """Write the village, with some files replaced (text or bytes) or left out (None)."""

    def write(**changes: str | bytes | None) -> list[Path]:
        files = VILLAGE | {f"{name}.csv": text for name, text in changes.items()}
        for old in tmp_path.glob("*.csv"):
            old.unlink()
        for name, text in files.items():
            if text is not None:
                content = text if isinstance(text, bytes) else text.encode()
                (tmp_path / name).write_bytes(content)
        return [tmp_path]

    return write


@pytest.fixture
def check_village(village: Village) -> CheckVillage:
    """Check the village with some files changed."""

    def checked(options: Options | None = None, **changes: str | bytes | None) -> Checked:
        return check(sheets.read(village(**changes)), options)

    return checked


def codes(checked: Checked) -> list[str]:
    """Return the codes of the problems, in their order."""
    return [problem.code for problem in checked.problems]


def is_accounted(checked: Checked) -> bool:
    """Return whether every row is a node, a tie, a repeat, or set aside."""
    nodes = sum(map(len, checked.delivery.nodes.values()))
    ties = sum(checked.row_ties.values())
    return checked.rows == nodes + ties + checked.repeats + checked.quarantined
