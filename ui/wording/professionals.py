"""The words of Kun professionelle."""

WORDS = {
    "page.professionals": ("Kun professionelle", "Only professionals"),
    "intro.professionals": (
        "Hvem vi kun har registreret relationer til ansatte for, og gennem hvem. Målet er ikke "
        "færre ansatte, men at de ikke er de eneste.",
        "For whom we have registered ties only to people paid to help, and through whom. The aim "
        "is not fewer staff, but that they are not the only ones.",
    ),
    "professionals.none": (
        "Ingen på den valgte dag i det valgte område. Mangler der borgere, så hent et ark med "
        "borgere og relationer under Data.",
        "None on the chosen day in the chosen area. If citizens are missing, load a sheet of "
        "citizens and ties under Data.",
    ),
    "professionals.near": (
        "Tæt på, men ikke med ovenfor: {n}|Tæt på, men ikke med ovenfor: {n}",
        "Close, but not in the list above: {n}|Close, but not in the list above: {n}",
    ),
    "professionals.few_unpaid": (
        "**{n}** har relationer til ansatte og kun én eller to kontakter, der ikke er ansat til "
        "at hjælpe. De står her under Kontakter."
        "|**{n}** har relationer til ansatte og kun én eller to kontakter, der ikke er ansat til "
        "at hjælpe. De står her under Kontakter.",
        "**{n}** has ties to people paid to help and only one or two contacts who are not. Those "
        "stand here under Contacts."
        "|**{n}** have ties to people paid to help and only one or two contacts who are not. "
        "Those stand here under Contacts.",
    ),
    "professionals.paused": (
        "**{n}** har kun relationer til ansatte, men holder pause. At trække sig en tid er en ret."
        "|**{n}** har kun relationer til ansatte, men holder pause. At trække sig en tid er en "
        "ret.",
        "**{n}** has ties only to people paid to help, but has a pause. To withdraw for a while "
        "is a right."
        "|**{n}** have ties only to people paid to help, but have a pause. To withdraw for a "
        "while is a right.",
    ),
    "professionals.units": (
        "{n} kommunal enhed er den eneste vej til nogen"
        "|{n} kommunale enheder er den eneste vej til nogen",
        "{n} municipal unit is the only way to somebody"
        "|{n} municipal units are the only way to somebody",
    ),
    "professionals.units_plain": (
        "Borgere, vi kun har registreret relationer til denne ene enhed, dens ansatte og dens "
        "aktiviteter for. Hvem det er ukendt for, er ikke talt med.",
        "Citizens for whom we have registered ties only to this one unit, its staff and its "
        "activities. Those of whom it is unknown are not counted.",
    ),
    "professionals.gained": (
        "{n} borger har fået en relation uden om den forening, de kom ind gennem"
        "|{n} borgere har fået en relation uden om den forening, de kom ind gennem",
        "{n} citizen has gained a tie outside the association they came in through"
        "|{n} citizens have gained a tie outside the association they came in through",
    ),
    "professionals.gained_plain": (
        "Borgere, der kom ind gennem en forening, og siden har fået en relation, som ikke går "
        "gennem den, og hvornår. Hvem vi ikke ved, hvornår kom ind, står her ikke.",
        "Citizens who came in through an association and have since gained a tie that does not "
        "go through it, and when. Those of whom we do not know when they came in are not here.",
    ),
    "column.unit": ("Enhed", "Unit"),
    "column.reached": ("Når alene (borgere)", "Reaches alone (citizens)"),
    "column.employee_ids": ("Gennem (stilling)", "Through (post)"),
    "column.citizen_ids": ("Borgere (id)", "Citizens (id)"),
    "column.association_id": ("Kom ind gennem", "Came in through"),
    "column.other_id": ("Ny relation til", "New tie to"),
    "column.since": ("Siden", "Since"),
}
