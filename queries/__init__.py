"""The catalogue of questions: one file each, read and checked, and how one is asked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graph.errors import QueryError
from graph.records import Row
from graph.store import Store
from queries.query import Answer, Param, Query, read_query
from queries.values import near

__all__ = ["CATALOGUE", "FOLDER", "THEMES", "Answer", "Param", "Query", "read_catalogue", "run"]

FOLDER = Path(__file__).parent
THEMES = ("isolation", "bridging", "partnership", "time")


def read_catalogue(folder: Path = FOLDER) -> dict[str, Query]:
    """
    Return every question in *folder* by its name, theme by theme.

    Raises:
        QueryError: A file's header and text disagree, or a name stands twice; the message names
            file and line.
    """
    catalogue: dict[str, Query] = {}
    for theme in THEMES:
        for path in sorted((folder / theme).glob("*.cypher")):
            query = read_query(path)
            if query.name in catalogue:
                raise QueryError(
                    f"{theme}/{path.name}, line 1: {catalogue[query.name].theme} has a question of "
                    "the same name; rename one of them."
                )
            catalogue[query.name] = query
    return catalogue


CATALOGUE = read_catalogue()


def query_named(name: str) -> Query:
    """
    Return the question called *name*.

    Raises:
        QueryError: There is none; the message names those that are like it.
    """
    if name not in CATALOGUE:
        known = sorted(CATALOGUE)
        raise QueryError(
            f"There is no query {name!r}. {near(name, known) or 'There are'} {', '.join(known)}."
        )
    return CATALOGUE[name]


def run(store: Store, name: str, params: Mapping[str, Any] | None = None) -> list[Row]:
    """
    Return the rows that answer the question called *name*.

    Args:
        params: Values, or texts as a person types them: days Danish or ISO, *ja* or *nej*.

    Raises:
        QueryError: There is no such question, or its parameters are not right.
        StoreError: The database cannot be reached.

    Example:
        >>> run(store, "paused", {"day": "01-07-2022"})  # doctest: +SKIP
        [{"citizen_id": "bo", "paused_from": date(2022, 6, 1), "paused_to": None, "ties": 2}]
    """
    query = query_named(name)
    return list(store.rows(query.text, **query.values(params or {})))
