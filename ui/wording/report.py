"""The words of Rapport: one page for a meeting."""

WORDS = {
    "page.report": ("Rapport", "Report"),
    "intro.report": (
        "Én side til et møde. Foreninger, enheder, organisationer og aktiviteter står ved navn; "
        "personer gør ikke, og antal under fem står ikke.",
        "One page for a meeting. Associations, units, organisations and activities stand by name; "
        "persons do not, and numbers below five are not told.",
    ),
    "report.title": ("Relationer på tværs", "Ties across"),
    "report.places": ("Kommune: {places}", "Municipality: {places}"),
    "report.several_places": ("Kommuner: {places}", "Municipalities: {places}"),
    "report.as_of": (
        "Opgjort pr. {day}. Nyeste data er indsamlet den {newest}. Kilder: {sources}.",
        "As of {day}. The newest data was collected on {newest}. Sources: {sources}.",
    ),
    "report.registered": ("Hvad er registreret?", "What is registered?"),
    "report.counts": (
        "{citizens} borgere, heraf {ildsjaele} ildsjæle, og {employees} medarbejdere; {bodies} "
        "foreninger, enheder og organisationer; {activities} aktiviteter; {ties} relationer "
        "imellem dem.",
        "{citizens} citizens, of them {ildsjaele} ildsjæle, and {employees} employees; {bodies} "
        "associations, units and organisations; {activities} activities; {ties} ties between them.",
    ),
    "report.counts_together": (
        "{citizens} borgere, ildsjæle iblandt, og {employees} medarbejdere; {bodies} foreninger, "
        "enheder og organisationer; {activities} aktiviteter; {ties} relationer imellem dem.",
        "{citizens} citizens, ildsjæle among them, and {employees} employees; {bodies} "
        "associations, units and organisations; {activities} activities; {ties} ties between them.",
    ),
    "report.coverage_of_nearly_all": (
        "Vi har spurgt til næsten alle aktører. Hvad der ikke er registreret, kan findes "
        "alligevel.",
        "We have asked about nearly all actors. What is not registered may exist all the same.",
    ),
    "report.coverage": (
        "Vi har spurgt til {known} af {actors} aktører. Om resten er det ukendt, eller de holder "
        "pause. Hvad der ikke er registreret, kan findes alligevel.",
        "We have asked about {known} of {actors} actors. Of the rest it is unknown, or they have a "
        "pause. What is not registered may exist all the same.",
    ),
    "report.coverage_of_some": (
        "Vi har spurgt til {known} aktører. Om resten er det ukendt, eller de holder pause. Hvad "
        "der ikke er registreret, kan findes alligevel.",
        "We have asked about {known} actors. Of the rest it is unknown, or they have a pause. What "
        "is not registered may exist all the same.",
    ),
    "report.alone": (
        "Uden registreret relation: {alone} aktører; derudover ukendt for {unknown}.",
        "Without a registered tie: {alone} actors; besides, unknown for {unknown}.",
    ),
    "report.urgent": ("De mest presserende steder", "The most urgent places"),
    "report.thread": ("Hvad hænger i en tråd?", "What hangs by a thread?"),
    "report.thread_node": (
        "{name}: forsvinder den, falder {n} aktører ud af netværket.",
        "{name}: if it leaves, {n} actors fall off the network.",
    ),
    "report.thread_tie": (
        "Kontakten {name} – {other}: ophører den, mister {n} aktører resten.",
        "The contact {name} – {other}: if it ends, {n} actors lose the rest.",
    ),
    "report.carriers": (
        "Vi har kun registreret én, der bærer {n} aktivitet: {names}."
        "|Vi har kun registreret én, der bærer hver af {n} aktiviteter, f.eks. {names}.",
        "We have registered only one carrying {n} activity: {names}."
        "|We have registered only one carrying each of {n} activities, e.g. {names}.",
    ),
    "report.carriers_unnamed": (
        "Aktiviteter, som vi kun har registreret én til at bære: {n}.",
        "Activities that we have registered only one carrying: {n}.",
    ),
    "report.an_activity": ("En aktivitet", "An activity"),
    "report.no_thread": (
        "Vi har ikke fundet flere steder, hvor tre eller flere hænger i én tråd.",
        "We found no more places where three or more hang by one thread.",
    ),
    "report.ending": ("Hvad udløber inden for et år?", "What ends within a year?"),
    "report.project_ends": (
        "{day} slutter {name}: {ties} relationer ophører. Dagen efter har vi ikke registreret "
        "nogen relation for {people} borgere, og {activities} aktiviteter er uden registreret "
        "bærer.",
        "{day} {name} ends: {ties} ties end. The day after we have registered no tie for {people} "
        "citizens, and {activities} activities are without a registered carrier.",
    ),
    "report.ties_end": (
        "{ties} relationer ophører på deres egen slutdato.",
        "{ties} ties end on dates of their own.",
    ),
    "report.others_end": (
        "{ties} andre relationer ophører på deres egen slutdato.",
        "{ties} other ties end on dates of their own.",
    ),
    "report.nothing_ends": (
        "Vi har ikke registreret relationer, der slutter inden for et år.",
        "We have not registered ties that end within a year.",
    ),
    "report.meet": ("Hvem kan mødes?", "Who could meet?"),
    "report.pair": (
        "{name} og {other}: i dag hænger de to sider sammen gennem én kontakt.",
        "{name} and {other}: today the two sides hang together through one contact.",
    ),
    "report.no_pair": (
        "Vi har ikke fundet to foreninger, enheder, organisationer eller aktiviteter at foreslå.",
        "We found no two associations, units, organisations or activities to propose.",
    ),
    "report.map": ("Kortet", "The map"),
    "report.map_said": (
        "En ring viser et af de steder, der er nævnt ovenfor. En streg er én eller flere "
        "registrerede relationer. Personer vises kun som grupper på mindst fem; mange flere kan "
        "hænge på et sted gennem personer, end kortet viser.",
        "A ring shows one of the places named above. A line is one or more registered ties. "
        "Persons are shown only in groups of at least five; many more may depend on a place "
        "through persons than the map shows.",
    ),
    "report.map_alt": (
        "Kort over {n} foreninger, enheder, organisationer, aktiviteter og grupper af personer; "
        "navngivet er: {names}.",
        "Map of {n} associations, units, organisations, activities and groups of persons; named "
        "are: {names}.",
    ),
    "report.foot": (
        "Brobygger {version}. Personer står uden navn, og antal under fem er skrevet som “under "
        "5”. Et tal beskriver en plads i disse data, ikke et menneske.",
        "Brobygger {version}. Persons stand without names, and numbers below five are written "
        "“fewer than 5”. A number describes a position in this data, not a person.",
    ),
    "report.none": ("ingen", "no"),
    "report.more": ("{n} flere", "{n} more"),
    "report.preview": ("Sådan ser siden ud", "This is how the page looks"),
    "report.pdf": ("Hent PDF (A4)", "Download PDF (A4)"),
    "report.html": ("Hent webside", "Download web page"),
    "report.file": ("rapport", "report"),
    "report.no_pango": (
        "PDF kan ikke laves på denne computer, fordi biblioteket Pango mangler. Hent websiden, og "
        "print den, eller bed den, der passer computeren, installere pakken "
        "`libpangoft2-1.0-0` (Debian og Ubuntu) eller `pango` (macOS: `brew install pango`).",
        "PDF cannot be made on this computer, because the library Pango is missing. Download the "
        "web page and print it, or ask whoever looks after the computer to install the package "
        "`libpangoft2-1.0-0` (Debian and Ubuntu) or `pango` (macOS: `brew install pango`).",
    ),
}
