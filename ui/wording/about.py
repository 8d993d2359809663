"""The words of Om tallene."""

WORDS = {
    "page.about": ("Om tallene", "About the numbers"),
    "intro.about": (
        "Hvor data kommer fra, hvad hvert tal spørger om, hvordan det regnes ud, og hvem der har "
        "beskrevet det.",
        "Where the data comes from, what each number asks, how it is reckoned, and who described "
        "it.",
    ),
    "sources.title": ("Kilder", "Sources"),
    "sources.how": (
        "En relation, ingen har registreret, findes ikke her. Hele listen betyder, at kilden har "
        "fået alle med; ellers er det ukendt, om nogen mangler.",
        "A tie that nobody registered is not here. Whole list means that the source has everybody; "
        "otherwise it is unknown whether somebody is missing.",
    ),
    "sources.source": ("Kilde", "Source"),
    "sources.purpose": ("Formål", "Purpose"),
    "sources.basis": ("Retsgrundlag", "Legal basis"),
    "sources.collected": ("Indsamlet den", "Collected on"),
    "sources.complete": ("Hele listen?", "Whole list?"),
    "sources.actors": ("Aktører", "Actors"),
    "about.strength": (
        "Styrken af en relation er ukendt for **{n}** af **{ties}**. Den tæller som 1, den "
        "svageste, i de tal, der regner med styrke.",
        "The strength of a tie is unknown for **{n}** of **{ties}**. It counts as 1, the weakest, "
        "in the numbers that use strength.",
    ),
    "about.measures": ("Tal", "Numbers"),
    "about.measures_how": (
        "Sæt mærke ved et tal, så står formlen og kilden under tabellen. Et tal beskriver en plads "
        "i disse data, ikke et menneske. Mangler en værdi, har tallet ingen mening dér; det er "
        "ikke 0.",
        "Tick a number, and its formula and source stand below the table. A number describes a "
        "position in this data, not a person. A missing value means that the number has no meaning "
        "there; it is not 0.",
    ),
    "about.measure": ("Tal", "Number"),
    "about.question": ("Spørgsmål", "Question"),
    "about.rules": ("Spørgsmål, der besvares efter regler", "Questions answered by rules"),
    "about.rules_how": (
        "De gætter aldrig: det, ingen har spurgt om, står som ukendt.",
        "They never guess: what nobody asked about stands as unknown.",
    ),
}
