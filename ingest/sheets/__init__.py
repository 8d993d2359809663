"""Read files into sheets of untyped cells; what cannot be read becomes a sheet that says why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graph.errors import SheetError
from ingest.sheets.csv_files import read_csv
from ingest.sheets.grid import Sheet
from ingest.sheets.workbooks import read_workbook

TEXT_ENDINGS = (".csv", ".tsv", ".txt")
WORKBOOK_ENDINGS = (".xlsx", ".ods", ".parquet")
MOST_TOLD = 20
ENDINGS = (*TEXT_ENDINGS, *WORKBOOK_ENDINGS)

__all__ = ["ENDINGS", "Sheet", "folders", "read"]


def read(paths: Sequence[Path | str]) -> list[Sheet]:
    """
    Return every sheet of the files in *paths*; a folder stands for the sheets directly in it.

    Args:
        paths: Files and folders, one set: what they say together becomes one load.

    Raises:
        SheetError: A path is not there, is of a kind that is not read, or holds no sheets.
    """
    sheets: list[Sheet] = []
    for path in [found for given in paths for found in _files(Path(given))]:
        if path.suffix.casefold() in TEXT_ENDINGS:
            sheets.append(read_csv(path))
        else:
            sheets.extend(read_workbook(path))
    return sheets


def is_sheet(path: Path) -> bool:
    """Tell by its ending whether *path* is of a kind that is read."""
    return path.suffix.casefold() in ENDINGS


def folders(path: Path | str) -> list[Path]:
    """Return *path* and the folders below it that hold sheets themselves, each one set; sorted."""
    path = Path(path)
    if not path.is_dir():
        return [path]
    below = [folder for folder in path.rglob("*") if folder.is_dir()]
    return sorted(folder for folder in [path, *below] if _sheets_in(folder))


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        found = _sheets_in(path)
        if not found:
            raise SheetError(_nothing_in(path))
        return found
    if not path.is_file():
        raise SheetError(f"{path} is not there. Correct the path.")
    if not is_sheet(path):
        raise SheetError(
            f"{path.name} is not of a kind that is read ({', '.join(ENDINGS)}). "
            "Save it from the spreadsheet as XLSX or CSV."
        )
    return [path]


def _sheets_in(folder: Path) -> list[Path]:
    """Return the sheets directly in *folder*, without hidden and lock files, sorted by name."""
    return sorted(
        file
        for file in folder.iterdir()
        if file.is_file() and is_sheet(file) and not file.name.startswith((".", "~$"))
    )


def _nothing_in(folder: Path) -> str:
    below = [str(found.relative_to(folder)) for found in folders(folder)]
    if not below:
        return f"{folder} holds no sheets ({', '.join(ENDINGS)}). Name the right folder."
    told = ", ".join([*below[:MOST_TOLD], "…"] if len(below) > MOST_TOLD else below)
    return (
        f"{folder} holds no sheets itself, but these folders in it do: {told}. "
        f"Name one at a time, since each is a load of its own: {folder / below[0]}"
    )
