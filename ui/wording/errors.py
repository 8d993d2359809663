"""The Danish of the errors that carry a pattern; the English stands where they are raised."""

from __future__ import annotations

from graph.errors import BrobyggerError

DANISH = {
    "{name!r} is not a scenario. There are: {near}.": (
        '"{name}" er ikke et scenarie. Der er: {near}.'
    ),
    "{one!r} is not among the nodes. Correct the id.": (
        "Ingen aktør har id'et \"{one}\". Ret id'et."
    ),
    "{tie!r} is no tie: write the two ids with | between.": (
        '"{tie}" er ikke et bånd: skriv de to id\'er med | imellem.'
    ),
    "No tie is suggested for {one!r}: a child, somebody with a protected address, who pauses, or "
    "who carries alone.": (
        'Der foreslås intet bånd for "{one}": et barn, en med beskyttet adresse, en, der holder '
        "pause, eller en, der bærer alene."
    ),
    "No node is {name!r}. There are: {there_are}.": (
        'Ingen aktør hører til "{name}". Der er: {there_are}.'
    ),
    "The nodes have no kinds. Choose a sector or ids instead.": (
        "Aktørerne har ingen arter her. Vælg en sektor eller id'er i stedet."
    ),
    "No active tie is paid by the project {project!r}. There are: {there_are}.": (
        'Projektet "{project}" betaler ingen relation, der gælder den dag. Projekter, der gør: '
        "{there_are}."
    ),
    "The days on which ties end, and who pays them, are not known here: take the store, or name "
    "the day with --as-of for files with kinds and dates.": (
        "Her ved vi ikke, hvornår bånd ophører, eller hvem der betaler dem. Brug databasen, eller "
        "skriv dagen med --as-of til filer med arter og datoer."
    ),
    "No active tie joins {tie}.": "Ingen relation mellem {tie} gælder den dag.",
    "best_added_tie_DF weighs every pair against every node: with {n:,} nodes about "
    "{billions:,.0f} billion steps; {most:,} nodes is the most. Take a smaller area, or ask for "
    "best_added_tie_F (--by F).": (
        "best_added_tie_DF vejer hvert par mod hver aktør: med {n} aktører omkring {billions:.0f} "
        "milliarder trin; {most} aktører er det højeste. Tag et mindre område, eller spørg om "
        "best_added_tie_F (--by F)."
    ),
    "{name!r} is not a metric. Close to it: {near}.": (
        'Der er intet mål, der hedder "{name}". Det ligner: {near}.'
    ),
    "{name!r} is not a metric. There are: {near}.": (
        'Der er intet mål, der hedder "{name}". Der er: {near}.'
    ),
    "{name} needs ties with a direction; read the files with --directed.": (
        "{name} kræver bånd med retning; læs filerne med --directed."
    ),
    "{name} needs nodes of two modes; give them in the column mode.": (
        "{name} kræver noder af to slags; skriv dem i kolonnen mode."
    ),
    "One of the two has ties with a direction; read both in the same way.": (
        "Kun det ene af de to netværk har bånd med retning; læs begge på samme måde."
    ),
    "The horizon is {days} days; it must be 0 or more.": (
        "Horisonten er {days} dage; den skal være 0 eller mere."
    ),
}


def told(error: BrobyggerError, language: str) -> str:
    """
    Return what *error* says, in Danish where there is a sentence for it.

    Example:
        >>> from graph.errors import QueryError
        >>> wrong = QueryError("{name!r} is not a scenario. There are: {near}.", name="x", near="y")
        >>> told(wrong, "da"), told(wrong, "en")
        ('"x" er ikke et scenarie. Der er: y.', "'x' is not a scenario. There are: y.")
    """
    danish = DANISH.get(error.pattern)
    return str(error) if danish is None or language == "en" else danish.format(**error.facts)
