"""The picture that is sent to the browser: who stands where, who they are, and their ties."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from graph.csr import FloatArray
from graph.findings.isolation import STRUCTURE
from graph.layout import Layout
from graph.model import GROUP_KINDS
from graph.moment import KNOWN, PAUSED, UNKNOWN
from graph.network import Network
from graph.records import Row
from ui.widgets.map.looks import CODES, LOOKS, TIES
from ui.widgets.map.marks import Marks, ties_table
from ui.widgets.names import Names
from ui.wording import sentence

MANY = 2000  # nodes; with more the map opens on groups
STATES = (KNOWN, UNKNOWN, PAUSED, STRUCTURE)


@dataclass(frozen=True, eq=False)
class Picture:
    """
    What the browser draws, in the order of ``ids``; it holds what this viewer may see only.

    Attributes:
        nodes: id, name, kind, area, x, y, group, size, value, state, weak.
        ties: first, second (places of their ends), look.
        about: What the numbers of the columns mean, and which version this is.
    """

    ids: tuple[str, ...]
    nodes: pa.Table
    ties: pa.Table
    about: dict[str, Any]


@dataclass(frozen=True, eq=False)
class Measured:
    """A measure, one number per node, and what it is called; NaN is unknown or not to be told."""

    label: str
    ids: tuple[str, ...]
    values: FloatArray


def picture_of(
    network: Network,
    layout: Layout,
    names: Names,
    *,
    marks: Marks,
    absent: Sequence[Row],
    measured: Measured,
) -> Picture:
    """
    Return the picture of *network* as *layout* places it.

    Args:
        marks: What is drawn unlike the rest.
        absent: Whoever has no registered tie, with the bodies that nobody would ask told apart.
        measured: What makes a node larger; only that of those who may be compared is kept.
    """
    kinds = [names.kind_code(node) for node in network.ids]
    areas = [names.area(node) for node in network.ids]
    area_names = sorted(set(areas))
    may = np.array([node in names.rankable for node in network.ids], dtype=bool)
    value = np.where(may, measured.values, np.nan)
    nodes = pa.table(
        {
            "id": list(network.ids),
            "name": [names.of(node) for node in network.ids],
            "kind": _codes(kinds, CODES, np.uint8),
            "area": _codes(areas, area_names, np.uint16),
            "x": layout.positions[:, 0].astype(np.float32),
            "y": layout.positions[:, 1].astype(np.float32),
            "group": np.where(layout.isolates, -1, layout.community).astype(np.int32),
            "size": _shares(value),
            "value": value.astype(np.float32),
            "state": _codes(_states(network, names, absent), STATES, np.uint8),
            "weak": np.isin(network.ids, marks.weak).astype(np.uint8),
        }
    )
    ties = ties_table(network, marks)
    about = {
        "version": _digest(nodes, ties, names.language),
        "places": _digest(nodes.select(["id", "x", "y"])),
        "language": names.language,
        "opens": "groups" if marks.in_groups and len(network) > MANY else "all",
        "kinds": [_kind(code, names) for code in CODES],
        "ties": [_tie(code, names) for code in TIES],
        "areas": area_names,
        "groups": _group_names(network, layout, names),
        "measure": measured.label,
    }
    return Picture(network.ids, nodes, ties, about)


def _states(network: Network, names: Names, absent: Sequence[Row]) -> list[str]:
    """Return what we know of each node, one of ``STATES``."""
    apart = {row["id"]: STRUCTURE for row in absent if row["status"] == STRUCTURE}
    status = names.moment.status.reindex(list(network.ids)).to_dict()
    return list((status | apart).values())


def _codes(values: Sequence[str], codes: Sequence[str], kind: type) -> NDArray[Any]:
    place = {code: k for k, code in enumerate(codes)}
    return np.array([place[value] for value in values], dtype=kind)


def _kind(code: str, names: Names) -> dict[str, str]:
    colour, shape = LOOKS[code]
    return {"code": code, "word": names.kind_of_code(code), "colour": colour, "shape": shape}


def _tie(code: str, names: Names) -> dict[str, Any]:
    width, colour = TIES[code]
    word = sentence(f"canvas.{code}", names.language)
    return {"code": code, "word": word, "width": width, "colour": colour}


def _shares(value: FloatArray) -> NDArray[np.float32]:
    """Return each value as a share of the largest, by area of the mark; NaN stays."""
    if np.isnan(value).all():
        return value.astype(np.float32)
    above = value - min(0.0, np.nanmin(value))
    return np.sqrt(above / (np.nanmax(above) or 1.0)).astype(np.float32)


def _group_names(network: Network, layout: Layout, names: Names) -> list[str]:
    """Return what each group is called: after the body, activity or ildsjæl with most ties."""
    kind = names.moment.actors["kind"]
    called: dict[int, tuple[tuple[bool, int], str]] = {}
    for place, (node, group) in enumerate(zip(network.ids, layout.community.tolist(), strict=True)):
        if node in names.rankable:
            rank = (kind[node] in GROUP_KINDS, int(network.degree[place]))
            if group not in called or rank > called[group][0]:
                called[group] = (rank, names.of(node))
    n = int(layout.community.max(initial=-1)) + 1
    return [
        sentence("canvas.around", names.language, name=called[group][1])
        if group in called
        else sentence("canvas.nobody_leads", names.language)
        for group in range(n)
    ]


def _digest(*parts: pa.Table | str) -> str:
    """Return what tells one content from another."""
    told = hashlib.blake2b(digest_size=12)
    for part in parts:
        if isinstance(part, str):
            told.update(part.encode())
        else:
            for column in part.columns:
                for chunk in column.chunks:
                    for buffer in filter(None, chunk.buffers()):
                        told.update(buffer)
    return told.hexdigest()
