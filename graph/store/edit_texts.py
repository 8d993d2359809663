"""The Cypher texts of corrections by hand; kinds come from the model, values as parameters."""

from __future__ import annotations

from graph.model import TIE_KINDS
from graph.store import cypher

ANY_LABEL = "|".join(f"`{label}`" for label in ("Actor", *cypher.SURROUNDINGS))
ALL = "MATCH (e:Edit) RETURN properties(e) ORDER BY e.at, e.id"
LATEST = "MATCH (e:Edit) RETURN properties(e) ORDER BY e.at DESC, e.id LIMIT $n"
ONE = "MATCH (e:Edit {id: $id}) RETURN properties(e)"
CREATE = "CREATE (e:Edit) SET e = $values"
UNDONE = "MATCH (e:Edit {id: $id}) SET e.undone_by = $by"
OVERTAKE = (
    "UNWIND $rows AS row UNWIND row.ids AS id MATCH (e:Edit {id: id}) "
    "WHERE NOT row.mark IN coalesce(e.overtaken, []) "
    "SET e.overtaken = coalesce(e.overtaken, []) + row.mark"
)
FORGET = "MATCH (e:Edit) WHERE any(id IN e.about WHERE id IN $ids) DELETE e"


def stored(kind: str) -> str:
    """Return the text that reads the properties of those of *kind* that ``$keys`` name."""
    if kind in TIE_KINDS:
        found = f"MATCH ()-[x:`{kind}` {{key: key}}]->()"
    else:
        found = f"MATCH (x:`{kind}` {{id: key}})"
    return f"UNWIND $keys AS key {found} RETURN key, properties(x)"


def put_node(kind: str, *, is_actor: bool) -> str:
    """Return the text that gives the node or load ``$key`` exactly the properties ``$values``."""
    label = " SET x:Actor" if is_actor else ""
    return f"MERGE (x:`{kind}` {{id: $key}}) SET x = $values{label} RETURN count(x) AS n"


def put_tie(kind: str) -> str:
    """Return the text that gives the tie ``$key`` exactly the properties ``$values``."""
    return (
        f"MATCH (a:{ANY_LABEL}) WHERE a.id = $source MATCH (b:{ANY_LABEL}) WHERE b.id = $target "
        f"MERGE (a)-[x:`{kind}` {{key: $key}}]->(b) SET x = $values RETURN count(x) AS n"
    )


def remove_node(kind: str) -> str:
    """Return the text that removes the node or load ``$key``, unless something is tied to it."""
    return f"MATCH (x:`{kind}` {{id: $key}}) WHERE NOT (x)--() DELETE x RETURN count(*) AS n"


def remove_tie(kind: str) -> str:
    """Return the text that removes the tie ``$key``."""
    return f"MATCH ()-[x:`{kind}` {{key: $key}}]->() DELETE x RETURN count(*) AS n"
