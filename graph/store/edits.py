"""Corrections by hand in Neo4j: each written whole with what stood before, listed and undone."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import partial
from typing import Any, NamedTuple

import neo4j

from graph.edits import HAND, RECORDED, Change, Edit, Held, Thing, held_by_hand, mark, same
from graph.model import ACTOR_KINDS, NODE_KINDS, TIE_KINDS
from graph.records import Row
from graph.store import cypher, edit_texts
from graph.store.items import node_items, tie_items
from graph.store.link import Link
from graph.store.plain import plain


class Said(NamedTuple):
    """What one row says as it is stored: of which thing, its properties, the ends of a tie."""

    thing: Thing
    values: Row
    ends: tuple[str, ...]


class Edits:
    """The corrections by hand of one store."""

    def __init__(self, link: Link) -> None:
        self._link = link

    def latest(self, n: int) -> list[Edit]:
        """Return the *n* newest edits, the newest first."""
        return _edits(self._link.values(edit_texts.LATEST, {"n": n}))

    def held(self) -> dict[Thing, Held]:
        """Return what the hand holds against files that say the same as before; by thing."""
        return held_by_hand(_edits(self._link.values(edit_texts.ALL)))

    def stored(self, things: Iterable[Thing]) -> dict[Thing, Row | None]:
        """Return the properties of each of *things*, as they stand; None for one not there."""
        several = list(things)
        return self._link.read(lambda tx: _stored(tx, several))

    def put(self, edit: Edit) -> bool:
        """
        Store *edit* and all its changes, or nothing.

        Returns:
            False when what it changes is no longer as it was before: then nothing was stored.
        """
        return self._whole(partial(_write, edit=edit))

    def undo(self, identifier: str, *, who: str) -> bool:
        """
        Take the edit *identifier* back, as a new edit; one that was undone before is left so.

        Returns:
            False when it cannot be, because what it changed has been changed again since.
        """
        now = datetime.now(UTC)
        new = uuid.uuid4().hex

        def work(tx: neo4j.ManagedTransaction) -> None:
            found = _edits(tx.run(edit_texts.ONE, id=identifier).values())
            if not found or found[0].overtaken:
                raise _ChangedSince
            if not found[0].undone_by:
                _write(tx, found[0].undone(by=new, at=now, who=who))
                tx.run(edit_texts.UNDONE, id=identifier, by=new).consume()

        return self._whole(work)

    def overtake(self, things: Mapping[Thing, Sequence[str]]) -> None:
        """Remember that a file has said something else about *things* since these edits."""
        rows = [{"mark": mark(thing), "ids": list(ids)} for thing, ids in things.items()]
        if rows:
            self._link.write(lambda tx: tx.run(edit_texts.OVERTAKE, rows=rows).consume())

    def forget(self, ids: Iterable[str]) -> None:
        """Remove every edit that changed one of the nodes *ids* or a tie of one."""
        several = sorted(set(ids))
        self._link.write(lambda tx: tx.run(edit_texts.FORGET, ids=several).consume())

    def _whole(self, work: Any) -> bool:
        try:
            self._link.write(work)
        except _ChangedSince:
            return False
        return True


class _ChangedSince(Exception):
    """Ends a transaction whose ground has moved; never leaves this module."""


def said_by(kind: str, row: Row) -> Said:
    """Return what *row* of *kind* says as it is stored."""
    if kind in TIE_KINDS:
        (item,) = tie_items(kind, [row])
    else:
        names = cypher.NODE_PROPERTIES[kind] if kind in NODE_KINDS else cypher.LOAD_PROPERTIES
        (item,) = node_items(kind, [row], names)
    return Said((kind, item.key), item.values, item.ends)


def change_to(said: Said, before: Row | None, *, edit: str, at: datetime) -> Change:
    """Return what becomes of a thing with the properties *before* when it is *said* to be so."""
    kind, key = said.thing
    after = dict(before or _as_new(kind, key, edit))
    after |= said.values
    if kind in TIE_KINDS:
        after[RECORDED] = at
    return Change(kind, key, before, {n: v for n, v in after.items() if v is not None}, said.ends)


def _as_new(kind: str, key: str, edit: str) -> Row:
    known_by = {"key" if kind in TIE_KINDS else "id": key}
    return known_by if kind == "Load" else known_by | {"load": edit, "source": HAND}


def _write(tx: neo4j.ManagedTransaction, edit: Edit) -> None:
    stand = _stored(tx, [change.thing for change in edit.changes])
    if not all(same(stand[change.thing], change.before) for change in edit.changes):
        raise _ChangedSince
    for change in sorted(edit.changes, key=_order):
        done = tx.run(_text(change), **_params(change)).single(strict=True)["n"]
        if done != 1:
            raise _ChangedSince
        if change.kind == "Citizen" and change.after is not None:
            on = change.after.get("is_ildsjael") is True
            tx.run(cypher.label_ildsjaele(on=on), ids=[change.key]).consume()
    tx.run(edit_texts.CREATE, values=_as_stored(edit)).consume()


def _order(change: Change) -> tuple[bool, bool, str, str]:
    """Return the order of writing: ties go before their nodes do, and come after them."""
    gone = change.after is None
    return (not gone, (change.kind in TIE_KINDS) != gone, *change.thing)


def _text(change: Change) -> str:
    is_tie, gone = change.kind in TIE_KINDS, change.after is None
    if is_tie:
        return edit_texts.remove_tie(change.kind) if gone else edit_texts.put_tie(change.kind)
    if gone:
        return edit_texts.remove_node(change.kind)
    return edit_texts.put_node(change.kind, is_actor=change.kind in ACTOR_KINDS)


def _params(change: Change) -> dict[str, Any]:
    source, target = change.ends or ("", "")
    now = datetime.now(UTC)
    values = dict(change.after or {})
    if change.kind in TIE_KINDS:
        values[RECORDED] = now
    return {"key": change.key, "values": values, "source": source, "target": target}


def _stored(tx: neo4j.ManagedTransaction, things: Iterable[Thing]) -> dict[Thing, Row | None]:
    found: dict[Thing, Row | None] = dict.fromkeys(things)
    for kind in {kind for kind, _ in found}:
        keys = [key for one, key in found if one == kind]
        for key, values in tx.run(edit_texts.stored(kind), keys=keys).values():
            found[kind, key] = plain(values)
    return found


def _as_stored(edit: Edit) -> dict[str, Any]:
    changes = [change.__dict__ for change in edit.changes]
    return {
        **{name: value for name, value in edit.__dict__.items() if name != "overtaken"},
        "changes": json.dumps(changes, ensure_ascii=False, default=lambda day: day.isoformat()),
        "about": list(edit.about),
    }


def _edits(rows: Iterable[Sequence[Any]]) -> list[Edit]:
    return [_edit(plain(row[0])) for row in rows]


def _edit(values: Row) -> Edit:
    changes = tuple(_change(one) for one in json.loads(values.pop("changes")))
    values.pop("about")
    overtaken = tuple(values.pop("overtaken", ()))
    return Edit(**values, changes=changes, overtaken=overtaken)


def _change(one: Row) -> Change:
    before, after = _read_dates(one["before"]), _read_dates(one["after"])
    return Change(one["kind"], one["key"], before, after, tuple(one["ends"]))


def _read_dates(values: Row | None) -> Row | None:
    if values is None:
        return None
    return {
        name: date.fromisoformat(value)
        if name in cypher.DATES
        else datetime.fromisoformat(value)
        if name == RECORDED
        else value
        for name, value in values.items()
    }
