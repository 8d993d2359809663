"""The Danish of the errors that carry a pattern; the English stands where they are raised."""

from __future__ import annotations

from string import Formatter
from typing import Any

from graph.errors import BrobyggerError
from ui.format import number

DANISH = {
    "{name!r} is not a scenario. There are: {near}.": (
        '"{name}" er ikke et scenarie. Der er: {near}.'
    ),
    "{name!r} is not a scenario. Close to it: {near}.": (
        '"{name}" er ikke et scenarie. Det ligner: {near}.'
    ),
    "{one!r} is not among the nodes. Correct the id.": (
        "Ingen aktør har id'et \"{one}\". Ret id'et."
    ),
    "{tie!r} is no tie: write the two ids with | between.": (
        '"{tie}" er ikke et bånd: skriv de to id\'er med | imellem.'
    ),
    "No tie is suggested for {one!r}: a child, somebody with a protected address, who pauses, "
    "would not answer or carries alone, or a sensitive place.": (
        'Der foreslås intet bånd for "{one}": et barn, en med beskyttet adresse, en, der holder '
        "pause, ikke ville svare eller bærer alene, eller et følsomt sted."
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
        "best_added_tie_DF vejer hvert par mod hver aktør: med {n:,} aktører omkring {billions:,} "
        "milliarder trin; {most:,} aktører er det højeste. Tag et mindre område, eller spørg om "
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
    "A tie names {name!r}, which is not among the nodes. Add it to the file of nodes, or correct "
    "the id.": (
        'En relation nævner "{name}", som ikke er blandt aktørerne. Skriv den i filen med aktører, '
        "eller ret id'et."
    ),
    "An id is empty. Fill it in, or delete the row.": (
        "Et id er tomt. Udfyld det, eller slet rækken."
    ),
    "The id {name!r} stands twice among the nodes. Keep one row, or correct the id.": (
        "Id'et \"{name}\" står to gange blandt aktørerne. Behold én række, eller ret id'et."
    ),
    "The id {name!r} holds |, which joins the two ends of a tie. Use another sign.": (
        'Id\'et "{name}" indeholder |, som skiller de to ender af en relation. Brug et andet tegn.'
    ),
    "{strength!r} is not a strength. Write a number above 0, or none when it is not known.": (
        '"{strength}" er ikke en styrke. Skriv et tal over 0, eller intet, når den er ukendt.'
    ),
    "Tie number {place} has the strength {strength}; it must be above 0. Correct it, leave it out "
    "when it is not known, or delete the tie when there is none.": (
        "Relation nummer {place} har styrken {strength}; den skal være over 0. Ret den, udelad "
        "den, når den er ukendt, eller slet relationen, hvis der ingen er."
    ),
    "A strength is infinite, or they are too large to be added up; each must be above 0 and "
    "finite. Write them in a larger unit.": (
        "En styrke er uendelig, eller styrkerne er for store til at lægge sammen. Skriv dem i en "
        "større enhed."
    ),
    "{file}, row {row}: the strength is {strength}; it must be above 0 and finite. Correct it, "
    "leave the cell empty when it is not known, or delete the row when there is none.": (
        "{file}, række {row}: styrken er {strength}; den skal være over 0 og endelig. Ret den, lad "
        "cellen stå tom, når den er ukendt, eller slet rækken, hvis der ingen relation er."
    ),
    "{file}, row {row}: {cell!r} is not a strength. Write a number above 0, or leave the cell "
    "empty.": (
        '{file}, række {row}: "{cell}" er ikke en styrke. Skriv et tal over 0, eller lad cellen '
        "stå tom."
    ),
    "{file} has no column {column!r}; it has: {there_are}. Add it, or correct the heading.": (
        '{file} har ingen kolonne "{column}"; den har: {there_are}. Tilføj den, eller ret '
        "overskriften."
    ),
    "The tie between {one!r} and {other!r} joins two nodes of one mode, as do {others} others; "
    "with two modes a tie joins a person and an activity. Correct the modes, or leave them out to "
    "measure all nodes alike.": (
        'Relationen mellem "{one}" og "{other}" går mellem to af samme slags, og det gør {others} '
        "andre; med to slags går en relation mellem en person og en aktivitet. Ret kolonnen mode, "
        "eller udelad den for at måle alle ens."
    ),
    "The node {name!r} has no mode, as have {others} others. Say of each node whether it is a "
    "person (0) or an activity (1).": (
        '"{name}" har intet i kolonnen mode, og det har {others} andre heller ikke. Skriv for hver '
        "aktør, om det er en person (0) eller en aktivitet (1)."
    ),
    "labels-within-area needs the area of each node; give a file of areas with --areas.": (
        "labels-within-area kræver hver aktørs område; giv en fil med områder med --areas."
    ),
    "{name!r} is not a null model. There are: {near}.": (
        '"{name}" er ikke en nulmodel. Der er: {near}.'
    ),
    "{name} does not give one number per actor, sector or network, so chance has no number to set "
    "beside each. Choose another measure, such as constraint or ei_whole.": (
        "{name} giver ikke ét tal pr. aktør, sektor eller netværk, så tilfældet har intet tal at "
        "sætte ved siden af. Vælg et andet mål, f.eks. constraint eller ei_whole."
    ),
    "{path} is not there. Correct the path.": "{path} findes ikke. Ret stien.",
    "{file} is empty. Save it again from the spreadsheet as CSV UTF-8.": (
        "{file} er tom. Gem den igen fra regnearket som CSV UTF-8."
    ),
    "{file} is neither UTF-8, UTF-16 nor Windows-1252. Save it again from the spreadsheet as CSV "
    "UTF-8.": (
        "{file} er hverken UTF-8, UTF-16 eller Windows-1252. Gem den igen fra regnearket som CSV "
        "UTF-8."
    ),
    "{file}, row {row}: {cells} cells under {headings} headings. Correct the row; {alike} are like "
    "it.": (
        "{file}, række {row}: {cells} celler under {headings} overskrifter. Ret rækken; {alike} er "
        "som den."
    ),
    "{file} cannot be read as CSV: {error}. Save it again from the spreadsheet.": (
        "{file} kan ikke læses som CSV: {error}. Gem den igen fra regnearket."
    ),
    "{file}, row {row}: the column {column!r} is empty. Fill it in, or delete the row.": (
        '{file}, række {row}: kolonnen "{column}" er tom. Udfyld den, eller slet rækken.'
    ),
    "{file}, row {row}, column {column!r} looks like a civil registration number, as do {others} "
    "others. Use running numbers instead.": (
        '{file}, række {row}, kolonnen "{column}" ligner et CPR-nummer, og det gør {others} andre. '
        "Brug løbenumre i stedet."
    ),
    "{file}, row {row}: {word!r} in the column 'mode' is unclear. Write person or 0, or activity "
    "or 1, in every row, or leave the column out.": (
        '{file}, række {row}: "{word}" i kolonnen mode er uklart. Skriv person eller 0, eller '
        "aktivitet eller 1, i hver række, eller udelad kolonnen."
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
    if danish is None or language == "en":
        return str(error)
    return _Danish().format(danish, **error.facts)


class _Danish(Formatter):
    """Fills in a sentence; ``{n:,}`` is a whole number with a point at the thousands."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """Return *value* as the sentence asks for it."""
        if format_spec == ",":
            return number(value, "da", decimals=0)
        return str(super().format_field(value, format_spec))
