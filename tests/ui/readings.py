"""What a page shows, read as a visitor reads it: its folds, tables and sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest

from tests.test_cases import CASES, answers, checked
from ui.pages import MENU

VIEWS = {name: view for entry in MENU.values() for name, view in entry.views.items()}


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


def draw_view(name: str) -> None:
    """Draw the view *name* as the front door does, without the menu; run by ``AppTest``."""
    import streamlit as st

    from tests.ui.readings import VIEWS
    from ui.state import opened_store
    from ui.widgets.boundary import Boundary
    from ui.widgets.links import register
    from ui.widgets.views import Entry

    def draw() -> None:
        with Boundary():
            VIEWS[name].show(opened_store())

    pages = {other: st.Page(draw, url_path=other, default=other == name) for other in VIEWS}
    register(pages, {other: Entry(other, {other: view}) for other, view in VIEWS.items()})
    st.navigation(list(pages.values()), position="hidden").run()


def opened_view(name: str, *, language: str = "da") -> AppTest:
    """Open the view *name* in a language."""
    page = AppTest.from_function(draw_view, kwargs={"name": name}, default_timeout=90)
    page.session_state["lang"] = language
    return page.run()


def opened_on(number: str, view: str) -> AppTest:
    """Open *view* on the day of a case, as a link does."""
    page = AppTest.from_function(draw_view, kwargs={"name": view}, default_timeout=240)
    page.query_params["dag"] = day_of(number)
    return page.run()


def told_on(page: AppTest) -> str:
    """Return every heading and sentence on the page."""
    kinds = (page.title, page.header, page.markdown, page.caption, page.info, page.success)
    return "\n".join(element.value for kind in kinds for element in kind)


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
