"""The short summary that ``demo`` and ``load`` print: how much there is and where it is weak."""

from __future__ import annotations

from graph.findings import FINDINGS, weak_spots
from graph.records import Records
from ui.cli.words import words

SPOTS_SHOWN = 3


def summary(records: Records, *, language: str) -> list[str]:
    """
    Return the sentences: counts, those without a registered tie, the weakest spots.

    Organisations, units and activities are named; persons are not.
    """
    if records.nodes.empty:
        return [words("empty_store", language=language)]
    moment = records.on()
    kinds = moment.actors["kind"]
    alone = [row["status"] for row in FINDINGS["no_registered_tie"].compute(records, moment.day)]
    lines = [
        words(
            "demo_counts",
            language=language,
            actors=len(kinds),
            citizens=int((kinds == "Citizen").sum()),
            ties=len(moment.contacts),
            day=moment.day.strftime("%d-%m-%Y"),
        ),
        words(
            "demo_alone",
            language=language,
            registered=alone.count("registered"),
            unknown=alone.count("unknown"),
        ),
    ]
    return lines + _weakest(records, language=language)


def _weakest(records: Records, *, language: str) -> list[str]:
    spots = [spot for spot in weak_spots(records) if spot["part"] == "node" and spot["may_rank"]]
    if not spots:
        return []
    lines = [
        words("demo_cut_node", language=language, name=spot["label"], n=spot["cut_off"])
        for spot in spots[:SPOTS_SHOWN]
    ]
    return [words("demo_weakest", language=language), *lines]
