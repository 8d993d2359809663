"""The words of Nye ildsjæle."""

WORDS = {
    "page.new_leaders": ("Nye ildsjæle", "New ildsjæle"),
    "intro.new_leaders": (
        "Hvem I kunne tale med om at bære noget, gerne fra andre aldersgrupper og grupperinger "
        "end dem, der allerede gør det.",
        "Whom you could talk to about carrying something, preferably of other ages and groups "
        "than those who do so already.",
    ),
    "leaders.rule": (
        "Her står borgere, der er med i noget, ikke leder noget, og har en anden alder **og** en "
        "anden gruppe end alle, der leder i deres område. Børn, personer med beskyttet adresse og "
        "personer på pause foreslås aldrig. Er der ingen leder i området, er der ingen at "
        "sammenligne med. Forløbet er 1:1 samtale, så lyttemøde, så træning.",
        "Here stand citizens who take part in something, lead nothing, and are of another age "
        "**and** another group than all who lead in their area. Children, persons with a "
        "protected address and persons who pause are never proposed. Where nobody leads in the "
        "area there is nobody to compare with. The track is a 1:1 talk, then a listening meeting, "
        "then training.",
    ),
    "leaders.none": (
        "Vi har ikke registreret nogen, der er med i noget og adskiller sig fra dem, der leder. "
        "Alder og gruppe skrives i kolonnerne »aldersgruppe« og »gruppe« på arket Borgere.",
        "We have not registered anyone who takes part in something and differs from those who "
        "lead. Age and group are written in the columns “aldersgruppe” and “gruppe” of the sheet "
        "Citizens.",
    ),
    "leaders.registered": (
        "{n} mulig ny ildsjæl|{n} mulige nye ildsjæle",
        "{n} possible new ildsjæl|{n} possible new ildsjæle",
    ),
    "leaders.registered_plain": (
        "Er allerede med; vi har ikke registreret en leder i området med den alder eller gruppe.",
        "Takes part already; we have not registered a leader in the area of that age or group.",
    ),
    "leaders.unknown": (
        "Ukendt for {n}: en alder eller gruppe mangler|Ukendt for {n}: en alder eller gruppe "
        "mangler",
        "Unknown for {n}: an age or a group is missing|Unknown for {n}: an age or a group is "
        "missing",
    ),
    "leaders.unknown_plain": (
        "Alder eller gruppe er ikke oplyst for borgeren selv eller for en, der leder i området. "
        "Spørg, før I regner med svaret.",
        "The age or group of the citizen, or of somebody who leads in the area, is not stated. "
        "Ask before you rely on the answer.",
    ),
    "leaders.held": ("holdt", "held"),
    "leaders.not_held": ("ikke registreret", "not registered"),
    "leaders.all_held": ("alle tre er holdt", "all three are held"),
    "leaders.already": (
        "Dem, der leder i dag: alder og gruppe i {n} område"
        "|Dem, der leder i dag: alder og gruppe i {n} områder",
        "Those who lead today: age and group in {n} area"
        "|Those who lead today: age and group in {n} areas",
    ),
    "leaders.both": (
        "{n} borger både giver og tager imod|{n} borgere både giver og tager imod",
        "{n} citizen both gives and receives|{n} citizens both give and receive",
    ),
    "leaders.both_plain": (
        "Hjælper eller leder ét sted og deltager eller støttes et andet. Roller må gerne flyde; "
        "her er de første at spørge, når nogen skal finde flere.",
        "Helps or leads in one place and takes part or is supported in another. Roles may well "
        "flow; these are the first to ask when somebody is to find more.",
    ),
    "column.activity_ids": ("Er med i", "Takes part in"),
    "column.talk": ("1:1 samtale", "1:1 talk"),
    "column.listening_meeting": ("Lyttemøde", "Listening meeting"),
    "column.training": ("Træning", "Training"),
    "column.next_step": ("Næste skridt", "Next step"),
    "column.age_bands": ("Aldersgrupper", "Ages"),
    "column.groups": ("Grupper", "Groups"),
    "column.all_told": ("Oplyst for alle?", "Stated for all?"),
    "column.gives": ("Giver", "Gives"),
    "column.receives": ("Tager imod", "Receives"),
}
