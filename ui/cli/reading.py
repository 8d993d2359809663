"""The plain files of a command as networks, with what must be known before their figures."""

from __future__ import annotations

from pathlib import Path

from graph.network import Network
from ingest.plain import read_network
from ui.cli.output import say
from ui.cli.words import words


def networks_of(*files: tuple[Path, Path], directed: bool = False) -> list[Network]:
    """
    Return the network of each pair of files, nodes and ties; what was done to their rows is said.

    That is: they count as the whole picture, and how many ties had no strength, led from a node to
    itself or said again what another row had said.
    """
    networks = [read_network(*pair, directed=directed) for pair in files]
    say(words("complete_boundary"))
    for (_, ties), network in zip(files, networks, strict=True):
        if network.ties_without_strength:
            say(words("strength_missing", file=ties.name, ties=network.ties_without_strength))
        if network.loops_dropped or network.rows_merged:
            loops, merged = network.loops_dropped, network.rows_merged
            say(words("rows_gathered", file=ties.name, loops=loops, merged=merged))
    return networks
