"""The first step of Ret data: what is to be corrected or added."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from graph.model import ACTOR_KINDS, TIE_KINDS
from graph.records import Records
from ingest.by_hand import TIES
from ui import format as written
from ui.state import chosen_actor, language, once_for, say
from ui.widgets.names import Names, kind_word

TASKS = ("change", "add", "tie_add", "tie_change", "end", "pause")
KINDS = (*ACTOR_KINDS, "Project", "Area")  # what a form can change; the rest comes in sheets


@dataclass(frozen=True)
class Chosen:
    """
    What the form is about.

    Attributes:
        task: One of ``TASKS``.
        kind: A node kind, or ``ties``.
        key: The id or the key of what stands; empty for what is new.
        row: What is known of a new one before the form.
    """

    task: str
    kind: str
    key: str = ""
    row: tuple[tuple[str, str], ...] = ()

    @property
    def tie_kind(self) -> str:
        """The kind of the tie that stands or is to be."""
        return dict(self.row)["kind"]


def ask_what(
    records: Records, names: Names, tasks: Sequence[str] = TASKS, *, key: str
) -> Chosen | None:
    """Draw the choice among *tasks* and of what it is about; None until both are chosen."""
    task = st.segmented_control(
        say("editing.task"),
        tasks,
        default=tasks[0],
        required=True,
        format_func=lambda name: say(f"editing.task_{name}"),
        key="edit-task" if len(tasks) > 1 else "edit-first-task",
    )
    return _ASK[task or tasks[0]](records, names, key)


def _ask_actor(records: Records, names: Names, key: str) -> Chosen | None:
    node = _ask_node(say("editing.actor"), _nodes(records, names, KINDS), names, key=f"{key}-actor")
    return Chosen("change", str(records.nodes["kind"][node]), node) if node else None


def _ask_kind(records: Records, names: Names, key: str) -> Chosen | None:
    kind = st.selectbox(
        say("editing.kind"),
        KINDS,
        index=None,
        format_func=lambda code: kind_word(code, names.language),
        placeholder=say("editing.choose"),
        key=f"{key}-kind",
    )
    if kind is None:
        return None
    given = once_for("edit-new-id", key, lambda: _free_id(records))  # another may take it meanwhile
    return Chosen("add", kind, "", (("id", given),))


def _ask_pause(records: Records, names: Names, key: str) -> Chosen | None:
    citizens = _nodes(records, names, ("Citizen",))
    node = _ask_node(say("editing.citizen"), citizens, names, key=f"{key}-citizen")
    return Chosen("pause", "Citizen", node) if node else None


def _ask_new_tie(records: Records, names: Names, key: str) -> Chosen | None:
    kinds = records.nodes["kind"]
    starts = _nodes(records, names, [*{end for tie in TIE_KINDS.values() for end in tie.sources}])
    source = _ask_node(say("editing.from"), starts, names, key=f"{key}-from")
    if source is None:
        return None
    kind = st.selectbox(
        say("editing.tie_kind"),
        [name for name in TIE_KINDS if _other_ends(name, str(kinds[source]))],
        index=None,
        format_func=names.tie_word,
        placeholder=say("editing.choose"),
        key=f"{key}-tie-kind-{source}",
    )
    if kind is None:
        return None
    fitting = _nodes(records, names, _other_ends(kind, str(kinds[source])))
    others = [node for node in fitting if node != source]
    target = _ask_node(say("editing.to"), others, names, key=f"{key}-to-{source}-{kind}")
    if target is None:
        return None
    return Chosen("tie_add", TIES, "", (("source", source), ("target", target), ("kind", kind)))


def _ask_tie(task: str) -> Callable[[Records, Names, str], Chosen | None]:
    def ask(records: Records, names: Names, key: str) -> Chosen | None:
        tied = set(records.ties["source"]) | set(records.ties["target"])
        nodes = [node for node in _nodes(records, names, KINDS) if node in tied]
        node = _ask_node(say("editing.actor"), nodes, names, key=f"{key}-one")
        if node is None:
            return None
        ties = _ties_of(node, records.ties, open_only=task == "end")
        if ties.empty:
            st.info(say("editing.no_tie"))
            return None
        told = {tie["key"]: _told(tie, names) for tie in ties.to_dict("records")}
        tie = st.selectbox(
            say("editing.tie"),
            list(told),
            index=None,
            format_func=told.__getitem__,
            placeholder=say("editing.choose"),
            key=f"{key}-tie-{node}-{task}",
        )
        if tie is None:
            return None
        ends = ties.set_index("key").loc[tie, ["source", "target", "kind"]]
        return Chosen(task, TIES, tie, tuple(ends.items()))

    return ask


_ASK: dict[str, Callable[[Records, Names, str], Chosen | None]] = {
    "change": _ask_actor,
    "add": _ask_kind,
    "tie_add": _ask_new_tie,
    "tie_change": _ask_tie("tie_change"),
    "end": _ask_tie("end"),
    "pause": _ask_pause,
}


def _ask_node(label: str, nodes: Sequence[str], names: Names, *, key: str) -> str | None:
    found = chosen_actor()
    node: str | None = st.selectbox(
        label,
        nodes,
        index=nodes.index(found) if found in nodes and key.endswith(("actor", "one")) else None,
        format_func=names.with_id,
        placeholder=say("editing.choose"),
        key=key,
    )
    return node


def _nodes(records: Records, names: Names, kinds: Sequence[str]) -> list[str]:
    """Return the nodes of *kinds*, those with a name of their own first."""
    found = set(records.nodes.index[records.nodes["kind"].isin(kinds)])
    return sorted(found - names.ordinary) + sorted(found & names.ordinary)


def _other_ends(kind: str, source: str) -> tuple[str, ...]:
    """Return the kinds that a tie of *kind* may go to from a *source* of this kind."""
    tie = TIE_KINDS[kind]
    ends = tie.targets if source in tie.sources else ()
    return (*ends, *tie.sources) if tie.symmetric and source in tie.targets else ends


def _ties_of(node: str, ties: pd.DataFrame, *, open_only: bool) -> pd.DataFrame:
    own = ties[(ties["source"] == node) | (ties["target"] == node)]
    return own[own["valid_to"].isna()] if open_only else own


def _told(tie: dict[str, object], names: Names) -> str:
    words = f"{names.of(str(tie['source']))} – {names.tie_word(str(tie['kind']))} – "
    return words + names.of(str(tie["target"])) + _when(tie["valid_from"], tie["valid_to"])


def _when(start: object, end: object) -> str:
    days = [
        written.day(day.date(), language()) if isinstance(day, pd.Timestamp) else ""
        for day in (start, end)
    ]
    return f" ({days[0]} – {days[1]})" if any(days) else ""


def _free_id(records: Records) -> str:
    """Return an id that nothing has yet."""
    today, n = date.today().strftime("%y%m%d"), 1
    while f"ny-{today}-{n}" in records.nodes.index:
        n += 1
    return f"ny-{today}-{n}"
