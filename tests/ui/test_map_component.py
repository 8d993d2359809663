"""The map of everybody: what is sent to the browser, the bundle, and what a person does on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from graph.findings import absences, weak_spots
from graph.findings.timeline import turn
from graph.layout import lay_out
from graph.local_neo4j import Connection
from graph.metrics import METRICS
from graph.records import Records
from graph.settings import Settings
from graph.store import open_store
from tests import map_bundle
from tests.browser import FLAGS, browser_path
from tests.towns import DAY, town
from tests.ui.conftest import load_cases, serving
from ui.widgets.map.component import SENTENCES
from ui.widgets.map.looks import LOOKS, TIES
from ui.widgets.map.marks import cut_off, of_turn, of_weak_spots
from ui.widgets.map.picture import MANY, Measured, Picture, picture_of
from ui.widgets.names import Names
from ui.wording import WORDS, sentence

ATTACK = "<img src=x onerror=alert(1)> </script><script>alert(1)</script>"
PATIENCE_MS = 120_000
APP = """
import streamlit as st
from ui.pages import map as whole
from ui.pages import neighbourhood
from ui.state import opened_store
from ui.widgets.language import ask_language
from ui.widgets.links import register
from ui.widgets.views import Entry, View

st.set_page_config(page_title="Brobygger", layout="wide")
ask_language()
views = {"map": View(whole.show, "alle"), "neighbourhood": View(neighbourhood.show, "om")}
page = st.Page(lambda: whole.show(opened_store()), title="Kort", url_path="kort", default=True)
register({"map": page}, {"map": Entry("kort", views)})
st.navigation([page]).run()
"""


def picture(records: Records, *, language: str = "da") -> Picture:
    """Return the picture of *records*, sized by the number of contacts."""
    moment = records.on(DAY)
    network = moment.network()
    degree = Measured("Kontakter", network.ids, METRICS["degree"].compute(network))
    return picture_of(
        network,
        lay_out(network),
        Names(moment, language),
        marks=of_weak_spots(weak_spots(records, DAY)),
        absent=absences(records, DAY),
        measured=degree,
    )


@pytest.fixture
def village() -> Records:
    """Two clubs of four whom one tie joins; Ib has no tie; nobody asked Liv."""
    club = [f"{who} MEMBER_OF skak" for who in ("ali", "bo", "eva")]
    choir = [f"{who} MEMBER_OF kor" for who in ("per", "sam", "tor")]
    return town(
        [*club, *choir, "skak PARTNERS_WITH kor"],
        Citizen=[
            *({"id": who, "name": "Hemmelig"} for who in ("ali", "bo", "eva", "per", "sam", "tor")),
            "ib",
            {"id": "liv", "answered": "not_asked"},
        ],
        Association=[{"id": "skak", "name": "Skakklubben"}, {"id": "kor", "name": "Koret"}],
    )


def column(drawn: Picture, name: str) -> dict[str, object]:
    return dict(zip(drawn.ids, drawn.nodes.column(name).to_pylist(), strict=True))


def test_no_citizen_is_larger_than_another_whatever_the_measure(village):
    drawn = picture(village)

    sizes, values = column(drawn, "size"), column(drawn, "value")
    assert np.isnan([sizes["ali"], sizes["ib"], values["ali"]]).all()
    assert sizes["skak"] == 1.0
    assert values["skak"] == 4.0


def test_a_citizen_is_sent_by_id_and_never_by_name(village):
    drawn = picture(village)

    assert column(drawn, "name")["ali"] == "Borger ali"
    assert "Hemmelig" not in str(drawn.nodes.to_pydict())


def test_whoever_has_no_tie_is_sent_as_well_and_the_unknown_apart(village):
    drawn = picture(village)

    assert column(drawn, "group")["ib"] == column(drawn, "group")["liv"] == -1
    assert column(drawn, "state")["ib"] == 0
    assert column(drawn, "state")["liv"] == 1


def test_whoever_has_no_tie_is_counted_as_the_page_of_isolation_counts_them():
    """Who pauses has not withdrawn from us, and nobody asks a fund whom it knows."""
    place = town(
        ["fond FUNDS proj", "ali MEMBER_OF skak"],
        Citizen=["ali", "ib", {"id": "bo", "paused_from": date(2022, 1, 1)}],
        Association=[{"id": "skak", "name": "Skakklubben"}],
        Organisation=[{"id": "fond", "name": "Fonden", "answered": "not_asked"}],
        Project=["proj"],
    )
    told = {"registered": 0, "unknown": 1, "paused": 2, "structure": 3}

    states = column(picture(place), "state")

    found = {row["id"]: row["status"] for row in absences(place, DAY)}
    assert found == {"ib": "registered", "bo": "paused", "fond": "structure"}
    assert {one: states[one] for one in found} == {one: told[found[one]] for one in found}


def test_what_at_least_three_hang_on_is_marked_and_the_only_tie_between_two_groups(village):
    drawn = picture(village)

    assert [node for node, weak in column(drawn, "weak").items() if weak] == ["kor", "skak"]
    first, second, look = (drawn.ties.column(k).to_pylist() for k in range(3))
    ends = [
        {drawn.ids[a], drawn.ids[b]} for a, b, cut in zip(first, second, look, strict=True) if cut
    ]
    assert ends == [{"kor", "skak"}]


def test_a_tie_that_came_and_one_that_ended_between_two_days_are_drawn_so():
    place = town(
        [
            "ali MEMBER_OF skak",
            ("bo MEMBER_OF skak", {"valid_from": date(2022, 2, 1)}),
            ("eva MEMBER_OF skak", {"valid_to": date(2022, 2, 1)}),
        ],
        Citizen=["ali", "bo", "eva"],
        Association=["skak"],
    )
    moment = place.on(date(2022, 3, 1))
    network = moment.network()
    nothing = Measured("", network.ids, np.full(len(network), np.nan))
    drawn = picture_of(
        network,
        lay_out(network),
        Names(moment, "da"),
        marks=of_turn(turn(place, date(2022, 1, 1), date(2022, 3, 1)), network),
        absent=absences(place, date(2022, 3, 1)),
        measured=nothing,
    )

    first, second, look = (drawn.ties.column(k).to_pylist() for k in range(3))
    ends = [(drawn.ids[a], drawn.ids[b]) for a, b in zip(first, second, strict=True)]
    words = [drawn.about["ties"][k]["word"] for k in look]
    assert dict(zip(ends, words, strict=True)) == {
        ("ali", "skak"): "Registreret relation",
        ("bo", "skak"): "Ny relation",
        ("eva", "skak"): "Ophørt relation",
    }


def test_a_group_is_called_after_what_its_people_share(village):
    assert "Omkring Skakklubben" in picture(village).about["groups"]


def test_the_same_picture_has_the_same_version_and_another_language_another(village):
    one, again, english = picture(village), picture(village), picture(village, language="en")

    assert one.about["version"] == again.about["version"] != english.about["version"]
    assert one.about["places"] == english.about["places"]


def test_a_large_map_opens_on_groups_and_a_small_one_on_everybody(village):
    crowd = town(Citizen=[f"b{k:05}" for k in range(MANY + 1)])

    assert picture(crowd).about["opens"] == "groups"
    assert picture(village).about["opens"] == "all"


def test_every_kind_on_the_map_has_a_shape_that_the_browser_knows():
    source = (map_bundle.HERE / "source" / "shapes.ts").read_text(encoding="utf-8")
    known = set(re.findall(r'"([a-z-]+)"', source.split("SHAPES = ")[1].split("]")[0]))

    assert {shape for _colour, shape in LOOKS.values()} <= known


def test_every_sentence_of_the_map_is_sent_and_asked_for():
    source = "".join(
        path.read_text(encoding="utf-8") for path in (map_bundle.HERE / "source").glob("*.ts")
    )

    said_by_python = {"around", "nobody_leads", *TIES}
    assert (
        set(SENTENCES)
        == {key.removeprefix("canvas.") for key in WORDS if key.startswith("canvas.")}
        - said_by_python
    )
    named = [key for key in SENTENCES if f'"{key}"' in source]
    counted = [f"{key}_n" for key in named]  # a state is asked for by its name, and `_n`
    assert set(SENTENCES) - {*named, *counted} == set()


def test_the_committed_bundle_is_what_the_source_gives(tmp_path: Path):
    """Byte for byte; `make map` builds it again."""
    map_bundle.build(tmp_path)

    for name in ("map.js", "LICENSES.txt"):
        assert (tmp_path / name).read_bytes() == (map_bundle.BUILT / name).read_bytes()


def test_the_bundle_parses_no_text_as_code_or_markup_and_names_no_host():
    bundle = (map_bundle.BUILT / "map.js").read_text(encoding="utf-8")

    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert word not in bundle
    assert "new Function" not in bundle
    assert set(re.findall(r"https?://[\w./-]+", bundle)) == {"http://www.w3.org/2000/svg"}


@pytest.fixture(scope="module")
def whole(
    module_connection: Connection,
    neo4j_settings: Settings,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    """The page alone, with the eleven cases and one association with a hostile name."""
    with open_store(neo4j_settings) as store:
        load_cases(store, neo4j_settings)
        load = {"id": "load-x", "source": "prøve", "purpose": "prøve"}
        store.put_load(load)
        store.put_nodes("Association", [{"id": "x-f1", "name": ATTACK}], load=load)
        store.put_nodes("Citizen", [{"id": "x-b1"}], load=load)
        store.put_ties("MEMBER_OF", [{"source": "x-b1", "target": "x-f1"}], load=load)
    app = tmp_path_factory.mktemp("app") / "app.py"
    app.write_text(APP, encoding="utf-8")
    with serving(neo4j_settings, app) as base:
        yield base


@pytest.fixture
def opened(whole: str, chromium: Browser) -> Iterator[Page]:
    """The map in a browser; at the end nothing has gone wrong and nobody outside was asked."""
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(PATIENCE_MS)
    expect.set_options(timeout=PATIENCE_MS)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda asked: note(asked.url, whole, wrong))
    page.goto(whole)
    page.wait_for_selector(".map[data-drawn]")
    yield page
    page.close()
    assert wrong == []


def note(url: str, base: str, wrong: list[str]) -> None:
    if not url.startswith((base, base.replace("http", "ws"), "data:", "blob:")):
        wrong.append(url)


def find(page: Page, words: str) -> None:
    page.get_by_role("combobox", name="Søg på navn eller id").fill(words)
    page.wait_for_selector("li[role=option]")
    page.keyboard.press("Enter")


def test_whoever_is_found_is_told_of_beside_the_map_and_stands_in_the_address(opened):
    find(opened, "Fællesmiddag på Skov")

    expect(opened.get_by_role("heading", name="Fællesmiddag på Skovbakken")).to_be_visible()
    expect(opened.locator(".live")).to_contain_text("Fællesmiddag på Skovbakken · Aktivitet")
    opened.wait_for_url("**aktoer=symb-a01**")
    opened.keyboard.press("Escape")
    expect(opened.get_by_text("Vælg en aktør.")).to_be_visible()
    assert "aktoer" not in opened.url


def test_the_panel_says_of_a_weak_spot_how_many_fall_off(opened, neo4j_settings):
    with open_store(neo4j_settings) as store:
        spots = cut_off(weak_spots(store.records()))
        names = store.records().nodes["name"]
    (spot,) = (node for node in spots if names[node] == "Spisevenner")
    told = opened.get_by_text(sentence("whole.weak", "da", n=spots[spot]))

    find(opened, "Spisevenner")
    expect(told).to_be_visible()
    find(opened, "symb-b01")
    expect(opened.get_by_role("heading", name="symb-b01")).to_be_visible()
    expect(told).to_have_count(0)


def test_a_click_chooses_and_a_click_on_nothing_clears(opened):
    find(opened, "Fællesmiddag på Skov")
    heading = opened.get_by_role("heading", name="Fællesmiddag på Skovbakken")
    expect(heading).to_be_visible()
    stage = opened.locator(".stage")
    expect(stage).to_be_focused()
    box = stage.bounding_box()
    opened.keyboard.press("Escape")
    expect(heading).to_have_count(0)

    stage.click(position={"x": box["width"] / 2, "y": box["height"] / 2})
    expect(heading).to_be_visible()

    stage.click(position={"x": 5, "y": 5})
    expect(heading).to_have_count(0)


def test_a_finger_chooses_as_a_mouse_does(whole, chromium):
    with chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True) as context:
        phone = context.new_page()
        phone.set_default_timeout(PATIENCE_MS)
        phone.goto(f"{whole}/?aktoer=symb-a01")
        phone.wait_for_selector(".map[data-drawn]")
        heading = phone.get_by_role("heading", name="Fællesmiddag på Skovbakken")
        expect(heading).to_be_visible()
        stage = phone.locator(".stage")
        box = stage.bounding_box()

        stage.tap(position={"x": 5, "y": 5})
        expect(heading).to_have_count(0)

        stage.tap(position={"x": box["width"] / 2, "y": box["height"] / 2})
        expect(heading).to_be_visible()


def test_a_finger_scrolls_the_page_from_the_map_and_says_how_the_map_is_moved(whole, chromium):
    with chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True) as context:
        phone = context.new_page()
        phone.set_default_timeout(PATIENCE_MS)
        phone.goto(whole)
        phone.wait_for_selector(".map[data-drawn]")
        expect(phone.get_by_text(WORDS["canvas.fingers"][0].strip())).to_be_visible()
        stage = phone.locator(".stage")
        stage.evaluate("stage => stage.scrollIntoView({block: 'center'})")
        box = stage.bounding_box()
        before = phone.locator("[data-testid=stMain]").evaluate("main => main.scrollTop")

        finger = context.new_cdp_session(phone)
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        for kind, ys in {"Start": [y], "Move": [y - step for step in range(15, 151, 15)]}.items():
            for at in ys:
                touch = {"type": f"touch{kind}", "touchPoints": [{"x": x, "y": at}]}
                finger.send("Input.dispatchTouchEvent", touch)
        finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

        moved = "before => document.querySelector('[data-testid=stMain]').scrollTop > before + 50"
        phone.wait_for_function(moved, arg=before)


def test_by_the_keyboard_one_goes_from_one_to_the_next_and_chooses_several(opened):
    find(opened, "Fællesmiddag på Skov")
    expect(opened.locator(".stage")).to_be_focused()

    for arrow in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        opened.keyboard.press(arrow)
        if "Fællesmiddag på Skovbakken" not in opened.locator(".live").inner_text():
            break
    opened.keyboard.press("Shift+Enter")

    expect(opened.locator(".live")).to_contain_text("Valgt (2):")
    expect(opened.get_by_text("2 aktører er valgt")).to_be_visible()


def test_a_kind_is_hidden_and_shown_again_from_the_legend(opened):
    button = opened.get_by_role("button", name="Borger")
    expect(button).to_have_attribute("aria-pressed", "true")

    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")

    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def test_those_without_a_tie_stand_in_a_box_of_their_own_with_the_unknown_apart(opened):
    expect(opened.locator(".box")).to_contain_text("Uden registreret relation: ")
    expect(opened.locator(".box")).to_contain_text("Ukendt: ")


def test_a_hostile_name_is_shown_as_it_was_typed_and_runs_nothing(opened):
    field = opened.get_by_role("combobox", name="Søg på navn eller id")
    field.fill("x-f1")

    expect(opened.locator("li[role=option]").first).to_contain_text("<img src=x onerror")
    field.press("Enter")
    expect(opened.locator(".live")).to_contain_text("<img src=x onerror")
    expect(opened.get_by_role("heading", name="<img src=x")).to_be_visible()
    assert opened.locator(".map img, .map script").count() == 0


def test_a_finding_is_ringed_and_says_how_many(opened):
    opened.get_by_role("combobox", name="Fremhæv").click()
    opened.get_by_role("option", name="Ildsjæle uden registreret medansvarlig").click()

    expect(opened.get_by_text("er ringet ind på kortet")).to_be_visible()
    expect(opened.locator(".map[data-drawn]")).to_be_visible()


def test_the_map_has_no_serious_fault_for_those_who_use_other_means(opened):
    found = Axe().run(opened, context="[data-testid=stBidiComponentIsolated]")

    serious = [
        v["id"] for v in found.response["violations"] if v["impact"] in {"serious", "critical"}
    ]
    assert serious == []


def test_the_map_fits_a_telephone(whole, chromium):
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.set_default_timeout(PATIENCE_MS)
    page.goto(whole)
    page.wait_for_selector(".map[data-drawn]")

    assert page.evaluate("document.body.scrollWidth") <= 390
    assert page.locator(".map").evaluate("map => map.scrollWidth <= map.clientWidth")
    page.close()


def test_without_webgl_the_page_says_so_and_the_table_serves(whole, chromium):
    blind = chromium.browser_type.launch(
        executable_path=browser_path(), args=[*FLAGS, "--disable-3d-apis"]
    )
    page = blind.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(whole)

    page.wait_for_selector("text=Denne browser kan ikke tegne kortet")
    page.wait_for_selector("[data-testid=stDataFrame]")
    blind.close()
