"""Hvad nu hvis: stepping back, funding that ends and introductions, on the eleven cases."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from graph.findings.kept_suggestions import kept_suggestions
from graph.model import NODE_KINDS
from graph.settings import Settings
from graph.store import open_store
from tests.ui.readings import draw_view, told_on

pytestmark = pytest.mark.usefixtures("cases", "_pages_find")
IN_SLAGELSE = "2019-10-31"  # the day of the eighth case


def opened(name: str, *, day: str = "", language: str = "da") -> AppTest:
    page = AppTest.from_function(draw_view, kwargs={"name": name}, default_timeout=180)
    page.session_state["lang"] = language
    if day:
        page.query_params["dag"] = day
    return page.run()


def stepping_back(who: str, chosen: list[str], *, day: str = IN_SLAGELSE) -> AppTest:
    """Choose who steps back, as a visitor does."""
    page = opened("withdrawal", day=day)
    page.button_group(key="withdrawal-who").set_value(who).run()
    if chosen:
        field = page.multiselect if who in {"units", "employees"} else page.selectbox
        field(key=f"withdrawal-{who}").set_value(chosen if who != "area" else chosen[0]).run()
    return page


def rows_of(page: AppTest, column: str) -> list[dict[str, object]]:
    return [
        row
        for frame in page.dataframe
        if column in frame.value
        for row in frame.value.to_dict("records")
    ]


def clicked(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def test_at_which_stage_the_first_stands_alone_is_the_headline():
    page = stepping_back("units", ["slag-k01", "slag-k02"])

    assert not page.exception
    assert "**Sikker rækkevidde: 2 af 4 trin.** På trin 3 mister 2 borgere" in told_on(page)
    assert "Der opstår ikke nye relationer i beregningen" in told_on(page)
    lost = rows_of(page, "Trin")
    assert [(row["Navn"], row["Trin"]) for row in lost] == [
        ("Borger slag-b01", 3),
        ("Borger slag-b03", 3),
    ]


def test_the_next_stage_tells_the_unknown_apart():
    """Ejner was not asked: he may have contacts that are not registered, and is not counted."""
    page = stepping_back("units", ["slag-k01", "slag-k02"])

    page.slider[0].set_value(4).run()

    [unknown] = [fold for fold in page.expander if fold.label.startswith("Ukendt")]
    assert unknown.label == "Ukendt, om de har andre: 1 borger"
    assert unknown.dataframe[0].value["Navn"].tolist() == ["Borger slag-b05"]
    others = [row["Navn"] for row in rows_of(page, "Trin")]
    assert others.count("Borger slag-b05") == 1
    assert page.metric[0].value == "2 borgere"


def test_an_area_holds_only_the_units_there():
    page = stepping_back("area", ["slag-o01"])

    assert "Sikker rækkevidde: alle 1 trin" in told_on(page)


def test_nothing_is_worked_out_before_somebody_is_chosen():
    page = stepping_back("employees", [])

    assert [info.value for info in page.info] == ["Vælg ovenfor, hvem der trækker sig."]
    assert not page.metric


def test_routes_are_shown_when_asked_for_and_through_nobody_who_leads_nothing():
    page = opened("withdrawal")

    page.toggle(key="withdrawal-routes").set_value(True).run()

    assert not page.exception
    routes = rows_of(page, "Efter (par)")
    assert routes
    assert all(row["Efter (par)"] > row["Før (par)"] for row in routes)
    assert {row["Art"] for row in routes} <= {
        "Ildsjæl",
        *(
            kind.label_da
            for name, kind in NODE_KINDS.items()
            if name not in {"Citizen", "Employee"}
        ),
    }


def test_the_calendar_tells_what_the_end_of_a_grant_leaves():
    page = opened("funding", day="2017-01-01")

    page.selectbox(key="funding-project").set_value("lys-p01").run()

    told = told_on(page)
    assert "Dagen efter har vi ikke registreret nogen relation for **1 borger**." in told
    assert "For **1 borger** er det ukendt" in told
    assert "Ukendt, hvem der bærer: Lydstudie" in told
    assert "Uden registreret bærer dagen efter:" in told
    page.session_state["fold-who-2017-06-30 lys-p01"] = True
    page.run()
    stands = {row["Navn"]: row["Dagen efter"] for row in rows_of(page, "Dagen efter")}
    assert stands["Borger lys-b12"] == "ingen registreret relation"
    assert stands["Borger lys-b18"] == "ukendt"
    assert stands["Borger lys-b16"] == "har en tilbage"  # the mentor ends, the friendship not
    assert "Borger lys-b17" not in stands  # the support ended before the grant does
    assert sum(state == "ingen registreret bærer" for state in stands.values()) == 2


def test_the_bars_stand_for_every_month_from_the_first_end_to_the_last():
    page = opened("funding", day="2017-06-01")

    page.selectbox(key="funding-horizon").set_value(3 * 365).run()

    (bars,) = page.get("vega_lite_chart") or page.get("arrow_vega_lite_chart")
    assert "i hver af 22 måneder; flest i juni 2017" in bars.proto.alt


def test_the_day_after_can_be_shown_on_every_page():
    page = opened("funding", day="2017-01-01")
    page.selectbox(key="funding-project").set_value("lys-p01").run()

    clicked(page, "Vis dagen efter, 1. juli 2017")

    assert page.query_params["dag"] == "2017-07-01"
    assert page.date_input[0].value == date(2017, 7, 1)
    assert "Opgjort pr. **1. juli 2017**" in told_on(page)


def test_when_nothing_ends_it_is_said_what_to_do():
    page = opened("funding", day="2030-01-01")

    assert "Ingen registreret relation ophører til og med" in page.info[0].value


def introducing(area: str = "", *, day: str = IN_SLAGELSE) -> AppTest:
    page = opened("introductions", day=day)
    return page.selectbox(key="introductions-area").set_value(area).run() if area else page


def test_an_introduction_says_who_why_and_where():
    told = told_on(introducing("Klinteby"))

    assert r"**Borger slag\-b03** møder **" in told
    assert (
        "Vi har kun registreret relationer mellem Borger slag\\-b03 og folk, der er ansat" in told
    )
    assert "Kender begge: Klinteby Aktivitetscenter." in told
    assert r"slag\-b05" not in told  # was not asked
    assert r"slag\-b35" not in told  # a child


def test_what_is_decided_is_kept_until_it_is_undone():
    page = introducing("Klinteby")
    before = told_on(page)
    first = page.markdown[[m.value.startswith("**") for m in page.markdown].index(True)].value

    clicked(page, "Aftalt")

    assert "I gang: 1" in told_on(page)
    with open_store(Settings.from_env()) as store:
        [kept] = kept_suggestions(store.records(), date.fromisoformat(IN_SLAGELSE))
    assert (kept["state"], kept["since"]) == ("agreed", date.today())
    clicked(page, "Fortryd")
    assert told_on(page) == before
    assert first in before


def test_a_dismissed_introduction_stands_in_the_fold_and_comes_back_when_undone():
    page = introducing("Klinteby")
    before = told_on(page)

    clicked(page, "Afvis")

    assert "Afvist: 1" in [fold.label for fold in page.expander]
    clicked(page, "Fortryd")
    assert told_on(page) == before


def test_only_some_are_drawn_until_more_are_asked_for():
    page = introducing(day="")
    drawn = sum("** møder **" in m.value for m in page.markdown)

    more = next(button for button in page.button if button.label.startswith("Vis 10"))
    more.click().run()

    assert drawn == 10
    assert sum("** møder **" in m.value for m in page.markdown) == 20


@pytest.mark.parametrize("name", ["withdrawal", "funding", "introductions"])
def test_a_view_speaks_english_too(name):
    page = opened(name, language="en")

    assert not page.exception
    assert not any(word in told_on(page) for word in ("Vælg", "registreret", "Sikker"))
