"""What every page says: its frame, what can go wrong, kinds, columns and states."""

WORDS = {
    # The frame round every page
    "app.language": ("Sprog / Language", "Sprog / Language"),
    "app.opening": ("Åbner databasen …", "Opening the database …"),
    "app.reading": ("Læser data …", "Reading the data …"),
    "app.local_user": (
        "Du ser det hele som den ene lokale bruger af denne computer.",
        "You see everything as the one local user of this computer.",
    ),
    "document.unknown": (
        "Siden findes ikke. Kontrollér adressen, eller begynd forfra:",
        "There is no such page. Check the address, or start again:",
    ),
    "document.needs_script": (
        "Brobygger skal bruge JavaScript. Slå det til i browseren, og hent siden igen.",
        "Brobygger needs JavaScript. Switch it on in the browser, and load the page again.",
    ),
    "menu.overview": ("Overblik", "Overview"),
    "menu.map": ("Kort", "Map"),
    "menu.thin": ("Hvor er det tyndt", "Where it is thin"),
    "menu.bridge_builders": ("Hvem bygger bro", "Who builds bridges"),
    "menu.data": ("Data", "Data"),
    "menu.about": ("Om tallene", "About the numbers"),
    "menu.manual": ("Hjælp", "Help"),
    "page.overview": ("Overblik", "Overview"),
    "page.isolation": ("Uden registreret relation", "No registered tie"),
    "page.weak_spots": ("Svage punkter", "Weak spots"),
    "page.bridging": ("Brobyggere", "Bridge-builders"),
    "page.neighbourhood": ("Omgivelser", "Surroundings"),
    "page.loading": ("Hent data", "Load data"),
    "intro.overview": (
        "Hvad der er registreret, hvor nettet er svagest, og hvad I kan gøre nu.",
        "What is registered, where the web is weakest, and what you can do now.",
    ),
    "intro.isolation": (
        "Hvor vi ikke har registreret en relation. Det er ikke det samme som, at den ikke findes.",
        "Where we have not registered a tie. That is not the same as there being none.",
    ),
    "intro.weak_spots": (
        "De aktører og de enkelte relationer, hvis bortfald skærer andre fra netværket.",
        "The actors and the single ties whose loss would cut others off the network.",
    ),
    "intro.bridging": (
        "Hvilke organisationer, enheder, aktiviteter og ildsjæle der forbinder grupper. Et tal "
        "beskriver en plads i disse data, ikke et menneske.",
        "Which organisations, units, activities and ildsjæle link groups. A number describes a "
        "position in this data, not a person.",
    ),
    "intro.neighbourhood": (
        "Vælg en aktør, og se, hvem den har en registreret relation til.",
        "Choose an actor and see whom it has a registered tie to.",
    ),
    "intro.loading": (
        "Læg jeres regneark op. Intet gemmes, før I har set forskellen og siger ja.",
        "Upload your spreadsheets. Nothing is saved until you have seen the difference and agree.",
    ),
    "page.as_of": ("Vis, som det var den", "Show as it was on"),
    "page.as_of_help": (
        "Udgangspunktet er den nyeste dag, data er indsamlet.",
        "The default is the newest day on which data was collected.",
    ),
    "page.facts": (
        "Opgjort pr. **{day}** · nyeste data er indsamlet den {newest} · kilder: {sources}",
        "As of **{day}** · the newest data was collected on {newest} · sources: {sources}",
    ),
    "page.more_sources": ("{n} anden kilde|{n} andre kilder", "{n} other source|{n} other sources"),
    "page.coverage": (
        "Dækning: vi har spurgt til {known} af {actors} aktører, ukendt for {unknown}, på pause: "
        "{paused}",
        "Coverage: asked about {known} of {actors} actors, unknown for {unknown}, pausing: "
        "{paused}",
    ),
    "page.coverage_then": (
        "Dækning: spurgt til {known} af {actors} aktører, heraf {later} først efter den dag; "
        "ukendt for {unknown}, på pause: {paused}",
        "Coverage: asked about {known} of {actors} actors, {later} of them only after that day; "
        "unknown for {unknown}, pausing: {paused}",
    ),
    "page.new_day": (
        "Det bliver de nyeste data, så siderne viser herefter {day}, når I ikke vælger en anden "
        "dag.",
        "This becomes the newest data, so from now on the pages show {day} unless you choose "
        "another day.",
    ),
    "page.view": ("Udsnit: {view}", "View: {view}"),
    "page.show": ("Vis", "Show"),
    "link.map": ("Vis {name} med omgivelser", "Show {name} with surroundings"),
    "table.choose": (
        "Sæt mærke ved en række, så kommer der et link til aktørens omgivelser under tabellen.",
        "Tick a row, and a link to its surroundings appears below the table.",
    ),
    "chart.day": ("Dag", "Day"),
    "chart.number": ("Antal", "Number"),
    "page.invented": ("Opdigtede relationer i eksempeldata", "Invented ties in sample data"),
    "empty.title": ("Der er ikke hentet data endnu", "No data has been loaded yet"),
    "empty.body": (
        "Gå til **Hent data**: dér kan I hente skabelonen, udfylde den og lægge den op.",
        "Go to **Load data**: there you can get the template, fill it in and upload it.",
    ),
    "empty.filter": (
        "Intet at vise med de valg, der er truffet ovenfor. Prøv et andet område eller en anden "
        "art.",
        "Nothing to show with the choices made above. Try another area or another kind.",
    ),
    # What can go wrong
    "error.StoreError": (
        "Databasen svarer ikke lige nu. Hvad der er gemt, er i behold, og siden kommer tilbage af "
        "sig selv. Var I ved at gemme noget, så se efter, om det kom med. "
        "Varer det ved, så bed den, der passer programmet, om at køre `brobygger store start` i "
        "en terminal; `brobygger store status` siger, hvad der er galt.",
        "The database does not answer just now. What is stored is safe, and the page comes back by "
        "itself. If you were about to save something, see whether it is there. If it lasts, ask "
        "whoever looks after the program to run `brobygger store start` in a terminal; `brobygger "
        "store status` says what is wrong.",
    ),
    "error.SettingsError": (
        "En indstilling eller en oplysning mangler eller er forkert: {message}",
        "A setting or a piece of information is missing or wrong: {message}",
    ),
    "error.SheetError": ("Filen kan ikke læses: {message}", "The file cannot be read: {message}"),
    "error.BrobyggerError": ("Det lykkedes ikke: {message}", "That did not work: {message}"),
    "error.unexpected": (
        "Noget gik galt hos os, og det er skrevet i loggen (uden personoplysninger). Genindlæs "
        "siden; kommer det igen, så sig det til den, der passer programmet.",
        "Something went wrong on our side and is in the log (without personal data). Reload the "
        "page; if it comes back, tell whoever looks after the program.",
    ),
    "error.try_again": ("Prøv igen", "Try again"),
    "error.trying": ("Prøver af sig selv hvert andet sekund …", "Tries by itself every 2 s …"),
    "error.not_kept": (
        "Det, I lige bad om, blev ikke gemt, for databasen svarede ikke. Gør det igen.",
        "What you just asked for was not stored, for the database did not answer. Do it again.",
    ),
    # Kinds, columns and states
    "kind.ildsjael": ("Ildsjæl", "Ildsjæl"),
    "kind.all": ("Alle arter", "All kinds"),
    "area.all": ("Alle områder", "All areas"),
    "area.none": ("uden område", "no area"),
    "filter.area": ("Område", "Area"),
    "filter.kind": ("Art", "Kind"),
    "unit.ildsjaele": ("Heraf ildsjæle", "Of them ildsjæle"),
    "unit.contacts": ("Relationer", "Ties"),
    "status.registered": ("ja", "yes"),
    "status.unknown": ("ukendt", "unknown"),
    "status.paused": ("holder pause", "has a pause"),
    "yes": ("ja", "yes"),
    "no": ("nej", "no"),
    "column.id": ("Id", "Id"),
    "column.name": ("Navn", "Name"),
    "column.kind": ("Art", "Kind"),
    "column.area_id": ("Område", "Area"),
    "column.status": ("Spurgt til alle?", "Asked about all?"),
    "column.contacts": ("Kontakter", "Contacts"),
    "table.wide": (
        "Er tabellen bredere end skærmen, så rul til siden i den.",
        "If the table is wider than the screen, scroll sideways in it.",
    ),
    "table.scrolls": (
        "{n} rækker i alt; rul i tabellen for at se resten.",
        "{n} rows in all; scroll in the table to see the rest.",
    ),
    "column.unit_ids": ("Kommunale enheder", "Municipal units"),
    "column.leads": ("Bærer", "Carries"),
    "column.carrier_id": ("Båret af", "Carried by"),
    "column.participants": ("Deltagere (borgere)", "Participants (citizens)"),
    "column.paused_from": ("Pause fra", "Pause from"),
    "column.paused_to": ("Pause til", "Pause until"),
    "column.through": ("Gennem", "Through"),
    "column.cut_off": ("Falder fra (aktører)", "Fall off (actors)"),
    "column.side": ("Mister resten (aktører)", "Lose the rest (actors)"),
    "column.one": ("Den ene ende", "One end"),
    "column.other": ("Den anden ende", "The other end"),
    "column.relation": ("Relation", "Tie"),
    "column.paid": ("Betalt?", "Paid?"),
    "paid.yes": ("betalt", "paid"),
    "paid.no": ("ubetalt", "unpaid"),
    "paid.unknown": ("ukendt", "unknown"),
}
