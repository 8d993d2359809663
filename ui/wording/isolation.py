"""The words of Uden registreret relation."""

WORDS = {
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
}
