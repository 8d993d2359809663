"""What the command line says, in the language of the settings."""

from __future__ import annotations

from graph.settings import Settings

STAGES = {
    "metrics": "Beregner (første gang gøres beregningerne klar, ca. ½ minut)",
    "jars": "Henter Neo4j (160 MB, kun første gang)",
    "start": "Starter Neo4j",
    "read": "Læser filerne",
    "check": "Kontrollerer",
    "nodes": "Gemmer aktører",
    "ties": "Gemmer relationer",
    "load": "Gemmer",
    "sample": "Indlæser eksempeldata",
}

SENTENCES = {
    "server_of_its_own": (
        "NEO4J_URI peger på {address}; der startes ingen lokal database.",
        "NEO4J_URI points at {address}; no local database is started.",
    ),
    "store_started": (
        "Databasen kører på {address}. Stop den med: brobygger store stop",
        "The database runs at {address}. Stop it with: brobygger store stop",
    ),
    "store_stopped": ("Databasen er stoppet.", "The database is stopped."),
    "store_was_not_running": ("Der kørte ingen database.", "No database was running."),
    "store_wiped": (
        "Databasen er tom. Indlæs igen med: brobygger load MAPPE",
        "The database is empty. Load again with: brobygger load FOLDER",
    ),
    "wipe_asks": (
        "Slet alle aktører og relationer i databasen? Filerne, de kom fra, røres ikke.",
        "Delete every actor and tie in the database? The files they came from stay.",
    ),
    "template_written": (
        "Skabelonen ligger i {path}. Udfyld arkene, og kør: brobygger check {path}",
        "The template is in {path}. Fill in the sheets and run: brobygger check {path}",
    ),
    "template_is_xlsx": (
        "Skabelonen er et regneark, og {path} ender ikke på .xlsx. Skriv f.eks. {better}.",
        "The template is a workbook, and {path} does not end in .xlsx. Write e.g. {better}.",
    ),
    "file_is_there": (
        "{path} findes allerede og er ikke rørt. Vælg et andet navn, eller skriv --overwrite.",
        "{path} is there already and was left alone. Choose another name, or add --overwrite.",
    ),
    "folder_is_not_empty": (
        "{path} indeholder allerede filer, og de er ikke rørt. Vælg en ny mappe, eller skriv "
        "--overwrite.",
        "{path} holds files already; they were left alone. Choose a new folder, or add "
        "--overwrite.",
    ),
    "not_written": (
        "{path} kan ikke skrives: {reason}. Vælg en mappe, der findes, og hvor I må skrive.",
        "{path} cannot be written: {reason}. Choose a folder that exists and that you may write.",
    ),
    "answer_without_value": (
        "--answer {text} mangler et svar. Skriv f.eks. --answer kilde=Foreningsregisteret.",
        "--answer {text} has no value. Write e.g. --answer source=Register.",
    ),
    "unknown_answer": (
        '"{name}" er ikke et felt på arket Om data. Det kan være: {near}.',
        '"{name}" is not a field of the sheet Om data. It may be: {near}.',
    ),
    "kind_of_form": (
        "--kind-of {text} skal være kolonne.værdi=Art, f.eks. sektor.X=Association.",
        "--kind-of {text} must be column.value=Kind, e.g. sector.X=Association.",
    ),
    "name_or_cypher": (
        "Skriv enten spørgsmålets navn ({name}) eller --cypher, ikke begge.",
        "Give either the name of the question ({name}) or --cypher, not both.",
    ),
    "cypher_not_text": (
        "{path} er ikke tekst i UTF-8. Gem filen som ren tekst, og prøv igen.",
        "{path} is not text in UTF-8. Save the file as plain text and try again.",
    ),
    "unknown_case": (
        'Ingen af de elleve eksempler har "{wanted}" i navnet. De hedder: {names}.',
        'None of the eleven cases has "{wanted}" in its name. They are: {names}.',
    ),
    "checked": (
        "{rows} rækker kontrolleret, {problems} problemer.",
        "{rows} rows checked, {problems} problems.",
    ),
    "load_stopped": (
        "Intet er indlæst. Ret rækkerne ovenfor, eller sæt dem til side med --skip-problems.",
        "Nothing was loaded. Correct the rows above, or set them aside with --skip-problems.",
    ),
    "load_stopped_whole": (
        "Intet er indlæst. Et af problemerne gælder et helt ark, så rækker kan ikke blot sættes "
        "til side; ret det, og kør igen.",
        "Nothing was loaded. One of the problems is with a whole sheet, so setting rows aside is "
        "not enough; correct it and run again.",
    ),
    "sample_is_there": (
        "Bemærk: databasen indeholder også opdigtede eksempeldata, og de tælles med. Tøm den først "
        "med: brobygger store wipe",
        "Note: the database also holds invented sample data, which counts too. Empty it first "
        "with: brobygger store wipe",
    ),
    "ended": (
        "{ended} relationer står ikke længere på den hele liste og ophører den dag, den gælder.",
        "{ended} ties are no longer on the whole list and end on the day it speaks of.",
    ),
    "quarantine": (
        "Rækkerne, der blev sat til side, ligger i {path}.",
        "The rows that were set aside are in {path}.",
    ),
    "dry_run": ("Prøve: intet er gemt.", "Dry run: nothing was saved."),
    "accounting": (
        "{rows} rækker = {created} nye + {updated} ændrede + {unchanged} uændrede "
        "+ {quarantined} sat til side.",
        "{rows} rows = {created} created + {updated} updated + {unchanged} unchanged "
        "+ {quarantined} quarantined.",
    ),
    "generated": (
        "{path} indeholder en opdigtet kommune med {citizens} borgere.",
        "{path} holds an invented municipality of {citizens} citizens.",
    ),
    "empty_store": (
        "Databasen er tom. Indlæs eksempeldata med: brobygger demo, eller jeres egne ark med: "
        "brobygger load MAPPE",
        "The database is empty. Load the sample with: brobygger demo, or your own sheets with: "
        "brobygger load FOLDER",
    ),
    "serving": (
        "Åbn {address} i en browser. Slut med Ctrl-C.",
        "Open {address} in a browser. End with Ctrl-C.",
    ),
    "complete_boundary": (
        "Filerne regnes for hele billedet: en aktør uden bånd i dem regnes for uden bånd.",
        "The files count as the whole picture: an actor without ties in them counts as without.",
    ),
    "boundary": (
        "Udsnit: hele netværket. Dag: {day}. Dækning: {known} af {actors} aktører er spurgt.",
        "View: the whole network. Day: {day}. Coverage: {known} of {actors} actors were asked.",
    ),
    "demo_counts": (
        "{actors} aktører ({citizens} borgere) og {ties} relationer pr. {day}.",
        "{actors} actors ({citizens} citizens) and {ties} ties as of {day}.",
    ),
    "demo_alone": (
        "Vi har ikke registreret nogen relation for {registered} aktører; for {unknown} er det "
        "ukendt, fordi ingen har spurgt, eller svaret ikke må vises.",
        "We have not registered any tie for {registered} actors; for {unknown} it is unknown, "
        "because nobody has asked or the answer may not be shown.",
    ),
    "demo_weakest": ("De svageste steder:", "The weakest spots:"),
    "demo_cut_node": (
        "  Forsvinder {name}, falder {n} aktører ud af netværket.",
        "  If {name} leaves, {n} actors fall off the network.",
    ),
    "demo_keeps_out": (
        "Databasen indeholder jeres egne data; eksemplet blandes ikke med dem. Vælg en anden "
        "mappe, f.eks. BROBYGGER_HOME=./demo, og kør igen.",
        "The database holds your own data; the sample is not mixed with it. Choose another "
        "folder, e.g. BROBYGGER_HOME=./demo, and run again.",
    ),
    "invented": (
        "Opdigtede relationer i eksempeldata.",
        "Invented relations in sample data.",
    ),
}


def words(key: str, *, language: str = "", **values: object) -> str:
    """Return the sentence *key* with its values filled in, Danish unless the settings say en."""
    danish, english = SENTENCES[key]
    chosen = english if (language or Settings.from_env().language) == "en" else danish
    return chosen.format(**values)
