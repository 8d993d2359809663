"""
Every sentence of the dashboard, Danish and English side by side; nothing is said elsewhere.

``one|several`` holds both forms of a sentence about ``n`` things.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ui.format import listing, number

WORDS: Mapping[str, tuple[str, str]] = {
    # The frame round every page
    "app.language": ("Sprog / Language", "Sprog / Language"),
    "app.opening": ("Åbner databasen …", "Opening the database …"),
    "app.reading": ("Læser data …", "Reading the data …"),
    "app.local_user": (
        "Du ser det hele som den ene lokale bruger af denne computer.",
        "You see everything as the one local user of this computer.",
    ),
    "page.overview": ("Overblik", "Overview"),
    "page.isolation": ("Uden registreret relation", "No registered tie"),
    "page.weak_spots": ("Svage punkter", "Weak spots"),
    "page.bridging": ("Brobyggere", "Bridge-builders"),
    "page.neighbourhood": ("Kort", "Map"),
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
    "page.as_of": ("Vis relationerne, som de var den", "Show the ties as they were on"),
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
        "Dækning: vi har spurgt til {known} af {actors} aktører; ukendt for {unknown}; på pause: "
        "{paused}.",
        "Coverage: asked about {known} of {actors} actors; unknown for {unknown}; pausing: "
        "{paused}.",
    ),
    "page.view": ("Udsnit: {view}", "View: {view}"),
    "page.show": ("Vis", "Show"),
    "link.map": ("Vis {name} på kortet", "Show {name} on the map"),
    "table.choose": (
        "Sæt mærke ved en række, så kommer der et link til aktøren på kortet under tabellen.",
        "Tick a row, and a link to the actor on the map appears below the table.",
    ),
    "page.invented": ("Opdigtede relationer i eksempeldata", "Invented ties in sample data"),
    "page.invented_help": (
        "Mindst én af kilderne er eksempeldata. Ingen virkelige personer indgår i den.",
        "At least one of the sources is sample data. It holds no real persons.",
    ),
    "empty.title": ("Der er ikke hentet data endnu", "No data has been loaded yet"),
    "empty.body": (
        "Gå til **Hent data** og læg jeres regneark op, eller prøv med eksemplerne: kør "
        "`brobygger demo` i en terminal.",
        "Go to **Load data** and upload your spreadsheets, or try the samples: run "
        "`brobygger demo` in a terminal.",
    ),
    "empty.filter": (
        "Intet at vise med de valg, der er truffet ovenfor. Prøv et andet område eller en anden "
        "art.",
        "Nothing to show with the choices made above. Try another area or another kind.",
    ),
    # What can go wrong
    "error.StoreError": (
        "Databasen svarer ikke lige nu. Siden prøver igen af sig selv, hvert andet sekund. "
        "Varer det ved, så kør `brobygger store status` i en terminal.",
        "The database does not answer just now. The page tries again by itself every other "
        "second. If it lasts, run `brobygger store status` in a terminal.",
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
    "error.trying": ("Prøver igen …", "Trying again …"),
    # Kinds, columns and states
    "kind.ildsjael": ("Ildsjæl", "Ildsjæl"),
    "kind.all": ("Alle arter", "All kinds"),
    "area.all": ("Alle områder", "All areas"),
    "area.none": ("uden område", "no area"),
    "filter.area": ("Område", "Area"),
    "filter.kind": ("Art", "Kind"),
    "unit.ildsjaele": ("Heraf ildsjæle", "Of them ildsjæle"),
    "unit.contacts": ("Relationer", "Ties"),
    "status.registered": ("registreret", "registered"),
    "status.unknown": ("ukendt", "unknown"),
    "status.paused": ("holder pause", "has a pause"),
    "yes": ("ja", "yes"),
    "no": ("nej", "no"),
    "column.id": ("Id", "Id"),
    "column.name": ("Navn", "Name"),
    "column.kind": ("Art", "Kind"),
    "column.area_id": ("Område", "Area"),
    "column.status": ("Ved vi det?", "Do we know?"),
    "column.contacts": ("Kontakter", "Contacts"),
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
    # Overview
    "overview.counts": ("Registreret", "Registered"),
    "overview.urgent": ("De mest presserende steder", "The most urgent places"),
    "overview.no_urgent": (
        "Vi har ikke fundet steder, hvor tre eller flere aktører hænger i én tråd.",
        "We found no place where three or more actors hang by one thread.",
    ),
    "overview.next": ("Det kan I gøre nu", "What you can do now"),
    "overview.absent": ("Hvor vi ikke har registreret en relation", "Where we registered no tie"),
    "urgent.cut_node": (
        "**{name}** ({kind}): forsvinder denne, falder **{n} aktør** ud af netværket."
        "|**{name}** ({kind}): forsvinder denne, falder **{n} aktører** ud af netværket.",
        "**{name}** ({kind}): if this one leaves, **{n} actor** falls off the network."
        "|**{name}** ({kind}): if this one leaves, **{n} actors** fall off the network.",
    ),
    "urgent.one_carrier": (
        "**{name}**: vi har kun registreret én, der bærer den, og **{n} borger** deltager."
        "|**{name}**: vi har kun registreret én, der bærer den, og **{n} borgere** deltager.",
        "**{name}**: we have registered only one carrying it, and **{n} citizen** takes part."
        "|**{name}**: we have registered only one carrying it, and **{n} citizens** take part.",
    ),
    "urgent.project": (
        "**{name}** slutter den {day}: dagen efter har vi ikke registreret nogen relation for "
        "**{n} borger**, der har en i dag."
        "|**{name}** slutter den {day}: dagen efter har vi ikke registreret nogen relation for "
        "**{n} borgere**, der har en i dag.",
        "**{name}** ends on {day}: the day after we have registered no tie for **{n} citizen** "
        "who has one today."
        "|**{name}** ends on {day}: the day after we have registered no tie for **{n} citizens** "
        "who have one today.",
    ),
    "urgent.bridge": (
        "Kontakten mellem **{name}** og **{other}**: ophører den, mister to grupper forbindelsen; "
        "i den mindste er der **{n} aktør**."
        "|Kontakten mellem **{name}** og **{other}**: ophører den, mister to grupper "
        "forbindelsen; i den mindste er der **{n} aktører**.",
        "The contact between **{name}** and **{other}**: if it ends, two groups lose each other; "
        "the smaller one has **{n} actor**."
        "|The contact between **{name}** and **{other}**: if it ends, two groups lose each other; "
        "the smaller one has **{n} actors**.",
    ),
    "remedy.cut_node": (
        "Find en aktør på hver side, der kan mødes direkte.",
        "Find one actor on each side who could meet directly.",
    ),
    "remedy.who": (
        "Hvem kunne mødes direkte? På den ene side {one}; på den anden {other}.",
        "Who could meet directly? On the one side {one}; on the other {other}.",
    ),
    "remedy.or": (" eller ", " or "),
    "remedy.one_carrier": (
        "Spørg, hvem af deltagerne der har lyst til at dele opgaven.",
        "Ask which of the participants would like to share the task.",
    ),
    "remedy.project": (
        "Aftal nu, hvem der har kontakten, når projektet er slut.",
        "Agree now who keeps the contact when the project is over.",
    ),
    "remedy.bridge": (
        "Lad flere fra de to grupper mødes, så det ikke hænger på én kontakt.",
        "Let more people from the two groups meet, so that it does not rest on one contact.",
    ),
    "absent.line": ("{label}: **{registered}**.", "{label}: **{registered}**."),
    "absent.with_unknown": (
        "{label}: **{registered}**; derudover er det ukendt for {unknown}.",
        "{label}: **{registered}**; besides, it is unknown for {unknown}.",
    ),
    "next.isolation": (
        "Se, hvem vi ikke har registreret en relation for, og spørg dér, hvor det er ukendt.",
        "See for whom we have registered no tie, and ask where it is unknown.",
    ),
    "next.weak_spots": (
        "Se, hvem der falder fra, og hvem der kunne knytte en relation mere.",
        "See who would fall off, and who could form one more tie.",
    ),
    "next.bridging": (
        "Se, hvem der allerede forbinder grupper, og tal med dem om, hvem der mangler.",
        "See who already links groups, and talk with them about who is missing.",
    ),
    "next.neighbourhood": (
        "Slå én aktør op, og se naboerne på et kort.",
        "Look up one actor and see the neighbours on a map.",
    ),
    "next.loading": (
        "Hent flere lister, så færre felter er ukendte.",
        "Load more lists, so that less is unknown.",
    ),
    # No registered tie
    "isolation.section": ("{label}: {registered}", "{label}: {registered}"),
    "isolation.section_unknown": (
        "{label}: {registered} · ukendt for {unknown}",
        "{label}: {registered} · unknown for {unknown}",
    ),
    "isolation.unknown": (
        "Ukendt: ingen har spurgt, eller svaret må ikke vises. De regnes ikke for isolerede.",
        "Unknown: nobody has asked, or the answer may not be shown. They do not count as isolated.",
    ),
    "isolation.unsaid": (
        "Ikke oplyst: ingen af listerne siger, hvem denne enhed, organisation eller aktivitet har "
        "kontakt med. De regnes ikke for isolerede.",
        "Not stated: none of the lists says whom this unit, organisation or activity is in "
        "contact with. They do not count as isolated.",
    ),
    "isolation.structure": (
        "Ikke spurgt, og det skal de ikke: {n} står her kun, fordi den bevilger penge, visiterer, "
        "beslutter eller modtager kontingent."
        "|Ikke spurgt, og det skal de ikke: {n} står her kun, fordi de bevilger penge, visiterer, "
        "beslutter eller modtager kontingent.",
        "Not asked, nor should it be: {n} is here only because it funds, refers, decides or is "
        "paid a fee.|Not asked, nor should they be: {n} are here only because they fund, refer, "
        "decide or are paid a fee.",
    ),
    "isolation.paused": (
        "{n} holder pause. At trække sig en tid er en ret og læses ikke som isolation."
        "|{n} holder pause. At trække sig en tid er en ret og læses ikke som isolation.",
        "{n} has a pause. To withdraw for a while is a right and is not read as isolation."
        "|{n} have a pause. To withdraw for a while is a right and is not read as isolation.",
    ),
    "isolation.none": (
        "Ingen på den valgte dag.",
        "None on the chosen day.",
    ),
    "isolation.order": (
        "Borgere står efter område og id, aldrig efter et mål.",
        "Citizens stand by area and id, never by a measure.",
    ),
    # Weak spots
    "weak.nodes": ("Aktører, der alene holder dele sammen", "Actors who alone hold parts together"),
    "weak.nodes_plain": (
        "Forsvinder denne, falder andre ud af netværket. Tallet er de aktører, der så ikke "
        "længere når den største del.",
        "If this one leaves, others fall off the network. The number is the actors who then no "
        "longer reach the largest part.",
    ),
    "weak.ties": ("Enkelte relationer mellem to grupper", "Single ties between two groups"),
    "weak.ties_plain": (
        "Ophører denne ene kontakt, mister to grupper forbindelsen. En gruppe er her mindst tre.",
        "If this one contact ends, two groups lose each other. A group here is at least three.",
    ),
    "weak.node_10": (
        "10 eller flere falder fra: {n} sted|10 eller flere falder fra: {n} steder",
        "10 or more fall off: {n} place|10 or more fall off: {n} places",
    ),
    "weak.node_3": (
        "3–9 falder fra: {n} sted|3–9 falder fra: {n} steder",
        "3–9 fall off: {n} place|3–9 fall off: {n} places",
    ),
    "weak.node_2": (
        "2 falder fra: {n} sted|2 falder fra: {n} steder",
        "2 fall off: {n} place|2 fall off: {n} places",
    ),
    "weak.node_1": (
        "Én falder fra: {n} sted|Én falder fra: {n} steder",
        "One falls off: {n} place|One falls off: {n} places",
    ),
    "weak.tie_10": (
        "10 eller flere mister resten: {n} relation|10 eller flere mister resten: {n} relationer",
        "10 or more lose the rest: {n} tie|10 or more lose the rest: {n} ties",
    ),
    "weak.tie_3": (
        "3–9 mister resten: {n} relation|3–9 mister resten: {n} relationer",
        "3–9 lose the rest: {n} tie|3–9 lose the rest: {n} ties",
    ),
    "weak.tie_2": (
        "2 mister resten (ikke en gruppe): {n} relation"
        "|2 mister resten (ikke en gruppe): {n} relationer",
        "2 lose the rest (not a group): {n} tie|2 lose the rest (not a group): {n} ties",
    ),
    "weak.tie_1": (
        "Én mister resten (ikke en gruppe): {n} relation"
        "|Én mister resten (ikke en gruppe): {n} relationer",
        "One loses the rest (not a group): {n} tie|One loses the rest (not a group): {n} ties",
    ),
    "weak.persons_node": (
        "Hvor det hænger på en person: {n} sted|Hvor det hænger på en person: {n} steder",
        "Where it rests on a person: {n} place|Where it rests on a person: {n} places",
    ),
    "weak.persons_tie": (
        "Relationer med en person i den ene ende eller begge: {n}"
        "|Relationer med en person i den ene ende eller begge: {n}",
        "Ties with a person at one end or both: {n}|Ties with a person at one end or both: {n}",
    ),
    "weak.persons_plain": (
        "Personer står i én liste efter art, område og id. De sættes ikke i orden efter, hvor "
        "mange der falder fra.",
        "Persons stand in one list by kind, area and id. They are not put in order by how many "
        "fall off.",
    ),
    "weak.none": (
        "Ingen på den valgte dag: hver aktør nås ad mere end én vej, eller der er for få.",
        "None on the chosen day: every actor is reached by more than one way, or there are too "
        "few.",
    ),
    "weak.who": ("Hvem falder fra, hvis denne forsvinder?", "Who falls off if this one leaves?"),
    "weak.who_hint": ("Vælg en aktør fra listerne ovenfor", "Choose an actor from the lists above"),
    "weak.who_answer": (
        "**{n} aktør** når så ikke længere den største del.|**{n} aktører** når så ikke længere "
        "den største del.",
        "**{n} actor** then no longer reaches the largest part.|**{n} actors** then no longer "
        "reach the largest part.",
    ),
    # Bridge-builders
    "bridging.measures": ("Vis målene", "Show the measures"),
    "bridging.how": (
        "Klik på en overskrift for at sortere. Hold musen over den for at se, hvad tallet siger. "
        "Borgere uden en ledende rolle står her ikke.",
        "Click a heading to sort. Hover over it to see what the number says. Citizens without a "
        "leading role are not here.",
    ),
    "bridging.meaning": (
        "Hvad betyder tallene? Formler og kilder",
        "What do the numbers mean? Formulas and sources",
    ),
    "bridging.definition": (
        "**{label}**. {question} {plain} {edge}  \nFormel: {formula}. Kilde: {source}.",
        "**{label}**. {question} {plain} {edge}  \nFormula: {formula}. Source: {source}.",
    ),
    "bridging.help": (
        "{plain} Formel: {formula}. Kilde: {source}.",
        "{plain} Formula: {formula}. Source: {source}.",
    ),
    "unit.pairs": ("par", "pairs"),
    "unit.nodes": ("aktører", "actors"),
    "unit.neighbours": ("aktører", "actors"),
    "bridging.missing": (
        "Et tomt felt betyder, at målet ikke giver mening dér, fx uden en eneste relation.",
        "An empty cell means that the measure has no meaning there, for instance without any tie.",
    ),
    # Map
    "map.choose": ("Aktør", "Actor"),
    "map.hint": ("Skriv et navn eller et id", "Type a name or an id"),
    "map.steps": ("Hvor langt ud?", "How far out?"),
    "map.step": ("{n} led|{n} led", "{n} step|{n} steps"),
    "map.start": (
        "Søg en aktør frem ovenfor: en forening, en enhed, en aktivitet, en ildsjæl, eller en "
        "borger på id.",
        "Find an actor above: an association, a unit, an activity, an ildsjæl, or a citizen by id.",
    ),
    "map.around": (
        "**{name}** og {n} aktør inden for de valgte led.|**{name}** og {n} aktører inden for de "
        "valgte led.",
        "**{name}** and {n} actor within the chosen steps.|**{name}** and {n} actors within the "
        "chosen steps.",
    ),
    "map.nobody_here": (
        "Der er ingen aktør med id {id} i disse data. Søg en anden frem nedenfor.",
        "There is no actor with the id {id} in this data. Find another below.",
    ),
    "map.nobody": (
        "Vi har ikke registreret nogen relation her på den valgte dag.",
        "We have not registered any tie here on the chosen day.",
    ),
    "map.unknown": (
        "Ukendt: ingen har spurgt, eller svaret må ikke vises.",
        "Unknown: nobody has asked, or the answer may not be shown.",
    ),
    "map.cut": (
        "Kortet viser de {shown} nærmeste af {n} aktører; tabellen har de samme.",
        "The map shows the {shown} nearest of {n} actors; so does the table.",
    ),
    "map.table": ("Det samme som tabel", "The same as a table"),
    "map.alt": (
        "Kort over {n} aktører omkring {name}; tabellen på siden siger det samme.",
        "Map of {n} actors around {name}; the table on the page says the same.",
    ),
    "map.legend": (
        "Farve og form viser arten. Træk for at flytte, rul for at zoome. Navne, der ikke er plads "
        "til, kommer frem, når man zoomer ind eller peger. Borgere har alle samme størrelse.",
        "Colour and shape show the kind. Drag to move, scroll to zoom. Names that have no room "
        "appear on zooming in or pointing. Citizens all have the same size.",
    ),
    # Load data
    "loading.template_body": (
        "Brug jeres egne regneark (XLSX, ODS, CSV eller Parquet) eller begynd med skabelonen: et "
        "ark for hver slags og en forklaring til hver kolonne.",
        "Use your own spreadsheets (XLSX, ODS, CSV or Parquet), or begin with the template: a "
        "sheet for each kind and an explanation of every column.",
    ),
    "loading.template": ("Hent skabelonen", "Get the template"),
    "loading.files": (
        "Læg filer op her (højst {n} MB hver)",
        "Upload files here (at most {n} MB each)",
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
        "Vi fandt {n} fejl. Ret den i regnearket, og læg filen op igen."
        "|Vi fandt {n} fejl. Ret dem i regnearket, og læg filen op igen.",
        "We found {n} problem. Correct it in the spreadsheet and upload the file again."
        "|We found {n} problems. Correct them in the spreadsheet and upload the file again.",
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
        "Vi forstår ikke {n} svar. Ret det i formularen ovenfor."
        "|Vi forstår ikke {n} svar. Ret dem i formularen ovenfor.",
        "{n} answer was not understood. Correct it in the form above."
        "|{n} answers were not understood. Correct them in the form above.",
    ),
    "about.submit": ("Brug svarene", "Use the answers"),
    "about.missing": (
        "Svar på spørgsmålene ovenfor; så bliver arkene kontrolleret færdigt.",
        "Answer the questions above; then the check of the sheets is completed.",
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
        "{n} række = {created} nye + {updated} ændrede + {unchanged} uændrede + {quarantined} sat "
        "til side.|{n} rækker = {created} nye + {updated} ændrede + {unchanged} uændrede + "
        "{quarantined} sat til side.",
        "{n} row = {created} new + {updated} changed + {unchanged} unchanged + {quarantined} set "
        "aside.|{n} rows = {created} new + {updated} changed + {unchanged} unchanged + "
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


def sentence(key: str, language: str, **values: Any) -> str:
    """
    Return the sentence *key* with *values* filled in; numbers and lists as the language has them.

    Example:
        >>> sentence("map.step", "en", n=2)
        '2 steps'
    """
    danish, english = WORDS[key]
    text = english if language == "en" else danish
    if "|" in text:
        one, several = text.split("|")
        text = one if values["n"] == 1 else several
    return text.format(**{name: _shown(value, language) for name, value in values.items()})


def _shown(value: Any, language: str) -> str:
    if isinstance(value, int | float):
        return number(value, language)
    return value if isinstance(value, str) else listing(value, language)
