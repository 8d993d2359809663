"""What is saved: maps as a page, SVG and PNG, without persons or, for a purpose, with them."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from itertools import combinations
from math import dist
from pathlib import Path
from time import process_time
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image, ImageChops

from graph.layout import lay_out
from graph.moment import Moment
from graph.records import Delivery, Records
from graph.sharing import CONTACT_POINT, is_sensitive
from ingest import rules, sheets
from ui.widgets.map_html import map_html
from ui.widgets.names import Names
from ui.widgets.saved.apart import apart
from ui.widgets.saved.drawing import Drawing, Spot, Thread, band_words
from ui.widgets.saved.figure import Sheet, figure
from ui.widgets.saved.looks import LOOKS
from ui.widgets.saved.parts import RING, Shape, Words
from ui.widgets.saved.png import SHEET, png
from ui.widgets.saved.seen import Seen, seen_around, seen_ways, to_share, with_persons
from ui.widgets.saved.svg import mark_picture, svg
from ui.widgets.saved.whole import whole_to_share, whole_with_persons
from ui.widgets.surroundings import MOST_SHOWN, surroundings
from ui.widgets.ways import in_rows, ties_of_ways, ways_between

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2025, 12, 31)
LOAD = {"id": "l", "source": "test", "collected_on": DAY, "complete": True, "invented": True}
ATTACK = '"><script>alert(1)</script><a href="javascript:alert(1)" onload=x>'
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def sample() -> Moment:
    """All eleven cases, without a database."""
    folders = sheets.folders(ROOT / "sample_data")
    return Records.from_deliveries(
        [rules.check(sheets.read([folder])).delivery for folder in folders]
    ).on()


@pytest.fixture
def two_clubs() -> Moment:
    """Six in the club, of whom five go to the choir too; the choir has a name that is markup."""
    people = [{"id": f"b{n}", "name": f"Hemmelig {n}"} for n in range(7)]
    bodies = [{"id": "klub", "name": "Klubben"}, {"id": "kor", "name": ATTACK}]
    member = [(f"b{n}", "klub") for n in range(6)] + [(f"b{n}", "kor") for n in range(5)]
    ties = {
        "MEMBER_OF": [
            {"source": a, "target": b, "valid_from": date(2019, 5, 1)} for a, b in member
        ],
        "KNOWS": [{"source": "b5", "target": "b6"}],
    }
    delivery = Delivery(LOAD, {"Citizen": people, "Association": bodies}, ties)
    return Records.from_deliveries([delivery]).on(DAY)


def _around(moment: Moment, centre: str, *, language: str = "da") -> Seen:
    return seen_around(surroundings(moment, centre, 2), Names(moment, language))


def _between(moment: Moment, one: str, other: str) -> Seen:
    ways = ways_between(moment.neighbours, one, other)
    assert ways is not None
    return seen_ways(ways, Names(moment, "da"))


def _files(drawing: Drawing) -> list[str]:
    """Return everything that can be read in each file; a PNG is drawn of the parts of the SVG."""
    return [map_html(drawing, alone=True), svg(figure(drawing))]


@pytest.fixture(scope="module")
def secret(sample) -> re.Pattern[str]:
    """Ids and names of all persons and of all that is sensitive."""
    kind = sample.actors["kind"]
    persons = set(kind.index[kind.isin(["Citizen", "Employee"])])
    hidden = sorted(persons | is_sensitive(sample))
    open_names = set(sample.actors["name"].drop(hidden).dropna())
    texts = {*hidden, *sample.actors["name"].reindex(hidden).dropna()} - open_names
    texts = {text for text in texts if not any(text in name for name in open_names)}
    return re.compile("|".join(rf"\b{re.escape(text)}\b" for text in sorted(texts)))


def test_every_body_of_the_sample_can_be_shared_without_a_person_or_is_not(sample, secret):
    persons = {n for n, kind in sample.actors["kind"].items() if kind in {"Citizen", "Employee"}}
    shared = 0

    for body in sample.actors.index:
        drawing = to_share(_around(sample, body))
        if drawing is None:
            continue
        shared += 1
        assert body not in persons
        text = svg(figure(drawing)) + repr(drawing)
        assert not secret.search(text)
        assert not re.search(r"\b[1-4] (?:borger|ildsjæl|medarbejder)", text)

    assert shared > 50


def test_the_whole_map_is_shared_without_a_person(sample, secret):
    drawing = whole_to_share(Names(sample, "da"))

    text = svg(figure(drawing)) + repr(drawing)

    assert len(drawing.spots) > 150
    assert not secret.search(text)
    assert not re.search(r"\b[1-4] (?:borger|ildsjæl|medarbejder)", text)
    assert "30. juni 2021" in text
    assert "Opdigtede relationer" in text
    assert "grupper på mindst fem" in text


def test_a_ring_marks_the_weak_spots_among_the_bodies_and_is_explained(sample):
    names = Names(sample, "da")
    body = "plads-f01"
    person = next(one for one in sample.actors.index if names.is_citizen(one))
    reveals = sorted(is_sensitive(sample))

    drawing = whole_to_share(names, [body, person, *reveals])
    plain = whole_to_share(names, [person, *reveals])

    assert [spot.key for spot in drawing.spots if spot.ringed] == [body]
    assert "En ring viser et svagt punkt" in drawing.notes[-1]
    assert not any(spot.ringed for spot in plain.spots)
    assert not any("ring" in note.split() for note in plain.notes)


def test_the_whole_map_with_persons_shows_everybody_and_says_its_purpose(two_clubs):
    layout = lay_out(two_clubs.network())

    drawing = whole_with_persons(Names(two_clubs, "da"), layout, "Møde i klubben")

    assert {spot.key for spot in drawing.spots} == set(two_clubs.actors.index)
    assert "Formål: Møde i klubben" in " ".join(drawing.notes)


def test_a_map_that_leaves_bodies_out_says_how_many_it_shows():
    clubs = [{"id": f"f{n}", "name": f"Klub {n}"} for n in range(150)]
    crowd = Records.from_deliveries([Delivery(LOAD, {"Association": clubs}, {})]).on(DAY)

    drawing = whole_to_share(Names(crowd, "da"))

    assert len(drawing.spots) < 150
    assert f"Kun de {len(drawing.spots)} med flest streger er tegnet." in drawing.notes


def test_a_map_of_too_many_is_not_saved_with_persons():
    people = [{"id": f"b{n}"} for n in range(501)]
    crowd = Records.from_deliveries([Delivery(LOAD, {"Citizen": people}, {})]).on(DAY)

    layout = lay_out(crowd.network())

    assert whole_with_persons(Names(crowd, "da"), layout, "Møde") is None


def test_a_saved_page_holds_no_more_than_the_svg(sample):
    drawing = to_share(_around(sample, "insp-f01"))

    page = map_html(drawing, alone=True)

    data = re.search(r"nodes = new vis\.DataSet\((\[.*?\])\);", page)[1]
    assert "insp-b" not in page
    assert "insp-k01" not in page
    assert "Kommunal kontakt" in data
    assert "5–9 borgere" in page.encode().decode() or "5\\u20139 borgere" in data


@pytest.mark.parametrize("place", [0, 1])
def test_a_file_says_its_day_source_unit_rule_and_that_it_is_invented(two_clubs, place):
    told = _files(to_share(_around(two_clubs, "klub")))[place]

    for words in ("31. december 2025", "Kilder: test", "Opdigtede relationer i eksempeldata",
                  "registrerede relationer", "grupper på mindst fem", "Forening"):  # fmt: skip
        assert words in told


@pytest.mark.parametrize("place", [0, 1])
def test_with_a_purpose_persons_stand_by_id_and_the_purpose_beside_them(two_clubs, place):
    told = _files(with_persons(_around(two_clubs, "klub"), "Møde i <b>Nørreby</b>"))[place]

    assert "Borger b5" in told
    assert "Hemmelig" not in told
    assert "Møde i &lt;b&gt;Nørreby&lt;/b&gt;" in told


def test_the_surroundings_of_a_person_are_not_shared(two_clubs):
    assert to_share(_around(two_clubs, "b0")) is None


def test_a_way_through_five_alike_is_shared_and_one_through_a_friend_is_not(two_clubs):
    drawing = to_share(_between(two_clubs, "klub", "kor"))

    assert sorted(spot.label for spot in drawing.spots)[-2:] == ["5–9 borgere", "Klubben"]
    assert to_share(_between(two_clubs, "klub", "b6")) is None


def test_a_shared_tie_of_persons_says_neither_kind_nor_year(two_clubs):
    """Those alike need not have the same kind of tie, nor the same day."""
    drawing = to_share(_between(two_clubs, "klub", "kor"))

    assert {(thread.title, thread.label) for thread in drawing.threads} == {("", "")}


def test_a_way_says_kind_and_year_of_each_tie(two_clubs):
    drawing = with_persons(_between(two_clubs, "b6", "kor"), "Møde")

    assert "er medlem af siden 2019" in {thread.label for thread in drawing.threads}
    assert "siden 2019" in svg(figure(drawing))


def test_markup_in_a_name_stays_text_in_every_file(two_clubs):
    page, drawn = _files(with_persons(_around(two_clubs, "kor"), ATTACK))

    for text in (page, drawn):
        assert "<script>alert" not in text
        assert "<a href" not in text
    assert not list(ElementTree.fromstring(drawn).iter(f"{SVG}a"))


def test_an_svg_is_whole_xml_with_its_text_as_text_and_nothing_to_fetch(sample):
    drawn = svg(figure(to_share(_around(sample, "insp-f01"))))

    tree = ElementTree.fromstring(drawn)
    texts = ["".join(node.itertext()) for node in tree.iter(f"{SVG}text")]
    assert "Omgivelser: INSP!" in texts
    assert tree.get("role") == "img"
    assert {node.tag.removeprefix(SVG) for node in tree.iter()} <= {
        "svg", "title", "rect", "line", "circle", "polygon", "text",
    }  # fmt: skip
    assert not re.search(r"(?:href|url\(|https?:(?!//www\.w3\.org/2000/svg))", drawn)


def test_a_png_shows_the_danish_letters():
    """Each has a shape of its own, so the font is no box for them."""
    drawn = []
    for letter in "æøå":
        drawing = Drawing("", (Spot("a", "Activity", letter * 6, (0, 0)),), (), (), "da")
        drawn.append(Image.open(io.BytesIO(png(figure(drawing)))))

    assert all(image.format == "PNG" for image in drawn)
    assert ImageChops.difference(drawn[0].convert("L"), drawn[1].convert("L")).getbbox()
    assert ImageChops.difference(drawn[1].convert("L"), drawn[2].convert("L")).getbbox()


def test_a_png_of_a_crowd_stays_small_enough_to_mail():
    spots = tuple(Spot(str(n), "Citizen", f"nr. {n}", (n * 130.0, 0.0)) for n in range(500))

    image = Image.open(io.BytesIO(png(figure(Drawing("", spots, (), (), "en"), SHEET))))

    assert max(image.size) <= 5000
    assert image.width * image.height <= 10_000_000


def test_labels_do_not_lie_over_each_other_and_what_has_no_room_is_said():
    spots = tuple(Spot(str(n), "Activity", "Et langt navn", (n * 3.0, 0.0)) for n in range(40))

    laid = figure(Drawing("Kort", spots, (), (), "da"))

    assert laid.left_out > 0
    assert f"Navnene på {laid.left_out} er udeladt" in svg(laid)


def test_no_label_reaches_over_the_edge_of_the_sheet():
    """Whoever stands outermost has the name inward, above or below."""
    high, name = 40.0, "Ungdommens Røde Kors"
    spots = tuple(
        Spot(f"{x}-{y}", "Activity", name, (x, y * high)) for x in (0, 300) for y in (0, 1)
    )

    laid = figure(Drawing("Kort", spots, (), (), "da"), Sheet(has_words=False))

    words = [part for part in laid.parts if isinstance(part, Words)]
    assert words
    assert all(w.at[0] - w.width / 2 >= 0 and w.at[0] + w.width / 2 <= laid.width for w in words)


def test_a_sheet_can_be_small_and_without_words():
    spots = (Spot("a", "Activity", "A", (0, 0)), Spot("b", "Activity", "B", (4000, 4000)))
    drawing = Drawing("Kort", spots, (Thread("a", "b"),), ("note",), "da")

    laid = figure(drawing, Sheet(largest=(400, 300), has_words=False))

    assert laid.width <= 400
    assert laid.height <= 310
    assert "note" not in svg(laid)


def test_the_shortest_ways_are_counted_and_no_other_is_shown(two_clubs):
    ways = ways_between(two_clubs.neighbours, "klub", "kor")

    assert (ways.length, ways.number, ways.n) == (2, 5, 7)
    assert set(ways.steps) == {"klub", "kor", *(f"b{n}" for n in range(5))}
    assert len(ties_of_ways(two_clubs, ways)) == 10


def test_there_is_no_way_to_whoever_has_no_tie():
    assert ways_between({"a": {"b"}, "b": {"a"}, "c": set()}, "a", "c") is None


def test_many_ways_are_cut_to_whole_ones():
    """A thousand stand between two; as many whole ways are shown as there is room for."""
    middle = [f"m{n:04}" for n in range(1000)]
    near = {"a": set(middle), "z": set(middle), **{m: {"a", "z"} for m in middle}}

    ways = ways_between(near, "a", "z")

    assert (ways.number, ways.n) == (1000, 1002)
    assert 2 < len(ways.steps) <= MOST_SHOWN
    assert {"a", "z"} <= set(ways.steps)


def test_a_way_runs_from_left_to_right():
    places = in_rows({"a": 0, "b": 1, "c": 1, "d": 2})

    assert places["a"][0] < places["b"][0] == places["c"][0] < places["d"][0]
    assert places["b"] != places["c"]


@pytest.mark.parametrize(
    ("band", "words"), [((1, 4), "under 5"), ((20, 49), "20–49"), ((1000, None), "1.000 eller")]
)
def test_a_band_is_told_in_words(band, words):
    assert band_words(band, "da").startswith(words)


def test_every_kind_has_a_mark_that_differs_in_more_than_its_colour():
    assert len({look.corners for look in LOOKS.values()}) == len(LOOKS)
    assert len({look.shape for look in LOOKS.values()}) == len(LOOKS)


def test_a_municipal_unit_and_a_municipal_contact_are_told_apart_in_every_file(sample):
    drawing = to_share(_around(sample, "insp-f01"))
    assert {"MunicipalUnit", CONTACT_POINT} <= {spot.kind for spot in drawing.spots}

    laid = figure(drawing)
    marks = {part.title: part.corners for part in laid.parts if isinstance(part, Shape)}
    page = map_html(drawing, alone=True)

    assert marks["Kommunal enhed"] != marks["Kommunal kontakt"]
    assert mark_picture("MunicipalUnit") != mark_picture(CONTACT_POINT)
    assert page.count(mark_picture(CONTACT_POINT)) == 2  # on the map and in the legend


def test_no_name_lies_over_a_mark_or_another_name(sample, chromium):
    """Measured in a browser, whose letters are not as wide as they were reckoned."""
    drawing = replace(whole_to_share(Names(sample, "da")), notes=())
    page = chromium.new_page(viewport={"width": 2400, "height": 1800})
    page.set_content(svg(figure(drawing, SHEET)))

    over = page.evaluate(OVER)

    assert page.locator("text").count() > 100
    assert over == []
    page.close()


OVER = """() => {
  const box = e => e.getBoundingClientRect();
  const words = [...document.querySelectorAll("text")].map(e => {
    const b = box(e);  // without the room above and below the letters
    return [b.left, b.top + b.height * .3, b.right, b.bottom - b.height * .3, e.textContent];
  });
  const marks = [...document.querySelectorAll("polygon, circle")].map(e => {
    const b = box(e);
    return [b.left, b.top, b.right, b.bottom, e.textContent];
  });
  const over = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  const found = [];
  words.forEach((one, n) => [...words.slice(n + 1), ...marks].forEach(other => {
    if (over(one, other)) found.push([one[4], other[4]]);
  }));
  return found;
}"""


def test_marks_in_one_place_are_moved_apart_and_stay_on_the_map():
    spots = tuple(
        Spot(f"{x}-{n}", "Activity", "", (x, x / 2), ringed=n == 0)
        for x in (0.0, 100.0, 200.0)
        for n in range(3)
    )

    laid = figure(Drawing("", spots, (), (), "da"), Sheet(has_words=False))

    shapes = [part for part in laid.parts if isinstance(part, Shape)]
    for one, other in combinations(shapes, 2):
        reach = one.size + other.size + RING * (one.ringed + other.ringed)
        assert dist(one.at, other.at) >= reach
    assert all(0 < x < laid.width and 0 < y < laid.height for x, y in (s.at for s in shapes))


def test_marks_that_stand_free_stay_where_they_are():
    at = np.array([[0.0, 0.0], [50.0, 0.0], [0.0, 50.0]])

    assert apart(at, np.full(3, 9.0)).tolist() == at.tolist()


def test_a_png_of_many_marks_takes_little_longer_than_its_sheet():
    """Pillow's own outline took a mask of the whole image for each mark: ten seconds of these."""
    spots = tuple(Spot(str(n), "Activity", "", (n % 25 * 60.0, n // 25 * 60.0)) for n in range(500))
    laid = figure(Drawing("", spots, (), (), "da"), SHEET)
    empty = replace(laid, parts=())

    took = []
    for sheet in (empty, laid):
        begun = process_time()
        png(sheet)
        took.append(process_time() - begun)

    assert took[1] < 8 * took[0]


def test_a_file_with_persons_names_nobody_before_it_is_opened():
    """A leader stands by name on the map; the title is what a folder or a mail shows."""
    leader = [{"id": "b1", "name": "Liv Lys", "is_ildsjael": True}, {"id": "b2"}]
    ties = {"KNOWS": [{"source": "b1", "target": "b2"}]}
    moment = Records.from_deliveries([Delivery(LOAD, {"Citizen": leader}, ties)]).on(DAY)

    drawing = with_persons(_around(moment, "b1"), "Møde")
    page, drawn = _files(drawing)

    title = ElementTree.fromstring(drawn).find(f"{SVG}title").text
    assert re.search(r"<title>(.*?)</title>", page)[1] == title
    assert title == "Omgivelser, 31. december 2025"
    assert "Omgivelser: Liv Lys" in drawn
    assert set(Image.open(io.BytesIO(png(figure(drawing)))).info) == {"dpi"}


@pytest.mark.parametrize("place", [0, 1])
def test_a_file_with_persons_says_day_purpose_and_that_it_is_not_to_be_shared(two_clubs, place):
    whole = whole_with_persons(Names(two_clubs, "da"), lay_out(two_clubs.network()), "Møde i A")

    for drawing in (with_persons(_around(two_clubs, "klub"), "Møde i A"), whole):
        told = _files(drawing)[place]
        for words in ("31. december 2025", "Formål: Møde i A", "Må ikke deles med andre"):
            assert words in told


def test_a_saved_page_draws_in_a_browser_that_holds_it_to_its_policy(sample, chromium, tmp_path):
    drawing = to_share(_around(sample, "insp-f01"))
    (tmp_path / "kort.html").write_text(map_html(drawing, alone=True), encoding="utf-8")
    page, wrong = chromium.new_page(), []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.goto((tmp_path / "kort.html").as_uri())

    page.wait_for_function(
        "[...document.querySelectorAll('canvas, footer img')].every(e => e.offsetWidth > 0)"
    )
    inked = page.locator("canvas").evaluate(
        "e => e.getContext('2d').getImageData(0, 0, e.width, e.height).data.some(n => n)"
    )

    policy = page.locator("meta[http-equiv]").get_attribute("content")
    assert "default-src 'none'" in policy
    assert "connect-src 'none'" in policy
    assert page.locator("footer img").count() == len(drawing.legend)
    assert inked
    assert wrong == []
    page.close()
