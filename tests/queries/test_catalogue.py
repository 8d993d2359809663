"""Headers and texts of the question files: what is wrong is said with file and line."""

from __future__ import annotations

import pytest

from graph.errors import QueryError
from graph.model import NODE_KINDS, TIE_KINDS
from queries import CATALOGUE, THEMES, read_catalogue
from queries.cypher_text import code_of
from queries.query import read_query

GOOD = """\
// title: Who leads
// title_da: Hvem leder
// param day (date, optional): as of this day
// param area (text): the area's id
// column id (text): the person
// column led (texts)
MATCH (p)-[:LEADS]->(x) // $not_a_parameter
WHERE x.area = $area AND coalesce(x.day <= $day, true) AND x.name <> '$nor_this, RETURN'
RETURN p.id AS id,
       COLLECT { MATCH (p)-[:LEADS]->(y) RETURN y.id ORDER BY y.id } AS led
ORDER BY id
"""
FAULTS = {
    "no title": (("// title: Who leads\n", ""), 1, "has no title"),
    "no Danish title": (("// title_da: Hvem leder\n", ""), 1, "has no title_da"),
    "an empty title": (("title: Who leads", "title: "), 1, "is no title"),
    "an unknown heading": (("// param area", "// parm area"), 4, "// parm area"),
    "a parameter without words": ((": the area's id", ""), 4, "is no title"),
    "a parameter of no type": (("area (text)", "area (place)"), 4, "type 'place' is none of text"),
    "a column of no type": (("id (text): the p", "id (id): the p"), 5, "the type 'id' is none"),
    "an undeclared parameter": (("// param area (text): the area's id\n", ""), 7, r"\$area is use"),
    "an unused parameter": (("x.area = $area AND ", ""), 4, "area is declared and not used"),
    "an ignored one that is used": (("date, optional", "date, ignored"), 8, r"\$day is used and d"),
    "a parameter twice": (("param day (date, optional)", "param area (text)"), 4, "twice"),
    "an undeclared column": (("// column led (texts)\n", ""), 8, "led is returned and not"),
    "a column not returned": (("AS id,", "AS who,"), 5, "id is declared, who is returned"),
    "one column too many": (("(texts)\n", "(texts)\n// column n (count)\n"), 7, "n is declared, n"),
    "columns in another order": (("// column id (text): the person\n", ""), 5, "led is declared"),
    "no order": (("\nORDER BY id\n", "\n"), 9, "not ordered"),
    "nothing returned": (("RETURN p.id AS id,\n", "WITH p,\n"), 11, "returns nothing"),
}


def test_a_good_file_is_read_whole(tmp_path):
    query = read_query(_file(tmp_path, GOOD))

    assert (query.name, query.theme) == ("who", "isolation")
    assert (query.title, query.title_da) == ("Who leads", "Hvem leder")
    assert [(p.name, p.type, p.optional) for p in query.params] == [
        ("day", "date", True),
        ("area", "text", False),
    ]
    assert [column.name for column in query.columns] == ["id", "led"]


@pytest.mark.parametrize(("change", "line", "what"), FAULTS.values(), ids=list(FAULTS))
def test_a_fault_names_file_and_line(tmp_path, change, line, what):
    text = GOOD.replace(*change)
    assert text != GOOD

    with pytest.raises(QueryError, match=rf"^isolation/who\.cypher, line {line}: .*{what}"):
        read_query(_file(tmp_path, text))


def test_the_same_name_in_two_themes_is_a_fault(tmp_path):
    _file(tmp_path, GOOD)
    _file(tmp_path, GOOD, theme="time")

    with pytest.raises(QueryError, match=r"time/who\.cypher, line 1: isolation has"):
        read_catalogue(tmp_path)


def test_a_quote_that_is_not_closed_is_a_fault():
    with pytest.raises(QueryError, match="line 2 is not closed"):
        code_of("RETURN 1,\n'two")


def test_comments_quotes_and_names_are_no_code():
    text = "MATCH (`a``'b`) /* '\n */ RETURN 'it\\'s // x', \"$q\" // $r"

    assert code_of(text) == ("MATCH (`qqqqq`)     \n    RETURN 'qqqqqqqqqq', \"qq\"      ")
    assert len(code_of(text)) == len(text)


def test_there_are_questions_of_every_theme():
    assert {query.theme for query in CATALOGUE.values()} == set(THEMES)
    assert len(CATALOGUE) == 26


@pytest.mark.parametrize("name", CATALOGUE)
def test_every_question_can_be_asked_of_a_source_and_a_day(name):
    """So that screens and cases can ask them all alike; a value that plays no part is ignored."""
    query = CATALOGUE[name]

    assert [param.name for param in query.params][:2] == ["source", "day"]
    assert all(param.optional or param.ignored for param in query.params)
    assert "day" not in query.values({"day": "2025-01-01"}) or not query.params[1].ignored


@pytest.mark.parametrize("name", CATALOGUE)
def test_labels_and_kinds_of_tie_come_from_the_model(name):
    """Every capitalised word after a colon or a bar is a label or a kind the model knows."""
    import re

    known = {*NODE_KINDS, *TIE_KINDS, "Actor", "Ildsjael", "Load"}
    code = code_of(CATALOGUE[name].text)
    named = set(re.findall(r"[:|]\s*([A-Z]\w+)\b", code)) - {"CASE", "COLLECT"}

    assert named <= known


def _file(folder, text, *, theme="isolation"):
    path = folder / theme / "who.cypher"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path
