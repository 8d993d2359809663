"""Every fault of the sheets in one pass, each with its place, what is wrong and what to do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import sheets
from ingest.problems import in_language
from ingest.problems.sentences import SENTENCES
from ingest.rules import Options, check
from ingest.sheets.grid import sheet_of
from tests.ingest.conftest import CheckVillage, Village, codes, is_accounted

TIES = "fra;til;relation;styrke;gælder fra;gælder til\n"


def test_a_valid_folder_becomes_a_delivery(check_village: CheckVillage) -> None:
    checked = check_village()

    assert codes(checked) == []
    assert {kind: len(rows) for kind, rows in checked.delivery.nodes.items()} == {
        "Municipality": 1,
        "Area": 1,
        "Citizen": 2,
        "Association": 2,
    }
    assert checked.delivery.load["source"] == "Prøve"
    assert checked.rows == 8
    assert is_accounted(checked)


def test_symmetric_ties_are_sorted_and_references_become_ties(check_village: CheckVillage) -> None:
    checked = check_village()

    assert checked.delivery.ties["NEIGHBOUR_OF"][0]["source"] == "b1"
    assert {"source": "b2", "target": "o1"} in checked.delivery.ties["LIVES_IN"]
    assert checked.row_ties == {"LEADS": 1, "NEIGHBOUR_OF": 1}


def test_every_fault_is_found_in_one_pass_and_told_in_file_order(
    check_village: CheckVillage,
) -> None:
    checked = check_village(
        borgere="id;område;ildsjæl\nb1;o9;ja\nb2;o1;måske\n;o1;\n",
        relationer=TIES + "b1;F-0192;leder;meget;31-02-2024;\nb2;b2;nabo;;2025;2024\n",
    )

    assert [(p.file, p.row, p.column, p.code) for p in checked.problems] == [
        ("borgere.csv", 2, "område", "unknown-id"),
        ("borgere.csv", 3, "ildsjæl", "bad-boolean"),
        ("borgere.csv", 4, "id", "missing-value"),
        ("relationer.csv", 2, "til", "unknown-id"),
        ("relationer.csv", 2, "styrke", "bad-choice"),
        ("relationer.csv", 2, "gælder fra", "bad-date"),
        ("relationer.csv", 3, "til", "self-tie"),
        ("relationer.csv", 3, "gælder til", "ends-before-start"),
    ]
    assert is_accounted(checked)


def test_a_dangling_id_is_offered_what_is_close_to_it(check_village: CheckVillage) -> None:
    checked = check_village(relationer=TIES + "b1;F-0192;leder;;;\n")

    assert codes(checked) == ["unknown-id"]
    assert "F-0129" in checked.problems[0].reason
    assert "F-0182" in checked.problems[0].reason


def test_a_person_is_named_by_the_row_and_never_by_id(check_village: CheckVillage) -> None:
    """The ids of persons, and personal columns, are left out of what is said."""
    checked = check_village(
        borgere="id;navn;aldersgruppe\nborger-77;Sanne;gammel\nborger-77;Bo;\n",
        relationer=TIES + "borger-78;F-0129;leder;;;\n",
    )

    assert codes(checked) == ["duplicate-id", "bad-choice", "duplicate-id", "unknown-id"]
    told = "".join(problem.told() for problem in checked.problems)
    assert "borger-7" not in told
    assert "gammel" not in told
    assert "borgere.csv, række 2" in checked.problems[-1].reason


def test_identical_rows_count_once_and_differing_ones_are_a_problem(
    check_village: CheckVillage,
) -> None:
    same = check_village(foreninger="id;navn\nF-0129;Klub\nF-0129;Klub\n")
    other = check_village(foreninger="id;navn\nF-0129;Klub\nF-0129;Andet\n", relationer=None)

    assert codes(same) == []
    assert (len(same.delivery.nodes["Association"]), same.repeats) == (1, 1)
    assert codes(other) == ["duplicate-id", "duplicate-id"]
    assert is_accounted(same)
    assert is_accounted(other)


@pytest.mark.parametrize("sign", ["|", "\n", "\u200b", "\u202e"])
def test_an_id_is_plain_to_see_and_cannot_make_two_ties_one(
    check_village: CheckVillage, sign: str
) -> None:
    """From a|b to c and from a to b|c have the same key; the second would be lost."""
    checked = check_village(foreninger=f'id;navn\n"a{sign}b";X\nF-0129;Y\n')

    assert codes(checked) == ["bad-id"]
    assert checked.problems[0].row == 2


def test_one_id_for_two_kinds_is_a_problem(check_village: CheckVillage) -> None:
    checked = check_village(organisationer="id;navn\nF-0129;Firma\n", relationer=None)

    assert codes(checked) == ["id-of-another-kind", "id-of-another-kind"]


def test_the_same_tie_twice_counts_once_and_contradicting_itself_is_a_problem(
    check_village: CheckVillage,
) -> None:
    same = check_village(relationer=TIES + "b1;b2;nabo;1;;\nb2;b1;nabo;svag;;\n")
    other = check_village(relationer=TIES + "b1;b2;nabo;1;;\nb2;b1;nabo;2;;\n")
    again = check_village(relationer=TIES + "b1;b2;nabo;1;2020;2021\nb1;b2;nabo;1;2023;\n")

    assert (codes(same), same.repeats) == ([], 1)
    assert codes(other) == ["duplicate-tie", "duplicate-tie"]
    assert codes(again) == []


def test_swapped_ends_and_wrong_kinds_say_what_to_do(check_village: CheckVillage) -> None:
    checked = check_village(relationer=TIES + "F-0129;b1;medlem;;;\nb1;F-0129;nabo;;;\n")

    assert codes(checked) == ["swapped-ends", "wrong-ends"]
    assert "Byt om" in checked.problems[0].remedy
    assert "er medlem af" in checked.problems[1].remedy


def test_unknown_and_missing_headings_offer_what_is_close(check_village: CheckVillage) -> None:
    checked = check_village(foreninger="idd;nvan\nF-0129;x\n", relationer=None)

    assert codes(checked) == ["missing-column", "unknown-column", "unknown-column"]
    assert '"idd"' in checked.problems[1].reason
    assert "navn" in checked.problems[2].reason
    assert is_accounted(checked)


def test_a_sheet_that_nothing_tells_about_is_a_problem(check_village: CheckVillage) -> None:
    checked = check_village(forninger="a;b\n1;2\n")

    assert codes(checked) == ["unknown-sheet"]
    assert "Foreninger" in checked.problems[0].reason


def test_english_names_and_headings_are_read_too(village: Village) -> None:
    paths = village(
        foreninger=None,
        relationer=None,
        Associations="id,name,area\nF-0129,Club,o1\n",
        Ties="source,target,kind,strength\nb1,F-0129,MEMBER_OF,strong\n",
    )

    checked = check(sheets.read(paths))

    assert codes(checked) == []
    assert checked.delivery.ties["MEMBER_OF"][0]["strength"] == 3


def test_persons_need_a_legal_basis_and_the_question_is_listed(check_village: CheckVillage) -> None:
    checked = check_village(om_data="felt;svar\nkilde;x\nformål;y\n")

    assert codes(checked) == ["no-legal-basis", "missing-answer"]
    assert {column.name for column in checked.missing} == {"collected_on", "legal_basis"}


def test_answers_may_come_from_options_and_the_sheet_wins(check_village: CheckVillage) -> None:
    answers = {"source": "andet", "collected_on": "2025-06-30", "legal_basis": "aftale"}

    checked = check_village(Options(answers=answers), om_data="felt;svar\nkilde;x\nformål;y\n")

    assert codes(checked) == []
    assert checked.delivery.load["source"] == "x"
    assert checked.delivery.load["legal_basis"] == "aftale"


def test_children_and_protected_addresses_need_a_basis_of_their_own(
    check_village: CheckVillage,
) -> None:
    people = "id;er barn;beskyttet adresse;aldersgruppe\nb1;ja;;\nb2;;ja;\nb3;;;13-17\n"

    without = check_village(borgere=people, relationer=None)
    declared = check_village(
        Options(answers={"legal_basis_children": "a", "legal_basis_protected": "b"}),
        borgere=people,
        relationer=None,
    )

    assert [(p.code, p.row) for p in without.problems] == [
        ("no-basis-for-child", 2),
        ("no-basis-for-protected", 3),
        ("no-basis-for-child", 4),
    ]
    assert codes(declared) == []


def test_an_addition_may_refer_to_what_the_store_knows(check_village: CheckVillage) -> None:
    folder = {"foreninger": None, "relationer": TIES + "b1;F-0500;medlem;;;\n"}

    sheets_of = check_village(**folder)

    assert codes(sheets_of) == ["unknown-id"]


def test_known_ids_are_looked_up_with_their_kind(village: Village) -> None:
    paths = village(foreninger=None, relationer=TIES + "b1;F-0500;medlem;;;\n")
    asked: list[set[str]] = []

    def look_up(ids: set[str]) -> dict[str, str]:
        asked.append(ids)
        return {"F-0500": "Association", "b2": "Employee"}

    checked = check(sheets.read(paths), known_ids=look_up)

    assert codes(checked) == ["id-of-another-kind"]
    assert "F-0500" in asked[0]


def test_rows_that_lean_on_a_row_set_aside_are_set_aside_too(check_village: CheckVillage) -> None:
    checked = check_village(omraader="id;navn;kommune;breddegrad\no1;Øst;norreby;nord\n")

    assert codes(checked) == ["bad-number"]
    assert {problem.code for problem in checked.dependents} == {"depends"}
    assert list(checked.delivery.nodes) == ["Municipality"]
    assert checked.quarantined == 7
    assert is_accounted(checked)


def test_a_whole_list_must_say_of_what_it_is_the_whole(check_village: CheckVillage) -> None:
    checked = check_village(
        Options(answers={"list_type": "hele listen"}),
    )

    assert codes(checked) == ["missing-answer"]
    assert [column.name for column in checked.missing] == ["scope"]


def test_the_load_id_follows_its_own_answers(check_village: CheckVillage) -> None:
    first = check_village().delivery.load["id"]
    again = check_village(foreninger="id;navn\nF-0129;Andet\n").delivery.load["id"]
    other = check_village(Options(answers={"expires_on": "2030"})).delivery.load["id"]

    assert first == again
    assert first != other


def test_problems_are_told_in_both_languages(check_village: CheckVillage) -> None:
    checked = check_village(relationer=TIES + "b1;F-0192;leder;;;\n")
    (english,) = in_language(checked.problems, "en")

    assert english.told().splitlines()[0] == ('unknown-id  relationer.csv, row 2, column "til"')
    assert "Close to it: F-0129" in english.reason


@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_has_both_languages(code: str) -> None:
    assert set(SENTENCES[code]) == {"da", "en"}


cells = st.sampled_from(
    ["b1", "b2", "b3", "", "o1", "nabo", "medlem", "2024", "2023", "måske", "1"]
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(cells, cells, cells), max_size=8),
    st.lists(st.tuples(cells, cells, cells, cells, cells), max_size=8),
)
def test_every_row_is_accounted_for_whatever_the_sheets_hold(
    people: list[tuple[str, ...]], ties: list[tuple[str, ...]]
) -> None:
    read = [
        sheet_of([("id", "område", "pause fra"), *people], file="borgere.csv", title="borgere"),
        sheet_of(
            [("fra", "til", "relation", "gælder fra", "gælder til"), *ties],
            file="relationer.csv",
            title="relationer",
        ),
    ]

    checked = check(read, Options(for_store=False))

    assert checked.rows == sum(any(row) for row in [*people, *ties])
    assert is_accounted(checked)


@pytest.mark.parametrize(
    ("cvr", "stored"),
    [("12345678", "12345678"), ("DK 12 34 56 78", "12345678"), ("123", None), ("1234567a", None)],
)
def test_a_cvr_number_has_eight_digits(
    check_village: CheckVillage, cvr: str, stored: str | None
) -> None:
    checked = check_village(
        foreninger=f"id;navn;område;cvr\nF-0129;Nørreby IF;o1;{cvr}\nF-0182;Koret;o1;\n"
    )

    assert codes(checked) == ([] if stored else ["bad-digits"])
    if stored:
        assert checked.delivery.nodes["Association"][0]["cvr"] == stored
    else:
        assert "8 cifre" in checked.problems[0].reason


@pytest.mark.parametrize(
    ("place", "fault"), [("55,4;11,3", 0), ("955,1;11,3", 1), ("-90;180", 0), ("91;-181", 2)]
)
def test_a_place_lies_on_the_globe(check_village: CheckVillage, place: str, fault: int) -> None:
    checked = check_village(
        omraader=f"id;navn;kommune;breddegrad;længdegrad\no1;Øst;norreby;{place}\n"
    )

    assert codes(checked) == ["out-of-range"] * fault
    assert all("komma" in problem.remedy for problem in checked.problems)


def test_a_repeated_id_of_a_person_is_told_in_a_whole_sentence(check_village: CheckVillage) -> None:
    checked = check_village(borgere="id;navn\nb1;Sanne\nb1;Bo\nb2;Ib\n")

    assert checked.problems[0].reason.startswith("Værdien står også som id i")


def test_only_sheets_that_people_fill_in_are_offered(check_village: CheckVillage) -> None:
    checked = check_village(noget="a;b\n1;2\n")

    assert codes(checked) == ["unknown-sheet"]
    assert "Foreninger" in checked.problems[0].remedy
    assert "Forslag" not in checked.problems[0].remedy


@pytest.mark.parametrize(
    ("heading", "guesses"),
    [
        ("nvan", "»navn«"),
        ("fulde navn", "»navn«"),
        ("omrade", "»område«"),
        ("skrift", ""),
        ("kontaktperson", ""),
        ("x", ""),
    ],
)
def test_a_heading_is_guessed_only_when_it_is_nearly_so_and_else_the_headings_are_told(
    check_village: CheckVillage, heading: str, guesses: str
) -> None:
    checked = check_village(borgere=f"id;{heading}\nb1;X\nb2;X\n")

    (problem,) = [one for one in checked.problems if one.code == "unknown-column"]
    told = problem.reason.partition("Tæt på: ")[2].rstrip(".")
    assert told == guesses
    assert ("Arket kan have disse overskrifter: »" in problem.remedy) == (not guesses)


def test_a_missing_heading_says_what_was_meant_by_it_or_what_the_sheet_can_have(
    check_village: CheckVillage,
) -> None:
    close = check_village(relationer="fra;till;relation\nb1;b2;nabo\n")
    far = check_village(relationer=None, foreninger="kode;navn\nF-0129;Klub\n")

    (missing,) = [one for one in close.problems if one.code == "missing-column"]
    assert (missing.reason, missing.remedy) == (
        'Kolonnen »til« mangler. Tæt på: "till".',
        "Tilføj kolonnen, eller ret overskriften.",
    )
    (missing,) = [one for one in far.problems if one.code == "missing-column"]
    assert "Tæt på" not in missing.reason
    assert "»id«, »navn«" in missing.remedy
    assert "oprindelse" not in missing.remedy  # a column of the sample data only


def test_names_of_sheets_and_headings_are_in_the_language_of_the_reader() -> None:
    rows = sheet_of([["a", "b"], ["1", "2"]], file="tal.csv", title="Citizenz")
    columns = sheet_of([["id", "areaa"], ["b1", "2"]], file="citizens.csv", title="citizens")
    checked = check([rows, columns], Options(language="en"))

    told = "\n".join(problem.told() for problem in checked.problems)
    assert "»Citizens«" in told
    assert "»Borgere«" not in told
    assert "»area«" in told
    danish = "\n".join(problem.told() for problem in in_language(checked.problems, "da"))
    assert "»Borgere«" in danish
    assert "»område«" in danish
