"""Two-mode files: which word is a person and which an activity."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import SheetError
from graph.network import Network
from ingest.plain import read_network
from tests.networks import ORACLES, read_oracle


def _read(folder: Path, nodes: str, ties: str = "source,target\na,b\n") -> Network:
    paths = folder / "nodes.csv", folder / "ties.csv"
    for path, text in zip(paths, (nodes, ties), strict=True):
        path.write_text(text)
    return read_network(*paths)


@pytest.mark.parametrize(
    ("person", "activity"),
    [
        ("person", "activity"),
        ("Borger", "Forening"),
        ("ildsjæl", "aktivitet"),
        ("individual", "organisation"),
        ("0", "1"),
        ("FALSE", "TRUE"),
    ],
)
@pytest.mark.parametrize("heading", ["mode", "Side", "node_set"])
def test_modes_are_read_by_their_words(tmp_path, heading, person, activity):
    network = _read(tmp_path, f"id,{heading}\nb,{activity}\na,{person}\nc,{person}\n")

    assert network.mode.tolist() == [0, 1, 0]


@pytest.mark.parametrize("name", ["bristol_civic", "twomode60x25"])
def test_published_files_have_the_modes_they_say(name):
    network = read_network(ORACLES / f"{name}.nodes.csv", ORACLES / f"{name}.edges.csv")

    assert network.mode.tolist() == read_oracle(name).mode.tolist()


@pytest.mark.parametrize("nodes", ["id\na\nb\n", "id,mode\na,\nb,\n"])
def test_without_a_mode_anywhere_it_is_not_two_mode_data(tmp_path, nodes):
    assert _read(tmp_path, nodes).mode is None


@pytest.mark.parametrize(
    ("nodes", "said"),
    [
        ("id,mode\na,person\nb,ting\n", "row 3: 'ting' in the column 'mode' is unclear"),
        ("id,mode\na,person\nb,\n", "row 3: '' in the column 'mode' is unclear"),
        ("id,mode\na,2\nb,1\n", "row 2: '2' in the column 'mode' is unclear"),
        ("id,mode\na,person\nb,borger\n", "'a' and 'b' joins two nodes of one mode"),
        ("id,mode\na,enhed\nb,forening\n", "Correct the modes, or leave them out"),
    ],
)
def test_an_unclear_mode_is_a_sentence_with_a_remedy(tmp_path, nodes, said):
    with pytest.raises(SheetError, match=said):
        _read(tmp_path, nodes)
