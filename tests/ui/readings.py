"""What a page shows, read as a visitor reads it: its folds, tables and sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest

from tests.test_cases import CASES, answers, checked


def case_of(number: str) -> Path:
    """Return the folder of a case by its number."""
    (found,) = (case for case in CASES if case.name.startswith(number))
    return found


def asked(number: str, name: str) -> dict[str, Any]:
    """Return a question of a case with its expected rows, near misses and unknowns."""
    found: dict[str, Any] = answers(case_of(number))[name]
    return found


def day_of(number: str) -> str:
    """Return the day that the answers of a case are about, as an address has it."""
    return str(checked(case_of(number)).delivery.load["collected_on"])


def name_of(number: str, node: str) -> str:
    """Return the name of a body of a case."""
    rows = [row for some in checked(case_of(number)).delivery.nodes.values() for row in some]
    return next(str(row["name"]) for row in rows if row["id"] == node)


def opened_on(number: str, view: str, draw: Any) -> AppTest:
    """Open *view* on the day of a case, as a link does."""
    page = AppTest.from_function(draw, kwargs={"name": view}, default_timeout=240)
    page.query_params["dag"] = day_of(number)
    return page.run()


def tables_in(page: AppTest, fold: str) -> list[pd.DataFrame]:
    """Return the tables in the fold whose label says *fold*; none when there is no such fold."""
    return [
        table.value
        for expander in page.expander
        if fold in expander.label
        for table in expander.dataframe
    ]


def table_with(page: AppTest, *columns: str) -> pd.DataFrame:
    """Return the one table on the page that has all these columns."""
    (found,) = (t.value for t in page.dataframe if set(columns) <= set(t.value.columns))
    return found


def names_told(table: pd.DataFrame, prefix: str) -> set[str]:
    """Return the ids with this prefix that the lines of *table* are about."""
    told = table["Navn"].str.cat(table.get("Id", pd.Series("", index=table.index)), sep=" ")
    return {word for line in told for word in line.split() if word.startswith(f"{prefix}-")}
