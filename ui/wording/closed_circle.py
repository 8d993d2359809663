"""The words of Den lukkede cirkel."""

WORDS = {
    "page.closed_circle": ("Den lukkede cirkel", "The closed circle"),
    "intro.closed_circle": (
        "Om visitation, kontingent, følgeskab og klub er registreret om hvert barn, og om nogen "
        "har hele tråden om hver familie.",
        "Whether referral, fee, companion and club are registered round each child, and whether "
        "anyone holds the whole thread round each family.",
    ),
    "circle.legs": (
        "Fire led lukker cirklen: nogen **visiterer** barnet, nogen betaler **kontingentet**, en "
        "voksen giver **følgeskab**, og en **klub** tager imod. Børn og familier står her kun ved "
        "område og id.",
        "Four legs close the circle: somebody **refers** the child, somebody pays the **fee**, an "
        "adult is the **companion**, and a **club** receives. Children and families stand here "
        "only by area and id.",
    ),
    "circle.children": ("Om hvert barn", "Round each child"),
    "circle.no_children": (
        "Vi har ikke registreret nogen børn her. Sæt »ja« i kolonnen »er barn« på arket Borgere, "
        "eller vælg et andet område.",
        "We have not registered any children here. Put “yes” in the column “er barn” of the sheet "
        "Citizens, or choose another area.",
    ),
    "circle.open": (
        "Åben: mindst ét led er ikke registreret om {n} barn"
        "|Åben: mindst ét led er ikke registreret om {n} børn",
        "Open: at least one leg is not registered round {n} child"
        "|Open: at least one leg is not registered round {n} children",
    ),
    "circle.open_plain": (
        "»Ikke registreret«: der er spurgt til barnets relationer, men vi har ikke registreret "
        "dette led. Det kan være, at barnet ikke har brug for det.",
        "“Not registered”: the child's ties were asked about, but we have not registered this leg. "
        "The child may not need it.",
    ),
    "circle.one_person": (
        "Hviler på én person: {n} barn|Hviler på én person: {n} børn",
        "Resting on one person: {n} child|Resting on one person: {n} children",
    ),
    "circle.one_person_plain": (
        "Alle fire led er registreret, men den samme person bærer flere af dem eller følger flere "
        "børn. Holder den person op, åbner led sig flere steder på én gang. Er det en forælder, er "
        "det ingen svaghed, men værd at vide.",
        "All four legs are registered, but the same person carries several of them or follows "
        "several children. If that person stops, legs open in several places at once. With a "
        "parent that is no weakness, but worth knowing.",
    ),
    "circle.not_begun": (
        "Intet led er registreret om {n} barn|Intet led er registreret om {n} børn",
        "No leg is registered round {n} child|No leg is registered round {n} children",
    ),
    "circle.not_begun_plain": (
        "Vi har ikke registreret nogen af de fire led. Måske er barnet slet ikke tilmeldt noget, "
        "og så er der ingen cirkel at lukke.",
        "We have not registered any of the four legs. Perhaps the child has not joined anything, "
        "and then there is no circle to close.",
    ),
    "circle.unknown": (
        "Ukendt: vi ved ikke nok om {n} barn|Ukendt: vi ved ikke nok om {n} børn",
        "Unknown: we do not know enough of {n} child"
        "|Unknown: we do not know enough of {n} children",
    ),
    "circle.unknown_plain": (
        "Ukendt: ingen har spurgt, eller svaret må ikke vises. Det er ikke det samme "
        "som »ikke registreret«.",
        "Unknown: nobody has asked, or the answer may not be shown. That is not the same as "
        "“not registered”.",
    ),
    "circle.closed": (
        "Lukket: alle fire led er registreret om {n} barn"
        "|Lukket: alle fire led er registreret om {n} børn",
        "Closed: all four legs are registered round {n} child"
        "|Closed: all four legs are registered round {n} children",
    ),
    "circle.closed_plain": (
        "Ingen enkelt person bærer flere led eller flere børn. At samme enhed eller forening står "
        "bag flere led, er helt almindeligt.",
        "No single person carries several legs or several children. That the same unit or "
        "association stands behind several legs is quite usual.",
    ),
    "circle.carriers": ("Personer, flere led hviler på", "Persons on whom several legs rest"),
    "circle.carriers_plain": (
        "Personer bag flere led eller flere børn. De står efter art, område og id; det siger "
        "noget om, hvor det er sårbart, ikke om personen.",
        "Persons behind several legs or several children. They stand by kind, area and id; it "
        "says where it is vulnerable, nothing about the person.",
    ),
    "circle.no_carriers": (
        "Vi har ikke registreret nogen person bag flere led eller flere børn her.",
        "We have not registered any person behind several legs or several children here.",
    ),
    "circle.threads": (
        "Familier, hvor ingen har hele tråden",
        "Families whose whole thread nobody holds",
    ),
    "circle.threads_plain": (
        "Flere enheder, foreninger eller organisationer hjælper familien, men vi har ikke "
        "registreret nogen, der både kender familien og dem alle.",
        "Several units, associations or organisations serve the family, but we have not "
        "registered anyone who is tied both to the family and to all of them.",
    ),
    "circle.threads_registered": (
        "For **{n} familie** har vi ikke registreret nogen, der har hele tråden:"
        "|For **{n} familier** har vi ikke registreret nogen, der har hele tråden:",
        "For **{n} family** we have not registered anyone who holds the whole thread:"
        "|For **{n} families** we have not registered anyone who holds the whole thread:",
    ),
    "circle.threads_unknown": (
        "Ukendt for **{n} familie**: et medlem er ikke spurgt, eller svaret må ikke vises:"
        "|Ukendt for **{n} familier**: et medlem er ikke spurgt, eller svaret må ikke vises:",
        "Unknown for **{n} family**: a member was not asked, or the answer may not be shown:"
        "|Unknown for **{n} families**: a member was not asked, or the answer may not be shown:",
    ),
    "circle.no_threads": (
        "Ingen på den valgte dag: hver familie har én, der kender alle, som hjælper den, eller "
        "kun én, der hjælper.",
        "None on the chosen day: each family has somebody tied to all who serve it, or only one "
        "serves it.",
    ),
    "leg.closed": ("registreret", "registered"),
    "leg.open": ("ikke registreret", "not registered"),
    "leg.unknown": ("ukendt", "unknown"),
    "column.referral": ("Visitation", "Referral"),
    "column.fee": ("Kontingent", "Fee"),
    "column.companion": ("Følgeskab", "Companion"),
    "column.club": ("Klub", "Club"),
    "column.shared_person_ids": ("Hviler på", "Rests on"),
    "column.legs": ("Bærer", "Carries"),
    "column.child_ids": ("Om børnene", "Round the children"),
    "column.family_id": ("Familie", "Family"),
    "column.bodies": ("Hjælpes af", "Served by"),
}
