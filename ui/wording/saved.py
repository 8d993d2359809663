"""The words of what is saved: maps as files, what may stand on them, and why it is logged."""

WORDS = {
    # Kinds as they stand on a saved map
    "saved.kind.Citizen": ("Borger", "Citizen"),
    "saved.kind.Ildsjael": ("Ildsjæl", "Ildsjæl"),
    "saved.kind.Employee": ("Medarbejder", "Employee"),
    "saved.kind.Association": ("Forening", "Association"),
    "saved.kind.MunicipalUnit": ("Kommunal enhed", "Municipal unit"),
    "saved.kind.Organisation": ("Organisation", "Organisation"),
    "saved.kind.Activity": ("Aktivitet", "Activity"),
    "saved.kind.kommunal_kontakt": ("Kommunal kontakt", "Municipal contact"),
    "saved.several.Citizen": ("Gruppe af borgere", "Group of citizens"),
    "saved.several.Ildsjael": ("Gruppe af ildsjæle", "Group of ildsjæle"),
    "saved.several.Employee": ("Gruppe af medarbejdere", "Group of employees"),
    "saved.group.Citizen": ("{band} borgere", "{band} citizens"),
    "saved.group.Ildsjael": ("{band} ildsjæle", "{band} ildsjæle"),
    "saved.group.Employee": ("{band} medarbejdere", "{band} employees"),
    "saved.fewer": ("under 5", "fewer than 5"),
    "saved.or_more": ("{least} eller flere", "{least} or more"),
    # Under the map
    "saved.facts": (
        "Opgjort pr. {day}. Kilder: {sources}.",
        "As of {day}. Sources: {sources}.",
    ),
    "saved.invented": ("Opdigtede relationer i eksempeldata.", "Invented ties in sample data."),
    "saved.unit": (
        "En streg er én eller flere registrerede relationer på dagen. Hvad der ikke er "
        "registreret, står her ikke.",
        "A line is one or more ties registered on the day. What is not registered is not here.",
    ),
    "saved.rule": (
        "Personer vises kun som grupper på mindst fem, uden navn. Alle andre personer er udeladt, "
        "og det, der kun hænger sammen gennem dem, er også. Tilbud, der ikke vises hver for sig, "
        "står samlet som »Kommunal kontakt«.",
        "Persons are shown only in groups of at least five, without names. All other persons are "
        "left out, and so is what hangs together through them alone. What is offered but not "
        "shown one by one stands together as “Municipal contact”.",
    ),
    "saved.ring": (
        "En ring viser et svagt punkt: mindst fem hænger på det.",
        "A ring shows a weak spot: at least five depend on it.",
    ),
    "saved.most_lines": (
        "Kun de {n} med flest streger er tegnet.",
        "Only the {n} with most lines are drawn.",
    ),
    "saved.purpose_said": (
        "Indeholder oplysninger om enkeltpersoner. Formål: {purpose}",
        "Holds information about single persons. Purpose: {purpose}",
    ),
    "saved.not_to_share": (
        "Må ikke deles med andre end dem, formålet gælder. Slettes, når det er opfyldt.",
        "Not to be shared beyond its purpose. To be deleted when that is served.",
    ),
    "saved.title_around": ("Omgivelser", "Surroundings"),
    "saved.title_ways": ("Vej mellem to", "Way between two"),
    "saved.no_room": (
        "Navnet på {n} er udeladt, fordi der ikke er plads.|Navnene på {n} er udeladt, fordi der "
        "ikke er plads.",
        "The name of {n} is left out for want of room.|The names of {n} are left out for want of "
        "room.",
    ),
    "saved.since": ("siden {year}", "since {year}"),
    "saved.until": ("til {day}", "until {day}"),
    "saved.listed": (
        "Kortet i ord ({n} punkt og stregerne)|Kortet i ord ({n} punkter og stregerne imellem)",
        "The map in words ({n} mark and the lines)|The map in words ({n} marks and the lines)",
    ),
    "saved.around": ("Omgivelser: {name}", "Surroundings: {name}"),
    "saved.between": ("Vej: {name} – {other}", "Way: {name} – {other}"),
    # The box that saves
    "save.title": ("Gem eller del billedet", "Save or share the picture"),
    "save.format": ("Filens form", "Form of the file"),
    "save.html": ("Webside (kan zoomes)", "Web page (zooms)"),
    "save.svg": ("SVG (til tryk)", "SVG (for print)"),
    "save.png": ("PNG (billede)", "PNG (picture)"),
    "save.shared": (
        "I filen står foreninger, enheder, organisationer og aktiviteter ved navn. Personer står "
        "kun som grupper på mindst fem og uden navn; alle andre personer er udeladt.",
        "In the file associations, units, organisations and activities stand by name. Persons "
        "stand only in groups of at least five, without names; all other persons are left out.",
    ),
    "save.cannot_share": (
        "Billedet kan ikke deles uden formål: der er for få personer bag det, til at ingen kan "
        "genkendes.",
        "The picture cannot be shared without a purpose: there are too few persons behind it for "
        "nobody to be known again.",
    ),
    "save.download": ("Hent filen", "Download the file"),
    "save.with_persons": (
        "Tag enkeltpersoner med (kræver et formål, som skrives i loggen)",
        "Include single persons (needs a purpose, which is written in the log)",
    ),
    "save.purpose": ("Formål", "Purpose"),
    "save.purpose_hint": (
        "Hvad skal billedet bruges til, og hvem skal se det?",
        "What is the picture for, and who will see it?",
    ),
    "save.purpose_help": (
        "Skriv ingen navne eller cpr-numre: formålet står i loggen og på billedet.",
        "Write no names or civil registration numbers: the purpose stands in the log and on the "
        "picture.",
    ),
    "save.prepare": ("Skriv i loggen, og gør filen klar", "Write in the log and make the file"),
    "save.no_purpose": (
        "Skriv, hvad billedet skal bruges til, med højst {most} tegn.",
        "Say what the picture is for, in at most {most} characters.",
    ),
    "save.cpr": (
        "Formålet ser ud til at indeholde et cpr-nummer. Skriv det uden.",
        "The purpose seems to hold a civil registration number. Leave it out.",
    ),
    "save.no_log": (
        "Loggen kan ikke skrives, så filen er ikke lavet: {message}",
        "The log cannot be written, so the file was not made: {message}",
    ),
    "save.file_around": ("omgivelser", "surroundings"),
    "save.file_ways": ("vej", "way"),
    "save.file_whole": ("kort", "map"),
    "save.too_many": (
        "Kortet har for mange aktører til en fil, der kan læses. Gem omgivelserne af en af dem i "
        "stedet (Omgivelser).",
        "The map has too many actors for a file that can be read. Save the surroundings of one of "
        "them instead (Surroundings).",
    ),
    "save.logged": (
        "Skrevet i loggen. Filen indeholder enkeltpersoner: opbevar den derefter, og slet den, når "
        "formålet er opfyldt.",
        "Written in the log. The file holds single persons: keep it accordingly, and delete it "
        "when its purpose is served.",
    ),
}
