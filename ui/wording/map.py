"""The words of the map of everybody: the page, the side panel, and the map itself."""

WORDS = {
    "page.map": ("Hele kortet", "The whole map"),
    "intro.map": (
        "Alle aktører og deres registrerede relationer. Klik på en aktør, så står det, vi ved, "
        "ved siden af.",
        "All actors and their registered ties. Click an actor, and what we know stands beside "
        "the map.",
    ),
    # The page
    "whole.size": ("Størrelse efter", "Size by"),
    "whole.size_help": (
        "Gælder organisationer, enheder, aktiviteter og ildsjæle. Borgere og medarbejdere er "
        "alle lige store.",
        "For organisations, units, activities and ildsjæle. Citizens and employees are all the "
        "same size.",
    ),
    "whole.alike": ("Alle lige store", "All alike"),
    "whole.find": ("Fremhæv", "Point out"),
    "whole.find_hint": ("Vælg, hvad der skal ringes ind", "Choose what to ring"),
    "whole.weak_nodes": (
        "Aktører, som mindst tre hænger på",
        "Actors on whom at least three depend",
    ),
    "whole.weak_ties": (
        "Enkelte relationer mellem to grupper",
        "Single ties between two groups",
    ),
    "whole.found": (
        "{n} aktør er ringet ind på kortet.|{n} aktører er ringet ind på kortet.",
        "{n} actor is ringed on the map.|{n} actors are ringed on the map.",
    ),
    "whole.found_none": (
        "Ingen aktører at ringe ind på den valgte dag.",
        "No actors to ring on the chosen day.",
    ),
    "whole.being_drawn": (
        "Kortet tegnes. Imens kan I bruge tabellen nedenfor.",
        "The map is being drawn. Meanwhile you can use the table below.",
    ),
    "whole.nobody_here": (
        "Der er ingen aktør med id {id} i disse data.",
        "There is no actor with the id {id} in this data.",
    ),
    "whole.table": ("De samme aktører som tabel", "The same actors as a table"),
    "whole.table_how": (
        "Sæt mærke ved en række, så vises aktøren på kortet.",
        "Tick a row to show the actor on the map.",
    ),
    # The side panel
    "whole.choose_one": (
        "**Vælg en aktør.** Klik på kortet, søg på navn eller id, eller sæt mærke i tabellen. "
        "Hold Skift nede for at vælge flere.",
        "**Choose an actor.** Click the map, search by name or id, or tick a row in the table. "
        "Hold Shift to choose several.",
    ),
    "whole.between": (
        "{chosen} aktører er valgt, med {n} registreret relation indbyrdes.|{chosen} aktører er "
        "valgt, med {n} registrerede relationer indbyrdes.",
        "{chosen} actors are chosen, with {n} registered tie between them.|{chosen} actors are "
        "chosen, with {n} registered ties between them.",
    ),
    "whole.is": ("{kind} · {area}", "{kind} · {area}"),
    "whole.registered": (
        "Vi har spurgt til denne aktørs relationer.",
        "We have asked about this actor's ties.",
    ),
    "whole.unknown": (
        "Ukendt: ingen har spurgt til alle denne aktørs relationer, eller svaret må ikke vises.",
        "Unknown: nobody has asked about all of this actor's ties, or the answer may not be shown.",
    ),
    "whole.paused": (
        "Holder pause. Det er en ret og siger intet om relationerne.",
        "Has a pause. That is a right and says nothing about the ties.",
    ),
    "whole.weak": (
        "Svagt punkt: uden denne når {n} aktør ikke længere den største del af nettet, som vi har "
        "registreret det.|Svagt punkt: uden denne når {n} aktører ikke længere den største del af "
        "nettet, som vi har registreret det.",
        "Weak spot: without this one, {n} actor no longer reaches the largest part of the web as "
        "we have registered it.|Weak spot: without this one, {n} actors no longer reach the "
        "largest part of the web as we have registered it.",
    ),
    "whole.none": (
        "Vi har ikke registreret nogen relation her på den valgte dag.",
        "We have not registered any tie here on the chosen day.",
    ),
    "whole.ties": (
        "{n} registreret relation:|{n} registrerede relationer:",
        "{n} registered tie:|{n} registered ties:",
    ),
    "whole.ties_of": ("Registrerede relationer for {name}", "Registered ties of {name}"),
    "whole.day": ("{day}", "{day}"),
    "whole.from": ("siden {day}", "since {day}"),
    "whole.from_unknown": ("begyndelsen er ukendt", "the beginning is unknown"),
    "whole.ends": ("slutter {day}", "ends {day}"),
    "whole.paid_unknown": ("ukendt, om den er betalt", "unknown whether it is paid"),
    "whole.since": ("Fra", "From"),
    "whole.until": ("Til", "Until"),
    "whole.open": ("ingen slutdato", "no end date"),
    "whole.no_start": (
        "Ukendt, hvornår {n} af relationerne begyndte.|Ukendt, hvornår {n} af relationerne "
        "begyndte.",
        "Unknown when {n} of the ties began.|Unknown when {n} of the ties began.",
    ),
    "whole.no_strength": (
        "Styrken er ukendt for {n} af relationerne.|Styrken er ukendt for {n} af relationerne.",
        "The strength of {n} of the ties is unknown.|The strength of {n} of the ties is unknown.",
    ),
    "whole.no_paid": (
        "Ukendt, om {n} af relationerne er betalt.|Ukendt, om {n} af relationerne er betalt.",
        "Unknown whether {n} of the ties is paid.|Unknown whether {n} of the ties are paid.",
    ),
    # The map itself
    "canvas.search": ("Søg på navn eller id", "Search by name or id"),
    "canvas.none_found": ("Ingen fundet", "None found"),
    "canvas.legend": ("Vis eller skjul arter", "Show or hide kinds"),
    "canvas.weak": ("Svagt punkt: mindst tre hænger på denne", "Weak spot: at least three depend"),
    "canvas.plain": ("Registreret relation", "Registered tie"),
    "canvas.new": ("Ny relation", "New tie"),
    "canvas.lost": ("Ophørt relation", "Tie that ended"),
    "canvas.bridge": ("Eneste relation mellem to grupper", "The only tie between two groups"),
    "canvas.hollow": ("Hul: ukendt", "Hollow: unknown"),
    "canvas.bubble": ("{name} ({n})", "{name} ({n})"),
    "canvas.around": ("Omkring {name}", "Around {name}"),
    "canvas.nobody_leads": ("Gruppe af borgere", "Group of citizens"),
    "canvas.open_bubble": ("Klik for at se aktørerne", "Click to see the actors"),
    "canvas.no_tie": ("Ingen registreret relation", "No registered tie"),
    "canvas.no_tie_n": ("Uden registreret relation: {n}", "No registered tie: {n}"),
    "canvas.unknown": ("Ukendt: ikke spurgt til alt", "Unknown: not asked about everything"),
    "canvas.unknown_n": ("Ukendt: {n}", "Unknown: {n}"),
    "canvas.paused": ("Holder pause", "Has a pause"),
    "canvas.paused_n": ("På pause uden relation: {n}", "On pause without a tie: {n}"),
    "canvas.structure": (
        "Står her kun som bevilger, visitator, beslutningstager eller modtager af kontingent",
        "Here only as one who funds, refers, decides or is paid a fee",
    ),
    "canvas.structure_n": (
        "Kun med om penge eller visitation: {n}",
        "Here for money or referral only: {n}",
    ),
    "canvas.stage": (
        "Kort over {n} aktører. Piletaster går fra den ene til den anden, Enter vælger, Escape "
        "rydder. Tabellen under kortet siger det samme.",
        "Map of {n} actors. Arrow keys go from one to the next, Enter chooses, Escape clears. "
        "The table below the map says the same.",
    ),
    "canvas.tools": ("Kortets knapper", "Buttons of the map"),
    "canvas.zoom_in": ("Zoom ind", "Zoom in"),
    "canvas.zoom_out": ("Zoom ud", "Zoom out"),
    "canvas.whole": ("Vis hele kortet", "Show the whole map"),
    "canvas.full_screen": ("Fuld skærm", "Full screen"),
    "canvas.fingers": (
        "To fingre flytter og forstørrer kortet; én finger ruller siden. ",
        "Two fingers move and enlarge the map; one finger scrolls the page. ",
    ),
    "canvas.help": (
        "Træk for at flytte, rul for at zoome. Med tastatur: Tab ind i kortet, pile, + og −, "
        "Enter, Escape; Skift + pil flytter kortet.",
        "Drag to move, scroll to zoom. By keyboard: Tab into the map, arrows, + and −, Enter, "
        "Escape; Shift + arrow moves the map.",
    ),
    "canvas.to_groups": ("Vis grupper", "Show groups"),
    "canvas.to_all": ("Vis alle", "Show all"),
    "canvas.groups_here": (
        "Hver boble er en gruppe med mange relationer indbyrdes; hule bobler hænger ikke sammen "
        "med resten. Klik på en for at se dens aktører.",
        "Each bubble is a group with many ties among themselves; hollow ones have no tie to the "
        "rest. Click one to see its actors.",
    ),
    "canvas.all_here": ("Alle {n} aktører", "All {n} actors"),
    "canvas.chosen": ("Valgt ({n}): {names}", "Chosen ({n}): {names}"),
    "canvas.none_chosen": ("Ingen er valgt", "Nobody is chosen"),
    "canvas.ties": ("Registrerede relationer: {n}", "Registered ties: {n}"),
    "canvas.no_webgl": (
        "Denne browser kan ikke tegne kortet (WebGL mangler). Tabellen nedenfor har de samme "
        "aktører, og ved siden af står det, vi ved om den valgte.",
        "This browser cannot draw the map (WebGL is missing). The table below holds the same "
        "actors, and what we know of the chosen one stands beside.",
    ),
}
