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
}
