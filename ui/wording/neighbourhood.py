"""The words of an actor's surroundings."""

WORDS = {
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
    "map.what": ("Hvad vil I se?", "What would you like to see?"),
    "map.surroundings": ("Rundt om én", "Around one"),
    "map.ways": ("Veje mellem to", "Ways between two"),
    "map.other": ("Den anden aktør", "The other actor"),
    "map.start_way": (
        "Søg to aktører frem ovenfor, så vises de korteste veje mellem dem.",
        "Find two actors above, and the shortest ways between them are shown.",
    ),
    "map.same": (
        "Det er den samme aktør to gange. Vælg en anden som den ene ende.",
        "That is the same actor twice. Choose another as one end.",
    ),
    "map.no_way": (
        "Vi har ikke registreret nogen vej mellem {name} og {other} på den valgte dag. Mangler der "
        "oplysninger om dem eller om nogen mellem dem, kan der være en alligevel.",
        "We have not registered any way between {name} and {other} on the chosen day. Where "
        "information about them or about anybody between them is missing, there may be one.",
    ),
    "map.way": (
        "De korteste veje mellem **{name}** og **{other}** har {steps} led. Vi har registreret "
        "{n} sådan vej.|De korteste veje mellem **{name}** og **{other}** har {steps} led. Vi har "
        "registreret {n} sådanne veje.",
        "The shortest ways between **{name}** and **{other}** have {steps} steps. We have "
        "registered {n} such way.|The shortest ways between **{name}** and **{other}** have "
        "{steps} steps. We have registered {n} such ways.",
    ),
    "map.way_next": (
        "**{name}** og **{other}** har en registreret relation direkte til hinanden.",
        "**{name}** and **{other}** have a registered tie directly to each other.",
    ),
    "map.way_alt": (
        "Kort over de korteste veje mellem {name} og {other}; tabellen på siden siger det samme.",
        "Map of the shortest ways between {name} and {other}; the table on the page says the same.",
    ),
    "map.way_cut": (
        "Der er mange veje: kortet og tabellen viser {shown} af {n} aktører på dem.",
        "There are many ways: map and table show {shown} of the {n} actors on them.",
    ),
    "map.step_number": ("Led", "Step"),
    "map.from": ("Fra", "From"),
    "map.to": ("Til", "To"),
    "map.since": ("Siden", "Since"),
    "map.until": ("Slutter", "Ends"),
}
