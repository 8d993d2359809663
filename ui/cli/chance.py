"""``brobygger compare``: a network against what chance gives, or two networks with intervals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import rich_click as click

from graph.csr import IntArray
from graph.dictionary import KEYS
from graph.errors import SettingsError
from graph.groundwork.null_models import NULL_MODELS, null_model
from graph.metrics import named
from graph.metrics.chance import against_chance
from graph.metrics.comparison import compare_networks
from graph.metrics.comparison_columns import CHANCE_COLUMNS, COMPARISON_COLUMNS
from graph.metrics.metric import plain
from graph.network import Network
from graph.settings import Settings
from graph.store import open_store
from ingest.areas import read_areas
from ui.cli.asking import FILE
from ui.cli.dictionary import with_dictionary, write_dictionary
from ui.cli.output import FORMATS, progress_bar, say, write_rows
from ui.cli.reading import networks_of
from ui.cli.words import STAGES, words

FILES = click.Tuple([FILE, FILE])
PLACES = "NODES TIES"
WITHIN = "labels-within-area"
DRAWS, DRAWS_OF_TWO = 200, 1000
COLUMNS = (
    *(KEYS[name] for name in ("metric", "item", "field")), CHANCE_COLUMNS[0],
    KEYS["value"], *CHANCE_COLUMNS[1:],
)  # fmt: skip
PARAMETERS = (
    "null", "names", "nodes", "ties", "areas", "before", "after", "directed", "draws", "seed",
)  # fmt: skip
Files = tuple[Path, Path]


@dataclass(frozen=True)
class Asked:
    """What was typed; an option that was not is None."""

    null: str | None
    names: str | None
    nodes: Path | None
    ties: Path | None
    areas: Path | None
    before: Files | None
    after: Files | None
    directed: bool
    draws: int | None
    seed: int
    dictionary: Path | None
    form: str


@click.command()
@click.option("--null", type=click.Choice(list(NULL_MODELS)), help="What chance decides.")
@click.option("--metrics", "names", help="a,b: each number beside what chance gives.")
@click.option("--nodes", type=FILE, help="A file of id and sector; no store is used.")
@click.option("--ties", type=FILE, help="A file of source, target and weight.")
@click.option("--areas", type=FILE, help=f"A file of id and area, for {WITHIN}.")
@click.option("--before", type=FILES, metavar=PLACES, help="Two files: the first network.")
@click.option("--after", type=FILES, metavar=PLACES, help="The same two: the second network.")
@click.option("--directed", is_flag=True, help="The ties of the files have a direction.")
@click.option("--draws", type=click.IntRange(1), help="How many; else 200, for two networks 1000.")
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True)
@with_dictionary
@click.option("--format", "form", type=FORMATS, default="csv", show_default=True)
def compare(**given: Any) -> None:
    """Compare a network with what chance gives, or two networks with 95 % intervals."""
    asked = Asked(**given)
    pair = [files for files in (asked.before, asked.after) if files]
    by_chance = bool(asked.null and asked.names)
    if len(pair) == 1 or by_chance == bool(pair) or (pair and (asked.nodes or asked.ties)):
        raise SettingsError(words("chance_or_two"))
    rows, day = _against_chance(asked) if by_chance else (_two_networks(asked, pair), None)
    write_rows(rows, list(rows[0]) if rows else (), asked.form)
    columns = COLUMNS if by_chance else COMPARISON_COLUMNS
    chosen = {key: given[key] for key in PARAMETERS}
    write_dictionary(asked.dictionary, columns, chosen, day=day, form=asked.form)


def _two_networks(asked: Asked, pair: Sequence[Files]) -> list[dict[str, Any]]:
    before, after = networks_of(*pair, directed=asked.directed)
    rows = compare_networks(before, after, draws=asked.draws or DRAWS_OF_TWO, seed=asked.seed)
    say(words("paired" if rows[0]["paired"] else "not_paired"))
    return list(plain(rows))


def _against_chance(asked: Asked) -> tuple[list[dict[str, Any]], date | None]:
    metrics = named(name.strip() for name in (asked.names or "").split(","))
    network, areas, day = _network(asked)
    for metric in metrics:
        if not metric.fits(network):
            raise SettingsError(words("does_not_fit", name=metric.name))
    model = null_model(asked.null or "", areas)
    english = Settings.from_env().language == "en"
    say(f"{model.label if english else model.label_da}: {model.kept if english else model.kept_da}")
    with progress_bar(STAGES) as progress:
        found = against_chance(
            network, metrics, null=model, draws=asked.draws or DRAWS, seed=asked.seed,
            progress=progress,
        )  # fmt: skip
    return list(plain(found)), day


def _network(asked: Asked) -> tuple[Network, IntArray | None, date | None]:
    """Return the network, the area of each node where they are known, and the store's day."""
    if asked.nodes and asked.ties:
        network = networks_of((asked.nodes, asked.ties), directed=asked.directed)[0]
        areas = _codes(network, read_areas(asked.areas)) if asked.areas else None
        return network, areas, None
    if asked.nodes or asked.ties or asked.areas or asked.directed:
        raise SettingsError(words("compare_files"))
    with progress_bar(STAGES) as progress, open_store(Settings.from_env(), progress=progress) as db:
        moment = db.records().on()
    known = int((moment.status == "known").sum())
    say(words("boundary", day=moment.day, known=known, actors=len(moment.status)))
    network = moment.network()
    return network, _codes(network, moment.actors["area_id"].dropna().to_dict()), moment.day


def _codes(network: Network, area_of: Mapping[str, str]) -> IntArray:
    """Return the area of each node as a code; those without one are an area of their own."""
    areas = [area_of.get(node, "") for node in network.ids]
    return np.unique(areas, return_inverse=True)[1].astype(np.int64)
