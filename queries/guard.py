"""
Cypher that a person writes: it runs only if it reads, and only so long and so far.

Three nets, each enough for most. The text: one plain statement, no procedure, function or file
from outside (Neo4j shows no plan for a subquery inside a list or a condition, so what stands there
is seen in the text alone). The plan: operators that read. The transaction: READ, with limits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.errors import QueryError
from graph.records import Row
from graph.store import Store
from queries.cypher_text import code_of, line_of, with_line_feeds

ROW_LIMIT = 10_000
TIME_LIMIT_S = 20.0
LONGEST = 20_000  # characters
PROCEDURES = frozenset(
    {"db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization"}
)
NAMESPACES = frozenset(
    {"date", "datetime", "duration", "localdatetime", "localtime", "point", "time", "vector"}
)
# Names as plans show them, without what stands in brackets: `Expand(All)` is `Expand`.
READING = """
AllNodesScan Anti AntiConditionalApply AntiSemiApply Apply Argument ArgumentTracker
AssertSameNode AssertSameRelationship BidirectionalRepeat CacheProperties CartesianProduct
ConditionalApply DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek
DirectedRelationshipByIdSeek DirectedRelationshipIndexContainsScan
DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan
DirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange
DirectedRelationshipTypeScan DirectedRelationshipUniqueIndexSeek
DirectedRelationshipUniqueIndexSeekByRange DirectedUnionRelationshipTypesScan Distinct Eager
EagerAggregation EmptyResult EmptyRow Expand Filter IntersectionNodeByLabelsScan LetAntiSemiApply
LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit MultiNodeIndexSeek
NodeByElementIdSeek NodeByIdSeek NodeByLabelScan NodeCountFromCountStore NodeHashJoin
NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek NodeIndexSeekByRange
NodeLeftOuterHashJoin NodeRightOuterHashJoin NodeUniqueIndexSeek NodeUniqueIndexSeekByRange
NullifyMetadata Optional OptionalExpand OrderedAggregation OrderedDistinct OrderedUnion
PartialSort PartialTop ProcedureCall ProduceResults ProjectEndpoints Projection PruningVarExpand
RelationshipCountFromCountStore Repeat RollUpApply SelectOrAntiSemiApply SelectOrSemiApply
SemiApply ShortestPath Skip Sort StatefulShortestPath SubtractionNodeByLabelsScan Top
TriadicBuild TriadicFilter TriadicSelection UndirectedAllRelationshipsScan
UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek
UndirectedRelationshipIndexContainsScan UndirectedRelationshipIndexEndsWithScan
UndirectedRelationshipIndexScan UndirectedRelationshipIndexSeek
UndirectedRelationshipIndexSeekByRange UndirectedRelationshipTypeScan
UndirectedRelationshipUniqueIndexSeek UndirectedRelationshipUniqueIndexSeekByRange
UndirectedUnionRelationshipTypesScan Union UnionNodeByLabelsScan Unwind ValueHashJoin
ValueMergeJoin VarLengthExpand
"""
OPERATORS = frozenset(READING.split())
NAME = r"`?[^\W\d]\w*`?"
CALL = re.compile(rf"\bCALL\b\s*(?P<name>{NAME}(?:\s*\.\s*{NAME})*)?", re.IGNORECASE)
FUNCTION = re.compile(rf"(?P<name>{NAME}(?:\s*\.\s*{NAME})+)\s*\(")
QUOTED_FUNCTION = re.compile(r"`\s*\(")
REFUSED_WORDS = {
    r"\ALOAD\s+CSV\b|\bLOAD\s+CSV\b": "LOAD CSV fetches files and addresses",
    r"\bUSE\s+[\w`(]": "USE goes to another database",
    r"\ACYPHER\b": "the prefix CYPHER changes how the text is read",
    r"\APROFILE\b": "PROFILE runs the query while it measures; EXPLAIN shows the plan",
    r"\bTRANSACTIONS\b": "CALL … IN TRANSACTIONS commits as it goes",
    r";": "one statement at a time is run",
}
REMEDY = "Only queries that read the graph are run here (MATCH … RETURN …)."


def ask(
    store: Store,
    text: str,
    params: Mapping[str, Any] | None = None,
    *,
    row_limit: int = ROW_LIMIT,
    time_limit_s: float = TIME_LIMIT_S,
) -> list[Row]:
    """
    Return the rows of a Cypher text that a person wrote, when it only reads.

    Args:
        row_limit: No more rows are fetched.
        time_limit_s: Neo4j gives the query up after it.

    Returns:
        For ``EXPLAIN …`` the plan, not run: one row for each operator, in the column ``plan``.

    Raises:
        QueryError: It is refused or not understood; the message says which part, and why.
    """
    limits: dict[str, Any] = {"row_limit": row_limit, "time_limit_s": time_limit_s}
    values = dict(params or {})
    if taken := limits.keys() & values.keys():
        raise QueryError(f"A parameter cannot be called {min(taken)}; give it another name.")
    text, explain = _statement(text)
    plan = _checked(store, text, values)
    if explain:
        return [{"plan": line} for line in plan_lines(plan)]
    return list(store.rows(text, **limits, **values))


def check(store: Store, text: str, params: Mapping[str, Any] | None = None) -> Row:
    """
    Return Neo4j's plan for *text*, which is not run.

    Raises:
        QueryError: The text or its plan does anything but read.
    """
    return _checked(store, _statement(text)[0], params)


def _checked(store: Store, text: str, params: Mapping[str, Any] | None) -> Row:
    check_text(text)
    plan = store.explain(text, **(params or {}))
    for operator in _operators(plan):
        name = _name_of(operator)
        if name not in OPERATORS:
            raise _refusal(f"this query would do {name!r}")
        if name == "ProcedureCall":
            _check_called(str(operator["args"].get("Details", "")).partition("(")[0])
    if not plan:
        raise _refusal("Neo4j shows no plan for it")
    return plan


def check_text(text: str) -> None:
    """
    See that *text* is one plain statement that calls nothing from outside.

    Raises:
        QueryError: It is not; the message names the part and its line.
    """
    code = code_of(text)
    for pattern, why in REFUSED_WORDS.items():
        if found := re.search(pattern, code.strip(), re.IGNORECASE):
            raise _refusal(f"{found.group().strip()!r} is not run: {why}")
    for call in CALL.finditer(code):
        if call["name"] is not None:
            _check_called(call["name"])
    for called in FUNCTION.finditer(code):
        name = _joined(called["name"])
        if name not in PROCEDURES and name.split(".")[0].lower() not in NAMESPACES:
            raise _refusal(f"line {line_of(code, called.start())} calls {name!r}")
    if found := QUOTED_FUNCTION.search(code):
        raise _refusal(f"line {line_of(code, found.start())} calls a function by a quoted name")


def plan_lines(plan: Row, depth: int = 0) -> list[str]:
    """Return a plan as lines a person can read: the last operator first, its inputs indented."""
    details = plan["args"].get("Details") or ""
    line = f"{'  ' * depth}{plan['operatorType'].partition('@')[0]} {details}".rstrip()
    return [
        line,
        *(one for child in plan.get("children", ()) for one in plan_lines(child, depth + 1)),
    ]


def _statement(text: str) -> tuple[str, bool]:
    """Return the statement without EXPLAIN and a last semicolon, and whether EXPLAIN was there."""
    text = with_line_feeds(text)
    if len(text) > LONGEST:
        raise QueryError(f"The query has {len(text)} characters; at most {LONGEST} are read.")
    if "\0" in text:
        raise _refusal("it holds a character that is no text (NUL)")
    code = code_of(text)
    end = len(code.rstrip().removesuffix(";"))
    text, code = text[:end], code[:end]
    if not code.strip():
        raise QueryError("The query is empty. Write one, e.g. MATCH (n:Association) RETURN n.id.")
    explain = re.match(r"\s*EXPLAIN\b", code, re.IGNORECASE)
    return (text[explain.end() :], True) if explain else (text, False)


def _check_called(name: str) -> None:
    name = _joined(name)
    if name not in PROCEDURES:
        raise _refusal(f"the procedure {name!r} is none of {', '.join(sorted(PROCEDURES))}")


def _joined(name: str) -> str:
    return re.sub(r"\s", "", name)


def _operators(plan: Row) -> Iterator[Row]:
    if plan:
        yield plan
        for child in plan.get("children", ()):
            yield from _operators(child)


def _name_of(operator: Row) -> str:
    return re.split(r"[@(]", str(operator["operatorType"]))[0]


def _refusal(what: str) -> QueryError:
    return QueryError(f"Refused: {what}. {REMEDY}")
