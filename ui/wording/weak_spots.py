"""The words of Svage punkter."""

WORDS = {
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
    "weak.thin": ("Tynde broer mellem grupper", "Thin bridges between groups"),
    "weak.thin_plain": (
        "Grupper her er aktører med mange relationer indbyrdes, fundet af beregningen alene "
        "(mindst tre i hver). Mellem disse to går kun én eller to relationer. Der kan være en "
        "omvej gennem en tredje gruppe. Gruppen står ved den enhed, forening eller aktivitet, der "
        "har flest kontakter.",
        "Groups here are actors with many ties among themselves, found by reckoning alone (three "
        "at least in each). Only one or two ties lead between these two. There may be a way round "
        "through a third group. A group stands by its unit, association or activity with most "
        "contacts.",
    ),
    "weak.thin_none": (
        "Ingen på den valgte dag: mellem to grupper går enten flere relationer eller slet ingen.",
        "None on the chosen day: between two groups go either more ties or none at all.",
    ),
    "column.group_a": ("Gruppen om", "The group round"),
    "column.size_a": ("Størrelse (aktører)", "Size (actors)"),
    "column.group_b": ("og gruppen om", "and the group round"),
    "column.size_b": ("Dens størrelse (aktører)", "Its size (actors)"),
    "column.thin_ties": ("Relationerne mellem dem", "The ties between them"),
    "weak.on_one": ("Det, der hviler på én person", "What rests on one person"),
    "weak.who": ("Hvem falder fra, hvis denne forsvinder?", "Who falls off if this one leaves?"),
    "weak.who_hint": ("Vælg en aktør fra listerne ovenfor", "Choose an actor from the lists above"),
    "weak.who_answer": (
        "**{n} aktør** når så ikke længere den største del.|**{n} aktører** når så ikke længere "
        "den største del.",
        "**{n} actor** then no longer reaches the largest part.|**{n} actors** then no longer "
        "reach the largest part.",
    ),
}
