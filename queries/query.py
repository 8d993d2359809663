"""One file of the catalogue: what it asks, takes and returns, checked as it is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import QueryError
from queries.cypher_text import code_of, line_of
from queries.values import READERS, refuse_unknown, value_of

COLUMN_TYPES = ("text", "date", "integer", "count", "boolean", "texts", "integers")
TITLE = re.compile(r"// (?P<key>title|title_da): (?P<text>\S.*)")
PARAM = re.compile(
    r"// param (?P<name>\w+) \((?P<type>\w+)(?:, (?P<use>optional|ignored))?\): (?P<help>\S.*)"
)
COLUMN = re.compile(r"// column (?P<name>\w+) \((?P<type>\w+)\)(?:: (?P<help>\S.*))?")
ALIAS = re.compile(r"(?:^|.*\s)AS\s+(\w+)\s*|\s*(\w+)\s*", re.IGNORECASE | re.DOTALL)
END_OF_ITEMS = re.compile(r"\b(?:ORDER\s+BY|SKIP|LIMIT|UNION)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Param:
    """
    What a question may be told; ``type`` is text, date, integer or boolean.

    One that is *ignored* may be given, so that all questions can be asked alike, and changes
    nothing.
    """

    name: str
    type: str
    optional: bool
    ignored: bool
    help: str
    line: int


@dataclass(frozen=True)
class Answer:
    """One column of the rows that come back; ``type`` is one of ``COLUMN_TYPES``."""

    name: str
    type: str
    help: str
    line: int


@dataclass(frozen=True)
class Query:
    """One question: its file's text, its titles in both languages, parameters and columns."""

    name: str
    theme: str
    title: str
    title_da: str
    params: tuple[Param, ...]
    columns: tuple[Answer, ...]
    text: str
    path: Path

    def values(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """
        Return a value for every parameter of the text, from what a person typed.

        Raises:
            QueryError: A parameter is missing or unknown, or its value cannot be read.
        """
        refuse_unknown(given, [param.name for param in self.params], of=f"The query {self.name}")
        values = {
            param.name: value_of(param.name, param.type, given.get(param.name))
            for param in self.params
            if not param.ignored
        }
        for param in self.params:
            if not (param.optional or param.ignored) and values[param.name] is None:
                raise QueryError(
                    f"The query {self.name} needs the parameter {param.name}: {param.help}."
                )
        return values


def read_query(path: Path) -> Query:
    """
    Return the query in *path*, its header and its text agreeing.

    Raises:
        QueryError: They do not; the message names the file and the line.
    """
    text = path.read_text(encoding="utf-8")
    titles: dict[str, str] = {}
    params: list[Param] = []
    columns: list[Answer] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("//"):
            break
        if found := TITLE.fullmatch(line):
            titles[found["key"]] = found["text"]
        elif found := PARAM.fullmatch(line):
            use = found["use"]
            kind = _known(found["type"], tuple(READERS), path, line=number)
            params.append(
                Param(
                    found["name"], kind, use == "optional", use == "ignored", found["help"], number
                )
            )
        elif found := COLUMN.fullmatch(line):
            kind = _known(found["type"], COLUMN_TYPES, path, line=number)
            columns.append(Answer(found["name"], kind, found["help"] or "", number))
        else:
            raise _fault(path, number, f"{line!r} is no title, title_da, param or column")
    for key in ("title", "title_da"):
        if key not in titles:
            raise _fault(path, 1, f"the header has no {key}")
    query = Query(
        path.stem, path.parent.name, titles["title"], titles["title_da"],
        tuple(params), tuple(columns), text, path,
    )  # fmt: skip
    _check_params(query)
    _check_columns(query)
    return query


def _known(kind: str, known: tuple[str, ...], path: Path, *, line: int) -> str:
    if kind not in known:
        raise _fault(path, line, f"the type {kind!r} is none of {', '.join(known)}")
    return kind


def _check_params(query: Query) -> None:
    """See that the declared parameters are the used ones."""
    code = code_of(query.text)
    used: dict[str, int] = {}
    for found in re.finditer(r"\$(\w+)", code):
        used.setdefault(found[1], line_of(code, found.start()))
    declared = {param.name: param for param in query.params}
    if len(declared) < len(query.params):
        raise _fault(query.path, query.params[-1].line, "a parameter is declared twice")
    for name, line in used.items():
        if name not in declared:
            raise _fault(query.path, line, f"${name} is used and not declared")
        if declared[name].ignored:
            raise _fault(query.path, line, f"${name} is used and declared as ignored")
    for name, param in declared.items():
        if name not in used and not param.ignored:
            raise _fault(query.path, param.line, f"the parameter {name} is declared and not used")


def _check_columns(query: Query) -> None:
    """See that the declared columns are the returned ones, in their order, and the rows ordered."""
    code = code_of(query.text)
    place = _last_return(code)
    if place is None:
        raise _fault(query.path, line_of(code, len(code.rstrip())), "the text returns nothing")
    line = line_of(code, place)
    items, rest = _items(code[place + len("RETURN") :])
    if not re.match(r"ORDER\s+BY\b", rest, re.IGNORECASE):
        raise _fault(query.path, line, "the rows are not ordered: add ORDER BY")
    returned = [_alias(item) for item in items]
    for answer, name in zip(query.columns, returned, strict=False):
        if answer.name != name:
            raise _fault(
                query.path, answer.line, f"column {answer.name} is declared, {name} is returned"
            )
    for answer in query.columns[len(returned) :]:
        raise _fault(query.path, answer.line, f"column {answer.name} is declared, not returned")
    for name in returned[len(query.columns) :]:
        raise _fault(query.path, line, f"column {name} is returned and not declared")


def _last_return(code: str) -> int | None:
    """Return the place of the last RETURN that stands in no brackets."""
    found = [m.start() for m in re.finditer(r"\bRETURN\b", code, re.IGNORECASE)]
    outer = [place for place in found if _depth(code[:place]) == 0]
    return outer[-1] if outer else None


def _depth(code: str) -> int:
    return sum(code.count(mark) for mark in "([{") - sum(code.count(mark) for mark in ")]}")


def _items(code: str) -> tuple[list[str], str]:
    """Return what stands between the commas after a RETURN, and the text after the last of it."""
    end = next(
        (m.start() for m in END_OF_ITEMS.finditer(code) if _depth(code[: m.start()]) == 0), None
    )
    listed = code if end is None else code[:end]
    items = [""]
    for part in re.split(r"(,)", listed):
        if part == "," and _depth(items[-1]) == 0:
            items.append("")
        else:
            items[-1] += part
    return items, "" if end is None else code[end:]


def _alias(item: str) -> str:
    found = ALIAS.fullmatch(re.sub(r"^\s*DISTINCT\b", "", item, flags=re.IGNORECASE))
    return (found[1] or found[2]) if found else " ".join(item.split())


def _fault(path: Path, line: int, what: str) -> QueryError:
    return QueryError(f"{path.parent.name}/{path.name}, line {line}: {what}.")
