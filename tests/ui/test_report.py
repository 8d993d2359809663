"""The report: one page, tagged, that fetches nothing and names nobody."""

from __future__ import annotations

import re
import zlib
from datetime import date
from pathlib import Path

import pytest

from graph.model import PERSON_KINDS
from graph.records import Delivery, Records
from graph.sharing import FEWEST, is_sensitive
from ingest import rules, sheets
from ui.widgets.names import Names
from ui.widgets.report import pdf as pdf_module
from ui.widgets.report.content import may_be_told, urgent_told
from ui.widgets.report.map_of_report import report_map
from ui.widgets.report.page_of_report import FITS, MEASURES, report_page
from ui.widgets.report.pdf import pdf
from ui.widgets.report.told import Told
from ui.widgets.saved.parts import Words

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2025, 12, 31)
LOAD = {"id": "l", "source": "test", "collected_on": DAY, "complete": True}
ATTACK = "<script>alert(1)</script>{{ 7 * 7 }}"


@pytest.fixture(scope="module")
def sample() -> Records:
    """All eleven cases, without a database."""
    folders = sheets.folders(ROOT / "sample_data")
    return Records.from_deliveries(
        [rules.check(sheets.read([folder])).delivery for folder in folders]
    )


def _page(records: Records, *, day: date | None = None, language: str = "da"):
    return report_page(records, Names(records.on(day), language))


def _inside(made: bytes) -> bytes:
    """Return what a PDF says, its packed parts unpacked."""
    found = [made]
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL):
        try:
            found.append(zlib.decompress(packed))
        except zlib.error:
            continue
    return b"\n".join(found)


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_pdf_is_one_tagged_page_in_its_language(sample, language):
    made = pdf(_page(sample, language=language))

    inside = _inside(made)
    assert made.startswith(b"%PDF")
    assert b"/StructTreeRoot" in inside
    assert re.search(rb"/Lang \(" + language.encode(), inside)
    assert b"pdfuaid" in inside
    assert re.search(rb"/Count 1\b", inside)
    assert re.search(rb"/Alt\b", inside)


def test_the_page_says_what_is_registered_urgent_hanging_ending_and_whom_to_introduce(sample):
    told = _page(sample).html()

    for words in (
        "204 borgere, heraf 36 ildsjæle", "196 af 423 aktører", "30. juni 2021",
        "Uden registreret relation: under 5 aktører; derudover ukendt for 15",
        "Opdigtede relationer i eksempeldata", "Plads til Alle, Red Barnet (Forening): forsvinder",
        "Kontakten Ungdommens Røde Kors – Havby Boligselskab", "Under 5 relationer ophører",
        "Tandplejen Lyng og Boligselskabet Lyng",
    ):  # fmt: skip
        assert words in told


def test_a_project_that_ends_is_told_with_its_day(sample):
    told = _page(sample, day=date(2016, 12, 31)).html()

    assert re.search(r"30\. juni 2017 slutter (?:Frem i lyset|Tilbuddet)", told)


@pytest.mark.parametrize("day", [None, date(2016, 12, 31), date(2018, 6, 30)])
@pytest.mark.parametrize("language", ["da", "en"])
def test_no_person_and_nothing_sensitive_stands_in_it(sample, day, language):
    moment = sample.on(day)
    kind = moment.actors["kind"]
    hidden = sorted({*kind.index[kind.isin(["Citizen", "Employee"])], *is_sensitive(moment)})
    open_names = set(moment.nodes["name"].drop(hidden).dropna())
    names = {*hidden, *moment.actors["name"].reindex(hidden).dropna()} - open_names
    names = {name for name in names if not any(name in other for other in open_names)}

    told = _page(sample, day=day, language=language).html()

    text = re.sub(r"<img[^>]*?(?=alt=)", "", told)
    assert [name for name in sorted(names) if re.search(rf"\b{re.escape(name)}\b", text)] == []
    assert not re.search(r"\b[1-4] (?:borger|ildsjæl|medarbejder|relation|aktør|citizen)", text)


def test_the_map_in_it_names_no_person_either(sample):
    from base64 import b64decode

    maps = re.findall(r"svg\+xml;base64,([^\"]+)", _page(sample).html())

    drawn = b64decode(maps[0]).decode()
    assert "Plads til Alle" in drawn
    assert not re.search(r"-[bm]\d\d\b", drawn)


def test_a_name_that_is_markup_stays_text_and_runs_no_template():
    bodies = [{"id": f"f{n}", "name": f"{n} {ATTACK}"} for n in range(6)]
    ties = [{"source": "f0", "target": f"f{n}"} for n in range(1, 6)]
    places = [{"id": "kom", "name": ATTACK}]
    records = Records.from_deliveries(
        [Delivery(LOAD, {"Association": bodies, "Municipality": places}, {"PARTNERS_WITH": ties})]
    )

    told = _page(records).html()

    assert "<script" not in told
    assert "&lt;script&gt;alert(1)" in told
    assert "{{ 7 * 7 }}" in told


def test_a_store_without_ties_or_persons_makes_a_page_too():
    records = Records.from_deliveries([Delivery(LOAD, {"Association": [{"id": "klub"}]}, {})])

    told = _page(records).html()

    assert "ingen borgere, heraf ingen ildsjæle" in told
    assert "Vi har ikke registreret relationer, der slutter inden for et år" in told
    assert pdf(_page(records)).startswith(b"%PDF")


def test_the_page_points_at_nothing_outside_itself(sample):
    told = _page(sample).html()

    assert "default-src 'none'" in told
    assert set(re.findall(r"(?:src|href)=\"([a-z]+):", told)) == {"data"}


def test_long_names_still_make_one_page(sample):
    long = [
        {"id": f"f{n}", "name": "Foreningen for langstrakte navne i Nørreby og omegn " * 4}
        for n in range(60)
    ]
    ties = [{"source": f"f{n // 3}", "target": f"f{n}"} for n in range(1, 60)]
    records = Records.from_deliveries(
        [Delivery(LOAD, {"Association": long}, {"PARTNERS_WITH": ties})]
    )

    assert re.search(rb"/Count 1\b", _inside(pdf(_page(records))))


def test_no_small_number_of_people_can_be_told_by_subtraction():
    """By hand: one of twelve refused; three of twelve citizens lead nothing."""
    club = {"Association": [{"id": "club"}], "MunicipalUnit": [{"id": "unit"}]}
    said = [{"id": f"b{n}", "answered": "refused" if n == 9 else "answered"} for n in range(10)]
    rest = Delivery(LOAD, club | {"Citizen": said}, {})
    told = _page(Records.from_deliveries([rest])).html()
    assert "Vi har spurgt til næsten alle aktører." in told
    assert "Vi har spurgt til 11" not in told

    leading = [{"id": f"b{n}", "is_ildsjael": n < 9} for n in range(12)]
    many = Delivery(LOAD, club | {"Citizen": leading}, {})
    told = _page(Records.from_deliveries([many])).html()
    assert "12 borgere, ildsjæle iblandt, og" in told


def test_each_fit_is_smaller_than_the_one_before():
    assert sorted(FITS, reverse=True) == list(FITS)


def test_without_pango_there_is_no_pdf_and_no_crash(monkeypatch):
    """A missing library shows as an OSError when the package is imported."""
    import builtins

    real = builtins.__import__

    def without(name, *given, **more):
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *given, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    pdf_module.weasyprint.cache_clear()

    assert pdf_module.weasyprint() is None
    pdf_module.weasyprint.cache_clear()


@pytest.mark.parametrize("case", sheets.folders(ROOT / "sample_data"), ids=lambda case: case.name)
def test_a_small_number_cannot_be_reckoned_from_the_whole(case):
    """Citizens, employees, bodies and activities are all the actors there are."""
    records = Records.from_deliveries([rules.check(sheets.read([case])).delivery])

    kinds = records.on().actors["kind"].value_counts()

    total = re.search(r"af (\d+) aktører", _page(records).html())

    if any(0 < kinds.get(kind, 0) < FEWEST for kind in PERSON_KINDS):
        assert total is None
    else:
        assert total
        assert int(total[1]) == kinds.sum()


@pytest.mark.parametrize(("n", "words"), [(0, "ingen"), (4, "under 5"), (5, "5"), (1200, "1.200")])
def test_a_number_below_five_is_not_told(sample, n, words):
    assert Told(Names(sample.on(), "da")).count(n) == words


def test_every_figure_of_the_pdf_has_its_words_and_the_headings_follow_each_other(sample):
    """PDF/UA-1, 7.3 and 7.4; a mark of the legend is no figure, for its word stands beside it."""
    inside = _inside(pdf(_page(sample)))

    assert inside.count(b"/S /Figure") == len(re.findall(rb"/Alt\b", inside)) == 1
    assert re.findall(rb"/S /(H\d)", inside) == [b"H1", *[b"H2"] * 6]
    for part in (rb"/MarkInfo", rb"/DisplayDocTitle true", rb"/Title"):
        assert re.search(part, inside)


def test_the_report_has_a_mark_of_its_own_for_each_word_of_the_legend(sample):
    told = _page(sample).html()

    legend = re.findall(r"url\((data:[^)]+)\)\"></i> ([^<]+)<", told)
    assert {"Kommunal enhed", "Kommunal kontakt"} <= {word for _picture, word in legend}
    assert len({picture for picture, _word in legend}) == len(legend)


@pytest.mark.parametrize("fit", range(len(FITS)))
def test_a_name_without_room_on_the_map_is_counted_under_it(sample, fit):
    page = _page(sample)
    laid = report_map(page.drawing, FITS[fit][1])
    words = [part.text for part in laid.parts if isinstance(part, Words)]

    told = page.html(fit)

    assert words
    said = re.search(r"Navne(?:t|ne) på (\d+) er udeladt", told)
    assert (int(said[1]) if said else 0) == laid.left_out


@pytest.mark.parametrize("fit", range(13))
def test_the_most_urgent_place_has_its_name_on_the_map(sample, fit):
    laid = report_map(_page(sample).drawing, FITS[fit][1])

    words = [part.text for part in laid.parts if isinstance(part, Words)]

    assert "Plads til Alle, Red Barnet" in " ".join(words)


@pytest.mark.parametrize("framed", [True, False])
def test_no_script_but_the_one_that_measures_the_frame_may_run(sample, framed):
    told = _page(sample).html(framed=framed)

    policy = re.search(r"Content-Security-Policy\" content=\"([^\"]+)\"", told)[1]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["img-src"] == rules["font-src"] == "data:"
    assert rules.get("script-src") == (f"'{MEASURES}'" if framed else None)


def test_the_saved_page_draws_in_a_browser_without_an_error(sample, chromium, tmp_path):
    (tmp_path / "rapport.html").write_text(_page(sample).html(), encoding="utf-8")
    page, wrong = chromium.new_page(), []
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.goto((tmp_path / "rapport.html").as_uri())

    drawn = page.locator("section img").evaluate("e => e.complete && e.naturalWidth > 0")
    page.evaluate("const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
                  "document.body.append(s)")  # fmt: skip

    assert drawn
    assert page.evaluate("window.ran") is None
    assert [said for said in wrong if "script-src" not in said and "default-src" not in said] == []
    page.close()


def _carried(carrier: dict, *, kind: str = "LEADS", helped: str = "") -> Records:
    """A dinner that one person carries and six take part in; perhaps that person is helped."""
    guests = [{"id": f"g{n}"} for n in range(6)]
    ties = {"TAKES_PART_IN": [{"source": guest["id"], "target": "middag"} for guest in guests]}
    ties[kind] = [{"source": "b", "target": "middag"}]
    if helped:
        ties[helped] = [{"source": "g0", "target": "b"}]
    citizens = [{"id": "b", "name": "Liv Lys"} | carrier, *guests]
    nodes = {"Citizen": citizens, "Activity": [{"id": "middag", "name": "Torsdagsmiddag"}]}
    return Records.from_deliveries([Delivery(LOAD, nodes, ties)])


@pytest.mark.parametrize(
    ("carrier", "kind"), [({}, "LEADS"), ({}, "RUNS"), ({"is_ildsjael": True}, "VOLUNTEERS_AT")]
)
def test_what_a_known_leader_carries_alone_stands_by_name_and_the_leader_does_not(carrier, kind):
    told = _page(_carried(carrier, kind=kind)).html()

    assert "kun registreret én, der bærer 1 aktivitet: Torsdagsmiddag" in told
    assert "Liv Lys" not in told


@pytest.mark.parametrize(
    ("carrier", "kind", "helped"),
    [
        ({}, "VOLUNTEERS_AT", ""),
        ({"in_target_group": True, "is_ildsjael": True}, "LEADS", ""),
        ({"is_child": True}, "LEADS", ""),
        ({"protected": True}, "LEADS", ""),
        ({}, "LEADS", "MENTORS"),
    ],
)
def test_what_rests_on_a_citizen_with_no_leading_role_or_who_is_helped_is_not_named(
    carrier, kind, helped
):
    """Whoever knows the place would know who it is."""
    records = _carried(carrier, kind=kind, helped=helped)

    told = _page(records).html()

    assert "vi kun har registreret én til at bære: under 5." in told
    assert not re.search(r"én, der bærer[^<]*Torsdagsmiddag", told)


def test_of_the_most_urgent_what_rests_on_a_citizen_is_no_name_and_has_no_ring():
    spot = {"code": "one_carrier", "ids": ("middag",), "n": 6, "day": None}
    open_, hidden = (Told(Names(_carried(one).on(DAY), "da")) for one in ({}, {"is_child": True}))

    assert urgent_told(spot, open_).startswith("Torsdagsmiddag: vi har kun registreret én")
    assert urgent_told(spot, hidden).startswith("En aktivitet: vi har kun registreret én")
    assert may_be_told(spot, open_)
    assert not may_be_told(spot, hidden)
