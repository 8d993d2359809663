"""Two districts side by side: the share of pairs with a tie, and whether chance explains it."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from graph.findings import difference_by_chance
from graph.records import Row
from ui import format as written
from ui.state import language, say
from ui.widgets.chance_words import SELDOM, how_often
from ui.widgets.names import Names
from ui.widgets.rows import show_table
from ui.widgets.text import plain


def show_two_districts(rows: Sequence[Row], names: Names) -> None:
    """Ask for two districts with units and organisations, and draw them side by side."""
    st.markdown(say("across.districts_plain"))
    by_area = {row["area_id"]: row for row in rows if row["pairs"]}
    if len(by_area) < 2:
        st.markdown(say("across.too_few_districts"))
        return
    first, second = _most_alike(list(by_area), names)
    left, right = st.columns(2)
    one = left.selectbox(
        say("across.one"), list(by_area), index=list(by_area).index(first), format_func=names.place
    )
    others = [area for area in by_area if area != one]
    other = right.selectbox(
        say("across.other"),
        others,
        index=others.index(second) if second in others else 0,
        format_func=names.place,
    )
    frame = pd.DataFrame(
        {
            say("column.area_id"): [names.place(area) for area in (one, other)],
            **{
                say(f"column.{column}"): [by_area[area][column] for area in (one, other)]
                for column in ("units", "organisations", "pairs", "tied")
            },
        }
    )
    show_table(frame, alt=say("across.districts"))
    st.markdown(_in_words(difference_by_chance(rows, (one, other)), names))


def _most_alike(areas: Sequence[str], names: Names) -> Sequence[str]:
    """Return the first two districts of one municipality, else the first two of all."""
    above = names.moment.nodes["municipality_id"]
    for place, area in enumerate(areas):
        for other in areas[place + 1 :]:
            if isinstance(above[area], str) and above[area] == above[other]:
                return area, other
    return areas[:2]


def _in_words(found: Row, names: Names) -> str:
    share_a, share_b = found["share_a"], found["share_b"]
    areas = [plain(names.place(found[f"area_{end}"])) for end in ("a", "b")]
    thin, thick = areas if share_a <= share_b else areas[::-1]
    low, high = sorted((share_a, share_b))
    if found["difference"] == 0:
        return say(
            "across.alike", one=areas[0], other=areas[1], share=written.percent(low, language())
        )
    key = "beyond_chance" if found["p"] <= SELDOM else "within_chance"
    if found["arrangements"] * SELDOM < 1:  # then not even the largest difference is seldom
        key = "too_few_ways"
    return say(
        f"across.{key}",
        thin=thin,
        thick=thick,
        low=written.percent(low, language()),
        high=written.percent(high, language()),
        often=how_often(found["p"]),
        tried=found["arrangements"],
    )
