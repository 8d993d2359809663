"""Every page on the eleven cases in a real Neo4j, in both languages; and the front door."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import ROOT
from tests.ui.readings import VIEWS, draw_view, opened_view, told_on
from ui.pages import overview
from ui.pages.overview import NEXT_PAGES
from ui.state import opened_store
from ui.wording import WORDS, sentence

BODIES = {"Forening", "Kommunal enhed", "Organisation", "Aktivitet"}
WITHOUT_DATA = ("manual",)
pytestmark = pytest.mark.usefixtures("cases", "_pages_find")


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", [name for name in VIEWS if name not in WITHOUT_DATA])
def test_a_page_says_its_day_its_sources_its_coverage_and_that_the_sample_is_invented(
    name, language
):
    page = opened_view(name, language=language)

    told = told_on(page)
    assert not page.exception
    assert not page.error
    assert page.title[0].value == sentence(f"page.{name}", language)
    assert sentence("page.invented", language) in told
    assert {"da": "Opgjort pr. **", "en": "As of **"}[language] in told
    assert {"da": "Dækning: ", "en": "Coverage: "}[language] in told


@pytest.mark.parametrize("name", VIEWS)
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

    page = opened_view(name)

    shown = told_on(page) + "\n".join(frame.value.to_csv() for frame in page.dataframe)
    assert len(given) > 0
    assert [who for who in given if who in shown and not any(who in g for g in groups)] == []


def test_the_overview_counts_and_points_at_three_places():
    page = opened_view("overview")

    counted = {metric.label: metric.value for metric in page.metric}
    assert counted["Borgere"] == "204"
    assert sum("**" in m.value and "ud af netværket" in m.value for m in page.markdown) >= 1
    assert [header.value for header in page.header] == [
        sentence(part, "da")
        for part in (
            "overview.counts",
            "overview.urgent",
            "since.title",
            "overview.absent",
            "time.title",
            "overview.next",
        )
    ]


def test_the_filter_on_area_leaves_only_that_area():
    page = opened_view("isolation")
    everywhere = sum(len(frame.value) for frame in page.dataframe)
    area = page.selectbox(key="area").options[1]

    page.selectbox(key="area").select_index(1).run()

    shown = {place for frame in page.dataframe for place in frame.value["Område"]}
    assert 0 < sum(len(frame.value) for frame in page.dataframe) < everywhere
    assert all(place in area or area.startswith(place) for place in shown) or "·" not in area


def test_an_earlier_day_shows_fewer_ties():
    page = opened_view("overview")
    today = {metric.label: metric.value for metric in page.metric}["Relationer"]

    page.date_input[0].set_value(date(2009, 1, 1))
    page.button[0].click().run()

    assert not page.error
    assert int({m.label: m.value for m in page.metric}["Relationer"]) < int(today)
    assert "1. januar 2009" in told_on(page)


def test_the_command_line_names_the_same_three_places_in_the_same_order():
    from graph.settings import Settings
    from graph.store import open_store
    from ui.cli.summary import summary
    from ui.widgets.text import bare

    with open_store(Settings.from_env()) as store:
        told = summary(store.records(), language="da")

    on_screen = [bare(m.value) for m in opened_view("overview").markdown if "**" in m.value][:3]
    assert [line.strip() for line in told[-3:]] == on_screen
    assert all("kontakt" in line.lower() or "forsvinder" in line for line in on_screen)


def test_the_urgent_places_name_bodies_that_could_meet():
    told = told_on(opened_view("overview"))

    assert "På den ene side Engens Boldklub eller DBU; på den anden Engens Spejdere" in told


def _links(page: AppTest) -> list[tuple[str, str]]:
    """Return the page and the query of every link."""
    return [(link.proto.page, link.proto.query_string) for link in page.get("page_link")]


def test_the_overview_links_to_the_pages_and_its_places_to_the_map():
    links = _links(opened_view("overview"))

    pages = [name for name, query in links if not query]
    assert pages[:3] == ["weak_spots"] * 3
    assert tuple(pages[3:]) == NEXT_PAGES
    assert ("neighbourhood", "aktoer=plads-f01") in links


def test_the_chosen_day_follows_to_the_links_and_into_the_address():
    page = opened_view("overview")

    page.date_input[0].set_value(date(2018, 6, 30))
    page.button[0].click().run()

    assert page.query_params["dag"] == "2018-06-30"
    assert all("dag=2018-06-30" in query for _, query in _links(page))


@pytest.mark.parametrize(
    ("address", "shown"), [("2018-06-30", 2018), ("i går", 2021), ("0001-01-01", 2021)]
)
def test_the_day_in_the_address_is_the_day_of_the_page_when_it_is_one(address, shown):
    page = AppTest.from_function(draw_view, kwargs={"name": "isolation"}, default_timeout=90)
    page.query_params["dag"] = address

    page.run()

    assert not page.exception
    assert f"Opgjort pr. **30. juni {shown}**" in told_on(page)
    assert page.date_input[0].value == date(shown, 6, 30)


def test_the_actor_in_the_address_is_the_centre_of_the_map():
    page = AppTest.from_function(draw_view, kwargs={"name": "neighbourhood"}, default_timeout=90)
    page.query_params["aktoer"] = "symb-a01"

    page.run()

    assert page.selectbox(key="centre").value == "symb-a01"
    page.selectbox(key="centre").set_value("plads-f01").run()
    assert page.query_params["aktoer"] == "plads-f01"
    assert page.selectbox(key="centre").value == "plads-f01"


def test_an_unknown_actor_in_the_address_is_said_and_forgotten():
    page = AppTest.from_function(draw_view, kwargs={"name": "neighbourhood"}, default_timeout=90)
    page.query_params["aktoer"] = "<b>nobody</b>"

    page.run()

    assert not page.exception
    assert r"\<b\>nobody" in page.warning[0].value
    assert page.selectbox(key="centre").value is None


def test_bodies_that_only_fund_stand_apart_from_those_nobody_asked():
    page = opened_view("isolation")

    tables = {frozenset(frame.value["Navn"]): frame.value for frame in page.dataframe}
    funds = {"TrygFonden", "Socialministeriet", "VELUX-fonden", "Det Obelske Familiefond"}
    assert frozenset(funds) in tables
    assert "4 står her kun, fordi de bevilger penge" in told_on(page)
    asked = next(table for names, table in tables.items() if "Lokalafdeling Søglimt" in names)
    assert set(asked["Art"]) == {"Forening", "Borger", "Ildsjæl"}


def test_an_id_is_shown_only_where_the_name_does_not_say_it():
    for frame in (frame.value for frame in opened_view("isolation").dataframe):
        ids = frame.get("Id", [""] * len(frame))
        for name, node in zip(frame["Navn"], ids, strict=True):
            assert not node or node not in name


def test_the_measures_come_with_the_bridging_ones_first_and_few_decimals():
    frame = opened_view("bridging").dataframe[0].value

    assert list(frame.columns[1:3]) == ["Mellemposition (par)", "Effektiv størrelse (aktører)"]
    between = frame["Mellemposition (par)"].dropna()
    assert between.is_monotonic_decreasing
    assert (between % 1 == 0).all()


def test_weak_spots_give_no_number_to_a_person():
    page = opened_view("weak_spots")

    numbers = ("Falder fra (aktører)", "Mister resten (aktører)")
    ranked = [frame.value for frame in page.dataframe if set(numbers) & set(frame.value)]
    unranked = [frame.value for frame in page.dataframe if not set(numbers) & set(frame.value)]
    assert ranked
    assert unranked
    assert {kind for frame in ranked for kind in frame.get("Art", ())} == BODIES
    for frame in ranked:
        assert not any(str(cell).startswith("Borger ") for cell in frame.to_numpy().ravel())
    assert sum("person" in fold.label for fold in page.expander) == 2
    assert set(unranked[0]["Art"]) == {"Borger", "Ildsjæl", "Medarbejder"}


def test_whoever_falls_off_is_listed_when_an_actor_is_chosen():
    page = opened_view("weak_spots")

    page.selectbox[0].set_value(page.dataframe[0].value["Id"].iloc[0]).run()

    assert not page.exception
    assert any("når så ikke længere den største del" in m.value for m in page.markdown)


def test_bridge_builders_are_groups_and_people_in_a_leading_role():
    page = opened_view("bridging")

    kinds = set(page.dataframe[0].value["Art"])
    assert kinds <= BODIES | {"Ildsjæl"}
    assert "Formel" in told_on(page)


def test_the_map_has_the_same_facts_as_its_table():
    page = opened_view("neighbourhood")
    assert sentence("map.start", "da") in told_on(page)

    page.selectbox(key="centre").set_value("symb-a01").run()

    assert not page.exception
    assert set(page.dataframe[0].value["Gennem"]) == {"Fællesmiddag på Skovbakken"}


def test_the_front_door_opens_on_the_overview_and_offers_both_languages():
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90).run()

    assert not page.exception
    assert page.title[0].value == "Overblik"
    page.radio(key="lang").set_value("en").run()
    assert page.title[0].value == WORDS["page.overview"][1]


def test_what_is_made_when_the_dashboard_starts_is_all_that_the_front_page_waits_for(monkeypatch):
    overview.prepare(opened_store())

    for name in ("urgent_structures", "who_could_meet", "absences", "over_time"):
        monkeypatch.setattr(f"ui.state.data.{name}", None)
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90).run()

    assert not page.exception
    assert not page.error
    assert page.title[0].value == "Overblik"
