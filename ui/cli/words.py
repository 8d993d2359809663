"""What the command line says, in the language of the settings."""

from __future__ import annotations

from graph.settings import Settings
from ui.format import number

STAGES = {
    "metrics": "Beregner",
    "shares": "Heraf det igangværende mål",
    "compile": "Gør beregningerne klar (kun første gang)",
    "draws": "Trækker tilfældige netværk",
    "jars": "Henter Neo4j (160 MB, kun første gang)",
    "start": "Starter Neo4j",
    "read": "Læser filerne",
    "check": "Kontrollerer",
    "nodes": "Gemmer aktører",
    "ties": "Gemmer relationer",
    "load": "Gemmer",
    "sample": "Indlæser eksempeldata",
    "pages": "Gør siderne klar",
}

SENTENCES = {
    "left_out": (
        "{name} er udeladt: det ville tage omkring {time}. Nævn det med --metrics for at få det.",
        "{name} is left out: it would take about {time}. Name it with --metrics to have it.",
    ),
    "in_hours": ("{time} timer", "{time} hours"),
    "in_minutes": ("{time} minutter", "{time} minutes"),
    "in_seconds": ("{time} sekunder", "{time} seconds"),
    "takes_long": ("{name} tager omkring {time}.", "{name} takes about {time}."),
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
    "dictionary_is_there": (
        "{path} findes allerede og er ikke rørt. Vælg et andet navn til --dictionary.",
        "{path} is there already and was left alone. Choose another name for --dictionary.",
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
    "kept_edits": (
        "{n} rækker siger det samme som før, de blev rettet i hånden; rettelserne bliver stående.",
        "{n} rows say the same as before they were corrected by hand; the corrections stay.",
    ),
    "lost_edits": (
        "{n} rettelser i hånden gælder ikke længere, for rækkerne er ændret siden, og filen "
        "vinder: {ids}.",
        "{n} corrections by hand no longer hold, for the rows have changed since, and the file "
        "wins: {ids}.",
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
    "strength_missing": (
        "{file}: relationer uden styrke, hver talt som 1: {ties}.",
        "{file}: ties without a strength, each counted as 1: {ties}.",
    ),
    "rows_gathered": (
        "{file}: rækker fra en aktør til sig selv, udeladt: {loops}; gentagne rækker, lagt sammen "
        "med den første: {merged}.",
        "{file}: rows from an actor to itself, left out: {loops}; repeated rows, added to the "
        "first: {merged}.",
    ),
    "not_in_table": (
        "Tabellen har én række pr. aktør. {n} mål, der ikke har ét tal pr. aktør, står ikke i den; "
        "tilføj --format json for at få dem, eller nævn dem med --metrics:\n{names}",
        "The table has a row per actor. {n} measures that have not one number per actor are not in "
        "it; add --format json to have them, or name them with --metrics:\n{names}",
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
    "two_days": (
        "Skriv to dage, --from DAG --to DAG, eller to gange to filer, --before NODER BÅND "
        "--after NODER BÅND.",
        "Give two days, --from DAY --to DAY, or twice two files, --before NODES TIES "
        "--after NODES TIES.",
    ),
    "days_in_order": (
        "--from {first} ligger efter --to {second}. Skriv den tidligste dag efter --from.",
        "--from {first} is later than --to {second}. Write the earlier day after --from.",
    ),
    "directed_is_for_files": (
        "--directed er til filer; i databasen siger hvert bånd selv sin art.",
        "--directed is for files; the ties of the store say their own kind.",
    ),
    "nodes_changed": (
        "Aktørerne er ikke de samme begge dage: {joined} er kommet til, og {left} er væk. Deres "
        "bånd tæller som nye og tabte.",
        "The actors are not the same on both days: {joined} joined and {left} left. Their ties "
        "count as new and lost.",
    ),
    "option_does_not_fit": (
        "{option} hører ikke til {name}, som læser {fitting}.",
        "{option} is not for {name}, which reads {fitting}.",
    ),
    "files_together": (
        "--nodes og --ties følges ad: skriv begge filer eller ingen af dem.",
        "--nodes and --ties go together: name both files, or neither.",
    ),
    "safe_reach_tie": (
        "Sikker rækkevidde, sidste registrerede relation: trin {stage} af {last}.",
        "Safe reach, last registered tie: stage {stage} of {last}.",
    ),
    "safe_reach_unpaid": (
        "Sikker rækkevidde, sidste ubetalte relation: trin {stage} af {last}.",
        "Safe reach, last unpaid tie: stage {stage} of {last}.",
    ),
    "distance_change": (
        "Fragmentering efter afstand blandt dem, der er tilbage (0 til 1): {before} før, {after} "
        "efter. Den falder også, når aktører uden bånd går.",
        "Fragmentation by distance among those left (0 to 1): {before} before, {after} after. It "
        "also falls when actors without ties go.",
    ),
    "distance_sampled": (
        "Afstandene er målt fra {sources} tilfældigt valgte aktører. Med 95 % sikkerhed: "
        "{before_low} til {before_high} før, {after_low} til {after_high} efter.",
        "Distances were measured from {sources} actors drawn by chance. With 95 % certainty: "
        "{before_low} to {before_high} before, {after_low} to {after_high} after.",
    ),
    "route_through": (
        "Flere af de korteste veje går derefter gennem {id}: {before} % før, {after} % efter, "
        "begge af de par, der er før ændringen.",
        "More of the shortest routes then run through {id}: {before} % before, {after} % after, "
        "both of the pairs there are before the change.",
    ),
    "routes_sampled": (
        "Andelene er anslået ud fra tilfældigt valgte veje: med {sure} % sikkerhed er ingen mere "
        "end {eps} procentpoint forkert. En stigning, der kan skyldes tilfældet, er ikke nævnt.",
        "The shares are estimated from routes drawn by chance: with {sure} % certainty none is off "
        "by more than {eps} percentage points. A rise that may be due to chance is not told.",
    ),
    "no_route_rises": (
        "Ingen forening, enhed, aktivitet eller person i en ledende rolle får flere af de korteste "
        "veje gennem sig.",
        "No association, unit, activity or person in a leading role gets more of the shortest "
        "routes.",
    ),
    "routes_not_known": (
        "Hvem flere af de korteste veje derefter går gennem, kan ikke siges: filerne har ingen "
        "arter, så ingen vides at måtte stå på en rangliste. Angiv dagen med --as-of for filer med "
        "arter.",
        "Through whom more of the shortest routes then run cannot be said: the files have no "
        "kinds, so nobody is known to be one who may be ranked. Name the day with --as-of for "
        "files with kinds.",
    ),
    "persons_not_known": (
        'Sikker rækkevidde kan ikke siges: filerne har ingen arter og ingen i sektoren "borger", '
        "så hvem der er mennesker, er ukendt. Angiv dagen med --as-of for filer med arter.",
        'Safe reach cannot be said: the files have no kinds and nobody of the sector "borger", so '
        "who is a person is unknown. Name the day with --as-of for files with kinds.",
    ),
    "unknown_without_tie": (
        "Ukendt: {n} aktører mister den sidste registrerede relation, men ingen har spurgt dem, "
        "eller svaret må ikke vises. De tælles ikke med som uden relation.",
        "Unknown: {n} actors lose the last registered tie, but nobody has asked them or the answer "
        "may not be shown. They do not count as without a tie.",
    ),
    "unknown_left_out": (
        "isolates: {n} aktører uden registreret relation er udeladt, fordi ingen har spurgt dem, "
        "de holder pause, eller svaret ikke må vises. For dem er det ukendt.",
        "isolates: {n} actors without a registered tie are left out, because nobody has asked "
        "them, they pause, or the answer may not be shown. For them it is unknown.",
    ),
    "not_suggested": (
        "{name}: par med et barn, en med beskyttet adresse, en, der holder pause, ikke ville svare "
        "eller bærer alene, eller et følsomt sted er udeladt.",
        "{name}: pairs with a child, somebody with a protected address, who pauses, would not "
        "answer or carries alone, or a sensitive place are left out.",
    ),
    "equally_good": (
        "{n} sæt er lige gode; det viste er det første efter id.",
        "{n} sets are equally good; the one shown is the first by id.",
    ),
    "only_best": (
        "Alle sæt er prøvet, og kun dette ene er bedst.",
        "All sets were tried, and this one alone is best.",
    ),
    "searched_for": (
        "Sættet er søgt frem, ikke bevist bedst: der er for mange sæt til at prøve dem alle. "
        "Andre sæt kan være lige så gode eller bedre.",
        "The set was searched for, not proved best: there are too many sets to try them all. "
        "Others may be as good or better.",
    ),
    "nothing_to_change": (
        "Der er intet at ændre: {name} fandt ingen, der kan gå, og intet bånd, der kan foreslås.",
        "There is nothing to change: {name} found nobody who can go and no tie to suggest.",
    ),
    "nothing_to_join": (
        "Intet bånd at foreslå: alle, der kan foreslås, kan allerede nå hinanden. --by DF finder "
        "det bånd, der afkorter vejene mest.",
        "No tie to suggest: all who can be suggested reach each other already. --by DF finds the "
        "tie that shortens the ways most.",
    ),
    "counted_not_named": (
        "+1, +2 …: så mange til. Borgere, der ikke leder noget, stilles ikke i rækkefølge.",
        "+1, +2 …: as many more. Citizens who lead nothing are not put in an order.",
    ),
    "no_new_ties": (
        "Der opstår ikke nye bånd af sig selv i beregningen.",
        "No ties form by themselves in the calculation.",
    ),
    "chance_or_two": (
        "Skriv enten --null og --metrics for at sammenligne med tilfældet, eller --before NODER "
        "BÅND --after NODER BÅND for at sammenligne to netværk.",
        "Give either --null and --metrics to compare with chance, or --before NODES TIES "
        "--after NODES TIES to compare two networks.",
    ),
    "compare_files": (
        "--nodes og --ties følges ad; --areas og --directed er til filer.",
        "--nodes and --ties go together; --areas and --directed are for files.",
    ),
    "does_not_fit": (
        "{name} har ingen mening for dette netværk; det kræver retning eller to slags aktører.",
        "{name} has no meaning on this network; it needs directions, or two modes.",
    ),
    "paired": (
        "De to netværk har de samme aktører; de samme trækkes i begge.",
        "The two networks have the same actors; the same are drawn in both.",
    ),
    "not_paired": (
        "De to netværk har ikke de samme aktører; de regnes for uafhængige af hinanden.",
        "The two networks do not have the same actors; they count as independent.",
    ),
    "rows_cut": (
        "Kun de første {shown} rækker er vist; der er flere. Se flere med --limit {more}.",
        "Only the first {shown} rows are shown; there are more. See more with --limit {more}.",
    ),
    "query_boundary": (
        "Udsnit: {view}. Kilde: {source}. Dag: {day}. Dækning: {known} af {actors} aktører er "
        "spurgt.",
        "View: {view}. Source: {source}. Day: {day}. Coverage: {known} of {actors} actors were "
        "asked.",
    ),
    "every_source": ("alle", "all"),
    "each_project_end": ("hvert projekts sidste dag", "the last day of each project"),
    "cypher_boundary": (
        "Fri Cypher læser alt, der er gemt, fra alle kilder og alle dage: også relationer, der er "
        "ophørt eller ikke er begyndt. Aktører, som ingen har spurgt, er ukendt, ikke uden bånd.",
        "Free Cypher reads all that is stored, from every source and day: ties too that have ended "
        "or not begun. Actors whom nobody has asked are unknown, not without ties.",
    ),
    "unknown_source": (
        'Ingen indlæste data har kilden "{source}". Kilderne er: {known}.',
        'No loaded data has the source "{source}". The sources are: {known}.',
    ),
    "param_without_value": (
        "-p {text} mangler en værdi. Skriv -p {text}=VÆRDI.",
        "-p {text} has no value. Write -p {text}=VALUE.",
    ),
    "case_differs": (
        'Svarer ikke længere til arket, hvor der stod: "{was}" Rækkerne giver nu:',
        'No longer as the sheet said: "{was}" The rows now give:',
    ),
    "mapping_needs_day": (
        "--kind-of og --tie-kind bruges, når filerne læses med arter på en dag: skriv også "
        "--as-of ÅÅÅÅ-MM-DD.",
        "--kind-of and --tie-kind are used where files are read with kinds on a day: write "
        "--as-of YYYY-MM-DD too.",
    ),
    "mapping_is_for_files": (
        "--kind-of og --tie-kind er til filer, som læses med arter; det, der er gemt, har sine "
        "arter i forvejen.",
        "--kind-of and --tie-kind are for files that are read with kinds; what is stored has its "
        "kinds already.",
    ),
    "yes_or_no": ("[j/N]", "[y/N]"),
    "not_wiped": ("Intet er slettet.", "Nothing was deleted."),
    "nobody_to_ask": (
        "Intet er slettet: her er ingen terminal at svare i. Skriv --yes for at slette uden at "
        "blive spurgt.",
        "Nothing was deleted: there is no terminal to answer in. Add --yes to delete without "
        "being asked.",
    ),
}


def words(key: str, *, language: str = "", **values: object) -> str:
    """Return the sentence *key* with its values filled in, Danish unless the settings say en."""
    danish, english = SENTENCES[key]
    language = language or Settings.from_env().language
    chosen = english if language == "en" else danish
    shown = {
        name: number(value, language, decimals=4) if isinstance(value, float) else value
        for name, value in values.items()
    }
    return chosen.format(**shown)
