"""Every page on the eleven cases in a real Neo4j, in both languages; and the front door."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import APP
from ui.wording import WORDS, sentence

PAGES = ("overview", "isolation", "weak_spots", "bridging", "neighbourhood", "loading")
pytestmark = pytest.mark.usefixtures("cases", "_pages_find")


def _draw(name: str) -> None:
    from importlib import import_module

    from ui.state import opened_store
    from ui.widgets.boundary import Boundary

    with Boundary():
        import_module(f"ui.pages.{name}").show(opened_store())


def _opened(name: str, *, language: str = "da") -> AppTest:
    page = AppTest.from_function(_draw, kwargs={"name": name}, default_timeout=90)
    page.session_state["lang"] = language
    return page.run()


def _told(page: AppTest) -> str:
    kinds = (page.title, page.header, page.markdown, page.caption, page.info, page.success)
    return "\n".join(element.value for kind in kinds for element in kind)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_its_day_its_sources_its_coverage_and_that_the_sample_is_invented(
    name, language
):
    page = _opened(name, language=language)

    told = _told(page)
    assert not page.exception
    assert not page.error
    assert page.title[0].value == sentence(f"page.{name}", language)
    assert sentence("page.invented", language) in told
    assert {"da": "Opgjort pr. **", "en": "As of **"}[language] in told
    assert {"da": "Dækning: ", "en": "Coverage: "}[language] in told


@pytest.mark.parametrize("name", PAGES)
def test_no_page_names_a_citizen_who_leads_nothing(name):
    """The sample has names for them; on screen they stand by id."""
    from graph.settings import Settings
    from graph.store import open_store
    from ui.widgets.names import Names

    with open_store(Settings.from_env()) as store:
        moment = store.records().on(None)
    names = Names(moment, "da")
    given = moment.actors["name"].reindex(sorted(names.ordinary)).dropna()
    groups = set(moment.actors["name"].dropna()) - set(given)

    page = _opened(name)

    shown = _told(page) + "\n".join(frame.value.to_csv() for frame in page.dataframe)
    assert len(given) > 0
    assert [who for who in given if who in shown and not any(who in g for g in groups)] == []


def test_the_overview_counts_and_points_at_three_places():
    page = _opened("overview")

    counted = {metric.label: metric.value for metric in page.metric}
    assert counted["Borgere"] == "204"
    assert sum("**" in m.value and "ud af netværket" in m.value for m in page.markdown) >= 1
    assert [header.value for header in page.header] == [
        sentence(f"overview.{part}", "da") for part in ("counts", "urgent", "absent", "next")
    ]


def test_the_filter_on_area_leaves_only_that_area():
    page = _opened("isolation")
    everywhere = sum(len(frame.value) for frame in page.dataframe)
    area = page.selectbox(key="area").options[1]

    page.selectbox(key="area").select_index(1).run()

    shown = {place for frame in page.dataframe for place in frame.value["Område"]}
    assert 0 < sum(len(frame.value) for frame in page.dataframe) < everywhere
    assert all(place in area or area.startswith(place) for place in shown) or "·" not in area


def test_an_earlier_day_shows_fewer_ties():
    page = _opened("overview")
    today = {metric.label: metric.value for metric in page.metric}["Relationer"]

    page.date_input[0].set_value(date(2009, 1, 1)).run()

    assert not page.error
    assert int({m.label: m.value for m in page.metric}["Relationer"]) < int(today)
    assert "1. januar 2009" in _told(page)


def test_weak_spots_give_no_number_to_a_citizen_who_leads_nothing():
    page = _opened("weak_spots")

    numbers = ("Falder fra (aktører)", "Mister resten (aktører)")
    ranked = [frame.value for frame in page.dataframe if set(numbers) & set(frame.value)]
    unranked = [frame.value for frame in page.dataframe if not set(numbers) & set(frame.value)]
    assert ranked
    assert unranked
    for frame in ranked:
        assert not any(str(cell).startswith("Borger ") for cell in frame.to_numpy().ravel())


def test_whoever_falls_off_is_listed_when_an_actor_is_chosen():
    page = _opened("weak_spots")

    page.selectbox[0].set_value(page.dataframe[0].value["Id"].iloc[0]).run()

    assert not page.exception
    assert any("når så ikke længere den største del" in m.value for m in page.markdown)


def test_bridge_builders_are_groups_and_people_in_a_leading_role():
    page = _opened("bridging")

    kinds = set(page.dataframe[0].value["Art"])
    assert kinds <= {"Forening", "Kommunal enhed", "Organisation", "Aktivitet", "Ildsjæl"}
    assert "Formel" in _told(page)


def test_the_map_has_the_same_facts_as_its_table():
    page = _opened("neighbourhood")
    assert sentence("map.start", "da") in _told(page)

    page.selectbox(key="centre").set_value("symb-a01").run()

    assert not page.exception
    assert set(page.dataframe[0].value["Gennem"]) == {"Fællesmiddag på Skovbakken"}


def test_the_front_door_opens_on_the_overview_and_offers_both_languages():
    page = AppTest.from_file(str(APP), default_timeout=90).run()

    assert not page.exception
    assert page.title[0].value == "Overblik"
    page.radio(key="lang").set_value("en").run()
    assert page.title[0].value == WORDS["page.overview"][1]
