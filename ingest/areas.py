"""One plain file that says in which area each node lies, for comparisons within areas."""

from __future__ import annotations

from pathlib import Path

from graph.errors import SheetError
from graph.model import ID, Column
from ingest import sheets
from ingest.rules.recognise import read_headings
from ingest.sheets.grid import as_text

AREA = Column("area", "område", synonyms=("area_id", "bydel", "distrikt"))


def read_areas(path: Path | str) -> dict[str, str]:
    """
    Return the area of each node in a file of id and area; a node without one is left out.

    Raises:
        SheetError: The file cannot be read, or lacks one of the two columns.
    """
    sheet = sheets.read([path])[0]
    if sheet.problems:
        raise SheetError(sheet.problems[0].told())
    places = read_headings(list(sheet.headings), (ID, AREA))
    at = {name: places.place_of(name) for name in ("id", "area")}
    for name, place in at.items():
        if place is None:
            raise SheetError(
                f"{Path(path).name} has no column {name!r}; it has: {', '.join(sheet.headings)}. "
                "Add it, or correct the heading."
            )
    rows = zip(sheet.table[at["id"]], sheet.table[at["area"]], strict=True)
    return {
        as_text(node).strip(): as_text(area).strip()
        for node, area in rows
        if node is not None and area is not None
    }
