"""The short summary that ``demo`` and ``load`` print: how much there is and where it is weak."""

from __future__ import annotations

from graph.findings import absences, urgent_structures
from graph.records import Records
from ui.cli.words import words
from ui.widgets.names import Names
from ui.widgets.text import bare
from ui.widgets.urgent import urgent_sentence


def summary(records: Records, *, language: str) -> list[str]:
    """
    Return the sentences: counts, those without a registered tie, the weakest spots.

    Organisations, units and activities are named; persons are not.
    """
    if records.nodes.empty:
        return [words("empty_store", language=language)]
    moment = records.on()
    kinds = moment.actors["kind"]
    alone = [row["status"] for row in absences(records, moment.day)]
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
    spots = urgent_structures(records, moment.day)
    if not spots:
        return lines
    names = Names(moment, language)
    told = [f"  {bare(urgent_sentence(spot, names))}" for spot in spots]
    return [*lines, words("demo_weakest", language=language), *told]
