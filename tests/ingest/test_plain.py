"""Plain files of nodes and ties: published networks, with their own words for kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import SettingsError, SheetError
from ingest import sheets
from ingest.plain import read_network, read_records
from ingest.rules import Options, check
from tests.ingest.conftest import codes, is_accounted

NODES = (
    "id,sector,kind\nE1,kommune,enhed\nK1,kommune,medarbejder\nB1,borger,borger\nI1,civil,ildsjæl\n"
)
TIES = "source,target,weight,kind,valid_from,valid_to\nE1,K1,3,ansat,2018-01-01,\nB1,B1,1,nabo,,\n"


@pytest.fixture
def write(tmp_path: Path):  # type: ignore[no-untyped-def]
    """Write the two files and return their paths."""

    def files(nodes: str = NODES, ties: str = TIES) -> list[Path]:
        paths = [tmp_path / "town.nodes.csv", tmp_path / "town.edges.csv"]
        for path, text in zip(paths, (nodes, ties), strict=True):
            path.write_text(text)
        return paths

    return files


def test_kinds_are_read_by_their_danish_words(write) -> None:  # type: ignore[no-untyped-def]
    checked = check(sheets.read(write()), Options(for_store=False))

    assert codes(checked) == []
    assert {kind: len(rows) for kind, rows in checked.delivery.nodes.items()} == {
        "Citizen": 2,
        "Employee": 1,
        "MunicipalUnit": 1,
    }
    assert [row["id"] for row in checked.delivery.nodes["Citizen"] if row.get("is_ildsjael")] == [
        "I1"
    ]


def test_the_files_count_as_one_complete_boundary_and_say_so(write) -> None:  # type: ignore[no-untyped-def]
    checked = check(sheets.read(write()), Options(for_store=False))

    assert checked.delivery.load["complete"] is True
    assert "counted-as-complete" in {note.code for note in checked.notes}


def test_a_tie_to_oneself_is_dropped_and_counted(write) -> None:  # type: ignore[no-untyped-def]
    checked = check(sheets.read(write()), Options(for_store=False, language="en"))

    assert checked.repeats == 1
    assert "1 ties from a node to itself dropped." in {note.reason for note in checked.notes}
    assert is_accounted(checked)


def test_parallel_ties_are_added_up(write) -> None:  # type: ignore[no-untyped-def]
    ties = "source,target,weight,kind\nB1,I1,1.5,nabo\nI1,B1,2,nabo\nB1,I1,0.5,nabo\n"

    checked = check(sheets.read(write(ties=ties)), Options(for_store=False))

    assert [row["strength"] for row in checked.delivery.ties["NEIGHBOUR_OF"]] == [4]
    assert checked.repeats == 2
    assert is_accounted(checked)


def test_other_words_for_kinds_are_mapped_and_the_option_is_shown(write) -> None:  # type: ignore[no-untyped-def]
    nodes = "id,sector,mode\n101,individual,person\nAdd,organisation,activity\n"
    paths = write(nodes=nodes, ties="source,target,weight\n101,Add,1\n")

    asked = check(sheets.read(paths), Options(for_store=False))
    told = check(
        sheets.read(paths),
        Options(
            for_store=False,
            kind_of={("mode", "person"): "Citizen", ("sector", "organisation"): "forening"},
            tie_kind="medlem",
        ),
    )

    assert codes(asked) == ["unmapped-kind", "unmapped-kind", "unmapped-tie-kind"]
    assert "--kind-of sector.individual=Citizen" in asked.problems[0].remedy
    assert "--tie-kind" in asked.problems[2].remedy
    assert codes(told) == []
    assert set(told.delivery.nodes) == {"Citizen", "Association"}
    assert len(told.delivery.ties["MEMBER_OF"]) == 1


@pytest.mark.parametrize(
    ("target", "offered", "left_out"),
    [
        ("F1", "--tie-kind MEMBER_OF", "KNOWS"),
        ("B2", "--tie-kind KNOWS", "MEMBER_OF"),
    ],
)
def test_only_kinds_of_tie_that_fit_the_ends_are_offered(write, target, offered, left_out) -> None:  # type: ignore[no-untyped-def]
    nodes = "id,kind\nB1,borger\nB2,borger\nF1,forening\n"
    paths = write(nodes=nodes, ties=f"source,target\nB1,{target}\n")

    [problem] = check(sheets.read(paths), Options(for_store=False)).problems

    assert problem.code == "unmapped-tie-kind"
    assert offered in problem.remedy
    assert left_out not in problem.remedy


def test_ties_that_no_one_kind_fits_are_to_be_named_row_by_row(write) -> None:  # type: ignore[no-untyped-def]
    nodes = "id,kind\nB1,borger\nB2,borger\nF1,forening\n"
    paths = write(nodes=nodes, ties="source,target\nB1,F1\nB1,B2\n")

    danish, english = (
        check(sheets.read(paths), Options(for_store=False, language=language)).problems[0]
        for language in ("da", "en")
    )

    assert danish.code == "mixed-tie-kinds"
    assert "Borger–Borger: KNOWS" in danish.remedy
    assert "Borger–Forening: MEMBER_OF" in danish.remedy
    assert "Citizen–Association: MEMBER_OF" in english.remedy


@pytest.mark.parametrize(
    ("language", "first", "last", "other"),
    [("da", "kender", "er inviteret til", "knows"), ("en", "knows", "is invited to", "kender")],
)
def test_an_unknown_tie_is_answered_with_every_kind_in_ones_language(
    write,  # type: ignore[no-untyped-def]
    language: str,
    first: str,
    last: str,
    other: str,
) -> None:
    paths = write(ties="source,target,kind\nB1,I1,elsker\n")

    [problem] = check(sheets.read(paths), Options(for_store=False, language=language)).problems

    assert problem.code == "bad-choice"
    assert problem.remedy.split(": ")[1].startswith(first)
    assert last in problem.remedy
    assert other not in problem.remedy
    assert "…" not in problem.remedy


def test_the_closest_of_the_choices_comes_first(write) -> None:  # type: ignore[no-untyped-def]
    paths = write(ties="source,target,kind\nB1,I1,friviliig\n")

    [problem] = check(sheets.read(paths), Options(for_store=False)).problems

    assert problem.remedy.startswith("Vælg et af: er frivillig i, kender,")


def test_own_words_for_ties_are_mapped(write) -> None:  # type: ignore[no-untyped-def]
    paths = write(ties="source,target,kind\nB1,I1,snak\n")

    checked = check(sheets.read(paths), Options(for_store=False, tie_kind={"snak": "KNOWS"}))

    assert codes(checked) == []
    assert list(checked.delivery.ties) == ["KNOWS"]


def test_a_mapping_to_no_kind_is_refused(write) -> None:  # type: ignore[no-untyped-def]
    options = Options(kind_of={("kind", "enhed"): "Ting"})

    with pytest.raises(SettingsError, match="'Ting' is not a kind"):
        check(sheets.read(write()), options)


def test_words_for_organisations_give_their_form(write) -> None:  # type: ignore[no-untyped-def]
    paths = write(
        nodes="id,kind\nO1,fond\nO2,virksomhed\n", ties="source,target,kind\nO1,O2,partner\n"
    )

    checked = check(sheets.read(paths), Options(for_store=False))

    assert [row["form"] for row in checked.delivery.nodes["Organisation"]] == [
        "foundation",
        "company",
    ]


def test_any_two_files_are_measured_without_kinds(write) -> None:  # type: ignore[no-untyped-def]
    paths = write(
        nodes="id;sector\na;Mr. Hi\nb;\nc;x\n", ties="source;target;weight\na;b;0,5\nb;a;2,25\n"
    )

    network = read_network(*paths)

    assert network.ids == ("a", "b", "c")
    assert network.sector_names == ("Mr. Hi", "ukendt", "x")
    assert network.tie_strength.tolist() == [2.75]


@pytest.mark.parametrize(
    ("ties", "said"),
    [
        ("source,target\na,z\n", "'z', which is not among the nodes"),
        ("source,target,weight\na,b,0\n", "above 0"),
        ("source,target,weight\na,b,tung\n", "row 2: 'tung' is not a strength"),
        ("source,target,weight\na,b,1\na,b,0\n", "row 3: the strength is 0"),
        ("source,target,weight\na,b,\na,b,-2\n", "row 3: the strength is -2"),
        ("fra hvem,target\na,b\n", "has no column 'source'"),
        ("source,target\na,b,1\n", "3 cells under 2 headings"),
        ("source,target\na,\n", "row 2: the column 'target' is empty"),
        ("", "is empty"),
    ],
)
def test_faults_of_plain_files_are_sentences(write, ties: str, said: str) -> None:  # type: ignore[no-untyped-def]
    paths = write(nodes="id\na\nb\n", ties=ties)

    with pytest.raises(SheetError, match=said):
        read_network(*paths)


def test_records_are_read_from_two_files(write) -> None:  # type: ignore[no-untyped-def]
    records = read_records(*write())

    assert len(records.nodes) == 4
    assert len(records.ties) == 1
