"""The circle round a child, who carries it, and the families whose whole thread nobody holds."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from graph.findings.families import LEGS
from graph.records import Row
from ui.state import say
from ui.widgets.names import Names
from ui.widgets.rows import show_actors, show_rows


def show_circles(circles: Sequence[Row], names: Names, *, alt: str) -> None:
    """Draw the children of *circles* by area and id, with each leg in words."""
    families = names.moment.nodes["family_id"].dropna().to_dict()
    known = any(row["child_id"] in families for row in circles)
    lines = []
    for row in circles:
        line = {"child_id": row["child_id"]}
        line |= {leg: say(f"leg.{row[leg]}") for leg in LEGS}
        line["shared_person_ids"] = row["shared_person_ids"]
        lines.append(line | ({"family_id": families.get(row["child_id"])} if known else {}))
    show_rows(lines, names, alt=alt)


def state_of(circle: Row) -> str:
    """Return the verdict of *circle*; one that is open and has no leg at all is "not_begun"."""
    begun = any(circle[leg] == "closed" for leg in LEGS)
    return "not_begun" if circle["verdict"] == "open" and not begun else str(circle["verdict"])


def show_carriers(carriers: Sequence[Row], names: Names, *, alt: str) -> None:
    """Draw the persons on whom several legs or several children rest, by kind, area and id."""
    if not carriers:
        st.markdown(say("circle.no_carriers"))
        return
    lines = [row | {"legs": [say(f"column.{leg}") for leg in row["legs"]]} for row in carriers]
    show_rows(lines, names, alt=alt)


def show_threads(families: Sequence[Row], names: Names) -> None:
    """Draw the families that several bodies serve and nobody sees all of, the unknown apart."""
    if not families:
        st.markdown(say("circle.no_threads"))
    for status in ("registered", "unknown"):
        some = [row for row in families if row["status"] == status]
        if some:
            label = say(f"circle.threads_{status}", n=len(some))
            st.markdown(label)
            frame = pd.DataFrame(
                {
                    say("column.family_id"): [names.of(row["family_id"]) for row in some],
                    say("column.area_id"): [names.area(row["family_id"]) for row in some],
                    say("column.bodies"): [names.listed(row["bodies"]) for row in some],
                }
            )
            show_actors(frame, [row["bodies"] for row in some], names, alt=label)
