"""The words of Hent data."""

WORDS = {
    "loading.template_body": (
        "Brug jeres egne regneark (XLSX, ODS, CSV eller Parquet) eller begynd med skabelonen: et "
        "ark for hver slags og en forklaring til hver kolonne.",
        "Use your own spreadsheets (XLSX, ODS, CSV or Parquet), or begin with the template: a "
        "sheet for each kind and an explanation of every column.",
    ),
    "loading.first": (
        "Der er ingen data endnu. Sådan kommer I i gang:\n"
        "1. Hent skabelonen: et ark for hver slags og en forklaring til hver kolonne.\n"
        "2. Udfyld de ark, I har oplysninger til, og arket **Om data**. Resten kan stå tomt.\n"
        "3. Læg filen op nedenfor. I ser, hvad der vil blive gemt, før noget bliver gemt.\n\n"
        "Har I regneark i forvejen (XLSX, ODS, CSV eller Parquet), kan I lægge dem op, som de er: "
        "siden siger, hvad der mangler.",
        "There is no data yet. This is how to begin:\n"
        "1. Get the template: a sheet for each kind and an explanation of every column. Its "
        "headings are in Danish.\n"
        "2. Fill in the sheets that you have information for, and the sheet **Om data** (about "
        "the data). The rest may stay empty.\n"
        "3. Upload the file below. You see what will be stored before anything is stored.\n\n"
        "If you have spreadsheets already (XLSX, ODS, CSV or Parquet), upload them as they are: "
        "the page says what is missing.",
    ),
    "loading.sample": (
        "Vil I først prøve med opdigtede data, kan det kun gøres på maskinen selv: den, der passer "
        "programmet, kører `brobygger demo` i en terminal.",
        "To try invented data first, somebody must do it on the machine itself: whoever looks "
        "after the program runs `brobygger demo` in a terminal.",
    ),
    "loading.template": ("Hent skabelonen", "Get the template"),
    "loading.files": (
        "Læg filer op her (højst {n} MB hver)",
        "Upload files here (at most {n} MB each)",
    ),
    "loading.choose": ("Vælg filer", "Choose files"),
    "loading.drop": ("eller træk dem hertil: {kinds}", "or drop them here: {kinds}"),
    "loading.no_sheet": (
        "{files} er ikke et regneark og er ikke læst. Gem det som {kinds}; en tabel i et andet "
        "program kan kopieres over i et regneark.",
        "{files} is no spreadsheet and has not been read. Save it as {kinds}; a table in another "
        "program can be copied into a spreadsheet.",
    ),
    "loading.files_help": (
        "Flere filer på én gang regnes for ét sæt. De slettes her, så snart de er læst.",
        "Several files at once count as one set. They are deleted here as soon as they are read.",
    ),
    "loading.checking": ("Kontrollerer arkene …", "Checking the sheets …"),
    "loading.found": ("Det fandt vi i arkene", "What we found in the sheets"),
    "loading.rows": (
        "{n} række er læst.|{n} rækker er læst.",
        "{n} row was read.|{n} rows were read.",
    ),
    "loading.sound": ("Vi fandt ingen fejl.", "We found no problems."),
    "loading.problems": (
        "Vi fandt {n} fejl. Ret den i regnearket, og læg det hele op igen."
        "|Vi fandt {n} fejl. Ret dem i regnearket, og læg det hele op igen.",
        "We found {n} problem. Correct it in the spreadsheet and upload everything again."
        "|We found {n} problems. Correct them in the spreadsheet and upload everything again.",
    ),
    "loading.in_order": (
        "Vi fandt ingen fejl i {files}, som også skal med, når I lægger det hele op igen.",
        "We found no problems in {files}, needed too when you upload everything again.",
    ),
    "loading.then_references": (
        "Om rækkerne henviser rigtigt til hinanden, ser vi efter, når alle filer kan læses.",
        "Whether the rows refer to each other rightly is checked once every file can be read.",
    ),
    "loading.notes": (
        "{n} bemærkning, der ikke stopper noget|{n} bemærkninger, der ikke stopper noget",
        "{n} remark that stops nothing|{n} remarks that stop nothing",
    ),
    "loading.skip": (
        "Sæt {n} række med fejl til side, og indlæs resten (højst {share} %)"
        "|Sæt {n} rækker med fejl til side, og indlæs resten (højst {share} %)",
        "Set {n} row with problems aside and load the rest (at most {share} %)"
        "|Set {n} rows with problems aside and load the rest (at most {share} %)",
    ),
    "loading.stopped": (
        "Intet er indlæst. Ret rækkerne ovenfor; er det muligt, kan de også sættes til side.",
        "Nothing was loaded. Correct the rows above; where possible, they can also be set aside.",
    ),
    "loading.cannot_skip": (
        "Intet er indlæst: enten er der fejl i mere end {share} % af rækkerne, eller det er en "
        "hel liste, hvor en række, der sættes til side, ville se ud, som om den var ophørt. Ret "
        "arkene.",
        "Nothing was loaded: either more than {share} % of the rows have problems, or it is a "
        "whole list, where a row set aside would look as if it had ended. Correct the sheets.",
    ),
    "loading.load": ("Indlæs", "Load"),
    "loading.loading": ("Indlæser …", "Loading …"),
    "loading.done": ("Data er indlæst.", "The data is loaded."),
    "about.title": ("Om data", "About the data"),
    "about.body": (
        "Arkene siger det ikke, så svar her. Det står ved hver relation bagefter.",
        "The sheets do not say, so please answer here. It follows every tie afterwards.",
    ),
    "about.form": ("Formularen Om data", "The form About the data"),
    "about.wrong": (
        "Vi forstår ikke {n} svar. Ret det i formularen nedenfor."
        "|Vi forstår ikke {n} svar. Ret dem i formularen nedenfor.",
        "{n} answer was not understood. Correct it in the form below."
        "|{n} answers were not understood. Correct them in the form below.",
    ),
    "about.submit": ("Brug svarene", "Use the answers"),
    "about.missing": (
        "Svar på spørgsmålene nedenfor; så bliver arkene kontrolleret færdigt.",
        "Answer the questions below; then the check of the sheets is completed.",
    ),
    "problem.table": ("Fejl i arkene", "Problems in the sheets"),
    "problem.file": ("Fil", "File"),
    "problem.sheet": ("Ark", "Sheet"),
    "problem.row": ("Række", "Row"),
    "problem.column": ("Kolonne", "Column"),
    "problem.reason": ("Hvad er galt?", "What is wrong?"),
    "problem.remedy": ("Hvad kan I gøre?", "What can you do?"),
    "problem.more": (
        "Og {n} mere; begynd med dem her.|Og {n} flere; begynd med dem her.",
        "And {n} more; begin with these.|And {n} more; begin with these.",
    ),
    "difference.title": ("Det vil ændre sig", "What will change"),
    "difference.kind": ("Hvad", "What"),
    "difference.tie": ("Relationen: {kind}", "The tie: {kind}"),
    "difference.created": ("Nye (rækker)", "New (rows)"),
    "difference.updated": ("Ændrede (rækker)", "Changed (rows)"),
    "difference.unchanged": ("Uændrede (rækker)", "Unchanged (rows)"),
    "difference.accounting": (
        "{n} række: {created} nye, {updated} ændrede, {unchanged} uændrede, {quarantined} sat "
        "til side.|{n} rækker: {created} nye, {updated} ændrede, {unchanged} uændrede, "
        "{quarantined} sat til side.",
        "{n} row: {created} new, {updated} changed, {unchanged} unchanged, {quarantined} set "
        "aside.|{n} rows: {created} new, {updated} changed, {unchanged} unchanged, "
        "{quarantined} set aside.",
    ),
    "difference.ended": (
        "{n} relation står ikke længere på listen og vil ophøre."
        "|{n} relationer står ikke længere på listen og vil ophøre.",
        "{n} tie is no longer on the list and will end."
        "|{n} ties are no longer on the list and will end.",
    ),
    "map.distance": ("Led", "Steps"),
}
