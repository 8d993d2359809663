"""
Every Cypher text of the store, made of the names in ``graph.model`` and of nothing else.

Values travel as parameters: ``$key`` is the column of ids or tie keys, ``$v_<property>`` the column
of a property, ``i`` the row. A match on an id or a key names its label or kind, so an index serves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import ACTOR_KINDS, LOAD_COLUMNS, NODE_KINDS, TIE_COLUMNS, TIE_KINDS, Column

EACH_ROW = "UNWIND range(0, size($key) - 1) AS i "
SURROUNDINGS = tuple(name for name, kind in NODE_KINDS.items() if not kind.is_actor)
STAMPS = ("load", "source")  # of the load that created it
ILDSJAEL = "Ildsjael"


def _properties(columns: Sequence[Column]) -> tuple[str, ...]:
    """Return the property names of *columns*; each date is followed by its precision."""
    names: list[str] = []
    for column in columns:
        names += [column.name] + [f"{column.name}_precision"] * (column.type == "date")
    return tuple(names)


NODE_PROPERTIES = {
    name: _properties([c for c in kind.columns if not c.tie and c.name != "id"])
    for name, kind in NODE_KINDS.items()
}
TIE_PROPERTIES = _properties([c for c in TIE_COLUMNS if c.name not in {"source", "target", "kind"}])
LOAD_PROPERTIES = _properties(LOAD_COLUMNS)
DATES = frozenset(
    column.name
    for columns in (*(kind.columns for kind in NODE_KINDS.values()), TIE_COLUMNS, LOAD_COLUMNS)
    for column in columns
    if column.type == "date"
)


@dataclass(frozen=True)
class Shape:
    """
    How one kind of node or tie is matched, made and listed; the thing itself is called ``x``.

    Attributes:
        match: The clause that finds it by ``$key[i]``.
        make: The clauses that make it, up to its first property; ``end`` closes them.
        listed: The pattern of all of them, and ``key`` the name of the property that orders them.
        stamps: What it gets once, when it is made: property and parameter.
    """

    kind: str
    match: str
    make: str
    end: str
    listed: str
    key: str
    properties: tuple[str, ...]
    stamps: tuple[tuple[str, str], ...] = (("load", "$load"), ("source", "$load_source"))
    touched: str = ""


def _by_index(name: str, label: str, key: str = "id") -> str:
    """Return the hint without which a plan made while statistics are stale scans for each row."""
    return f"USING INDEX SEEK {name}:`{label}`({key}) "


def node_shape(kind: str) -> Shape:
    """Return the shape of the nodes of *kind*."""
    labels = f"`{kind}`:Actor" if kind in ACTOR_KINDS else f"`{kind}`"
    return Shape(
        kind=kind,
        match=f"MATCH (x:`{kind}` {{id: $key[i]}}) {_by_index('x', kind)}",
        make=f"CREATE (x:{labels} {{id: $key[i]",
        end="})",
        listed=f"(x:`{kind}`)",
        key="id",
        properties=NODE_PROPERTIES[kind],
    )


def tie_shape(kind: str, source: str = "Actor", target: str = "Actor") -> Shape:
    """Return the shape of the ties of *kind* between nodes with the labels *source*, *target*."""
    return Shape(
        kind=kind,
        match=f"MATCH ()-[x:`{kind}` {{key: $key[i]}}]->() {_by_index('x', kind, 'key')}",
        make=(
            f"MATCH (a:`{source}` {{id: $source[i]}}) {_by_index('a', source)}"
            f"MATCH (b:`{target}` {{id: $target[i]}}) {_by_index('b', target)}"
            f"CREATE (a)-[x:`{kind}` {{key: $key[i]"
        ),
        end="}]->(b)",
        listed=f"()-[x:`{kind}`]->()",
        key="key",
        properties=TIE_PROPERTIES,
        stamps=(("load", "$load"), ("source", "$load_source"), ("recorded_at", "$now")),
        touched="x.recorded_at = $now",
    )


LOAD_SHAPE = Shape(
    kind="Load",
    match="MATCH (x:Load {id: $key[i]}) ",
    make="CREATE (x:Load {id: $key[i]",
    end="})",
    listed="(x:Load)",
    key="id",
    properties=LOAD_PROPERTIES,
    stamps=(),
)


def find(shape: Shape) -> str:
    """Return the text that says which rows are stored already."""
    return f"{EACH_ROW}{shape.match}RETURN collect(i) AS places"


def find_changed(shape: Shape, columns: Sequence[str]) -> str:
    """Return the text that says which stored rows differ in any of *columns*."""
    differs = " OR ".join(
        f"coalesce(x.`{name}` <> $v_{name}[i], (x.`{name}` IS NULL) <> ($v_{name}[i] IS NULL))"
        for name in columns
    )
    return f"{EACH_ROW}{shape.match}WHERE {differs or 'false'} RETURN collect(i) AS places"


def create(shape: Shape, columns: Sequence[str]) -> str:
    """Return the text that makes rows with *columns* and says how many it made."""
    values = [f"`{name}`: $v_{name}[i]" for name in columns]
    stamps = [f"`{name}`: {parameter}" for name, parameter in shape.stamps]
    properties = ", ".join(["", *values, *stamps])
    return f"{EACH_ROW}{shape.make}{properties}{shape.end} RETURN count(x) AS made"


def update(shape: Shape, columns: Sequence[str]) -> str:
    """Return the text that gives stored rows new *columns*; null takes a property away."""
    values = [f"x.`{name}` = $v_{name}[i]" for name in columns]
    return f"{EACH_ROW}{shape.match}SET {', '.join([*values, shape.touched]).rstrip(', ')}"


def label_ildsjaele(*, on: bool) -> str:
    """Return the text that puts the label of ildsjæle on the citizens ``$ids``, or takes it off."""
    verb = "SET" if on else "REMOVE"
    found = f"MATCH (n:Citizen {{id: id}}) {_by_index('n', 'Citizen')}"
    return f"UNWIND $ids AS id {found}{verb} n:{ILDSJAEL}"


def missing(label: str) -> str:
    """Return the text that says which of ``$ids`` no node with *label* has."""
    return (
        f"UNWIND $ids AS id OPTIONAL MATCH (n:`{label}` {{id: id}}) {_by_index('n', label)}"
        "WITH id, n WHERE n IS NULL RETURN collect(id) AS ids"
    )


def end_ties(kind: str) -> str:
    """Return the text that ends the ties ``$keys`` of *kind* on ``$day`` and counts them."""
    return (
        f"UNWIND $keys AS key MATCH ()-[x:`{kind}` {{key: key}}]->() "
        f"{_by_index('x', kind, 'key')}"
        "WITH x, x.valid_to IS NULL OR x.valid_to > $day AS open "
        "FOREACH (_ IN CASE WHEN open THEN [1] ELSE [] END | "
        "SET x.valid_to = $day, x.valid_to_precision = null, x.recorded_at = $now) "
        "RETURN count(CASE WHEN open THEN 1 END) AS ended, count(x) AS found"
    )


def filled(shape: Shape, columns: Sequence[str]) -> str:
    """Return the text that counts the rows, and for each of *columns* those that have a value."""
    counted = "".join(f", count(x.`{name}`) AS `{name}`" for name in columns)
    return f"MATCH {shape.listed} RETURN count(x) AS rows{counted}"


def page(shape: Shape, columns: Sequence[str], *, where: str = "true", ordered: bool = True) -> str:
    """
    Return the text that reads *columns* as lists, and at last the key of the page's last row.

    Args:
        where: What rows must meet.
        ordered: One page of several: the ``$size`` rows that come after ``$after`` by key.
    """
    lists = ", ".join(f"[x IN page | {_value(name)}]" for name in columns)
    key = f"x.`{shape.key}`"
    part = f" AND {key} > $after WITH x ORDER BY {key} LIMIT $size" if ordered else ""
    return (
        f"MATCH {shape.listed} WHERE {where}{part} WITH collect(x) AS page "
        f"RETURN {lists}, page[-1].`{shape.key}` AS last"
    )


ACTIVE = (  # a tie on $day, between two, not paid by one of the $ended projects
    "coalesce(x.valid_from <= $day, true) AND coalesce(x.valid_to >= $day, true) "
    "AND NOT coalesce(x.paid_by IN $ended, false) AND startNode(x) <> endNode(x)"
)
ENDED_PROJECTS = "MATCH (x:Project) WHERE x.valid_to < $day RETURN collect(x.id) AS ids"


def _value(name: str) -> str:
    """Return what reads *name*; a date as text, which the driver brings five times as fast."""
    if name in {"from_id", "to_id"}:
        return "startNode(x).id" if name == "from_id" else "endNode(x).id"
    return f"toString(x.`{name}`)" if name in DATES else f"x.`{name}`"


# Counts come from Neo4j's own store of counts; there is one marker for each write.
VERSION = """
MATCH (b:Batch) WITH count(b) AS writes, coalesce(max(b.id), '') AS marker
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH ()-[r]->() RETURN count(r) AS ties }
RETURN nodes, ties, writes, marker
"""
RECORDED_SINCE = """
MATCH ()-[x]->() WHERE x.recorded_at > $when
RETURN type(x) AS kind, count(x) AS n ORDER BY kind
"""
COUNT_ALL = " UNION ALL ".join(
    [
        *(
            f"MATCH (n:`{k}`) RETURN 'nodes' AS of, '{k}' AS kind, count(n) AS n"
            for k in NODE_KINDS
        ),
        *(
            f"MATCH ()-[r:`{k}`]->() RETURN 'ties' AS of, '{k}' AS kind, count(r) AS n"
            for k in TIE_KINDS
        ),
        "MATCH (n:Load) RETURN 'loads' AS of, 'Load' AS kind, count(n) AS n",
    ]
)
TAKEN = (  # one of $ids that a node of another kind than $kind has
    f"MATCH (n:Actor) {_by_index('n', 'Actor')}WHERE n.id IN $ids AND NOT $kind IN labels(n) "
    "RETURN n.id AS id, labels(n) AS labels LIMIT 1 UNION ALL "
    f"MATCH (n:{'|'.join(f'`{name}`' for name in SURROUNDINGS)}) "
    "WHERE n.id IN $ids AND NOT $kind IN labels(n) "
    "RETURN n.id AS id, labels(n) AS labels LIMIT 1"
)
CONSTRAINTS = {
    **{
        f"{label.lower()}_id": f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS "
        f"FOR (n:`{label}`) REQUIRE n.id IS UNIQUE"
        for label in ("Actor", *NODE_KINDS, "Load", "Edit", "Batch", "Lock")
    },
    **{
        f"{kind.lower()}_key": f"CREATE CONSTRAINT {kind.lower()}_key IF NOT EXISTS "
        f"FOR ()-[r:`{kind}`]-() REQUIRE r.key IS UNIQUE"
        for kind in TIE_KINDS
    },
}
REMOVE_SOME = (  # ties before nodes: a hub's thousands of ties are not one piece of work
    *(
        f"MATCH ()-[x:`{kind}`]->() WITH x LIMIT $size DELETE x RETURN count(*) AS gone"
        for kind in TIE_KINDS
    ),
    *(
        f"MATCH (x:`{label}`) WITH x LIMIT $size DETACH DELETE x RETURN count(*) AS gone"
        for label in (*NODE_KINDS, "Load", "Edit", "Batch")
    ),
)
